const id = 236, ids = [236], modules = {
  /***/
  4170: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Kj: () => (
          /* binding */
          objectiveUnder
        ),
        /* harmony export */
        Rr: () => (
          /* binding */
          policyUnder
        ),
        /* harmony export */
        oc: () => (
          /* binding */
          formatSpent
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const spentBudgets = (budgets) => budgets.filter(({ left, advisory }) => left !== null && left <= 0 && !advisory), policyUnder = (policy, budgets) => spentBudgets(budgets).length > 0 ? { ...policy, inconclusive: "block", tooFewRequests: "block" } : policy, objectiveUnder = (objective, budgets) => objective.source === "baseline" && spentBudgets(budgets).length > 0 ? { ...objective, tolerance: half(objective.tolerance) } : objective, half = ({ relative, absolute }) => ({
        ...relative !== void 0 && { relative: relative / 2 },
        ...absolute !== void 0 && { absolute: absolute / 2 }
      });
      function formatSpent(budgets, compares) {
        const spent = spentBudgets(budgets), [first, second] = spent;
        if (!first)
          return;
        const named = spent.map(({ name, left }) => `${name} (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.fu)(left)})`);
        return `${second ? `The error budgets of ${named.join(", ")} are spent` : `The error budget of ${first.name} is spent (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.fu)(first.left)})`}: what is not decided blocks${compares ? ", and the tolerance against the baseline is halved" : ""}.`;
      }
    })
  ),
  /***/
  1311: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $s: () => (
          /* binding */
          settleComparison
        ),
        /* harmony export */
        C2: () => (
          /* binding */
          changeOf
        ),
        /* harmony export */
        Qr: () => (
          /* binding */
          isBroken
        ),
        /* harmony export */
        c$: () => (
          /* binding */
          isLiteral
        ),
        /* harmony export */
        oR: () => (
          /* binding */
          unknownTime
        ),
        /* harmony export */
        oo: () => (
          /* binding */
          undecided
        ),
        /* harmony export */
        t7: () => (
          /* binding */
          redShare
        ),
        /* harmony export */
        v9: () => (
          /* binding */
          holds
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      function undecided(found, cause, unit, why) {
        const both = `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(found.value, unit)} against ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(found.base, unit)}`;
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
          ...relative === void 0 ? [] : [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * relative)} %`],
          ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]
        ].join(" or ");
      }
      const isLiteral = ({ form }) => form === "literal", redShare = (objective) => isLiteral(objective) ? 1 : 1 / 2;
      function holds(objective, said, isWorse) {
        const { tolerance, unit } = objective, allowed = formatTolerance(tolerance, unit), though = isWorse ? ", though shown to be worse" : "";
        return isLiteral(objective) ? { verdict: isWorse ? "warn" : "pass", reason: `${said}, within ${allowed}${though}.` } : { verdict: "pass", reason: `${said}: a change of ${allowed} is ruled out${though}.` };
      }
      function isBroken(objective, said) {
        const { tolerance, unit } = objective, allowed = formatTolerance(tolerance, unit), why = isLiteral(objective) ? `certainly beyond the ${allowed} that are allowed` : `certain, and at least half of the ${allowed} that must not be missed`;
        return { verdict: "fail", reason: `${said}, ${why}.` };
      }
      const formatAmount = (amount, unit) => unit === "ratio" ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Xf)(amount) : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(amount, unit), unknownTime = "but timeouts are among the times, which took longer by an unknown amount, so it is not shown to hold", longestSeconds = 3600;
      function settleComparison(neededSeconds, seconds) {
        if (!Number.isFinite(neededSeconds))
          return "more time cannot help: calibrate, or compare more replicas";
        const needed = Math.ceil(Math.max(neededSeconds, 1.1 * seconds) / 30) * 30;
        return needed > longestSeconds ? "too close to tell for a run of an hour" : `if it stays like this, about ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)((needed - seconds) * 1e3)} more settle it (load.duration: ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(needed * 1e3).replaceAll(" ", "")})`;
      }
    })
  ),
  /***/
  3881: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        DQ: () => (
          /* binding */
          noGuard
        ),
        /* harmony export */
        HY: () => (
          /* binding */
          guardOf
        ),
        /* harmony export */
        pv: () => (
          /* binding */
          enoughRuns
        ),
        /* harmony export */
        wM: () => (
          /* binding */
          offsetsOf
        )
        /* harmony export */
      });
      var _stats_student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9606);
      const noGuard = { fail: 0, pass: 0 }, failLevel = 0.017, passLevel = 0.05, assumed = {
        fail: 2.12 * Math.SQRT2 * 0.02,
        pass: 1.645 * Math.SQRT2 * 0.02,
        runs: 0,
        deviation: Math.SQRT2 * 0.02,
        falseAlarms: failLevel
      }, enoughRuns = 10;
      function guardOf(calibration, key) {
        const offsets = (calibration?.runs ?? []).flatMap(({ offsets: offsets2 }) => Object.hasOwn(offsets2, key) ? offsets2[key] : []), runs = offsets.length;
        if (runs < 2)
          return assumed;
        const deviation = deviationOf(offsets), reach = (level) => (0, _stats_student_t_js__WEBPACK_IMPORTED_MODULE_0__.FI)(1 - level, runs) * deviation, measured = { fail: reach(failLevel), pass: reach(passLevel) }, guard = runs >= enoughRuns ? measured : { fail: Math.max(measured.fail, assumed.fail), pass: Math.max(measured.pass, assumed.pass) };
        return { ...guard, runs, deviation, falseAlarms: deviation > 0 ? (0, _stats_student_t_js__WEBPACK_IMPORTED_MODULE_0__.gq)(guard.fail / deviation, runs) : 0 };
      }
      function deviationOf(offsets) {
        const mean = (value) => offsets.reduce((sum, offset) => sum + value(offset), 0) / offsets.length, spread = mean(({ offset }) => offset ** 2);
        return Math.sqrt(Math.max(spread - mean(({ error }) => error ** 2), spread / 4));
      }
      function offsetsOf(objectives) {
        return Object.fromEntries(objectives.flatMap(({ name, change, interval, comparison }) => {
          if (typeof change != "number" || !interval || !comparison)
            return [];
          const logs = comparison.batches.map((batch) => Math.log1p(batch)), mean = logs.reduce((sum, log) => sum + log, 0) / logs.length, variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1);
          return [[name, { offset: rounded(Math.log1p(change)), error: rounded(Math.sqrt(variance / logs.length)) }]];
        }));
      }
      const rounded = (log) => Number(log.toFixed(5));
    })
  ),
  /***/
  3311: (
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
      var normal = __webpack_require__(8329);
      const points = 240, depth = 8;
      function groupSequentialLevels(fractions, spent) {
        const levels = [];
        let alive;
        for (const [look, time] of fractions.entries()) {
          const fresh = spent[look] - (spent[look - 1] ?? 0), bound = alive ? boundAfter(alive, time, fresh) : -(0, normal.Z)(fresh) * Math.sqrt(time);
          levels.push((0, normal.W)(bound / Math.sqrt(time))), alive = densityBelow(bound, time, alive);
        }
        return levels;
      }
      function densityBelow(bound, time, before) {
        const from = -depth * Math.sqrt(time), step = (bound - from) / points, at = Float64Array.from({ length: points + 1 }, (_, point) => from + step * point), mass = at.map((s, point) => simpson(point) * step * densityAt(s, time, before) / 3);
        return { time, at, mass };
      }
      const simpson = (point) => point === 0 || point === points ? 1 : point % 2 === 1 ? 4 : 2;
      function densityAt(s, time, before) {
        if (!before)
          return normalDensity(s, time);
        let sum = 0;
        for (let point = 0; point <= points; point += 1)
          sum += before.mass[point] * normalDensity(s - before.at[point], time - before.time);
        return sum;
      }
      const normalDensity = (x, variance) => Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
      function boundAfter(before, time, fresh) {
        const deviation = Math.sqrt(time - before.time), above = (bound) => {
          let sum = 0;
          for (let point = 0; point <= points; point += 1)
            sum += before.mass[point] * (0, normal.W)((bound - before.at[point]) / deviation);
          return sum;
        };
        let [low, high] = [-depth * Math.sqrt(time), depth * Math.sqrt(time)];
        for (let halving = 0; halving < 50; halving += 1) {
          const middle = (low + high) / 2;
          above(middle) > fresh ? low = middle : high = middle;
        }
        return (low + high) / 2;
      }
      function spentAt(fraction, alpha, power = 1.5) {
        return alpha * Math.min(1, Math.max(0, fraction)) ** power;
      }
      const shares = [0.2, 0.4, 0.6], earliestSeconds = 60;
      function looksOf(durationSeconds, windowSeconds) {
        return [...shares.map((share) => Math.floor(share * durationSeconds / windowSeconds + 1e-9) * windowSeconds).filter((look) => look >= earliestSeconds), durationSeconds];
      }
      function levelsAt(seconds, looks, alpha) {
        const end = looks.at(-1), fractions = [...looks.filter((look) => look < seconds - 1e-6 && look < end), seconds].map((look) => Math.min(1, look / end)), spent = (power) => fractions.map((fraction) => spentAt(fraction, alpha, power)), bound = (power) => groupSequentialLevels(fractions, spent(power)).at(-1), fresh = (power) => {
          const [all = 0, before = 0] = spent(power).toReversed();
          return all - before;
        };
        return {
          fail: bound(failPower),
          pass: bound(passPower),
          errors: errorShare * fresh(errorPower),
          clusters: fresh(clusterPower),
          wander: seconds < end - 1e-6 ? firstWander * (earliestSeconds / seconds) ** 3 : 0
        };
      }
      const failPower = 2, passPower = 0.75, errorPower = 3, clusterPower = 6, errorShare = 0.2, firstWander = 0.08;
    })
  ),
  /***/
  8544: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        C: () => (
          /* binding */
          metricKey
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      function metricKey(metric, request) {
        const name = metric.kind === "quantile" ? `p(${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * metric.quantile, 6)})` : metric.kind;
        return request === void 0 ? name : `${name}{${request}}`;
      }
    })
  ),
  /***/
  118: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        c_: () => (
          /* binding */
          measureOf
        ),
        /* harmony export */
        gV: () => (
          /* binding */
          compareWithPast
        ),
        /* harmony export */
        z4: () => (
          /* binding */
          pastValues
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1946), _stats_student_t_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9606), _answered_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7813), _finding_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5741), _share_decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6690), _timed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9467), _compared_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1311), _metric_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8544), _standard_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87);
      const fewestPastRuns = 5, leastSpread = 0.01;
      function compareWithPast(objective, report, history, terms) {
        const { metric, request } = objective, measured = measureOf(report, metric, request);
        if (measured === void 0)
          return (0, _finding_js__WEBPACK_IMPORTED_MODULE_8__._h)("No comparison: this run has no answer to measure.");
        const { value, isLeast } = measured, key = (0, _metric_key_js__WEBPACK_IMPORTED_MODULE_6__.C)(metric, request), past = pastValues(history, key);
        if (past.length < fewestPastRuns) {
          const known = past.length === 0 ? "none yet" : `${past.length} so far`;
          return {
            verdict: "inconclusive",
            cause: "short-history",
            value,
            interval: null,
            reason: `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, objective.unit)}; a comparison takes ${fewestPastRuns} earlier runs that passed with the same load and target (${known}).`
          };
        }
        if (isShare(metric))
          return compareShares(objective, report, value, past, terms);
        const compared = compareLogs(objective, value, past, terms);
        return isLeast ? (0, _finding_js__WEBPACK_IMPORTED_MODULE_8__.ih)(compared, _compared_js__WEBPACK_IMPORTED_MODULE_5__.oR) : compared;
      }
      function pastValues({ runs, fingerprint }, key) {
        return runs.flatMap((run) => run.fingerprint === fingerprint && isStandard(run) && Object.hasOwn(run.values, key) ? run.values[key] : []);
      }
      const isStandard = ({ values }) => (values.error_rate ?? 0) <= _standard_js__WEBPACK_IMPORTED_MODULE_7__.p8;
      function measureOf(report, metric, request) {
        const cells = report.cells.filter(({ side, name }) => side === "head" && (request === void 0 || name === request)), sum = (key) => cells.reduce((total, cell) => total + cell[key], 0), exactly = (value) => ({ value, isLeast: !1 }), share = (bad, of) => of > 0 ? exactly(bad / of) : void 0;
        switch (metric.kind) {
          case "quantile": {
            const found = (0, _timed_js__WEBPACK_IMPORTED_MODULE_4__.D4)((0, _timed_js__WEBPACK_IMPORTED_MODULE_4__.vv)(cells), metric.quantile);
            return found && { value: found.ms, isLeast: found.isCensored };
          }
          case "avg": {
            const times = (0, _timed_js__WEBPACK_IMPORTED_MODULE_4__.vv)(cells), count = (0, _timed_js__WEBPACK_IMPORTED_MODULE_4__.pq)(times);
            return count > 0 ? { value: (0, _timed_js__WEBPACK_IMPORTED_MODULE_4__.l4)(times) / count, isLeast: times.timeouts > 0 } : void 0;
          }
          case "throughput": {
            const answered = (0, _answered_js__WEBPACK_IMPORTED_MODULE_9__.l)(report, "head", request) ?? sum("good");
            return report.seconds > 0 && answered > 0 ? exactly(answered / report.seconds) : void 0;
          }
          case "error_rate":
            return share(sum("sent") - sum("good"), sum("sent"));
          case "availability":
            return share(sum("good"), sum("sent") + sum("dropped"));
          case "slow":
            return;
        }
      }
      const isShare = ({ kind }) => kind === "error_rate" || kind === "availability";
      function predict(values, level, least) {
        const n = values.length, mean = values.reduce((sum, value) => sum + value, 0) / n, variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1), half = (0, _stats_student_t_js__WEBPACK_IMPORTED_MODULE_2__.FI)(1 - level, n - 1) * Math.max(least, Math.sqrt(variance)) * Math.sqrt(1 + 1 / n);
        return { mean, half };
      }
      function compareLogs(objective, value, past, { pass: passLevel, fail: failLevel }) {
        const { comparator, tolerance } = objective, logs = past.filter((one) => one > 0).map(Math.log), sign = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_3__.EV)(comparator) ? 1 : -1, { mean, half } = predict(logs, passLevel, leastSpread), base = Math.exp(mean), worse = sign * (Math.log(value) - mean), most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base), limit = (share) => sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : 1 / 0, lower = worse - predict(logs, failLevel, leastSpread).half, upper = worse + half, ends = [sign * lower, sign * upper].map(Math.expm1).toSorted((a, b) => a - b), threshold = base * (1 + sign * most), found = { value, base, threshold, change: Math.expm1(sign * worse), interval: between(ends) };
        return decide(objective, found, past.length, {
          isWithin: upper < limit(most),
          isWorse: lower > 0,
          isRed: ((0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.c$)(objective) ? lower : worse) >= limit(most * (0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.t7)(objective))
        });
      }
      function compareShares(objective, report, value, past, { pass, fail }) {
        const isAvailability = objective.metric.kind === "availability", bad = (share) => isAvailability ? 1 - share : share, shares = past.map(bad), trials = trialsOf(report, objective), hits = Math.round(bad(value) * trials), { mean, half } = predict(shares, pass, 0), increase = bad(value) - mean, upper = Math.max(increase + half, (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.mI)(hits, trials, pass).upper - mean), lower = Math.min(increase - predict(shares, fail, 0).half, (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.mI)(hits, trials, fail).lower - mean), most = objective.tolerance.absolute ?? 0, base = bad(mean), relative = [lower, upper].map((end) => base > 0 ? (bad(mean + end) - base) / base : end), found = {
          value,
          base,
          threshold: bad(mean + most),
          change: (0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.C2)({ value, base }),
          interval: between(relative.toSorted((a, b) => a - b))
        }, requests = increase + half < most && {
          had: trials,
          needed: (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.ah)((n) => (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.mI)(bad(value) * n, n, pass).upper - mean < most)
        };
        return decide(objective, found, past.length, {
          isWithin: upper < most,
          isWorse: lower > 0,
          isRed: ((0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.c$)(objective) ? lower : increase) >= most * (0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.t7)(objective),
          ...requests && { requests }
        });
      }
      function trialsOf({ cells }, { metric, request }) {
        return cells.filter(({ side, name }) => side === "head" && (request === void 0 || name === request)).reduce((sum, { sent, dropped }) => sum + sent + (metric.kind === "availability" ? dropped : 0), 0);
      }
      const between = ([lower = Number.NaN, upper = Number.NaN]) => ({
        lower: Number.isFinite(lower) ? lower : null,
        upper: Number.isFinite(upper) ? upper : null
      });
      function decide(objective, found, runs, { isWithin, isWorse, isRed, requests }) {
        const { unit } = objective, { value, base, change, interval } = found, signed = (share) => share == null ? "∞" : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Gp)(share, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.om), by = typeof change == "number" ? `: ${signed(change)} (${signed(interval?.lower)} to ${signed(interval?.upper)})` : "", said = `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, unit)} against ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(base ?? 0, unit)} in ${runs} earlier runs${by}`;
        return isWithin ? { ...found, ...(0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.v9)(objective, said, isWorse) } : isWorse && isRed ? { ...found, ...(0, _compared_js__WEBPACK_IMPORTED_MODULE_5__.Qr)(objective, said) } : {
          ...found,
          verdict: "inconclusive",
          cause: "undecided",
          reason: `${said}; ${settle(requests)}.`
        };
      }
      function settle(requests) {
        if (!requests || !Number.isFinite(requests.needed))
          return "runs differ too much from one another to tell: a second deployment (baseline.url) beside this one can";
        const { had, needed } = requests;
        return `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(had)} requests cannot show so small a difference; it takes about ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(needed)}: run longer, or raise load.rate`;
      }
    })
  ),
  /***/
  87: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FL: () => (
          /* binding */
          failedShare
        ),
        /* harmony export */
        Le: () => (
          /* binding */
          whyNoStandard
        ),
        /* harmony export */
        p8: () => (
          /* binding */
          mostOwnErrors
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const mostOwnErrors = 0.1;
      function failedShare(cells) {
        const { intended, good } = countsOf(cells);
        return intended > 0 ? (intended - good) / intended : 0;
      }
      function whyNoStandard({ cells }, request) {
        const own = cells.filter(({ side, name }) => side === "base" && (request === void 0 || name === request)), share = failedShare(own);
        if (share <= mostOwnErrors)
          return;
        const { intended, good } = countsOf(own);
        return `No comparison: the baseline is no standard, as ${`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(share, "ratio", mostOwnErrors)} of its requests failed (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(intended - good)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(intended)}: ${answersOf(own)})`}; check its address, and that it is up.`;
      }
      function countsOf(cells) {
        const sum = (of) => cells.reduce((total, cell) => total + of(cell), 0);
        return { intended: sum(({ sent, dropped }) => sent + dropped), good: sum(({ good }) => good) };
      }
      const mostAnswers = 3;
      function answersOf(cells) {
        const counts = /* @__PURE__ */ new Map(), add = (what, count) => counts.set(what, (counts.get(what) ?? 0) + count);
        for (const { statuses, errors, dropped } of cells) {
          for (const [status, count] of Object.entries(statuses))
            add(`status ${status}`, count);
          for (const [kind, count] of Object.entries(errors))
            kind !== "status" && add(kind, count);
          dropped > 0 && add("dropped", dropped);
        }
        return [...counts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a).slice(0, mostAnswers).map(([what, count]) => `${what} × ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count)}`).join(", ");
      }
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
      var _answered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7813), _comparison_looks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3311), _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3169);
      function isDecided(plan, evidence) {
        const ofLoad = (0, _judge_js__WEBPACK_IMPORTED_MODULE_1__.S)(plan, evidence).objectives.filter(({ source, advisory }) => !advisory && (source === "load" || source === "baseline")), holds = ({ verdict }) => verdict === "pass" || verdict === "warn";
        return ofLoad.some(({ verdict }) => verdict === "fail") || ofLoad.length > 0 && ofLoad.every(holds);
      }
      function untilDecided(plan, evidence) {
        const { load } = evidence;
        return (load.design ? (0, _comparison_looks_js__WEBPACK_IMPORTED_MODULE_0__.u)(load.seconds, load.windowSeconds).slice(0, -1) : []).map((look) => reportUntil(load, look)).find((part) => isDecided(plan, { ...evidence, load: part })) ?? load;
      }
      function reportUntil(report, seconds) {
        const windows = Math.round(seconds / report.windowSeconds), cells = report.cells.filter(({ window }) => window < windows);
        return { ...report, seconds, cells, ...(0, _answered_js__WEBPACK_IMPORTED_MODULE_2__.z)(report, 0, windows) };
      }
    })
  ),
  /***/
  3169: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        S: () => (
          /* binding */
          judge
        )
      });
      var indicator = __webpack_require__(1627), plan = __webpack_require__(4519), model_policy = __webpack_require__(154), model_verdict = __webpack_require__(543), alerts = __webpack_require__(487), units = __webpack_require__(5069), judge_finding = __webpack_require__(5741), compare = __webpack_require__(3991), share_objective = __webpack_require__(8089);
      function findCounts(objective, { partIs }, counts, stretch) {
        const { bad, total, batches = [] } = counts;
        if (!(total > 0) || !(bad >= 0))
          return (0, judge_finding._h)("No data: nothing was counted in the window.");
        const trials = (batches.reduce((sum, batch) => sum + batch.total, 0) === total ? batches : [counts]).map((batch) => ({ hits: batch.bad, trials: batch.total })), seconds = stretch.seconds / trials.length, moments = trials.map((count, batch) => ({ ...count, from: batch * seconds, seconds })), describe = (decision) => formatCounts(decision, partIs, counts);
        return (0, share_objective.cF)(objective, { bad: trials, moments, isOfGood: partIs === "good", describe }, stretch);
      }
      function formatCounts({ hits, trials, effect, outage }, partIs, counts) {
        const part = partIs === "bad" ? hits : trials - hits, edges = counts.hidden && counts.intervalMs ? formatEdges(counts.hidden, partIs, counts.intervalMs) : "";
        return `${(0, units.B4)(part)} of ${(0, units.B4)(trials)} requests${edges}${(0, share_objective.L$)(effect, outage)}`;
      }
      function formatEdges({ bad, total }, partIs, intervalMs) {
        const hidden = partIs === "bad" ? bad : total - bad;
        return formatHidden(total, intervalMs, hidden > 0 && hidden < total ? `±${(0, units.B4)(hidden)} and ` : "");
      }
      const formatHidden = (hidden, intervalMs, before = "") => hidden > 0 ? `, ${before}±${(0, units.B4)(hidden)} at the window's edges: one scrape is ${(0, units.MH)(intervalMs)}` : "";
      var wording = __webpack_require__(9316);
      function askedOfTarget({ requests }, { url }) {
        const mount = URL.canParse(url) ? new URL(url).pathname : "", total = requests.reduce((sum, { weight }) => sum + weight, 0);
        return {
          paths: requests.map(({ path }) => `${mount}/${path}`),
          leastShare: total > 0 ? Math.min(...requests.map(({ weight }) => weight)) / total : 0
        };
      }
      const tinyPart = 0.25, mostNamed = 4;
      function sortGroups(found, asked) {
        const all = { kept: [...found], left: [] };
        if (!asked || found.length < 2)
          return all;
        const isAsked = ({ group }) => pathsOf(group).some((path) => asked.paths.some((one) => matches(path, one))), total = found.reduce((sum, { group }) => sum + countOf(group), 0), hasRoutes = found.some(isAsked), whyLeft = (one) => hasRoutes && isAsked(one) ? void 0 : hasRoutes && pathsOf(one.group).length > 0 ? "the load does not ask for it" : countOf(one.group) < tinyPart * asked.leastShare * total && one.finding.verdict === "inconclusive" ? "it is too small to be a request of the load" : void 0, sorted = found.map((one) => ({ one, why: whyLeft(one) })), kept = sorted.flatMap(({ one, why }) => why === void 0 ? [one] : []);
        return kept.length === 0 ? all : { kept, left: sorted.flatMap(({ one, why }) => why === void 0 ? [] : [{ group: one.group, why }]) };
      }
      function formatLeft(left) {
        if (left.length === 0)
          return "";
        const shown = left.slice(0, mostNamed).map(({ group, why }) => `${(0, wording.h6)(Object.entries(group.labels))} with ${(0, units.B4)(countOf(group))} requests (${why})`), more = left.length > mostNamed ? ` and ${(0, units.B4)(left.length - mostNamed)} more` : "";
        return `; left out: ${shown.join(", ")}${more}`;
      }
      const countOf = ({ buckets }) => buckets.reduce((sum, { count }) => sum + count, 0), pathsOf = ({ labels }) => Object.values(labels).flatMap((value) => /^(?:[A-Z]+ )?(\/\S*)$/.exec(value)?.[1] ?? []);
      function matches(route, path) {
        const parts = segments(route), own = segments(path);
        if (parts.length === 0)
          return own.length === 0;
        for (let from = 0; from < Math.max(1, own.length); from += 1)
          if (fits(parts, own.slice(from)))
            return !0;
        return !1;
      }
      const segments = (path) => path.replace(/\?.*$/, "").split("/").filter((part) => part !== "");
      function fits(parts, own) {
        const rest = parts.findIndex((part) => /\*|\.\.\.|\bpath:/.test(part)), fixed = rest < 0 ? parts : parts.slice(0, rest);
        return (rest < 0 ? own.length !== parts.length : own.length < fixed.length) ? !1 : fixed.every((part, at) => isParameter(part) || part.toLowerCase() === own[at].toLowerCase());
      }
      const isParameter = (part) => !/^[\w.~%-]+$/.test(part);
      var quantile_question = __webpack_require__(280), share_decision = __webpack_require__(6690);
      const closeness = 1e-9, isAtMost = (a, b) => a <= b + closeness * Math.abs(b);
      function histogramQuestion(buckets, q, level, questions = 1) {
        const total = buckets.reduce((sum, { count }) => sum + count, 0);
        if (!(total > 0))
          return;
        const limit = (0, share_decision.Zw)(q), decideAfter = (passed) => {
          const counts = countsAbove(buckets, passed), decision = (0, share_decision.GA)(counts, limit, level);
          return decision.answer === "broken" ? (0, share_decision.GA)(counts, limit, level / questions) : decision;
        }, { holdsFrom, brokenUntil } = (0, quantile_question.c)(buckets.length, decideAfter), at = pointOf(buckets, q * total), { lower, upper } = buckets[at.index];
        return {
          between: { lower, upper },
          value: at.value,
          interval: { lower: buckets[brokenUntil - 1]?.lower ?? null, upper: buckets[holdsFrom - 1]?.upper ?? null },
          decide: (threshold) => {
            const within = buckets.filter((bucket) => bucket.upper !== null && isAtMost(bucket.upper, threshold)).length, reached = buckets.filter((bucket) => bucket.lower === null || !isAtMost(threshold, bucket.lower)).length;
            if (within <= at.index && at.index < reached)
              return { kind: "coarse", around: { lower: buckets[within].lower, upper: buckets[reached - 1].upper } };
            const passed = at.index < within ? within : reached, answer = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open", bound = passed > 0 ? buckets[passed - 1].upper : buckets[0].lower;
            return { kind: "share", share: { ...decideAfter(passed), answer }, bound };
          }
        };
      }
      function countsAbove(buckets, passed) {
        return buckets[0].batches.map((_, batch) => {
          const from = (first) => buckets.slice(first).reduce((sum, { batches }) => sum + (batches[batch] ?? 0), 0);
          return { hits: from(passed), trials: from(0) };
        });
      }
      function pointOf(buckets, rank) {
        let below = 0;
        for (const [index2, { lower, upper, count }] of buckets.entries()) {
          if (below + count >= rank && count > 0) {
            const value = lower === null || upper === null ? lower ?? upper ?? 0 : lower + (upper - lower) * (rank - below) / count;
            return { index: index2, value };
          }
          below += count;
        }
        const index = buckets.findLastIndex(({ count }) => count > 0);
        return { index, value: buckets[index].upper ?? buckets[index].lower ?? 0 };
      }
      var settle = __webpack_require__(889);
      function findHistogram(objective, quantile, { groups, intervalMs }, stretch) {
        const asked = { objective, quantile, intervalMs, stretch }, findAll = (some) => some.flatMap((group2) => {
          const question = histogramQuestion(group2.buckets, quantile, stretch.level, some.length);
          return question ? [{ group: group2, finding: findGroup(asked, question, group2) }] : [];
        }), { kept, left } = sortGroups(findAll(groups), stretch.asked), found = findAll(left.length > 0 ? kept.map(({ group: group2 }) => group2) : groups), sign = (0, share_decision.EV)(objective.comparator) ? -1 : 1, [worst] = found.toSorted(({ finding: a }, { finding: b }) => model_verdict.rY.indexOf(a.verdict) - model_verdict.rY.indexOf(b.verdict) || sign * (a.value - b.value));
        if (!worst)
          return (0, judge_finding._h)("No data: the histogram observed nothing in the window.");
        const { group, finding } = worst, labels = Object.entries(group.labels);
        if (labels.length === 0)
          return finding;
        const among = found.length > 1 ? `, the worst of ${found.length},` : "", without = formatLeft(left);
        return { ...finding, reason: `${(0, wording.h6)(labels)}${among} is ${finding.reason.replace(/\.$/, "")}${without}.` };
      }
      function findGroup(asked, question, { hidden }) {
        const { objective, quantile, intervalMs, stretch } = asked, { value, interval } = question, wantsMore = !(0, share_decision.EV)(objective.comparator), answerOf2 = (decision2) => decision2.kind === "coarse" ? "open" : wantsMore ? (0, share_decision.Qv)(decision2.share.answer) : decision2.share.answer, decision = question.decide(objective.threshold);
        if (decision.kind === "coarse") {
          const reason2 = tellCoarse(objective, quantile, question.between, decision.around);
          return { verdict: "inconclusive", cause: "resolution", value, interval, reason: reason2 };
        }
        const warn = objective.warn === void 0 ? void 0 : answerOf2(question.decide(objective.warn)), verdict = (0, judge_finding.Vj)(answerOf2(decision), warn), { share, bound } = decision, above = bound === null ? "" : ` were above ${(0, units.Fl)(bound, objective.unit)}`, counts = `${(0, units.B4)(share.hits)} of ${(0, units.B4)(share.trials)} requests${above}`, noted = `${formatHidden(hidden, intervalMs)}${(0, share_objective.L$)(share.effect)}`, said = `${question.between.upper === null ? "more than" : "about"} ${(0, wording.Ay)(value, interval, verdict, objective)} (${counts}${noted})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${(0, wording._J)(objective, warn)}.` };
        const open = { decision: share, limit: (0, share_decision.Zw)(quantile), wantsMore, terms: (0, wording.tW)(objective) }, { reason, ...cause } = (0, settle.j)({ ...open, without: "with none of them", ...stretch });
        return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
      }
      function tellCoarse(objective, quantile, between, around) {
        const format = (bound) => (0, units.Fl)(bound, objective.unit), { lower, upper } = between, place = lower !== null && upper !== null ? `between ${format(lower)} and ${format(upper)}` : lower !== null ? `above ${format(lower)}` : upper !== null ? `at most ${format(upper)}` : "anywhere", bounds = [around.lower, around.upper].filter((bound) => bound !== null).map(format), nearest = bounds.length > 1 ? `the bounds around are ${bounds.join(" and ")}` : `the nearest bound is ${bounds[0]}`;
        return `${place}, as far as the buckets tell ${(0, indicator.R)(quantile)}; a bucket bound at ${format(objective.threshold)} would decide it${bounds.length > 0 ? ` (${nearest})` : ""}.`;
      }
      function findOfMeasurement(objective, measurement, stretch) {
        const { indicator: indicator2 } = objective;
        switch (measurement.kind) {
          case "value":
            return indicator2.kind === "value" ? findValue(objective, measurement) : notAsked("one number");
          case "ratio":
            return indicator2.kind === "counts" ? findCounts(objective, indicator2, measurement, stretch) : notAsked("counts");
          case "histogram":
            return indicator2.kind === "histogram" ? findHistogram(objective, indicator2.quantile, measurement, stretch) : notAsked("a histogram");
          case "use":
            return indicator2.kind === "conventional" ? findValue(objective, { value: measurement.most, detail: describeUse(measurement, objective) }) : notAsked("what the target uses");
          case "alerts":
            return notAsked("alerts");
          case "no-data":
            return (0, judge_finding._h)(`No data: ${withHint(measurement)}.`);
          case "failed":
            return (0, judge_finding.q7)("provider", formatFailure(measurement));
          case "series":
            return findSeries(measurement.series);
        }
      }
      const notAsked = (given) => (0, judge_finding.q7)("provider", `The source gave ${given}, which is not what the objective asks for.`);
      function describeUse({ average, processes }, { unit }) {
        const whose = processes > 1 ? ` of ${processes} processes` : "";
        return average === void 0 ? `counted over the window${whose}` : `the most${whose} over the window; ${(0, units.Fl)(average, unit)} on average`;
      }
      function findValue(objective, { value, detail }) {
        if (!Number.isFinite(value))
          return (0, judge_finding._h)(`No data: the query gave ${String(value)}.`);
        const { comparator, threshold, warn } = objective, answer = (bound) => (0, compare.U)(value, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : answer(warn), verdict = (0, judge_finding.Vj)(answer(threshold), warned), against = verdict === "fail" ? `, not ${(0, wording.tW)(objective)}` : (0, wording._J)(objective, warned), said = `${(0, wording.Ay)(value, null, verdict, objective)}${detail ? ` (${detail})` : ""}`;
        return { verdict, value, interval: null, reason: `${said}${against}.` };
      }
      const mostShown = 3;
      function findSeries(series) {
        if (series.length === 0)
          return (0, judge_finding._h)("No data: the query gave no series.");
        if (series.length === 1)
          return (0, judge_finding.q7)("provider", "The query gave values over time where one number is needed: ask for one, such as with max_over_time(…).");
        const shown = series.slice(0, mostShown).map(({ labels }) => (0, wording.h6)(differing(labels, series))), more = series.length > mostShown ? ` and ${series.length - mostShown} more` : "";
        return (0, judge_finding.q7)("several-series", `The query gave ${series.length} series where one number is needed (${shown.join(", ")}${more}): aggregate them, such as with sum(…) or max(…).`);
      }
      const differing = (labels, series) => Object.entries(labels).filter(([name, value]) => series.some((other) => other.labels[name] !== value)), formatFailure = (failure) => `The metrics source could not answer: ${withHint(failure)}.`, withHint = ({ detail, hint }) => hint ? `${detail} (${hint})` : detail;
      function findAlerts({ name, indicator: indicator2 }, measurement) {
        const { query } = measurement;
        if (measurement.kind === "failed")
          return [{ name, query, finding: (0, judge_finding.q7)("provider", formatFailure(measurement)) }];
        if (measurement.kind === "no-data")
          return [{ name, query, finding: (0, judge_finding._h)(`No data: ${measurement.detail}.`) }];
        if (measurement.kind !== "alerts")
          return [{ name, query, finding: (0, judge_finding.q7)("provider", "The source gave no alert rules.") }];
        const { rules, window, leftOut = [] } = measurement, asked = rules.filter(({ severity }) => (0, alerts.qj)(severity, indicator2.severities) !== "ignore");
        if (asked.length === 0 && leftOut.length > 0)
          return [];
        if (asked.length === 0)
          return [{ name, query, finding: (0, judge_finding._h)("No data: no alert rule was asked about.") }];
        const names = nameRules(asked);
        return asked.map((rule, i) => {
          const finds = findRule(rule, window), action = (0, alerts.qj)(rule.severity, indicator2.severities), isWarning = finds.verdict === "fail" && action === "warn";
          return {
            name: names[i],
            query: rule.query,
            finding: isWarning ? { ...finds, verdict: "warn" } : finds,
            ...rule.warnings && { warnings: rule.warnings },
            ...action === "report" && { advisory: !0 }
          };
        });
      }
      function unaskedAlerts({ name, indicator: indicator2 }) {
        const { from } = indicator2, rules = from.kind === "files" ? (0, alerts.TH)(from.rules, indicator2) : [];
        if (rules.length === 0)
          return [{ name }];
        const names = nameRules(rules);
        return rules.map(({ query }, i) => ({ name: names[i], query }));
      }
      function nameRules(rules) {
        const inGroup = rules.map(({ name, group }) => rules.filter((other) => other.name === name).length > 1 ? `${name} (${group})` : name);
        return inGroup.map((name, i) => {
          const before = inGroup.slice(0, i).filter((other) => other === name).length;
          return before > 0 ? `${name} ${before + 1}` : name;
        });
      }
      function findRule(rule, window) {
        const windowMs = Math.round((window.end - window.start) * 1e3), isLonger = rule.forMs > windowMs;
        switch (rule.state) {
          case "firing":
            return { verdict: "fail", value: rule.count, interval: null, reason: tellFirings(rule, window) };
          case "no-data":
            return (0, judge_finding._h)(`No data: ${rule.detail}.`);
          case "not-evaluable":
            return notEvaluable(`${rule.detail}.`);
          case "failed":
            return (0, judge_finding.q7)("provider", formatFailure(rule));
          case "pending": {
            const been = rule.pendingMs === 0 ? "true at the end" : `true for the last ${formatTime(rule.pendingMs)}`;
            return isLonger ? notEvaluable(`${tooLong(rule, windowMs)}. It was ${been} and would fire if that goes on.`) : { verdict: "warn", value: 0, interval: null, reason: `Pending when the test ended: ${been}, and it fires after ${formatTime(rule.forMs)}.` };
          }
          case "inactive": {
            const been = tellActive(rule.activeMs);
            if (isLonger)
              return notEvaluable(`${tooLong(rule, windowMs)}. Its expression was ${been}.`);
            const after = rule.activeMs === void 0 ? "" : `, and it fires after ${formatTime(rule.forMs)}`;
            return { verdict: "pass", value: 0, interval: null, reason: `Did not fire: its expression was ${been}${after}.` };
          }
        }
      }
      const notEvaluable = (why) => ({
        verdict: "inconclusive",
        cause: "not-evaluable",
        value: null,
        interval: null,
        reason: `Not evaluable: ${why}`
      });
      function tooLong({ forMs, writtenForMs }, windowMs) {
        const shortened = writtenForMs === void 0 ? "" : ` (${formatTime(writtenForMs)} in its file)`;
        return `it has to be true for ${formatTime(forMs)}${shortened}, longer than the test of ${formatTime(windowMs)}; run longer, or give the objective a shorter for`;
      }
      const tellActive = (activeMs) => activeMs === void 0 ? "never true" : activeMs === 0 ? "true for one evaluation at most" : `true for ${formatTime(activeMs)} at the longest`;
      function tellFirings({ firings, count }, window) {
        const [first] = firings;
        if (!first)
          return "Fired.";
        const alert = [Object.entries(first.labels).toSorted(([a], [b]) => Number(ofScrape.has(a)) - Number(ofScrape.has(b))).slice(0, mostLabels).map(([label, value]) => `${label}=${value}`).join(", "), first.message].filter((text) => text).join(": "), others = count > 1 ? `; and ${count - 1} more ${count === 2 ? "alert" : "alerts"} of this rule` : "";
        return `${tellTime(first, window)}${alert === "" ? "" : `: ${alert.replace(/\.$/, "")}`}${others}.`;
      }
      const mostLabels = 4, ofScrape = /* @__PURE__ */ new Set(["job", "instance"]);
      function tellTime({ wasFiring, from, firedMs }, { start }) {
        if (wasFiring)
          return `Was firing before the test began, and for ${formatTime(firedMs)} of it`;
        const at = formatTime(Math.round((from - start) * 1e3));
        return firedMs < 1 ? `Began to fire as the test ended, ${at} into it` : `Fired for ${formatTime(firedMs)} from ${at} into the test`;
      }
      const formatTime = (ms) => ms === 0 ? "0s" : (0, units.a3)(ms), hour = 36e5, alarms = [
        { above: 14.4, kind: "page", afterMs: hour },
        { above: 6, kind: "page", afterMs: 6 * hour },
        { above: 3, kind: "ticket", afterMs: 24 * hour },
        { above: 1, kind: "ticket", afterMs: 72 * hour }
      ], pagingBurnRate = alarms[0].above;
      function alarmOf(lower) {
        const found = alarms.find(({ above }) => lower > above);
        return found ? { kind: found.kind, afterMs: found.afterMs } : null;
      }
      function burnOf({ value, interval }, objective) {
        const budget = (0, share_decision.Zw)(objective);
        if (value === null || budget <= 0)
          return null;
        const least = interval?.upper ?? null, lower = least === null ? null : (0, share_decision.Zw)(least) / budget;
        return { rate: (0, share_decision.Zw)(value) / budget, lower, alarm: lower === null ? null : alarmOf(lower) };
      }
      const isSlo = (objective) => objective.source === "prometheus" && objective.slo !== void 0;
      function findBudgets({ objectives }, { budgets = {} }) {
        return objectives.filter(isSlo).map(({ name, threshold: objective, advisory, slo }) => {
          const { windowMs, description } = slo, found = { name, ...description !== void 0 && { description }, objective, windowMs, advisory }, evidence = Object.hasOwn(budgets, name) ? budgets[name] : void 0;
          return { ...found, ...leftOf(slo, objective, evidence) };
        });
      }
      const withBurns = (budgets, judged) => budgets.map((budget) => {
        const row = judged.find(({ name }) => name === budget.name);
        return { ...budget, burn: row ? burnOf(row, budget.objective) : null };
      });
      function leftOf({ budget, windowMs }, objective, evidence) {
        if (!budget)
          return unknown("there is no query for it");
        if (!evidence)
          return unknown("it was not read");
        const { measured, since, end } = evidence, share = badShareOf(evidence);
        if (share === void 0)
          return unknown("detail" in measured && measured.detail !== void 0 ? measured.detail : "the source gave no share");
        const allowed = (0, share_decision.Zw)(objective);
        if (allowed <= 0)
          return unknown("an objective of 100 % has no budget");
        const left = Number((1 - share / allowed).toFixed(12)), days = (0, units.n1)(windowMs), counts = measured.kind === "ratio" ? `: about ${(0, units.B4)(measured.bad)} of ${(0, units.B4)(measured.total)} were bad` : `: ${(0, units.B0)(share)} was bad`, [warning] = measured.warnings, warned = warning ? ` Warning of the source: ${warning}.` : "";
        return {
          left,
          reason: `${(0, units.fu)(left)} is left of the budget of ${days}${counts} in production${formatRead(since, end)}.${warned}`
        };
      }
      const formatRead = (since, end) => since === void 0 ? "" : `, read over ${(0, units.n1)(Date.parse(end) - Date.parse(since))}, since the source has nothing older`, unknown = (why) => ({ left: null, reason: `What is left of the budget is not known: ${why}.` });
      function badShareOf({ measured }) {
        if (measured.kind === "ratio" && measured.total > 0 && measured.bad >= 0)
          return measured.bad / measured.total;
        if (measured.kind === "value" && Number.isFinite(measured.value))
          return (0, share_decision.Zw)(measured.value);
      }
      var spent_budgets = __webpack_require__(4170), comparison_guard = __webpack_require__(3881), judge_answered = __webpack_require__(7813), judge_batches = __webpack_require__(6188), judge_timed = __webpack_require__(9467), comparison_compared = __webpack_require__(1311), metric_key = __webpack_require__(8544), normal = __webpack_require__(8329), quantile_type7 = __webpack_require__(8055);
      function hodgesLehmann(values, alpha2) {
        const averages = walshAverages(values), c = criticalValue(values.length, alpha2);
        return {
          estimate: (0, quantile_type7.m)(averages, 0.5),
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
      var slow_noise = __webpack_require__(5412);
      const batchCount = 12, slowFrom = 1.5;
      function shiftOf(differences2, levels, guard) {
        const size = Math.floor(differences2.length / batchCount);
        if (size < 1)
          return;
        const from = differences2.length - size * batchCount, batches = Array.from({ length: batchCount }, (_, batch) => mean(differences2.slice(from + batch * size, from + (batch + 1) * size))), { estimate, lower } = hodgesLehmann(batches, levels.fail), { upper } = hodgesLehmann(batches, levels.pass), error = (0, slow_noise.o)(differences2), slowest = (0, normal.Z)(1 - levels.pass) * error, spread = {
          lower: Math.max(estimate - lower, (0, normal.Z)(1 - levels.fail) * error),
          upper: Math.max(upper - estimate, slowest)
        };
        return {
          estimate,
          lower: estimate - Math.hypot(spread.lower, guard.fail),
          upper: estimate + Math.hypot(spread.upper, guard.pass),
          spread,
          isSlow: slowest > guard.pass && slowest > slowFrom * (upper - estimate),
          batches
        };
      }
      const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length, joinings = [1, 2, 4, 8];
      function windowPairs(report, least, request) {
        const cells = report.cells.filter(({ name }) => request === void 0 || name === request), windows = Math.floor(report.seconds / report.windowSeconds + 0.01), timed = (side) => cells.reduce((sum, cell) => sum + (cell.side === side ? cell.latency.count : 0), 0) / Math.max(1, windows), each = Math.min(timed("head"), timed("base")), joined = joinings.filter((count) => report.design !== "abba" || count > 1).find((count) => each * count >= least);
        if (joined === void 0)
          return;
        const first = windows % joined, pairs = Array.from({ length: Math.floor(windows / joined) }, () => ({ head: [], base: [] }));
        for (const cell of cells) {
          const pair = pairs[Math.floor((cell.window - first) / joined)];
          cell.window >= first && pair?.[cell.side].push(cell);
        }
        return {
          seconds: joined * report.windowSeconds,
          pairs: pairs.map(({ head, base }, pair) => {
            const from = first + pair * joined, answered = (side) => (0, judge_answered.l)(report, side, request, from, from + joined);
            return { head: sideOf(head, answered("head")), base: sideOf(base, answered("base")) };
          })
        };
      }
      const sideOf = (cells, answered) => ({
        answered: answered ?? cells.reduce((sum, { good }) => sum + good, 0),
        times: (0, judge_timed.vv)(cells)
      }), leastTimes = 50, mostMissing = 0.05;
      function statisticOf({ metric, request }, terms) {
        const { calibration, isOpenModel, levels } = terms, placed = (0, comparison_guard.HY)(calibration, (0, metric_key.C)(metric, request)), guard = { fail: Math.hypot(placed.fail, levels.wander), pass: placed.pass };
        if (metric.kind === "quantile") {
          const { quantile: q } = metric;
          return {
            of: ({ times }) => knownPercentile((0, judge_timed.x4)(times, q)),
            shown: ({ times }) => knownPercentile((0, judge_timed.D4)(times, q)),
            least: Math.max(leastTimes, Math.ceil(1 / (1 - q) - 1e-9)),
            guard
          };
        }
        const mean2 = ({ times }) => (0, judge_timed.pq)(times) > 0 ? { value: (0, judge_timed.l4)(times) / (0, judge_timed.pq)(times), isLeast: times.timeouts > 0 } : void 0;
        if (metric.kind === "avg")
          return { of: mean2, shown: mean2, least: leastTimes, guard };
        const rate = ({ answered }, seconds) => ({ value: answered / seconds, isLeast: !1 });
        return { of: rate, shown: rate, least: leastTimes, guard: isOpenModel ? comparison_guard.DQ : guard };
      }
      const knownPercentile = (found) => found && { value: found.ms, isLeast: found.isCensored };
      function compareLocation(objective, report, terms) {
        const { request, unit } = objective, statistic = statisticOf(objective, terms), wholeOf = (side) => statistic.shown(wholeRun(report, side, request), (0, judge_batches.Fh)(report, side)), [whole, wholeBase] = [wholeOf("head"), wholeOf("base")];
        if (!whole?.value || !wholeBase?.value)
          return (0, judge_finding._h)(`No comparison: ${whole?.value ? "base" : "head"} has no good answer.`);
        const [value, base] = [whole.value, wholeBase.value], limits = limitsOf(objective, base), found = { value, base, threshold: limits.threshold }, coarse = coarsenessOf(objective, report, base);
        if (coarse)
          return (0, comparison_compared.oo)(found, "resolution", unit, coarse);
        const windows = windowPairs(report, statistic.least, request);
        if (!windows)
          return (0, comparison_compared.oo)(found, "too-few-requests", unit, tooFew(report, statistic.least, request));
        const pairs = windows.pairs.flatMap((pair) => {
          const [head, other] = [statistic.of(pair.head, windows.seconds), statistic.of(pair.base, windows.seconds)];
          return head?.value && other?.value && !other.isLeast ? [{ head, base: other }] : [];
        }), missing2 = windows.pairs.length - pairs.length;
        if (missing2 > mostMissing * windows.pairs.length) {
          const why = `in ${missing2} of ${windows.pairs.length} stretches of ${windows.seconds} s head has no good answer, or base none that did not time out`;
          return (0, comparison_compared.oo)(found, "undecided", unit, why);
        }
        const differences2 = pairs.map(({ head, base: { value: value2 } }) => limits.sign * Math.log(head.value / value2)), { fail, pass } = terms.levels, shift = shiftOf(differences2, { fail: fail / terms.family, pass }, statistic.guard);
        if (!shift) {
          const least = (0, units.a3)(windows.seconds * batchCount * 1e3), why = `it takes ${batchCount} stretches of ${windows.seconds} s to compare: run ${least} or longer`;
          return (0, comparison_compared.oo)(found, "too-few-requests", unit, why);
        }
        const isUnknown2 = whole.isLeast || wholeBase.isLeast || pairs.some(({ head }) => head.isLeast), needed = neededSeconds(shift, limits, report.seconds, statistic.guard), settle2 = isUnknown2 ? comparison_compared.oR : (0, comparison_compared.$s)(needed, report.seconds), compared = decide(objective, shift, limits, found, settle2);
        return isUnknown2 ? (0, judge_finding.ih)(compared, comparison_compared.oR) : compared;
      }
      const mostRounded = 1 / 4;
      function coarsenessOf({ metric, tolerance }, report, base) {
        const { resolutionMs } = report;
        if (metric.kind !== "quantile" || resolutionMs === void 0)
          return;
        const allowed = Math.max((tolerance.relative ?? 0) * base, tolerance.absolute ?? 0);
        if (!(resolutionMs <= mostRounded * allowed))
          return `the times come in steps of ${(0, units.Fl)(resolutionMs, "ms")}, too coarse to see a change of ${(0, units.Fl)(allowed, "ms")}: record finer ones`;
      }
      const wholeRun = (report, side, request) => {
        const cells = report.cells.filter((cell) => cell.side === side && (request === void 0 || cell.name === request));
        return sideOf(cells, (0, judge_answered.l)(report, side, request));
      };
      function limitsOf(objective, base) {
        const { comparator, tolerance } = objective, most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base), redFrom = most * (0, comparison_compared.t7)(objective), sign = (0, share_decision.EV)(comparator) ? 1 : -1, worse = (share) => sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : Number.POSITIVE_INFINITY, fail = worse(redFrom), threshold = Math.max(0, base * (1 + sign * most));
        return { sign, threshold, pass: worse(most), fail, certain: (0, comparison_compared.c$)(objective) ? fail : 0 };
      }
      function decide(objective, shift, { sign, pass, fail, certain }, found, settle2) {
        const { unit } = objective, { estimate, lower, upper } = shift, change = Math.expm1(sign * estimate), ends = sign > 0 ? { lower, upper } : { lower: -upper, upper: -lower }, interval = { lower: finite(Math.expm1(ends.lower)), upper: finite(Math.expm1(ends.upper)) }, said = `${`${(0, units.Fl)(found.value, unit)} against ${(0, units.Fl)(found.base, unit)}`}: ${formatChange(change)} (${formatChange(interval.lower ?? -1)} to ${interval.upper === null ? "∞" : formatChange(interval.upper)})`, all = { ...found, change, interval, batches: shift.batches.map((batch) => Math.expm1(sign * batch)) };
        if (upper < pass)
          return { ...all, ...(0, comparison_compared.v9)(objective, said, lower > 0) };
        if (lower > certain && estimate >= fail)
          return { ...all, ...(0, comparison_compared.Qr)(objective, said) };
        const why = shift.isSlow ? `${slowNoise}; ` : "";
        return { ...all, verdict: "inconclusive", cause: "undecided", reason: `${said}; ${why}${settle2}.` };
      }
      const slowNoise = "this run's noise is slower than the run can average", finite = (value) => Number.isFinite(value) ? value : null, formatChange = (change) => (0, units.Gp)(change, units.om);
      function neededSeconds({ estimate, spread }, { pass, fail, certain }, seconds, guard) {
        const time = (half, room, guarded) => room > guarded ? seconds * half ** 2 / (room ** 2 - guarded ** 2) : Number.POSITIVE_INFINITY, toPass = time(spread.upper, pass - estimate, guard.pass), toFail = estimate >= fail ? time(spread.lower, estimate - certain, guard.fail) : 1 / 0;
        return Math.min(toPass, toFail);
      }
      function tooFew(report, least, request) {
        const timed = Math.min(...["head", "base"].map((side) => (0, judge_timed.pq)(wholeRun(report, side, request).times))), needed = least * batchCount;
        return `it takes ${(0, units.B4)(needed)} good answers on either side to compare, and this run had ${(0, units.B4)(timed)}: run longer, or send more a second`;
      }
      function findMovedMost(objective, report, terms, compare2) {
        const requests = [...new Set(report.cells.map(({ name }) => name))];
        if (objective.request !== void 0 || requests.length < 2)
          return;
        const each = shareOf(terms, requests.length), moved = requests.flatMap((request) => {
          const compared = compare2({ ...objective, request }, report, each), { value, base } = compared;
          return value === null || base == null || !isWorse(objective, compared) ? [] : [{ request, value, base, by: Math.abs(value - base) }];
        }), [most] = moved.toSorted((a, b) => b.by - a.by);
        if (!most)
          return;
        const { unit } = objective;
        return `${most.request} moved most: ${(0, units.Fl)(most.value, unit)} against ${(0, units.Fl)(most.base, unit)}`;
      }
      const shareOf = ({ levels, family, ...terms }, count) => ({
        ...terms,
        levels: { ...levels, pass: levels.pass / count },
        family: family * count
      }), isWorse = ({ comparator }, { interval }) => (0, share_decision.EV)(comparator) ? (interval?.lower ?? 0) > 0 : (interval?.upper ?? 0) < 0;
      var past = __webpack_require__(118), design_effect = __webpack_require__(4596);
      const vanishing = 1e-17;
      function fisherGreater(headHits, headTrials, baseHits, baseTrials) {
        const hits = headHits + baseHits, up = (k) => (hits - k) * (headTrials - k) / ((k + 1) * (baseTrials - hits + k + 1)), down = (k) => k * (baseTrials - hits + k) / ((hits - k + 1) * (headTrials - k + 1)), below = sumOutwards(headHits, Math.max(0, hits - baseTrials), -1, down), above = 1 + sumOutwards(headHits, Math.min(hits, headTrials), 1, up);
        return above === Number.POSITIVE_INFINITY ? 1 : above / (above + below);
      }
      function sumOutwards(first, last, step, ratio) {
        let term = 1, sum = 0;
        for (let k = first; step * (last - k) >= 1 && (term *= ratio(k), sum += term, !(term <= vanishing * sum || sum === Number.POSITIVE_INFINITY)); k += step)
          ;
        return sum;
      }
      var clopper_pearson = __webpack_require__(1946);
      const addedHits = 1 / 3;
      function increaseUpperBound(headHits, headTrials, baseHits, baseTrials, alpha2 = clopper_pearson.Rc) {
        if (headTrials <= 0 || baseTrials <= 0)
          return 1;
        if (baseHits <= 0)
          return (0, clopper_pearson.mI)(headHits, headTrials, alpha2).upper;
        const head = { hits: headHits + addedHits, trials: headTrials }, base = { hits: baseHits, trials: baseTrials }, most = (0, normal.Z)(1 - alpha2) ** 2;
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
      const loss = (hits, expected) => hits * Math.log(hits / expected) + expected - hits;
      var terminal_outage = __webpack_require__(5124);
      const leastSlowIncrease = 1e-3, suspicious = 0.05;
      function compareShare(objective, report, terms) {
        const batches = batchesIn(report, objective.request), countsIn = counterOf(objective, batches.base, terms), { head, base } = countsIn(batches), [of, to] = [(0, design_effect.e6)(head), (0, design_effect.e6)(base)];
        if (of.trials === 0 || to.trials === 0)
          return (0, judge_finding._h)(`No comparison: ${of.trials === 0 ? "head" : "base"} has no request to count.`);
        const most = objective.tolerance.absolute ?? 0, [here, there] = [of.hits / of.trials, to.hits / to.trials], increase = here - there, [thinned, thinnedBase] = thin(head, base), bound = (one, other) => increaseUpperBound(one.hits, one.trials, other.hits, other.trials, terms.levels.pass), upper = bound(thinned, thinnedBase), lower = -bound(thinnedBase, thinned), shown = showerOf(objective), found = { value: shown(here), base: shown(there), threshold: shown(there + most) }, change = (0, comparison_compared.C2)(found), ends = [shown(there + lower), shown(there + upper)].map((end) => found.base > 0 ? end / found.base - 1 : end), interval = { lower: Math.min(...ends), upper: Math.max(...ends) }, all = { ...found, change, interval, batches: differences(inTwelfths(head), inTwelfths(base)) }, counts = `${(0, units.B4)(of.hits)} of ${(0, units.B4)(of.trials)} against ${(0, units.B4)(to.hits)} of ${(0, units.B4)(to.trials)}`, said = `${(0, units.Fl)(found.value, "ratio")} against ${(0, units.Fl)(found.base, "ratio")} (${counts} ${objective.metric.kind === "slow" ? "slow" : "not good"}): ${formatIncrease(increase)} (${formatIncrease(lower)} to ${formatIncrease(upper)})`, moments = () => countsIn(batchesIn(report, objective.request, judge_batches.Bl)), outage = terms.end && outageOfHead(moments(), terms.end, there + most), isEnough = increase >= failFrom(objective, most), isSuspect = !(0, comparison_compared.c$)(objective) && objective.metric.kind === "slow" && isEnough && moreIn(thinned, thinnedBase) < suspicious;
        if (upper < most && !isSuspect)
          return { ...all, ...(0, comparison_compared.v9)(objective, said, lower > 0) };
        const wandered = counterOf(objective, batches.base, terms, terms.levels.wander)(batches);
        if (isEnough && isMore(wandered, terms.levels, outage, shownBy(objective, most)))
          return { ...all, ...(0, comparison_compared.Qr)(objective, `${said}${outage ? (0, terminal_outage.XN)(outage) : ""}`) };
        const room = most - increase, needed = room > 0 ? report.seconds * ((upper - increase) / room) ** 2 : Number.POSITIVE_INFINITY, settle2 = room > 0 ? (0, comparison_compared.$s)(needed, report.seconds) : "too close to the tolerance to tell; a longer run may settle it";
        return { ...all, verdict: "inconclusive", cause: "undecided", reason: `${said}; ${settle2}.` };
      }
      const moreIn = (head, base) => fisherGreater(head.hits, head.trials, base.hits, base.trials), isMoreBy = (most, head, base, alpha2) => -increaseUpperBound(base.hits, base.trials, head.hits, head.trials, alpha2) > most, shownBy = (objective, most) => (0, comparison_compared.c$)(objective) ? { least: most, isShown: (head, base, alpha2) => isMoreBy(most, head, base, alpha2) } : { least: 0, isShown: (head, base, alpha2) => moreIn(head, base) < alpha2 }, wanderOfErrors = 7;
      function isMore({ head, base }, { errors, clusters, wander }, outage, { isShown, least }) {
        if (outage)
          return isShown((0, design_effect.e6)(head), (0, design_effect.e6)(base), errors);
        const wandered = base.map(({ hits, trials }) => ({ hits: hits * Math.exp(wanderOfErrors * wander), trials }));
        return isShown((0, design_effect.e6)(head), (0, design_effect.e6)(wandered), errors) && isMoreBy(least, ...thin(head, base), clusters);
      }
      function outageOfHead({ head, base }, end, limit) {
        const outage = (0, terminal_outage.aD)({ moments: head, end }, limit);
        return outage && (0, terminal_outage.ie)((0, design_effect.e6)(base.filter(({ from }) => from >= outage.from))) ? outage : void 0;
      }
      const failFrom = (objective, most) => {
        const red = most * (0, comparison_compared.t7)(objective);
        return !(0, comparison_compared.c$)(objective) && objective.metric.kind === "slow" ? Math.min(leastSlowIncrease, red) : red;
      }, batchesIn = (report, request, most) => ({
        head: (0, judge_batches.cS)(report, "head", request, most),
        base: (0, judge_batches.cS)(report, "base", request, most)
      });
      function counterOf({ metric, request }, base, { calibration }, wander = 0) {
        const momentOf = (count) => (batch) => ({
          ...count(batch),
          from: batch.from,
          seconds: batch.seconds
        });
        if (metric.kind !== "slow") {
          const trials = (batch) => metric.kind === "availability" ? batch.intended : batch.sent, count = momentOf((batch) => ({ hits: trials(batch) - batch.good, trials: trials(batch) }));
          return (batches) => ({ head: batches.head.map(count), base: batches.base.map(count) });
        }
        const p99 = (0, judge_timed.D4)((0, judge_timed.GR)(base.map(({ times }) => times)), 0.99)?.ms ?? Number.POSITIVE_INFINITY, slower = (ms) => momentOf(({ times }) => ({ hits: (0, judge_timed.Mu)(times, ms), trials: (0, judge_timed.pq)(times) })), allowed = metric.overMs ?? p99 * Math.exp(Math.hypot((0, comparison_guard.HY)(calibration, p99Key(request)).pass, wander));
        return (batches) => ({
          head: batches.head.map(slower(allowed)),
          base: batches.base.map(slower(metric.overMs ?? p99))
        });
      }
      const p99Key = (request) => (0, metric_key.C)({ kind: "quantile", quantile: 0.99 }, request);
      function thin(head, base) {
        const effect = (0, design_effect.xr)(head, base), divide = ({ hits, trials }) => ({ hits: hits / effect, trials: trials / effect });
        return [divide((0, design_effect.e6)(head)), divide((0, design_effect.e6)(base))];
      }
      function inTwelfths(counts) {
        const parts = Math.min(batchCount, counts.length), partOf = (index) => Math.floor(index * parts / counts.length);
        return Array.from({ length: parts }, (_, part) => (0, design_effect.e6)(counts.filter((_2, index) => partOf(index) === part)));
      }
      const differences = (head, base) => head.map((count, batch) => share_shareOf(count) - share_shareOf(base[batch] ?? { hits: 0, trials: 0 })), share_shareOf = ({ hits, trials }) => trials > 0 ? hits / trials : 0, showerOf = ({ metric }) => metric.kind === "availability" ? (share) => 1 - share : (share) => share, formatIncrease = (increase) => (0, units.Gp)(increase, (size) => (0, units.Xf)(size, 2));
      var standard = __webpack_require__(87);
      function findComparison(objective, report, terms) {
        const { threshold = null, base = null, change = null, batches = [], ...finding } = compareSides(objective, report, terms), { tolerance, form, metric, request } = objective, { runs, deviation, falseAlarms } = (0, comparison_guard.HY)(terms.calibration, (0, metric_key.C)(metric, request)), comparison = {
          tolerance,
          ...form && { form },
          seconds: report.seconds,
          looks: [...terms.looks],
          level: terms.levels.pass,
          ...isOfTime(metric) && { guard: { runs, deviation, falseAlarms } },
          batches
        }, moved = finding.verdict === "fail" || finding.verdict === "warn" ? findMovedMost(objective, report, terms, compareSides) : void 0;
        return {
          finding: moved === void 0 ? finding : { ...finding, reason: `${finding.reason.replace(/\.$/, "")}; ${moved}.` },
          details: { threshold, base, change, comparison }
        };
      }
      function findAgainstPast(objective, report, history, { levels, family }) {
        const { tolerance, form, metric, request } = objective, { pass, fail } = levels, compared = (0, past.gV)(objective, report, history, { pass, fail: fail / family }), { threshold = null, base = null, change = null, batches = [], ...finding } = compared, pastRuns = (0, past.z4)(history, (0, metric_key.C)(metric, request)).length, comparison = {
          tolerance,
          ...form && { form },
          seconds: report.seconds,
          pastRuns,
          looks: [],
          level: pass,
          batches
        };
        return { finding, details: { threshold, base, change, comparison } };
      }
      const isOfTime = ({ kind }) => kind === "quantile" || kind === "avg";
      function compareSides(objective, report, terms) {
        const named = objective.request, has = (side) => report.cells.some((cell) => cell.side === side && (named === void 0 || cell.name === named));
        if (!has("head") || !has("base"))
          return (0, judge_finding._h)(`No comparison: nothing ${named === void 0 ? "" : `named ${named} `}was sent to ${has("head") ? "base" : "head"}.`);
        const why = (0, standard.Le)(report, named);
        if (why !== void 0)
          return (0, judge_finding._h)(why);
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
      var comparison_looks = __webpack_require__(3311);
      const alpha = 0.05, phases = ["connect", "first byte", "download"];
      function findMovement(report, guard) {
        const requests = [...new Set(report.cells.map(({ name }) => name))], each = alpha / (2 * requests.length * phases.length), moved = requests.flatMap((request2) => partsOf(report, request2, each, guard)).filter(({ shift: shift2 }) => shift2.lower > 0 || shift2.upper < 0).toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms)), [most] = moved;
        if (!most)
          return;
        const { request, phase, shift } = most, change = Math.expm1(shift.estimate), interval = { lower: Math.expm1(shift.lower), upper: Math.expm1(shift.upper) };
        return { request, phase, change, interval, sentence: formatMovement(most, moved.length - 1) };
      }
      function partsOf(report, request, level, guard) {
        const cells = report.cells.filter(({ name }) => name === request);
        return phases.flatMap((phase) => {
          const means = /* @__PURE__ */ new Map();
          for (const cell of cells) {
            const mean2 = meanOf(cell, phase);
            mean2 !== void 0 && means.set(cell.window, { ...means.get(cell.window), [cell.side]: mean2 });
          }
          const both = [...means].toSorted(([a], [b]) => a - b).map(([, pair]) => pair).flatMap(({ head, base: base2 }) => head === void 0 || base2 === void 0 ? [] : [{ head, base: base2 }]), shift = shiftOf(both.map(({ head, base: base2 }) => head - base2), { fail: level, pass: level }, guard);
          if (!shift)
            return [];
          const base = both.reduce((sum, pair) => sum + pair.base, 0) / both.length;
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
      const leastCounted = 0.99, leastApart = 20;
      function lackOf(load, report) {
        if (!report.generator)
          for (const { cells, whose } of coverage_partsOf(report)) {
            const counted = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
            if (counted === 0)
              continue;
            const gap = longestGap(cells, report, counted), least = leastOf(load, report.seconds), told = [
              ...gap ? [`there is no sample${whose} from ${formatAt(gap.from)} to ${formatAt(gap.to)}`] : [],
              ...counted < least.counted ? [
                `${(0, units.B4)(counted)} of the ${(0, units.B4)(least.planned)} requests that the config plans are there${whose}`
              ] : []
            ];
            if (told.length > 0)
              return `The samples do not cover the run of ${(0, units.a3)(report.seconds * 1e3)}: ${told.join(", and ")}.`;
          }
      }
      function heldTo(finding, lack, isRate2) {
        const { verdict } = finding;
        return lack !== void 0 && (verdict === "pass" || verdict === "warn" || isRate2 && verdict === "fail") ? { ...finding, verdict: "inconclusive", cause: "no-data", reason: lack } : finding;
      }
      function coverage_partsOf({ cells, design }) {
        return !design || design === "abba" ? [{ cells, whose: "" }] : ["head", "base"].map((side) => ({
          cells: cells.filter((cell) => cell.side === side),
          whose: ` of ${side}`
        }));
      }
      function leastOf({ pace, profile, spike }, seconds) {
        if (pace.kind === "users" || (0, plan.Ih)(profile))
          return { planned: 0, counted: 0 };
        const within = (ms) => Math.min(seconds, ms / 1e3), inSpike = spike ? within(spike.atMs + spike.durationMs) - within(spike.atMs) : 0, planned = pace.perSecond * (seconds - inSpike) + (spike?.perSecond ?? 0) * inSpike, chance = pace.arrivals === "poisson" ? 3 * Math.sqrt(planned) : 0;
        return { planned, counted: leastCounted * planned - chance };
      }
      function longestGap(cells, report, counted) {
        const { seconds, windowSeconds } = report, reach = /* @__PURE__ */ new Map();
        for (const { window, latency } of cells) {
          const until = (window + 1) * windowSeconds + (latency.count > 0 ? latency.max / 1e3 : 0);
          reach.set(window, Math.max(until, reach.get(window) ?? 0));
        }
        let longest = { from: 0, to: 0 }, covered = 0;
        for (const [window, until] of [...reach].toSorted(([a], [b]) => a - b)) {
          const from = window * windowSeconds;
          from - covered > longest.to - longest.from && (longest = { from: covered, to: from }), covered = Math.max(covered, until);
        }
        seconds - covered > longest.to - longest.from && (longest = { from: covered, to: seconds });
        const least = Math.max(windowSeconds, leastApart * seconds / counted);
        return longest.to - longest.from >= least - 1e-9 ? longest : void 0;
      }
      const formatAt = (seconds) => seconds < 1 ? "0 s" : (0, units.a3)(seconds * 1e3);
      var doubt = __webpack_require__(7330), generator_health = __webpack_require__(4400);
      const earned = { pass: 1, warn: 0.5, fail: 0 }, grades = [
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
        return { score, grade: grades.find(([least]) => score >= least)[1] };
      }
      var load_objective = __webpack_require__(3034);
      const most_failed_mostShown = 100;
      function sayingWhatFailed(finding, { metric, comparator, request }, { requests }, report) {
        const isOfGood = metric.kind === "availability";
        if (finding.verdict !== "fail" || !(isOfGood || metric.kind === "error_rate") || (0, share_decision.EV)(comparator) === isOfGood)
          return finding;
        const [most] = failedOf(report, requests, request, isOfGood);
        return most ? { ...finding, reason: `${formatFailed(most, report)}; ${finding.reason}` } : finding;
      }
      function failedOf({ cells }, requests, request, countsDropped) {
        const own = cells.filter(({ side, name }) => side === "head" && (request === void 0 || name === request));
        return [...Map.groupBy(own, ({ name }) => name)].flatMap(([name, cells2]) => {
          const isGood = (status) => (0, plan.Dn)(requests.find((one) => one.name === name)?.expect ?? {}, status), of = cells2.reduce((sum, { sent, dropped }) => sum + sent + (countsDropped ? dropped : 0), 0);
          return [...countsOf(cells2, isGood, countsDropped)].map(([key, count]) => ({ name, ...key, count, of }));
        }).toSorted((a, b) => b.count - a.count);
      }
      function* countsOf(cells, isGood, countsDropped) {
        const answered = sumBy(cells, ({ statuses }) => statuses).filter(([status]) => !isGood(Number(status)));
        for (const [status, count] of answered)
          yield [{ kind: "status", status: Number(status) }, count];
        const told = answered.reduce((sum, [, count]) => sum + count, 0);
        for (const [kind, count] of sumBy(cells, ({ errors }) => errors)) {
          const left = kind === "status" ? count - told : count;
          left > 0 && (yield [{ kind }, left]);
        }
        const dropped = cells.reduce((sum, cell) => sum + cell.dropped, 0);
        countsDropped && dropped > 0 && (yield [{ kind: "dropped" }, dropped]);
      }
      function sumBy(cells, countsOf2) {
        const sums = /* @__PURE__ */ new Map();
        for (const cell of cells)
          for (const [key, count = 0] of Object.entries(countsOf2(cell)))
            sums.set(key, (sums.get(key) ?? 0) + count);
        return [...sums];
      }
      const words = {
        status: "were answered, but not as expected",
        timeout: "timed out",
        refused: "found the connection refused",
        reset: "lost their connection",
        dns: "found no address for the host",
        tls: "failed in TLS",
        protocol: "got invalid HTTP",
        dropped: "were dropped"
      };
      function formatFailed({ name, kind, status, count, of }, { errorSamples }) {
        const what = status === void 0 ? words[kind] ?? "failed" : `answered ${status}`, sample = errorSamples.find((one) => one.side === "head" && one.name === name && one.kind === kind && one.status === status), example = status === void 0 ? "" : shorten(sample?.message ?? "");
        return `${name}: ${(0, units.B4)(count)} of ${(0, units.B4)(of)} ${what}${example === "" ? "" : `, such as ${example}`}`;
      }
      function shorten(text) {
        const characters = [...text.replace(/\s+/g, " ").trim()];
        return characters.length > most_failed_mostShown ? `${characters.slice(0, most_failed_mostShown - 1).join("")}…` : characters.join("");
      }
      const mostly_failing_mostFailed = 0.5;
      function mostlyFailing({ cells }) {
        const own = cells.filter(({ side }) => side === "head"), share = (0, standard.FL)(own);
        if (share <= mostly_failing_mostFailed)
          return;
        const intended = own.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
        return `Every objective holds, but ${(0, units.U6)(share, "ratio", mostly_failing_mostFailed)} of ${(0, units.B4)(intended)} requests failed: ask for availability >= 99% too.`;
      }
      var find_profile = __webpack_require__(8811), own_share = __webpack_require__(5770), profile_bar = __webpack_require__(3663), holds = __webpack_require__(1396), soak = __webpack_require__(5940);
      function findOfProfile(objective, plan2, load, found) {
        const bar = (0, profile_bar.S)(plan2);
        if (!bar)
          return findKnown(objective, load, found);
        const { kind } = objective.metric;
        if (kind === "slope" || kind === "linearity") {
          const held = (0, load_objective.p)(bar, load, holds.Rc);
          if (held.value === null)
            return held;
          if (!(0, holds.TD)(bar, held))
            return { verdict: "fail", value: null, interval: null, reason: `${bar.name} is broken, which ${byDefault}: ${held.reason}` };
        }
        const finding = findKnown(objective, load, found);
        return finding.verdict !== "pass" && finding.verdict !== "warn" ? finding : { ...finding, reason: `${finding.reason} Holding meant ${bar.name} too, which ${byDefault}.` };
      }
      const byDefault = "is asked for where no objective that counts is about errors";
      function findKnown(objective, load, found) {
        const known = found && knownOf(objective.metric, found);
        if (!known && found && isUnknown(found))
          return { verdict: "inconclusive", cause: "generator", value: null, interval: null, reason: found.sentence };
        if (!known)
          return (0, judge_finding._h)(missing(objective.metric, load, found));
        const { value, told } = known, answerAt = (bound) => answerOf(known, objective, bound), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = (0, judge_finding.Vj)(answerAt(objective.threshold), warn), interval = { lower: profile_objective_finite(known.lower), upper: profile_objective_finite(known.upper) }, terms = (0, wording.tW)(objective);
        if (verdict === "inconclusive") {
          const reason = `${told} ${terms} can be neither shown nor refuted.`;
          return { verdict, cause: known.isTooShort ? "too-short" : "undecided", value, interval, reason };
        }
        const missed = verdict === "warn" ? `, but not ${(0, units.Fl)(objective.warn, objective.unit)}` : "";
        return { verdict, value, interval, reason: `${told.replace(/\.$/, "")}; asked for is ${terms}${missed}.` };
      }
      function missing(metric, load, found) {
        const censored = metric.kind === "slope" && metric.of.kind === "quantile" ? (0, soak.Vk)(metric.of.quantile, load) : 0;
        return censored > 0 ? `The percentile falls on a timeout in ${censored} ${censored === 1 ? "part" : "parts"} of the run: how it grows is not known.` : metric.kind === "slope" && metric.of.kind === "memory" ? "No server told of the target's memory: it takes prometheus.url, and prometheus.target where several processes are scraped." : found ? found.sentence : "No load ran.";
      }
      const isUnknown = (found) => found.kind === "stress" && found.steps.every(({ outcome }) => outcome === "unknown") || found.kind === "spike" && found.recovery.outcome === "unknown", profile_objective_finite = (value) => Number.isFinite(value) ? value : null;
      function knownOf(metric, found) {
        const told = found.sentence;
        if (metric.kind === "capacity" && found.kind === "stress") {
          const { holds: holds2, breaks, steps } = found;
          return steps.every(({ outcome }) => outcome === "unknown") ? void 0 : { value: holds2, lower: holds2, upper: breaks ?? Number.POSITIVE_INFINITY, told };
        }
        if (metric.kind === "linearity" && found.kind === "scalability") {
          const last = found.steps.at(-1)?.linearity;
          return last == null || found.steps.length < 2 ? void 0 : { value: last, lower: last, upper: last, told };
        }
        if (metric.kind === "recovery" && found.kind === "spike")
          return knownRecovery(found);
        if (metric.kind === "slope" && found.kind === "soak")
          return knownSlope(metric, found);
      }
      function knownSlope({ of }, { trends }) {
        const name = of.kind === "quantile" ? (0, soak.PE)(of.quantile) : of.kind, trend = trends.find((trend2) => trend2.name === name);
        if (!trend)
          return;
        const { perMinute: value, interval, unit, tooShort } = trend, inUnit = (end) => (0, units.Fl)(end, `${unit}/min`), lower = interval.lower === null ? "−∞" : inUnit(interval.lower), upper = interval.upper === null ? "∞" : inUnit(interval.upper), short = tooShort === void 0 ? "" : `; the run is too short for a trend, which takes ${tooShort}`;
        return {
          value,
          lower: interval.lower ?? Number.NEGATIVE_INFINITY,
          upper: interval.upper ?? Number.POSITIVE_INFINITY,
          told: `${name} changes by ${inUnit(value)} (${lower} to ${upper})${short}.`,
          isTooShort: tooShort !== void 0
        };
      }
      function knownRecovery({ recovery, sentence }) {
        const { outcome, watchedMs } = recovery;
        if (outcome === "never")
          return { value: null, lower: watchedMs, upper: Number.POSITIVE_INFINITY, told: sentence };
        if (outcome === "recovered")
          return { value: recovery.ms, lower: Math.max(0, recovery.ms - recovery.windowMs), upper: recovery.ms, told: sentence };
      }
      function answerOf({ lower, upper }, { comparator }, bound) {
        const best = (0, share_decision.EV)(comparator) ? lower : upper, worst = (0, share_decision.EV)(comparator) ? upper : lower;
        return (0, compare.U)(worst, comparator, bound) ? "holds" : (0, compare.U)(best, comparator, bound) ? "open" : "broken";
      }
      function doubtsOfProfile(objective, plan2, evidence) {
        const { kind } = objective.metric, { load } = evidence;
        if (!load || kind !== "slope" && kind !== "linearity")
          return [];
        const find = (view) => findOfProfile(objective, plan2, view(load), (0, find_profile.$O)(plan2, viewedBy(view, evidence))).verdict, found = find((report) => report), isMadeBy = (view) => !(0, doubt.HI)(find(view), found), checks = [load, ...(evidence.steps ?? []).map(({ report }) => report)].flatMap(generator_health.S), addsTime = kind === "slope" ? (0, doubt.dE)(checks, "adds time") : [], sendsLess = (0, doubt.dE)(checks, "sends less"), isLoadInDoubt = kind === "linearity" ? isMadeBy(own_share.w) : (0, doubt.ye)(found);
        return [
          ...addsTime.length > 0 && isMadeBy(own_share.o) ? addsTime : [],
          ...sendsLess.length > 0 && isLoadInDoubt ? sendsLess : []
        ];
      }
      const viewedBy = (view, { load, steps, ...rest }) => ({
        ...rest,
        ...load && { load: view(load) },
        ...steps && { steps: steps.map((step) => ({ ...step, report: view(step.report) })) }
      });
      function reasonOf(verdict, objectives, policy, failure) {
        if (verdict === "error" && failure)
          return failure.message;
        const decisive = objectives.filter((objective) => countsAs(objective) === verdict);
        if (decisive.length === 0)
          return "Nothing was judged: the plan has no objective that counts.";
        if (verdict === "pass")
          return decisive.length === 1 ? `${decisive[0].name} holds.` : `All ${decisive.length} objectives hold.`;
        const rank = (objective) => ((0, model_policy.Bv)(objective, policy) ? 0 : 2) + (objective.key ? 0 : 1), [first, ...others] = decisive.toSorted((a, b) => rank(a) - rank(b)), same = others.filter(({ reason }) => reason === first.reason).length, told = first.cause === "generator" ? first.reason : `${first.name}${states(first)}: ${first.reason}`, more = others.length - same;
        return more === 0 ? told : `${told.replace(/\.$/, "")}; and ${more} more.`;
      }
      const countsAs = ({ verdict, advisory, waiver }) => waiver ? "warn" : advisory ? void 0 : verdict;
      function states({ verdict, cause, waiver }) {
        return waiver ? ` is waived until ${waiver.until}` : verdict === "fail" ? " is broken" : verdict === "warn" ? " holds" : cause === "undecided" || cause === "too-few-requests" || cause === "too-short" ? " is not decided" : "";
      }
      var redirects = __webpack_require__(8909);
      function findOfSlo(objective, measurement, stretch) {
        const finding = measurement.kind === "ratio" && objective.indicator.kind === "counts" ? findCounts(objective, { partIs: "good" }, measurement, stretch) : findOfMeasurement(objective, measurement, stretch), burn = burnOf(finding, objective.threshold);
        if (!burn)
          return finding;
        const isWhole = burn.lower !== null, rate = isWhole && finding.verdict === "fail" ? formatBurn(burn) : `; burn rate ${(0, units.ZV)(burn.rate)}`, without = isWhole ? "" : "; no interval: the query itself worked it out";
        return { ...finding, reason: `${finding.reason.replace(/\.$/, "")}${rate}${without}.` };
      }
      function formatBurn({ rate, lower }) {
        const page = lower !== null && lower > pagingBurnRate ? ", fast enough to page someone" : "";
        return `: the error budget burns ${(0, units.ZV)(rate, 2)} × too fast${page}`;
      }
      function waive(objective, waivers) {
        const { verdict, cause } = objective, found = waivers.find((waiver2) => waiver2.objective === objective.name);
        if (!found || cause === "short-history" || verdict !== "fail" && verdict !== "inconclusive")
          return objective;
        const { objective: _, ...waiver } = found, link = waiver.link === void 0 ? "." : `, see ${waiver.link}`, reason = `${objective.reason} Waived until ${waiver.until}: ${waiver.reason}${link}`;
        return { ...objective, advisory: !0, waiver, reason };
      }
      function judge(plan2, evidence) {
        const { failure, load } = evidence, budgets = findBudgets(plan2, evidence), policy = (0, spent_budgets.Rr)(plan2.policy, budgets), checks = load ? (0, generator_health.S)(load) : [], looks = load?.design ? (0, comparison_looks.u)(plan2.load.durationMs / 1e3, load.windowSeconds) : [], end = endOf(plan2, evidence), terms = {
          ...end && { end },
          lack: load && lackOf(plan2.load, load),
          checks,
          looks,
          levels: load && looks.length > 0 ? (0, comparison_looks.F)(load.seconds, looks, judge_alpha) : (0, comparison_looks.F)(1, [1], judge_alpha),
          family: Math.max(1, plan2.objectives.filter(({ source, advisory }) => source === "baseline" && !advisory).length),
          calibration: plan2.calibration,
          isOpenModel: plan2.load.pace.kind === "rate",
          plan: plan2,
          profile: (0, find_profile.$O)(plan2, evidence)
        }, objectives = plan2.objectives.flatMap((objective) => judgeObjective((0, spent_budgets.Kj)(objective, budgets), evidence, terms)).map((objective) => waive(objective, plan2.waivers ?? [])), counted = objectives.filter(({ advisory }) => !advisory).map((objective) => objective.verdict), waived = objectives.some(({ waiver }) => waiver) ? ["warn"] : [], decided = (0, model_verdict.QZ)(failure ? [...counted, "error"] : [...counted, ...waived]), failing = load && (decided === "pass" || decided === "warn") ? mostlyFailing((0, find_profile.gM)(plan2.load, load)) : void 0, { verdict, reason, graded } = underFailures({
          verdict: decided,
          reason: reasonOf(decided, objectives, policy, failure),
          graded: failure ? ungraded : gradeOf(objectives)
        }, failing), isError = failure !== void 0 || verdict === "error", moved = load?.design ? findMovement(load, (0, comparison_guard.HY)(plan2.calibration, medianKey)) : void 0;
        return {
          verdict,
          reason,
          blocks: objectives.some((objective) => (0, model_policy.Bv)(objective, policy)) || isError && policy.error === "block",
          ...graded,
          objectives,
          ...moved && { moved },
          ...terms.profile && { profile: terms.profile },
          ...budgets.length > 0 && { budgets: withBurns(budgets, objectives) },
          ...load?.generator && {
            generator: { healthy: checks.every(({ ok }) => ok), checks, told: (0, doubt.uw)(objectives, checks) }
          }
        };
      }
      function underFailures(decided, failing) {
        return failing === void 0 ? decided : { verdict: "warn", reason: decided.verdict === "pass" ? failing : `${decided.reason} ${failing}`, graded: ungraded };
      }
      const ungraded = { score: null, grade: null }, medianKey = (0, metric_key.C)({ kind: "quantile", quantile: 0.5 }), judge_alpha = 0.05;
      function endOf({ load: { durationMs } }, { load, afterLoad }) {
        return afterLoad !== void 0 || load !== void 0 && load.seconds >= durationMs / 1e3 - 1e-9 ? { stillDown: afterLoad?.isUp === !1 } : void 0;
      }
      function judgeObjective(objective, evidence, terms) {
        return (0, plan.$d)(objective) ? judgeProfile(objective, evidence, terms) : objective.source === "load" ? judgeLoad(objective, evidence, terms) : objective.source === "alerts" ? judgeAlerts(objective, evidence, terms) : objective.source === "baseline" ? judgeBaseline(objective, evidence, terms) : judgePrometheus(objective, evidence, terms);
      }
      function judgeLoad(objective, evidence, terms) {
        const { load, failure } = evidence, { request } = objective, measured = { load: terms.plan.load, side: "head", request }, { checks, levels, end, lack } = terms, part = load && (0, find_profile.gM)(terms.plan.load, load), find = (report) => sayingWhatFailed((0, load_objective.p)(objective, report, levels.fail, end), objective, terms.plan.load, report), finding = part ? (0, doubt.B2)((0, redirects.xW)(heldTo(find(part), lack, isRate(objective)), measured, evidence), (0, doubt._U)(questionOf(objective, find), part, checks)) : withoutEvidence(failure);
        return (0, judge_finding.g$)(objective, finding, { ...request !== void 0 && { request } });
      }
      const questionOf = ({ metric, comparator }, find) => ({ metric: metric.kind, comparator, find: (report) => find(report).verdict });
      function judgeProfile(objective, evidence, { profile, plan: plan2 }) {
        const { load, failure } = evidence, finding = load && !failure ? (0, doubt.B2)(findOfProfile(objective, plan2, load, profile), doubtsOfProfile(objective, plan2, evidence)) : withoutEvidence(failure);
        return (0, judge_finding.g$)(objective, finding, { ofProfile: !0 });
      }
      function judgeBaseline(objective, evidence, terms) {
        const { load, baseline, history, failure } = evidence, named = objective.request !== void 0 && { request: objective.request };
        if (baseline?.failure)
          return (0, judge_finding.g$)(objective, (0, judge_finding._h)(`No comparison: ${baseline.failure.message}`), { ...named });
        if (!load)
          return (0, judge_finding.g$)(objective, withoutEvidence(failure), { ...named });
        if (history?.failure)
          return (0, judge_finding.g$)(objective, (0, judge_finding._h)(`No comparison: ${history.failure.message}`), { ...named });
        const find = (report) => history ? findAgainstPast(objective, report, history, terms) : findComparison(objective, report, terms), findOnly = (report) => find(report).finding, { finding, details } = find(load), { request } = objective, held = ["head", "base"].reduce((left, side) => (0, redirects.xW)(left, { load: terms.plan.load, side, request }, evidence), heldTo(finding, terms.lack, isRate(objective))), doubts = history ? (0, doubt._U)(questionOf(objective, findOnly), load, terms.checks) : (0, doubt.Qk)((report) => findOnly(report).verdict, load, terms.checks);
        return (0, judge_finding.g$)(objective, (0, doubt.B2)(held, doubts), { ...details, ...named });
      }
      const isRate = ({ metric }) => metric.kind === "throughput";
      function judgeAlerts(objective, { measurements, failure }, { checks }) {
        const measurement = Object.hasOwn(measurements, objective.name) ? measurements[objective.name] : void 0;
        return (measurement ? findAlerts(objective, measurement) : unaskedAlerts(objective).map((row) => ({ ...row, finding: withoutEvidence(failure) }))).map(({ name, finding, query, warnings, advisory = objective.advisory }) => (0, judge_finding.g$)({ ...objective, name, advisory }, (0, doubt.B2)(finding, (0, doubt.Y1)(finding, objective, checks)), {
          ...query !== void 0 && { query },
          ...warnings && { warnings }
        }));
      }
      function judgePrometheus(objective, evidence, terms) {
        const { measurements, load, failure } = evidence, measurement = Object.hasOwn(measurements, objective.name) ? measurements[objective.name] : void 0, seconds = load?.seconds ?? terms.plan.load.durationMs / 1e3, asked = askedOfTarget(terms.plan.load, evidence.target), stretch = { seconds, level: terms.levels.fail, asked, ...terms.end && { end: terms.end } }, find = objective.slo ? findOfSlo : findOfMeasurement, finding = measurement ? find(objective, measurement, stretch) : withoutEvidence(failure);
        return (0, judge_finding.g$)(objective, (0, doubt.B2)(finding, (0, doubt.Y1)(finding, objective, terms.checks)), {
          // What would have been asked, where nothing was.
          query: measurement?.query ?? (0, indicator.n)(objective.indicator),
          ...measurement && measurement.warnings.length > 0 && { warnings: measurement.warnings }
        });
      }
      const withoutEvidence = (failure) => (0, judge_finding.q7)("not-measured", failure ? `Not measured: ${failure.message}` : "It was not measured.");
    })
  ),
  /***/
  8811: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        gM: () => (
          /* binding */
          askedPart
        ),
        $O: () => (
          /* binding */
          findProfile
        ),
        Wx: () => (
          /* binding */
          nextLevel
        )
      });
      var most_load = __webpack_require__(7960), scalability = __webpack_require__(9497), soak = __webpack_require__(5940), units = __webpack_require__(5069), holds = __webpack_require__(1396), stage = __webpack_require__(5544), profile_steps = __webpack_require__(2125);
      const stretchMs = 5e3, windowsIn = (ms, { windowSeconds }) => Math.round(ms / 1e3 / windowSeconds), beforeSpike = (report, { atMs }) => (0, stage.EI)(report, 0, windowsIn(atMs, report));
      function findSpike(plan, { load: report }) {
        const { spike } = plan.load;
        if (!report || !spike)
          return;
        const from = windowsIn(spike.atMs, report), to = windowsIn(spike.atMs + spike.durationMs, report), usual = (0, profile_steps.pc)(plan.load), { windowSeconds, seconds } = report, partOf = (name, level, start, end) => ({
          name,
          level,
          seconds: Math.max(0, Math.min(seconds, end * windowSeconds) - start * windowSeconds),
          ...(0, stage.gV)(report, start, end)
        }), recovery = findRecovery(plan, report, from, to);
        return {
          kind: "spike",
          parts: [
            partOf("before", usual, 0, from),
            partOf("spike", spike.perSecond, from, to),
            partOf("after", usual, to, Number.POSITIVE_INFINITY)
          ],
          recovery,
          sentence: sentenceOf(recovery)
        };
      }
      function findRecovery(plan, report, from, to) {
        const { windowSeconds, seconds } = report, end = Math.floor(seconds / windowSeconds + 1e-9), stretch = Math.max(1, Math.round(stretchMs / 1e3 / windowSeconds)), watchedMs = Math.max(0, (end - to) * windowSeconds * 1e3), before = (0, holds.sG)(plan, (0, stage.EI)(report, 0, from)).outcome;
        if (before !== "holds")
          return { watchedMs, outcome: before === "breaks" ? "broken-before" : "unknown" };
        const outcomesAt = (window) => [window + stretch, end].map((stop) => (0, holds.sG)(plan, (0, stage.EI)(report, window, stop)).outcome), windows = Array.from({ length: Math.max(0, end - stretch - to + 1) }, (_, index) => to + index);
        for (const window of windows) {
          const outcomes = outcomesAt(window);
          if (outcomes.includes("breaks"))
            continue;
          if (outcomes.includes("unknown"))
            return { watchedMs, outcome: "unknown" };
          const windowMs = windowSeconds * 1e3;
          return { watchedMs, outcome: "recovered", ms: (window - to) * windowMs, windowMs };
        }
        return { watchedMs, outcome: "never" };
      }
      function sentenceOf(recovery) {
        switch (recovery.outcome) {
          case "recovered":
            return recovery.ms === 0 ? "Held as soon as the spike was over." : `Recovered ${(0, units.MH)(recovery.ms)} after the spike.`;
          case "never":
            return `Did not recover within the ${(0, units.a3)(recovery.watchedMs)} after the spike.`;
          case "broken-before":
            return "The objectives did not hold before the spike either: no recovery can be told.";
          case "unknown":
            return "The load generator itself did not keep up: no recovery can be told.";
        }
      }
      var stress = __webpack_require__(7212);
      const finders = {
        stress: stress.i3,
        scalability: scalability.rB,
        spike: findSpike,
        soak: soak.GI
      }, findProfile = (plan, evidence) => finders[plan.load.profile]?.(plan, evidence), askedPart = ({ spike }, report) => spike ? beforeSpike(report, spike) : report;
      function nextLevel(plan, evidence) {
        const steps = (0, profile_steps.Nb)(plan, evidence), next = plan.load.profile === "stress" ? (0, stress.Un)(plan.load, steps) : (0, scalability.XU)(plan.load, steps);
        return next !== void 0 && next <= (0, most_load.t)(plan) ? next : void 0;
      }
    })
  ),
  /***/
  5940: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        Vk: () => (
          /* binding */
          censoredSlices
        ),
        GI: () => (
          /* binding */
          findSoak
        ),
        PE: () => (
          /* binding */
          quantileName
        )
      });
      var plan = __webpack_require__(4519), units = __webpack_require__(5069), normal = __webpack_require__(8329), student_t = __webpack_require__(9606);
      const fewestForDependence = 10, leastDegrees = 1.5;
      function senSlope(points, confidence2) {
        const n = points.length;
        if (n < 4)
          return;
        const slopes = [];
        for (const [index, one] of points.entries())
          for (const other of points.slice(index + 1))
            other.at !== one.at && slopes.push((other.value - one.value) / (other.at - one.at));
        if (slopes.length === 0)
          return;
        slopes.sort((a, b) => a - b);
        const slope = median(slopes), inflation = varianceInflation(points.map(({ at, value }) => value - slope * at)), spread = quantileOf(1 - (1 - confidence2) / 2, inflation, n) * Math.sqrt(inflation * n * (n - 1) * (2 * n + 5) / 18), below = Math.floor((slopes.length - spread) / 2), above = Math.ceil((slopes.length + spread) / 2) - 1;
        return { slope, lower: slopes[below] ?? Number.NEGATIVE_INFINITY, upper: slopes[above] ?? Number.POSITIVE_INFINITY };
      }
      function quantileOf(p, inflation, n) {
        if (inflation === 1)
          return (0, normal.Z)(p);
        const degrees = n / inflation - 2;
        return degrees < leastDegrees ? Number.POSITIVE_INFINITY : (0, student_t.FI)(p, degrees);
      }
      function varianceInflation(residuals) {
        const n = residuals.length;
        if (n < fewestForDependence)
          return 1;
        const ranks = centredRanks(residuals), squares = ranks.reduce((sum, rank) => sum + rank * rank, 0), products = ranks.reduce((sum, rank, i) => sum + rank * (ranks[i + 1] ?? 0), 0);
        if (squares === 0)
          return 1;
        const correlation = Math.min(0.99, Math.max(0, (products / squares + 2 / n) / (1 - 4 / n)));
        return (1 + correlation) / (1 - correlation);
      }
      function centredRanks(values) {
        const order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value), ranks = new Array(values.length);
        for (let first = 0; first < order.length; ) {
          let last = first;
          for (; last + 1 < order.length && order[last + 1].value === order[first].value; )
            last += 1;
          for (const { index } of order.slice(first, last + 1))
            ranks[index] = (first + last - values.length + 1) / 2;
          first = last + 1;
        }
        return ranks;
      }
      function median(sorted) {
        const half = Math.floor(sorted.length / 2);
        return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
      }
      var timed = __webpack_require__(9467);
      const confidence = 0.95, mostPoints = 60;
      function meanPoints(points) {
        const count = Math.min(mostPoints, points.length);
        return Array.from({ length: count }, (_, index) => {
          const [from, to] = [index, index + 1].map((edge2) => Math.round(edge2 * points.length / count)), own = points.slice(from, to);
          return { at: mean(own.map(({ at }) => at)), value: mean(own.map(({ value }) => value)) };
        });
      }
      const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
      function trendOf(name, unit, { slope, lower, upper }, toUnit, value, seconds, tooShort) {
        const bound = (end) => Number.isFinite(end) ? toUnit(end) : null, interval = { lower: bound(lower), upper: bound(upper) };
        return { name, unit, perMinute: toUnit(slope), interval, value, seconds, ...tooShort !== void 0 && { tooShort } };
      }
      const leastMinutes = 15, edge = 0.97, fewestCollections = 5, leastFall = 0.5, straight = 0.1, megabyte = 1e6;
      function memoryTrend(memory) {
        if (memory.kind !== "series")
          return;
        const points = sumOf(memory.series), all = senSlope(meanPoints(points), confidence);
        if (!all)
          return;
        const minutes = points.at(-1).at - points[0].at, trend = (slope, tooShort) => trendOf("memory", "MB", slope, (megabytes) => megabytes, points.at(-1).value, 60 * minutes, tooShort), strays = strayOf(points, all.slope), isStraight = strays <= straight * Math.abs(all.slope) * minutes, levels = isStraight ? points : levelsAfterCollections(points, all.slope, leastFall * strays), found = isStraight || levels.length >= fewestCollections ? senSlope(meanPoints(levels), confidence) : void 0, isLong = minutes >= edge * leastMinutes;
        if (found && isLong)
          return trend(found);
        if (found && !isStraight)
          return trend({ ...found, lower: Number.NEGATIVE_INFINITY }, longEnough);
        const unbounded2 = { slope: all.slope, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
        return trend(unbounded2, isLong ? `${fewestCollections} garbage collections (this run shows ${levels.length})` : longEnough);
      }
      const longEnough = `${leastMinutes} minutes, so that growth is not a garbage collector that has yet to run`;
      function sumOf(series) {
        const sums = /* @__PURE__ */ new Map();
        for (const { values } of series)
          for (const [time, bytes] of values)
            sums.set(time, (sums.get(time) ?? 0) + bytes);
        return [...sums].toSorted(([a], [b]) => a - b).map(([time, bytes]) => ({ at: time / 60, value: bytes / megabyte }));
      }
      function strayOf(points, slope) {
        const residuals = points.map(({ at: at2, value }) => value - slope * at2).toSorted((a, b) => a - b), at = (share) => residuals[Math.floor(share * (residuals.length - 1))];
        return at(0.98) - at(0.02);
      }
      function levelsAfterCollections(points, slope, fall) {
        const levels = [];
        let peak = Number.NEGATIVE_INFINITY, lowest;
        for (const point of points) {
          const residual = point.value - slope * point.at;
          lowest ? residual < lowest.residual ? lowest = { residual, point } : residual > lowest.residual + fall && (levels.push(lowest.point), lowest = void 0, peak = residual) : (peak = Math.max(peak, residual), residual < peak - fall && (lowest = { residual, point }));
        }
        return levels;
      }
      var stage = __webpack_require__(5544);
      const mostSlices = 20, soak_leastMinutes = 10, soak_longEnough = `${soak_leastMinutes} minutes, so that growth is not slow noise`, leastLeakPerMinute = 0.1;
      function findSoak({ objectives }, { load, memory }) {
        if (!load)
          return;
        const asked = objectives.flatMap((objective) => (0, plan.$d)(objective) && objective.metric.kind === "slope" && objective.metric.of.kind === "quantile" ? [objective.metric.of.quantile] : []), quantiles = [.../* @__PURE__ */ new Set([0.5, 0.95, ...asked])].toSorted((a, b) => a - b), trends = [...quantiles.map((q) => latencyTrend(q, load)), errorTrend(load), memory && memoryTrend(memory)].filter((trend) => trend !== void 0), censored = quantiles.filter((q) => censoredSlices(q, load) > 0).map(quantileName);
        return { kind: "soak", trends, sentence: `${sentenceOf(trends)}${formatCensored(censored)}` };
      }
      function slicesOf({ seconds, windowSeconds }) {
        const windows = Math.floor(seconds / windowSeconds + 1e-9), count = Math.min(mostSlices, windows);
        return Array.from({ length: count }, (_, slice) => {
          const [from, to] = [slice, slice + 1].map((edge2) => Math.round(edge2 * windows / count));
          return { at: (from + to) / 2 * windowSeconds / 60, from, to };
        });
      }
      function latencyTrend(q, report) {
        if (censoredSlices(q, report) > 0)
          return;
        const points = slicesOf(report).flatMap(({ at, from, to }) => {
          const found = (0, timed.D4)((0, stage.Qv)(report, from, to), q);
          return found?.ms ? [{ at, value: Math.log(found.ms) }] : [];
        }), toPercent = (slope) => 100 * Math.expm1(slope), value = (0, timed.D4)((0, stage.Qv)(report), q)?.ms ?? null;
        return loadTrend(quantileName(q), "%", points, toPercent, value, report);
      }
      const censoredSlices = (q, report) => slicesOf(report).filter(({ from, to }) => (0, timed.D4)((0, stage.Qv)(report, from, to), q)?.isCensored).length;
      function errorTrend(report) {
        const points = slicesOf(report).flatMap(({ at, from, to }) => {
          const ratio = (0, stage.gV)(report, from, to).errorRatio;
          return ratio === null ? [] : [{ at, value: ratio }];
        });
        return loadTrend("error_rate", "points", points, (slope) => 100 * slope, (0, stage.gV)(report).errorRatio, report);
      }
      function loadTrend(name, unit, points, toUnit, value, { seconds }) {
        const found = senSlope(points, confidence);
        if (found)
          return seconds >= 60 * soak_leastMinutes ? trendOf(name, unit, found, toUnit, value, seconds) : trendOf(name, unit, { ...unbounded, slope: found.slope }, toUnit, value, seconds, soak_longEnough);
      }
      const unbounded = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }, quantileName = (q) => `p(${Number((q * 100).toPrecision(12))})`;
      function sentenceOf(trends) {
        if (trends.length === 0)
          return "The run is too short for a trend.";
        const growing = trends.filter(({ interval: { lower } }) => lower !== null && lower > 0), leaks = growing.filter(({ name, perMinute }) => name === "memory" && perMinute >= leastLeakPerMinute), others = growing.filter(({ name }) => name !== "memory"), told = [
          ...leaks.map((trend) => `Leaks ${(0, units.ZV)(trend.perMinute)} MB/min (${between(trend)})`),
          ...others.map((trend) => `${trend.name} grows ${(0, units.ZV)(trend.perMinute, 2)} ${trend.unit} a minute (${between(trend)})`)
        ], short = trends.filter(({ tooShort }) => tooShort !== void 0);
        if (told.length > 0)
          return `${told.join("; ")}.`;
        const known = trends.filter(({ tooShort }) => tooShort === void 0);
        return [
          ...known.length > 0 ? [`No growth is shown in ${namesOf(known)}.`] : [],
          ...short.length > 0 ? [`The run is too short for a trend of ${namesOf(short)}.`] : []
        ].join(" ");
      }
      const formatCensored = (names) => names.length > 0 ? ` Timeouts hide the trend of ${names.join(", ")}.` : "", namesOf = (trends) => trends.map(({ name }) => name).join(", "), between = ({ interval: { lower, upper } }) => [lower, upper].map((end) => end === null ? "∞" : (0, units.ZV)(end, 2)).join("–");
    })
  ),
  /***/
  8909: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H2: () => (
          /* binding */
          formatRedirected
        ),
        /* harmony export */
        Lj: () => (
          /* binding */
          redirectedOf
        ),
        /* harmony export */
        ik: () => (
          /* binding */
          adviceOn
        ),
        /* harmony export */
        xW: () => (
          /* binding */
          measuredBehind
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const redirectStatuses = [301, 302, 303, 307, 308];
      function redirectedOf({ requests }, report, side) {
        return [...new Set(requests.filter(({ expect }) => expect.status === void 0).map(({ name }) => name))].flatMap((name) => {
          const statuses = /* @__PURE__ */ new Map();
          for (const cell of report.cells)
            if (!(cell.side !== side || cell.name !== name))
              for (const [status2, count] of Object.entries(cell.statuses))
                statuses.set(Number(status2), (statuses.get(Number(status2)) ?? 0) + count);
          const of = (counted) => counted.reduce((sum, [, count]) => sum + count, 0), redirects = [...statuses].filter(([status2]) => redirectStatuses.includes(status2)), [status] = redirects.toSorted(([, a], [, b]) => b - a)[0] ?? [], counts = { redirects: of(redirects), answers: of([...statuses]) };
          return status !== void 0 && counts.redirects > counts.answers / 2 ? [{ name, status, ...counts }] : [];
        });
      }
      function measuredBehind(finding, { load: plan, side, request }, { load: report, redirects }) {
        const { verdict } = finding;
        if (!report || verdict !== "pass" && verdict !== "warn")
          return finding;
        const found = redirectedOf(plan, report, side).filter(({ name }) => request === void 0 || name === request);
        if (found.length === 0)
          return finding;
        const told = formatRedirected(found[0], redirects), answers = report.cells.filter((cell) => cell.side === side && (request === void 0 || cell.name === request)).reduce((sum, { completed }) => sum + completed, 0);
        if (found.reduce((sum, one) => sum + one.redirects, 0) < answers)
          return { ...finding, verdict: "warn", reason: `${finding.reason.replace(/\.$/, "")}; but ${told}.` };
        const hint = adviceOn(found[0]);
        return {
          ...finding,
          verdict: "inconclusive",
          cause: "no-data",
          reason: `No data: ${told}, so nothing of what stands behind it was measured (${hint}).`
        };
      }
      function formatRedirected({ name, status, redirects, answers }, known = []) {
        const location = known.find((one) => one.name === name)?.location;
        return `${redirects === answers ? "every answer" : `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(redirects)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(answers)} answers`} of ${name} ${redirects === answers ? "is a redirect" : "are redirects"} (${status})${location === void 0 ? "" : ` to ${location}`}`;
      }
      const adviceOn = ({ status }) => `request the final path, or set expect: { status: ${status} } if the redirect is meant`;
    })
  ),
  /***/
  1627: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        R: () => (
          /* binding */
          formatQuantile
        ),
        /* harmony export */
        n: () => (
          /* binding */
          formatIndicator
        )
        /* harmony export */
      });
      function formatIndicator(indicator) {
        switch (indicator.kind) {
          case "value":
            return indicator.query;
          case "counts":
            return `${indicator.part} / ${indicator.total}`;
          case "histogram": {
            const { quantile, metric, by } = indicator;
            return `${formatQuantile(quantile)} of ${metric}${by.length > 0 ? ` by ${by.join(", ")}` : ""}`;
          }
          case "conventional":
            return `${indicator.what} of the target`;
        }
      }
      const formatQuantile = (quantile) => `p(${Number((100 * quantile).toFixed(10))})`;
    })
  ),
  /***/
  154: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Bk: () => (
          /* binding */
          decisiveRule
        ),
        /* harmony export */
        Bv: () => (
          /* binding */
          blocks
        ),
        /* harmony export */
        Yr: () => (
          /* binding */
          blockingRule
        )
        /* harmony export */
      });
      var _judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2965);
      const openRules = ["no-data", "too-few-requests", "inconclusive"];
      function openRule(cause) {
        return (0, _judgement_js__WEBPACK_IMPORTED_MODULE_0__.R)(cause) ? "no-data" : cause === "too-few-requests" || cause === "too-short" ? "too-few-requests" : "inconclusive";
      }
      function isBlocking(rule, { noData, tooFewRequests = "block", inconclusive }) {
        return { "no-data": noData, "too-few-requests": tooFewRequests, inconclusive }[rule] === "block";
      }
      function blocks({ verdict, cause, advisory }, policy) {
        return advisory ? !1 : verdict === "fail" ? !0 : verdict === "error" ? policy.error === "block" : verdict === "inconclusive" && isBlocking(openRule(cause), policy);
      }
      function blockingRule({ verdict, objectives }, policy) {
        return verdict === "fail" ? "fail" : verdict === "error" && policy.error === "block" ? "error" : openRuleOf(objectives, (rule) => isBlocking(rule, policy)) ?? "inconclusive";
      }
      function decisiveRule(objectives, policy) {
        return openRuleOf(objectives, (rule) => isBlocking(rule, policy)) ?? openRuleOf(objectives) ?? "inconclusive";
      }
      function openRuleOf(objectives, counts = () => !0) {
        const rules = objectives.filter(({ verdict, advisory }) => verdict === "inconclusive" && !advisory).map(({ cause }) => openRule(cause)).filter(counts);
        return openRules.find((rule) => rules.includes(rule));
      }
    })
  ),
  /***/
  8217: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Kb: () => (
          /* binding */
          excerpt
        ),
        /* harmony export */
        TN: () => (
          /* binding */
          oneLine
        ),
        /* harmony export */
        _6: () => (
          /* binding */
          isHtml
        ),
        /* harmony export */
        y1: () => (
          /* binding */
          plainLines
        )
        /* harmony export */
      });
      var _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4214);
      const mostRead = 1e4;
      function excerpt(text, length = 200) {
        const head = text.length > mostRead ? `${text.slice(0, mostRead)}…` : text, title = isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : void 0, line = oneLine(title ?? head), characters = [...line];
        return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : line;
      }
      function isHtml(text) {
        return /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 1e3));
      }
      const oneLine = (text) => text.replace(/\s+/g, " ").replace(unseen, "").trim(), plainLines = (text) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, `
`).replace(/\t/g, " ").replace(unseenInLines, ""), unseen = (0, _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__.E)("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "gu"), unseenInLines = (0, _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__.E)("(?!\\n)[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "gu");
    })
  ),
  /***/
  5410: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        l: () => (
          /* binding */
          createRedactor
        ),
        d: () => (
          /* binding */
          mask
        )
      });
      const leastEncodedLength = 8, leastWrappedLength = 12;
      function patternsOf(secret) {
        const text = secret.toWellFormed(), inJson = JSON.stringify(text).slice(1, -1), base64 = [text, ...inJson === text ? [] : [inJson]].flatMap((written) => base64Forms(Buffer.from(written, "utf8"))), hex = Buffer.from(text, "utf8").toString("hex");
        return [
          .../* @__PURE__ */ new Set([pattern(secret), ...base64.map(inBase64), ...hex.length >= leastEncodedLength ? [inHex(hex)] : []])
        ];
      }
      function startsOf(secret) {
        const text = secret.toWellFormed(), inJson = JSON.stringify(text).slice(1, -1);
        return [.../* @__PURE__ */ new Set([secret, encodeURIComponent(text), inJson, Buffer.from(text, "utf8").toString("base64")])];
      }
      const unseen = "\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff", lineEnds = "\\\\{1,8}[nrt]|%(?:25){0,4}0[aAdD]|&#1[03];", gap = `(?:[${unseen}]|${lineEnds}){0,8}`, wideGap = `(?:[\\s${unseen}]|${lineEnds}){0,8}`, inBlanks = (run) => `(?:[\\s${unseen}]|\\+|%(?:25){0,4}(?:20|09)|&nbsp;|${lineEnds}|${[...new Set(run)].map(inAnyForm).join("|")}){1,${run.length + 8}}`;
      function pattern(secret) {
        const between = secret.length >= leastWrappedLength ? wideGap : gap;
        return secret.split(/(\s+)/).map((run, i) => i % 2 === 1 ? inBlanks(run) : [...run].map((character) => inAnyForm(character)).join(between)).join("");
      }
      const inBase64 = (text) => [...text].map((character) => character === "+" ? `(?:-|${inAnyForm("+")})` : character === "/" ? `(?:_|${inAnyForm("/")})` : character).join(text.length >= leastWrappedLength ? wideGap : gap), inHex = (text) => [...text].map((digit) => /[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit).join(""), names = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };
      function inAnyForm(character) {
        if (/[A-Za-z0-9]/.test(character))
          return character;
        const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), code = character.toWellFormed().codePointAt(0), bytes = [...Buffer.from(character.toWellFormed(), "utf8")];
        return `(?:${[
          `\\\\{0,8}${literal}`,
          bytes.map((byte) => `%(?:25){0,4}${anyCase(byte, 2)}`).join(""),
          [...character.toWellFormed()].flatMap((one) => Array.from({ length: one.length }, (_, i) => one.charCodeAt(i))).map((unit) => `\\\\{1,8}u${anyCase(unit, 4)}`).join(""),
          `&(?:amp;){0,4}#0{0,6}${code};`,
          `&(?:amp;){0,4}#[xX]0{0,6}${anyCase(code, 1)};`,
          ...names[character] ? [`&(?:amp;){0,4}${names[character]};`] : []
        ].join("|")})`;
      }
      const anyCase = (value, digits) => value.toString(16).padStart(digits, "0").replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
      function base64Forms(bytes) {
        const whole = bytes.toString("base64").replace(/=+$/, ""), within = [0, 1, 2].map((dropped) => bytes.subarray(dropped, dropped + Math.floor((bytes.length - dropped) / 3) * 3).toString("base64")).filter((piece) => piece.length >= leastEncodedLength);
        return [whole, ...within];
      }
      const leastLength = 4, longestPiece = 128, pieceLength = 64, mask = "***";
      function createRedactor(secrets) {
        const patterns = /* @__PURE__ */ new Set(), starts = /* @__PURE__ */ new Set();
        let each, any;
        const add = (secret) => {
          for (const piece of parts(secret).flatMap(pieces)) {
            for (const pattern2 of patternsOf(piece))
              patterns.add(pattern2);
            for (const start of startsOf(piece))
              starts.add(start);
          }
          any = void 0;
        };
        for (const secret of secrets)
          add(secret);
        return { add, redact: (text) => {
          const bare = hideUserinfo(text);
          if (patterns.size === 0)
            return bare;
          any || (any = new RegExp([...patterns].join("|")), each = [...patterns].map((pattern2) => new RegExp(pattern2, "g")));
          const found = any.test(bare) ? each.flatMap((pattern2) => findAll(bare, pattern2)) : [];
          return hide(bare, [...found, ...findCut(bare, starts)]);
        } };
      }
      const hideUserinfo = (text) => text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://${mask}@`);
      function parts(secret) {
        const whole = secret.trim(), [, scheme = "", token = ""] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? [], credentials = scheme.toLowerCase() === "basic" ? Buffer.from(token, "base64").toString("utf8") : "", password = credentials.slice(credentials.indexOf(":") + 1);
        return [secret, whole, token, credentials, password].filter((part) => part.length >= leastLength);
      }
      function pieces(part) {
        if (part.length <= longestPiece && !/[\r\n]/.test(part))
          return [part];
        const cut = part.split(/[\r\n]+/).filter((line) => line.trim().length >= leastLength && !isFrame(line)).flatMap((line) => {
          const length = Math.ceil(line.length / longestPiece) === 1 ? line.length : Math.ceil(line.length / Math.ceil(line.length / pieceLength));
          return Array.from({ length: Math.ceil(line.length / length) }, (_, i) => line.slice(i * length, (i + 1) * length));
        });
        return part.length <= longestPiece ? [part, ...cut] : cut;
      }
      const isFrame = (line) => /^-{5}[A-Z0-9 ]+-{5}\s*$/.test(line);
      function findAll(text, pattern2) {
        const found = [];
        pattern2.lastIndex = 0;
        for (let match = pattern2.exec(text); match; match = pattern2.exec(text))
          found.push([match.index, match.index + match[0].length]), pattern2.lastIndex = match.index + 1;
        return found;
      }
      function findCut(text, starts) {
        const found = [];
        for (let end = text.indexOf("…"); end >= 0; end = text.indexOf("…", end + 1))
          for (const form of starts) {
            const from = Math.max(0, end - form.length + 1), before = text.slice(from, end);
            for (let at = before.indexOf(form.slice(0, leastLength)); at >= 0; at = before.indexOf(form.slice(0, leastLength), at + 1))
              form.startsWith(before.slice(at)) && found.push([from + at, end]);
          }
        return found;
      }
      function hide(text, found) {
        found.sort((a, b) => a[0] - b[0]);
        let hidden = "", done = 0;
        for (const [start, end] of found)
          (start > done || start === 0 && done === 0) && (hidden += text.slice(done, start) + mask), done = Math.max(done, end);
        return hidden + text.slice(done);
      }
    })
  ),
  /***/
  8055: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        m: () => (
          /* binding */
          quantileOfSorted
        )
        /* harmony export */
      });
      function quantileOfSorted(sorted, q) {
        if (sorted.length === 0)
          return Number.NaN;
        const rank = (sorted.length - 1) * q, below = Math.floor(rank), low = sorted[below], high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low + (rank - below) * (high - low);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
