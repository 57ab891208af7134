const id = 172, ids = [172], modules = {
  /***/
  2104: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        O: () => (
          /* binding */
          windowSeconds
        )
        /* harmony export */
      });
      const windowSeconds = 2.5;
    })
  ),
  /***/
  1205: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        F: () => (
          /* binding */
          levelsAt
        ),
        u: () => (
          /* binding */
          looksOf
        )
      });
      function spentAt(fraction, alpha, power = 1.5) {
        return alpha * Math.min(1, Math.max(0, fraction)) ** power;
      }
      function increments(fractions, alpha, power = 1.5) {
        return fractions.map((fraction, look) => spentAt(fraction, alpha, power) - spentAt(fractions[look - 1] ?? 0, alpha, power));
      }
      const shares = [0.2, 0.4, 0.6], earliestSeconds = 60;
      function looksOf(durationSeconds, windowSeconds) {
        return [...shares.map((share) => Math.floor(share * durationSeconds / windowSeconds + 1e-9) * windowSeconds).filter((look) => look >= earliestSeconds), durationSeconds];
      }
      function levelsAt(seconds, looks, alpha) {
        const end = looks.at(-1), before = looks.filter((look) => look < seconds - 1e-6 && look < end).at(-1) ?? 0, spent = (power) => spentAt(seconds / end, alpha, power) - spentAt(before / end, alpha, power);
        return { fail: spent(failPower), pass: spent(passPower), errors: errorShare * spent(errorPower) };
      }
      const failPower = 1.5, passPower = 0.75, errorPower = 3, errorShare = 0.2;
    })
  ),
  /***/
  2215: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        N: () => (
          /* binding */
          untilDecided
        ),
        /* harmony export */
        d: () => (
          /* binding */
          isDecided
        )
        /* harmony export */
      });
      var _comparison_looks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1205), _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2287);
      function isDecided(plan, evidence) {
        const ofLoad = (0, _judge_js__WEBPACK_IMPORTED_MODULE_0__.S)(plan, evidence).objectives.filter(({ source, advisory }) => !advisory && (source === "load" || source === "baseline")), holds = ({ verdict }) => verdict === "pass" || verdict === "warn";
        return ofLoad.some(({ verdict }) => verdict === "fail") || ofLoad.length > 0 && ofLoad.every(holds);
      }
      function untilDecided(plan, evidence) {
        const { load } = evidence;
        return (load.design ? (0, _comparison_looks_js__WEBPACK_IMPORTED_MODULE_1__.u)(load.seconds, load.windowSeconds).slice(0, -1) : []).map((look) => reportUntil(load, look)).find((part) => isDecided(plan, { ...evidence, load: part })) ?? load;
      }
      function reportUntil(report, seconds) {
        const windows = Math.round(seconds / report.windowSeconds);
        return { ...report, seconds, cells: report.cells.filter(({ window }) => window < windows) };
      }
    })
  ),
  /***/
  2287: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        S: () => (
          /* binding */
          judge
        )
      });
      var model_verdict = __webpack_require__(543);
      function verdictOf(threshold, warn) {
        return threshold === "broken" ? "fail" : threshold === "open" ? "inconclusive" : warn === void 0 || warn === "holds" ? "pass" : "warn";
      }
      const noData = (reason) => unmeasured("inconclusive", "no-data", reason), notMeasured = (cause, reason) => unmeasured("error", cause, reason), unmeasured = (verdict, cause, reason) => ({
        verdict,
        cause,
        value: null,
        interval: null,
        reason
      });
      function judged(objective, finding, more = {}) {
        const { name, source, unit, comparator, key, weight, advisory } = objective, { threshold = null, warn } = objective.source === "baseline" ? {} : objective, { verdict, cause, value, interval, reason } = finding;
        return {
          name,
          source,
          verdict,
          ...cause && { cause },
          value,
          unit,
          comparator,
          threshold,
          ...warn !== void 0 && { warn },
          interval,
          reason,
          key,
          weight,
          advisory,
          ...more
        };
      }
      var units = __webpack_require__(5069), histogram = __webpack_require__(4414), plan = __webpack_require__(4519);
      const mostBatches = 12;
      function batchesOf(report, side, request) {
        const windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01)), count = Math.min(mostBatches, windows), cells = Array.from({ length: count }, () => []);
        for (const cell of report.cells) {
          if (cell.side !== side || request !== void 0 && cell.name !== request)
            continue;
          const batch = Math.floor(Math.min(cell.window, windows - 1) * count / windows);
          cells[batch].push(cell);
        }
        const edge = (batch) => batch === count ? Number.POSITIVE_INFINITY : Math.ceil(batch * windows / count);
        return cells.map((own, batch) => batchOf(own, secondsLoaded(report, side, edge(batch), edge(batch + 1))));
      }
      function secondsLoaded({ cells, design, seconds, windowSeconds }, side, from = 0, to = Number.POSITIVE_INFINITY) {
        if (design !== "abba")
          return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds);
        const turns = cells.filter((cell) => cell.side === side && cell.window >= from && cell.window < to);
        return new Set(turns.map(({ window }) => window)).size * (windowSeconds - plan.s);
      }
      function batchOf(cells, seconds) {
        const total2 = (count) => cells.reduce((sum2, cell) => sum2 + count(cell), 0);
        return {
          seconds,
          sent: total2((cell) => cell.sent),
          intended: total2((cell) => cell.sent + cell.dropped),
          good: total2((cell) => cell.good),
          latency: cells.length > 0 ? (0, histogram.Q7)(cells.map((cell) => cell.latency)) : histogram.wv
        };
      }
      function regularizedBeta(x, a, b) {
        if (x <= 0)
          return 0;
        if (x >= 1)
          return 1;
        const logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
        return x <= (a + 1) / (a + b + 2) ? Math.exp(logFront) / (a * betaFraction(x, a, b)) : 1 - Math.exp(logFront) / (b * betaFraction(1 - x, b, a));
      }
      const tiny = 1e-300, enough = 1e-15, mostTerms = 1e4;
      function betaFraction(x, a, b) {
        let c = 1, d = 0, value = 1;
        for (let n = 1; n <= mostTerms; n += 1) {
          const m = n >> 1, coefficient = n % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
          if (d = 1 / nonZero(1 + coefficient * d), c = nonZero(1 + coefficient / c), value *= c * d, Math.abs(c * d - 1) < enough)
            break;
        }
        return value;
      }
      const nonZero = (value) => Math.abs(value) < tiny ? tiny : value;
      function inverseBeta(p, a, b) {
        if (p <= 0)
          return 0;
        if (p >= 1)
          return 1;
        let low = 0, high = 1;
        for (let step = 0; step < 200 && high - low > 1e-16 * high; step += 1) {
          const middle = (low + high) / 2;
          regularizedBeta(middle, a, b) < p ? low = middle : high = middle;
        }
        return (low + high) / 2;
      }
      const logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b), halfLogTwoPi = Math.log(2 * Math.PI) / 2;
      function logGamma(x) {
        let shift = 0, z = x;
        for (; z < 15; )
          shift += Math.log(z), z += 1;
        const s = 1 / (z * z), series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
        return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - shift;
      }
      const level = 0.05;
      function clopperPearson(k, n, alpha2 = level) {
        return n <= 0 ? { lower: 0, upper: 1 } : { lower: lowerBound(k, n, alpha2), upper: upperBound(k, n, alpha2) };
      }
      function lowerBound(k, n, alpha2) {
        return k <= 0 ? 0 : k >= n ? alpha2 ** (1 / n) : inverseBeta(alpha2, k, n - k + 1);
      }
      function upperBound(k, n, alpha2) {
        return k >= n ? 1 : k <= 0 ? -Math.expm1(Math.log(alpha2) / n) : inverseBeta(1 - alpha2, k + 1, n - k);
      }
      function isShownAtMost(k, n, share, alpha2 = level) {
        return n <= 0 || share >= 1 ? share >= 1 : k >= n || share <= 0 ? !1 : k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha2) : regularizedBeta(1 - share, n - k, k + 1) <= alpha2;
      }
      function isShownAbove(k, n, share, alpha2 = level) {
        return n <= 0 || k <= 0 || share >= 1 ? !1 : share <= 0 ? !0 : k >= n ? n * Math.log(share) < Math.log(alpha2) : regularizedBeta(share, k, n - k + 1) < alpha2;
      }
      function trialsNeeded(k, share, alpha2 = level) {
        return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha2));
      }
      const mostTrials = 1e9;
      function fewestTrials(isEnough) {
        let high = 1;
        for (; !isEnough(high); )
          if (high *= 2, high > mostTrials)
            return Number.POSITIVE_INFINITY;
        let low = Math.floor(high / 2);
        for (; high - low > 1; ) {
          const middle = Math.floor((low + high) / 2);
          isEnough(middle) ? high = middle : low = middle;
        }
        return high;
      }
      const fewestBatches = 4, least = 1.01;
      function designEffect(batches) {
        const filled = batches.filter(({ trials }) => trials > 0), hits = sum(filled.map((batch) => batch.hits)), others = sum(filled.map((batch) => batch.trials)) - hits;
        if (filled.length < fewestBatches || hits <= 1 || others <= 1)
          return 1;
        const ratio = varianceRatio(filled);
        return ratio > least ? ratio : 1;
      }
      function varianceRatio(batches) {
        const hits = sum(batches.map((batch) => batch.hits)), trials = sum(batches.map((batch) => batch.trials)), share = hits / trials, squares = sum(batches.map((batch) => (batch.hits - share * batch.trials) ** 2)), free = 1 - sum(batches.map((batch) => (batch.trials / trials) ** 2));
        return squares / (trials * share * (1 - share) * free);
      }
      const sum = (values) => values.reduce((total2, value) => total2 + value, 0);
      function decideShare(batches, limit, level2, isStrict = !1) {
        const hits = batches.reduce((sum2, batch) => sum2 + batch.hits, 0), trials = batches.reduce((sum2, batch) => sum2 + batch.trials, 0), effect = designEffect(batches);
        return { answer: isStrict && limit >= 1 && hits === trials ? "open" : answerOf(hits / effect, trials / effect, limit, level2), hits, trials, effect };
      }
      const answerOf = (hits, trials, limit, level2) => isShownAtMost(hits, trials, limit, level2) ? "holds" : isShownAbove(hits, trials, limit, level2) ? "broken" : "open", opposite = (answer) => answer === "holds" ? "broken" : answer === "broken" ? "holds" : "open", wantsLittle = (comparator) => comparator === "<" || comparator === "<=", isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=", complement = (share) => Number((1 - share).toFixed(12));
      function undecided(found, cause, unit, why) {
        const both = `${(0, units.Fl)(found.value, unit)} against ${(0, units.Fl)(found.base, unit)}`;
        return {
          ...found,
          verdict: "inconclusive",
          cause,
          interval: null,
          change: changeOf(found),
          reason: `${both}; ${why}.`
        };
      }
      const changeOf = ({ value, base }) => base > 0 ? value / base - 1 : null;
      function formatTolerance({ relative, absolute }, unit) {
        return [
          ...relative === void 0 ? [] : [`${(0, units.ZV)(100 * relative)} %`],
          ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]
        ].join(" or ");
      }
      const formatAmount = (amount, unit) => unit === "ratio" ? (0, units.Xf)(amount) : (0, units.Fl)(amount, unit), longestSeconds = 3600;
      function settleComparison(neededSeconds2, seconds) {
        if (!Number.isFinite(neededSeconds2))
          return "more time cannot help: calibrate, or compare more replicas";
        const needed = Math.ceil(Math.max(neededSeconds2, 1.1 * seconds) / 30) * 30;
        return needed > longestSeconds ? "too close to tell for a run of an hour" : `if it stays like this, about ${(0, units.a3)((needed - seconds) * 1e3)} more settle it (load.duration: ${(0, units.a3)(needed * 1e3).replaceAll(" ", "")})`;
      }
      function quantileOfSorted(sorted, q) {
        if (sorted.length === 0)
          return Number.NaN;
        const rank = (sorted.length - 1) * q, below = Math.floor(rank), low = sorted[below], high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low + (rank - below) * (high - low);
      }
      function hodgesLehmann(values, alpha2) {
        const averages = walshAverages(values), c = criticalValue(values.length, alpha2);
        return {
          estimate: quantileOfSorted(averages, 0.5),
          lower: (c === void 0 ? void 0 : averages[c]) ?? Number.NEGATIVE_INFINITY,
          upper: (c === void 0 ? void 0 : averages[averages.length - 1 - c]) ?? Number.POSITIVE_INFINITY
        };
      }
      function criticalValue(n, alpha2) {
        const counts = signedRankCounts(n), most = alpha2 * 2 ** n;
        let below = 0, c = -1;
        for (; c + 1 < counts.length && below + counts[c + 1] <= most; )
          c += 1, below += counts[c];
        return c < 0 ? void 0 : c;
      }
      function signedRankCounts(n) {
        const counts = new Array(n * (n + 1) / 2 + 1).fill(0);
        counts[0] = 1;
        for (let rank = 1; rank <= n; rank += 1) {
          const most = rank * (rank + 1) / 2;
          for (let w = most; w >= rank; w -= 1)
            counts[w] = counts[w] + counts[w - rank];
        }
        return counts;
      }
      function walshAverages(values) {
        const averages = [];
        for (let i = 0; i < values.length; i += 1)
          for (let j = i; j < values.length; j += 1)
            averages.push((values[i] + values[j]) / 2);
        return averages.sort((a, b) => a - b);
      }
      const batchCount = 12, defaultGuard = { tau: 0.02, fail: 2.12, pass: 1.645 }, noGuard = { tau: 0, fail: 0, pass: 0 };
      function shiftOf(differences2, levels, guard) {
        const size = Math.floor(differences2.length / batchCount);
        if (size < 1)
          return;
        const from = differences2.length - size * batchCount, batches = Array.from({ length: batchCount }, (_, batch) => mean(differences2.slice(from + batch * size, from + (batch + 1) * size))), { estimate, lower } = hodgesLehmann(batches, levels.fail), { upper } = hodgesLehmann(batches, levels.pass), spread = { lower: estimate - lower, upper: upper - estimate };
        return {
          estimate,
          lower: estimate - Math.hypot(spread.lower, Math.SQRT2 * guard.fail * guard.tau),
          upper: estimate + Math.hypot(spread.upper, Math.SQRT2 * guard.pass * guard.tau),
          spread,
          batches
        };
      }
      const mean = (values) => values.reduce((sum2, value) => sum2 + value, 0) / values.length, joinings = [1, 2, 4, 8];
      function windowPairs(report, least2, request) {
        const cells = report.cells.filter(({ name }) => request === void 0 || name === request), windows = Math.floor(report.seconds / report.windowSeconds + 0.01), timed = (side) => cells.reduce((sum2, cell) => sum2 + (cell.side === side ? cell.latency.count : 0), 0) / Math.max(1, windows), each = Math.min(timed("head"), timed("base")), joined = joinings.filter((count) => report.design !== "abba" || count > 1).find((count) => each * count >= least2);
        if (joined === void 0)
          return;
        const first = windows % joined, pairs = Array.from({ length: Math.floor(windows / joined) }, () => ({ head: [], base: [] }));
        for (const cell of cells) {
          const pair = pairs[Math.floor((cell.window - first) / joined)];
          cell.window >= first && pair?.[cell.side].push(cell);
        }
        return {
          seconds: joined * report.windowSeconds,
          pairs: pairs.map(({ head, base }) => ({ head: sideOf(head), base: sideOf(base) }))
        };
      }
      const sideOf = (cells) => ({
        good: cells.reduce((sum2, { good }) => sum2 + good, 0),
        latency: (0, histogram.Q7)(cells.map(({ latency }) => latency))
      }), leastTimes = 50, mostMissing = 0.05;
      function statisticOf({ metric }, { guard, isOpenModel }) {
        if (metric.kind === "quantile") {
          const { quantile: q } = metric;
          return {
            of: ({ latency }) => (0, histogram.lI)(latency, q),
            shown: ({ latency }) => (0, histogram.YV)(latency, q),
            least: Math.max(leastTimes, Math.ceil(1 / (1 - q) - 1e-9)),
            guard
          };
        }
        const mean2 = ({ latency }) => latency.count > 0 ? latency.sum / latency.count : void 0;
        if (metric.kind === "avg")
          return { of: mean2, shown: mean2, least: leastTimes, guard };
        const rate = ({ good }, seconds) => good / seconds;
        return { of: rate, shown: rate, least: leastTimes, guard: isOpenModel ? noGuard : guard };
      }
      function compareLocation(objective, report, terms) {
        const { request, unit } = objective, statistic = statisticOf(objective, terms), wholeOf = (side) => statistic.shown(wholeRun(report, side, request), secondsLoaded(report, side)), [value, base] = [wholeOf("head"), wholeOf("base")];
        if (!value || !base)
          return noData(`No comparison: ${value ? "base" : "head"} has no good answer.`);
        const limits = limitsOf(objective, base), found = { value, base, threshold: limits.threshold }, windows = windowPairs(report, statistic.least, request);
        if (!windows)
          return undecided(found, "too-few-requests", unit, tooFew(report, statistic.least, request));
        const differences2 = windows.pairs.flatMap((pair) => {
          const [head, other] = [statistic.of(pair.head, windows.seconds), statistic.of(pair.base, windows.seconds)];
          return head && other ? [limits.sign * Math.log(head / other)] : [];
        }), missing = windows.pairs.length - differences2.length;
        if (missing > mostMissing * windows.pairs.length) {
          const why = `in ${missing} of ${windows.pairs.length} stretches of ${windows.seconds} s one side has no good answer`;
          return undecided(found, "undecided", unit, why);
        }
        const levels = { fail: terms.levels.fail / terms.family, pass: terms.levels.pass }, shift = shiftOf(differences2, levels, statistic.guard);
        if (!shift) {
          const least2 = (0, units.a3)(windows.seconds * batchCount * 1e3), why = `it takes ${batchCount} stretches of ${windows.seconds} s to compare: run ${least2} or longer`;
          return undecided(found, "too-few-requests", unit, why);
        }
        return decide(objective, shift, limits, found, report.seconds, statistic.guard);
      }
      const wholeRun = (report, side, request) => {
        const cells = report.cells.filter((cell) => cell.side === side && (request === void 0 || cell.name === request));
        return {
          good: cells.reduce((sum2, { good }) => sum2 + good, 0),
          latency: (0, histogram.Q7)(cells.map(({ latency }) => latency))
        };
      };
      function limitsOf({ comparator, tolerance }, base) {
        const most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base);
        return wantsLittle(comparator) ? { sign: 1, threshold: base * (1 + most), pass: Math.log1p(most), fail: Math.log1p(most / 2) } : {
          sign: -1,
          threshold: Math.max(0, base * (1 - most)),
          pass: most < 1 ? -Math.log1p(-most) : Number.POSITIVE_INFINITY,
          fail: most < 2 ? -Math.log1p(-most / 2) : Number.POSITIVE_INFINITY
        };
      }
      function decide({ unit, tolerance }, shift, { sign, pass, fail }, found, seconds, guard) {
        const { estimate, lower, upper } = shift, change = Math.expm1(sign * estimate), ends = sign > 0 ? { lower, upper } : { lower: -upper, upper: -lower }, interval = { lower: finite(Math.expm1(ends.lower)), upper: finite(Math.expm1(ends.upper)) }, said = `${`${(0, units.Fl)(found.value, unit)} against ${(0, units.Fl)(found.base, unit)}`}: ${formatChange(change)} (${formatChange(interval.lower ?? -1)} to ${interval.upper === null ? "∞" : formatChange(interval.upper)})`, allowed = formatTolerance(tolerance, unit), all = { ...found, change, interval, batches: shift.batches.map((batch) => Math.expm1(sign * batch)) };
        if (upper < pass)
          return {
            ...all,
            verdict: "pass",
            reason: `${said}, within ${allowed}${lower > 0 ? ", though shown to be worse" : ""}.`
          };
        if (lower > 0 && estimate >= fail)
          return { ...all, verdict: "fail", reason: `${said}, where ${allowed} is tolerated.` };
        const settle = settleComparison(neededSeconds(shift, { pass, fail }, seconds, guard), seconds);
        return { ...all, verdict: "inconclusive", cause: "undecided", reason: `${said}; ${settle}.` };
      }
      const finite = (value) => Number.isFinite(value) ? value : null, formatChange = (change) => (0, units.Gp)(change, units.om);
      function neededSeconds({ estimate, spread }, { pass, fail }, seconds, guard) {
        const time = (half, room, guarded) => room > guarded ? seconds * half ** 2 / (room ** 2 - guarded ** 2) : Number.POSITIVE_INFINITY, toPass = time(spread.upper, pass - estimate, Math.SQRT2 * guard.pass * guard.tau), toFail = estimate >= fail ? time(spread.lower, estimate, Math.SQRT2 * guard.fail * guard.tau) : 1 / 0;
        return Math.min(toPass, toFail);
      }
      function tooFew(report, least2, request) {
        const timed = Math.min(...["head", "base"].map((side) => wholeRun(report, side, request).latency.count)), needed = least2 * batchCount;
        return `it takes ${(0, units.B4)(needed)} good answers on either side to compare, and this run had ${(0, units.B4)(timed)}: run longer, or send more a second`;
      }
      const vanishing = 1e-17;
      function fisherGreater(headHits, headTrials, baseHits, baseTrials) {
        const hits = headHits + baseHits, up = (k) => (hits - k) * (headTrials - k) / ((k + 1) * (baseTrials - hits + k + 1)), down = (k) => k * (baseTrials - hits + k) / ((hits - k + 1) * (headTrials - k + 1)), below = sumOutwards(headHits, Math.max(0, hits - baseTrials), -1, down), above = 1 + sumOutwards(headHits, Math.min(hits, headTrials), 1, up);
        return above === Number.POSITIVE_INFINITY ? 1 : above / (above + below);
      }
      function sumOutwards(first, last, step, ratio) {
        let term = 1, sum2 = 0;
        for (let k = first; step * (last - k) >= 1 && (term *= ratio(k), sum2 += term, !(term <= vanishing * sum2 || sum2 === Number.POSITIVE_INFINITY)); k += step)
          ;
        return sum2;
      }
      const centre = {
        top: [
          -39.69683028665376,
          220.9460984245205,
          -275.9285104469687,
          138.357751867269,
          -30.66479806614716,
          2.506628277459239
        ],
        bottom: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1]
      }, tail = {
        top: [
          -0.007784894002430293,
          -0.3223964580411365,
          -2.400758277161838,
          -2.549732539343734,
          4.374664141464968,
          2.938163982698783
        ],
        bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
      }, tailFrom = 0.02425, polynomial = (coefficients, x) => coefficients.reduce((sum2, coefficient) => sum2 * x + coefficient, 0);
      function normalQuantile(p) {
        if (p > 1 - tailFrom)
          return -normalQuantile(1 - p);
        if (p < tailFrom) {
          const x2 = Math.sqrt(-2 * Math.log(p));
          return polynomial(tail.top, x2) / polynomial(tail.bottom, x2);
        }
        const x = p - 0.5;
        return x * polynomial(centre.top, x * x) / polynomial(centre.bottom, x * x);
      }
      const addedHits = 1 / 3;
      function increaseUpperBound(headHits, headTrials, baseHits, baseTrials, alpha2 = level) {
        if (headTrials <= 0 || baseTrials <= 0)
          return 1;
        if (baseHits <= 0)
          return clopperPearson(headHits, headTrials, alpha2).upper;
        const head = { hits: headHits + addedHits, trials: headTrials }, base = { hits: baseHits, trials: baseTrials }, most = normalQuantile(1 - alpha2) ** 2;
        let low = headHits / headTrials - baseHits / baseTrials, high = 1;
        for (; high - low > 1e-12; ) {
          const middle = (low + high) / 2;
          isBelow(middle, head, base) || deviance(middle, head, base) <= most ? low = middle : high = middle;
        }
        return high;
      }
      const isBelow = (increase, head, base) => increase <= head.hits / head.trials - base.hits / base.trials;
      function deviance(increase, head, base) {
        const trials = head.trials + base.trials, linear = trials * increase - head.hits - base.hits, rate = (-linear + Math.sqrt(linear ** 2 + 4 * trials * base.hits * increase)) / (2 * trials);
        return 2 * (loss(head.hits, head.trials * (rate + increase)) + loss(base.hits, base.trials * rate));
      }
      const loss = (hits, expected) => hits * Math.log(hits / expected) + expected - hits, mostDifferences = 12;
      function signFlipGreater(differences2) {
        if (differences2.length > mostDifferences)
          throw new RangeError(`at most ${mostDifferences} differences`);
        const dust = 1e-12 * differences2.reduce((total2, value) => total2 + Math.abs(value), 0);
        let reached = 0;
        const flips = 2 ** differences2.length;
        for (let flip = 0; flip < flips; flip += 1) {
          let flipped = 0;
          for (const [i, value] of differences2.entries())
            flip >> i & 1 && (flipped += value);
          flipped <= dust && (reached += 1);
        }
        return reached / flips;
      }
      const leastSlowIncrease = 1e-3, flipLevel = 0.05, suspicious = 0.05;
      function compareShare(objective, report, terms) {
        const { head, base } = countsOf(objective, report, terms), [of, to] = [total(head), total(base)];
        if (of.trials === 0 || to.trials === 0)
          return noData(`No comparison: ${of.trials === 0 ? "head" : "base"} has no request to count.`);
        const most = objective.tolerance.absolute ?? 0, [here, there] = [of.hits / of.trials, to.hits / to.trials], increase = here - there, [thinned, thinnedBase] = [thin(head, of), thin(base, to)], bound = (one, other) => increaseUpperBound(one.hits, one.trials, other.hits, other.trials, terms.levels.pass), upper = bound(thinned, thinnedBase), lower = -bound(thinnedBase, thinned), shown = showerOf(objective), found = { value: shown(here), base: shown(there), threshold: shown(there + most) }, change = changeOf(found), ends = [shown(there + lower), shown(there + upper)].map((end) => found.base > 0 ? end / found.base - 1 : end), interval = { lower: Math.min(...ends), upper: Math.max(...ends) }, all = { ...found, change, interval, batches: differences(head, base) }, counts = `${(0, units.B4)(of.hits)} of ${(0, units.B4)(of.trials)} against ${(0, units.B4)(to.hits)} of ${(0, units.B4)(to.trials)}`, said = `${(0, units.Fl)(found.value, "ratio")} against ${(0, units.Fl)(found.base, "ratio")} (${counts} ${objective.metric.kind === "slow" ? "slow" : "not good"}): ${formatIncrease(increase)} (${formatIncrease(lower)} to ${formatIncrease(upper)})`, allowed = formatTolerance(objective.tolerance, "ratio"), more = increase >= failFrom(objective, most) ? evidenceOfMore(head, base, of, to) : 1, isSuspect = objective.metric.kind === "slow" && more < suspicious;
        if (upper < most && !isSuspect)
          return { ...all, verdict: "pass", reason: `${said}, within ${allowed}.` };
        if (more < terms.levels.errors)
          return { ...all, verdict: "fail", reason: `${said}, where ${allowed} is tolerated.` };
        const room = most - increase, needed = room > 0 ? report.seconds * ((upper - increase) / room) ** 2 : Number.POSITIVE_INFINITY, settle = room > 0 ? settleComparison(needed, report.seconds) : "too close to the tolerance to tell; a longer run may settle it";
        return { ...all, verdict: "inconclusive", cause: "undecided", reason: `${said}; ${settle}.` };
      }
      function evidenceOfMore(head, base, of, to) {
        return signFlipGreater(differences(head, base)) < flipLevel ? fisherGreater(of.hits, of.trials, to.hits, to.trials) : 1;
      }
      const failFrom = ({ metric }, most) => metric.kind === "slow" ? Math.min(leastSlowIncrease, most / 2) : most / 2;
      function countsOf({ metric, request }, report, { guard }) {
        const batches = { head: batchesOf(report, "head", request), base: batchesOf(report, "base", request) };
        if (metric.kind !== "slow") {
          const trials = (batch) => metric.kind === "availability" ? batch.intended : batch.sent, count = (batch) => ({ hits: trials(batch) - batch.good, trials: trials(batch) });
          return { head: batches.head.map(count), base: batches.base.map(count) };
        }
        const p99 = (0, histogram.YV)((0, histogram.Q7)(batches.base.map(({ latency }) => latency)), 0.99) ?? Number.POSITIVE_INFINITY, slower = (ms) => ({ latency }) => ({ hits: (0, histogram.d2)(latency, ms), trials: latency.count }), allowed = metric.overMs ?? p99 * Math.exp(Math.SQRT2 * guard.pass * guard.tau);
        return { head: batches.head.map(slower(allowed)), base: batches.base.map(slower(metric.overMs ?? p99)) };
      }
      const total = (counts) => ({
        hits: counts.reduce((sum2, { hits }) => sum2 + hits, 0),
        trials: counts.reduce((sum2, { trials }) => sum2 + trials, 0)
      });
      function thin(counts, { hits, trials }) {
        const effect = designEffect(counts);
        return { hits: hits / effect, trials: trials / effect };
      }
      const differences = (head, base) => head.map((count, batch) => shareOf(count) - shareOf(base[batch] ?? { hits: 0, trials: 0 })), shareOf = ({ hits, trials }) => trials > 0 ? hits / trials : 0, showerOf = ({ metric }) => metric.kind === "availability" ? (share) => 1 - share : (share) => share, formatIncrease = (increase) => (0, units.Gp)(increase, (size) => (0, units.Xf)(size, 2));
      function findComparison(objective, report, terms) {
        const { threshold = null, base = null, change = null, batches = [], ...finding } = compareSides(objective, report, terms), { tolerance } = objective, comparison = { tolerance, seconds: report.seconds, looks: [...terms.looks], level: terms.levels.pass, batches };
        return { finding, details: { threshold, base, change, comparison } };
      }
      function compareSides(objective, report, terms) {
        const named = objective.request, has = (side) => report.cells.some((cell) => cell.side === side && (named === void 0 || cell.name === named));
        if (!has("head") || !has("base"))
          return noData(`No comparison: nothing ${named === void 0 ? "" : `named ${named} `}was sent to ${has("head") ? "base" : "head"}.`);
        switch (objective.metric.kind) {
          case "quantile":
          case "avg":
          case "throughput":
            return compareLocation(objective, report, terms);
          case "availability":
          case "error_rate":
          case "slow":
            return compareShare(objective, report, terms);
        }
      }
      var comparison_looks = __webpack_require__(1205);
      const alpha = 0.05, phases = ["connect", "first byte", "download"];
      function findMovement(report, guard) {
        const requests = [...new Set(report.cells.map(({ name }) => name))], each = alpha / (2 * requests.length * phases.length), moved = requests.flatMap((request2) => partsOf(report, request2, each, guard)).filter(({ shift: shift2 }) => shift2.lower > 0 || shift2.upper < 0).toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms)), [most] = moved;
        if (!most)
          return;
        const { request, phase, shift } = most, change = Math.expm1(shift.estimate), interval = { lower: Math.expm1(shift.lower), upper: Math.expm1(shift.upper) };
        return { request, phase, change, interval, sentence: formatMovement(most, moved.length - 1) };
      }
      function partsOf(report, request, level2, guard) {
        const cells = report.cells.filter(({ name }) => name === request);
        return phases.flatMap((phase) => {
          const means = /* @__PURE__ */ new Map();
          for (const cell of cells) {
            const mean2 = meanOf(cell, phase);
            mean2 !== void 0 && means.set(cell.window, { ...means.get(cell.window), [cell.side]: mean2 });
          }
          const both = [...means].toSorted(([a], [b]) => a - b).map(([, pair]) => pair).flatMap(({ head, base: base2 }) => head === void 0 || base2 === void 0 ? [] : [{ head, base: base2 }]), shift = shiftOf(both.map(({ head, base: base2 }) => head - base2), { fail: level2, pass: level2 }, guard);
          if (!shift)
            return [];
          const base = both.reduce((sum2, pair) => sum2 + pair.base, 0) / both.length;
          return [{ request, phase, shift, ms: Math.expm1(shift.estimate) * Math.exp(base) }];
        });
      }
      function meanOf({ phases: times }, phase) {
        const time = times?.[phase];
        return time && time.count > 0 ? time.sumLog / time.count : void 0;
      }
      function formatMovement({ request, phase, shift }, others) {
        const slower = shift.estimate > 0, percent = (log) => (0, units.ZV)(100 * Math.abs(Math.expm1(log)), 2), ends = (slower ? [shift.lower, shift.upper] : [shift.upper, shift.lower]).map(percent), rest = others === 0 ? "the rest is unchanged" : `${others} other part${others === 1 ? "" : "s"} changed less`;
        return `${request}'s ${phase} is ${percent(shift.estimate)} % ${slower ? "slower" : "faster"} (${ends[0]} to ${ends[1]} %), ${rest}.`;
      }
      const leastAchieved = 0.99, mostCpu = 0.8, mostLoopDelayMs = 10, leastLatenessMs = 5, latenessOfP50 = 0.1;
      function checkGenerator(report) {
        if (!report.generator)
          return [];
        const { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide } = report.generator, latency = (0, histogram.Q7)(report.cells.filter(({ side }) => side === "head").map((cell) => cell.latency)), mostLateness = Math.max(leastLatenessMs, latenessOfP50 * ((0, histogram.YV)(latency, 0.5) ?? 0));
        return [
          {
            name: "sent as scheduled",
            value: achievedRatio,
            limit: leastAchieved,
            unit: "ratio",
            ok: achievedRatio >= leastAchieved,
            advice: "lower load.rate, or run on a larger machine"
          },
          {
            name: "CPU of the generator",
            value: cpu,
            limit: mostCpu,
            unit: "cores",
            ok: cpu <= mostCpu,
            advice: "lower load.rate, or run on a larger machine"
          },
          {
            name: "event-loop delay p99",
            value: eventLoopDelay.p99,
            limit: mostLoopDelayMs,
            unit: "ms",
            ok: eventLoopDelay.p99 <= mostLoopDelayMs,
            advice: "something else keeps the machine busy: run the gate in a job of its own"
          },
          {
            name: latenessCheck,
            value: lateness.p99,
            limit: mostLateness,
            unit: "ms",
            ok: lateness.p99 <= mostLateness,
            advice: "something else keeps the machine busy: run the gate in a job of its own, or lower load.rate"
          },
          ...latenessBySide ? [checkSides(latenessBySide, mostLateness)] : []
        ];
      }
      const latenessCheck = "lateness p99", sidesCheck = "lateness p99, head and base apart";
      function checkSides({ head, base }, mostLateness) {
        const apart = Math.abs(head.p99 - base.p99);
        return {
          name: sidesCheck,
          value: apart,
          limit: mostLateness,
          unit: "ms",
          ok: apart <= mostLateness,
          advice: "one of the sides holds up the generator: lower load.rate, or run on a larger machine"
        };
      }
      const checksOfOneSide = (checks) => checks.filter(({ name }) => name !== sidesCheck), checksOfComparison = (checks) => checks.filter(({ name }) => name !== latenessCheck || !checks.some((check) => check.name === sidesCheck));
      function doubt(finding, checks) {
        const breached = checks.filter(({ ok }) => !ok);
        if (breached.length === 0 || finding.verdict === "error" || finding.cause === "no-data")
          return finding;
        const named = breached.map(({ name, value, limit, unit }) => `${name} ${(0, units.U6)(value, unit, limit)}, limit ${(0, units.Fl)(limit, unit)}`);
        return {
          ...finding,
          verdict: "inconclusive",
          cause: "generator",
          reason: `The load generator did not keep up (${named.join("; ")}), so the numbers may be its own doing; ${breached[0].advice}.`
        };
      }
      const checksOfTheLoadSent = (checks) => checks.filter(({ name }) => name === "sent as scheduled"), earned = { pass: 1, warn: 0.5, fail: 0 }, grades = [
        [90, "A"],
        [80, "B"],
        [70, "C"],
        [60, "D"],
        [0, "F"]
      ], mostFailed = 69, mostKeyFailed = 59;
      function gradeOf(objectives) {
        const counted = objectives.filter(({ advisory }) => !advisory);
        let points = 0, weights = 0;
        for (const { verdict, weight } of counted) {
          if (verdict === "inconclusive" || verdict === "error")
            return { score: null, grade: null };
          points += earned[verdict] * weight, weights += weight;
        }
        if (weights === 0)
          return { score: null, grade: null };
        const failed = counted.filter(({ verdict }) => verdict === "fail"), most = failed.some(({ key }) => key) ? mostKeyFailed : failed.length > 0 ? mostFailed : 100, score = Math.min(most, Math.round(100 * points / weights));
        return { score, grade: grades.find(([least2]) => score >= least2)[1] };
      }
      function compare(value, comparator, threshold) {
        return comparator === "<" ? value < threshold : comparator === "<=" ? value <= threshold : comparator === ">" ? value > threshold : value >= threshold;
      }
      function quantileQuestion(batches, q, level2) {
        const latency = (0, histogram.Q7)(batches.map((batch) => batch.latency)), value = (0, histogram.YV)(latency, q);
        if (value === void 0)
          return;
        const columns = columnsOf(batches, latency), limit = complement(q), decideAfter = (passed) => decideShare(batches.map(({ latency: { count } }, batch) => ({
          hits: count - (columns[passed - 1]?.upTo[batch] ?? 0),
          trials: count
        })), limit, level2);
        let holdsFrom = columns.length + 1;
        for (; holdsFrom > 0 && decideAfter(holdsFrom - 1).answer === "holds"; )
          holdsFrom -= 1;
        let brokenUntil = 0;
        for (; brokenUntil < columns.length && decideAfter(brokenUntil).answer === "broken"; )
          brokenUntil += 1;
        return {
          value,
          interval: { lower: columns[brokenUntil - 1]?.ms ?? null, upper: columns[holdsFrom - 1]?.ms ?? null },
          decide: (ms, isStrict) => {
            const passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length, answer = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
            return { ...decideAfter(passed), answer };
          }
        };
      }
      function columnsOf(batches, extremes) {
        const counts = /* @__PURE__ */ new Map();
        for (const [index, { latency }] of batches.entries())
          for (const [bucket, count] of (0, histogram.Yv)(latency)) {
            const column = counts.get(bucket) ?? batches.map(() => 0);
            column[index] = count, counts.set(bucket, column);
          }
        let upTo = batches.map(() => 0);
        return [...counts].toSorted(([a], [b]) => a - b).map(([bucket, column]) => (upTo = upTo.map((sum2, batch) => sum2 + column[batch]), { ms: (0, histogram.uv)(bucket, extremes), upTo }));
      }
      const settle_longestSeconds = 3600;
      function settleShare({ decision, limit, wantsMore, terms, without, seconds, level: level2 }) {
        const { hits, trials } = decision, fewest = wantsMore ? fewestTrials((n) => isShownAbove(n, n, limit, level2)) : trialsNeeded(0, limit, level2);
        if (!Number.isFinite(fewest))
          return { cause: "undecided", reason: `no run of any length can show ${terms}: ask for less` };
        if (trials < fewest) {
          const best = wantsMore ? `it takes ${(0, units.B4)(fewest)} requests` : `even ${without} it takes ${(0, units.B4)(fewest)} requests`, longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
          return {
            cause: "too-few-requests",
            reason: `${best} to show ${terms}, and this run had ${(0, units.B4)(trials)}: ${longer}`
          };
        }
        const needed = requestsToSettle(decision, limit, level2), requests = `about ${(0, units.B4)(needed)} requests settle it: `;
        return { cause: "undecided", reason: settleClose(needed / trials, seconds, requests) };
      }
      function settleClose(longer, seconds, requests = "") {
        return longer * seconds <= settle_longestSeconds ? `too close to tell; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to settle it";
      }
      function requestsToSettle({ hits, trials, effect }, limit, level2) {
        const share = hits / trials;
        return share === limit ? Number.POSITIVE_INFINITY : Math.ceil(fewestTrials((n) => answerOf(share * n, n, limit, level2) !== "open") * effect);
      }
      function runLonger(longer, seconds, isLeast = !1) {
        const factor = Math.max(1.1, longer), atLeast = isLeast ? "at least " : "", times = (0, units.ZV)(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7), needed = roundUp(factor * seconds), instead = needed > settle_longestSeconds ? ", send more a second, or ask for less" : "";
        return `run ${atLeast}${times} × as long (${(0, units.a3)(needed * 1e3)})${instead}`;
      }
      function roundUp(seconds) {
        const step = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
        return Math.ceil(seconds / step - 1e-9) * step;
      }
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" }, formatTerms = ({ comparator, threshold, unit }) => `${signs[comparator]} ${(0, units.Fl)(threshold, unit)}`;
      function formatFound(value, interval, verdict, terms) {
        const format = (number) => (0, units.U6)(number, terms.unit, terms.threshold), { lower, upper } = { lower: endOf(interval?.lower, value), upper: endOf(interval?.upper, value) }, isBelow2 = wantsLittle(terms.comparator) !== (verdict === "fail"), parts = [format(value)];
        if (verdict === "inconclusive") {
          const shown = [
            lower === null ? "" : `as low as ${format(lower)}`,
            upper === null ? "" : `as high as ${format(upper)}`
          ].filter((end) => end !== "").join(" or ");
          shown !== "" && parts.push(`may be ${shown}`);
        } else isBelow2 && upper !== null ? parts.push(`at most ${format(upper)} with 95 % confidence`) : !isBelow2 && lower !== null && parts.push(`at least ${format(lower)} with 95 % confidence`);
        return parts.join(", ");
      }
      const endOf = (end, value) => end === void 0 || end === value ? null : end;
      function formatWarn(objective, answer) {
        if (answer === void 0 || answer === "holds")
          return "";
        const terms = formatTerms({ ...objective, threshold: objective.warn });
        return answer === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
      }
      const pagingBurnRate = 14.4, mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
      function findShare(objective, batches, { seconds, level: level2 }) {
        const isOfGood = objective.metric.kind === "availability", bad = batches.map(({ intended, sent, good }) => {
          const trials2 = isOfGood ? intended : sent;
          return { hits: trials2 - good, trials: trials2 };
        }), toOwn = isOfGood ? complement : (share) => share, wantsMore = wantsLittle(objective.comparator) === isOfGood, isStrict = isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator), decideAt = (bound) => decideShare(bad, toOwn(bound), level2, isStrict), answerAt = (bound) => wantsMore ? opposite(decideAt(bound).answer) : decideAt(bound).answer, decision = decideAt(objective.threshold), { hits, trials, effect } = decision;
        if (trials === 0)
          return noData("No request was sent: all were dropped.");
        const ends = clopperPearson(hits / effect, trials / effect, level2), own = [toOwn(ends.lower), toOwn(ends.upper)], interval = { lower: Math.min(...own), upper: Math.max(...own) }, value = (isOfGood ? trials - hits : hits) / trials, answer = answerAt(objective.threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = verdictOf(answer, warn), dropped = isOfGood ? batches.reduce((sum2, { intended, sent }) => sum2 + intended - sent, 0) : 0, said = `${formatFound(value, interval, verdict, objective)} (${formatBad(decision, dropped)})`;
        if (verdict === "inconclusive") {
          const open = { decision, limit: toOwn(objective.threshold), wantsMore, terms: formatTerms(objective) }, { reason, ...cause } = settleShare({ ...open, without: "without an error", seconds, level: level2 });
          return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
        }
        const burn = verdict === "fail" && !wantsMore ? formatBurn(decision, ends.lower, toOwn(objective.threshold)) : "";
        return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}${burn}.` };
      }
      function formatBad({ hits, trials, effect }, dropped) {
        const ofThem = dropped > 0 ? `, ${(0, units.B4)(dropped)} of them dropped` : "";
        return `${(0, units.B4)(hits)} of ${(0, units.B4)(trials)} requests ${hits === 1 ? "was" : "were"} not good${ofThem}${formatClusters(effect)}`;
      }
      const formatClusters = (effect) => effect > 1.5 ? `, in clusters: design effect ${(0, units.ZV)(effect, 2)}` : "";
      function formatBurn({ hits, trials }, lower, budget) {
        if (budget <= 0)
          return "";
        const page = lower > pagingBurnRate * budget ? ", fast enough to page someone" : "";
        return `: the error budget burns ${(0, units.ZV)(hits / trials / budget, 2)} × too fast${page}`;
      }
      const noLatency = "There is no good answer to time.";
      function findQuantile(objective, q, batches, { seconds, level: level2 }) {
        const question = quantileQuestion(batches, q, level2);
        if (!question)
          return noData(noLatency);
        const { comparator, threshold } = objective, { value, interval } = question, wantsMore = !wantsLittle(comparator), isStrict = isStrictAtMost(comparator), decideAt = (ms) => question.decide(ms, isStrict), answerAt = (ms) => wantsMore ? opposite(decideAt(ms).answer) : decideAt(ms).answer, decision = decideAt(threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = verdictOf(answerAt(threshold), warn), slow = isStrict ? "not below" : "above", counts = `${(0, units.B4)(decision.hits)} of ${(0, units.B4)(decision.trials)} requests were ${slow} ${(0, units.Fl)(threshold, objective.unit)}`, said = `${formatFound(value, interval, verdict, objective)} (${counts}${formatClusters(decision.effect)})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
        const open = { decision, limit: complement(q), wantsMore, terms: formatTerms(objective) }, { reason, ...cause } = settleShare({ ...open, without: "with none of them", seconds, level: level2 });
        return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
      }
      function findMax(objective, batches) {
        const { count, max } = (0, histogram.Q7)(batches.map((batch) => batch.latency));
        if (count === 0)
          return noData(noLatency);
        const { comparator, threshold, warn } = objective, answer = (bound) => compare(max, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : answer(warn), verdict = verdictOf(answer(threshold), warned), said = `${formatFound(max, null, verdict, objective)} (the slowest of ${(0, units.B4)(count)} requests)`;
        return {
          verdict,
          value: max,
          interval: null,
          reason: `${said}${formatWarn(objective, warned)}.`
        };
      }
      function studentQuantile(p, df) {
        const x = inverseBeta(2 * (1 - p), df / 2, 0.5);
        return Math.sqrt(df * (1 - x) / x);
      }
      function meanBounds(batches, alpha2 = level) {
        const filled = batches.filter(({ weight }) => weight > 0), count = filled.length;
        if (count < 2)
          return;
        const weights = filled.reduce((total2, { weight }) => total2 + weight, 0), mean2 = filled.reduce((total2, { sum: sum2 }) => total2 + sum2, 0) / weights, squares = filled.reduce((total2, { sum: sum2, weight }) => total2 + (sum2 - mean2 * weight) ** 2, 0), half = studentQuantile(1 - alpha2, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights;
        return { mean: mean2, lower: mean2 - half, upper: mean2 + half };
      }
      function findAverage(objective, batches, stretch) {
        const timed = batches.reduce((sum2, { latency }) => sum2 + latency.count, 0);
        if (timed === 0)
          return noData(noLatency);
        const totals = batches.map(({ latency }) => ({ sum: latency.sum, weight: latency.count }));
        return findMean(objective, totals, stretch, `over ${(0, units.B4)(timed)} requests`);
      }
      function findThroughput(objective, batches, stretch) {
        const good = batches.reduce((sum2, batch) => sum2 + batch.good, 0), totals = batches.map((batch) => ({ sum: batch.good, weight: batch.seconds })), counts = `${(0, units.B4)(good)} good answers in ${(0, units.a3)(stretch.seconds * 1e3)}`;
        return findMean(objective, totals, stretch, counts);
      }
      function findMean(objective, totals, { seconds, windowSeconds, level: level2 }, counts) {
        const { threshold, warn, comparator, unit } = objective, filled = totals.filter(({ weight }) => weight > 0), bounds = meanBounds(filled, level2);
        if (!bounds || filled.length < fewestBatches) {
          const value2 = bounds?.mean ?? filled[0].sum / filled[0].weight, least2 = (0, units.a3)(fewestBatches * windowSeconds * 1e3), reason = `${(0, units.Fl)(value2, unit)} (${counts}); how much it varies takes at least ${fewestBatches} stretches of ${windowSeconds} s to tell: run ${least2} or longer.`;
          return { verdict: "inconclusive", cause: "too-few-requests", value: value2, interval: null, reason };
        }
        const { mean: value } = bounds, interval = { lower: Math.max(0, bounds.lower), upper: bounds.upper }, answerAt = (bound) => mean_objective_answerOf(bounds, comparator, bound), warned = warn === void 0 ? void 0 : answerAt(warn), verdict = verdictOf(answerAt(threshold), warned), said = `${formatFound(value, interval, verdict, objective)} (${counts})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${formatWarn(objective, warned)}.` };
        const gap = Math.abs(value - threshold), factor = ((bounds.upper - value) / gap) ** 2, settle = settleClose(factor, seconds);
        return { verdict, cause: "undecided", value, interval, reason: `${said}; ${settle}.` };
      }
      function mean_objective_answerOf({ lower, upper }, comparator, bound) {
        const ends = [compare(lower, comparator, bound), compare(upper, comparator, bound)];
        return ends.every((end) => end) ? "holds" : ends.some((end) => end) ? "open" : "broken";
      }
      function findOfLoad(objective, report, level2) {
        const batches = batchesOf(report, "head", objective.request);
        return batches.every(({ intended }) => intended === 0) ? noData(objective.request === void 0 ? "No request fell into the measured part of the run." : `No request named ${objective.request} fell into the measured part of the run.`) : find(objective, batches, { seconds: report.seconds, windowSeconds: report.windowSeconds, level: level2 });
      }
      function find(objective, batches, stretch) {
        const { metric } = objective;
        switch (metric.kind) {
          case "availability":
          case "error_rate":
            return findShare(objective, batches, stretch);
          case "quantile":
            return findQuantile(objective, metric.quantile, batches, stretch);
          case "avg":
            return findAverage(objective, batches, stretch);
          case "throughput":
            return findThroughput(objective, batches, stretch);
          case "max":
            return findMax(objective, batches);
        }
      }
      function blocks({ verdict, cause, advisory }, policy) {
        return advisory ? !1 : verdict === "fail" ? !0 : verdict === "error" ? policy.error === "block" : verdict === "inconclusive" ? (cause === "no-data" ? policy.noData : policy.inconclusive) === "block" : !1;
      }
      function findOfMeasurement(objective, measurement) {
        switch (measurement.kind) {
          case "value":
            return findValue(objective, measurement.value);
          case "no-data":
            return noData(`No data: ${measurement.detail}.`);
          case "failed":
            return notMeasured("provider", formatFailure(measurement));
          case "series":
            return findSeries(measurement.series);
          case "ratio":
            return notMeasured("provider", "The source gave counts where one number is needed.");
        }
      }
      function findValue(objective, value) {
        if (!Number.isFinite(value))
          return noData(`No data: the query gave ${String(value)}.`);
        const { comparator, threshold, warn } = objective, answer = (bound) => compare(value, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : answer(warn), verdict = verdictOf(answer(threshold), warned), against = verdict === "fail" ? `, not ${formatTerms(objective)}` : formatWarn(objective, warned);
        return { verdict, value, interval: null, reason: `${formatFound(value, null, verdict, objective)}${against}.` };
      }
      const mostShown = 3;
      function findSeries(series) {
        if (series.length === 0)
          return noData("No data: the query gave no series.");
        if (series.length === 1)
          return notMeasured("provider", "The query gave values over time where one number is needed: ask for one, such as with max_over_time(…).");
        const shown = series.slice(0, mostShown).map(({ labels }) => formatLabels(differing(labels, series))), more = series.length > mostShown ? ` and ${series.length - mostShown} more` : "";
        return notMeasured("several-series", `The query gave ${series.length} series where one number is needed (${shown.join(", ")}${more}): aggregate them, such as with sum(…) or max(…).`);
      }
      const differing = (labels, series) => Object.entries(labels).filter(([name, value]) => series.some((other) => other.labels[name] !== value)), mostLabels = 4, formatLabels = (labels) => `{${labels.slice(0, mostLabels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ")}}`, formatFailure = ({ detail, hint }) => `The metrics source could not answer: ${detail}${hint ? ` (${hint})` : ""}.`;
      function reasonOf(verdict, objectives, policy, failure) {
        if (verdict === "error" && failure)
          return failure.message;
        const decisive = objectives.filter((objective) => !objective.advisory && objective.verdict === verdict);
        if (decisive.length === 0)
          return "Nothing was judged: the plan has no objective that counts.";
        if (verdict === "pass")
          return decisive.length === 1 ? `${decisive[0].name} holds.` : `All ${decisive.length} objectives hold.`;
        const rank = (objective) => (blocks(objective, policy) ? 0 : 2) + (objective.key ? 0 : 1), [first, ...others] = decisive.toSorted((a, b) => rank(a) - rank(b)), same = others.filter(({ reason }) => reason === first.reason).length, told = first.cause === "generator" ? first.reason : `${first.name}${states(first)}: ${first.reason}`, more = others.length - same;
        return more === 0 ? told : `${told.replace(/\.$/, "")}; and ${more} more.`;
      }
      function states({ verdict, cause }) {
        return verdict === "fail" ? " is broken" : verdict === "warn" ? " holds" : cause === "undecided" || cause === "too-few-requests" ? " is not decided" : "";
      }
      function judge(plan2, evidence) {
        const { failure, load } = evidence, checks = load ? checkGenerator(load) : [], looks = load?.design ? (0, comparison_looks.u)(plan2.load.durationMs / 1e3, load.windowSeconds) : [], terms = {
          checks,
          looks,
          levels: load && looks.length > 0 ? (0, comparison_looks.F)(load.seconds, looks, judge_alpha) : (0, comparison_looks.F)(1, [1], judge_alpha),
          family: plan2.objectives.filter(({ source, advisory }) => source === "baseline" && !advisory).length,
          isOpenModel: plan2.load.pace.kind === "rate"
        }, objectives = plan2.objectives.map((objective) => judgeObjective(objective, evidence, terms)), counted = objectives.filter(({ advisory }) => !advisory).map((objective) => objective.verdict), verdict = (0, model_verdict.QZ)(failure ? [...counted, "error"] : counted), isError = failure !== void 0 || verdict === "error", moved = load?.design ? findMovement(load, defaultGuard) : void 0;
        return {
          verdict,
          reason: reasonOf(verdict, objectives, plan2.policy, failure),
          blocks: objectives.some((objective) => blocks(objective, plan2.policy)) || isError && plan2.policy.error === "block",
          ...failure ? { score: null, grade: null } : gradeOf(objectives),
          objectives,
          ...moved && { moved },
          ...load?.generator && { generator: { healthy: checks.every(({ ok }) => ok), checks } }
        };
      }
      const judge_alpha = 0.05;
      function judgeObjective(objective, evidence, terms) {
        return objective.source === "load" ? judgeLoad(objective, evidence, terms) : objective.source === "baseline" ? judgeBaseline(objective, evidence, terms) : judgePrometheus(objective, evidence, terms);
      }
      function judgeLoad(objective, { load, failure }, { checks, levels }) {
        const finding = load ? doubt(findOfLoad(objective, load, levels.fail), checksOfOneSide(checks)) : withoutEvidence(failure);
        return judged(objective, finding, { ...objective.request !== void 0 && { request: objective.request } });
      }
      function judgeBaseline(objective, { load, baseline, failure }, terms) {
        const named = objective.request !== void 0 && { request: objective.request };
        if (baseline?.failure)
          return judged(objective, noData(`No comparison: ${baseline.failure.message}`), { ...named });
        if (!load)
          return judged(objective, withoutEvidence(failure), { ...named });
        const { finding, details } = findComparison(objective, load, { ...terms, guard: defaultGuard });
        return judged(objective, doubt(finding, checksOfComparison(terms.checks)), { ...details, ...named });
      }
      function judgePrometheus(objective, { measurements, failure }, { checks }) {
        const measurement = Object.hasOwn(measurements, objective.name) ? measurements[objective.name] : void 0, finding = measurement ? findOfMeasurement(objective, measurement) : withoutEvidence(failure);
        return judged(objective, doubt(finding, checksOfTheLoadSent(checks)), {
          query: measurement?.query ?? objective.query,
          ...measurement && measurement.warnings.length > 0 && { warnings: measurement.warnings }
        });
      }
      const withoutEvidence = (failure) => notMeasured("not-measured", failure ? `Not measured: ${failure.message}` : "It was not measured.");
    })
  ),
  /***/
  4519: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        s: () => (
          /* binding */
          settlingSeconds
        )
        /* harmony export */
      });
      const settlingSeconds = 0.5;
    })
  ),
  /***/
  5069: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B0: () => (
          /* binding */
          formatRatio
        ),
        /* harmony export */
        B4: () => (
          /* binding */
          formatCount
        ),
        /* harmony export */
        E9: () => (
          /* binding */
          parseDuration
        ),
        /* harmony export */
        Fl: () => (
          /* binding */
          formatValue
        ),
        /* harmony export */
        Gp: () => (
          /* binding */
          formatSigned
        ),
        /* harmony export */
        MH: () => (
          /* binding */
          formatMilliseconds
        ),
        /* harmony export */
        U6: () => (
          /* binding */
          formatMeasured
        ),
        /* harmony export */
        WN: () => (
          /* binding */
          parseRate
        ),
        /* harmony export */
        Xf: () => (
          /* binding */
          formatPoints
        ),
        /* harmony export */
        ZV: () => (
          /* binding */
          formatNumber
        ),
        /* harmony export */
        a3: () => (
          /* binding */
          formatDuration
        ),
        /* harmony export */
        lo: () => (
          /* binding */
          parsePercent
        ),
        /* harmony export */
        om: () => (
          /* binding */
          formatRelative
        )
        /* harmony export */
      });
      const durationUnits = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
      function parseDuration(text) {
        const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
        return match ? Number(match[1]) * durationUnits[match[2]] : void 0;
      }
      function parseRate(text) {
        const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/.exec(text.trim());
        return match ? Number(match[1]) * 1e3 / durationUnits[match[2]] : void 0;
      }
      function parsePercent(text) {
        const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
        return match ? +`${match[1]}e-2` : void 0;
      }
      function formatNumber(value, digits = 3) {
        if (!Number.isFinite(value))
          return value > 0 ? "∞" : value < 0 ? "-∞" : "NaN";
        if (value === 0)
          return "0";
        const magnitude = Math.floor(Math.log10(Math.abs(value))), decimals = Math.max(0, Math.min(20, digits - 1 - magnitude)), fixed = value.toFixed(decimals);
        return decimals > 0 ? fixed.replace(/\.?0+$/, "") : fixed;
      }
      function formatCount(count) {
        return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
      }
      function formatMilliseconds(ms, digits = 3) {
        const rounded = Number(ms.toPrecision(Math.max(1, digits)));
        return Math.abs(rounded) >= 1e3 ? `${formatNumber(ms / 1e3, digits)} s` : `${formatNumber(ms, digits)} ms`;
      }
      function formatDuration(ms) {
        if (Math.round(ms) < 1e3)
          return `${Math.round(ms)}ms`;
        const seconds = Math.round(ms / 1e3);
        return [
          [Math.floor(seconds / 3600), "h"],
          [Math.floor(seconds / 60) % 60, "m"],
          [seconds % 60, "s"]
        ].filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
      }
      function formatRatio(ratio, digits = 3) {
        const percent = ratio * 100, gap = 100 - percent;
        if (percent > 90 && gap > 0) {
          const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
          return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")} %`;
        }
        return `${formatNumber(percent, digits)} %`;
      }
      function formatValue(value, unit, digits = 3) {
        return unit === "ms" ? formatMilliseconds(value, digits) : unit === "s" ? formatMilliseconds(value * 1e3, digits) : unit === "ratio" ? formatRatio(value, digits) : unit === "/s" ? `${formatNumber(value, digits)}/s` : unit === "none" ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
      }
      function formatMeasured(value, unit, than) {
        for (let digits = 3; digits < 7; digits += 1) {
          const text = formatValue(value, unit, digits);
          if (value === than || text !== formatValue(than, unit, digits))
            return text;
        }
        return formatValue(value, unit, 7);
      }
      function formatPoints(difference, digits = 3) {
        const text = formatNumber(100 * difference, digits);
        return `${text} ${text === "1" || text === "-1" ? "point" : "points"}`;
      }
      function formatSigned(change, format) {
        const size = format(Math.abs(change));
        return `${/^0(?![.\d])/.test(size) ? "±" : change > 0 ? "+" : "−"}${size}`;
      }
      const formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;
    })
  ),
  /***/
  7662: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $: () => (
          /* binding */
          fileDenialOf
        )
        /* harmony export */
      });
      const reasons = {
        EROFS: "the file system is read-only",
        EACCES: "permission denied",
        EPERM: "permission denied",
        ENOSPC: "the disk is full",
        EDQUOT: "the disk quota is used up",
        ENOTDIR: "a part of its path is a file",
        EEXIST: "a file of its name is in the way",
        EISDIR: "a folder of its name is in the way",
        ENOENT: "there is no such folder"
      };
      function fileDenialOf(error, what) {
        const code = error.code;
        if (code === void 0)
          throw error;
        return { kind: "denied", why: `${what}: ${reasons[code] ?? code}` };
      }
    })
  ),
  /***/
  4704: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        at: () => (
          /* binding */
          niceTicks
        ),
        /* harmony export */
        d9: () => (
          /* binding */
          nearLimits
        ),
        /* harmony export */
        kx: () => (
          /* binding */
          axisCut
        ),
        /* harmony export */
        rg: () => (
          /* binding */
          scaleChart
        )
        /* harmony export */
      });
      function niceTicks(highest) {
        const least = highest > 1e-9 ? highest * 1.03 : 1, power = 10 ** Math.floor(Math.log10(least / 7)), step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least / 7) ?? 10) * power;
        return Array.from({ length: Math.ceil(least / step) + 1 }, (_, i) => Number((i * step).toPrecision(10)));
      }
      const farAbove = 4, nearLimits = (limits, highest) => limits.filter(({ value }) => highest <= 0 || value <= farAbove * highest);
      function axisCut(values, limits) {
        const sorted = values.toSorted((a, b) => a - b), usual = Math.max(sorted[Math.floor(0.8 * (sorted.length - 1))] ?? 0, ...limits);
        return usual > 0 && (sorted.at(-1) ?? 0) > farAbove * usual ? 2 * usual : Number.POSITIVE_INFINITY;
      }
      function scaleChart({ points, unit, objective }) {
        const known = points.flatMap(({ value }) => value === null ? [] : [value]), limits = objective ? [{ value: objective.threshold }] : [], thresholds = limits.map(({ value }) => value), cut = unit === "ms" ? axisCut(known, thresholds) : Number.POSITIVE_INFINITY;
        return { known, cut, limit: nearLimits(limits, Math.max(...known))[0]?.value ?? null };
      }
    })
  ),
  /***/
  3986: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Hy: () => (
          /* binding */
          cleanBlock
        ),
        /* harmony export */
        X5: () => (
          /* binding */
          cleanText
        )
        /* harmony export */
      });
      function cleanText(text, most = 300) {
        const shown = clip(text.toWellFormed(), most * 8).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ").replace(hidden, "").replace(/(\p{M}{3})\p{M}+/gu, "$1").trim();
        return clip(shown, most);
      }
      function cleanBlock(text, most = 4e3) {
        const lines = clip(text.toWellFormed(), most * 2).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\p{Cc}/gu, " ").replace(hidden, "").trimEnd());
        return clip(lines.join(`
`).replace(/^\n+|\n+$/g, ""), most);
      }
      function clip(text, most) {
        if (text.length <= most)
          return text;
        const points = [...text.slice(0, 2 * most + 2)];
        return points.length <= most ? text : `${points.slice(0, Math.max(0, most - 1)).join("")}…`;
      }
      const hidden = /[\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u2800\u3164\uFFA0]|[\u{FE00}-\u{FE0D}]|[\u{E0100}-\u{E01EF}]|\u034F|\u17B4|\u17B5/gu;
    })
  ),
  /***/
  4368: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        QA: () => (
          /* binding */
          onScale
        ),
        /* harmony export */
        eD: () => (
          /* binding */
          formatChange
        ),
        /* harmony export */
        uQ: () => (
          /* binding */
          isCompared
        ),
        /* harmony export */
        z9: () => (
          /* binding */
          formatTolerance
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const isCompared = ({ source }) => source === "baseline";
      function onScale({ value, base, change, interval, threshold, comparator }) {
        if (value === null || base == null || threshold === null || threshold === base)
          return;
        const size = (end) => change == null ? end - base : end * base, tolerated = threshold - base, place = (end) => end == null ? null : size(end) / tolerated, at = change == null ? (value - base) / tolerated : size(change) / tolerated, [lower, upper] = [place(interval?.lower), place(interval?.upper)];
        return comparator.startsWith("<") ? { at, lower, upper } : { at, lower: upper, upper: lower };
      }
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
      function formatTolerance({ comparator, comparison, unit }) {
        const { relative, absolute } = comparison?.tolerance ?? {}, parts = [
          ...relative === void 0 ? [] : [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * relative)} %`],
          ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]
        ], amount = parts.length > 1 ? `max(${parts.join(", ")})` : parts[0] ?? "";
        return `${signs[comparator] ?? ""} base ${comparator.startsWith("<") ? "+" : "−"} ${amount}`.trim();
      }
      function formatChange({ value, base, change, interval, unit }) {
        if (value === null || base == null)
          return { change: "", interval: "" };
        const isShare = unit === "ratio";
        if (!isShare && change == null)
          return { change: "", interval: "" };
        const sizeOf = (end) => isShare ? change == null ? end - base : end * base : end, format = (size) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Gp)(size, (left) => isShare ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Xf)(left, 2) : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.om)(left)), ends = interval && [interval.lower, interval.upper].map((end) => end === null ? null : format(sizeOf(end)));
        return {
          change: format(isShare ? value - base : change),
          interval: ends ? `${withoutUnit(ends[0] ?? "−∞")} to ${ends[1] ?? "∞"}` : ""
        };
      }
      const withoutUnit = (text) => text.replace(/ .*$/, ""), formatAmount = (amount, unit) => unit === "ratio" ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Xf)(amount) : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(amount, unit);
    })
  ),
  /***/
  5982: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        CS: () => (
          /* binding */
          prose
        ),
        /* harmony export */
        DV: () => (
          /* binding */
          codeBlock
        ),
        /* harmony export */
        MZ: () => (
          /* binding */
          codeCell
        ),
        /* harmony export */
        aY: () => (
          /* binding */
          code
        ),
        /* harmony export */
        qy: () => (
          /* binding */
          proseCell
        )
        /* harmony export */
      });
      var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3986);
      const prose = (text, most) => escapeWords(text, most, code), proseCell = (text, most) => escapeWords(text, most, codeCell);
      function escapeWords(text, most, asCode) {
        const escaped = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most).split(" ").map((word) => acts.test(word) ? asCode(word, word.length) : escapeWord(word));
        return [escaped[0].replace(/^[-+=#>]/, "\\$&").replace(/^(\d{1,9})([.)])$/, "$1\\$2"), ...escaped.slice(1)].join(" ");
      }
      function code(text, most = 120) {
        const content = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most);
        if (content === "")
          return "–";
        const fence = fenceFor(content, 1), padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
        return `${fence}${padding}${content}${padding}${fence}`;
      }
      function codeCell(text, most = 120) {
        const content = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most);
        return code(content.includes("\\|") ? content.replaceAll("|", "∣") : content, most).replaceAll("|", "\\|");
      }
      function codeBlock(text, language, most) {
        const content = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.Hy)(text, most), fence = fenceFor(content, 3);
        return `${fence}${language}
${content}
${fence}`;
      }
      function fenceFor(content, least) {
        const runs = content.match(/`+/g) ?? [];
        return "`".repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
      }
      const acts = new RegExp([
        "@",
        // mentions, mail addresses, references to commits
        "://|www\\.|mailto:|xmpp:",
        // addresses
        "#\\d|gh-\\d|\\b(?:cve|ghsa)-",
        // issues, advisories
        "\\b[0-9a-f]{7,}\\b",
        // commits
        ":[\\w+-]+:",
        // emoji
        "\\$"
        // math
      ].join("|"), "i"), escapeWord = (word) => word.replace(/[\\`*_[\]<|~&]/g, "\\$&");
    })
  ),
  /***/
  4139: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        W: () => (
          /* binding */
          fitSections
        )
        /* harmony export */
      });
      var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5982), _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7731), _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8712);
      function fitSections(scorecard, { sections, shedOrder, mostRows, budget }) {
        const head = [(0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.Nl)(scorecard), (0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.c9)(scorecard), (0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.q3)(scorecard)], foot = `<sub>[How to read this](${_words_js__WEBPACK_IMPORTED_MODULE_2__.RH}) · reliability-gate ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(scorecard.gateVersion, 20)}</sub>`, parts = new Map(Object.entries(sections).map(([name, section]) => [name, section(scorecard, mostRows)])), left = [], assemble = (table2) => {
          const shed = left.length > 0 ? `Left out for size: ${left.join(", ")}. The report has everything.` : "";
          return `${[...head, table2, ...parts.values(), shed, foot].filter(Boolean).join(`

`)}
`;
        }, table = (0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.zm)(scorecard);
        let text = assemble(table);
        for (const next of shedOrder) {
          if (bytesOf(text) <= budget)
            return text;
          parts.get(next) && left.push(next), parts.delete(next), text = assemble(table);
        }
        for (let rows = scorecard.rows.length; rows > 0 && bytesOf(text) > budget; rows = Math.floor(rows / 2))
          text = assemble((0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.zm)(scorecard, rows));
        return bytesOf(text) <= budget ? text : `## ${_words_js__WEBPACK_IMPORTED_MODULE_2__.Pt[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}
`;
      }
      const bytesOf = (text) => new TextEncoder().encode(text).length;
    })
  ),
  /***/
  1198: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Z: () => (
          /* binding */
          forestLines
        )
        /* harmony export */
      });
      var _clean_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3986), _compared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4368), _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8712);
      const unit = 10, left = 1.5 * unit, width = 4 * unit + 1, mostRows = 12, longestName = 24;
      function forestLines(rows) {
        const drawn = rows.flatMap((row) => {
          const scale = (0, _compared_js__WEBPACK_IMPORTED_MODULE_0__.QA)(row);
          return scale ? [{ row, scale }] : [];
        });
        if (drawn.length === 0)
          return [];
        const shown = drawn.slice(0, mostRows), names = shown.map(({ row }) => nameOf(row)), room = Math.max(...names.map((name) => name.length)), head = place(place(blank(), left - 1, "base"), left + unit - 4, "tolerance");
        return [
          `${" ".repeat(room)}  ${head}`,
          ...shown.map(({ row, scale }, index) => `${names[index].padEnd(room)}  ${draw(scale)}  ${(0, _words_js__WEBPACK_IMPORTED_MODULE_1__.Vj)(row)}`)
        ];
      }
      function nameOf({ name }) {
        const short = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_2__.X5)(name, 200).replace(/`/g, "'").replace(/\s*[<>]=?\s*base.*$/, "");
        return short.length > longestName ? `${short.slice(0, longestName - 1)}…` : short;
      }
      const blank = () => " ".repeat(width), place = (line, at, text) => line.slice(0, at) + text + line.slice(at + text.length);
      function draw({ at, lower, upper }) {
        const column = (value) => Math.round(left + value * unit), inside = (position) => Math.min(width - 1, Math.max(0, position)), from = lower === null ? Number.NEGATIVE_INFINITY : column(lower), to = upper === null ? Number.POSITIVE_INFINITY : column(upper), [first, last] = [inside(from), inside(to)];
        let line = place(place(blank(), left, "┊"), left + unit, "┊");
        line = place(line, first, "─".repeat(Math.max(1, last - first + 1))), line = place(line, first, from < 0 ? "◂" : "├"), line = place(line, last, to > width - 1 ? "▸" : "┤");
        const mark = column(at);
        return place(line, inside(mark), mark < 0 ? "◂" : mark > width - 1 ? "▸" : "●");
      }
    })
  ),
  /***/
  4246: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        P4: () => (
          /* binding */
          formatTarget
        ),
        /* harmony export */
        T1: () => (
          /* binding */
          formatShare
        ),
        /* harmony export */
        fU: () => (
          /* binding */
          formatTime
        ),
        /* harmony export */
        iZ: () => (
          /* binding */
          formatRow
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _compared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4368);
      const nothing = "–", formatTime = (ms) => ms === null ? nothing : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.MH)(ms), formatShare = (ratio) => ratio === null ? nothing : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B0)(ratio);
      function formatInterval({ lower, upper }, unit, threshold) {
        if (lower === null)
          return upper === null ? "" : `≤ ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(upper, unit, threshold)}`;
        if (upper === null)
          return `≥ ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(lower, unit, threshold)}`;
        const [from, to] = alignDecimals([lower, upper], unit, threshold);
        if (from === to)
          return from;
        const [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? [];
        return number !== void 0 && to.endsWith(rest) && /^[-\d.]+$/.test(to.slice(0, to.length - rest.length)) ? `${number}–${to}` : `${from} – ${to}`;
      }
      function alignDecimals([lower, upper], unit, threshold) {
        const both = [(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(lower, unit, threshold), (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(upper, unit, threshold)];
        if (unit !== "ratio" || lower === 0 || upper === 1)
          return both;
        const decimals = Math.max(...both.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
        return [`${(lower * 100).toFixed(decimals)} %`, `${(upper * 100).toFixed(decimals)} %`];
      }
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
      function formatTarget(row) {
        const { comparator, threshold, unit } = row;
        return (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.uQ)(row) ? (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.z9)(row) : threshold === null ? nothing : `${signs[comparator] ?? ""} ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(threshold, unit)}`.trim();
      }
      function formatRow(row) {
        const { value, base, interval, unit } = row, than = row.threshold ?? value ?? 0, format = (measured) => measured == null ? nothing : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(measured, unit, than);
        if (!(0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.uQ)(row))
          return {
            value: format(value),
            interval: interval ? formatInterval(interval, unit, than) : "",
            base: "",
            change: ""
          };
        const { change, interval: between } = (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.eD)(row);
        return {
          value: format(value),
          interval: "",
          base: format(base),
          change: between === "" ? change : `${change} (${between})`
        };
      }
    })
  ),
  /***/
  4401: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        w: () => (
          /* binding */
          chartSection
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _axis_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4704), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982), _mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8546), _sparkline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3354);
      function chartSection({ chart }) {
        if (!chart)
          return "";
        const drawn = { ...chart, ...(0, _axis_js__WEBPACK_IMPORTED_MODULE_3__.rg)(chart) };
        return `${chartPicture(drawn)}

<sub>${chartInText(drawn)}</sub>`;
      }
      function chartPicture({ metric, request = "all requests", unit, windowSeconds, points, base, cut, limit }) {
        const inAxisUnit = (value) => unit === "ratio" ? value * 100 : value, drawn = (value) => value === null ? null : inAxisUnit(Math.min(value, cut)), values = points.map(({ value }) => drawn(value)), baseLine = base ? [{ label: "base", color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.third, values: points.map((_, index) => drawn(base[index] ?? null)) }] : [], limitLine = { label: "limit", color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.limit, values: points.map(() => inAxisUnit(limit ?? 0)) };
        return (0, _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.Uo)({
          title: `${metric} of ${request} in windows of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(windowSeconds)} s`,
          unit: unit === "ratio" ? "percent" : "ms",
          from: points.at(0)?.at ?? 0,
          to: points.at(-1)?.at ?? 1,
          lines: [{ label: metric, color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.main, values }, ...baseLine, ...limit === null ? [] : [limitLine]]
        });
      }
      function chartInText({ metric, request, unit, points, base, objective, known, cut, limit }) {
        const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, unit)), of = request === void 0 ? "all requests" : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(request), bars = (0, _sparkline_js__WEBPACK_IMPORTED_MODULE_4__.K)(points.map(({ value }) => value === null ? null : Math.min(value, cut)), limit ?? 0), threshold = objective ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(objective.threshold, unit) : "", isCut = known.filter((value) => value > cut).length, gaps = points.length - known.length;
        return [
          `${metric} of ${of}: ${bars} from ${least} to ${most}.`,
          base && "The second line, yellow, is base.",
          objective && (limit === null ? `The limit, ${threshold}, is far above.` : `The flat red line is the limit, ${threshold}.`),
          isCut > 0 && `${countWindows(isCut)} above ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(cut, unit)} cut off in the chart.`,
          gaps > 0 && `${countWindows(gaps)} with nothing measured (·), bridged in the chart.`
        ].filter(Boolean).join(" ");
      }
      const countWindows = (count) => count === 1 ? "1 window" : `${count} windows`;
    })
  ),
  /***/
  728: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $R: () => (
          /* binding */
          serverSection
        ),
        /* harmony export */
        Lg: () => (
          /* binding */
          factsSection
        ),
        /* harmony export */
        YV: () => (
          /* binding */
          endpointsSection
        ),
        /* harmony export */
        dY: () => (
          /* binding */
          notesSection
        ),
        /* harmony export */
        d_: () => (
          /* binding */
          generatorSection
        ),
        /* harmony export */
        kV: () => (
          /* binding */
          rerunSection
        ),
        /* harmony export */
        li: () => (
          /* binding */
          errorsSection
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982), _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4246), _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3681), _sparkline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3354), _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8712);
      const endpointsSection = ({ endpoints, total }, most) => {
        if (!total)
          return "";
        const rows = endpoints.length > 1 ? [...endpoints.slice(0, most), { ...total, name: "" }] : endpoints, anyDropped = total.dropped > 0, columns = [
          { head: "Request" },
          { head: "Sent", align: "right" },
          ...anyDropped ? [{ head: "Dropped", align: "right" }] : [],
          ...["Errors", "p50", "p95", "p99", "max"].map((head) => ({ head, align: "right" }))
        ], cells = (row) => [
          row.name === "" ? "**all**" : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(row.name),
          (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.sent),
          ...anyDropped ? [(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.dropped)] : [],
          `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.errors)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.T1)(row.errorRatio)})`,
          ...[row.p50, row.p95, row.p99, row.max].map(_format_js__WEBPACK_IMPORTED_MODULE_2__.fU)
        ], more = andMore(endpoints.length - most, "requests"), waits = `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(total.serviceP95)}.`;
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Endpoints (${endpoints.length})`, `${(0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)(columns, rows.map(cells))}

${more}${waits}`);
      }, errorsSection = ({ errors }, most) => {
        if (errors.length === 0)
          return "";
        const count = errors.reduce((sum, row) => sum + row.count, 0), table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)([{ head: "Request" }, { head: "What" }, { head: "Count", align: "right" }, { head: "Example" }], errors.slice(0, most).map(({ name, what, count: count2, message }) => [
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(name),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(what, 60),
          (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count2),
          message ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(message, 160) : ""
        ]));
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Errors (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count)})`, [table, andMore(errors.length - most, "kinds")].filter(Boolean).join(`

`));
      }, serverSection = ({ rows, serverSeries }, most) => {
        const asked = rows.filter(_words_js__WEBPACK_IMPORTED_MODULE_3__.gg);
        if (asked.length === 0)
          return "";
        const blocks = asked.slice(0, most).map((row) => {
          const points = serverSeries.find(({ objective }) => objective === row.name)?.series[0]?.points.map(([, value]) => value) ?? [], line = points.length > 1 ? ` ${(0, _sparkline_js__WEBPACK_IMPORTED_MODULE_5__.K)(points)}` : "";
          return `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(row.name)}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)((0, _format_js__WEBPACK_IMPORTED_MODULE_2__.iZ)(row).value, 60)}${line}

${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.DV)(row.query, "promql")}`;
        }), more = andMore(asked.length - most, "queries");
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Server metrics (${asked.length})`, [...blocks, more].filter(Boolean).join(`

`));
      }, generatorSection = ({ generator }) => {
        if (!generator)
          return "";
        const table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)([{ head: "Check" }, { head: "Measured", align: "right" }, { head: "Limit", align: "right" }, { head: "" }], generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(name, 60),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, unit), 40),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(limit, unit), 40),
          ok ? "✅" : `❌ ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(advice, 200)}`
        ])), title = `Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`;
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(title, table, !generator.healthy);
      }, factsSection = ({ facts }) => (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)("About this run", facts.map(factLine).join(`
`));
      function factLine({ label, value, code: isCode, url }) {
        const run = (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.Oh)(url), shown = run ? `[${run.replace(/^https:\/\//, "")}](${run})` : isCode ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(value, 300) : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(value, 400);
        return `- ${label}: ${shown}`;
      }
      const rerunSection = ({ rerun, rerunHeaders }) => {
        const headers = rerunHeaders.length > 0 ? `

The run also sent ${rerunHeaders.slice(0, 20).map((name) => (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(name, 60)).join(", ")}; values of headers are never kept.` : "";
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)("Run it again", `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.DV)(rerun, "sh")}

With the same config, in a checkout of the commit. \`reliability-gate judge record.json\` repeats the verdict alone, offline.${headers}`);
      }, notesSection = ({ notes }, most) => {
        if (notes.length === 0)
          return "";
        const lines = notes.slice(0, most).map(({ source, message, hint }) => `- ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(source, 40)}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(message)}${hint ? ` (${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(hint)})` : ""}`);
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Notes (${notes.length})`, lines.join(`
`));
      }, andMore = (left, what) => left > 0 ? `${left} more ${what} are in the report. ` : "";
    })
  ),
  /***/
  7731: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Nl: () => (
          /* binding */
          titleLine
        ),
        /* harmony export */
        c9: () => (
          /* binding */
          reasonLines
        ),
        /* harmony export */
        es: () => (
          /* binding */
          openLines
        ),
        /* harmony export */
        pf: () => (
          /* binding */
          comparisonLines
        ),
        /* harmony export */
        q3: () => (
          /* binding */
          contextLine
        ),
        /* harmony export */
        zm: () => (
          /* binding */
          objectivesTable
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _compared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4368), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5982), _forest_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1198), _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4246), _markdown_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3681), _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8712);
      const titleLine = (scorecard) => `## ${_words_js__WEBPACK_IMPORTED_MODULE_5__.Pt[scorecard.verdict]} Reliability Gate: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(scorecard.service, 100)} — ${(0, _words_js__WEBPACK_IMPORTED_MODULE_5__.Pl)(scorecard)}`;
      function reasonLines(scorecard) {
        const { failure, reason } = scorecard, after = (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.IY)(scorecard, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY), lines = [`${reasonInBold(reason)}${after && ` ${after}`}`];
        return failure && failure.message !== reason && lines.push((0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(failure.message, 1500)), failure?.hint && lines.push(`What to do: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(failure.hint, 600)}`), lines.join(`

`);
      }
      function reasonInBold(reason) {
        const end = reason.length > 90 ? reason.indexOf(": ") : -1;
        return end < 0 ? `**${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason, 600)}**` : `**${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason.slice(0, end + 1), 200)}** ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason.slice(end + 2), 600)}`;
      }
      function contextLine(scorecard) {
        const run = (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.Oh)(scorecard.context.runUrl), commit = scorecard.commit;
        return [
          (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.TJ)(scorecard),
          commit ? `commit ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(/^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit, 40)}` : "",
          run ? `[workflow run](${run})` : ""
        ].filter(Boolean).join(" · ");
      }
      function objectivesTable({ rows }, most = Number.POSITIVE_INFINITY) {
        if (rows.length === 0)
          return "_No objective was judged._";
        const shown = rows.length <= most ? rows : (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.md)(rows).slice(0, most), withInterval = shown.some((row) => (0, _format_js__WEBPACK_IMPORTED_MODULE_4__.iZ)(row).interval !== ""), withBase = shown.some(_compared_js__WEBPACK_IMPORTED_MODULE_1__.uQ), table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_6__.Q)([
          { head: "Objective" },
          { head: withInterval ? "Measured (interval)" : "Measured", align: "right" },
          ...withBase ? [{ head: "Base", align: "right" }, { head: "Change (interval)", align: "right" }] : [],
          { head: "Target", align: "right" },
          { head: "Verdict" }
        ], shown.map((row) => objectiveCells(row, withBase))), left = rows.length - shown.length;
        return left > 0 ? `${table}

${left} more objectives, none of them worse, are left out for size.` : table;
      }
      function objectiveCells(row, withBase) {
        const { value, interval, base, change } = (0, _format_js__WEBPACK_IMPORTED_MODULE_4__.iZ)(row), marks = [row.key ? "key" : "", row.weight === 1 ? "" : `weight ${row.weight}`].filter(Boolean), warn = row.warn === void 0 ? "" : `, warns at ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(row.warn, row.unit), 40)}`, measured = row.verdict === "fail" ? `**${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(value, 60)}**` : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(value, 60);
        return [
          `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.MZ)(row.name)}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`,
          interval === "" ? measured : `${measured} (${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(interval, 80)})`,
          ...withBase ? [(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(base, 60), (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(change, 80)] : [],
          `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)((0, _format_js__WEBPACK_IMPORTED_MODULE_4__.P4)(row), 60)}${warn}`,
          `${_words_js__WEBPACK_IMPORTED_MODULE_5__.Pt[row.verdict]} ${(0, _words_js__WEBPACK_IMPORTED_MODULE_5__.Vj)(row)}`
        ];
      }
      function comparisonLines({ rows, moved }) {
        const picture = (0, _forest_text_js__WEBPACK_IMPORTED_MODULE_3__.Z)(rows);
        return [moved ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(moved, 400) : "", picture.length > 0 ? ["```text", ...picture, "```"].join(`
`) : ""].filter(Boolean).join(`

`);
      }
      function openLines(scorecard) {
        return (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.FA)(scorecard).map(({ verdict, names, reason, warnings }) => {
          const said = warnings.map((text) => ` Warning of the source: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(text, 300)}`).join(""), many = names.length > mostNames ? ` and ${names.length - mostNames} more` : "", shown = names.slice(0, mostNames).map((name) => (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(name));
          return `- ${_words_js__WEBPACK_IMPORTED_MODULE_5__.Pt[verdict]} ${shown.join(", ")}${many}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason, 600)}${said}`;
        }).join(`
`);
      }
      const mostNames = 6;
    })
  ),
  /***/
  3681: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Q: () => (
          /* binding */
          markdownTable
        ),
        /* harmony export */
        T: () => (
          /* binding */
          folded
        )
        /* harmony export */
      });
      function markdownTable(columns, rows) {
        const rule = columns.map(({ align }) => align === "right" ? "--:" : align === "center" ? ":-:" : "---");
        return [columns.map(({ head }) => head), rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join(`
`);
      }
      const folded = (title, body, open = !1) => `<details${open ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;
    })
  ),
  /***/
  5120: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          renderMarkdown
        )
        /* harmony export */
      });
      var _fit_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4139), _markdown_chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4401), _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(728), _markdown_head_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7731);
      const usualBudget = 6e4, renderMarkdown = (scorecard, budget = usualBudget) => (0, _fit_sections_js__WEBPACK_IMPORTED_MODULE_0__.W)(scorecard, {
        sections: {
          reasons: _markdown_head_js__WEBPACK_IMPORTED_MODULE_3__.es,
          comparison: _markdown_head_js__WEBPACK_IMPORTED_MODULE_3__.pf,
          chart: _markdown_chart_js__WEBPACK_IMPORTED_MODULE_1__.w,
          endpoints: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.YV,
          errors: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.li,
          "server metrics": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.$R,
          "load generator": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.d_,
          "about this run": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.Lg,
          "run it again": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.kV,
          notes: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_2__.dY
        },
        shedOrder: [
          "server metrics",
          "endpoints",
          "errors",
          "about this run",
          "load generator",
          "run it again",
          "notes",
          "chart",
          "comparison",
          "reasons"
        ],
        mostRows: 50,
        budget
      });
    })
  ),
  /***/
  8546: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Uo: () => (
          /* binding */
          renderXyChart
        ),
        /* harmony export */
        b4: () => (
          /* binding */
          chartColors
        )
        /* harmony export */
      });
      var _axis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
      const chartColors = { main: "#1f6feb", limit: "#cf222e", second: "#8250df", third: "#bf8700" };
      function renderXyChart({ title, unit, from, to, lines }) {
        const highest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
        return [
          "```mermaid",
          "---",
          "config:",
          "  xyChart:",
          "    width: 860",
          "    height: 300",
          "    titleFontSize: 16",
          "  themeVariables:",
          "    xyChart:",
          `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
          "---",
          "xychart-beta",
          `    title "${mermaidLabel(title)}"`,
          `    x-axis "seconds from the start" ${formatNumber(from)} --> ${formatNumber(to)}`,
          `    y-axis "${mermaidLabel(unit)}" 0 --> ${formatNumber((0, _axis_js__WEBPACK_IMPORTED_MODULE_0__.at)(highest).at(-1))}`,
          ...lines.map(({ label, values }) => `    line "${mermaidLabel(label)}" [${bridge(values).map(formatNumber).join(", ")}]`),
          "```"
        ].join(`
`);
      }
      const mermaidLabel = (text) => text.replace(/[^A-Za-z0-9 ._/:()-]+/g, " ").replace(/([-.:/])\1+/g, "$1").replace(/ +/g, " ").trim().slice(0, 80) || "value";
      function bridge(values) {
        const known = values.flatMap((value, index) => value === null ? [] : [index]);
        return values.map((value, index) => {
          if (value !== null)
            return value;
          const before = known.findLast((other) => other < index), after = known.find((other) => other > index);
          if (before === void 0 || after === void 0)
            return values[before ?? after ?? 0] ?? 0;
          const share = (index - before) / (after - before);
          return values[before] + share * (values[after] - values[before]);
        });
      }
      const formatNumber = (value) => {
        const rounded = Number(value.toPrecision(4));
        return Math.abs(rounded) < 1e-6 ? "0" : String(rounded);
      };
    })
  ),
  /***/
  3354: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        K: () => (
          /* binding */
          sparkline
        )
        /* harmony export */
      });
      const bars = "▁▂▃▄▅▆▇█", mostBars = 30;
      function sparkline(values, top = 0) {
        const few = Math.ceil(values.length / mostBars), shown = Array.from({ length: Math.ceil(values.length / Math.max(1, few)) }, (_, i) => largest(values.slice(i * few, (i + 1) * few))), most = Math.max(top, ...shown.map((value) => value ?? 0));
        return shown.map((value) => value === null ? "·" : barOf(value, most)).join("");
      }
      const barOf = (value, most) => bars[most > 0 ? Math.max(0, Math.min(bars.length - 1, Math.floor(value / most * bars.length))) : 0];
      function largest(values) {
        const known = values.filter((value) => value !== null);
        return known.length > 0 ? Math.max(...known) : null;
      }
    })
  ),
  /***/
  4453: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B: () => (
          /* binding */
          renderSummary
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _fit_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4139), _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4246), _markdown_chart_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4401), _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(728), _markdown_head_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7731), _markdown_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3681), _mermaid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8546);
      const usualBudget = 1e6, renderSummary = (scorecard, budget = usualBudget) => (0, _fit_sections_js__WEBPACK_IMPORTED_MODULE_1__.W)(scorecard, {
        sections: {
          reasons: _markdown_head_js__WEBPACK_IMPORTED_MODULE_5__.es,
          comparison: _markdown_head_js__WEBPACK_IMPORTED_MODULE_5__.pf,
          chart: _markdown_chart_js__WEBPACK_IMPORTED_MODULE_3__.w,
          course: courseSection,
          endpoints: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.YV,
          errors: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.li,
          "server metrics": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.$R,
          "load generator": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.d_,
          "about this run": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.Lg,
          "run it again": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.kV,
          notes: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_4__.dY
        },
        shedOrder: [
          "server metrics",
          "endpoints",
          "errors",
          "course",
          "about this run",
          "load generator",
          "run it again",
          "notes",
          "chart",
          "comparison",
          "reasons"
        ],
        mostRows: 1e3,
        budget
      });
      function courseSection({ timeline, windowSeconds }) {
        if (timeline.length < 3 || timeline.every(({ p50 }) => p50 === null))
          return "";
        const line = (label, color) => ({
          label,
          color,
          values: timeline.map((at) => at[label])
        }), picture = (0, _mermaid_js__WEBPACK_IMPORTED_MODULE_6__.Uo)({
          title: `Latency of all requests in windows of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(windowSeconds)} s`,
          unit: "ms",
          from: timeline.at(0).at,
          to: timeline.at(-1).at,
          lines: [line("p50", _mermaid_js__WEBPACK_IMPORTED_MODULE_6__.b4.third), line("p95", _mermaid_js__WEBPACK_IMPORTED_MODULE_6__.b4.main), line("p99", _mermaid_js__WEBPACK_IMPORTED_MODULE_6__.b4.second)]
        }), figures = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_7__.Q)(["From", "p50", "p95", "p99", "Not good", "Good answers"].map((head) => ({ head, align: "right" })), timeline.map(courseCells));
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_7__.T)("The run over time", [picture, "<sub>From bottom to top: p50 (yellow), p95 (blue), p99 (violet).</sub>", figures].join(`

`));
      }
      const courseCells = ({ at, seconds, p50, p95, p99, errorRatio, throughput }) => [
        `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(at - seconds / 2, 5)} s`,
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(p50),
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(p95),
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(p99),
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.T1)(errorRatio),
        `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(throughput)}/s`
      ];
    })
  ),
  /***/
  9914: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        b: () => (
          /* binding */
          renderTerminal
        )
      });
      var units = __webpack_require__(5069), axis = __webpack_require__(4704), clean_text = __webpack_require__(3986), compared = __webpack_require__(4368), forest_text = __webpack_require__(1198), format = __webpack_require__(4246), sparkline = __webpack_require__(3354);
      const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 }, painter = (color) => color ? (text, ...styles) => `${styles.map((style) => `\x1B[${codes[style]}m`).join("")}${text}\x1B[0m` : (text) => text, wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
      function displayWidth(text) {
        let width = 0;
        for (const point of text)
          width += /\p{M}|\p{Cf}/u.test(point) ? 0 : wide.test(point) ? 2 : 1;
        return width;
      }
      function fitWidth(text, most) {
        const clean2 = (0, clean_text.X5)(text, 1e3);
        if (displayWidth(clean2) <= most)
          return clean2;
        let shown = "", width = 0;
        for (const point of clean2) {
          if (width += displayWidth(point), width > most - 1)
            break;
          shown += point;
        }
        return `${shown}…`;
      }
      function wrapText(text, width, indent2, most = 1500) {
        const room = Math.max(10, width - indent2.length), lines = [];
        let line = "";
        const words2 = (0, clean_text.X5)(text, most).split(blankBetweenWords);
        for (const word of words2.flatMap((word2) => pieces(word2, room))) {
          const longer = line === "" ? word : `${line} ${word}`;
          displayWidth(longer) > room ? (lines.push(line), line = word) : line = longer;
        }
        return [...lines, line].filter((one) => one !== "").map((one) => `${indent2}${one}`);
      }
      const blankBetweenWords = / (?!(?<=\d )(?:%|ms|s)(?!\w))/;
      function pieces(word, room) {
        const parts = [""];
        for (const point of word) {
          const last = parts.length - 1;
          displayWidth(parts[last] + point) > room ? parts.push(point) : parts[last] += point;
        }
        return parts;
      }
      function formatTable(columns, rows, { width, paint, indent: indent2 }) {
        const natural = columns.map(({ head }, i) => Math.max(displayWidth(head), ...rows.map((cells) => displayWidth(cells[i]?.text ?? "")))), gap = 2, least = Math.min(natural[0], columns[0].least ?? 12), total = (count2, first2) => indent2.length + first2 + natural.slice(1, count2).reduce((sum, one) => sum + one + gap, 0);
        let count = columns.length;
        for (; count > 2 && total(count, least) > width; )
          count -= 1;
        const widths = [Math.max(least, Math.min(natural[0], natural[0] - (total(count, natural[0]) - width))), ...natural.slice(1, count)], formatCells = (cells) => cells.slice(0, count).map(({ text, styles = [] }, i) => {
          const shown = fitWidth(text, widths[i]), padding = " ".repeat(Math.max(0, widths[i] - displayWidth(shown))), painted = styles.length > 0 ? paint(shown, ...styles) : shown;
          return columns[i].right ? `${padding}${painted}` : i === count - 1 ? painted : `${painted}${padding}`;
        }).join(" ".repeat(gap)), lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1));
        return [
          indent2 + formatCells(columns.map(({ head }) => ({ text: head, styles: ["dim"] }))),
          indent2 + paint("─".repeat(lineWidth), "dim"),
          ...rows.map((cells) => (indent2 + formatCells(cells)).trimEnd())
        ];
      }
      var words = __webpack_require__(8712);
      const marks = { pass: "✔", warn: "!", fail: "✖", inconclusive: "?", error: "■" }, colors = {
        pass: "green",
        warn: "yellow",
        fail: "red",
        inconclusive: "magenta",
        error: "red"
      }, indent = "  ";
      function renderTerminal(scorecard, { color, width }) {
        const paint = painter(color), room = Math.max(40, Math.min(width, 140));
        return `${[
          formatHead(scorecard, room, paint),
          formatObjectives(scorecard, room, paint),
          formatComparison(scorecard, room),
          formatOpen(scorecard, room, paint),
          formatChart(scorecard, room, paint),
          formatEndpoints(scorecard, room, paint),
          formatErrors(scorecard, room, paint),
          formatGenerator(scorecard, room),
          formatNotes(scorecard, room)
        ].filter((lines) => lines.length > 0).map((lines) => lines.join(`
`)).join(`

`)}
`;
      }
      function formatHead(scorecard, width, paint) {
        const { verdict, service, reason, failure, commit } = scorecard, title = `${marks[verdict]} ${(0, words.Pl)(scorecard)}`, after = (0, words.IY)(scorecard, (rule) => rule), short = [(0, words.TJ)(scorecard), commit ? `commit ${(0, clean_text.X5)(commit.slice(0, 7))}` : ""].filter(Boolean).join(" · ");
        return [
          `${paint(title, "bold", colors[verdict])}  ${paint(fitWidth(service, Math.max(10, width - title.length - 2)), "bold")}`,
          ...wrapText(reason, width, indent),
          ...failure && failure.message !== reason ? wrapText(failure.message, width, indent) : [],
          ...failure?.hint ? wrapText(`What to do: ${failure.hint}`, width, indent) : [],
          ...after ? wrapText(after, width, indent) : [],
          ...short ? wrapText(short, width, indent).map((line) => paint(line, "dim")) : []
        ];
      }
      function formatObjectives({ rows }, width, paint) {
        if (rows.length === 0)
          return [];
        const withBase = rows.some(compared.uQ), cells = rows.map((row) => {
          const { value, interval, base, change } = (0, format.iZ)(row), verdict = { text: `${marks[row.verdict]} ${(0, words.Vj)(row)}`, styles: [colors[row.verdict]] };
          return [
            { text: clean(row.name) },
            verdict,
            { text: clean(value) },
            ...withBase ? [{ text: clean(base) }, { text: clean((0, compared.uQ)(row) ? change : interval) }] : [],
            { text: clean((0, format.P4)(row)) },
            ...withBase ? [] : [{ text: clean(interval) }]
          ];
        }), columns = [
          { head: "Objective", least: 16 },
          { head: "Verdict" },
          { head: "Measured", right: !0 },
          ...withBase ? [{ head: "Base", right: !0 }, { head: "Interval or change" }] : [],
          { head: "Target", right: !0 },
          ...withBase ? [] : [{ head: "Interval" }]
        ];
        return formatTable(columns, cells, { width, paint, indent });
      }
      function formatComparison({ rows, moved }, width) {
        return [...moved ? wrapText(moved, width, indent) : [], ...(0, forest_text.Z)(rows).map((line) => `${indent}${line}`)];
      }
      function formatOpen(scorecard, width, paint) {
        return (0, words.FA)(scorecard).flatMap(({ verdict, names, reason, warnings }) => [
          `${indent}${paint(marks[verdict], colors[verdict])} ${fitWidth(names.join(", "), width - 4)}`,
          ...wrapText(reason, width, `${indent}${indent}`),
          ...warnings.flatMap((text) => wrapText(`Warning of the source: ${text}`, width, `${indent}${indent}`, 300))
        ]);
      }
      function formatChart({ chart }, width, paint) {
        if (!chart)
          return [];
        const { known, cut, limit } = (0, axis.rg)(chart), values = chart.points.map(({ value }) => value === null ? null : Math.min(value, cut)), range = [Math.min(...known), Math.max(...known)].map((value) => (0, units.Fl)(value, chart.unit)).join(" to "), threshold = chart.objective ? `, limit ${(0, units.Fl)(chart.objective.threshold, chart.unit)}` : "", of = `${chart.metric} of ${chart.request ?? "all requests"}`;
        return [
          `${indent}${paint((0, sparkline.K)(values, limit ?? 0), "cyan")}`,
          ...wrapText(`${of} over time: ${range}${threshold}`, width, indent, 300).map((line) => paint(line, "dim"))
        ];
      }
      const mostEndpoints = 12;
      function formatEndpoints({ endpoints, total }, width, paint) {
        if (!total)
          return [];
        const shown = endpoints.slice(0, mostEndpoints), rows = endpoints.length > 1 ? [...shown, total] : shown, cells = (row) => [
          { text: clean(row.name), ...row === total && { styles: ["bold"] } },
          { text: (0, units.B4)(row.sent) },
          { text: (0, format.T1)(row.errorRatio), ...row.errors > 0 && { styles: ["red"] } },
          ...[row.p50, row.p95, row.p99, row.max].map((ms) => ({ text: (0, format.fU)(ms) }))
        ], heads = ["Sent", "Errors", "p50", "p95", "p99", "max"].map((head) => ({ head, right: !0 })), table = formatTable([{ head: "Request" }, ...heads], rows.map(cells), { width, paint, indent }), left = endpoints.length - shown.length;
        return left > 0 ? [...table, `${indent}${left} more requests are in the report.`] : table;
      }
      const mostErrors = 5;
      function formatErrors({ errors }, width, paint) {
        if (errors.length === 0)
          return [];
        const cells = errors.slice(0, mostErrors).map(({ name, what, count, message }) => [
          { text: clean(name) },
          { text: (0, units.B4)(count) },
          { text: clean(what) },
          { text: fitWidth(message ?? "", Math.max(20, Math.floor(width / 3))) }
        ]), table = formatTable([{ head: "Errors of" }, { head: "Count", right: !0 }, { head: "What" }, { head: "Example" }], cells, { width, paint, indent }), left = errors.length - mostErrors;
        return left > 0 ? [...table, `${indent}${left} more kinds are in the report.`] : table;
      }
      function formatGenerator({ generator }, width) {
        if (!generator || generator.healthy)
          return [];
        const broken = generator.checks.filter(({ ok }) => !ok);
        return [
          `${indent}The load generator did not keep up:`,
          ...broken.flatMap(({ name, value, limit, unit, advice }) => wrapText(`${name} ${(0, units.Fl)(value, unit)}, limit ${(0, units.Fl)(limit, unit)}. ${advice}`, width, `${indent}${indent}`))
        ];
      }
      const formatNotes = ({ notes }, width) => notes.flatMap(({ source, message, hint }) => wrapText(`Note, ${source}: ${message}${hint ? ` (${hint})` : ""}`, width, indent)), clean = (text) => (0, clean_text.X5)(text, 200);
    })
  ),
  /***/
  8712: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FA: () => (
          /* binding */
          openGroups
        ),
        /* harmony export */
        IY: () => (
          /* binding */
          consequence
        ),
        /* harmony export */
        Oh: () => (
          /* binding */
          linkableRun
        ),
        /* harmony export */
        Pl: () => (
          /* binding */
          headline
        ),
        /* harmony export */
        Pt: () => (
          /* binding */
          icons
        ),
        /* harmony export */
        RH: () => (
          /* binding */
          guide
        ),
        /* harmony export */
        TJ: () => (
          /* binding */
          runInShort
        ),
        /* harmony export */
        Vj: () => (
          /* binding */
          verdictOf
        ),
        /* harmony export */
        gg: () => (
          /* binding */
          wasAsked
        ),
        /* harmony export */
        md: () => (
          /* binding */
          worstFirst
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543), _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4246);
      const icons = { pass: "✅", warn: "⚠️", fail: "❌", inconclusive: "❓", error: "🛑" }, causes = {
        "no-data": "no data",
        undecided: "undecided",
        "too-few-requests": "too few requests",
        generator: "load generator",
        "several-series": "several series",
        provider: "metrics source",
        "not-measured": "not measured"
      };
      function headline({ verdict, advisory, grade, score }) {
        const word = advisory && verdict === "fail" ? "would have failed" : verdict, words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word;
        return grade === null ? words : `${words} · ${grade}${score === null ? "" : ` (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(score)})`}`;
      }
      function verdictOf({ verdict, cause, advisory }) {
        const why = cause && !isGreen(verdict) && verdict !== "fail" ? `: ${causes[cause] ?? "unknown"}` : "";
        return advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`;
      }
      const isGreen = (verdict) => verdict === "pass" || verdict === "warn";
      function consequence({ verdict, advisory, blocks, rows, policy }, asCode) {
        if (isGreen(verdict))
          return "";
        if (advisory)
          return "Advisory: this run blocks nothing.";
        const noData = rows.some((row) => row.cause === "no-data" && !row.advisory), rule = verdict === "error" ? "error" : verdict === "fail" ? "" : noData && policy.noData === "block" ? "no-data" : "inconclusive";
        return blocks ? rule === "" ? "The check is red." : `The check is red (policy ${asCode(`${rule}: block`)}).` : `The check is neutral and does not block (policy ${asCode(`${rule}: neutral`)}).`;
      }
      function runInShort({ total, measured }) {
        if (!total || !measured)
          return "";
        const count = `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(total.sent + total.dropped)} requests in ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(measured.seconds * 1e3)}`, dropped = total.dropped > 0 ? [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(total.dropped)} dropped`] : [];
        return [count, `p95 ${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(total.p95)}`, `${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.T1)(total.errorRatio)} errors`, ...dropped].join(" · ");
      }
      function openGroups({ rows, reason, failure }) {
        const groups = /* @__PURE__ */ new Map();
        for (const row of worstFirst(rows)) {
          const warnings = row.warnings ?? [];
          if ((reason.includes(row.reason) || row.verdict === "pass") && warnings.length === 0 || failure && row.cause === "not-measured")
            continue;
          const key = JSON.stringify([row.verdict, row.reason, warnings]), group = groups.get(key) ?? { verdict: row.verdict, names: [], reason: row.reason, warnings };
          group.names.push(row.name), groups.set(key, group);
        }
        return [...groups.values()];
      }
      const worstFirst = (rows) => rows.toSorted((a, b) => _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rY.indexOf(a.verdict) - _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rY.indexOf(b.verdict)), runPage = /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/, linkableRun = (url) => url && runPage.test(url) ? url : void 0, wasAsked = ({ query, cause }) => query !== void 0 && cause !== "not-measured", guide = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md";
    })
  ),
  /***/
  2220: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        b: () => (
          /* binding */
          buildScorecard
        )
      });
      var verdict = __webpack_require__(543), histogram = __webpack_require__(4414);
      function summarizeCells(cells) {
        const total = (of) => cells.reduce((sum, cell) => sum + cell[of], 0), [sent, dropped, good] = [total("sent"), total("dropped"), total("good")], latency = (0, histogram.Q7)(cells.map((cell) => cell.latency));
        return {
          intended: sent + dropped,
          sent,
          dropped,
          good,
          errors: sent - good,
          quantile: (q) => (0, histogram.YV)(latency, q) ?? null,
          max: latency.count > 0 ? latency.max : null
        };
      }
      const notGood = ({ intended, good }) => intended > 0 ? (intended - good) / intended : null, mostSlices = 60;
      function cutIntoSlices(load, side = "head") {
        const cells = load.cells.filter((cell) => cell.side === side), planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6), windows = cells.reduce((most, { window }) => Math.max(most, window + 1), Math.max(0, planned)), merged = Math.max(1, Math.ceil(windows / mostSlices)), windowSeconds = merged * load.windowSeconds, slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index) => {
          const start = index * windowSeconds, seconds = Math.max(load.windowSeconds, Math.min(windowSeconds, load.seconds - start));
          return { at: start + seconds / 2, seconds, cells: [] };
        });
        for (const cell of cells)
          slices[Math.floor(cell.window / merged)]?.cells.push(cell);
        return { slices, windowSeconds };
      }
      const fewestSlices = 8;
      function mergeSlices(slices, requests) {
        const total = slices.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.sent + cell.dropped, 0), 0), wanted = total > 0 ? Math.ceil(requests * slices.length / total) : 1, factor = Math.max(1, Math.min(wanted, Math.floor(slices.length / fewestSlices)));
        return { merged: groupSlices(slices, factor), factor };
      }
      function groupSlices(slices, factor) {
        return Array.from({ length: Math.ceil(slices.length / factor) }, (_, i) => {
          const group = slices.slice(i * factor, (i + 1) * factor), seconds = group.reduce((sum, slice) => sum + slice.seconds, 0);
          return { at: group[0].at - group[0].seconds / 2 + seconds / 2, seconds, cells: group.flatMap((slice) => slice.cells) };
        });
      }
      const fewestPoints = 3;
      function buildChart(record, course) {
        for (const { objective } of candidates(record)) {
          const chart2 = draw(objective, course);
          if (isDrawable(chart2))
            return chart2;
        }
        const chart = drawQuantile(0.95, course);
        return isDrawable(chart) ? chart : null;
      }
      const isDrawable = ({ points, unit }) => points.filter(({ value }) => value !== null).length >= fewestPoints && (unit === "ms" || points.some(({ value }) => value !== null && value > 0));
      function candidates({ plan, objectives }) {
        const found = objectives.flatMap((row) => {
          const objective = plan.objectives.find(({ name, source }) => name === row.name && source === row.source);
          return objective && isOverTime(objective) ? [{ objective, row }] : [];
        }), order = ({ objective, row }) => (row.advisory ? 100 : 0) + 10 * verdict.rY.indexOf(row.verdict) + (objective.metric.kind === "quantile" ? 0 : 2) + (row.key ? 0 : 1);
        return found.toSorted((a, b) => order(a) - order(b));
      }
      const isOverTime = (objective) => objective.source === "load" && ["quantile", "availability", "error_rate"].includes(objective.metric.kind) || objective.source === "baseline" && objective.metric.kind === "quantile";
      function draw(objective, course) {
        const { metric, request } = objective, own = request === void 0 ? course : onlyOf(request, course), ofRequest = request === void 0 ? {} : { request };
        if (objective.source === "baseline")
          return { ...drawQuantile(objective.metric.quantile, own), ...ofRequest };
        const { name, threshold } = objective;
        if (metric.kind === "quantile")
          return { ...drawQuantile(metric.quantile, own), ...ofRequest, objective: { name, threshold } };
        const { merged, factor } = mergeSlices(own.slices, fewestRequests);
        return {
          metric: "not-good share",
          ...ofRequest,
          unit: "ratio",
          windowSeconds: factor * course.windowSeconds,
          points: merged.map(({ at, cells }) => ({ at, value: notGood(summarizeCells(cells)) })),
          objective: { name, threshold: metric.kind === "availability" ? 1 - threshold : threshold }
        };
      }
      const onlyOf = (request, { slices, base, windowSeconds }) => ({
        slices: slices.map((slice) => only(request, slice)),
        base: base.map((slice) => only(request, slice)),
        windowSeconds
      }), only = (request, slice) => ({
        ...slice,
        cells: slice.cells.filter((cell) => cell.name === request)
      }), fewestRequests = 50;
      function drawQuantile(q, { slices, base, windowSeconds }) {
        const { merged, factor } = mergeSlices(slices, Math.max(fewestRequests, 1 / (1 - q))), timeOf = ({ cells }) => summarizeCells(cells).quantile(q);
        return {
          metric: `p(${Number((q * 100).toPrecision(12))})`,
          unit: "ms",
          windowSeconds: factor * windowSeconds,
          points: merged.map((slice) => ({ at: slice.at, value: timeOf(slice) })),
          ...base.length > 0 && { base: groupSlices(base, factor).map(timeOf) }
        };
      }
      function buildEndpoints(load, planned) {
        const cells = load.cells.filter(({ side }) => side === "head");
        return { endpoints: [.../* @__PURE__ */ new Set([...planned, ...cells.map(({ name }) => name)])].map((name) => buildRow(name, cells.filter((cell) => cell.name === name), load, (service) => service.name === name)), total: buildRow("all", cells, load, () => !0) };
      }
      function buildRow(name, cells, load, isOwn) {
        const { sent, dropped, errors, quantile: q, max } = summarizeCells(cells), service = load.service.filter((entry) => entry.side === "head" && isOwn(entry));
        return {
          name,
          sent,
          dropped,
          errors,
          errorRatio: sent > 0 ? errors / sent : null,
          p50: q(0.5),
          p95: q(0.95),
          p99: q(0.99),
          max,
          serviceP95: (0, histogram.YV)((0, histogram.Q7)(service.map(({ time }) => time)), 0.95) ?? null
        };
      }
      const words = {
        timeout: "timeout",
        refused: "connection refused",
        reset: "connection reset",
        dns: "name not resolved",
        tls: "TLS failed",
        protocol: "not valid HTTP",
        status: "unexpected status",
        other: "failed"
      };
      function buildErrors(load) {
        const samples = load.errorSamples.filter(({ side }) => side === "head"), rows = samples.map(({ name, kind, status, count, message }) => {
          const what = kind === "status" && status !== void 0 ? `status ${status}` : words[kind] ?? kind;
          return { name, what, count, ...message !== "" && { message } };
        });
        for (const [name, kinds] of countKinds(load))
          for (const [kind, count] of kinds) {
            const unsampled = count - sampled(samples, name, kind), what = words[kind] ?? kind;
            unsampled > 0 && rows.push({ name, what: unsampled < count ? `${what}, others` : what, count: unsampled });
          }
        const dropped = countDropped(load);
        for (const [name, count] of dropped)
          rows.push({ name, what: "dropped", count, message: "not sent: the target held every allowed connection" });
        return rows.toSorted((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.what, b.what));
      }
      const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
      function countKinds(load) {
        const names = /* @__PURE__ */ new Map();
        for (const { side, name, errors } of load.cells) {
          if (side !== "head")
            continue;
          const kinds = names.get(name) ?? /* @__PURE__ */ new Map();
          names.set(name, kinds);
          for (const [kind, count] of Object.entries(errors))
            kinds.set(kind, (kinds.get(kind) ?? 0) + count);
        }
        return names;
      }
      function countDropped(load) {
        const names = /* @__PURE__ */ new Map();
        for (const { side, name, dropped } of load.cells)
          side === "head" && dropped > 0 && names.set(name, (names.get(name) ?? 0) + dropped);
        return names;
      }
      const sampled = (samples, name, kind) => samples.reduce((sum, sample) => sum + (sample.name === name && sample.kind === kind ? sample.count : 0), 0);
      var units = __webpack_require__(5069);
      function rerunCommand({ target, plan, service, evidence: { baseline, load } }) {
        if (load?.window === null)
          return "npx reliability-gate judge --samples FILE";
        const { load: order, prometheus } = plan, rate = order.pace.kind === "rate" ? { rate: formatRate(order.pace.perSecond) } : {}, flags = {
          ...target.url && { target: withoutUserinfo(target.url) },
          ...baseline?.url && { baseline: withoutUserinfo(baseline.url) },
          ...prometheus && { "prometheus-url": withoutUserinfo(prometheus.url) },
          ...rate,
          duration: formatWhole(order),
          service
        };
        return ["npx reliability-gate run", ...Object.entries(flags).map(([name, value]) => formatFlag(name, value))].join(" ");
      }
      function sentHeaders({ plan }) {
        const all = [plan.target.headers, plan.baseline?.headers ?? {}, plan.prometheus?.headers ?? {}].flatMap((headers) => Object.keys(headers));
        return [...new Set(all)];
      }
      function withoutUserinfo(text) {
        if (!URL.canParse(text))
          return text;
        const url = new URL(text);
        return url.username === "" && url.password === "" ? text : (url.username = "", url.password = "", url.href);
      }
      function formatFlag(name, value) {
        const quoted = quote(value);
        return value.startsWith("-") ? `--${name}=${quoted}` : `--${name} ${quoted}`;
      }
      function quote(value) {
        const plain = value.replace(/\p{Cc}+/gu, " ");
        return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
      }
      function formatRate(perSecond) {
        if (Number.isInteger(perSecond))
          return `${perSecond}/s`;
        const perMinute = Number((perSecond * 60).toPrecision(12));
        return Number.isInteger(perMinute) ? `${perMinute}/m` : `${Number((perSecond * 3600).toPrecision(12))}/h`;
      }
      const formatWhole = ({ durationMs }) => durationMs % 6e4 === 0 ? `${durationMs / 6e4}m` : durationMs % 1e3 === 0 ? `${durationMs / 1e3}s` : `${durationMs}ms`;
      function buildFacts(record) {
        const { evidence, target, commit, context, plan, gate } = record;
        return [
          ...describeTarget(target, evidence.load),
          ...describeBaseline(evidence.baseline),
          ...commit ? [{ label: "Commit", value: commit, code: !0 }] : [],
          ...context.branch ? [{ label: "Branch", value: context.branch, code: !0 }] : [],
          ...evidence.load ? describeLoad(evidence.load, plan.load) : [{ label: "Load", value: describeOrder(plan.load) }],
          { label: "Gate", value: `${gate.name} ${gate.version}` },
          ...context.runUrl ? [{ label: "Workflow run", value: context.runUrl, url: context.runUrl }] : []
        ];
      }
      const designs = {
        paired: "paired: arrivals alternate between base and head, in random order",
        abba: "in turns of 2.5 s: base, head, head, base"
      };
      function describeDesign({ seconds, disturbed }, design, { durationMs }) {
        const why = disturbed ? `; side by side they disturb each other: base took ${(0, units.MH)(disturbed.together)} beside head, ${(0, units.MH)(disturbed.alone)} alone` : "", decided = `after ${(0, units.a3)(seconds * 1e3)} of at most ${(0, units.a3)(durationMs)}`;
        return [
          { label: "Design", value: `${designs[design]}${why}` },
          { label: "Ended", value: decided }
        ];
      }
      function describeBaseline(baseline) {
        if (!baseline)
          return [];
        const { url, failure } = baseline;
        return [
          { label: "Compared with", value: url === "" ? "not found" : withoutUserinfo(url), code: url !== "" },
          failure ? { label: "No comparison", value: failure.message } : { label: "Base found by", value: describeSource(baseline, "newest deployment that is up") }
        ];
      }
      function describeWindow({ window, seconds }) {
        const length = (0, units.a3)(seconds * 1e3);
        return window ? `${window.start} to ${window.end} (${length})` : length;
      }
      function describeTarget(target, load) {
        if (load?.window === null)
          return [{ label: "Target", value: "unknown: raw samples were judged" }];
        const isFound = target.url !== "";
        return [
          { label: "Target", value: isFound ? withoutUserinfo(target.url) : "not found", code: isFound },
          { label: "Found by", value: describeSource(target, "deployment of this commit") }
        ];
      }
      function describeSource({ source, deploymentId }, deployment) {
        return source === "input" ? "input or flag" : source === "config" ? "config" : `${deployment}${deploymentId === void 0 ? "" : ` ${deploymentId}`}`;
      }
      function describeOrder({ pace, durationMs, warmupMs }) {
        return `${pace.kind === "rate" ? `${(0, units.ZV)(pace.perSecond)}/s in an open model (arrivals never wait for answers)` : `${(0, units.B4)(pace.users)} users in a closed model (each sends again when answered)`} for ${(0, units.a3)(durationMs)} after ${warmupMs > 0 ? (0, units.a3)(warmupMs) : "no"} warm-up`;
      }
      function describeLoad(load, plan) {
        const statuses = /* @__PURE__ */ new Map();
        let intended = 0, dropped = 0, completed = 0;
        for (const cell of load.cells)
          if (cell.side === "head") {
            intended += cell.sent + cell.dropped, dropped += cell.dropped, completed += cell.completed;
            for (const [code, count] of Object.entries(cell.statuses))
              statuses.set(code, (statuses.get(code) ?? 0) + count);
          }
        const answers = [...statuses].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} × ${(0, units.B4)(count)}`);
        return [
          { label: "Measured window", value: describeWindow(load) },
          ...load.design ? describeDesign(load, load.design, plan) : [],
          ...load.window === null ? [] : [{ label: "Load", value: describeOrder(plan) }],
          {
            label: "Requests",
            value: `${(0, units.B4)(intended)} intended, ${(0, units.B4)(intended - dropped)} sent, ${(0, units.B4)(dropped)} dropped, ${(0, units.B4)(completed)} answered in time`
          },
          ...answers.length > 0 ? [{ label: "Answers by status", value: answers.join(", ") }] : [],
          ...load.window === null ? [] : [
            {
              label: "Warm-up",
              value: `${(0, units.B4)(load.warmup.sent)} requests, ${(0, units.B4)(load.warmup.good)} good; in no number above`
            }
          ],
          { label: "Engine", value: `${load.engine.name} ${load.engine.version}` }
        ];
      }
      const mostSeries = 6;
      function buildServerCharts({ evidence, objectives, window }) {
        const start = window ? Date.parse(window.start) / 1e3 : Number.NaN;
        return Number.isFinite(start) ? evidence.serverSeries.flatMap(({ objective, unit, query, series }) => {
          const lines = series.slice(0, mostSeries).flatMap(({ labels, values }) => {
            const points = values.filter(([time, value]) => Number.isFinite(time) && Number.isFinite(value)).map(([time, value]) => [Math.round((time - start) * 1e3) / 1e3, value]);
            return points.length > 0 ? [{ label: formatLabels(labels), points }] : [];
          }), row = objectives.find(({ name, source }) => name === objective && source !== "load"), limit = row && row.threshold !== null && { comparator: row.comparator, threshold: row.threshold };
          return lines.length > 0 ? [{ objective, unit, query, ...limit, series: lines }] : [];
        }) : [];
      }
      const formatLabels = (labels) => Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");
      function buildTimeline(slices, base = []) {
        return slices.map(({ at, seconds, cells }, index) => {
          const summary = summarizeCells(cells);
          return {
            at,
            seconds,
            p50: summary.quantile(0.5),
            p95: summary.quantile(0.95),
            p99: summary.quantile(0.99),
            ...base.length > 0 && { baseP95: summarizeCells(base[index]?.cells ?? []).quantile(0.95) },
            errorRatio: notGood(summary),
            throughput: summary.good / seconds
          };
        });
      }
      function buildScorecard(record) {
        const { service, verdict: verdict2, advisory, blocks, grade, score, reason, plan, evidence, load, notes, context } = record, { failure } = evidence;
        return {
          service,
          verdict: verdict2,
          advisory,
          blocks,
          policy: { inconclusive: plan.policy.inconclusive, noData: plan.policy.noData, error: plan.policy.error },
          grade,
          score,
          reason,
          ...failure && { failure },
          rows: record.objectives,
          ...record.moved && { moved: record.moved.sentence },
          ...buildLoadParts(record),
          serverSeries: buildServerCharts(record),
          ...load.generator && { generator: { healthy: load.generator.healthy, checks: load.generator.checks } },
          facts: buildFacts(record),
          notes,
          context,
          commit: record.commit,
          rerun: rerunCommand(record),
          rerunHeaders: sentHeaders(record),
          gateVersion: record.gate.version
        };
      }
      function buildLoadParts(record) {
        const { load } = record.evidence;
        if (!load)
          return { chart: null, measured: null, timeline: [], windowSeconds: 0, total: null, endpoints: [], errors: [] };
        const { slices, windowSeconds } = cutIntoSlices(load), base = load.design ? cutIntoSlices(load, "base").slices : [], names = record.plan.load.requests.map(({ name }) => name);
        return {
          chart: buildChart(record, { slices, base, windowSeconds }),
          measured: { start: load.window?.start ?? null, seconds: load.seconds },
          timeline: buildTimeline(slices, base),
          windowSeconds,
          ...buildEndpoints(load, names),
          errors: buildErrors(load)
        };
      }
    })
  ),
  /***/
  4414: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Q7: () => (
          /* binding */
          mergeHistograms
        ),
        /* harmony export */
        YV: () => (
          /* binding */
          quantile
        ),
        /* harmony export */
        Yv: () => (
          /* binding */
          filledBuckets
        ),
        /* harmony export */
        d2: () => (
          /* binding */
          countAbove
        ),
        /* harmony export */
        dq: () => (
          /* binding */
          Histogram
        ),
        /* harmony export */
        lI: () => (
          /* binding */
          interpolatedQuantile
        ),
        /* harmony export */
        uv: () => (
          /* binding */
          bucketTime
        ),
        /* harmony export */
        wv: () => (
          /* binding */
          emptyHistogram
        )
        /* harmony export */
      });
      const bits = 8, half = 1 << bits, bucketCount = (32 - bits) * half + half, largest = 2 ** 32 - 1;
      function bucketOf(us) {
        if (us < 2 * half)
          return us;
        const shift = 31 - bits - Math.clz32(us);
        return shift * half + (us >>> shift);
      }
      function lowerBound(bucket) {
        if (bucket < 2 * half)
          return bucket;
        const shift = Math.floor(bucket / half) - 1;
        return (bucket - shift * half) * 2 ** shift;
      }
      function bucketTime(bucket, { min, max }) {
        const middle = (lowerBound(bucket) + lowerBound(bucket + 1) - 1) / 2e3;
        return Math.min(max, Math.max(min, middle));
      }
      class Histogram {
        count = 0;
        sum = 0;
        min = Number.POSITIVE_INFINITY;
        max = 0;
        buckets = new Uint32Array(bucketCount);
        record(ms) {
          const us = Math.min(largest, Math.max(0, Math.round(ms * 1e3))), bucket = bucketOf(us);
          this.buckets[bucket] = this.buckets[bucket] + 1, this.count += 1;
          const rounded = us / 1e3;
          this.sum += rounded, rounded < this.min && (this.min = rounded), rounded > this.max && (this.max = rounded);
        }
        add(data) {
          for (const [bucket, count] of filledBuckets(data))
            this.buckets[bucket] = this.buckets[bucket] + count;
          this.count += data.count, this.sum += data.sum, data.count > 0 && (this.min = Math.min(this.min, data.min), this.max = Math.max(this.max, data.max));
        }
        /** Empties it for the next use, without allocating. */
        reset() {
          this.buckets.fill(0), this.count = 0, this.sum = 0, this.min = Number.POSITIVE_INFINITY, this.max = 0;
        }
        toData() {
          const buckets = [];
          let previous = 0;
          for (let bucket = 0; bucket < bucketCount; bucket += 1) {
            const count = this.buckets[bucket];
            count !== 0 && (buckets.push(bucket - previous, count), previous = bucket);
          }
          return {
            count: this.count,
            sum: Math.round(this.sum * 1e3) / 1e3,
            min: this.count > 0 ? this.min : 0,
            max: this.max,
            buckets
          };
        }
      }
      const emptyHistogram = { count: 0, sum: 0, min: 0, max: 0, buckets: [] };
      function* filledBuckets(data) {
        let bucket = 0;
        for (let i = 0; i < data.buckets.length; i += 2)
          bucket += data.buckets[i], yield [bucket, data.buckets[i + 1]];
      }
      function mergeHistograms(several) {
        if (several.length === 1)
          return several[0];
        const merged = new Histogram();
        for (const data of several)
          merged.add(data);
        return merged.toData();
      }
      function quantile(data, q) {
        if (data.count === 0)
          return;
        const rank = Math.max(1, Math.ceil(q * data.count - 1e-9));
        let seen = 0;
        for (const [bucket, count] of filledBuckets(data))
          if (seen += count, seen >= rank)
            return bucketTime(bucket, data);
        return data.max;
      }
      function interpolatedQuantile(data, q) {
        if (data.count === 0)
          return;
        const rank = (data.count - 1) * q, below = Math.floor(rank), low = timeAt(data, below);
        return rank === below ? low : low + (rank - below) * (timeAt(data, below + 1) - low);
      }
      function timeAt(data, rank) {
        let seen = 0;
        for (const [bucket, count] of filledBuckets(data))
          if (seen += count, seen > rank)
            return bucketTime(bucket, data);
        return data.max;
      }
      function countAbove(data, ms) {
        let above = 0;
        for (const [bucket, count] of filledBuckets(data))
          bucketTime(bucket, data) > ms && (above += count);
        return above;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
