const id = 820;
const ids = [820];
const modules = {
  /***/
  2924: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        k: () => (
          /* binding */
          buildRecord
        )
      });
      var histogram = __webpack_require__(4414);
      ;
      function summarizeLoad(report, side) {
        const cells = report.cells.filter((cell) => cell.side === side);
        const total = (key) => cells.reduce((sum, cell) => sum + cell[key], 0);
        const latency = (0, histogram.Q7)(cells.map((cell) => cell.latency));
        const at = (q) => (0, histogram.YV)(latency, q) ?? null;
        const sent = total("sent");
        const dropped = total("dropped");
        return {
          intended: sent + dropped,
          sent,
          completed: total("completed"),
          dropped,
          errors: sent - total("good"),
          latency: { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: latency.count > 0 ? latency.max : null }
        };
      }
      var version = __webpack_require__(178);
      ;
      function buildRecord({ plan, evidence, judgement, startedAt, advisory, where }) {
        const { verdict, reason, score, grade, objectives, blocks, generator } = judgement;
        const { load } = evidence;
        return {
          schemaVersion: 1,
          verdict,
          reason,
          score,
          grade,
          service: plan.service,
          commit: where.commit ?? null,
          window: load?.window ?? null,
          decidedAfter: load?.seconds ?? null,
          target: evidence.target,
          load: {
            head: load ? summarizeLoad(load, "head") : null,
            generator: load && generator ? { ...load.generator, ...generator } : null
          },
          objectives,
          gate: { name: "reliability-gate", version: version.A },
          startedAt,
          blocks: blocks && !advisory,
          advisory,
          context: where,
          plan: withoutSecrets(plan),
          evidence,
          notes: []
        };
      }
      function withoutSecrets(plan) {
        return {
          ...plan,
          target: { ...plan.target, headers: concealed(plan.target.headers) },
          ...plan.prometheus && { prometheus: { ...plan.prometheus, headers: concealed(plan.prometheus.headers) } },
          load: {
            ...plan.load,
            requests: plan.load.requests.map(({ body: _, ...request }) => ({
              ...request,
              headers: concealed(request.headers)
            }))
          }
        };
      }
      const concealed = (headers) => Object.fromEntries(Object.keys(headers).map((name) => [name, "***"]));
    })
  ),
  /***/
  1887: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        l: () => (
          /* binding */
          publishRecord
        )
        /* harmony export */
      });
      async function publishRecord(record, publishers) {
        let noted = record;
        const publications = {};
        for (const { id: id2, publish } of publishers) {
          const publication = await publish(noted).catch((error) => ({
            kind: "denied",
            why: error instanceof Error ? error.message : String(error)
          }));
          publications[id2] = publication;
          const note = noteOf(id2, publication);
          if (note)
            noted = { ...noted, notes: [...noted.notes, note] };
        }
        return { record: noted, publications };
      }
      function noteOf(source, publication) {
        if (publication.kind !== "denied")
          return void 0;
        return { source, message: publication.why, ...publication.hint && { hint: publication.hint } };
      }
    })
  ),
  /***/
  2343: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        IU: () => (
          /* binding */
          reportFiles
        ),
        t3: () => (
          /* binding */
          reportFolder
        ),
        eG: () => (
          /* binding */
          reportPath
        )
      });
      var external_node_path_ = __webpack_require__(6760);
      var promises_ = __webpack_require__(1455);
      var file_denial = __webpack_require__(7662);
      ;
      async function writeFiles(folder, files) {
        const paths = [];
        try {
          await (0, promises_.mkdir)(folder, { recursive: true });
          for (const [name, text] of Object.entries(files)) {
            const path = (0, external_node_path_.join)(folder, name);
            await (0, promises_.writeFile)(path, text);
            paths.push(path);
          }
        } catch (error) {
          return (0, file_denial.$)(error, `the files could not be written to ${folder}`);
        }
        return { kind: "published", paths };
      }
      var renderings = __webpack_require__(1367);
      ;
      const reportFiles = {
        record: { file: "record.json", format: "json" },
        scorecard: { file: "scorecard.md", format: "markdown" },
        report: { file: "report.html", format: "html" },
        junit: { file: "junit.xml", format: "junit" }
      };
      const reportPath = (folder, of) => (0, external_node_path_.join)(folder, reportFiles[of].file);
      const reportFolder = (folder) => ({
        id: "files",
        publish: (record) => {
          const files = Object.values(reportFiles).map(({ file, format }) => [file, renderings.A[format](record)]);
          return writeFiles(folder, Object.fromEntries(files));
        }
      });
    })
  ),
  /***/
  8622: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        S: () => (
          /* binding */
          judge
        )
      });
      var model_verdict = __webpack_require__(543);
      ;
      function verdictOf(threshold, warn) {
        if (threshold === "broken")
          return "fail";
        if (threshold === "open")
          return "inconclusive";
        return warn === void 0 || warn === "holds" ? "pass" : "warn";
      }
      const noData = (reason) => unmeasured("inconclusive", "no-data", reason);
      const notMeasured = (cause, reason) => unmeasured("error", cause, reason);
      const unmeasured = (verdict, cause, reason) => ({
        verdict,
        cause,
        value: null,
        interval: null,
        reason
      });
      function judged(objective, finding, more = {}) {
        const { name, source, unit, comparator, threshold, warn, key, weight, advisory } = objective;
        const { verdict, cause, value, interval, reason } = finding;
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
      var units = __webpack_require__(5069);
      var histogram = __webpack_require__(4414);
      ;
      const leastAchieved = 0.99;
      const mostCpu = 0.8;
      const mostLoopDelayMs = 10;
      const leastLatenessMs = 5;
      const latenessOfP50 = 0.1;
      function checkGenerator(report) {
        const { achievedRatio, cpu, eventLoopDelay, lateness } = report.generator;
        const latency = (0, histogram.Q7)(report.cells.filter(({ side }) => side === "head").map((cell) => cell.latency));
        const mostLateness = Math.max(leastLatenessMs, latenessOfP50 * ((0, histogram.YV)(latency, 0.5) ?? 0));
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
            name: "lateness p99",
            value: lateness.p99,
            limit: mostLateness,
            unit: "ms",
            ok: lateness.p99 <= mostLateness,
            advice: "something else keeps the machine busy: run the gate in a job of its own, or lower load.rate"
          }
        ];
      }
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
      const checksOfTheLoadSent = (checks) => checks.filter(({ name }) => name === "sent as scheduled");
      ;
      const earned = { pass: 1, warn: 0.5, fail: 0 };
      const grades = [
        [90, "A"],
        [80, "B"],
        [70, "C"],
        [60, "D"],
        [0, "F"]
      ];
      const mostFailed = 69;
      const mostKeyFailed = 59;
      function gradeOf(objectives) {
        const counted = objectives.filter(({ advisory }) => !advisory);
        let points = 0;
        let weights = 0;
        for (const { verdict, weight } of counted) {
          if (verdict === "inconclusive" || verdict === "error")
            return { score: null, grade: null };
          points += earned[verdict] * weight;
          weights += weight;
        }
        if (weights === 0)
          return { score: null, grade: null };
        const failed = counted.filter(({ verdict }) => verdict === "fail");
        const most = failed.some(({ key }) => key) ? mostKeyFailed : failed.length > 0 ? mostFailed : 100;
        const score = Math.min(most, Math.round(100 * points / weights));
        return { score, grade: grades.find(([least2]) => score >= least2)[1] };
      }
      ;
      const mostBatches = 12;
      function batchesOf(report, side, request) {
        const windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01));
        const count = Math.min(mostBatches, windows);
        const cells = Array.from({ length: count }, () => []);
        for (const cell of report.cells) {
          if (cell.side !== side || request !== void 0 && cell.name !== request)
            continue;
          const batch = Math.floor(Math.min(cell.window, windows - 1) * count / windows);
          cells[batch].push(cell);
        }
        const edge = (batch) => Math.min(report.seconds, Math.ceil(batch * windows / count) * report.windowSeconds);
        return cells.map((own, batch) => batchOf(own, batch === count - 1 ? report.seconds - edge(batch) : edge(batch + 1) - edge(batch)));
      }
      function batchOf(cells, seconds) {
        const total = (count) => cells.reduce((sum2, cell) => sum2 + count(cell), 0);
        return {
          seconds,
          sent: total((cell) => cell.sent),
          intended: total((cell) => cell.sent + cell.dropped),
          good: total((cell) => cell.good),
          latency: cells.length > 0 ? (0, histogram.Q7)(cells.map((cell) => cell.latency)) : histogram.wv
        };
      }
      ;
      function compare(value, comparator, threshold) {
        if (comparator === "<")
          return value < threshold;
        if (comparator === "<=")
          return value <= threshold;
        return comparator === ">" ? value > threshold : value >= threshold;
      }
      ;
      function regularizedBeta(x, a, b) {
        if (x <= 0)
          return 0;
        if (x >= 1)
          return 1;
        const logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
        return x <= (a + 1) / (a + b + 2) ? Math.exp(logFront) / (a * betaFraction(x, a, b)) : 1 - Math.exp(logFront) / (b * betaFraction(1 - x, b, a));
      }
      const tiny = 1e-300;
      const enough = 1e-15;
      const mostTerms = 1e4;
      function betaFraction(x, a, b) {
        let c = 1;
        let d = 0;
        let value = 1;
        for (let n = 1; n <= mostTerms; n += 1) {
          const m = n >> 1;
          const coefficient = n % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
          d = 1 / nonZero(1 + coefficient * d);
          c = nonZero(1 + coefficient / c);
          value *= c * d;
          if (Math.abs(c * d - 1) < enough)
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
        let low = 0;
        let high = 1;
        for (let step = 0; step < 200 && high - low > 1e-16 * high; step += 1) {
          const middle = (low + high) / 2;
          if (regularizedBeta(middle, a, b) < p)
            low = middle;
          else
            high = middle;
        }
        return (low + high) / 2;
      }
      const logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b);
      const halfLogTwoPi = Math.log(2 * Math.PI) / 2;
      function logGamma(x) {
        let shift = 0;
        let z = x;
        while (z < 15) {
          shift += Math.log(z);
          z += 1;
        }
        const s = 1 / (z * z);
        const series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
        return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - shift;
      }
      ;
      const level = 0.05;
      function clopperPearson(k, n, alpha = level) {
        if (n <= 0)
          return { lower: 0, upper: 1 };
        return { lower: lowerBound(k, n, alpha), upper: upperBound(k, n, alpha) };
      }
      function lowerBound(k, n, alpha) {
        if (k <= 0)
          return 0;
        return k >= n ? alpha ** (1 / n) : inverseBeta(alpha, k, n - k + 1);
      }
      function upperBound(k, n, alpha) {
        if (k >= n)
          return 1;
        return k <= 0 ? -Math.expm1(Math.log(alpha) / n) : inverseBeta(1 - alpha, k + 1, n - k);
      }
      function isShownAtMost(k, n, share, alpha = level) {
        if (n <= 0 || share >= 1)
          return share >= 1;
        if (k >= n || share <= 0)
          return false;
        return k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha) : regularizedBeta(1 - share, n - k, k + 1) <= alpha;
      }
      function isShownAbove(k, n, share, alpha = level) {
        if (n <= 0 || k <= 0 || share >= 1)
          return false;
        if (share <= 0)
          return true;
        return k >= n ? n * Math.log(share) < Math.log(alpha) : regularizedBeta(share, k, n - k + 1) < alpha;
      }
      function trialsNeeded(k, share, alpha = level) {
        return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha));
      }
      const mostTrials = 1e9;
      function fewestTrials(isEnough) {
        let high = 1;
        while (!isEnough(high)) {
          high *= 2;
          if (high > mostTrials)
            return Number.POSITIVE_INFINITY;
        }
        let low = Math.floor(high / 2);
        while (high - low > 1) {
          const middle = Math.floor((low + high) / 2);
          if (isEnough(middle))
            high = middle;
          else
            low = middle;
        }
        return high;
      }
      ;
      const fewestBatches = 4;
      const least = 1.01;
      function designEffect(batches) {
        const filled = batches.filter(({ trials }) => trials > 0);
        const hits = sum(filled.map((batch) => batch.hits));
        const others = sum(filled.map((batch) => batch.trials)) - hits;
        if (filled.length < fewestBatches || hits <= 1 || others <= 1)
          return 1;
        const ratio = varianceRatio(filled);
        return ratio > least ? ratio : 1;
      }
      function varianceRatio(batches) {
        const hits = sum(batches.map((batch) => batch.hits));
        const trials = sum(batches.map((batch) => batch.trials));
        const share = hits / trials;
        const squares = sum(batches.map((batch) => (batch.hits - share * batch.trials) ** 2));
        const free = 1 - sum(batches.map((batch) => (batch.trials / trials) ** 2));
        return squares / (trials * share * (1 - share) * free);
      }
      const sum = (values) => values.reduce((total, value) => total + value, 0);
      ;
      function decideShare(batches, limit, isStrict = false) {
        const hits = batches.reduce((sum2, batch) => sum2 + batch.hits, 0);
        const trials = batches.reduce((sum2, batch) => sum2 + batch.trials, 0);
        const effect = designEffect(batches);
        const isAll = isStrict && limit >= 1 && hits === trials;
        return { answer: isAll ? "open" : answerOf(hits / effect, trials / effect, limit), hits, trials, effect };
      }
      const answerOf = (hits, trials, limit) => isShownAtMost(hits, trials, limit) ? "holds" : isShownAbove(hits, trials, limit) ? "broken" : "open";
      const opposite = (answer) => answer === "holds" ? "broken" : answer === "broken" ? "holds" : "open";
      const wantsLittle = (comparator) => comparator === "<" || comparator === "<=";
      const isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=";
      const complement = (share) => Number((1 - share).toFixed(12));
      ;
      function quantileQuestion(batches, q) {
        const latency = (0, histogram.Q7)(batches.map((batch) => batch.latency));
        const value = (0, histogram.YV)(latency, q);
        if (value === void 0)
          return void 0;
        const columns = columnsOf(batches, latency);
        const limit = complement(q);
        const decideAfter = (passed) => decideShare(batches.map(({ latency: { count } }, batch) => ({
          hits: count - (columns[passed - 1]?.upTo[batch] ?? 0),
          trials: count
        })), limit);
        let holdsFrom = columns.length + 1;
        while (holdsFrom > 0 && decideAfter(holdsFrom - 1).answer === "holds")
          holdsFrom -= 1;
        let brokenUntil = 0;
        while (brokenUntil < columns.length && decideAfter(brokenUntil).answer === "broken")
          brokenUntil += 1;
        return {
          value,
          interval: { lower: columns[brokenUntil - 1]?.ms ?? null, upper: columns[holdsFrom - 1]?.ms ?? null },
          decide: (ms, isStrict) => {
            const passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length;
            const answer = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
            return { ...decideAfter(passed), answer };
          }
        };
      }
      function columnsOf(batches, extremes) {
        const counts = /* @__PURE__ */ new Map();
        for (const [index, { latency }] of batches.entries()) {
          for (const [bucket, count] of (0, histogram.Yv)(latency)) {
            const column = counts.get(bucket) ?? batches.map(() => 0);
            column[index] = count;
            counts.set(bucket, column);
          }
        }
        let upTo = batches.map(() => 0);
        return [...counts].toSorted(([a], [b]) => a - b).map(([bucket, column]) => {
          upTo = upTo.map((sum2, batch) => sum2 + column[batch]);
          return { ms: (0, histogram.uv)(bucket, extremes), upTo };
        });
      }
      ;
      const longestSeconds = 3600;
      function settleShare({ decision, limit, wantsMore, terms, without, seconds }) {
        const { hits, trials } = decision;
        const fewest = wantsMore ? fewestTrials((n) => isShownAbove(n, n, limit)) : trialsNeeded(0, limit);
        if (!Number.isFinite(fewest))
          return { cause: "undecided", reason: `no run of any length can show ${terms}: ask for less` };
        if (trials < fewest) {
          const best = wantsMore ? `it takes ${(0, units.B4)(fewest)} requests` : `even ${without} it takes ${(0, units.B4)(fewest)} requests`;
          const longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
          return {
            cause: "too-few-requests",
            reason: `${best} to show ${terms}, and this run had ${(0, units.B4)(trials)}: ${longer}`
          };
        }
        const needed = requestsToSettle(decision, limit);
        const requests = `about ${(0, units.B4)(needed)} requests settle it: `;
        return { cause: "undecided", reason: settleClose(needed / trials, seconds, requests) };
      }
      function settleClose(longer, seconds, requests = "") {
        return longer * seconds <= longestSeconds ? `too close to tell; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to settle it";
      }
      function requestsToSettle({ hits, trials, effect }, limit) {
        const share = hits / trials;
        if (share === limit)
          return Number.POSITIVE_INFINITY;
        return Math.ceil(fewestTrials((n) => answerOf(share * n, n, limit) !== "open") * effect);
      }
      function runLonger(longer, seconds, isLeast = false) {
        const factor = Math.max(1.1, longer);
        const atLeast = isLeast ? "at least " : "";
        const times = (0, units.ZV)(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7);
        const needed = roundUp(factor * seconds);
        const instead = needed > longestSeconds ? ", send more a second, or ask for less" : "";
        return `run ${atLeast}${times} × as long (${(0, units.a3)(needed * 1e3)})${instead}`;
      }
      function roundUp(seconds) {
        const step = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
        return Math.ceil(seconds / step - 1e-9) * step;
      }
      ;
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
      const formatTerms = ({ comparator, threshold, unit }) => `${signs[comparator]} ${(0, units.Fl)(threshold, unit)}`;
      function formatFound(value, interval, verdict, terms) {
        const format = (number) => (0, units.U6)(number, terms.unit, terms.threshold);
        const { lower, upper } = { lower: endOf(interval?.lower, value), upper: endOf(interval?.upper, value) };
        const isBelow = wantsLittle(terms.comparator) !== (verdict === "fail");
        const parts = [format(value)];
        if (verdict === "inconclusive") {
          const ends = [
            lower === null ? "" : `as low as ${format(lower)}`,
            upper === null ? "" : `as high as ${format(upper)}`
          ];
          const shown = ends.filter((end) => end !== "").join(" or ");
          if (shown !== "")
            parts.push(`may be ${shown}`);
        } else if (isBelow && upper !== null)
          parts.push(`at most ${format(upper)} with 95 % confidence`);
        else if (!isBelow && lower !== null)
          parts.push(`at least ${format(lower)} with 95 % confidence`);
        return parts.join(", ");
      }
      const endOf = (end, value) => end === void 0 || end === value ? null : end;
      function formatWarn(objective, answer) {
        if (answer === void 0 || answer === "holds")
          return "";
        const terms = formatTerms({ ...objective, threshold: objective.warn });
        return answer === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
      }
      ;
      const pagingBurnRate = 14.4;
      const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
      function findShare(objective, batches, report) {
        const isOfGood = objective.metric.kind === "availability";
        const bad = batches.map(({ intended, sent, good }) => {
          const trials2 = isOfGood ? intended : sent;
          return { hits: trials2 - good, trials: trials2 };
        });
        const toOwn = isOfGood ? complement : (share) => share;
        const wantsMore = wantsLittle(objective.comparator) === isOfGood;
        const isStrict = isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator);
        const decideAt = (bound) => decideShare(bad, toOwn(bound), isStrict);
        const answerAt = (bound) => wantsMore ? opposite(decideAt(bound).answer) : decideAt(bound).answer;
        const decision = decideAt(objective.threshold);
        const { hits, trials, effect } = decision;
        if (trials === 0)
          return noData("No request was sent: all were dropped.");
        const ends = clopperPearson(hits / effect, trials / effect);
        const own = [toOwn(ends.lower), toOwn(ends.upper)];
        const interval = { lower: Math.min(...own), upper: Math.max(...own) };
        const value = (isOfGood ? trials - hits : hits) / trials;
        const answer = answerAt(objective.threshold);
        const warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn);
        const verdict = verdictOf(answer, warn);
        const dropped = isOfGood ? batches.reduce((sum2, { intended, sent }) => sum2 + intended - sent, 0) : 0;
        const said = `${formatFound(value, interval, verdict, objective)} (${formatBad(decision, dropped)})`;
        if (verdict === "inconclusive") {
          const open = { decision, limit: toOwn(objective.threshold), wantsMore, terms: formatTerms(objective) };
          const { reason, ...cause } = settleShare({ ...open, without: "without an error", seconds: report.seconds });
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
      ;
      const noLatency = "There is no good answer to time.";
      function findQuantile(objective, q, batches, report) {
        const question = quantileQuestion(batches, q);
        if (!question)
          return noData(noLatency);
        const { comparator, threshold } = objective;
        const { value, interval } = question;
        const wantsMore = !wantsLittle(comparator);
        const isStrict = isStrictAtMost(comparator);
        const decideAt = (ms) => question.decide(ms, isStrict);
        const answerAt = (ms) => wantsMore ? opposite(decideAt(ms).answer) : decideAt(ms).answer;
        const decision = decideAt(threshold);
        const warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn);
        const verdict = verdictOf(answerAt(threshold), warn);
        const slow = isStrict ? "not below" : "above";
        const counts = `${(0, units.B4)(decision.hits)} of ${(0, units.B4)(decision.trials)} requests were ${slow} ${(0, units.Fl)(threshold, objective.unit)}`;
        const said = `${formatFound(value, interval, verdict, objective)} (${counts}${formatClusters(decision.effect)})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
        const open = { decision, limit: complement(q), wantsMore, terms: formatTerms(objective) };
        const { reason, ...cause } = settleShare({ ...open, without: "with none of them", seconds: report.seconds });
        return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
      }
      ;
      function findMax(objective, batches) {
        const { count, max } = (0, histogram.Q7)(batches.map((batch) => batch.latency));
        if (count === 0)
          return noData(noLatency);
        const { comparator, threshold, warn } = objective;
        const answer = (bound) => compare(max, comparator, bound) ? "holds" : "broken";
        const warned = warn === void 0 ? void 0 : answer(warn);
        const verdict = verdictOf(answer(threshold), warned);
        const said = `${formatFound(max, null, verdict, objective)} (the slowest of ${(0, units.B4)(count)} requests)`;
        return {
          verdict,
          value: max,
          interval: null,
          reason: `${said}${formatWarn(objective, warned)}.`
        };
      }
      ;
      function studentQuantile(p, df) {
        const x = inverseBeta(2 * (1 - p), df / 2, 0.5);
        return Math.sqrt(df * (1 - x) / x);
      }
      function meanBounds(batches, alpha = level) {
        const filled = batches.filter(({ weight }) => weight > 0);
        const count = filled.length;
        if (count < 2)
          return void 0;
        const weights = filled.reduce((total, { weight }) => total + weight, 0);
        const mean = filled.reduce((total, { sum: sum2 }) => total + sum2, 0) / weights;
        const squares = filled.reduce((total, { sum: sum2, weight }) => total + (sum2 - mean * weight) ** 2, 0);
        const half = studentQuantile(1 - alpha, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights;
        return { mean, lower: mean - half, upper: mean + half };
      }
      ;
      function findAverage(objective, batches, report) {
        const timed = batches.reduce((sum2, { latency }) => sum2 + latency.count, 0);
        if (timed === 0)
          return noData(noLatency);
        const totals = batches.map(({ latency }) => ({ sum: latency.sum, weight: latency.count }));
        return findMean(objective, totals, report, `over ${(0, units.B4)(timed)} requests`);
      }
      function findThroughput(objective, batches, report) {
        const good = batches.reduce((sum2, batch) => sum2 + batch.good, 0);
        const totals = batches.map((batch) => ({ sum: batch.good, weight: batch.seconds }));
        const counts = `${(0, units.B4)(good)} good answers in ${(0, units.a3)(report.seconds * 1e3)}`;
        return findMean(objective, totals, report, counts);
      }
      function findMean(objective, totals, { seconds, windowSeconds }, counts) {
        const { threshold, warn, comparator, unit } = objective;
        const filled = totals.filter(({ weight }) => weight > 0);
        const bounds = meanBounds(filled);
        if (!bounds || filled.length < fewestBatches) {
          const value2 = bounds?.mean ?? filled[0].sum / filled[0].weight;
          const least2 = (0, units.a3)(fewestBatches * windowSeconds * 1e3);
          const reason = `${(0, units.Fl)(value2, unit)} (${counts}); how much it varies takes at least ${fewestBatches} stretches of ${windowSeconds} s to tell: run ${least2} or longer.`;
          return { verdict: "inconclusive", cause: "too-few-requests", value: value2, interval: null, reason };
        }
        const { mean: value } = bounds;
        const interval = { lower: Math.max(0, bounds.lower), upper: bounds.upper };
        const answerAt = (bound) => mean_objective_answerOf(bounds, comparator, bound);
        const warned = warn === void 0 ? void 0 : answerAt(warn);
        const verdict = verdictOf(answerAt(threshold), warned);
        const said = `${formatFound(value, interval, verdict, objective)} (${counts})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${formatWarn(objective, warned)}.` };
        const gap = Math.abs(value - threshold);
        const factor = ((bounds.upper - value) / gap) ** 2;
        const settle = settleClose(factor, seconds);
        return { verdict, cause: "undecided", value, interval, reason: `${said}; ${settle}.` };
      }
      function mean_objective_answerOf({ lower, upper }, comparator, bound) {
        const ends = [compare(lower, comparator, bound), compare(upper, comparator, bound)];
        if (ends.every((end) => end))
          return "holds";
        return ends.some((end) => end) ? "open" : "broken";
      }
      ;
      function findOfLoad(objective, report) {
        const batches = batchesOf(report, "head", objective.request);
        if (batches.every(({ intended }) => intended === 0))
          return noData(objective.request === void 0 ? "No request fell into the measured part of the run." : `No request named ${objective.request} fell into the measured part of the run.`);
        return find(objective, batches, report);
      }
      function find(objective, batches, report) {
        const { metric } = objective;
        switch (metric.kind) {
          case "availability":
          case "error_rate":
            return findShare(objective, batches, report);
          case "quantile":
            return findQuantile(objective, metric.quantile, batches, report);
          case "avg":
            return findAverage(objective, batches, report);
          case "throughput":
            return findThroughput(objective, batches, report);
          case "max":
            return findMax(objective, batches);
        }
      }
      ;
      function blocks({ verdict, cause, advisory }, policy) {
        if (advisory)
          return false;
        if (verdict === "fail")
          return true;
        if (verdict === "error")
          return policy.error === "block";
        if (verdict === "inconclusive")
          return (cause === "no-data" ? policy.noData : policy.inconclusive) === "block";
        return false;
      }
      ;
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
        const { comparator, threshold, warn } = objective;
        const answer = (bound) => compare(value, comparator, bound) ? "holds" : "broken";
        const warned = warn === void 0 ? void 0 : answer(warn);
        const verdict = verdictOf(answer(threshold), warned);
        const against = verdict === "fail" ? `, not ${formatTerms(objective)}` : formatWarn(objective, warned);
        return { verdict, value, interval: null, reason: `${formatFound(value, null, verdict, objective)}${against}.` };
      }
      const mostShown = 3;
      function findSeries(series) {
        if (series.length === 0)
          return noData("No data: the query gave no series.");
        if (series.length === 1)
          return notMeasured("provider", "The query gave values over time where one number is needed: ask for one, such as with max_over_time(…).");
        const shown = series.slice(0, mostShown).map(({ labels }) => formatLabels(differing(labels, series)));
        const more = series.length > mostShown ? ` and ${series.length - mostShown} more` : "";
        return notMeasured("several-series", `The query gave ${series.length} series where one number is needed (${shown.join(", ")}${more}): aggregate them, such as with sum(…) or max(…).`);
      }
      const differing = (labels, series) => Object.entries(labels).filter(([name, value]) => series.some((other) => other.labels[name] !== value));
      const mostLabels = 4;
      const formatLabels = (labels) => `{${labels.slice(0, mostLabels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ")}}`;
      const formatFailure = ({ detail, hint }) => `The metrics source could not answer: ${detail}${hint ? ` (${hint})` : ""}.`;
      ;
      function reasonOf(verdict, objectives, policy, failure) {
        if (verdict === "error" && failure)
          return failure.message;
        const decisive = objectives.filter((objective) => !objective.advisory && objective.verdict === verdict);
        if (decisive.length === 0)
          return "Nothing was judged: the plan has no objective that counts.";
        if (verdict === "pass")
          return decisive.length === 1 ? `${decisive[0].name} holds.` : `All ${decisive.length} objectives hold.`;
        const rank = (objective) => (blocks(objective, policy) ? 0 : 2) + (objective.key ? 0 : 1);
        const [first, ...others] = decisive.toSorted((a, b) => rank(a) - rank(b));
        const same = others.filter(({ reason }) => reason === first.reason).length;
        const told = first.cause === "generator" ? first.reason : `${first.name}${states(first)}: ${first.reason}`;
        const more = others.length - same;
        return more === 0 ? told : `${told.replace(/\.$/, "")}; and ${more} more.`;
      }
      function states({ verdict, cause }) {
        if (verdict === "fail")
          return " is broken";
        if (verdict === "warn")
          return " holds";
        return cause === "undecided" || cause === "too-few-requests" ? " is not decided" : "";
      }
      ;
      function judge(plan, evidence) {
        const { failure, load } = evidence;
        const checks = load ? checkGenerator(load) : [];
        const objectives = plan.objectives.map((objective) => judgeObjective(objective, evidence, checks));
        const counted = objectives.filter(({ advisory }) => !advisory).map((objective) => objective.verdict);
        const verdict = (0, model_verdict.QZ)(failure ? [...counted, "error"] : counted);
        const isError = failure !== void 0 || verdict === "error";
        return {
          verdict,
          reason: reasonOf(verdict, objectives, plan.policy, failure),
          blocks: objectives.some((objective) => blocks(objective, plan.policy)) || isError && plan.policy.error === "block",
          ...failure ? { score: null, grade: null } : gradeOf(objectives),
          objectives,
          ...load && { generator: { healthy: checks.every(({ ok }) => ok), checks } }
        };
      }
      const judgeObjective = (objective, evidence, checks) => objective.source === "load" ? judgeLoad(objective, evidence, checks) : judgePrometheus(objective, evidence, checks);
      function judgeLoad(objective, { load, failure }, checks) {
        const finding = load ? doubt(findOfLoad(objective, load), checks) : withoutEvidence(failure);
        return judged(objective, finding, { ...objective.request !== void 0 && { request: objective.request } });
      }
      function judgePrometheus(objective, { measurements, failure }, checks) {
        const measurement = Object.hasOwn(measurements, objective.name) ? measurements[objective.name] : void 0;
        const finding = measurement ? findOfMeasurement(objective, measurement) : withoutEvidence(failure);
        return judged(objective, doubt(finding, checksOfTheLoadSent(checks)), {
          query: measurement?.query ?? objective.query,
          ...measurement && measurement.warnings.length > 0 && { warnings: measurement.warnings }
        });
      }
      const withoutEvidence = (failure) => notMeasured("not-measured", failure ? `Not measured: ${failure.message}` : "It was not measured.");
    })
  ),
  /***/
  1367: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        s: () => (
          /* binding */
          isFormat
        ),
        A: () => (
          /* binding */
          renderings
        )
      });
      var build_scorecard = __webpack_require__(2220);
      var clean_text = __webpack_require__(3986);
      ;
      const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
      const escapeHtml = (text, most = 1e3) => escapeEntities((0, clean_text.X5)(text, most));
      const escapeEntities = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);
      var units = __webpack_require__(5069);
      var axis = __webpack_require__(4704);
      ;
      const margin = { left: 64, right: 16, top: 12, bottom: 30 };
      function renderPlot({ title, lines, limits = [], seconds, format: format2, cutsPeaks = false, width: width2, height: height2 }) {
        const values = lines.flatMap(({ points }) => points.flatMap(([, y2]) => y2 === null ? [] : [y2]));
        const thresholds = limits.map(({ value }) => value);
        const cut = cutsPeaks ? (0, axis.kx)(values, thresholds) : Number.POSITIVE_INFINITY;
        const highest = Math.min(cut, Math.max(0, ...values));
        const drawn = (0, axis.d9)(limits, highest);
        const rules = ticksBetween(Math.min(0, ...values), Math.max(highest, ...drawn.map(({ value }) => value)));
        const [bottom, top] = [rules.at(0), rules.at(-1)];
        const end = Math.max(seconds, ...lines.flatMap(({ points }) => points.map(([x2]) => x2)), 1);
        const x = (at) => round(margin.left + Math.max(0, at) / end * (width2 - margin.left - margin.right));
        const share = (value) => (Math.min(value, cut, top) - bottom) / (top - bottom);
        const y = (value) => round(height2 - margin.bottom - share(value) * (height2 - margin.top - margin.bottom));
        const parts = [
          ...rules.map((value) => `<line class="rule" x1="${margin.left}" x2="${width2 - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${margin.left - 8}" y="${y(value) + 4}" text-anchor="end">${escapeHtml(format2(value))}</text>`),
          ...timeTicks(end).map((at) => `<text class="tick" x="${x(at)}" y="${height2 - 10}" text-anchor="middle">${at} s</text>`),
          ...drawn.map(({ value, label }) => `<line class="limit" x1="${margin.left}" x2="${width2 - margin.right}" y1="${y(value)}" y2="${y(value)}"><title>${escapeHtml(label)}</title></line>`),
          ...lines.map((line) => `<path class="line ${line.tone}" d="${path(line, x, y)}"/>`),
          ...lines.flatMap((line) => dots(line, x, y, format2))
        ];
        return `<svg viewBox="0 0 ${width2} ${height2}" role="img" aria-label="${escapeHtml(title)}">${parts.join("")}</svg>`;
      }
      function path({ points }, x, y) {
        let pen = "M";
        return points.map(([at, value]) => {
          if (value === null) {
            pen = "M";
            return "";
          }
          const step = `${pen}${x(at)} ${y(value)}`;
          pen = "L";
          return step;
        }).join("");
      }
      function dots({ points, tone, label }, x, y, format2) {
        return points.flatMap(([at, value], index) => {
          if (value === null)
            return [];
          const alone = (points[index - 1]?.[1] ?? null) === null && (points[index + 1]?.[1] ?? null) === null;
          const tip = `${label} ${format2(value)} at ${Math.round(at * 10) / 10} s`;
          return `<circle class="dot ${tone}${alone ? " alone" : ""}" cx="${x(at)}" cy="${y(value)}" r="${alone ? 3 : 5}"><title>${escapeHtml(tip)}</title></circle>`;
        });
      }
      function ticksBetween(lowest, highest) {
        if (lowest >= 0)
          return (0, axis.at)(highest);
        const below = (0, axis.at)(-lowest).slice(1).map((value) => -value);
        return [...below.reverse(), ...highest > 0 ? (0, axis.at)(highest) : [0]];
      }
      function timeTicks(end) {
        const step = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400].find((seconds) => end / seconds <= 7);
        const width2 = step ?? Math.ceil(end / 6);
        return Array.from({ length: Math.floor(end / width2) + 1 }, (_, i) => i * width2);
      }
      const round = (value) => Math.round(value * 10) / 10;
      ;
      const tones = ["blue", "violet", "teal", "yellow", "pink", "grey"];
      const whole = { width: 980, height: 260 };
      const half = { width: 480, height: 200 };
      function plotsSection(scorecard) {
        const figures = [latency(scorecard), html_plots_focus(scorecard), errors(scorecard), throughput(scorecard), ...server(scorecard)];
        const drawn = figures.filter(Boolean);
        if (drawn.length === 0)
          return "";
        const note = `<p class="soft small">Each point is a window of ${(0, units.ZV)(scorecard.windowSeconds)} s; latency counts from the intended start of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.</p>`;
        return `<section><h2>Over time</h2><div class="plots">${drawn.join("")}</div>${scorecard.timeline.length > 0 ? note : ""}</section>`;
      }
      function figure({ wide = false, ...plot }) {
        const keys = [
          ...plot.lines.map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
          ...(plot.limits ?? []).map(({ label }) => `<span class="key limit">${escapeHtml(label, 120)}</span>`)
        ];
        const picture = renderPlot({ ...plot, ...wide ? whole : half });
        return `<figure${wide ? ' class="whole"' : ""}><figcaption><b>${escapeHtml(plot.title, 160)}</b>${keys.join("")}</figcaption>${picture}</figure>`;
      }
      const over = (timeline, of) => timeline.map((point) => [point.at, of(point)]);
      function latency({ timeline, measured, rows }) {
        if (!measured || timeline.every(({ p50 }) => p50 === null))
          return "";
        const limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "ms" && request === void 0).slice(0, 3).map(({ name, threshold }) => ({ label: name, value: threshold }));
        return figure({
          title: "Latency of all requests",
          wide: true,
          lines: [
            { label: "p50", tone: "teal", points: over(timeline, ({ p50 }) => p50) },
            { label: "p95", tone: "blue", points: over(timeline, ({ p95 }) => p95) },
            { label: "p99", tone: "violet", points: over(timeline, ({ p99 }) => p99) }
          ],
          limits,
          seconds: measured.seconds,
          format: (value) => (0, units.MH)(value),
          cutsPeaks: true
        });
      }
      function html_plots_focus({ chart, measured }) {
        if (!measured || chart?.request === void 0)
          return "";
        const { objective, metric, request, unit, points } = chart;
        return figure({
          title: `${metric} of ${request}`,
          wide: true,
          lines: [{ label: metric, tone: "blue", points: points.map(({ at, value }) => [at, value]) }],
          limits: objective ? [{ label: objective.name, value: objective.threshold }] : [],
          seconds: measured.seconds,
          format: (value) => (0, units.Fl)(value, unit),
          cutsPeaks: unit === "ms"
        });
      }
      function errors({ timeline, measured, rows }) {
        if (!measured || timeline.length === 0)
          return "";
        const limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "ratio" && request === void 0).map(({ name, comparator, threshold }) => ({
          label: name,
          value: comparator.startsWith(">") ? 1 - threshold : threshold
        }));
        return figure({
          title: "Not good: errors and dropped",
          lines: [{ label: "share of intended requests", tone: "red", points: over(timeline, (point) => point.errorRatio) }],
          limits,
          seconds: measured.seconds,
          format: (value) => (0, units.B0)(value)
        });
      }
      function throughput({ timeline, measured, rows }) {
        if (!measured || timeline.length === 0)
          return "";
        const limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "/s" && request === void 0).map(({ name, threshold }) => ({ label: name, value: threshold }));
        return figure({
          title: "Throughput",
          lines: [{ label: "good answers a second", tone: "teal", points: over(timeline, (point) => point.throughput) }],
          limits,
          seconds: measured.seconds,
          format: (value) => (0, units.Fl)(value, "/s")
        });
      }
      const server = ({ serverSeries, measured }) => serverSeries.map(({ objective, unit, series, threshold }) => figure({
        title: `Server: ${objective}`,
        lines: series.map(({ label, points }, i) => ({
          label: label || "value",
          tone: tones[i % tones.length],
          points
        })),
        limits: threshold === void 0 ? [] : [{ label: `limit ${(0, units.Fl)(threshold, unit)}`, value: threshold }],
        seconds: measured?.seconds ?? 0,
        format: (value) => (0, units.Fl)(value, unit)
      }));
      var format = __webpack_require__(4246);
      ;
      const width = 180;
      const height = 26;
      const inset = 8;
      function renderGauge({ value, interval, threshold, comparator, verdict }) {
        if (value === null)
          return "";
        const lower = interval?.lower ?? value;
        const upper = interval?.upper ?? value;
        const ends = [value, lower, upper, threshold];
        const [least, most] = [Math.min(...ends), Math.max(...ends)];
        const room = most > least ? (most - least) * 0.15 : Math.abs(most) * 0.1 || 1;
        const x = (at) => Math.round((inset + (at - least + room) / (most - least + 2 * room) * (width - 2 * inset)) * 10) / 10;
        const good = comparator.startsWith("<") ? [inset, x(threshold)] : [x(threshold), width - inset];
        const middle = height / 2;
        return [
          `<svg class="gauge" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`,
          `<rect class="all" x="${inset}" y="${middle - 2}" width="${width - 2 * inset}" height="4" rx="2"/>`,
          `<rect class="good" x="${good[0]}" y="${middle - 2}" width="${Math.round((good[1] - good[0]) * 10) / 10}" height="4" rx="2"/>`,
          interval ? `<rect class="span ${verdict}" x="${x(lower)}" y="${middle - 5}" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>` : "",
          `<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
          `<line class="threshold" x1="${x(threshold)}" x2="${x(threshold)}" y1="3" y2="${height - 3}"/>`,
          "</svg>"
        ].join("");
      }
      var words = __webpack_require__(8712);
      ;
      const code = (text) => `<code>${escapeHtml(text)}</code>`;
      const html_sections_text = (value) => ({ html: escapeHtml(value) });
      const number = (value) => ({ html: escapeHtml(value), number: true });
      const attribute = ({ number: number2 = false }) => number2 ? ' class="number"' : "";
      function table(heads, rows) {
        const head = heads.map((one) => `<th${attribute(one)}>${one.head}</th>`).join("");
        const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td${attribute(cell)}>${cell.html}</td>`).join("")}</tr>`);
        return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
      }
      const section = (title, body) => `<section><h2>${title}</h2>${body}</section>`;
      function headSection(scorecard) {
        const { verdict, service, grade, score, reason, failure, commit, context } = scorecard;
        const run = (0, words.Oh)(context.runUrl);
        const after = (0, words.IY)(scorecard, code);
        const facts = [
          escapeHtml((0, words.TJ)(scorecard)),
          commit ? `commit ${code(commit.slice(0, 12))}` : "",
          run ? `<a href="${escapeHtml(run)}">workflow run</a>` : ""
        ];
        const marks = grade === null ? "" : `<div class="grade"><b>${escapeHtml(grade)}</b><span class="soft small">${score === null ? "" : (0, units.ZV)(score)} of 100</span></div>`;
        return [
          `<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
          `<h1>${words.Pt[verdict]} ${escapeHtml(service, 200)} — <span class="${verdict}">${escapeHtml((0, words.Pl)({ ...scorecard, grade: null }))}</span></h1>`,
          `<p class="reason">${escapeHtml(reason)}</p></div>${marks}</div>`,
          failure && failure.message !== reason ? `<p>${escapeHtml(failure.message, 3e3)}</p>` : "",
          failure?.hint ? `<p><b>What to do:</b> ${escapeHtml(failure.hint)}</p>` : "",
          after ? `<p>${after}</p>` : "",
          `<p class="soft small">${facts.filter(Boolean).join(" · ")}</p></header>`
        ].join("");
      }
      function objectivesSection({ rows }) {
        if (rows.length === 0)
          return section("Objectives", "<p>No objective was judged.</p>");
        const heads = ["Objective", "Measured", "Target", "Interval and target", "Verdict"];
        const head = heads.map((one) => `<th${one === "Measured" || one === "Target" ? ' class="number"' : ""}>${one}</th>`).join("");
        const note = '<p class="soft small">The bar is the interval that the measurement leaves open, each end with 95 % confidence; the dot is what was measured, the upright line the target, and green its good side.</p>';
        return section("Objectives", `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.map(objectiveRows).join("")}</tbody></table></div>${note}`);
      }
      function objectiveRows(row) {
        const { value, interval } = (0, format.iZ)(row);
        const marks = [row.key ? "key" : "", row.weight === 1 ? "" : `weight ${row.weight}`].filter(Boolean).join(", ");
        const warn = row.warn === void 0 ? "" : `<br><span class="soft small">warns at ${escapeHtml((0, units.Fl)(row.warn, row.unit))}</span>`;
        const said = [row.reason, ...(row.warnings ?? []).map((warning) => `Warning of the source: ${warning}`)];
        const why = said.map((one) => escapeHtml(one)).join("<br>");
        return [
          `<tr class="said"><td>${code(row.name)}${marks && ` <span class="soft small">${escapeHtml(marks)}</span>`}</td>`,
          `<td class="number"><b>${escapeHtml(value)}</b>${interval && `<br><span class="soft small">${escapeHtml(interval)}</span>`}</td>`,
          `<td class="number">${escapeHtml((0, format.P4)(row))}${warn}</td>`,
          `<td>${renderGauge(row)}</td>`,
          `<td class="verdict ${row.verdict}">${words.Pt[row.verdict]} ${escapeHtml((0, words.Vj)(row))}</td></tr>`,
          `<tr><td class="why small" colspan="5">${why}</td></tr>`
        ].join("");
      }
      function endpointsSection({ endpoints, total }) {
        if (!total)
          return "";
        const heads = ["Sent", "Dropped", "Errors", "p50", "p95", "p99", "max", "p95 from the send"].map((head) => ({
          head,
          number: true
        }));
        const cells = (row) => [
          row === total ? { html: "<b>all</b>" } : { html: code(row.name) },
          number((0, units.B4)(row.sent)),
          number((0, units.B4)(row.dropped)),
          number(`${(0, units.B4)(row.errors)} (${(0, format.T1)(row.errorRatio)})`),
          ...[row.p50, row.p95, row.p99, row.max, row.serviceP95].map((ms) => number((0, format.fU)(ms)))
        ];
        return section("Endpoints", table([{ head: "Request" }, ...heads], [...endpoints, total].map(cells)));
      }
      function errorsSection({ errors: errors2 }) {
        if (errors2.length === 0)
          return "";
        const heads = [{ head: "Request" }, { head: "What" }, { head: "Count", number: true }, { head: "Example" }];
        const rows = errors2.map(({ name, what, count, message }) => [
          { html: code(name) },
          html_sections_text(what),
          number((0, units.B4)(count)),
          { html: message ? code(message) : "" }
        ]);
        return section("Errors", table(heads, rows));
      }
      function serverSection({ rows }) {
        const asked = rows.filter(words.gg);
        if (asked.length === 0)
          return "";
        const blocks = asked.map((row) => `<p>${code(row.name)}: ${escapeHtml((0, format.iZ)(row).value)}</p><pre>${escapeEntities((0, clean_text.Hy)(row.query, 1e4))}</pre>`);
        return section("Queries as they were sent", blocks.join(""));
      }
      function generatorSection({ generator }) {
        if (!generator)
          return "";
        const heads = [{ head: "Check" }, { head: "Measured", number: true }, { head: "Limit", number: true }, { head: "" }];
        const rows = generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
          html_sections_text(name),
          number((0, units.Fl)(value, unit)),
          number((0, units.Fl)(limit, unit)),
          { html: ok ? '<span class="pass">✔ kept</span>' : `<span class="fail">✖ ${escapeHtml(advice)}</span>` }
        ]);
        return section(`Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`, table(heads, rows));
      }
      function factsSection({ facts }) {
        const rows = facts.map((fact) => `<tr><th>${escapeHtml(fact.label)}</th><td>${factValue(fact)}</td></tr>`);
        return section("About this run", `<table class="facts"><tbody>${rows.join("")}</tbody></table>`);
      }
      function factValue({ value, code: isCode, url }) {
        const run = (0, words.Oh)(url);
        if (run)
          return `<a href="${escapeHtml(run)}">${escapeHtml(value)}</a>`;
        return isCode ? code(value) : escapeHtml(value);
      }
      function rerunSection({ rerun, rerunHeaders }) {
        const headers = rerunHeaders.length > 0 ? `<p class="soft small">The run also sent ${rerunHeaders.map((name) => code(name)).join(", ")}; values of headers are never kept.</p>` : "";
        return section("Run it again", `<pre>${escapeEntities((0, clean_text.Hy)(rerun))}</pre><p class="soft small">With the same config, in a checkout of the commit. <code>reliability-gate judge record.json</code> repeats the verdict alone, offline.</p>${headers}`);
      }
      function notesSection({ notes }) {
        if (notes.length === 0)
          return "";
        const lines = notes.map(({ source, message, hint }) => `<li><b>${escapeHtml(source)}</b>: ${escapeHtml(message)}${hint ? ` <span class="soft">(${escapeHtml(hint)})</span>` : ""}</li>`);
        return section("Notes", `<ul>${lines.join("")}</ul>`);
      }
      ;
      const reportStyle = `
:root { color-scheme: light dark;
  --page: #f6f8fa; --card: #fff; --ink: #1f2328; --soft: #59636e; --edge: #d1d9e0; --faint: #eaeef2;
  --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e; --inconclusive: #8250df; --error: #bc4c00;
  --blue: #0969da; --violet: #8250df; --teal: #1b7c83; --yellow: #bf8700; --pink: #bf3989; --grey: #6e7781; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0d1117; --card: #151b23; --ink: #f0f6fc; --soft: #9198a1; --edge: #3d444d; --faint: #262c36;
  --pass: #3fb950; --warn: #d29922; --fail: #f85149; --inconclusive: #ab7df8; --error: #db6d28;
  --blue: #4493f8; --violet: #ab7df8; --teal: #39c5cf; --yellow: #d29922; --pink: #db61a2; --grey: #8b949e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 12px; }
p { margin: 8px 0; overflow-wrap: anywhere; }
header, section { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 20px 24px; margin: 0 0 16px; }
header { border-top: 5px solid var(--grey); }
header.pass { border-top-color: var(--pass); } header.warn { border-top-color: var(--warn); }
header.fail { border-top-color: var(--fail); } header.inconclusive { border-top-color: var(--inconclusive); }
header.error { border-top-color: var(--error); }
.top { display: flex; gap: 20px; justify-content: space-between; align-items: flex-start; }
.eyebrow { color: var(--soft); font-size: 13px; margin: 0 0 2px; }
.reason { font-size: 17px; margin: 10px 0 4px; }
.soft { color: var(--soft); }
.small { font-size: 13px; }
.grade { flex: none; text-align: center; border: 1px solid var(--edge); border-radius: 10px; padding: 6px 16px; }
.grade b { display: block; font-size: 30px; line-height: 1.15; }
.verdict { font-weight: 600; white-space: nowrap; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail { color: var(--fail); }
.inconclusive { color: var(--inconclusive); } .error { color: var(--error); }
header.pass, header.warn, header.fail, header.inconclusive, header.error { color: var(--ink); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; white-space: nowrap; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
tr:last-child > td { border-bottom: 0; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.why { color: var(--soft); padding-top: 0; }
tr.said > td { border-bottom: 0; padding-bottom: 2px; }
.facts th { width: 150px; vertical-align: top; color: var(--soft); }
.facts tr:last-child > th { border-bottom: 0; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--faint); border-radius: 5px; padding: 2px 5px; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { background: var(--faint); border-radius: 8px; padding: 12px 14px; margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 24px; }
.plots > .whole { grid-column: 1 / -1; }
@media (max-width: 760px) { .plots { grid-template-columns: 1fr; } }
figure { margin: 0; min-width: 0; }
figcaption { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; font-size: 13px; margin: 0 0 4px; }
figcaption b { font-size: 14px; overflow-wrap: anywhere; }
.key::before { content: ""; display: inline-block; width: 14px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; background: currentColor; }
.key.limit::before { background: none; height: 0; border-top: 2px dashed currentColor; border-radius: 0; }
svg { display: block; width: 100%; height: auto; }
svg.gauge { width: 180px; height: 26px; max-width: none; }
.rule { stroke: var(--faint); } .tick { fill: var(--soft); font-size: 12px; }
.line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.dot { fill: currentColor; opacity: 0; } .dot:hover, .dot.alone { opacity: 1; }
.limit { stroke: var(--fail); color: var(--fail); stroke-width: 1.5; stroke-dasharray: 6 4; }
.blue { color: var(--blue); } .violet { color: var(--violet); } .teal { color: var(--teal); }
.yellow { color: var(--yellow); } .pink { color: var(--pink); } .grey { color: var(--grey); } .red { color: var(--fail); }
.gauge .all { fill: var(--faint); } .gauge .good { fill: var(--pass); opacity: .35; }
.gauge .span { fill: currentColor; opacity: .4; } .gauge .mark { fill: currentColor; }
.gauge .threshold { stroke: var(--ink); stroke-width: 1.5; }
a { color: var(--blue); }
@media print { body { background: none; } section, header { break-inside: avoid; } }
`;
      ;
      const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
      function renderHtml(scorecard) {
        const sections = [
          headSection,
          objectivesSection,
          plotsSection,
          endpointsSection,
          errorsSection,
          serverSection,
          generatorSection,
          factsSection,
          rerunSection,
          notesSection
        ];
        return [
          "<!doctype html>",
          '<html lang="en"><head><meta charset="utf-8">',
          `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
          `<title>${escapeHtml(`${scorecard.service}: ${(0, words.Pl)(scorecard)}`, 200)} · Reliability Gate</title>`,
          `<style>${reportStyle}</style></head><body><main>`,
          ...sections.map((section2) => section2(scorecard)).filter(Boolean),
          `<p class="soft small">Made by reliability-gate ${escapeHtml(scorecard.gateVersion, 60)} from the record of the run.</p>`,
          "</main></body></html>",
          ""
        ].join("\n");
      }
      ;
      const firstKeys = [
        "schemaVersion",
        "verdict",
        "reason",
        "score",
        "grade",
        "service",
        "commit",
        "window",
        "decidedAfter",
        "target",
        "load",
        "objectives",
        "gate",
        "startedAt",
        "blocks",
        "advisory",
        "context",
        "plan",
        "evidence",
        "notes"
      ];
      function renderJson(record) {
        const entries = Object.entries(record);
        const place = ([key]) => firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length;
        const ordered = Object.fromEntries(entries.toSorted((a, b) => place(a) - place(b)));
        return `${json_format(ordered, "")}
`;
      }
      function json_format(value, indent) {
        if (typeof value !== "object" || value === null)
          return JSON.stringify(value) ?? "null";
        const inner = `${indent}  `;
        if (Array.isArray(value)) {
          if (value.every(isPlain))
            return `[${value.map((item) => json_format(item, inner)).join(", ")}]`;
          return wrap("[", value.map((item) => json_format(item, inner)), "]", indent);
        }
        const entries = Object.entries(value).filter(([, item]) => item !== void 0);
        return wrap("{", entries.map(([key, item]) => `${JSON.stringify(key)}: ${json_format(item, inner)}`), "}", indent);
      }
      function wrap(open, items, close, indent) {
        if (items.length === 0)
          return `${open}${close}`;
        return `${open}
${items.map((item) => `${indent}  ${item}`).join(",\n")}
${indent}${close}`;
      }
      const isPlain = (item) => typeof item !== "object" || item === null || Array.isArray(item) && item.length <= 2 && item.every(isNumber);
      const isNumber = (item) => typeof item === "number";
      ;
      function renderJunit(scorecard) {
        const { service, rows, measured } = scorecard;
        const cases = rows.map((row) => ({ name: row.name, outcome: outcomeOf(row, scorecard) }));
        const ofRun = runOutcome(scorecard);
        const all = ofRun ? [...cases, { name: "the run", outcome: ofRun }] : cases;
        const count = (kind) => all.filter(({ outcome }) => outcome.kind === kind).length;
        const totals = `tests="${all.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
        const time = `time="${(0, units.ZV)(measured?.seconds ?? 0, 6)}"`;
        const suite = `name="${escapeHtml(`Reliability Gate: ${service}`, 200)}"`;
        return `${[
          '<?xml version="1.0" encoding="UTF-8"?>',
          `<testsuites ${suite} ${totals} ${time}>`,
          `  <testsuite ${suite} ${totals} ${time}${measured ? ` timestamp="${escapeHtml(measured.start)}"` : ""}>`,
          ...formatProperties(scorecard),
          ...all.flatMap(({ name, outcome }) => formatCase(name, service, outcome)),
          `    <system-out>${escapeHtml(`${(0, words.Pl)(scorecard)}: ${scorecard.reason}`)}</system-out>`,
          "  </testsuite>",
          "</testsuites>"
        ].join("\n")}
`;
      }
      function outcomeOf(row, scorecard) {
        const { value, interval } = (0, format.iZ)(row);
        const warnings = (row.warnings ?? []).map((text) => `; warning of the source: ${text}`).join("");
        const measured = `measured ${value}${interval && ` (${interval})`}, target ${(0, format.P4)(row)}`;
        const output = `${measured}; ${row.reason}${warnings}`;
        const outcome = (kind) => ({
          kind,
          type: row.cause ?? row.verdict,
          message: row.reason,
          output
        });
        if (row.verdict === "pass" || row.verdict === "warn")
          return outcome("passed");
        if (row.advisory || scorecard.advisory || !doesBlock(row, scorecard))
          return outcome("skipped");
        return outcome(row.verdict === "fail" ? "failure" : "error");
      }
      function doesBlock({ verdict, cause }, { policy: policy2 }) {
        if (verdict === "fail")
          return true;
        if (verdict === "error")
          return policy2.error === "block";
        return (cause === "no-data" ? policy2.noData : policy2.inconclusive) === "block";
      }
      function runOutcome({ rows, verdict, reason, failure, advisory, blocks }) {
        if (rows.some((row) => row.verdict === verdict) || verdict === "pass" || verdict === "warn")
          return void 0;
        const output = [failure?.message ?? reason, failure?.hint].filter(Boolean).join("; ");
        return { kind: advisory || !blocks ? "skipped" : "error", type: verdict, message: reason, output };
      }
      function formatProperties({ verdict, score, grade, commit, context, facts }) {
        const target = facts.find(({ label }) => label === "Target")?.value;
        const properties = { verdict, score, grade, target, commit, branch: context.branch, run: context.runUrl };
        const lines = Object.entries(properties).filter(([, value]) => value !== null && value !== void 0).map(([name, value]) => `      <property name="${name}" value="${escapeHtml(String(value))}"/>`);
        return ["    <properties>", ...lines, "    </properties>"];
      }
      function formatCase(name, service, { kind, type, message, output }) {
        const attributes = `name="${escapeHtml(name, 300)}" classname="${escapeHtml(service, 200)}" time="0"`;
        const element = {
          passed: [],
          skipped: [`      <skipped message="${escapeHtml(message)}"/>`],
          failure: [`      <failure type="${escapeHtml(type)}" message="${escapeHtml(message)}">${escapeHtml(output, 2e3)}</failure>`],
          error: [`      <error type="${escapeHtml(type)}" message="${escapeHtml(message)}">${escapeHtml(output, 2e3)}</error>`]
        }[kind];
        return [
          `    <testcase ${attributes}>`,
          ...element,
          `      <system-out>${escapeHtml(output, 2e3)}</system-out>`,
          "    </testcase>"
        ];
      }
      var markdown = __webpack_require__(5120);
      var summary = __webpack_require__(4453);
      var terminal = __webpack_require__(9914);
      ;
      const renderings = {
        markdown: (record) => (0, markdown.G)((0, build_scorecard.b)(record)),
        summary: (record) => (0, summary.B)((0, build_scorecard.b)(record)),
        html: (record) => renderHtml((0, build_scorecard.b)(record)),
        json: renderJson,
        junit: (record) => renderJunit((0, build_scorecard.b)(record)),
        terminal: (record) => (0, terminal.b)((0, build_scorecard.b)(record), { color: false, width: 100 })
      };
      const isFormat = (text) => Object.hasOwn(renderings, text);
    })
  )
};
export {
  id,
  ids,
  modules
};
