const id = 48, ids = [48], modules = {
  /***/
  950: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        hx: () => (
          /* binding */
          gatherEvidence
        ),
        md: () => (
          /* binding */
          indicatorsOf
        ),
        VM: () => (
          /* binding */
          interrupted
        )
      });
      var engine = __webpack_require__(2104), looks = __webpack_require__(3311), is_decided = __webpack_require__(2215), model_plan = __webpack_require__(4519), problem = __webpack_require__(9241), same_deployment = __webpack_require__(840), units = __webpack_require__(5069), net_proxy = __webpack_require__(5312), redirects = __webpack_require__(8909);
      async function lookAgain(evidence, plan, ports, context) {
        const afterLoad = await ports.lookAfterLoad(evidence.target, plan.target, context);
        if (context.signal.aborted || (evidence.afterLoad = afterLoad, afterLoad.isUp))
          return;
        const message = `the target was down after the load: ${afterLoad.message}`;
        context.log.warn(message), evidence.notes = [...evidence.notes ?? [], { source: "target", message }];
      }
      const mostRedirects = 10;
      function tellRedirects(evidence, plan, { log }) {
        const notes = (0, redirects.Lj)(plan.load, evidence.load, "head").slice(0, mostRedirects).map((one) => ({
          source: "load",
          message: (0, redirects.H2)(one, evidence.redirects),
          hint: (0, redirects.ik)(one)
        }));
        for (const { message, hint } of notes)
          log.warn(`${message}; ${hint}`);
        notes.length > 0 && (evidence.notes = [...evidence.notes ?? [], ...notes]);
      }
      var find_profile = __webpack_require__(8811), holds = __webpack_require__(1396), stage = __webpack_require__(5544);
      const slower = 1.5, slowerMs = 5;
      function answersAsBefore(probe2, before) {
        const [now, then] = [(0, stage.gV)(probe2), (0, stage.gV)(before)];
        return now.p50 === null || now.errorRatio === null ? !1 : (then.p50 === null || now.p50 <= slower * then.p50 + slowerMs) && now.errorRatio <= (then.errorRatio ?? 0);
      }
      var steps = __webpack_require__(2125);
      const leastRestMs = 6e4, restOfSteps = 3, probe = { pace: { kind: "users", users: 1, thinkMs: 500 }, durationMs: 5e3, warmupMs: 0 };
      async function climb(evidence, plan, run, context) {
        const { signal, log } = context;
        for (let level = (0, find_profile.Wx)(plan, evidence); level !== void 0; level = (0, find_profile.Wx)(plan, evidence)) {
          if (signal.aborted || !await hasRecovered(evidence, plan, run, context))
            return;
          log.info(`Next step: ${(0, steps.eI)(level, (0, steps.T4)(plan.load))}`);
          const report = await run(atLevel(plan.load, level));
          if (signal.aborted)
            return;
          evidence.steps = [...evidence.steps ?? [], { level, report }];
        }
      }
      async function hasRecovered(evidence, plan, run, { signal, log }) {
        const first = evidence.load, latest = evidence.steps?.at(-1)?.report;
        if (!latest || (0, holds.sG)(plan, latest).outcome !== "breaks")
          return !0;
        const mostMs = Math.max(leastRestMs, restOfSteps * plan.load.durationMs);
        log.info(`The target rests until it answers as before (at most about ${(0, units.a3)(mostMs)})`);
        for (let left = Math.ceil(mostMs / probe.durationMs); left > 0; left -= 1) {
          const report = await run({ ...plan.load, ...probe });
          if (signal.aborted)
            return !1;
          if (answersAsBefore(report, first))
            return !0;
        }
        const message = `No further step ran: ${(0, units.a3)(mostMs)} after a step broke, the target still did not answer as it did in the first step.`;
        return log.warn(message), evidence.notes = [...evidence.notes ?? [], { source: "load", message }], !1;
      }
      const atLevel = (load, level) => ({
        ...load,
        pace: load.pace.kind === "rate" ? { ...load.pace, perSecond: level } : { ...load.pace, users: level }
      });
      var indicator = __webpack_require__(1627);
      function settleEarlyNotes(evidence, plan) {
        if (!evidence.notes)
          return;
        const asked = plan.objectives.flatMap((objective) => {
          const { name } = objective, measured = Object.hasOwn(evidence.measurements, name) ? evidence.measurements[name] : void 0;
          if (!(0, model_plan.MA)(objective) || !measured)
            return [];
          if (measured.kind === "alerts")
            return measured.rules.map(({ query, state }) => ({
              name,
              text: query,
              isAnswered: state !== "no-data" && state !== "failed"
            }));
          const own = objective.source === "prometheus" ? (0, indicator.n)(objective.indicator) : "";
          return [{ name, text: `${own} ${measured.query}`, isAnswered: isAnswer(measured) }];
        });
        evidence.notes = evidence.notes.filter((note) => {
          const own = asked.filter(({ text }) => note.about !== void 0 && mentions(text, note.about));
          if (own.length === 0)
            return !0;
          const open = own.filter(({ isAnswered }) => !isAnswered);
          return open.filter(({ name }) => tellHint(evidence, name, note)).length < open.length;
        });
      }
      const isAnswer = ({ kind }) => kind !== "no-data" && kind !== "failed";
      function tellHint(evidence, name, { hint }) {
        const measured = evidence.measurements[name];
        return measured.kind !== "no-data" || !hint?.startsWith("did you mean") ? !1 : (evidence.measurements[name] = { ...measured, hint: measured.hint ?? hint }, !0);
      }
      function mentions(text, about) {
        return [about, about.replace(/_bucket$/, "")].some((word) => /^[\w:]+$/.test(word) ? new Set(text.match(/[\w:]+/g)).has(word) : text.includes(word));
      }
      var gate_history = __webpack_require__(6402), conventional = __webpack_require__(7294);
      async function observeTarget(evidence, window, plan, provider, context) {
        const of = subjectOf(plan, evidence.target.url), observed = { provider, window, of, context }, uses = await Promise.all(conventional.Nr.map((resource) => observeUse(resource, observed))), seen = await Promise.all(conventional.QY.map((name) => observeTraffic(name, observed)));
        evidence.resources = uses.flatMap(({ found }) => found ?? []), evidence.traffic = seen.filter((series) => series !== void 0);
        const unclear = uses.find(({ unclear: unclear2 }) => unclear2)?.unclear;
        if (!unclear || evidence.resources.length > 0)
          return;
        const note = { source: "prometheus", message: `No resource use is shown: ${unclear.detail}.`, hint: unclear.hint };
        context.log.info(`${note.message} ${note.hint}`), evidence.notes = [...evidence.notes ?? [], note];
      }
      const aimed = (indicator2, plan, url) => indicator2.kind === "histogram" || indicator2.kind === "alerts" ? indicator2 : { ...indicator2, of: subjectOf(plan, url) };
      async function observeUse(resource, { provider, window, of, context }) {
        const indicator2 = { kind: "conventional", what: resource, of }, measured = await provider.measure(indicator2, window, context);
        if (measured.kind !== "use") {
          logWhy(resource, measured, context);
          const { detail, hint } = measured.kind === "no-data" ? measured : {};
          return detail !== void 0 && hint !== void 0 ? { unclear: { detail, hint } } : {};
        }
        const { most, average, processes, query } = measured, { points } = await readCourse(indicator2, { provider, window, of, context }) ?? { points: [] }, { unit } = conventional.ES[resource];
        return { found: { resource, unit, most, ...average !== void 0 && { average }, processes, query, points } };
      }
      async function observeTraffic(of, observation) {
        const course = await readCourse({ kind: "conventional", what: of, of: observation.of }, observation);
        return course && { of, unit: conventional.iN[of].unit, ...course };
      }
      async function readCourse(indicator2, { provider, window, context }) {
        const course = await provider.series(indicator2, window, context);
        if (course.kind === "series")
          return { query: course.query, points: course.series[0]?.values ?? [] };
        logWhy(indicator2.what, course, context);
      }
      function logWhy(what, measured, { log }) {
        const why = measured.kind === "no-data" || measured.kind === "failed" ? measured.detail : measured.kind;
        log.debug(`The server's ${what} is not known: ${why}`);
      }
      function subjectOf({ prometheus, ownPrometheus, service }, target) {
        const matchers = (prometheus ?? ownPrometheus)?.target;
        return {
          ...matchers !== void 0 && { matchers },
          hosts: URL.canParse(target) ? hostsOf(new URL(target)) : [],
          service
        };
      }
      const ownNames = ["localhost", "127.0.0.1", "[::1]"];
      function hostsOf({ protocol, hostname, port }) {
        return (ownNames.includes(hostname) ? ownNames : [hostname]).map((name) => `${name}:${port || (protocol === "https:" ? 443 : 80)}`);
      }
      var selector = __webpack_require__(297);
      const settledMs = 6e4;
      async function readBudgets({ objectives }, provider, context) {
        const slos = objectives.flatMap((objective) => objective.source === "prometheus" && objective.slo?.budget ? [{ name: objective.name, slo: objective.slo }] : []);
        if (slos.length === 0)
          return;
        context.log.info(`Reading ${slos.length === 1 ? "an error budget" : `${slos.length} error budgets`}`);
        const end = Math.floor((context.clock.now() - settledMs) / 1e3), read = await Promise.all(slos.map(async ({ name, slo }) => [name, await readBudget(slo, end, provider, context)]));
        return Object.fromEntries(read);
      }
      async function readBudget({ windowMs, budget }, end, provider, context) {
        const window = { start: end - windowMs / 1e3, end }, measured = budget.kind === "counts" ? await readCounts(budget, window, provider, context) : await provider.measure({ ...budget, isPast: !0 }, window, context), since = budget.kind === "counts" && measured.kind === "ratio" && await findStart(budget.total, window, provider, context);
        return {
          start: isoTime(window.start),
          end: isoTime(window.end),
          measured,
          ...since && { since: isoTime(since) }
        };
      }
      const read_budgets_steps = 1e3;
      async function findStart(selector2, { start, end }, provider, context) {
        const earliest = async (from2) => {
          const step2 = `${Math.max(1, Math.ceil((end - from2) / read_budgets_steps))}s`, query = `min(min_over_time(timestamp(${selector2})[$window:${step2}]))`, found = await provider.measure({ kind: "value", query, isPast: !0 }, { start: from2, end }, context);
          return found.kind === "value" && found.value <= end ? found.value : void 0;
        }, step = (end - start) / read_budgets_steps, since = await earliest(start);
        if (since !== void 0 && since < end - 20 * step)
          return since > start + 2 * step ? since : void 0;
        const from = end - 22 * step, closer = await earliest(from);
        return closer !== void 0 && closer >= from ? closer : since;
      }
      async function readCounts({ part, partIs, total, absent }, window, provider, context) {
        const increaseOf = (selector2) => `sum(increase(${selector2}[$window]))`, orNone = partIs === "bad" && (absent === "ok" || (0, selector.ak)(part) === (0, selector.ak)(total)) ? ` or 0 * ${increaseOf(total)}` : "", ask = (query2) => provider.measure({ kind: "value", query: query2, isPast: !0 }, window, context), [ofPart, ofTotal] = await Promise.all([ask(`${increaseOf(part)}${orNone}`), ask(increaseOf(total))]);
        if (ofTotal.kind !== "value")
          return ofTotal;
        if (ofPart.kind !== "value")
          return ofPart;
        const query = `${ofPart.query} / ${ofTotal.query}`, warnings = [.../* @__PURE__ */ new Set([...ofPart.warnings, ...ofTotal.warnings])];
        if (ofTotal.value <= 0)
          return { kind: "no-data", detail: `${total} did not go up in the window of the budget`, query, warnings };
        const within = Math.min(Math.max(0, ofPart.value), ofTotal.value);
        return {
          kind: "ratio",
          bad: partIs === "bad" ? within : ofTotal.value - within,
          total: ofTotal.value,
          query,
          warnings
        };
      }
      const isoTime = (seconds) => new Date(seconds * 1e3).toISOString(), names = { head: "the target", base: "the baseline" };
      function notesOfSentAgain({ load, steps: steps2 = [] }) {
        if (!load)
          return [];
        const reports = [load, ...steps2.map(({ report }) => report)];
        return ["head", "base"].flatMap((side) => {
          const again = countOf(reports, side, ({ again: again2 = 0 }) => again2);
          if (again === 0)
            return [];
          const sent = countOf(reports, side, (cell) => cell.sent);
          return [{ source: "load", message: `${(0, units.B4)(again)} of ${(0, units.B4)(sent)} requests to ${names[side]} were sent again over another connection, as the server had closed or left the first one, or refused them, before it took them; their times begin when they were due` }];
        });
      }
      const countOf = (reports, side, of) => reports.reduce((sum, { cells }) => cells.reduce((all, cell) => all + (cell.side === side ? of(cell) : 0), sum), 0);
      var try_requests = __webpack_require__(5130);
      const interrupted = "interrupted";
      async function gatherEvidence(plan, ports, context) {
        const evidence = {
          target: { url: plan.target.from.kind === "url" ? plan.target.from.url : "", source: sourceOf(plan) },
          measurements: {},
          serverSeries: []
        };
        try {
          await gather(evidence, plan, ports, context);
        } catch (error) {
          if (!context.signal.aborted && !(error instanceof problem.AF))
            throw error;
          error instanceof problem.AF && (evidence.failure = { code: error.code, message: error.message, ...error.hint && { hint: error.hint } });
        }
        if (context.signal.aborted) {
          const seconds = evidence.load ? ` after ${Math.round(evidence.load.seconds)} s of load` : " before any load";
          evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` };
        }
        return evidence;
      }
      async function gather(evidence, plan, ports, context) {
        const { log, signal } = context, target = await ports.locateTarget(plan.target, context);
        evidence.target = target;
        const provider = ports.provider && await checked(ports.provider, evidence, plan, context);
        if (await awaitReady(target, plan.target, ports, context), signal.aborted)
          return;
        const refused = await (0, try_requests._s)(evidence, plan, ports, context);
        if (signal.aborted)
          return;
        if (plan.baseline && (evidence.baseline = await findBaseline(plan, plan.baseline, target, ports, context)), plan.history && ports.history) {
          const { runs, from, failure } = await ports.history(), fingerprint = (0, gate_history.ax)(plan);
          evidence.history = { from, fingerprint, runs: runs.slice(-plan.history.runs), ...failure && { failure } }, failure && log.warn(`No comparison with ${from}: ${failure.message}`);
        }
        if (signal.aborted)
          return;
        const budgets = provider && await readBudgets(plan, provider, context);
        if (budgets && (evidence.budgets = budgets), signal.aborted)
          return;
        const opened = await ports.openProvider?.(deployed(plan, evidence), context);
        try {
          const own = opened && await checked(opened.provider, evidence, plan, context);
          await loadAndMeasure(evidence, plan, ports, own ?? provider, context);
          const told = (0, try_requests.ZG)(refused, evidence);
          told.length > 0 && (evidence.notes = [...evidence.notes ?? [], ...told]);
        } finally {
          opened && await closeOwn(opened, evidence);
        }
      }
      async function closeOwn({ notes, close }, evidence) {
        const told = await notes?.() ?? [];
        told.length > 0 && (evidence.notes = [...evidence.notes ?? [], ...told]), await close();
      }
      async function loadAndMeasure(evidence, plan, ports, provider, context) {
        const { log, signal } = context;
        if (signal.aborted)
          return;
        const atLook = (load) => (0, is_decided.d)(plan, { ...evidence, load }), order = throughProxies(orderOf(plan, evidence, ports.seed), context);
        evidence.load = await ports.engine.run(order, context, atLook), (0, model_plan.Ih)(plan.load.profile) && await climb(evidence, plan, (load) => ports.engine.run({ ...order, load }, context), context);
        const again = notesOfSentAgain(evidence);
        if (again.length > 0 && (evidence.notes = [...evidence.notes ?? [], ...again]), log.info(`The load has ended after ${(0, units.a3)(evidence.load.seconds * 1e3)}`), signal.aborted || ((0, model_plan.Ih)(plan.load.profile) || await lookAgain(evidence, plan, ports, context), tellRedirects(evidence, plan, context), signal.aborted))
          return;
        const { window } = evidence.load;
        !provider || !window || (await measure(evidence, window, plan, provider, context), settleEarlyNotes(evidence, plan), plan.load.profile === "soak" && await measureMemory(evidence, window, plan, provider, context), await observeTarget(evidence, inSeconds(window), plan, provider, context));
      }
      async function checked(provider, evidence, plan, context) {
        const { log } = context, indicators = indicatorsOf(plan);
        try {
          const notes = await provider.check(indicators, context);
          for (const { source, message, hint } of notes)
            log.warn(`${source}: ${message}${hint ? ` (${hint})` : ""}`);
          return notes.length > 0 && (evidence.notes = notes), provider;
        } catch (error) {
          if (!(error instanceof problem.AF) || indicators.length > 0 || plan.load.profile === "soak")
            throw error;
          log.warn(`No server metrics: ${error.message}${error.hint ? ` (${error.hint})` : ""}`);
          return;
        }
      }
      async function awaitReady(target, plan, ports, context) {
        context.log.info(`Waiting until ${target.url} is ready`);
        const readiness = await ports.waitUntilReady(target, plan, context);
        if (readiness.kind !== "ready")
          throw new problem.AF("target", readiness.message, { ...readiness.hint && { hint: readiness.hint } });
      }
      async function findBaseline({ target: targetPlan }, plan, target, ports, context) {
        const { from } = plan;
        let baseline = from.kind === "url" ? { url: from.url, source: from.source } : { url: "", source: "deployment" };
        try {
          const located = await ports.locateBaseline(plan, target, context);
          return baseline = located, plan.isTarget || assertOther({ ...targetPlan, ...target }, { ...plan, ...located }, context), await awaitReady(located, plan, ports, context), baseline;
        } catch (error) {
          if (!(error instanceof problem.AF))
            throw error;
          const { message, hint } = error;
          context.log.warn(`No comparison: the baseline is not there: ${message}`);
          const failure = { code: "baseline", message: `the baseline is not there: ${message}`, ...hint && { hint } };
          return { ...baseline, failure };
        }
      }
      function assertOther(target, baseline, { log }) {
        const same = (0, same_deployment.q)(target, baseline), isOne = target.deploymentId !== void 0 && target.deploymentId === baseline.deploymentId;
        if (same === "same" || isOne)
          throw new problem.AF("target", `${baseline.url} is the target itself`, {
            hint: "compare with a deployment of another commit"
          });
        same === "address" && log.warn("Target and baseline have one address and differ by their headers only: both must be told apart by them.");
      }
      function orderOf({ load, target, baseline: plan }, { target: head, baseline }, seed) {
        const order = { load, head: { url: head.url, headers: target.headers, ...routeOf(target) }, seed };
        if (!plan || !baseline || baseline.failure)
          return order;
        const base = {
          url: baseline.url,
          headers: plan.headers,
          ...routeOf(plan),
          ...plan.design && { design: plan.design }
        };
        return { ...order, base, looks: (0, looks.u)(load.durationMs / 1e3, engine.O).slice(0, -1) };
      }
      const askedOf = ({ objectives }) => objectives.filter(model_plan.MA), indicatorsOf = (plan) => [
        ...askedOf(plan).map(({ indicator: indicator2 }) => indicator2),
        ...plan.load.profile === "soak" && plan.prometheus?.memory !== void 0 ? [{ kind: "value", query: plan.prometheus.memory }] : []
      ];
      function deployed({ target, baseline: plan }, { target: head, baseline }) {
        const of = ({ headers, route }, url) => ({ url, headers, ...route && { route } }), base = plan && baseline && !baseline.failure ? of(plan, baseline.url) : void 0;
        return { head: of(target, head.url), ...base && { base } };
      }
      async function measure(evidence, { start, end }, plan, provider, context) {
        const window = inSeconds({ start, end }), asked = askedOf(plan);
        asked.length > 0 && context.log.info(`Asking Prometheus ${asked.length} question${asked.length > 1 ? "s" : ""}`), await Promise.all(asked.map(async ({ name, indicator: indicator2, unit }) => {
          const own = aimed(indicator2, plan, evidence.target.url), measured = await provider.measure(own, window, context);
          evidence.measurements[name] = { ...measured, unit };
          const notes = notesOf(measured);
          notes.length > 0 && (evidence.notes = [...evidence.notes ?? [], ...notes]);
        }));
        for (const { name, indicator: indicator2, unit } of asked) {
          if (indicator2.kind === "conventional")
            continue;
          const chart = await provider.series(indicator2, window, context);
          chart.kind === "series" && evidence.serverSeries.push({ objective: name, unit, query: chart.query, series: chart.series });
        }
      }
      function notesOf(measured) {
        return measured.kind !== "alerts" || !measured.leftOut ? [] : [{ source: "alerts", message: `Not judged, since no metric can change what they say: ${measured.leftOut.join(", ")}.` }];
      }
      const usualMemory = "process_resident_memory_bytes";
      async function measureMemory(evidence, window, { prometheus, ownPrometheus }, provider, context) {
        const said = prometheus?.memory ?? ownPrometheus?.memory, whose = (prometheus ?? ownPrometheus)?.target, query = said ?? `${usualMemory}${whose ?? ""}`, memory = await provider.series({ kind: "value", query }, inSeconds(window), context);
        !(said !== void 0 || whose !== void 0) && memory.kind === "series" && memory.series.length > 1 ? context.log.warn(`No trend of memory: ${memory.series.length} processes tell theirs; say which in prometheus.target`) : evidence.memory = memory;
      }
      function throughProxies(order, { proxies }) {
        const reached = (deployment) => {
          const proxy = deployment.route?.address === void 0 ? (0, net_proxy.iJ)(deployment.url, proxies) : void 0;
          return proxy ? { ...deployment, proxy: proxy.href } : deployment;
        };
        return { ...order, head: reached(order.head), ...order.base && { base: reached(order.base) } };
      }
      const routeOf = ({ route }) => route ? { route } : {}, inSeconds = ({ start, end }) => ({
        start: Date.parse(start) / 1e3,
        end: Date.parse(end) / 1e3
      }), sourceOf = ({ target: { from } }) => from.kind === "url" ? from.source : "deployment";
    })
  ),
  /***/
  6402: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        As: () => (
          /* binding */
          formatHistory
        ),
        /* harmony export */
        Ou: () => (
          /* binding */
          nextHistory
        ),
        /* harmony export */
        ax: () => (
          /* binding */
          fingerprintOf
        ),
        /* harmony export */
        i6: () => (
          /* binding */
          parseHistory
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), _judge_comparison_metric_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8544), _judge_comparison_past_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(118), _judge_comparison_standard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87);
      const mostPastRuns = 50, mostBytes = 5e4, mostValues = 200;
      function fingerprintOf({ load, target: { from } }) {
        const requests = load.requests.map(({ name, method, path, weight, expect }) => ({
          name,
          method,
          path,
          weight,
          expect
        })), target = from.kind === "url" ? "url" : { deployment: from.environment ?? "*" }, measured = JSON.stringify([{ ...load, requests }, target]);
        return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(measured).digest("hex").slice(0, 16);
      }
      const usual = [
        ...[0.5, 0.95, 0.99].map((quantile) => ({ kind: "quantile", quantile })),
        { kind: "avg" },
        { kind: "throughput" },
        { kind: "error_rate" },
        { kind: "availability" }
      ];
      function nextHistory(record, most) {
        const known = record.evidence.history?.runs ?? [], run = mayBeBaseline(record) ? pastRunOf(record) : void 0;
        return bounded(run ? [...known, run] : known, most);
      }
      function mayBeBaseline({ objectives, evidence }) {
        const counted = objectives.filter(({ advisory }) => !advisory), isFine = ({ verdict, cause }) => verdict === "pass" || verdict === "warn" || cause === "short-history";
        return evidence.failure === void 0 && counted.length > 0 && counted.every(isFine) && (0, _judge_comparison_standard_js__WEBPACK_IMPORTED_MODULE_3__.FL)((evidence.load?.cells ?? []).filter(({ side }) => side === "head")) <= _judge_comparison_standard_js__WEBPACK_IMPORTED_MODULE_3__.p8 && !objectives.some(({ waiver }) => waiver);
      }
      function pastRunOf({ plan, evidence: { load, history }, window, startedAt, commit }) {
        if (!load || !history)
          return;
        const asked = plan.objectives.flatMap((objective) => objective.source === "baseline" ? [{ metric: objective.metric, request: objective.request }] : []), values = {};
        for (const { metric, request } of [...usual.map((metric2) => ({ metric: metric2, request: void 0 })), ...asked]) {
          const measured = (0, _judge_comparison_past_js__WEBPACK_IMPORTED_MODULE_2__.c_)(load, metric, request);
          measured && !measured.isLeast && (values[(0, _judge_comparison_metric_key_js__WEBPACK_IMPORTED_MODULE_1__.C)(metric, request)] = Number(measured.value.toPrecision(6)));
        }
        return { at: window?.start ?? startedAt, commit, fingerprint: history.fingerprint, values };
      }
      function bounded(runs, most) {
        let kept = runs.slice(-most);
        for (; Buffer.byteLength(JSON.stringify(kept)) > mostBytes; )
          kept = kept.slice(1);
        return kept;
      }
      const formatHistory = (service, runs) => JSON.stringify({ schemaVersion: 1, service, runs });
      function parseHistory(text, service) {
        if (text.length > 4 * mostBytes)
          return;
        let data;
        try {
          data = JSON.parse(text);
        } catch {
          return;
        }
        if (!isObject(data) || data.schemaVersion !== 1 || data.service !== service || !Array.isArray(data.runs))
          return;
        const runs = data.runs;
        return runs.length <= mostPastRuns && runs.every(isPastRun) ? runs : void 0;
      }
      function isPastRun(run) {
        if (!isObject(run) || !isObject(run.values))
          return !1;
        const { at, commit, fingerprint, values } = run, numbers = Object.values(values);
        return typeof at == "string" && !Number.isNaN(Date.parse(at)) && (commit === null || typeof commit == "string" && /^[0-9a-f]{40,64}$/.test(commit)) && typeof fingerprint == "string" && /^[0-9a-f]{16}$/.test(fingerprint) && numbers.length <= mostValues && numbers.every((value) => typeof value == "number" && Number.isFinite(value) && value >= 0);
      }
      const isObject = (value) => typeof value == "object" && value !== null;
    })
  ),
  /***/
  1192: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          streamLog
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _net_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);
      const plainIntervalMs = 5e3, clearLine = "\r\x1B[2K";
      function streamLog({ write, live, redact, clock, warning, debug }) {
        let lineIsLive = !1, lastPlain = Number.NEGATIVE_INFINITY, lastPhase = "";
        const line = (message) => {
          lineIsLive && write(clearLine), lineIsLive = !1, write(`${(0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.y1)(redact(message))}
`);
        };
        return {
          info: line,
          warn: (message) => line(warning(message)),
          debug: (message) => {
            debug && line(message);
          },
          progress: (progress) => {
            if (live) {
              write(`${clearLine}${formatProgress(progress)}`), lineIsLive = !0;
              return;
            }
            const now = clock.now();
            progress.phase === lastPhase && now - lastPlain < plainIntervalMs || (lastPhase = progress.phase, lastPlain = now, line(formatProgress(progress)));
          }
        };
      }
      function formatProgress({ phase, elapsedMs, totalMs, rate, p95, errors }) {
        return [
          `${phase.padEnd(7)} ${elapsedMs < 1e3 ? "0s" : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(Math.floor(elapsedMs / 1e3) * 1e3)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(totalMs)}`,
          `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(rate)}/s`,
          p95 === null ? "p95 –" : `p95 ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.MH)(p95)}`,
          `${errors} error${errors === 1 ? "" : "s"}`
        ].join(" · ");
      }
    })
  ),
  /***/
  5130: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        O5: () => (
          /* binding */
          tellRefused
        ),
        /* harmony export */
        ZG: () => (
          /* binding */
          notesOfRefused
        ),
        /* harmony export */
        _s: () => (
          /* binding */
          tryRequests
        ),
        /* harmony export */
        cx: () => (
          /* binding */
          areAllRefused
        ),
        /* harmony export */
        nu: () => (
          /* binding */
          tellAllRefused
        ),
        /* harmony export */
        xD: () => (
          /* binding */
          tellRedirected
        )
        /* harmony export */
      });
      var _judge_redirects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8909), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241), _model_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5069);
      const isRefused = (probe) => probe.kind === "refused", isRedirected = (probe) => probe.kind === "redirected", tries = 3, pauseMs = 2e3;
      async function tryRequests(evidence, plan, { probe }, context) {
        const { requests } = plan.load;
        let probes = await probe(evidence.target, plan.target, requests, context);
        for (let tried = 1; tried < tries && areAllRefused(probes, requests); tried += 1)
          await context.clock.sleep(pauseMs, context.signal), probes = await probe(evidence.target, plan.target, requests, context);
        if (context.signal.aborted)
          return [];
        if (areAllRefused(probes, requests)) {
          const { message, hint } = tellAllRefused(probes);
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("target", message, { hint });
        }
        const redirects = probes.filter(isRedirected);
        redirects.length > 0 && (evidence.redirects = redirects.map(({ name, location }) => ({ name, location })));
        const refused = tellRefused(probes);
        for (const { message, hint } of [...refused, ...tellRedirected(probes)])
          context.log.warn(`${message}; ${hint}`);
        return refused;
      }
      const notesOfRefused = (told, { load }) => told.filter(({ name }) => !load?.cells.some((cell) => cell.side === "head" && cell.name === name && cell.good > 0)).map(({ message, hint }) => ({ source: "target", message, hint })), areAllRefused = (probes, requests) => probes.length > 0 && probes.length === requests.length && probes.every(isRefused);
      function tellAllRefused(probes) {
        const refused = probes.filter(isRefused), shown = refused.slice(0, mostShown).map(({ name, status }) => `${name} is answered with ${status}`), more = refused.length > mostShown ? ` and ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_2__.B4)(refused.length - mostShown)} more` : "";
        return {
          message: `the target refuses ${refused.length === 1 ? "the only request of the load" : `each of the ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_2__.B4)(refused.length)} requests of the load`}: ${shown.join(", ")}${more}`,
          hint: hintOn(refused.map(({ status }) => status))
        };
      }
      const mostShown = 3, tellRefused = (probes) => probes.filter(isRefused).map(({ name, status }) => ({ name, message: `${name} is answered with ${status}`, hint: hintOn([status]) })), tellRedirected = (probes) => probes.filter(isRedirected).map(({ name, status, location }) => ({
        name,
        message: `${name} is answered with a redirect (${status}) to ${location}`,
        hint: (0, _judge_redirects_js__WEBPACK_IMPORTED_MODULE_0__.ik)({ status })
      }));
      function hintOn(statuses) {
        const [status] = statuses, meant = `set expect: { status: ${status} } if that is meant`;
        return statuses.some((one) => one === 401 || one === 403) ? `give the header that lets the gate in as target.headers or target-headers (of a protected preview its bypass header, such as x-vercel-protection-bypass), or ${meant}` : `put ${statuses.includes(404) ? "paths that the target has" : "the methods that the target takes"} under load.requests, such as "- GET /products", or ${meant}`;
      }
    })
  ),
  /***/
  7161: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        j: () => (
          /* binding */
          previewAddress
        )
        /* harmony export */
      });
      const dashboards = [
        /^(www\.)?github\.com$/,
        /^(www\.)?vercel\.com$/,
        /^app\.netlify\.com$/,
        /^dash\.cloudflare\.com$/,
        /^dashboard\.(render|heroku)\.com$/,
        /^(www\.)?railway\.(app|com)$/,
        /^(www\.)?fly\.io$/
      ];
      function previewAddress(text) {
        if (!text || !URL.canParse(text))
          return;
        const { protocol, hostname, pathname } = new URL(text);
        return protocol !== "http:" && protocol !== "https:" || dashboards.some((pattern) => pattern.test(hostname)) || /\/(actions|runs)\//.test(pathname) ? void 0 : text;
      }
    })
  ),
  /***/
  5312: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        YB: () => (
          /* binding */
          proxyAuthorization
        ),
        /* harmony export */
        _j: () => (
          /* binding */
          proxiesOf
        ),
        /* harmony export */
        dG: () => (
          /* binding */
          noTunnelCode
        ),
        /* harmony export */
        iJ: () => (
          /* binding */
          proxyFor
        )
        /* harmony export */
      });
      var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030), _userinfo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);
      function proxiesOf(environment) {
        const read = (name) => environment[name] || environment[name.toUpperCase()] || void 0, [http, https, no] = [read("http_proxy"), read("https_proxy"), read("no_proxy")];
        return { ...http && { http }, ...https && { https }, ...no && { no } };
      }
      function proxyFor(url, { http, https, no = "" } = {}) {
        const { protocol, hostname, port } = new URL(url), named = protocol === "https:" ? https : http, host = unbracketed(hostname).replace(/\.$/, "");
        if (named === void 0 || isLoopback(host))
          return;
        const usualPort = protocol === "https:" ? "443" : "80";
        if (no.split(/[\s,]+/).filter(Boolean).some((entry) => matches(entry.toLowerCase(), host, port || usualPort)))
          return;
        const text = /^https?:\/\//i.test(named) ? named : `http://${named}`;
        return URL.canParse(text) ? new URL(text) : void 0;
      }
      const unbracketed = (host) => host.replace(/^\[(.*)\]$/, "$1"), loopback = ["127.0.0.0/8", "::1"], isLoopback = (host) => host === "localhost" || host.endsWith(".localhost") || loopback.some((range) => isWithin(host, range));
      function matches(entry, host, port) {
        if (entry === "*")
          return !0;
        const { name, onPort } = splitPort(entry);
        if (onPort !== void 0 && onPort !== port)
          return !1;
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
          return isWithin(host, name);
        const suffix = name.replace(/^\*?\./, "").replace(/\.$/, "");
        return host === suffix || host.endsWith(`.${suffix}`);
      }
      function splitPort(entry) {
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(entry.replace(/\/.*/, "")))
          return { name: entry };
        const [, name = entry, onPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
        return { name: unbracketed(name), onPort };
      }
      function isWithin(host, range) {
        const [, first = "", bits] = /^([^/%]*)(?:\/(\d+))?$/.exec(range) ?? [];
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 || (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(first) === 0)
          return !1;
        const longest = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(first) ? 128 : 32, prefix = Number(bits ?? longest);
        if (prefix > longest)
          return !1;
        const addresses = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
        return addresses.addSubnet(first, prefix, familyOf(first)), addresses.check(host, familyOf(host));
      }
      const familyOf = (address) => (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) ? "ipv6" : "ipv4";
      function proxyAuthorization({ username, password }) {
        return username === "" ? "" : (0, _userinfo_js__WEBPACK_IMPORTED_MODULE_1__.m)(decodeURIComponent(username), decodeURIComponent(password));
      }
      const noTunnelCode = "ENOTUNNEL";
    })
  ),
  /***/
  2949: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          splitUserinfo
        ),
        /* harmony export */
        m: () => (
          /* binding */
          basicHeader
        )
        /* harmony export */
      });
      function splitUserinfo(address) {
        if (!URL.canParse(address))
          return { url: address };
        const url = new URL(address);
        if (url.username === "" && url.password === "")
          return { url: address };
        const [username, password] = [decoded(url.username), decoded(url.password)];
        return url.username = "", url.password = "", { url: url.href, authorization: basicHeader(username, password) };
      }
      const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
