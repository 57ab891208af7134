const id = 345, ids = [345], modules = {
  /***/
  5233: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        d: () => (
          /* binding */
          answeredBy
        )
        /* harmony export */
      });
      function answeredBy(series) {
        const sides = [...Map.groupBy(series, ({ side }) => side)];
        return {
          answered: Object.fromEntries(sides.map(([side, own]) => [side, addWindows(own)])),
          answeredOf: [...Map.groupBy(series, ({ side, name }) => `${side} ${name}`).values()].map((own) => ({
            ...own[0],
            windows: addWindows(own)
          }))
        };
      }
      const addWindows = (several) => Array.from({ length: Math.max(0, ...several.map(({ windows }) => windows.length)) }, (_, at) => several.reduce((sum, { windows }) => sum + (windows[at] ?? 0), 0));
    })
  ),
  /***/
  1345: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        prepare: () => (
          /* binding */
          prepare
        ),
        runInWorkers: () => (
          /* binding */
          runInWorkers
        )
      });
      var external_node_worker_threads_ = __webpack_require__(5919), problem = __webpack_require__(9241), version = __webpack_require__(178), address_guard = __webpack_require__(1592), histogram = __webpack_require__(4414), answered_windows = __webpack_require__(5233);
      function mergeReports(reports) {
        const [first] = reports;
        if (!first)
          throw new RangeError("there is no report");
        const cells = byKey(reports.flatMap((report) => report.cells), cellKey, mergeCells), intended = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0), generators = reports.map(({ generator }) => generator), add = (of) => generators.reduce((sum, generator) => sum + of(generator), 0), most = (of) => Math.max(...generators.map(of)), shortages = addCounts(generators.map((generator) => generator.shortages)), lacking = Object.values(shortages).reduce((sum, count) => sum + count, 0), missed = add((generator) => generator.missed) + lacking;
        return {
          ...first,
          seconds: Math.min(...reports.map(({ seconds }) => seconds)),
          cells: cells.toSorted((a, b) => a.window - b.window),
          ...(0, answered_windows.d)(reports.flatMap(({ answeredOf }) => answeredOf ?? [])),
          service: byKey(reports.flatMap((report) => report.service), serviceKey, mergeTimes),
          ...first.phases && {
            phases: byKey(reports.flatMap((report) => report.phases ?? []), phaseKey, mergeTimes)
          },
          errorSamples: byKey(reports.flatMap((report) => report.errorSamples), sampleKey, mergeSamples),
          warmup: {
            sent: reports.reduce((sum, { warmup }) => sum + warmup.sent, 0),
            good: reports.reduce((sum, { warmup }) => sum + warmup.good, 0)
          },
          generator: {
            achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
            lateness: summarize(generators.map(({ lateness }) => lateness)),
            ...first.generator.latenessBySide && {
              latenessBySide: {
                head: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.head ?? [])),
                base: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.base ?? []))
              }
            },
            ownShare: summarize(generators.map(({ ownShare }) => ownShare)),
            ...lacking > 0 && { shortages },
            eventLoopDelay: { p99: most(({ eventLoopDelayP99 }) => eventLoopDelayP99) },
            cpu: most(({ cpu }) => cpu),
            ...reports.length > 1 && { workers: reports.length },
            connections: {
              most: add(({ connections }) => connections.most),
              allowed: add(({ connections }) => connections.allowed)
            }
          }
        };
      }
      const mergeProgress = (all) => ({
        ...all[0],
        rate: all.reduce((sum, { rate }) => sum + rate, 0),
        p95: all.some(({ p95 }) => p95 !== null) ? Math.max(...all.map(({ p95 }) => p95 ?? 0)) : null,
        errors: all.reduce((sum, { errors }) => sum + errors, 0)
      });
      function byKey(all, keyOf, merge) {
        return [...Map.groupBy(all, keyOf).values()].map((several) => several.length > 1 ? merge(several) : several[0]);
      }
      const cellKey = ({ window, side, name }) => `${window} ${side} ${name}`, serviceKey = ({ side, name }) => `${side} ${name}`, phaseKey = ({ side, name, phase }) => `${side} ${phase} ${name}`, sampleKey = ({ side, name, kind, status, message }) => `${side} ${kind} ${status ?? message} ${name}`;
      function mergeCells(several) {
        const add = (of) => several.reduce((sum, cell) => sum + of(cell), 0), phases = several.flatMap((cell) => cell.phases ? [cell.phases] : []), excused = add((cell) => cell.excused ?? 0);
        return {
          ...several[0],
          sent: add(({ sent }) => sent),
          ...several.some(({ again }) => again !== void 0) && {
            again: add(({ again = 0 }) => again)
          },
          dropped: add(({ dropped }) => dropped),
          completed: add(({ completed }) => completed),
          good: add(({ good }) => good),
          statuses: addCounts(several.map(({ statuses }) => statuses)),
          errors: addCounts(several.map(({ errors }) => errors)),
          latency: (0, histogram.Q7)(several.map(({ latency }) => latency)),
          ...several.some(({ ofTarget }) => ofTarget) && {
            ofTarget: (0, histogram.Q7)(several.map(({ latency, ofTarget }) => ofTarget ?? latency))
          },
          ...excused > 0 && { excused },
          ...phases.length > 0 && { phases: addPhases(phases) }
        };
      }
      const mergeTimes = (several) => ({
        ...several[0],
        time: (0, histogram.Q7)(several.map(({ time }) => time))
      }), mergeSamples = (several) => ({
        ...several[0],
        count: several.reduce((sum, { count }) => sum + count, 0)
      });
      function addCounts(several) {
        const sums = /* @__PURE__ */ new Map();
        for (const counts of several)
          for (const [key, count] of Object.entries(counts))
            sums.set(key, (sums.get(key) ?? 0) + (count ?? 0));
        return Object.fromEntries(sums);
      }
      function addPhases(several) {
        const sums = /* @__PURE__ */ new Map();
        for (const phases of several)
          for (const [phase, { count, sumLog }] of Object.entries(phases)) {
            const sum = sums.get(phase) ?? { count: 0, sumLog: 0 };
            sums.set(phase, { count: sum.count + count, sumLog: sum.sumLog + sumLog });
          }
        return Object.fromEntries(sums);
      }
      function summarize(several) {
        const late = (0, histogram.Q7)(several);
        return { p50: (0, histogram.YV)(late, 0.5) ?? 0, p99: (0, histogram.YV)(late, 0.99) ?? 0, max: late.max };
      }
      var messages = __webpack_require__(8715), external_node_os_ = __webpack_require__(8161);
      const comfortablePerSecond = 2e4;
      function cutIntoShares(order, cores = (0, external_node_os_.availableParallelism)()) {
        const { load } = order, of = order.base ? 1 : Math.min(load.workers ?? usualWorkers(load, cores), mostUseful(load));
        return Array.from({ length: of }, (_, index) => ({
          ...order,
          load: ownPart(load, index, of),
          share: { index, of }
        }));
      }
      function usualWorkers({ pace, spike }, cores) {
        if (pace.kind === "users")
          return 1;
        const perSecond = Math.max(pace.perSecond, spike?.perSecond ?? 0);
        return Math.max(1, Math.min(Math.ceil(perSecond / comfortablePerSecond), cores - 1));
      }
      const mostUseful = ({ pace, maxConnections }) => Math.min(maxConnections, pace.kind === "users" ? pace.users : maxConnections);
      function ownPart(load, index, of) {
        const own = (all) => Math.floor(all / of) + (index < all % of ? 1 : 0);
        return {
          ...load,
          ...load.pace.kind === "users" && { pace: { ...load.pace, users: own(load.pace.users) } },
          maxConnections: own(load.maxConnections)
        };
      }
      var worker_entry = __webpack_require__(500);
      const stopBudgetMs = 1e3, prepare = async () => ({
        engine: { name: "embedded", version: version.A },
        run: runInWorkers
      });
      async function runInWorkers(order, context, atLook) {
        refuse("target", order.head.url), order.base && refuse("baseline", order.base.url);
        const workers = cutIntoShares(order).map((share) => new external_node_worker_threads_.Worker((0, worker_entry.x)(), { workerData: share, name: "load" }));
        try {
          return await reportOf(workers, context, atLook);
        } finally {
          await Promise.all(workers.map((worker) => worker.terminate()));
        }
      }
      function refuse(what, url) {
        const reason = (0, address_guard.xO)(new URL(url).hostname);
        if (reason)
          throw new problem.AF("target", `the ${what} is refused: ${reason}`);
      }
      function reportOf(workers, { signal, log }, atLook) {
        return new Promise((resolve, reject) => {
          const stop = () => {
            for (const worker of workers)
              worker.postMessage(messages.k);
            setTimeout(() => reject(died("it did not stop when it was told to")), stopBudgetMs).unref();
          };
          signal.aborted && stop(), signal.addEventListener("abort", stop, { once: !0 });
          const end = (report) => {
            signal.removeEventListener("abort", stop), resolve(report);
          }, whenAll = (act) => gather(workers.length, act), onProgress = whenAll((all) => log.progress(mergeProgress(all))), onLook = whenAll((all) => {
            const report = mergeReports(all);
            atLook?.(report) && end(report);
          }), onReport = whenAll((all) => end(mergeReports(all)));
          for (const [index, worker] of workers.entries()) {
            let hasReported = !1;
            worker.on("message", (message) => {
              hasReported = message.kind === "report", message.kind === "progress" ? onProgress(index, message.progress) : message.kind === "look" ? onLook(index, message.report) : onReport(index, message.report);
            }), worker.on("error", (error) => reject(died(error instanceof Error ? error.message : String(error)))), worker.on("exit", (code) => {
              hasReported || reject(died(`it ended with code ${code} before it reported`));
            });
          }
        });
      }
      function gather(count, act) {
        const queues = Array.from({ length: count }, () => []);
        return (index, one) => {
          queues[index].push(one), queues.every((queue) => queue.length > 0) && act(queues.map((queue) => queue.shift()));
        };
      }
      const died = (why) => new problem.AF("engine", `the load generator failed: ${why}`, {
        hint: "a lower load.rate needs less memory and CPU"
      });
    })
  ),
  /***/
  8715: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        k: () => (
          /* binding */
          stopMessage
        )
        /* harmony export */
      });
      const stopMessage = "stop";
    })
  ),
  /***/
  500: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        x: () => (
          /* binding */
          workerEntry
        )
        /* harmony export */
      });
      function workerEntry() {
        const here = import.meta.url;
        return new URL(here.endsWith(".ts") ? "./worker.ts" : "./index.js", here);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
