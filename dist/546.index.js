const id = 546, ids = [546], modules = {
  /***/
  9119: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        MG: () => (
          /* binding */
          missingFor
        ),
        /* harmony export */
        b$: () => (
          /* binding */
          readPlainFile
        ),
        /* harmony export */
        rr: () => (
          /* binding */
          openPlainFile
        )
        /* harmony export */
      });
      var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
      const reasons = {
        ENOENT: "there is no such file",
        ENOTDIR: "there is no such file",
        EISDIR: "it is a folder",
        EACCES: "permission denied",
        EPERM: "permission denied",
        ELOOP: "its links lead round in a circle",
        ENAMETOOLONG: "its name is too long",
        ENXIO: "it is not a regular file"
      };
      function missingFor(error) {
        const { code, message } = error;
        return {
          kind: "missing",
          isThere: code !== "ENOENT" && code !== "ENOTDIR",
          why: reasons[code ?? ""] ?? `it cannot be read (${code ?? message})`
        };
      }
      async function openPlainFile(path) {
        let file;
        try {
          file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
          const found = await file.stat();
          return found.isFile() ? { kind: "open", file, bytes: found.size } : (await file.close(), {
            kind: "missing",
            isThere: !0,
            why: found.isDirectory() ? reasons.EISDIR : reasons.ENXIO
          });
        } catch (error) {
          return await file?.close().catch(() => {
          }), missingFor(error);
        }
      }
      async function readPlainFile(path, most) {
        const opened = await openPlainFile(path);
        if (opened.kind === "missing")
          return opened;
        const { file } = opened, tooLarge = {
          kind: "missing",
          isThere: !0,
          why: `it is larger than ${formatSize(most)}`
        };
        if (opened.bytes > most)
          return await file.close(), tooLarge;
        try {
          const chunks = [];
          let length = 0;
          for (; ; ) {
            const chunk = Buffer.allocUnsafe(Math.min(1048576, Math.max(4096, opened.bytes + 1 - length))), { bytesRead } = await file.read(chunk, 0, chunk.length, null);
            if (bytesRead === 0)
              return { kind: "bytes", bytes: Buffer.concat(chunks, length) };
            if (chunks.push(chunk.subarray(0, bytesRead)), length += bytesRead, length > most)
              return tooLarge;
          }
        } catch (error) {
          return missingFor(error);
        } finally {
          await file.close().catch(() => {
          });
        }
      }
      const formatSize = (bytes) => bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MB` : `${Math.floor(bytes / 1024)} KB`;
    })
  ),
  /***/
  8322: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        _: () => (
          /* binding */
          isoDate
        ),
        /* harmony export */
        m: () => (
          /* binding */
          systemClock
        )
        /* harmony export */
      });
      var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
      const systemClock = {
        now: () => Date.now(),
        sleep: (ms, signal) => (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, void 0, { ...signal && { signal } }).catch(() => {
        })
      }, isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
    })
  ),
  /***/
  7813: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        l: () => (
          /* binding */
          answeredIn
        ),
        /* harmony export */
        z: () => (
          /* binding */
          answeredPart
        )
        /* harmony export */
      });
      function answeredIn(report, side, request, from = 0, to = Number.POSITIVE_INFINITY) {
        return report.design === "abba" ? void 0 : (request === void 0 ? report.answered?.[side] : report.answeredOf?.find((one) => one.side === side && one.name === request)?.windows)?.slice(from, to).reduce((sum, count) => sum + count, 0);
      }
      function answeredPart({ answered, answeredOf }, from, to) {
        return {
          ...answered && {
            answered: Object.fromEntries(Object.entries(answered).map(([side, own]) => [side, own.slice(from, to)]))
          },
          ...answeredOf && {
            answeredOf: answeredOf.map((one) => ({ ...one, windows: one.windows.slice(from, to) }))
          }
        };
      }
    })
  ),
  /***/
  6188: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Bl: () => (
          /* binding */
          mostMoments
        ),
        /* harmony export */
        Fh: () => (
          /* binding */
          secondsLoaded
        ),
        /* harmony export */
        cS: () => (
          /* binding */
          batchesOf
        )
        /* harmony export */
      });
      var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519), _answered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7813), _timed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9467);
      const mostBatches = 60, mostMoments = 600;
      function batchesOf(report, side, request, most = mostBatches) {
        const windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01)), count = Math.min(most, windows), cells = Array.from({ length: count }, () => []);
        for (const cell of report.cells) {
          if (cell.side !== side || request !== void 0 && cell.name !== request)
            continue;
          const batch = Math.floor(Math.min(cell.window, windows - 1) * count / windows);
          cells[batch].push(cell);
        }
        const edge = (batch) => batch === count ? Number.POSITIVE_INFINITY : Math.ceil(batch * windows / count);
        return cells.map((own, batch) => {
          const [from, to] = [edge(batch), edge(batch + 1)], sums = sumOf(own);
          return {
            from: from * report.windowSeconds,
            seconds: secondsLoaded(report, side, from, to),
            ...sums,
            answered: (0, _answered_js__WEBPACK_IMPORTED_MODULE_2__.l)(report, side, request, from, to) ?? sums.good
          };
        });
      }
      function secondsLoaded({ cells, design, seconds, windowSeconds }, side, from = 0, to = Number.POSITIVE_INFINITY) {
        if (design !== "abba")
          return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds);
        const turns = cells.filter((cell) => cell.side === side && cell.window >= from && cell.window < to);
        return new Set(turns.map(({ window }) => window)).size * (windowSeconds - _model_plan_js__WEBPACK_IMPORTED_MODULE_0__.s_);
      }
      function sumOf(cells) {
        const total = (count) => cells.reduce((sum, cell) => sum + count(cell), 0);
        return {
          sent: total((cell) => cell.sent),
          intended: total((cell) => cell.sent + cell.dropped),
          good: total((cell) => cell.good),
          times: (0, _timed_js__WEBPACK_IMPORTED_MODULE_1__.vv)(cells)
        };
      }
    })
  ),
  /***/
  3991: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        U: () => (
          /* binding */
          compare
        )
        /* harmony export */
      });
      function compare(value, comparator, threshold) {
        return comparator === "<" ? value < threshold : comparator === "<=" ? value <= threshold : comparator === ">" ? value > threshold : value >= threshold;
      }
    })
  ),
  /***/
  7330: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B2: () => (
          /* binding */
          doubt
        ),
        /* harmony export */
        HI: () => (
          /* binding */
          isAlike
        ),
        /* harmony export */
        Qk: () => (
          /* binding */
          doubtsOfComparison
        ),
        /* harmony export */
        Y1: () => (
          /* binding */
          doubtsOfServer
        ),
        /* harmony export */
        _U: () => (
          /* binding */
          doubtsOfSide
        ),
        /* harmony export */
        dE: () => (
          /* binding */
          breachesOf
        ),
        /* harmony export */
        uw: () => (
          /* binding */
          tellDoubt
        ),
        /* harmony export */
        ye: () => (
          /* binding */
          isHolding
        )
        /* harmony export */
      });
      var _model_judgement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2965), _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _own_share_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5770), _share_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6690);
      const moves = {
        "adds time": {
          quantile: "up",
          avg: "up",
          max: "up",
          slow: "up",
          error_rate: "up",
          availability: "down",
          throughput: "down"
        },
        "sends less": {
          quantile: "down",
          avg: "down",
          max: "down",
          slow: "down",
          error_rate: "down",
          availability: "up",
          throughput: "down"
        }
      }, breachesOf = (checks, ...effects) => checks.filter(({ ok, effect }) => !ok && effect !== void 0 && effects.includes(effect));
      function doubtsOfSide(question, report, checks) {
        const { metric, find } = question, addsTime = breachesOf(checks, "adds time"), sendsLess = breachesOf(checks, "sends less"), found = addsTime.length + sendsLess.length > 0 ? find(report) : "inconclusive", isSuspect = (effect) => isMadeBy(moves[effect][metric], found, question.comparator), isTimeInDoubt = addsTime.length > 0 && (isSuspect("adds time") || found === "inconclusive") && !isAlike(find((0, _own_share_js__WEBPACK_IMPORTED_MODULE_1__.o)(report)), found), isLoadInDoubt = sendsLess.length > 0 && (isSuspect("sends less") || found === "inconclusive") && !(metric === "throughput" && isAlike(find((0, _own_share_js__WEBPACK_IMPORTED_MODULE_1__.w)(report)), found));
        return [...isTimeInDoubt ? addsTime : [], ...isLoadInDoubt ? sendsLess : []];
      }
      function isMadeBy(move, found, comparator) {
        const isForTheWorse = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_2__.EV)(comparator) === (move === "up");
        return isHolding(found) ? !isForTheWorse : found === "fail" && isForTheWorse;
      }
      const isHolding = (verdict) => verdict === "pass" || verdict === "warn", isAlike = (one, other) => one === other || isHolding(one) && isHolding(other);
      function doubtsOfComparison(find, report, checks) {
        const isKnown = checks.some(({ effect }) => effect === "adds time to a side"), lacking = breachesOf(checks, "sends a side less", ...isKnown ? [] : ["sends less"]), late = breachesOf(checks, "adds time", "adds time to a side");
        if (late.length === 0)
          return lacking;
        const found = find(report), isApart = late.some(({ effect }) => effect === "adds time to a side"), isDiluted = isHolding(found) && report.generator?.ownShare !== void 0;
        return (isApart || !isKnown || isDiluted) && !isAlike(find((0, _own_share_js__WEBPACK_IMPORTED_MODULE_1__.o)(report)), found) ? [...lacking, ...late] : lacking;
      }
      function doubtsOfServer({ verdict }, { comparator, unit }, checks) {
        return (unit === "/s" && !(0, _share_decision_js__WEBPACK_IMPORTED_MODULE_2__.EV)(comparator) ? verdict === "fail" : isHolding(verdict)) ? breachesOf(checks, "sends less") : [];
      }
      function doubt(finding, doubts) {
        const [first] = doubts;
        if (!first || finding.verdict === "error" || (0, _model_judgement_js__WEBPACK_IMPORTED_MODULE_3__.R)(finding.cause))
          return finding;
        const named = doubts.map(({ name, value, limit, unit }) => `${name} ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(value, unit, limit)}, limit ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(limit, unit)}`);
        return {
          ...finding,
          verdict: "inconclusive",
          cause: "generator",
          reason: `The load generator did not keep up (${named.join("; ")}), ${consequence(doubts)}; ${first.advice}.`
        };
      }
      function consequence(doubts) {
        const addsTime = breachesOf(doubts, "adds time", "adds time to a side").length > 0, sendsLess = breachesOf(doubts, "sends less", "sends a side less").length > 0;
        if (!addsTime)
          return "so less was asked of the target than planned, and this is not shown of the whole load";
        const time = "and without its own share of the times this is not shown";
        return sendsLess ? `${time}, nor is it of the whole load` : time;
      }
      function tellDoubt(objectives, checks) {
        if (checks.every(({ ok }) => ok))
          return "No verdict is in doubt because of it.";
        const open = objectives.filter(({ cause }) => cause === "generator"), rest = objectives.length - open.length;
        if (open.length === 0)
          return "That changed no verdict: none of them can be its doing.";
        const shown = open.slice(0, mostNamed).map(({ name }) => name), names = open.length > mostNamed ? `${shown.join(", ")} and ${open.length - mostNamed} more` : shown.join(", "), others = rest > 0 ? `; the other ${rest === 1 ? "verdict" : `${rest} verdicts`} cannot be its doing` : "";
        return `That leaves ${names} undecided${others}.`;
      }
      const mostNamed = 5;
    })
  ),
  /***/
  5741: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Vj: () => (
          /* binding */
          verdictOf
        ),
        /* harmony export */
        _h: () => (
          /* binding */
          noData
        ),
        /* harmony export */
        g$: () => (
          /* binding */
          judged
        ),
        /* harmony export */
        ih: () => (
          /* binding */
          withoutPass
        ),
        /* harmony export */
        q7: () => (
          /* binding */
          notMeasured
        )
        /* harmony export */
      });
      function verdictOf(threshold, warn) {
        return threshold === "broken" ? "fail" : threshold === "open" ? "inconclusive" : warn === void 0 || warn === "holds" ? "pass" : "warn";
      }
      const withoutPass = (finding, why) => finding.verdict === "pass" || finding.verdict === "warn" ? {
        ...finding,
        verdict: "inconclusive",
        cause: "undecided",
        reason: `${finding.reason.replace(/\.$/, "")}; ${why}.`
      } : finding, noData = (reason) => unmeasured("inconclusive", "no-data", reason), notMeasured = (cause, reason) => unmeasured("error", cause, reason), unmeasured = (verdict, cause, reason) => ({
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
    })
  ),
  /***/
  4400: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        S: () => (
          /* binding */
          checkGenerator
        ),
        /* harmony export */
        z: () => (
          /* binding */
          mostCpu
        )
        /* harmony export */
      });
      var _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);
      const leastAchieved = 0.99, mostCpu = 0.8, mostLoopDelayMs = 10, leastLatenessMs = 5, latenessOfP50 = 0.1, moreCores = "raise load.workers where there are cores, lower load.rate, or run on a larger machine", freeMachine = "something else keeps the machine busy: run the gate in a job of its own", moreFiles = "raise the limit of open files (ulimit -n), let connections be kept (load.keep-alive), or lower load.rate";
      function checkGenerator(report) {
        if (!report.generator)
          return [];
        const { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide, shortages } = report.generator, latency = (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.Q7)(report.cells.filter(({ side }) => side === "head").map((cell) => cell.latency)), mostLateness = Math.max(leastLatenessMs, latenessOfP50 * ((0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.YV)(latency, 0.5) ?? 0)), lacking = Object.values(shortages ?? {}).reduce((sum, count) => sum + count, 0);
        return [
          {
            name: "sent as scheduled",
            value: achievedRatio,
            limit: leastAchieved,
            unit: "ratio",
            ok: achievedRatio >= leastAchieved,
            advice: lacking > 0 ? moreFiles : moreCores,
            effect: "sends less"
          },
          {
            name: "CPU of the generator",
            value: cpu,
            limit: mostCpu,
            unit: "cores",
            ok: cpu <= mostCpu,
            advice: moreCores,
            effect: "adds time"
          },
          {
            name: "event-loop delay p99",
            value: eventLoopDelay.p99,
            limit: mostLoopDelayMs,
            unit: "ms",
            ok: eventLoopDelay.p99 <= mostLoopDelayMs,
            advice: freeMachine,
            effect: "adds time"
          },
          {
            name: "lateness p99",
            value: lateness.p99,
            limit: mostLateness,
            unit: "ms",
            ok: lateness.p99 <= mostLateness,
            advice: `${freeMachine}, or lower load.rate`,
            effect: "adds time"
          },
          ...latenessBySide ? [checkSides(latenessBySide, mostLateness)] : [],
          ...lacking > 0 ? checkShortages(report, lacking) : []
        ];
      }
      function checkSides({ head, base }, mostLateness) {
        const apart = Math.abs(head.p99 - base.p99);
        return {
          name: "lateness p99, head and base apart",
          value: apart,
          limit: mostLateness,
          unit: "ms",
          ok: apart <= mostLateness,
          advice: "one of the sides holds up the generator: lower load.rate, or run on a larger machine",
          effect: "adds time to a side"
        };
      }
      function checkShortages({ cells, design, generator }, lacking) {
        const shareOf = (side) => {
          const own = generator.shortages?.[side] ?? 0, intended = cells.reduce((sum, cell) => sum + (cell.side === side ? cell.sent + cell.dropped : 0), 0);
          return own > 0 ? own / (own + intended) : 0;
        }, ofAll = {
          name: "no ports or files left for",
          value: lacking,
          limit: 0,
          unit: "requests",
          ok: !1,
          advice: moreFiles,
          effect: "sends less"
        };
        if (!design)
          return [ofAll];
        const apart = Math.abs(shareOf("head") - shareOf("base")), limit = 1 - leastAchieved, ofSides = {
          name: "no ports or files left, head and base apart",
          value: apart,
          limit,
          unit: "ratio",
          ok: apart <= limit,
          advice: moreFiles,
          effect: "sends a side less"
        };
        return [ofAll, ofSides];
      }
    })
  ),
  /***/
  3034: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        p: () => (
          /* binding */
          findOfLoad
        )
      });
      var judge_batches = __webpack_require__(6188), finding = __webpack_require__(5741), units = __webpack_require__(5069), compare = __webpack_require__(3991), quantile_question = __webpack_require__(280), judge_settle = __webpack_require__(889), share_decision = __webpack_require__(6690), share_objective = __webpack_require__(8089), wording = __webpack_require__(9316);
      const noLatency = "There is no good answer to time.";
      function findQuantile(objective, q, batches, { seconds, level }) {
        const question = (0, quantile_question.A)(batches, q, level);
        if (!question)
          return (0, finding._h)(noLatency);
        const { comparator, threshold } = objective, { found, interval, timeouts } = question, value = found.ms, wantsMore = !(0, share_decision.EV)(comparator), isStrict = (0, share_decision.qB)(comparator), decideAt = (ms) => question.decide(ms, isStrict), answerAt = (ms) => wantsMore ? (0, share_decision.Qv)(decideAt(ms).answer) : decideAt(ms).answer, decision = decideAt(threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = (0, finding.Vj)(answerAt(threshold), warn), slow = isStrict ? "not below" : "above", counts = `${(0, units.B4)(decision.hits)} of ${(0, units.B4)(decision.trials)} requests were ${slow} ${(0, units.Fl)(threshold, objective.unit)}${(0, wording.Wz)(timeouts)}`, said = `${found.isCensored ? "more than " : ""}${(0, wording.Ay)(value, interval, verdict, objective)} (${counts}${(0, share_objective.L$)(decision.effect)})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${(0, wording._J)(objective, warn)}.` };
        const open = { decision, limit: (0, share_decision.Zw)(q), wantsMore, terms: (0, wording.tW)(objective) }, { reason, ...cause } = (0, judge_settle.j)({
          ...open,
          without: "with none of them",
          seconds,
          level
        });
        return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
      }
      var judge_timed = __webpack_require__(9467);
      function findMax(objective, batches) {
        const whole = (0, judge_timed.GR)(batches.map(({ times }) => times)), { answers, timeouts, timeoutMs } = whole, count = (0, judge_timed.pq)(whole);
        if (count === 0)
          return (0, finding._h)(noLatency);
        const { comparator, threshold, warn } = objective, slowest = timeouts > 0 ? Number.POSITIVE_INFINITY : answers.max, value = timeouts > 0 ? timeoutMs : answers.max, answer = (bound) => (0, compare.U)(slowest, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : answer(warn), verdict = (0, finding.Vj)(answer(threshold), warned), said = `${timeouts > 0 ? "more than " : ""}${(0, wording.Ay)(value, null, verdict, objective)} (the slowest of ${(0, units.B4)(count)} requests${(0, wording.Wz)(timeouts)})`;
        return { verdict, value, interval: null, reason: `${said}${(0, wording._J)(objective, warned)}.` };
      }
      var slow_noise = __webpack_require__(5412), student_t = __webpack_require__(9606);
      function findAverage(objective, batches, stretch) {
        const whole = (0, judge_timed.GR)(batches.map(({ times }) => times)), timed = (0, judge_timed.pq)(whole);
        if (timed === 0)
          return (0, finding._h)(noLatency);
        const totals = batches.map(({ times }) => ({ sum: (0, judge_timed.l4)(times), weight: (0, judge_timed.pq)(times) })), counts = `over ${(0, units.B4)(timed)} requests${(0, wording.Wz)(whole.timeouts)}`;
        return findMean(objective, { totals, isLeast: whole.timeouts > 0 }, stretch, counts);
      }
      const unknownAverage = "how long the timeouts would have taken is not known, so that no average is shown to hold: ask for a percentile such as p(95)";
      function findThroughput(objective, batches, stretch) {
        const isBehind = fallsBehind(batches), totals = batches.map(({ good, answered, seconds }) => ({
          sum: isBehind ? answered : good,
          weight: seconds
        })), counts = `${(0, units.B4)(totals.reduce((all, { sum }) => all + sum, 0))} good answers in ${(0, units.a3)(stretch.seconds * 1e3)}`;
        return findMean(objective, { totals, isLeast: !1 }, stretch, counts);
      }
      function fallsBehind(batches) {
        const behind = batches.reduce((sum, { good, answered }) => sum + good - answered, 0), [first] = batches, underWay = first && first.seconds > 0 ? (0, judge_timed.l4)(first.times) / 1e3 / first.seconds : 0;
        return behind > 1 + underWay + 3 * Math.sqrt(underWay);
      }
      function findMean(objective, { totals, isLeast }, { seconds, windowSeconds, level }, counts) {
        const { threshold, warn, comparator, unit } = objective, filled = totals.filter(({ weight }) => weight > 0), found = (0, student_t.lw)(filled, level), bounds = found && isLeast ? { ...found, upper: Number.POSITIVE_INFINITY } : found;
        if (!bounds || filled.length < slow_noise.H) {
          const value2 = bounds?.mean ?? filled[0].sum / filled[0].weight, least = (0, units.a3)(slow_noise.H * windowSeconds * 1e3), reason = `${(0, units.Fl)(value2, unit)} (${counts}); how much it varies takes at least ${slow_noise.H} stretches of ${windowSeconds} s to tell: run ${least} or longer.`;
          return { verdict: "inconclusive", cause: "too-few-requests", value: value2, interval: null, reason };
        }
        const { mean: value } = bounds, interval = {
          lower: Math.max(0, bounds.lower),
          upper: Number.isFinite(bounds.upper) ? bounds.upper : null
        }, answerAt = (bound) => answerOf(bounds, comparator, bound), warned = warn === void 0 ? void 0 : answerAt(warn), verdict = (0, finding.Vj)(answerAt(threshold), warned), said = `${(0, wording.Ay)(value, interval, verdict, objective)} (${counts})`;
        if (verdict !== "inconclusive")
          return { verdict, value, interval, reason: `${said}${(0, wording._J)(objective, warned)}.` };
        if (isLeast)
          return { verdict, cause: "undecided", value, interval, reason: `${said}; ${unknownAverage}.` };
        const gap = Math.abs(value - threshold), factor = ((bounds.upper - value) / gap) ** 2, settle = (0, judge_settle.o)(factor, seconds);
        return { verdict, cause: "undecided", value, interval, reason: `${said}; ${settle}.` };
      }
      function answerOf({ lower, upper }, comparator, bound) {
        const ends = [(0, compare.U)(lower, comparator, bound), (0, compare.U)(upper, comparator, bound)];
        return ends.every((end) => end) ? "holds" : ends.some((end) => end) ? "open" : "broken";
      }
      function findOfLoad(objective, report, level, end) {
        const batches = (0, judge_batches.cS)(report, "head", objective.request);
        if (batches.every(({ intended }) => intended === 0))
          return (0, finding._h)(objective.request === void 0 ? "No request fell into the measured part of the run." : `No request named ${objective.request} fell into the measured part of the run.`);
        const { seconds, windowSeconds } = report;
        return find(objective, report, batches, { seconds, windowSeconds, level, ...end && { end } });
      }
      function find(objective, report, batches, stretch) {
        const { metric, request } = objective;
        switch (metric.kind) {
          case "availability":
          case "error_rate":
            return (0, share_objective.B0)(objective, batches, (0, judge_batches.cS)(report, "head", request, judge_batches.Bl), stretch);
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
    })
  ),
  /***/
  5770: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        o: () => (
          /* binding */
          withoutOwnShare
        ),
        /* harmony export */
        w: () => (
          /* binding */
          asIfAllWereSent
        )
        /* harmony export */
      });
      var _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414), _generator_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400);
      function withoutOwnShare(report) {
        const { generator } = report;
        return generator ? {
          ...report,
          cells: report.cells.map(generator.ownShare ? cleared : (cell) => shortened(cell, generator))
        } : report;
      }
      const cleared = (cell) => withTimes(cell, cell.ofTarget ?? cell.latency, cell.excused ?? 0);
      function shortened(cell, { lateness, eventLoopDelay, cpu }) {
        const own = cpu > _generator_health_js__WEBPACK_IMPORTED_MODULE_1__.z ? Number.POSITIVE_INFINITY : lateness.max + Math.max(lateness.max, eventLoopDelay.p99), times = new _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.dq();
        for (const [bucket, count] of (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.Yv)(cell.latency))
          times.record(Math.max(0, (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.uv)(bucket, cell.latency) - own), count);
        return withTimes(cell, times.toData(), cell.errors.timeout ?? 0);
      }
      function withTimes(cell, latency, excused) {
        if (excused === 0)
          return { ...cell, latency };
        const { timeout = 0 } = cell.errors;
        return {
          ...cell,
          latency,
          good: cell.good + excused,
          errors: { ...cell.errors, timeout: timeout - excused }
        };
      }
      function asIfAllWereSent(report) {
        const { achievedRatio = 1 } = report.generator ?? {};
        if (achievedRatio <= 0 || achievedRatio >= 1)
          return report;
        const missingOf = ({ sent, dropped }) => (1 / achievedRatio - 1) * (sent + dropped), filled = (windows, isOwn) => {
          const sums = [...windows];
          for (const cell of report.cells.filter(isOwn))
            sums[cell.window] = (sums[cell.window] ?? 0) + missingOf(cell);
          return sums;
        }, { answered, answeredOf } = report, isOf = (side, name) => (cell) => cell.side === side && (name === void 0 || cell.name === name);
        return {
          ...report,
          cells: report.cells.map((cell) => ({
            ...cell,
            sent: cell.sent + missingOf(cell),
            good: cell.good + missingOf(cell)
          })),
          ...answered?.head && { answered: { ...answered, head: filled(answered.head, isOf("head")) } },
          ...answeredOf && {
            answeredOf: answeredOf.map((one) => ({
              ...one,
              windows: filled(one.windows, isOf(one.side, one.name))
            }))
          }
        };
      }
    })
  ),
  /***/
  3663: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        S: () => (
          /* binding */
          impliedBar
        ),
        /* harmony export */
        y: () => (
          /* binding */
          holdingObjectives
        )
        /* harmony export */
      });
      var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519);
      const defaultBar = {
        source: "load",
        metric: { kind: "availability" },
        name: "availability >= 99%",
        comparator: ">=",
        threshold: 0.99,
        unit: "ratio",
        key: !1,
        weight: 1,
        advisory: !1
      }, countingObjectives = ({ objectives }) => objectives.filter(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__.Wk).filter(({ advisory }) => !advisory), asksAboutErrors = ({ metric: { kind } }) => kind === "availability" || kind === "error_rate" || kind === "throughput", impliedBar = (plan) => countingObjectives(plan).some(asksAboutErrors) ? void 0 : defaultBar;
      function holdingObjectives(plan) {
        const implied = impliedBar(plan);
        return [...countingObjectives(plan), ...implied ? [implied] : []];
      }
    })
  ),
  /***/
  1396: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Rc: () => (
          /* binding */
          level
        ),
        /* harmony export */
        TD: () => (
          /* binding */
          isMet
        ),
        /* harmony export */
        sG: () => (
          /* binding */
          outcomeOf
        )
        /* harmony export */
      });
      var _compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3991), _doubt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330), _generator_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400), _load_objective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3034), _bar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3663);
      const level = 0.05;
      function outcomeOf(plan, report) {
        const checks = (0, _generator_health_js__WEBPACK_IMPORTED_MODULE_1__.S)(report), outcomes = (0, _bar_js__WEBPACK_IMPORTED_MODULE_3__.y)(plan).map((objective) => {
          const { metric, comparator } = objective, find = (part) => isMet(objective, (0, _load_objective_js__WEBPACK_IMPORTED_MODULE_2__.p)(objective, part, level)) ? "pass" : "fail", isInDoubt = (0, _doubt_js__WEBPACK_IMPORTED_MODULE_0__._U)({ metric: metric.kind, comparator, find }, report, checks).length > 0;
          return { name: objective.name, found: isInDoubt ? "unknown" : find(report) };
        }), broke = outcomes.find(({ found }) => found === "fail");
        return broke ? { outcome: "breaks", broke: broke.name } : { outcome: outcomes.some(({ found }) => found === "unknown") ? "unknown" : "holds" };
      }
      function isMet({ comparator, threshold }, { verdict, value }) {
        return verdict !== "inconclusive" ? verdict === "pass" || verdict === "warn" : value !== null && (0, _compare_js__WEBPACK_IMPORTED_MODULE_4__.U)(value, comparator, threshold);
      }
    })
  ),
  /***/
  7960: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        q: () => (
          /* binding */
          mostLoad
        ),
        /* harmony export */
        t: () => (
          /* binding */
          ceilingOf
        )
        /* harmony export */
      });
      var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519), _scalability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9497), _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2125), _stress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7212);
      function mostLoad(plan, sides = plan.baseline ? 2 : 1) {
        const { load } = plan, levels = levelsOf(load, ceilingOf(plan));
        return {
          level: Math.max(...levels, load.spike?.perSecond ?? 0),
          ms: levels.length * (load.warmupMs + load.durationMs),
          requests: sides * levels.reduce((sum, level) => sum + requestsAt(load, level), 0)
        };
      }
      function levelsOf(load, ceiling) {
        return (0, _model_plan_js__WEBPACK_IMPORTED_MODULE_0__.Ih)(load.profile) ? (load.profile === "stress" ? _stress_js__WEBPACK_IMPORTED_MODULE_3__.to : _scalability_js__WEBPACK_IMPORTED_MODULE_1__.UR)(load, load.steps ? Number.POSITIVE_INFINITY : ceiling) : [(0, _steps_js__WEBPACK_IMPORTED_MODULE_2__.pc)(load)];
      }
      function requestsAt({ pace, spike, warmupMs, durationMs }, level) {
        if (pace.kind === "users") {
          const each = pace.thinkMs === void 0 ? Number.POSITIVE_INFINITY : (warmupMs + durationMs) / pace.thinkMs + 1;
          return level * Math.ceil(each);
        }
        const more = spike ? (spike.perSecond - level) * spike.durationMs : 0;
        return Math.ceil((level * (warmupMs + durationMs) + more) / 1e3);
      }
      function ceilingOf({ load, policy }) {
        const bounds = (0, _model_plan_js__WEBPACK_IMPORTED_MODULE_0__.BO)(policy).map(({ limits }) => load.pace.kind === "rate" ? limits?.perSecond : limits?.users);
        return Math.min(...bounds.filter((bound) => bound !== void 0), Number.POSITIVE_INFINITY);
      }
    })
  ),
  /***/
  9497: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        UR: () => (
          /* binding */
          mostScalabilitySteps
        ),
        /* harmony export */
        XU: () => (
          /* binding */
          nextScalability
        ),
        /* harmony export */
        rB: () => (
          /* binding */
          findScalability
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2125);
      const straight = 0.9, usualDoublings = 4;
      function nextScalability(load, steps) {
        if (!steps.some(({ outcome }) => outcome === "unknown"))
          return plannedSteps(load)[steps.length];
      }
      function plannedSteps(load) {
        const first = (0, _steps_js__WEBPACK_IMPORTED_MODULE_1__.pc)(load);
        return load.steps ?? Array.from({ length: usualDoublings + 1 }, (_, step) => first * 2 ** step);
      }
      const mostScalabilitySteps = (load, ceiling) => plannedSteps(load).filter((level, index) => index === 0 || level <= ceiling);
      function findScalability(plan, evidence) {
        const steps = (0, _steps_js__WEBPACK_IMPORTED_MODULE_1__.Nb)(plan, evidence);
        if (steps.length === 0)
          return;
        const bent = steps.findIndex(({ linearity }) => linearity !== null && linearity < straight), knee = bent > 0 ? steps[bent - 1].level : null;
        return {
          kind: "scalability",
          unit: (0, _steps_js__WEBPACK_IMPORTED_MODULE_1__.T4)(plan.load),
          steps,
          knee,
          sentence: sentenceOf(plan, steps, knee)
        };
      }
      function sentenceOf({ load }, steps, knee) {
        const format = (level) => (0, _steps_js__WEBPACK_IMPORTED_MODULE_1__.eI)(level, (0, _steps_js__WEBPACK_IMPORTED_MODULE_1__.T4)(load)), last = steps.at(-1), share = last.linearity === null ? "" : `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.om)(last.linearity)} of it`;
        return steps.length < 2 || share === "" ? "Too few steps were run to tell how it scales." : knee === null ? `Scales straight up to ${format(last.level)} (${share}).` : `Scales straight up to ${format(knee)}; at ${format(last.level)} the throughput is ${share}.`;
      }
    })
  ),
  /***/
  5544: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        EI: () => (
          /* binding */
          reportOf
        ),
        /* harmony export */
        Qv: () => (
          /* binding */
          timesOf
        ),
        /* harmony export */
        gV: () => (
          /* binding */
          stageOf
        )
        /* harmony export */
      });
      var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7813), _timed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9467);
      function stageOf(report, from = 0, to = Number.POSITIVE_INFINITY) {
        const cells = cellsOf(report, from, to), sum = (of) => cells.reduce((total, cell) => total + of(cell), 0), times = timesOf(report, from, to), at = (q) => (0, _timed_js__WEBPACK_IMPORTED_MODULE_0__.D4)(times, q)?.ms ?? null, [sent, good] = [sum((cell) => cell.sent), sum((cell) => cell.good)], intended = sent + sum(({ dropped }) => dropped), { seconds, windowSeconds } = report, answered = (0, _answered_js__WEBPACK_IMPORTED_MODULE_1__.l)(report, "head", void 0, from, to) ?? good, lasted = Math.min(seconds, to * windowSeconds) - from * windowSeconds;
        return {
          sent,
          throughput: lasted > 0 ? answered / lasted : 0,
          errorRatio: intended > 0 ? (intended - good) / intended : null,
          p50: at(0.5),
          p95: at(0.95),
          p99: at(0.99),
          ...times.timeouts > 0 && { timeoutMs: times.timeoutMs }
        };
      }
      const timesOf = (report, from = 0, to = Number.POSITIVE_INFINITY) => (0, _timed_js__WEBPACK_IMPORTED_MODULE_0__.vv)(cellsOf(report, from, to)), cellsOf = ({ cells }, from, to) => cells.filter(({ side, window }) => side === "head" && window >= from && window < to);
      function reportOf(report, from, to) {
        const { seconds, windowSeconds } = report;
        return {
          ...report,
          seconds: Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
          cells: report.cells.filter(({ window }) => window >= from && window < to).map((cell) => ({ ...cell, window: cell.window - from })),
          ...(0, _answered_js__WEBPACK_IMPORTED_MODULE_1__.z)(report, from, to)
        };
      }
    })
  ),
  /***/
  2125: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Nb: () => (
          /* binding */
          judgeSteps
        ),
        /* harmony export */
        T4: () => (
          /* binding */
          levelUnit
        ),
        /* harmony export */
        eI: () => (
          /* binding */
          formatLevel
        ),
        /* harmony export */
        pc: () => (
          /* binding */
          firstLevel
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _holds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1396), _stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5544);
      const firstLevel = ({ pace }) => pace.kind === "rate" ? pace.perSecond : pace.users, levelUnit = ({ pace }) => pace.kind === "rate" ? "/s" : "users", formatLevel = (level, unit) => unit === "/s" ? `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(level)}/s` : `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(level)} users`;
      function stepsOf(plan, { load, steps = [] }) {
        return load ? [{ level: firstLevel(plan.load), report: load }, ...steps] : [];
      }
      function judgeSteps(plan, evidence) {
        const steps = stepsOf(plan, evidence).toSorted((a, b) => a.level - b.level), stages = steps.map(({ report }) => (0, _stage_js__WEBPACK_IMPORTED_MODULE_2__.gV)(report)), first = stages[0] && steps[0] ? stages[0].throughput / steps[0].level : 0;
        return steps.map(({ level, report }, index) => {
          const stage = stages[index], linearity = first > 0 ? stage.throughput / level / first : null;
          return { level, ...stage, linearity, ...(0, _holds_js__WEBPACK_IMPORTED_MODULE_1__.sG)(plan, report) };
        });
      }
    })
  ),
  /***/
  7212: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Un: () => (
          /* binding */
          nextStress
        ),
        /* harmony export */
        i3: () => (
          /* binding */
          findStress
        ),
        /* harmony export */
        to: () => (
          /* binding */
          mostStressSteps
        )
        /* harmony export */
      });
      var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2125);
      const closeEnough = 0.05, mostSteps = 20, mostDoublings = 10;
      function nextStress(load, steps) {
        if (steps.length >= mostSteps || steps.some(({ outcome }) => outcome === "unknown"))
          return;
        const { holds, breaks } = edgeOf(steps);
        if (breaks === null)
          return plannedSteps(load).find((level) => level > holds);
        if (holds === 0 || breaks - holds <= closeEnough * holds)
          return;
        const between = (holds + breaks) / 2, next = load.pace.kind === "users" || between >= 10 ? Math.round(between) : between;
        return next > holds && next < breaks ? next : void 0;
      }
      function plannedSteps(load) {
        const first = (0, _steps_js__WEBPACK_IMPORTED_MODULE_0__.pc)(load);
        return load.steps ?? Array.from({ length: mostDoublings + 1 }, (_, step) => first * 2 ** step);
      }
      function mostStressSteps(load, ceiling) {
        const planned = plannedSteps(load).filter((level, index) => index === 0 || level <= ceiling), halvings = planned.slice(1).map((level, index) => {
          const holds = planned[index];
          return Math.ceil(Math.log2((level - holds) / (closeEnough * holds)));
        }), between = new Array(Math.max(0, ...halvings)).fill(planned.at(-1));
        return [...planned, ...between].slice(0, mostSteps);
      }
      function edgeOf(steps) {
        const broken = steps.filter(({ outcome }) => outcome === "breaks").map(({ level }) => level), breaks = broken.length > 0 ? Math.min(...broken) : null, held = steps.filter(({ level, outcome }) => outcome === "holds" && (breaks === null || level < breaks));
        return { holds: Math.max(0, ...held.map(({ level }) => level)), breaks };
      }
      function findStress(plan, evidence) {
        const steps = (0, _steps_js__WEBPACK_IMPORTED_MODULE_0__.Nb)(plan, evidence);
        if (steps.length === 0)
          return;
        const { holds, breaks } = edgeOf(steps);
        return {
          kind: "stress",
          unit: (0, _steps_js__WEBPACK_IMPORTED_MODULE_0__.T4)(plan.load),
          steps,
          holds,
          breaks,
          sentence: sentenceOf(plan, steps, { holds, breaks })
        };
      }
      function sentenceOf({ load }, steps, { holds, breaks }) {
        const format = (level) => (0, _steps_js__WEBPACK_IMPORTED_MODULE_0__.eI)(level, (0, _steps_js__WEBPACK_IMPORTED_MODULE_0__.T4)(load)), ended = steps.some(({ outcome }) => outcome === "unknown") ? `; the load generator itself did not keep up at ${format(steps.find(({ outcome }) => outcome === "unknown").level)}` : "";
        if (breaks === null)
          return holds > 0 ? `Holds ${format(holds)}, the most that was tried${ended}.` : `Nothing was found${ended}.`;
        const broke = steps.find(({ level, outcome }) => level === breaks && outcome === "breaks")?.broke, by = broke === void 0 ? "" : ` (${broke})`;
        return holds > 0 ? `Holds ${format(holds)}, breaks at ${format(breaks)}${by}${ended}.` : `Breaks at ${format(breaks)}, the least that was tried${by}${ended}.`;
      }
    })
  ),
  /***/
  280: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          quantileQuestion
        ),
        /* harmony export */
        c: () => (
          /* binding */
          shownEnds
        )
        /* harmony export */
      });
      var _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4596), _stats_histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4414), _share_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6690), _timed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9467);
      function quantileQuestion(batches, q, level) {
        const times = batches.map((batch) => batch.times), whole = (0, _timed_js__WEBPACK_IMPORTED_MODULE_3__.GR)(times), found = (0, _timed_js__WEBPACK_IMPORTED_MODULE_3__.D4)(whole, q);
        if (found === void 0)
          return;
        const columns = columnsOf(times), limit = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_2__.Zw)(q), countsAfter = (passed) => times.map((own, batch) => ({
          hits: (0, _timed_js__WEBPACK_IMPORTED_MODULE_3__.pq)(own) - (columns[passed - 1]?.upTo[batch] ?? 0),
          trials: (0, _timed_js__WEBPACK_IMPORTED_MODULE_3__.pq)(own)
        })), effectAfter = effectsAlong(columns.length, (passed) => (0, _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_0__.GL)(countsAfter(passed))), decideAfter = (passed) => (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_2__.GA)(countsAfter(passed), limit, level, { effect: effectAfter(passed) }), { holdsFrom, brokenUntil } = shownEnds(columns.length, decideAfter);
        return {
          found,
          interval: {
            // Broken at every answer's time is broken up to the timeout.
            lower: brokenUntil > columns.length ? whole.timeoutMs : columns[brokenUntil - 1]?.ms ?? null,
            upper: columns[holdsFrom - 1]?.ms ?? null
          },
          timeouts: whole.timeouts,
          decide: (ms, isStrict) => {
            const passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length, answer = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
            return { ...decideAfter(passed), answer };
          }
        };
      }
      function shownEnds(columns, decideAfter) {
        let holdsFrom = columns + 1;
        for (; holdsFrom > 0 && decideAfter(holdsFrom - 1).answer === "holds"; )
          holdsFrom -= 1;
        let brokenUntil = 0;
        for (; brokenUntil <= columns && decideAfter(brokenUntil).answer === "broken"; )
          brokenUntil += 1;
        return { holdsFrom, brokenUntil };
      }
      const mostEffects = 24;
      function effectsAlong(columns, effectAfter) {
        const stride = Math.max(1, Math.ceil(columns / mostEffects)), known = /* @__PURE__ */ new Map(), effectAt = (passed) => {
          const effect = known.get(passed) ?? effectAfter(passed);
          return known.set(passed, effect), effect;
        };
        return (passed) => {
          const before = Math.floor(passed / stride) * stride;
          if (passed === before)
            return effectAt(before);
          const after = Math.min(columns, before + stride), way = (passed - before) / (after - before);
          return (1 - way) * effectAt(before) + way * effectAt(after);
        };
      }
      function columnsOf(batches) {
        const counts = /* @__PURE__ */ new Map();
        for (const [index, { answers }] of batches.entries())
          for (const [bucket, count] of (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_1__.Yv)(answers)) {
            const column = counts.get(bucket) ?? batches.map(() => 0);
            column[index] = count, counts.set(bucket, column);
          }
        const extremes = (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_1__.Q7)(batches.map(({ answers }) => answers));
        let upTo = batches.map(() => 0);
        return [...counts].toSorted(([a], [b]) => a - b).map(([bucket, column]) => (upTo = upTo.map((sum, batch) => sum + column[batch]), { ms: (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_1__.uv)(bucket, extremes), upTo }));
      }
    })
  ),
  /***/
  889: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        j: () => (
          /* binding */
          settleShare
        ),
        /* harmony export */
        o: () => (
          /* binding */
          settleClose
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1946), _share_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6690);
      const longestSeconds = 3600;
      function settleShare({ decision, limit, wantsMore, terms, without, seconds, level }) {
        const { hits, trials } = decision, fewest = wantsMore ? (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.ah)((n) => (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.Tm)(n, n, limit, level)) : (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.zj)(0, limit, level);
        if (!Number.isFinite(fewest))
          return { cause: "undecided", reason: `no run of any length can show ${terms}: ask for less` };
        if (trials < fewest) {
          const best = wantsMore ? `it takes ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(fewest)} requests` : `even ${without} it takes ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(fewest)} requests`, longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
          return {
            cause: "too-few-requests",
            reason: `${best} to show ${terms}, and this run had ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(trials)}: ${longer}`
          };
        }
        const needed = requestsToSettle(decision, limit, level), requests = `about ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(needed)} requests settle it: `;
        return { cause: "undecided", reason: settleClose(needed / trials, seconds, requests) };
      }
      function settleClose(longer, seconds, requests = "") {
        return longer * seconds <= longestSeconds ? `too close to tell; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to settle it";
      }
      function requestsToSettle({ hits, trials, effect }, limit, level) {
        const share = hits / trials;
        return share === limit ? Number.POSITIVE_INFINITY : Math.ceil((0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.ah)((n) => (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_2__.ut)(share * n, n, limit, level) !== "open") * effect);
      }
      function runLonger(longer, seconds, isLeast = !1) {
        const factor = Math.max(1.1, longer), atLeast = isLeast ? "at least " : "", times = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7), needed = roundUp(factor * seconds), instead = needed > longestSeconds ? ", send more a second, or ask for less" : "";
        return `run ${atLeast}${times} × as long (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(needed * 1e3)})${instead}`;
      }
      function roundUp(seconds) {
        const step = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
        return Math.ceil(seconds / step - 1e-9) * step;
      }
    })
  ),
  /***/
  6690: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        EV: () => (
          /* binding */
          wantsLittle
        ),
        /* harmony export */
        GA: () => (
          /* binding */
          decideShare
        ),
        /* harmony export */
        Qv: () => (
          /* binding */
          opposite
        ),
        /* harmony export */
        Zw: () => (
          /* binding */
          complement
        ),
        /* harmony export */
        qB: () => (
          /* binding */
          isStrictAtMost
        ),
        /* harmony export */
        ut: () => (
          /* binding */
          answerOf
        )
        /* harmony export */
      });
      var _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1946), _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4596), _terminal_outage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5124);
      function decideShare(batches, limit, level, { isStrict = !1, effect: known, course } = {}) {
        const { hits, trials } = (0, _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_1__.e6)(batches), outage = course && (0, _terminal_outage_js__WEBPACK_IMPORTED_MODULE_2__.aD)(course, limit), effect = known ?? (0, _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_1__.GL)(outage?.before ?? batches);
        return { answer: isStrict && limit >= 1 && hits === trials ? "open" : answerOf(hits / effect, trials / effect, limit, level), hits, trials, effect, ...outage && { outage } };
      }
      const answerOf = (hits, trials, limit, level) => (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_0__.kH)(hits, trials, limit, level) ? "holds" : (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_0__.Tm)(hits, trials, limit, level) ? "broken" : "open", opposite = (answer) => answer === "holds" ? "broken" : answer === "broken" ? "holds" : "open", wantsLittle = (comparator) => comparator === "<" || comparator === "<=", isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=", complement = (share) => Number((1 - share).toFixed(12));
    })
  ),
  /***/
  8089: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B0: () => (
          /* binding */
          findShare
        ),
        /* harmony export */
        L$: () => (
          /* binding */
          formatClusters
        ),
        /* harmony export */
        cF: () => (
          /* binding */
          findShareOf
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1946), _finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5741), _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(889), _share_decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6690), _terminal_outage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5124), _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9316);
      const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
      function findShare(objective, batches, moments, stretch) {
        const isOfGood = objective.metric.kind === "availability", badOf = ({ intended, sent, good, from, seconds }) => {
          const trials = isOfGood ? intended : sent;
          return { hits: trials - good, trials, from, seconds };
        }, bad = batches.map(badOf);
        if (bad.every(({ trials }) => trials === 0))
          return (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__._h)("No request was sent: all were dropped.");
        const dropped = isOfGood ? batches.reduce((sum, { intended, sent }) => sum + intended - sent, 0) : 0, counts = {
          bad,
          moments: moments.map(badOf),
          isOfGood,
          describe: (decision) => formatBad(decision, dropped)
        };
        return findShareOf(objective, counts, stretch);
      }
      function findShareOf(objective, { bad, moments, isOfGood, describe }, { seconds, level, end }) {
        const toOwn = isOfGood ? _share_decision_js__WEBPACK_IMPORTED_MODULE_3__.Zw : (share) => share, wantsMore = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_3__.EV)(objective.comparator) === isOfGood, isStrict = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_3__.qB)(isOfGood ? mirrored[objective.comparator] : objective.comparator), course = end && !wantsMore ? { moments, end } : void 0, decideAt = (bound) => (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_3__.GA)(bad, toOwn(bound), level, { isStrict, course }), answerAt = (bound) => wantsMore ? (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_3__.Qv)(decideAt(bound).answer) : decideAt(bound).answer, decision = decideAt(objective.threshold), { hits, trials, effect } = decision, ends = (0, _stats_clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.mI)(hits / effect, trials / effect, level), own = [toOwn(ends.lower), toOwn(ends.upper)], interval = { lower: Math.min(...own), upper: Math.max(...own) }, value = (isOfGood ? trials - hits : hits) / trials, answer = answerAt(objective.threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = (0, _finding_js__WEBPACK_IMPORTED_MODULE_6__.Vj)(answer, warn), said = `${(0, _wording_js__WEBPACK_IMPORTED_MODULE_5__.Ay)(value, interval, verdict, objective)} (${describe(decision)})`;
        if (verdict === "inconclusive") {
          const open = {
            decision,
            limit: toOwn(objective.threshold),
            wantsMore,
            terms: (0, _wording_js__WEBPACK_IMPORTED_MODULE_5__.tW)(objective)
          }, { reason, ...cause } = (0, _settle_js__WEBPACK_IMPORTED_MODULE_2__.j)({
            ...open,
            without: "without an error",
            seconds,
            level
          });
          return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
        }
        return { verdict, value, interval, reason: `${said}${(0, _wording_js__WEBPACK_IMPORTED_MODULE_5__._J)(objective, warn)}.` };
      }
      function formatBad({ hits, trials, effect, outage }, dropped) {
        const ofThem = dropped > 0 ? `, ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(dropped)} of them dropped` : "";
        return `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(hits)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(trials)} requests ${hits === 1 ? "was" : "were"} not good${ofThem}${formatClusters(effect, outage)}`;
      }
      const formatClusters = (effect, outage) => (outage ? (0, _terminal_outage_js__WEBPACK_IMPORTED_MODULE_4__.XN)(outage) : "") + (effect > 1.5 ? `, in clusters${outage ? " before" : ""}: design effect ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(effect, 2)}` : "");
    })
  ),
  /***/
  5124: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        XN: () => (
          /* binding */
          formatOutage
        ),
        /* harmony export */
        aD: () => (
          /* binding */
          terminalOutage
        ),
        /* harmony export */
        ie: () => (
          /* binding */
          isUp
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const down = 0.5, total = 0.95, clearly = 2, leastSeconds = 5, mostBatches = 60;
      function terminalOutage({ moments, end }, limit) {
        const { first, began } = startOf(moments, end), start = began ?? first;
        if (start === void 0)
          return;
        const outage = sumOf(moments.slice(start)), whole = sumOf(moments), before = moments.slice(0, start), isBeyondLimit = outage.hits >= clearly * limit * whole.trials && outage.seconds >= clearly * limit * whole.seconds, isLongest = outage.seconds >= clearly * longestOutage(before), isSeen = end.stillDown || outage.seconds >= leastSeconds;
        if (!isBeyondLimit || !isLongest || !isSeen)
          return;
        const { hits, trials } = sumOf(moments.slice(first ?? moments.length));
        return {
          from: began === void 0 ? moments[start].from : amid(moments[began]),
          isTotal: hits >= total * trials,
          stillDown: end.stillDown,
          before: inBatches(before)
        };
      }
      function formatOutage({ from, isTotal, stillDown }) {
        const since = from < 0.5 ? "from the start" : `from ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(from * 1e3)}`;
        return `, ${isTotal ? "down" : "failing"} ${since} to the end${stillDown ? ", and still down afterwards" : ""}`;
      }
      function startOf(moments, { stillDown }) {
        const lastUp = moments.findLastIndex((moment) => !isDown(moment)), first = moments.findIndex(({ trials }, at) => at > lastUp && trials > 0);
        return first < 0 ? stillDown && lastUp >= 0 && moments[lastUp].hits > 0 ? { began: lastUp } : {} : { first, ...lastUp >= 0 && moments[lastUp].hits > 0 && { began: lastUp } };
      }
      const amid = ({ from, seconds, hits, trials }) => from + seconds * (1 - hits / trials), isDown = ({ hits, trials }) => hits >= down * trials, isUp = (count) => count.trials > 0 && !isDown(count);
      function longestOutage(moments) {
        let longest = 0, lasted = 0;
        for (const moment of moments)
          lasted = isDown(moment) && (lasted > 0 || moment.trials > 0) ? lasted + moment.seconds : 0, longest = Math.max(longest, lasted);
        return longest;
      }
      function inBatches(moments) {
        const size = Math.ceil(moments.length / mostBatches), count = size > 0 ? Math.ceil(moments.length / size) : 0;
        return Array.from({ length: count }, (_, batch) => sumOf(moments.slice(batch * size, (batch + 1) * size)));
      }
      const sumOf = (moments) => ({
        hits: moments.reduce((sum, { hits }) => sum + hits, 0),
        trials: moments.reduce((sum, { trials }) => sum + trials, 0),
        seconds: moments.reduce((sum, { seconds }) => sum + seconds, 0)
      });
    })
  ),
  /***/
  9467: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        D4: () => (
          /* binding */
          percentileOf
        ),
        /* harmony export */
        GR: () => (
          /* binding */
          mergeTimed
        ),
        /* harmony export */
        Mu: () => (
          /* binding */
          countSlower
        ),
        /* harmony export */
        l4: () => (
          /* binding */
          leastSum
        ),
        /* harmony export */
        pq: () => (
          /* binding */
          countOf
        ),
        /* harmony export */
        vv: () => (
          /* binding */
          timedOf
        ),
        /* harmony export */
        x4: () => (
          /* binding */
          smoothPercentileOf
        )
        /* harmony export */
      });
      var _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);
      function timedOf(cells) {
        const late = cells.filter(({ errors }) => (errors.timeout ?? 0) > 0);
        return late.length === 0 ? { answers: merged(cells.map(({ latency }) => latency)), timeouts: 0, timeoutMs: 0 } : {
          answers: merged(cells.map(({ latency, errors }) => (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.Jm)(latency, errors.timeout ?? 0))),
          timeouts: late.reduce((sum, { errors, latency }) => sum + Math.min(errors.timeout ?? 0, latency.count), 0),
          timeoutMs: Math.max(...late.map(({ latency }) => latency.max))
        };
      }
      const merged = (several) => several.length > 0 ? (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.Q7)(several) : _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.wv, mergeTimed = (several) => ({
        answers: merged(several.map(({ answers }) => answers)),
        timeouts: several.reduce((sum, { timeouts }) => sum + timeouts, 0),
        timeoutMs: Math.max(0, ...several.map(({ timeoutMs }) => timeoutMs))
      }), countOf = ({ answers, timeouts }) => answers.count + timeouts, leastSum = ({ answers, timeouts, timeoutMs }) => answers.sum + timeouts * timeoutMs, countSlower = ({ answers, timeouts }, ms) => (0, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.d2)(answers, ms) + timeouts, percentileOf = (timed, q) => percentile(timed, q, Math.ceil(q * countOf(timed) - 1e-9), _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.YV), smoothPercentileOf = (timed, q) => percentile(timed, q, Math.ceil((countOf(timed) - 1) * q - 1e-9) + 1, _stats_histogram_js__WEBPACK_IMPORTED_MODULE_0__.lI);
      function percentile(timed, q, rank, of) {
        const { answers, timeouts, timeoutMs } = timed;
        if (countOf(timed) === 0)
          return;
        if (rank > answers.count)
          return { ms: timeoutMs, isCensored: !0 };
        const ms = of(timeouts === 0 ? answers : padded(answers, timeouts), q);
        return ms === void 0 ? void 0 : { ms, isCensored: !1 };
      }
      function padded(answers, timeouts) {
        const buckets = [...answers.buckets];
        return buckets[buckets.length - 1] = buckets.at(-1) + timeouts, { ...answers, count: answers.count + timeouts, buckets };
      }
    })
  ),
  /***/
  9316: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Ay: () => (
          /* binding */
          formatFound
        ),
        /* harmony export */
        Wz: () => (
          /* binding */
          formatTimeouts
        ),
        /* harmony export */
        _J: () => (
          /* binding */
          formatWarn
        ),
        /* harmony export */
        h6: () => (
          /* binding */
          formatLabels
        ),
        /* harmony export */
        tW: () => (
          /* binding */
          formatTerms
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _share_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6690);
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" }, formatTerms = ({ comparator, threshold, unit }) => `${signs[comparator]} ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(threshold, unit)}`;
      function formatFound(value, interval, verdict, terms) {
        const format = (number) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(number, terms.unit, terms.threshold), { lower, upper } = {
          lower: endOf(interval?.lower, value),
          upper: endOf(interval?.upper, value)
        }, isBelow = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_1__.EV)(terms.comparator) !== (verdict === "fail"), parts = [format(value)];
        if (verdict === "inconclusive") {
          const shown = [
            lower === null || lower <= 0 ? "" : `as low as ${format(lower)}`,
            upper === null ? "" : `as high as ${format(upper)}`
          ].filter((end) => end !== "").join(" or ");
          shown !== "" && parts.push(`may be ${shown}`);
          const open = (0, _share_decision_js__WEBPACK_IMPORTED_MODULE_1__.EV)(terms.comparator) ? "upper" : "lower";
          interval && interval[open] === null && parts.push(`and this run shows no ${open} bound`);
        } else isBelow && upper !== null ? parts.push(`at most ${format(upper)} with 95 % confidence`) : !isBelow && lower !== null && parts.push(`at least ${format(lower)} with 95 % confidence`);
        return parts.join(", ");
      }
      const endOf = (end, value) => end === void 0 || end === value ? null : end;
      function formatWarn(objective, answer) {
        if (answer === void 0 || answer === "holds")
          return "";
        const terms = formatTerms({ ...objective, threshold: objective.warn });
        return answer === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
      }
      const formatTimeouts = (timeouts) => timeouts > 0 ? `, ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(timeouts)} timed out` : "", mostLabels = 4, formatLabels = (labels) => `{${labels.slice(0, mostLabels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ")}}`;
    })
  ),
  /***/
  487: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Ek: () => (
          /* binding */
          usualSeverities
        ),
        /* harmony export */
        SB: () => (
          /* binding */
          withUsualSeverities
        ),
        /* harmony export */
        TH: () => (
          /* binding */
          meantOf
        ),
        /* harmony export */
        cr: () => (
          /* binding */
          alertActions
        ),
        /* harmony export */
        qj: () => (
          /* binding */
          actionOf
        ),
        /* harmony export */
        xJ: () => (
          /* binding */
          severityOf
        )
        /* harmony export */
      });
      const alertActions = ["fail", "warn", "ignore"], usualSeverities = {
        critical: "fail",
        warning: "warn",
        info: "report",
        none: "report",
        "": "report",
        "*": "fail"
      }, withUsualSeverities = (said) => ({
        ...usualSeverities,
        ...said["*"] && { "": said["*"] },
        ...said
      }), meantOf = (rules, { match, severities }) => rules.filter((rule) => Object.entries(match).every(([label, values]) => values.includes(labelOf(rule, label))) && actionOf(severityOf(rule), severities) !== "ignore"), labelOf = ({ name, labels }, label) => label === "alertname" ? name : Object.hasOwn(labels, label) ? labels[label] : "", severityOf = (rule) => labelOf(rule, "severity"), actionOf = (severity, severities) => (Object.hasOwn(severities, severity) ? severities[severity] : severities["*"]) ?? "fail";
    })
  ),
  /***/
  7294: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        ES: () => (
          /* binding */
          resources
        ),
        /* harmony export */
        Nr: () => (
          /* binding */
          resourceNames
        ),
        /* harmony export */
        QY: () => (
          /* binding */
          trafficNames
        ),
        /* harmony export */
        iN: () => (
          /* binding */
          traffic
        )
        /* harmony export */
      });
      const resources = {
        cpu: { title: "CPU", unit: "cores" },
        memory: { title: "Memory", unit: "MB" },
        heap: { title: "Heap in use", unit: "MB" },
        event_loop: { title: "Event-loop lag", unit: "ms" },
        gc: { title: "Time in garbage collection", unit: "ratio" },
        threads: { title: "Threads or goroutines", unit: "none" },
        open_files: { title: "Open files", unit: "none" },
        restarts: { title: "Restarts", unit: "none" }
      }, traffic = {
        rate: { title: "Requests a second", unit: "/s" },
        errors: { title: "Answers with 5xx", unit: "ratio" },
        latency: { title: "Latency p95", unit: "ms" }
      }, resourceNames = Object.keys(resources), trafficNames = Object.keys(traffic);
    })
  ),
  /***/
  4214: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        E: () => (
          /* binding */
          butJoiners
        )
        /* harmony export */
      });
      const innerJoiner = "(?<=[^\\x00-\\x7F\\u200C\\u200D])[\\u200C\\u200D](?=[^\\x00-\\x7F\\u200C\\u200D])", butJoiners = (characters, flags = "u") => new RegExp(`(?!${innerJoiner})${characters}`, flags);
    })
  ),
  /***/
  2965: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        R: () => (
          /* binding */
          lacksData
        )
        /* harmony export */
      });
      const lacksData = (cause) => cause === "no-data" || cause === "not-evaluable", grades = (
        /* unused pure expression or super */
        null
      );
    })
  ),
  /***/
  4519: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $d: () => (
          /* binding */
          isOfProfile
        ),
        /* harmony export */
        BO: () => (
          /* binding */
          boundsOf
        ),
        /* harmony export */
        Dn: () => (
          /* binding */
          isExpected
        ),
        /* harmony export */
        Ih: () => (
          /* binding */
          isStepped
        ),
        /* harmony export */
        MA: () => (
          /* binding */
          asksSource
        ),
        /* harmony export */
        Wk: () => (
          /* binding */
          isOfLoad
        ),
        /* harmony export */
        eh: () => (
          /* binding */
          isProfileMetric
        ),
        /* harmony export */
        s_: () => (
          /* binding */
          settlingSeconds
        ),
        /* harmony export */
        wK: () => (
          /* binding */
          profileWith
        ),
        /* harmony export */
        xD: () => (
          /* binding */
          profiles
        )
        /* harmony export */
      });
      const settlingSeconds = 0.5, profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400, profileOf = {
        capacity: "stress",
        recovery: "spike",
        linearity: "scalability",
        slope: "soak"
      }, profileWith = (metric) => Object.hasOwn(profileOf, metric.kind) ? profileOf[metric.kind] : void 0, isProfileMetric = (metric) => profileWith(metric) !== void 0, isOfProfile = (objective) => objective.source === "load" && isProfileMetric(objective.metric), asksSource = (objective) => objective.source === "prometheus" || objective.source === "alerts", isOfLoad = (objective) => objective.source === "load" && !isProfileMetric(objective.metric), boundsOf = ({ base, ...own }) => [own, ...base ? [base] : []];
    })
  ),
  /***/
  840: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        q: () => (
          /* binding */
          sameDeployment
        ),
        /* harmony export */
        x: () => (
          /* binding */
          sameAddress
        )
        /* harmony export */
      });
      function sameDeployment(one, other) {
        if (!(!sameAddress(one.url, other.url) || one.route?.address !== other.route?.address))
          return linesOf(one.headers) === linesOf(other.headers) ? "same" : "address";
      }
      const sameAddress = (one, other) => addressOf(one) === addressOf(other);
      function addressOf(written) {
        const { protocol, hostname, port, pathname } = new URL(written), host = hostname.replace(/\.$/, "");
        return `${protocol}//${host === "localhost" ? "127.0.0.1" : host}:${port}${pathname.replace(/\/+$/, "")}`;
      }
      const linesOf = (headers) => Object.entries(headers).map(([name, value]) => `${name.toLowerCase()}: ${value}`).sort().join(`
`);
    })
  ),
  /***/
  297: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Bk: () => (
          /* binding */
          selectorOf
        ),
        /* harmony export */
        Id: () => (
          /* binding */
          readSelector
        ),
        /* harmony export */
        ak: () => (
          /* binding */
          metricOf
        ),
        /* harmony export */
        ml: () => (
          /* binding */
          selectorForm
        ),
        /* harmony export */
        wN: () => (
          /* binding */
          matchersForm
        ),
        /* harmony export */
        wR: () => (
          /* binding */
          formatLabel
        ),
        /* harmony export */
        z6: () => (
          /* binding */
          matchersOf
        )
        /* harmony export */
      });
      const plainMetric = "[a-zA-Z_:][a-zA-Z0-9_:]*", plainLabel = "[a-zA-Z_][a-zA-Z0-9_]*", literal = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)", matcher = `(?:${plainLabel}|${literal})\\s*(?:=~|!~|!=|=)\\s*${literal}`, matchers = `${matcher}\\s*(?:,\\s*${matcher}\\s*)*,?`, matchersForm = `\\{\\s*${matchers}\\s*\\}`, quotedForm = `\\{\\s*(?:${matcher}\\s*,\\s*)*${literal}\\s*(?:,\\s*${matcher}\\s*)*,?\\s*\\}`, selectorForm = `(?:${plainMetric}(?:\\s*\\{\\s*(?:${matchers})?\\s*\\})?|${quotedForm})`, metricAhead = new RegExp(`^${plainMetric}`), part = new RegExp(`[\\s,]*(?:(?<text>(?<label>${plainLabel}|${literal})\\s*(?<operator>=~|!~|!=|=)\\s*(?<value>${literal}))|(?<quoted>${literal}))`, "y");
      function readSelector(selector) {
        const ahead = metricAhead.exec(selector)?.[0], read = { ...ahead !== void 0 && { metric: ahead }, matchers: [], whole: !0 }, braces = selector.slice(ahead?.length ?? 0).trim();
        part.lastIndex = 1;
        let end = 1;
        for (let found = part.exec(braces); found?.groups; found = part.exec(braces)) {
          const { text, label, operator, value, quoted } = found.groups;
          end = part.lastIndex;
          const name = label && unquote(label);
          quoted !== void 0 ? read.metric ??= unquote(quoted) : name === "__name__" && operator === "=" ? read.metric ??= unquote(value) : read.matchers.push({ name, operator, value, text });
        }
        return read.whole = braces === "" || /^[\s,]*\}$/.test(braces.slice(end)), read;
      }
      const metricOf = (selector) => readSelector(selector).metric, matchersOf = (selector) => readSelector(selector).matchers;
      function selectorOf(metric, matchers2 = []) {
        const isPlain = new RegExp(`^${plainMetric}$`).test(metric), all = [...isPlain ? [] : [JSON.stringify(metric)], ...matchers2];
        return `${isPlain ? metric : ""}${all.length > 0 ? `{${all.join(",")}}` : ""}`;
      }
      const formatLabel = (label) => new RegExp(`^${plainLabel}$`).test(label) ? label : JSON.stringify(label), unquote = (text) => /^["'`]/.test(text) ? text.slice(1, -1) : text;
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
        Ig: () => (
          /* binding */
          parsePromDuration
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
        fu: () => (
          /* binding */
          formatLeft
        ),
        /* harmony export */
        lo: () => (
          /* binding */
          parsePercent
        ),
        /* harmony export */
        n1: () => (
          /* binding */
          formatDays
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
      const promUnits = {
        y: 31536e6,
        w: 6048e5,
        d: 864e5,
        h: 36e5,
        m: 6e4,
        s: 1e3,
        ms: 1
      }, promForm = /^(?=.)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
      function parsePromDuration(text) {
        if (text.trim() === "0")
          return 0;
        const counts = promForm.exec(text.trim())?.slice(1), sizes = Object.values(promUnits);
        return counts?.reduce((sum, count, i) => sum + Number(count ?? 0) * sizes[i], 0);
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
      const formatDays = (ms) => ms >= 864e5 ? `${formatNumber(ms / 864e5)} d` : formatDuration(ms);
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
      const formatLeft = (share) => `${share < 0 ? "−" : ""}${formatNumber(100 * Math.abs(share))} %`, formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;
    })
  ),
  /***/
  4216: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        RL: () => (
          /* binding */
          regularizedBeta
        ),
        /* harmony export */
        dm: () => (
          /* binding */
          inverseBeta
        )
        /* harmony export */
      });
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
    })
  ),
  /***/
  1946: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Rc: () => (
          /* binding */
          level
        ),
        /* harmony export */
        Tm: () => (
          /* binding */
          isShownAbove
        ),
        /* harmony export */
        ah: () => (
          /* binding */
          fewestTrials
        ),
        /* harmony export */
        kH: () => (
          /* binding */
          isShownAtMost
        ),
        /* harmony export */
        mI: () => (
          /* binding */
          clopperPearson
        ),
        /* harmony export */
        zj: () => (
          /* binding */
          trialsNeeded
        )
        /* harmony export */
      });
      var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4216);
      const level = 0.05;
      function clopperPearson(k, n, alpha = level) {
        return n <= 0 ? { lower: 0, upper: 1 } : { lower: lowerBound(k, n, alpha), upper: upperBound(k, n, alpha) };
      }
      function lowerBound(k, n, alpha) {
        return k <= 0 ? 0 : k >= n ? alpha ** (1 / n) : (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.dm)(alpha, k, n - k + 1);
      }
      function upperBound(k, n, alpha) {
        return k >= n ? 1 : k <= 0 ? -Math.expm1(Math.log(alpha) / n) : (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.dm)(1 - alpha, k + 1, n - k);
      }
      function isShownAtMost(k, n, share, alpha = level) {
        return n <= 0 || share >= 1 ? share >= 1 : k >= n || share <= 0 ? !1 : k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha) : (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.RL)(1 - share, n - k, k + 1) <= alpha;
      }
      function isShownAbove(k, n, share, alpha = level) {
        return n <= 0 || k <= 0 || share >= 1 ? !1 : share <= 0 ? !0 : k >= n ? n * Math.log(share) < Math.log(alpha) : (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.RL)(share, k, n - k + 1) < alpha;
      }
      function trialsNeeded(k, share, alpha = level) {
        return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha));
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
    })
  ),
  /***/
  4596: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        GL: () => (
          /* binding */
          designEffect
        ),
        /* harmony export */
        e6: () => (
          /* binding */
          totalOf
        ),
        /* harmony export */
        xr: () => (
          /* binding */
          differenceEffect
        )
        /* harmony export */
      });
      var _slow_noise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5412);
      function designEffect(batches) {
        const filled = batches.filter(({ trials: trials2 }) => trials2 > 0), { hits, trials } = totalOf(filled);
        if (filled.length < _slow_noise_js__WEBPACK_IMPORTED_MODULE_0__.H || hits <= 1 || trials - hits <= 1)
          return 1;
        const share = hits / trials, off = filled.map((batch) => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share)));
        return effectOf(off, 1);
      }
      function differenceEffect(head, base) {
        const [of, to] = [totalOf(head), totalOf(base)];
        if (head.length < _slow_noise_js__WEBPACK_IMPORTED_MODULE_0__.H || of.hits + to.hits <= 1)
          return 1;
        const [share, other] = [of.hits / of.trials, to.hits / to.trials], off = head.map((batch, index) => (batch.hits - share * batch.trials) / of.trials - (base[index].hits - other * base[index].trials) / to.trials), variance = share * (1 - share) / of.trials + other * (1 - other) / to.trials;
        return variance > 0 ? effectOf(off, variance / head.length) : 1;
      }
      const effectOf = (values, known) => Math.max(1, (0, _slow_noise_js__WEBPACK_IMPORTED_MODULE_0__.o)(values, known) ** 2 * values.length / known), totalOf = (counts) => ({
        hits: counts.reduce((sum, { hits }) => sum + hits, 0),
        trials: counts.reduce((sum, { trials }) => sum + trials, 0)
      });
    })
  ),
  /***/
  4414: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Jm: () => (
          /* binding */
          withoutLargest
        ),
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
        record(ms, times = 1) {
          const us = Math.min(largest, Math.max(0, Math.round(ms * 1e3))), bucket = bucketOf(us);
          this.buckets[bucket] = this.buckets[bucket] + times, this.count += times;
          const rounded = us / 1e3;
          this.sum += rounded * times, rounded < this.min && (this.min = rounded), rounded > this.max && (this.max = rounded);
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
      function withoutLargest(data, count) {
        if (count <= 0)
          return data;
        if (count >= data.count)
          return emptyHistogram;
        const kept = [...filledBuckets(data)];
        let left = count;
        for (; left > 0; ) {
          const [bucket, held] = kept.pop();
          held > left && kept.push([bucket, held - left]), left -= Math.min(left, held);
        }
        return {
          count: data.count - count,
          sum: Math.max(0, data.sum - count * data.max),
          min: data.min,
          max: bucketTime(kept.at(-1)[0], data),
          buckets: kept.flatMap(([bucket, held], index) => [bucket - (kept[index - 1]?.[0] ?? 0), held])
        };
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
  ),
  /***/
  8329: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        W: () => (
          /* binding */
          normalTail
        ),
        /* harmony export */
        Z: () => (
          /* binding */
          normalQuantile
        )
        /* harmony export */
      });
      const centre = {
        top: [
          -39.69683028665376,
          220.9460984245205,
          -275.9285104469687,
          138.357751867269,
          -30.66479806614716,
          2.506628277459239
        ],
        bottom: [
          -54.47609879822406,
          161.5858368580409,
          -155.6989798598866,
          66.80131188771972,
          -13.28068155288572,
          1
        ]
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
      }, tailFrom = 0.02425, polynomial = (coefficients, x) => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
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
      function normalTail(z) {
        if (z < 0)
          return 1 - normalTail(-z);
        const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
        if (z > 3) {
          let fraction = z;
          for (let term2 = 60; term2 >= 1; term2 -= 1)
            fraction = z + term2 / fraction;
          return density / fraction;
        }
        let term = z, sum = z;
        for (let n = 3; term > 1e-17 * sum; n += 2)
          term *= z * z / n, sum += term;
        return 0.5 - density * sum;
      }
    })
  ),
  /***/
  5412: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H: () => (
          /* binding */
          fewestValues
        ),
        /* harmony export */
        o: () => (
          /* binding */
          meanError
        )
        /* harmony export */
      });
      var _clopper_pearson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1946), _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8329);
      const fewestValues = 4, independent = 0.8, inClusters = 0.15, times = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3, 4 / 3], slowShares = [0.1, 0.25, 0.5, 0.75, 0.95], step = { known: 1.6, unknown: 1.3 }, reach = 4, unlikely = 1e-4;
      function meanError(values, known) {
        if (values.length < fewestValues)
          return Number.POSITIVE_INFINITY;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length, variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
        return variance > 0 ? quantileOf(likelyNoise(values, variance, known), _clopper_pearson_js__WEBPACK_IMPORTED_MODULE_0__.Rc) / (0, _normal_js__WEBPACK_IMPORTED_MODULE_1__.Z)(1 - _clopper_pearson_js__WEBPACK_IMPORTED_MODULE_0__.Rc) : Math.sqrt((known ?? 0) / values.length);
      }
      function likelyNoise(values, variance, known) {
        const models = known === void 0 ? modelsOf(values, variance) : modelsBeside(known, values, variance), likelihoods = models.map(({ filtered, size, prior }) => Math.log(prior) + likelihoodOf(filtered, size, values.length)), best = Math.max(...likelihoods), weights = likelihoods.map((likelihood) => Math.exp(likelihood - best)), total = weights.reduce((sum, weight) => sum + weight, 0), noises = models.map(({ filtered, size }, index) => ({
          weight: weights[index] / total,
          error: Math.sqrt(size / filtered.information)
        })), [first] = noises;
        return known !== void 0 && first.weight >= independent ? [{ ...first, weight: 1 }] : noises.filter(({ weight }) => weight > unlikely);
      }
      function modelsOf(values, variance) {
        const sizes = sizesFrom(variance / reach, variance, step.unknown);
        return [
          ...spreadOver(sizes.map((size) => ({ filtered: filter(values, 0, 0), size })), independent),
          ...spreadOver(slowOnes(values, () => sizes), 1 - independent)
        ];
      }
      function modelsBeside(known, values, variance) {
        const flat = filter(values, 0, 0), clustered = sizesFrom(step.known * known, variance, step.known).map((size) => ({
          filtered: flat,
          size
        })), slow = slowOnes(values, (share) => sizesFrom(known / (1 - share), variance, step.known));
        return [
          { filtered: flat, size: known, prior: independent },
          ...spreadOver(clustered, inClusters),
          ...spreadOver(slow, 1 - independent - inClusters)
        ];
      }
      const spreadOver = (models, prior) => models.map((model) => ({ ...model, prior: prior / models.length })), slowOnes = (values, sizesOf) => slowShares.flatMap((share) => {
        const sizes = sizesOf(share);
        return times.flatMap((time) => {
          const filtered = filter(values, share, Math.exp(-1 / (time * values.length)));
          return sizes.map((size) => ({ filtered, size }));
        });
      });
      function sizesFrom(least, variance, factor) {
        const most = reach * Math.max(variance, least);
        return Array.from({ length: 1 + Math.floor(Math.log(most / least) / Math.log(factor)) }, (_, i) => least * factor ** i);
      }
      function filter(values, share, kept) {
        let [ofValues, ofMean, variance] = [0, 0, share], [information, cross, total, volume] = [0, 0, 0, 0];
        for (const value of values) {
          const spread = variance + 1 - share, [left, leftOfMean] = [value - ofValues, 1 - ofMean];
          information += leftOfMean ** 2 / spread, cross += leftOfMean * left / spread, total += left ** 2 / spread, volume += Math.log(spread);
          const gain = variance / spread;
          ofValues = kept * (ofValues + gain * left), ofMean = kept * (ofMean + gain * leftOfMean), variance = kept ** 2 * variance * (1 - gain) + share * (1 - kept ** 2);
        }
        return {
          information,
          squares: total - cross ** 2 / information,
          volume: volume + Math.log(information)
        };
      }
      const likelihoodOf = ({ squares, volume }, size, count) => -0.5 * (volume + (count - 1) * Math.log(size) + squares / size);
      function quantileOf(noises, alpha) {
        const tail = (bound) => noises.reduce((sum, { weight, error }) => sum + weight * (0, _normal_js__WEBPACK_IMPORTED_MODULE_1__.W)(bound / error), 0), z = (0, _normal_js__WEBPACK_IMPORTED_MODULE_1__.Z)(1 - alpha);
        let low = z * Math.min(...noises.map(({ error }) => error)), high = z * Math.max(...noises.map(({ error }) => error));
        for (; high - low > 1e-3 * high; ) {
          const middle = (low + high) / 2;
          tail(middle) > alpha ? low = middle : high = middle;
        }
        return high;
      }
    })
  ),
  /***/
  9606: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FI: () => (
          /* binding */
          studentQuantile
        ),
        /* harmony export */
        gq: () => (
          /* binding */
          studentTail
        ),
        /* harmony export */
        lw: () => (
          /* binding */
          meanBounds
        )
        /* harmony export */
      });
      var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4216), _clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1946), _normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8329), _slow_noise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5412);
      function studentQuantile(p, df) {
        const x = (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.dm)(2 * (1 - p), df / 2, 0.5);
        return Math.sqrt(df * (1 - x) / x);
      }
      function studentTail(t, df) {
        return (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.RL)(df / (df + t * t), df / 2, 0.5) / 2;
      }
      function meanBounds(batches, alpha = _clopper_pearson_js__WEBPACK_IMPORTED_MODULE_1__.Rc) {
        const filled = batches.filter(({ weight }) => weight > 0), count = filled.length;
        if (count < 2)
          return;
        const weights = filled.reduce((total, { weight }) => total + weight, 0), mean = filled.reduce((total, { sum }) => total + sum, 0) / weights, squares = filled.reduce((total, { sum, weight }) => total + (sum - mean * weight) ** 2, 0), student = studentQuantile(1 - alpha, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights, off = filled.map(({ sum, weight }) => (sum - mean * weight) * count / weights), half = count < _slow_noise_js__WEBPACK_IMPORTED_MODULE_3__.H ? student : Math.max(student, (0, _normal_js__WEBPACK_IMPORTED_MODULE_2__.Z)(1 - alpha) * (0, _slow_noise_js__WEBPACK_IMPORTED_MODULE_3__.o)(off));
        return { mean, lower: mean - half, upper: mean + half };
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
