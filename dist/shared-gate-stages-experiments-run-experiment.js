import {
  bindSelf,
  endedEarly
} from "./shared-tools-cores.js";
import {
  adviceOn,
  answerOf,
  failedShare,
  findRecovery,
  formatRedirected,
  isDecided,
  looksOf,
  measureOf,
  metricKey,
  mostOwnErrors,
  nextLevel,
  redirectedOf,
  reportOf,
  requestedPart,
  segmentsOf
} from "./shared-judge-judge-objective.js";
import {
  boundsOf,
  findOfLoad,
  formatLevel,
  isAlertsObjective,
  isMeasured,
  levelUnit,
  outcomeOf,
  plannedSegments,
  providerKindOf,
  recoveryOf,
  sameDeployment,
  stageOf,
  steadySegment
} from "./shared-providers-cloudwatch-ask.js";
import {
  describeEnd
} from "./shared-model-evidence-app-end.js";
import {
  actionOf,
  ruleNames
} from "./shared-promql-indicator.js";
import {
  resourceNames,
  resources,
  traffic,
  trafficNames
} from "./shared-model-evidence-conventional.js";
import {
  parseJson
} from "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import {
  isHttp,
  isStepped,
  standaloneRequests
} from "./shared-model-plan-load.js";
import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatNumber
} from "./shared-model-basics-units.js";
import {
  plainLines
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/apps.js
var isStartedHere = (plan) => plan.from.kind === "started";
function appsOfRun(startApp, evidence, context) {
  let attempts = /* @__PURE__ */ new Map(), apps = /* @__PURE__ */ new Map(), note2 = (side, found) => {
    evidence.started = { ...evidence.started, ...defined({ [side]: found }) };
  };
  return {
    of: (side) => apps.get(side),
    start: async (plan, side) => {
      let { start: command } = plan.from, attempt = attempts.get(side) ?? startApp(plan, side, context);
      attempts.set(side, attempt);
      let started = await attempt;
      if (started.kind === "failed") {
        let { commit, end, problem } = started;
        throw note2(side, { command, ...defined({ commit, ended: end }) }), problem;
      }
      let { app } = started;
      return apps.set(side, app), note2(side, { command, ...defined({ commit: app.commit }) }), { url: app.url, source: "started" };
    },
    look: () => {
      for (let [side, app] of apps) {
        let end = app.end(), before = evidence.started?.[side];
        !end || !before || before.ended || note2(side, { ...before, ended: { amid: evidence.load ? "load" : "start", ...end } });
      }
    },
    stop: async () => {
      await Promise.all([...apps.values()].map((app) => app.stop()));
    }
  };
}

// build/gate/sources.js
function sourcesOfRun(sources, evidence, plan, context) {
  let open = /* @__PURE__ */ new Map(), opened = [];
  return {
    open,
    openThose: async (isStarted, deployed2) => {
      for (let source of sources.filter((one) => one.isStarted === isStarted)) {
        let provider = await source.open(deployed2, context);
        opened.push({ id: source.id, provider }), await isUsable(provider, source, evidence, plan, context) && open.set(source.id, provider);
      }
    },
    close: async () => {
      for (let { id, provider } of opened.toReversed())
        addNotes(evidence, named(id, await provider.notes?.() ?? [])), await provider.close?.();
    }
  };
}
async function isUsable(provider, { id }, evidence, plan, context) {
  let { log } = context, queries = sourceQueryOf(plan, id);
  try {
    let notes = await provider.check(queries, context);
    for (let { message, hint } of notes)
      log.warn(`${id}: ${message}${hint ? ` (${hint})` : ""}`);
    return addNotes(evidence, named(id, notes)), !0;
  } catch (error) {
    let isNeeded = queries.length > 0 || plan.load.profile === "soak" && provider.memory;
    if (!(error instanceof Problem) || isNeeded)
      throw error;
    return log.warn(`No server metrics: ${error.message}${error.hint ? ` (${error.hint})` : ""}`), !1;
  }
}
var sourceQueryOf = ({ objectives }, id) => objectives.filter(isMeasured).filter(({ provider }) => provider === id), named = (source, notes) => notes.map((note2) => ({ ...note2, source }));
function addNotes(evidence, notes) {
  notes.length > 0 && (evidence.notes = [...evidence.notes ?? [], ...notes]);
}

// build/gate/stages/after-load.js
var lookAfterLoad = {
  id: "after-load",
  run: async (run) => {
    let { plan, evidence, context } = run;
    noteEnds(run), isStepped(plan.load.profile) || await lookAgain(run), reportRedirects(evidence, plan, context);
  }
};
async function lookAgain({ evidence, plan, ports, context }) {
  let end = evidence.started?.head?.ended, afterLoad = end ? { isUp: !1, message: `its process ended ${describeEnd(end)}` } : await ports.lookAfterLoad(evidence.target, plan.target, context);
  if (context.signal.aborted || (evidence.afterLoad = afterLoad, afterLoad.isUp))
    return;
  let message = `the target was down after the load: ${afterLoad.message}`;
  context.log.warn(message), addNotes(evidence, [{ source: "target", message }]);
}
function noteEnds({ apps, evidence, context }) {
  apps.look();
  let end = evidence.started?.base?.ended;
  if (!end || !evidence.baseline || evidence.baseline.failure)
    return;
  let message = `the baseline ended amid the load ${describeEnd(end)}`;
  context.log.warn(`No comparison: ${message}`), evidence.baseline.failure = { code: "baseline", message };
}
var mostRedirects = 10;
function reportRedirects(evidence, plan, { log }) {
  let notes = redirectedOf(plan.load, evidence.load, "head").slice(0, mostRedirects).map((one) => ({
    source: "load",
    message: formatRedirected(one, evidence.redirects),
    hint: adviceOn(one)
  }));
  for (let { message, hint } of notes)
    log.warn(`${message}; ${hint}`);
  addNotes(evidence, notes);
}

// build/gate/stages/target/ready.js
var awaitTarget = {
  id: "ready",
  run: (run) => awaitReady(run.evidence.target, run.plan.target, "head", run)
};
async function awaitReady(target, plan, side, { ports, apps, context }) {
  context.log.info(`Waiting until ${target.url} is ready`);
  let app = apps.of(side), signal = app ? AbortSignal.any([context.signal, app.ended]) : context.signal, readiness = await ports.waitUntilReady(target, plan, { ...context, signal });
  if (app?.end())
    throw apps.look(), endedEarly(side, app.end());
  if (readiness.kind !== "ready")
    throw new Problem("target", readiness.message, defined({ hint: readiness.hint }));
}

// build/gate/stages/baseline.js
var findBaseline = {
  id: "baseline",
  run: async (run) => {
    let { baseline } = run.plan;
    baseline && (run.evidence.baseline = await baselineOf(baseline, run));
  }
};
async function baselineOf(plan, run) {
  let { ports, context } = run, { target } = run.evidence, { from } = plan, baseline = from.kind === "url" ? { url: from.url, source: from.source } : { url: "", source: from.kind };
  try {
    let located = isStartedHere(plan) ? await run.apps.start(plan, "base") : await ports.locateBaseline(plan, target, context);
    return baseline = located, plan.isTarget || assertOther({ ...run.plan.target, ...target }, { ...plan, ...located }, context), await awaitReady(located, plan, "base", run), baseline;
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    let { message, hint } = error;
    context.log.warn(`No comparison: the baseline is not there: ${message}`);
    let failure = {
      code: "baseline",
      message: `the baseline is not there: ${message}`,
      ...defined({ hint })
    };
    return { ...baseline, failure };
  }
}
function assertOther(target, baseline, { log }) {
  let same = sameDeployment(target, baseline), isOne = target.deploymentId !== void 0 && target.deploymentId === baseline.deploymentId;
  if (same === "same" || isOne)
    throw new Problem("target", `${baseline.url} is the target itself`, {
      hint: "compare with a deployment of another commit"
    });
  same === "address" && log.warn("Target and baseline have the same address and differ only in their headers: the server has to distinguish them by these.");
}

// build/gate/stages/engine.js
var prepareEngine = {
  id: "engine",
  run: async (run) => {
    let { ports, evidence, context } = run;
    run.engine = await ports.engine.prepare(context), addNotes(evidence, run.engine.notes ?? []);
  }
};

// build/gate/stages/experiments/dependencies.js
var openDependencies = {
  id: "dependencies",
  run: async ({ plan: { dependencies = [] }, ports, proxies, context }) => {
    for (let dependency of dependencies) {
      let { name, upstream } = dependency, proxy = await ports.openProxy(dependency, context);
      proxies.set(name, proxy);
      let { host, port } = proxy.at;
      context.log.info(`${name} is reached through ${host}:${port} → ${upstream.host}:${upstream.port}`);
    }
  }
};

// build/gate/stages/keep-apart.js
var keepApart = {
  id: "cores",
  run: async ({ ports, evidence, context: { log } }) => {
    let cores = await ports.findCores?.();
    if (cores)
      try {
        await bindSelf(cores.generator), evidence.cores = cores, log.info(`The load is sent from CPUs of its own: ${cores.generator}`);
      } catch (error) {
        let why = error.message.trim().split(`
`).at(-1);
        log.warn(`The load shares the CPUs of the apps: ${why}`);
      }
  }
};

// build/gate/stages/experiments/abort.js
var level = 0.01, stretchesMs = [2e3, 5e3];
function isToBeAborted(abort, report, since) {
  if (!abort || report.seconds <= since)
    return !1;
  let { windowSeconds, seconds } = report, from = Math.ceil(since / windowSeconds), to = Math.floor(seconds / windowSeconds + 1e-9), lately = stretchesMs.map((ms) => Math.max(from, to - Math.round(ms / 1e3 / windowSeconds)));
  return [.../* @__PURE__ */ new Set([from, ...lately])].some((start) => start < to && findOfLoad(abort.objective, reportOf(report, start, to), level).verdict === "fail");
}

// build/gate/stages/experiments/run-experiment.js
var marginSeconds = 0.5;
async function runExperiment(experiment, fault, setting) {
  let { plan, watch, steadyFrom, context } = setting, { name } = experiment, before = undisturbed(watch.latest, steadyFrom), broken = before ? reasonNotSteady(plan, before) : "no load was measured before it";
  if (broken !== void 0)
    return { found: { name, outcome: "no-steady-state", detail: broken }, held: !1, steadyFrom };
  context.log.info(`${name}: ${experiment.says}, for ${formatDuration(experiment.forMs)}`);
  let injectedAt = watch.now(), observed;
  try {
    observed = await observe(experiment, fault, setting);
  } finally {
    await fault.revert({ ...context, signal: new AbortController().signal });
  }
  let found = { name, injectedAt, ...observed, revertedAt: watch.now() };
  return context.log.info(`${name}: the fault is reverted`), awaitRecovery(experiment, found, before, setting);
}
function undisturbed(report, from) {
  if (!report)
    return;
  let { windowSeconds, seconds } = report, part = reportOf(report, Math.ceil(from / windowSeconds), Math.floor(seconds / windowSeconds));
  return part.cells.length > 0 ? part : void 0;
}
function reasonNotSteady(plan, before) {
  let held = outcomeOf(plan, before);
  return held.outcome === "breaks" ? `there was no steady state, ${held.broke} did not hold` : held.outcome === "unknown" ? "whether there was a steady state is not known, the load generator itself did not keep up" : void 0;
}
async function observe({ forMs, switchMs, abort }, fault, { watch, context }) {
  try {
    await fault.inject(context);
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return { outcome: "never-active", detail: error.message };
  }
  let status = "pending", waited = await watch.until(async () => (status = await fault.status(context), status === "active"), switchMs);
  if (waited !== "met")
    return { outcome: "never-active", detail: neverActive(waited, status) };
  let activeAt = watch.now(), endsAt = activeAt + forMs / 1e3, isAborted = atEachLook(watch, (latest) => isToBeAborted(abort, latest, activeAt)), why = { outcome: "observed" };
  return await watch.until(async () => isAborted() ? (why = { outcome: "aborted", detail: `\`${abort?.condition}\` was met` }, !0) : await fault.status(context) === "ended" ? (why = { outcome: "interrupted", detail: "the fault ended by itself" }, !0) : watch.now() >= endsAt) === "over" && (why = { outcome: "interrupted", detail: "the load ended" }), { activeAt, endedAt: Math.min(watch.now(), endsAt), ...why };
}
var neverActive = (waited, status) => waited === "over" ? "the load ended before the fault was active" : `the fault was requested, and is ${status === "unknown" ? "not known to be active" : status}`;
function holdsLately(plan, { seconds, ...report }, revertedAt) {
  let { windowSeconds } = report, end = Math.floor(seconds / windowSeconds + 1e-9), from = end - Math.round(5e3 / 1e3 / windowSeconds);
  return from * windowSeconds < revertedAt - windowSeconds ? !1 : outcomeOf(plan, reportOf({ seconds, ...report }, from, end)).outcome === "holds";
}
function atEachLook(watch, is) {
  let judged, found = !1;
  return () => {
    let { latest } = watch;
    return latest && latest !== judged && (judged = latest, found = is(latest)), found;
  };
}
async function awaitRecovery({ watchMs }, found, before, { plan, watch }) {
  let { revertedAt = 0 } = found, spanIn = ({ windowSeconds: windowSeconds2, seconds }) => ({
    before,
    from: Math.floor(revertedAt / windowSeconds2 + 1e-9),
    end: Math.floor(seconds / windowSeconds2 + 1e-9)
  }), recovery, isOver = atEachLook(watch, (latest) => (holdsLately(plan, latest, revertedAt) && (recovery = findRecovery(plan, latest, spanIn(latest))), recovery?.outcome === "recovered" || latest.seconds >= revertedAt + watchMs / 1e3));
  await watch.until(isOver);
  let watchedTo = watch.latest?.seconds;
  if (recovery?.outcome !== "recovered" || watchedTo === void 0)
    return {
      found: watchedTo === void 0 ? found : { ...found, watchedTo },
      held: !1,
      steadyFrom: revertedAt
    };
  let { windowSeconds } = watch.latest, steadyFrom = Math.floor(revertedAt / windowSeconds + 1e-9) * windowSeconds + recovery.ms / 1e3;
  return { found: { ...found, watchedTo, steadyFrom }, held: !0, steadyFrom };
}

// build/gate/stages/experiments/segments.js
function segmentsOfRun(experiments, { seconds, windowSeconds }) {
  let up = (at) => Math.ceil(at / windowSeconds - 1e-9) * windowSeconds, down = (at) => Math.floor(at / windowSeconds + 1e-9) * windowSeconds, segments = [], add = (name, from, to, usual3 = !1) => {
    to > from && segments.push({ name, from, to, ...usual3 && { usual: !0 } });
  }, usual2 = steadySegment, steadyFrom = 0;
  for (let { name, injectedAt, activeAt, endedAt, revertedAt, ...later } of experiments) {
    if (injectedAt === void 0)
      continue;
    steadyFrom !== void 0 && add(usual2, steadyFrom, down(injectedAt - marginSeconds), !0), activeAt !== void 0 && endedAt !== void 0 && add(name, up(activeAt), down(endedAt));
    let { steadyFrom: heldFrom, watchedTo = seconds } = later;
    revertedAt !== void 0 && add(recoveryOf(name), down(revertedAt), heldFrom ?? down(watchedTo)), steadyFrom = heldFrom, usual2 = `${steadySegment} after ${name}`;
  }
  return steadyFrom !== void 0 && add(usual2, steadyFrom, seconds, !0), segments;
}

// build/gate/stages/experiments/watch.js
var Watch = class {
  #clock;
  #latest;
  #startMs = 0;
  #isOver = !1;
  /** Once nothing is left to do, the load may end. */
  isDone = !1;
  constructor(clock) {
    this.#clock = clock;
  }
  /** As an engine asks at a look: whether the load has run long enough. */
  atLook(report) {
    return !this.#latest && report.window && (this.#startMs = Date.parse(report.window.start)), this.#latest = report, this.isDone;
  }
  /** The load has ended, whatever the reason. */
  end() {
    this.#isOver = !0;
  }
  get latest() {
    return this.#latest;
  }
  get isOver() {
    return this.#isOver;
  }
  /** Seconds of the measured part; before the first look nobody knows. */
  now() {
    return this.#latest ? Math.max(0, (this.#clock.now() - this.#startMs) / 1e3) : 0;
  }
  /** `mostMs`: absent, until the load ends. */
  async until(isMet, mostMs = Number.POSITIVE_INFINITY) {
    let startMs = this.#clock.now();
    for (; !await isMet(); ) {
      if (this.#isOver)
        return "over";
      if (this.#clock.now() - startMs >= mostMs)
        return "late";
      await this.#clock.sleep(50);
    }
    return "met";
  }
};

// build/gate/stages/experiments/experiments.js
async function prepareFaults({ experiments }, run) {
  let { ports, proxies, context } = run, ready = [];
  for (let { fault, name } of experiments)
    ready.push(await ports.readyFault(fault, name, proxies, context));
  return ready;
}
async function loadWithExperiments(chaos, order, faults, run) {
  let { engine, evidence, context } = run, watch = new Watch(context.clock), stop = new AbortController(), signal = AbortSignal.any([context.signal, stop.signal]), experiments = [];
  evidence.experiments = experiments;
  let load = engine.run(order, { ...context, signal }, (report) => watch.atLook(report)).finally(() => watch.end()), story = conduct(chaos, faults, experiments, { ...run, watch });
  try {
    let [report] = await Promise.all([load, endingLoad(story, watch, stop)]);
    note(report, run);
  } catch (error) {
    stop.abort();
    let [report] = await Promise.allSettled([load, story]);
    throw report.status === "fulfilled" && note(report.value, run), error;
  }
  throwUntested(experiments);
}
function note(report, { evidence }) {
  evidence.load = report, evidence.segments = segmentsOfRun(evidence.experiments ?? [], report);
}
async function endingLoad(story, watch, stop) {
  try {
    await story, watch.isDone = !0;
  } catch (error) {
    throw stop.abort(), error;
  }
}
async function conduct({ steadyMs, experiments }, faults, found, { plan, watch, context }) {
  let isSteady = () => (watch.latest?.seconds ?? 0) >= steadyMs / 1e3;
  if (await watch.until(isSteady) === "over")
    return;
  let steadyFrom = 0;
  for (let [index, experiment] of experiments.entries()) {
    if (watch.isOver || context.signal.aborted)
      return;
    let setting = { plan, watch, steadyFrom, context }, conducted = await runExperiment(experiment, faults[index], setting);
    if (found.push(conducted.found), steadyFrom = conducted.steadyFrom, !conducted.held) {
      found.push(...experiments.slice(index + 1).map(({ name }) => after(conducted.found, name)));
      return;
    }
  }
}
var after = ({ name: first, outcome, detail }, name) => ({
  name,
  outcome: "no-steady-state",
  detail: outcome === "no-steady-state" ? detail ?? "" : `there was no steady state, the objectives were not shown to hold again after ${first}`
});
function throwUntested(experiments) {
  let untested = experiments.filter(({ outcome }) => outcome === "never-active");
  if (untested.length === 0)
    return;
  let reasons = untested.map(({ name, detail }) => `${name}: nothing was tested, ${detail}`);
  throw new Problem("fault", reasons.join("; "));
}

// build/gate/stages/stage.js
var spanOf = ({ window }) => window ? { start: Date.parse(window.start) / 1e3, end: Date.parse(window.end) / 1e3 } : void 0;

// build/gate/stages/target/try-requests.js
var probe = {
  id: "probe",
  run: async (run) => {
    run.refused = await tryRequests(run.evidence, run.plan, run.ports, run.context);
  }
}, isRefused = (probe3) => probe3.kind === "refused", isRedirected = (probe3) => probe3.kind === "redirected", tries = 3, pauseMs = 2e3;
async function tryRequests(evidence, plan, { probe: probe3 }, context) {
  let requests = standaloneRequests(plan.load), probes = await probe3(evidence.target, plan.target, requests, context);
  for (let tried = 1; tried < tries && areAllRefused(probes, requests); tried += 1)
    await context.clock.sleep(pauseMs, context.signal), probes = await probe3(evidence.target, plan.target, requests, context);
  if (context.signal.aborted)
    return [];
  if (areAllRefused(probes, requests)) {
    let { message, hint } = describeAllRefused(probes);
    throw new Problem("target", message, { hint });
  }
  let redirects = probes.filter(isRedirected);
  redirects.length > 0 && (evidence.redirects = redirects.map(({ name, location }) => ({ name, location })));
  let refused = describeRefused(probes);
  for (let { message, hint } of [...refused, ...describeRedirected(probes)])
    context.log.warn(`${message}; ${hint}`);
  return refused;
}
var notesOfRefused = (refused, { load }) => refused.filter(({ name }) => !load?.cells.some((cell) => cell.side === "head" && cell.name === name && cell.good > 0)).map(({ message, hint }) => ({ source: "target", message, hint })), areAllRefused = (probes, requests) => probes.length > 0 && probes.length === requests.length && probes.every(isRefused);
function describeAllRefused(probes) {
  let refused = probes.filter(isRefused), shown = refused.slice(0, mostShown).map(({ name, status }) => `${name} returns ${status}`), more = refused.length > mostShown ? ` and ${formatCount(refused.length - mostShown)} more` : "";
  return {
    message: `the target refuses ${refused.length === 1 ? "the only request of the load" : `each of the ${formatCount(refused.length)} requests of the load`}: ${shown.join(", ")}${more}`,
    hint: hintOn(refused.map(({ status }) => status))
  };
}
var mostShown = 3, describeRefused = (probes) => probes.filter(isRefused).map(({ name, status }) => ({
  name,
  message: `${name} returns ${status}`,
  hint: hintOn([status])
})), describeRedirected = (probes) => probes.filter(isRedirected).map(({ name, status, location }) => ({
  name,
  message: `${name} returns a redirect (${status}) to ${location}`,
  hint: adviceOn({ status })
}));
function hintOn(statuses) {
  let [status] = statuses, meant = `set expect: { status: ${status} } if that is meant`;
  return statuses.some((one) => one === 401 || one === 403) ? `give the header that lets the gate in as target.headers or target-headers (of a protected preview its bypass header, such as x-vercel-protection-bypass), or ${meant}` : `put ${statuses.includes(404) ? "paths that the target has" : "the methods that the target takes"} under load.requests, such as "- GET /products", or ${meant}`;
}

// build/judge/profile/rest.js
var slower = 1.5, slowerMs = 5;
function respondsAsBefore(probe3, before) {
  let [now, then] = [stageOf(probe3), stageOf(before)];
  return now.p50 === null || now.errorRatio === null ? !1 : (then.p50 === null || now.p50 <= slower * then.p50 + slowerMs) && now.errorRatio <= (then.errorRatio ?? 0);
}

// build/gate/stages/load/climb.js
var leastRestMs = 6e4, restOfSteps = 3, probe2 = {
  pace: { kind: "users", users: 1, thinkMs: 500 },
  durationMs: 5e3,
  warmupMs: 0
};
async function climb(evidence, plan, run, context) {
  let { signal, log } = context;
  for (let level2 = nextLevel(plan, evidence); level2 !== void 0; level2 = nextLevel(plan, evidence)) {
    if (signal.aborted || !await hasRecovered(evidence, plan, run, context))
      return;
    log.info(`Next step: ${formatLevel(level2, levelUnit(plan.load))}`);
    let report = await run(atLevel(plan.load, level2));
    if (signal.aborted)
      return;
    evidence.steps = [...evidence.steps ?? [], { level: level2, report }];
  }
}
async function hasRecovered(evidence, plan, run, { signal, log }) {
  let first = evidence.load, latest = evidence.steps?.at(-1)?.report;
  if (!latest || outcomeOf(plan, latest).outcome !== "breaks")
    return !0;
  let mostMs = Math.max(leastRestMs, restOfSteps * plan.load.durationMs);
  log.info(`The target rests until it responds as before (at most about ${formatDuration(mostMs)})`);
  for (let left = Math.ceil(mostMs / probe2.durationMs); left > 0; left -= 1) {
    let report = await run({ ...plan.load, ...probe2 });
    if (signal.aborted)
      return !1;
    if (respondsAsBefore(report, first))
      return !0;
  }
  let message = `No further step ran: ${formatDuration(mostMs)} after a step broke, the target still did not respond as it did in the first step.`;
  return log.warn(message), evidence.notes = [...evidence.notes ?? [], { source: "load", message }], !1;
}
var atLevel = (load, level2) => ({
  ...load,
  pace: load.pace.kind === "rate" ? { ...load.pace, perSecond: level2 } : { ...load.pace, kind: "users", users: level2 }
});

// build/gate/stages/load/order.js
function orderOf({ plan, evidence, ports, engine, context }) {
  let order = throughProxies(deploymentsOf(plan, evidence, ports.seed), context);
  if (plan.chaos)
    return { ...order, looks: experimentLooks(order.load, ports) };
  if (!order.base && !engine?.compares || plannedSegments(plan).length > 0)
    return order;
  let looks = looksOf(order.load.durationMs / 1e3, ports.engine.windowSeconds).slice(0, -1);
  return { ...order, looks };
}
function experimentLooks({ durationMs }, { engine }) {
  let { windowSeconds } = engine, seconds = durationMs / 1e3, step = Math.ceil(Math.max(1, seconds / 200) / windowSeconds) * windowSeconds;
  return Array.from({ length: Math.ceil(seconds / step) - 1 }, (_, look) => (look + 1) * step);
}
function deploymentsOf({ load, target, baseline: plan, policy }, { target: head, baseline }, seed) {
  let { headers, route } = target, allowed = boundsOf(policy).flatMap(({ allowedHosts }) => allowedHosts ? [allowedHosts] : []), order = {
    load,
    head: { url: head.url, headers, ...defined({ route }) },
    seed,
    ...allowed.length > 0 && { allowed }
  };
  if (!plan || !baseline || baseline.failure)
    return order;
  let base = {
    url: baseline.url,
    headers: plan.headers,
    ...defined({ route: plan.route, design: plan.design })
  };
  return { ...order, base };
}
function throughProxies(order, { proxies }) {
  let reached = (deployment) => {
    let proxy = deployment.route?.address === void 0 ? proxyFor(deployment.url, proxies) : void 0;
    return proxy ? { ...deployment, proxy: proxy.href } : deployment;
  };
  return { ...order, head: reached(order.head), ...order.base && { base: reached(order.base) } };
}

// build/gate/stages/load/sent-again.js
var names = { head: "the target", base: "the baseline" };
function notesOfSentAgain({ load, steps = [] }) {
  if (!load)
    return [];
  let reports = [load, ...steps.map(({ report }) => report)];
  return ["head", "base"].flatMap((side) => {
    let again = countOf(reports, side, ({ again: again2 = 0 }) => again2);
    if (again === 0)
      return [];
    let sent = countOf(reports, side, (cell) => cell.sent);
    return [{ source: "load", message: `${formatCount(again)} of ${formatCount(sent)} requests to ${names[side]} were sent again over another connection, as the server had closed or left the first one, or refused them, before it took them; their times begin when they were due` }];
  });
}
var countOf = (reports, side, of) => reports.reduce((sum, { cells }) => cells.reduce((all, cell) => all + (cell.side === side ? of(cell) : 0), sum), 0);

// build/gate/stages/load/load.js
var sendLoad = {
  id: "load",
  run: async (run) => {
    let { plan, evidence, context } = run, engine = run.engine, order = orderOf(run);
    plan.chaos ? await loadWithExperiments(plan.chaos, order, await prepareFaults(plan.chaos, run), run) : await loadAlone(order, run), isStepped(plan.load.profile) && await climb(evidence, plan, (load) => engine.run({ ...order, load }, context), context);
    let report = evidence.load;
    noteOnLoad(run, report), context.log.info(`The load ended after ${formatDuration(report.seconds * 1e3)}`);
  }
};
async function loadAlone(order, { plan, evidence, engine, context }) {
  let atLook = (load) => isDecided(plan, { ...evidence, load });
  evidence.load = await engine.run(order, context, atLook);
  let segments = plannedSegments(plan);
  segments.length > 0 && (evidence.segments = segments);
}
function noteOnLoad({ plan, evidence, refused }, load) {
  addNotes(evidence, notesOfSentAgain(evidence)), noteUnwatched(evidence, load), addNotes(evidence, notesOfRefused(refused, evidence)), addNotes(evidence, (load.remarks ?? []).map((message) => ({ source: "load", message })));
  let dashboard = dashboardOf(plan, load);
  dashboard !== void 0 && (evidence.dashboard = dashboard);
}
function noteUnwatched(evidence, { health, engine }) {
  if (health)
    return;
  let message = `the engine ${engine.name} does not report its own health: whether it kept up with the load is not known`;
  addNotes(evidence, [{ source: "load", message }]);
}
function dashboardOf({ providers }, load) {
  let span = spanOf(load);
  if (span)
    return providers.map((plan) => providerKindOf(plan)?.dashboard?.(plan.settings, span)).find((url) => url !== void 0);
}

// build/gate/plan/waiver-notes.js
function notesOnWaivers({ waivers = [], objectives }, evidence) {
  let ofServer = objectives.filter(isOfServer), names2 = ofServer.map(({ id, question: { severities } }) => {
    let measured = answerOf(evidence, id, "objective")?.measured;
    if (measured?.kind !== "alerts")
      return;
    let { rules, leftOut = [] } = measured, judged = rules.filter(({ severity }) => actionOf(severity, severities) !== "ignore");
    return [...ruleNames(judged), ...leftOut];
  });
  if (ofServer.length === 0 || names2.includes(void 0))
    return [];
  let known = /* @__PURE__ */ new Set([...objectives.map(({ name }) => name), ...names2.flat()]);
  return waivers.filter(({ objective }) => !known.has(objective)).map(({ objective }) => ({
    source: "waivers",
    message: `no objective and no alert rule of the server is named \`${objective}\`: its waiver has no effect`,
    hint: "correct its name, or remove the waiver"
  }));
}
var isOfServer = (objective) => isAlertsObjective(objective) && objective.question.files === void 0;

// build/gate/stages/early-notes.js
function settleEarlyNotes(evidence, plan) {
  if (!evidence.notes)
    return;
  let queried = plan.objectives.flatMap((objective) => {
    let answer = answerOf(evidence, objective.id, "objective");
    if (!isMeasured(objective) || !answer)
      return [];
    let { measured } = answer;
    return measured.kind === "alerts" ? measured.rules.map(({ query, state }) => ({
      answer,
      text: query,
      hasData: state !== "no-data" && state !== "failed"
    })) : [{ answer, text: `${objective.query} ${measured.query}`, hasData: isData(measured) }];
  });
  evidence.notes = evidence.notes.filter((note2) => {
    let own = queried.filter(({ text }) => note2.about !== void 0 && mentions(text, note2.about));
    if (own.length === 0)
      return !0;
    let open = own.filter(({ hasData }) => !hasData);
    return open.filter(({ answer }) => adoptHint(answer, note2)).length < open.length;
  });
}
var isData = ({ kind }) => kind !== "no-data" && kind !== "failed";
function adoptHint(answer, { hint }) {
  let { measured } = answer;
  return measured.kind !== "no-data" || !isGuess(hint) ? !1 : (answer.measured = { ...measured, hint: isGuess(measured.hint) ? measured.hint : hint }, !0);
}
var isGuess = (hint) => hint?.startsWith("did you mean") === !0;
function mentions(text, about) {
  return [about, about.replace(/_bucket$/, "")].some((word) => /^[\w:]+$/.test(word) ? new Set(text.match(/[\w:]+/g)).has(word) : text.includes(word));
}

// build/gate/stages/target/observe-target.js
var observe2 = {
  id: "observe",
  run: async ({ plan, evidence, sources, context }) => {
    let window = spanOf(evidence.load);
    if (!window)
      return;
    let able = [...sources.open].filter(([, { uses }]) => uses), ofBoth = able.filter(([, { usesOfBase }]) => usesOfBase), first = able.filter(([, { usesOfBase }]) => !usesOfBase).slice(0, 1), chosen = plan.baseline ? [...ofBoth, ...first] : [...first, ...ofBoth];
    for (let [source, provider] of chosen)
      await observeTarget({ source, provider, window, plan, evidence, context });
  }
};
async function observeTarget(order) {
  let { source, provider, window, plan, evidence, context } = order, target = subjectOf(plan, evidence.target.url), observed = { provider, window, target, context }, isNew = (name) => !evidence.resources?.some(({ resource }) => resource === name), reported = provider.uses, uses = await Promise.all(resourceNames.filter((name) => reported.includes(name) && isNew(name)).map((name) => observeUse(name, observed))), seen = await Promise.all(trafficNames.filter((name) => reported.includes(name)).map((name) => observeTraffic(name, observed))), found = [...evidence.resources ?? [], ...uses.flatMap(({ found: found2 }) => found2 ?? [])];
  evidence.resources = resourceNames.flatMap((name) => found.filter((one) => one.resource === name));
  let traffic2 = seen.filter((series) => series !== void 0);
  provider.usesOfBase || (evidence.traffic = traffic2);
  let unclear = uses.find(({ unclear: unclear2 }) => unclear2)?.unclear;
  if (!unclear || evidence.resources.length > 0)
    return;
  let note2 = {
    source,
    message: `No resource use is shown: ${unclear.detail}.`,
    hint: unclear.hint
  };
  context.log.info(`${note2.message} ${note2.hint}`), addNotes(evidence, [note2]);
}
async function observeUse(resource, observation) {
  let { provider, window, target, context } = observation, aimed = useOf(resource, target), measured = await provider.measure(aimed, window, context);
  if (measured.kind !== "use") {
    logReason(resource, measured, context);
    let { detail, hint } = measured.kind === "no-data" ? measured : {};
    return detail !== void 0 && hint !== void 0 ? { unclear: { detail, hint } } : {};
  }
  let { query, url } = measured, { unit } = resources[resource], use = { ...figuresOf(measured), points: await pointsOf(aimed, observation) }, base = await observeBase(aimed, observation);
  return { found: { resource, unit, ...use, query, ...defined({ url, base }) } };
}
async function observeBase(aimed, observation) {
  let { provider, window, context } = observation;
  if (!provider.usesOfBase)
    return;
  let ofBase = { ...aimed, side: "base" }, measured = await provider.measure(ofBase, window, context);
  if (measured.kind === "use")
    return { ...figuresOf(measured), points: await pointsOf(ofBase, observation) };
}
var figuresOf = ({ most, average, processes }) => ({
  most,
  ...defined({ average }),
  processes
});
async function pointsOf(aimed, observation) {
  return (await readCourse(aimed, observation))?.points ?? [];
}
async function observeTraffic(of, observation) {
  let course = await readCourse(useOf(of, observation.target), observation);
  return course && { of, unit: traffic[of].unit, ...course };
}
async function readCourse(aimed, { provider, window, context }) {
  let course = await provider.series?.(aimed, window, context);
  if (course?.kind === "series")
    return { query: course.query, points: course.series[0]?.values ?? [] };
  course && aimed.question.kind === "use" && logReason(aimed.question.of, course, context);
}
var useOf = (of, target) => ({
  question: { kind: "use", of },
  ask: {},
  target
});
function logReason(what, measured, { log }) {
  let why = measured.kind === "no-data" || measured.kind === "failed" ? measured.detail : measured.kind;
  log.debug(`The server's ${what} is not known: ${why}`);
}
var subjectOf = ({ service }, target) => ({
  hosts: URL.canParse(target) ? hostsOf(new URL(target)) : [],
  service
}), ownNames = ["localhost", "127.0.0.1", "[::1]"];
function hostsOf({ protocol, hostname, port }) {
  return (ownNames.includes(hostname) ? ownNames : [hostname]).map((name) => `${name}:${port || (protocol === "https:" ? 443 : 80)}`);
}

// build/gate/stages/measure.js
var measure = {
  id: "measure",
  run: async (run) => {
    let { plan, ports, evidence, sources, context } = run, window = spanOf(evidence.load);
    window && (logQueries(plan, ports.sources, context), await measureObjectives(window, run), settleEarlyNotes(evidence, plan), plan.load.profile === "soak" && await measureMemory(evidence, window, sources.open, context));
  }
};
function logQueries(plan, named2, { log }) {
  for (let { id, title } of named2) {
    let { length } = sourceQueryOf(plan, id);
    length > 0 && log.info(`Querying ${title} (${length} ${length > 1 ? "queries" : "query"})`);
  }
}
async function measureObjectives(window, { plan, evidence, sources, context }) {
  let target = subjectOf(plan, evidence.target.url), queries = plan.objectives.filter(isMeasured).flatMap((objective) => {
    let provider = sources.open.get(objective.provider);
    return provider ? [{ ...objective, provider, target }] : [];
  }), answers = await Promise.all(queries.map(async ({ provider, ...objective }) => {
    let { id, unit } = objective, own = windowFor(objective, window, { plan, evidence }), measured = own ? await provider.measure(objective, own, context) : notReached(objective, plan);
    return { of: id, purpose: "objective", measured: { ...measured, unit } };
  }));
  evidence.answers.push(...answers), addNotes(evidence, [
    ...answers.flatMap(({ measured }) => notesOf(measured)),
    ...notesOnWaivers(plan, evidence)
  ]);
  for (let { provider, ...objective } of queries) {
    let { id, unit, question } = objective;
    if (question.kind === "use")
      continue;
    let chart = await provider.series?.(objective, window, context);
    chart?.kind === "series" && evidence.answers.push({ of: id, purpose: "chart", measured: { ...chart, unit } });
  }
}
function windowFor(objective, whole, { plan, evidence }) {
  let during = requestedPart(objective, plan);
  if (during === void 0)
    return whole;
  let segment = segmentsOf(plan, evidence).find(({ name }) => name === during), window = segment && {
    start: whole.start + segment.from,
    end: Math.min(whole.end, whole.start + segment.to)
  };
  return window && window.start < window.end ? window : void 0;
}
var notReached = (objective, plan) => ({
  kind: "no-data",
  query: objective.query,
  detail: `the run ended before its segment ${requestedPart(objective, plan)}`,
  warnings: []
});
function notesOf(measured) {
  return measured.kind !== "alerts" || !measured.leftOut ? [] : [
    {
      source: "alerts",
      message: `Not judged, since no metric can change what they say: ${measured.leftOut.join(", ")}.`
    }
  ];
}
async function measureMemory(evidence, window, sources, context) {
  for (let { memory: memory2 } of sources.values()) {
    let found = await memory2?.(window, context);
    if (found) {
      if (found.kind === "series") {
        evidence.memory = found;
        return;
      }
      evidence.memory ??= found;
    }
  }
  let { memory } = evidence;
  memory?.kind !== "no-data" || memory.hint === void 0 || context.log.warn(`No memory trend: ${memory.detail} (${memory.hint})`);
}

// build/gate/history/history.js
import { createHash } from "node:crypto";
var mostPastRuns = 50, mostBytes = 5e4, mostValues = 200;
function fingerprintOf({ load, target: { from } }) {
  let requests = load.requests.map((request) => {
    if (!isHttp(request))
      return request;
    let { name, method, path, weight, expect } = request;
    return { name, method, path, weight, expect };
  }), target = from.kind === "deployment" ? { deployment: from.environment ?? "*" } : from.kind, measured = JSON.stringify([{ ...load, requests }, target]);
  return createHash("sha256").update(measured).digest("hex").slice(0, 16);
}
var usual = [
  ...[0.5, 0.95, 0.99].map((quantile) => ({ kind: "quantile", quantile })),
  { kind: "avg" },
  { kind: "throughput" },
  { kind: "error_rate" },
  { kind: "availability" }
];
function nextHistory(record, most) {
  let known = record.evidence.history?.runs ?? [], run = mayBeBaseline(record) ? pastRunOf(record) : void 0;
  return bounded(run ? [...known, run] : known, most);
}
function mayBeBaseline({ objectives, evidence }) {
  let counted = objectives.filter(({ advisory }) => !advisory), isFine = ({ verdict, cause }) => verdict === "pass" || verdict === "warn" || cause === "short-history";
  return evidence.failure === void 0 && counted.length > 0 && counted.every(isFine) && failedShare((evidence.load?.cells ?? []).filter(({ side }) => side === "head")) <= mostOwnErrors && !objectives.some(({ waiver }) => waiver);
}
function pastRunOf({ plan, evidence: { load, history }, window, startedAt, commit }) {
  if (!load || !history)
    return;
  let compared = plan.objectives.flatMap((objective) => objective.kind === "baseline" ? [{ metric: objective.metric, request: objective.request }] : []), values = {};
  for (let { metric, request } of [
    ...usual.map((metric2) => ({ metric: metric2, request: void 0 })),
    ...compared
  ]) {
    let measured = measureOf(load, metric, request);
    measured && !measured.isLeast && (values[metricKey(metric, request)] = Number(measured.value.toPrecision(6)));
  }
  return { at: window?.start ?? startedAt, commit, fingerprint: history.fingerprint, values };
}
function bounded(runs, most) {
  let kept = runs.slice(-most);
  for (; Buffer.byteLength(JSON.stringify(kept)) > mostBytes; )
    kept = kept.slice(1);
  return kept;
}
var formatHistory = (service, runs) => JSON.stringify({ schemaVersion: 1, service, runs });
function parseHistory(text, service) {
  if (text.length > 4 * mostBytes)
    return;
  let data = parseJson(text);
  if (!isObject(data) || data.schemaVersion !== 1 || data.service !== service || !Array.isArray(data.runs))
    return;
  let runs = data.runs;
  return runs.length <= mostPastRuns && runs.every(isPastRun) ? runs : void 0;
}
function isPastRun(run) {
  if (!isObject(run) || !isObject(run.values))
    return !1;
  let { at, commit, fingerprint, values } = run, numbers = Object.values(values);
  return typeof at == "string" && !Number.isNaN(Date.parse(at)) && (commit === null || typeof commit == "string" && /^[0-9a-f]{40,64}$/.test(commit)) && typeof fingerprint == "string" && /^[0-9a-f]{16}$/.test(fingerprint) && numbers.length <= mostValues && numbers.every((value) => typeof value == "number" && Number.isFinite(value) && value >= 0);
}

// build/gate/stages/past-runs.js
var findHistory = {
  id: "history",
  run: async ({ plan, ports, evidence, context }) => {
    if (!plan.history || !ports.history)
      return;
    let { runs, from, failure } = await ports.history();
    evidence.history = {
      from,
      fingerprint: fingerprintOf(plan),
      runs: runs.slice(-plan.history.runs),
      ...defined({ failure })
    }, failure && context.log.warn(`No comparison with ${from}: ${failure.message}`);
  }
};

// build/gate/stages/read-budgets.js
var settledMs = 6e4, queryBudgets = {
  id: "budgets",
  run: async ({ plan, evidence, sources, context }) => {
    evidence.answers.push(...await readBudgets(plan, sources.open, context));
  }
};
async function readBudgets({ objectives }, providers, context) {
  let slos = objectives.filter(isMeasured).flatMap(({ id: of, provider, slo }) => {
    let read = providers.get(provider)?.budget;
    return slo?.budget && read ? [{ of, slo, budget: slo.budget, read }] : [];
  });
  if (slos.length === 0)
    return [];
  context.log.info(`Reading ${slos.length === 1 ? "an error budget" : `${slos.length} error budgets`}`);
  let end = Math.floor((context.clock.now() - settledMs) / 1e3);
  return Promise.all(slos.map(async ({ of, ...order }) => ({ of, purpose: "budget", ...await readBudget(order, end, context) })));
}
async function readBudget({ slo: { windowMs }, budget, read }, end, context) {
  let window = { start: end - windowMs / 1e3, end }, { measured, since } = await read(budget, window, context);
  return {
    start: isoTime(window.start),
    end: isoTime(window.end),
    measured,
    ...since !== void 0 && { since: isoTime(since) }
  };
}
var isoTime = (seconds) => new Date(seconds * 1e3).toISOString();

// build/gate/stages/sources.js
var openSources = {
  id: "sources",
  run: ({ sources }) => sources.openThose(!1, {})
}, startSources = {
  id: "started-sources",
  run: ({ plan, evidence, sources, apps }) => sources.openThose(!0, deployed(plan, evidence, apps))
};
function deployed({ target, baseline: plan }, { target: head, baseline }, apps) {
  let of = (side, { headers, route }, url) => ({
    url,
    headers,
    ...defined({ route, processes: apps.of(side)?.processes })
  }), base = plan && baseline && !baseline.failure ? of("base", plan, baseline.url) : void 0;
  return { head: of("head", target, head.url), ...defined({ base }) };
}

// build/gate/stages/target/target.js
var locateTarget = {
  id: "target",
  run: async ({ plan: { target, baseline }, ports, apps, evidence, context }) => {
    if (!isStartedHere(target)) {
      evidence.target = await ports.locateTarget(target, context);
      return;
    }
    baseline && isStartedHere(baseline) && context.random() < 0.5 && await apps.start(baseline, "base").catch(ignoreProblem), !context.signal.aborted && (evidence.target = await apps.start(target, "head"));
  }
};
function ignoreProblem(error) {
  if (!(error instanceof Problem))
    throw error;
}

// build/judge/traces/critical-path.js
function criticalPath(spans) {
  let known = new Set(spans.map(({ id }) => id)), isTop = ({ id, parent }) => parent === void 0 || parent === id || !known.has(parent), children = Map.groupBy(spans.filter((span) => !isTop(span)), ({ parent }) => parent), own = /* @__PURE__ */ new Map(), seen = /* @__PURE__ */ new Set(), walk = (several, from, to) => {
    let [cursor, uncovered] = [to, 0];
    for (let span of several.toSorted((a, b) => b.end - a.end)) {
      let [start, end] = [Math.max(span.start, from), Math.min(span.end, cursor)];
      seen.has(span) || end <= start || (seen.add(span), uncovered += cursor - end, own.set(span, walk(children.get(span.id) ?? [], start, end)), cursor = start);
    }
    return uncovered + Math.max(0, cursor - from);
  }, tops = spans.filter(isTop);
  return walk(tops, Math.min(...tops.map(({ start }) => start)), Math.max(...tops.map(({ end }) => end))), [...own].map(([span, ms]) => ({ span, ms }));
}

// build/judge/traces/summarize.js
var mostSpans = 8;
function summarizeTraces(traced, spansOf) {
  return [...Map.groupBy(traced, ({ side, name, why }) => `${side} ${why} ${name}`).values()].flatMap((requests) => {
    let found = requests.map((request) => ({ request, spans: spansOf(request.id) })).filter(({ spans }) => spans.length > 0);
    return found.length > 0 ? [summarize(requests.length, found)] : [];
  });
}
function summarize(wanted, found) {
  let { side, name, why } = found[0].request, owns = found.flatMap(({ spans: spans2 }) => criticalPath(spans2)), total = owns.reduce((sum, { ms }) => sum + ms, 0), all = found.flatMap(({ spans: spans2 }) => spans2), byName = Map.groupBy(all, keyOf), ownByName = Map.groupBy(owns, ({ span }) => keyOf(span)), repeated = mostRepeated(found), spans = [...byName].map(([key, several]) => {
    let ms = (ownByName.get(key) ?? []).reduce((sum, one) => sum + one.ms, 0), { service, name: name2 } = several[0];
    return {
      service,
      name: name2,
      ms: ms / found.length,
      share: total > 0 ? ms / total : 0,
      count: several.length / found.length,
      repeated: repeated.get(key) ?? 1,
      errors: several.filter(({ failed }) => failed).length
    };
  }).toSorted((a, b) => b.ms - a.ms).slice(0, mostSpans), slowest = found.reduce((most, one) => one.request.ms > most.request.ms ? one : most);
  return {
    side,
    name,
    why,
    wanted,
    spans,
    traces: found.length,
    ms: total / found.length,
    slowest: slowest.request.id
  };
}
var keyOf = ({ service, name }) => JSON.stringify([service, name]);
function mostRepeated(found) {
  let most = /* @__PURE__ */ new Map();
  for (let { spans } of found) {
    let siblings = Map.groupBy(spans, (span) => JSON.stringify([keyOf(span), span.parent ?? ""]));
    for (let several of siblings.values()) {
      let key = keyOf(several[0]);
      most.set(key, Math.max(most.get(key) ?? 1, several.length));
    }
  }
  return most;
}

// build/gate/stages/traces.js
var readTraces = {
  id: "traces",
  run: async ({ plan, evidence, sources, context }) => {
    let { traced = [] } = evidence.load ?? {}, source = plan.traces && sources.open.get(plan.traces.from);
    if (!source?.traces || traced.length === 0)
      return;
    let found = await source.traces(traced.map(({ id }) => id), context), summaries = summarizeTraces(traced, (id) => found.spans.get(id) ?? []);
    if (summaries.length > 0) {
      evidence.traces = {
        summaries,
        ...found.dropped !== void 0 && { dropped: found.dropped }
      };
      return;
    }
    let message = `no span of ${traced.length} traced requests came`;
    addNotes(evidence, [{ source: plan.traces.from, message, hint: "does the target pass `traceparent` on, and does it export to the receiver, such as by OTEL_EXPORTER_OTLP_ENDPOINT?" }]);
  }
};

// build/gate/stages/stages.js
var stages = [
  prepareEngine,
  openDependencies,
  locateTarget,
  openSources,
  awaitTarget,
  probe,
  findBaseline,
  findHistory,
  queryBudgets,
  startSources,
  keepApart,
  sendLoad,
  lookAfterLoad,
  measure,
  readTraces,
  observe2
];

// build/gate/stages/gather-evidence.js
var interrupted = "interrupted";
async function gatherEvidence(plan, ports, context) {
  let { from } = plan.target, evidence = {
    target: from.kind === "url" ? { url: from.url, source: from.source } : { url: "", source: from.kind },
    answers: []
  }, sources = sourcesOfRun(ports.sources, evidence, plan, context), apps = appsOfRun(ports.startApp, evidence, context);
  try {
    await runStages({
      plan,
      ports,
      context,
      evidence,
      sources,
      apps,
      proxies: /* @__PURE__ */ new Map(),
      refused: []
    });
  } catch (error) {
    if (!context.signal.aborted && !(error instanceof Problem))
      throw error;
    if (error instanceof Problem) {
      let { code, message, hint } = error;
      evidence.failure = { code, message, ...defined({ hint }) };
    }
  }
  if (context.signal.aborted) {
    let seconds = evidence.load ? ` after ${Math.round(evidence.load.seconds)} s of load` : " before any load";
    evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` };
  }
  return evidence;
}
async function runStages(run) {
  try {
    for (let stage of stages)
      if (await stage.run(run), run.context.signal.aborted)
        return;
  } finally {
    try {
      await run.sources.close();
    } finally {
      await run.apps.stop(), await Promise.all([...run.proxies.values()].map((proxy) => proxy.close()));
    }
  }
}

// build/gate/stream-log.js
var plainIntervalMs = 5e3, clearLine = "\r\x1B[2K";
function streamLog({ write, live, redact, clock, warning, loudness }) {
  let lineIsLive = !1, lastPlain = Number.NEGATIVE_INFINITY, lastPhase = "", line = (message) => {
    lineIsLive && write(clearLine), lineIsLive = !1, write(`${plainLines(redact(message))}
`);
  };
  return {
    info: (message) => {
      loudness !== "quiet" && line(message);
    },
    warn: (message) => line(warning(message)),
    debug: (message) => {
      loudness === "verbose" && line(message);
    },
    progress: (progress) => {
      if (loudness === "quiet")
        return;
      if (live) {
        write(`${clearLine}${formatBar(progress)} ${formatProgress(progress)}`), lineIsLive = !0;
        return;
      }
      let now = clock.now();
      progress.phase === lastPhase && now - lastPlain < plainIntervalMs || (lastPhase = progress.phase, lastPlain = now, line(formatProgress(progress)));
    }
  };
}
function formatProgress({ phase, elapsedMs, totalMs, rate, p95, errors }) {
  return [
    `${phase.padEnd(7)} ${elapsedMs < 1e3 ? "0s" : formatDuration(Math.floor(elapsedMs / 1e3) * 1e3)} of ${formatDuration(totalMs)}`,
    `${formatNumber(rate)}/s`,
    p95 === null ? "p95 –" : `p95 ${formatMilliseconds(p95)}`,
    `${errors} error${errors === 1 ? "" : "s"}`
  ].join(" · ");
}
var barColumns = 12;
function formatBar({ elapsedMs, totalMs }) {
  let share = totalMs > 0 ? Math.min(1, elapsedMs / totalMs) : 1, full = Math.floor(share * barColumns);
  return "█".repeat(full) + "░".repeat(barColumns - full);
}

export {
  isStartedHere,
  appsOfRun,
  sourceQueryOf,
  awaitReady,
  areAllRefused,
  describeAllRefused,
  describeRefused,
  describeRedirected,
  nextHistory,
  formatHistory,
  parseHistory,
  interrupted,
  gatherEvidence,
  streamLog
};
