import {
  healthFacts
} from "./shared-engines-embedded-health-health-facts.js";
import {
  stopMessage
} from "./shared-engines-embedded-messages.js";
import {
  mergeTraced
} from "./shared-engines-embedded-record-traced-requests.js";
import {
  workerEntry
} from "./shared-engines-embedded-worker-entry.js";
import {
  answeredBy
} from "./shared-engines-answered-windows.js";
import {
  mergeHistograms,
  quantile
} from "./shared-stats-histogram.js";
import {
  addressesOf
} from "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import {
  refusedHost
} from "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import {
  revealed
} from "./shared-model-secret.js";
import "./shared-engines-embedded-scenario-varies.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/embedded/embedded.js
import { Worker } from "node:worker_threads";

// build/engines/embedded/loop/shares.js
import { availableParallelism } from "node:os";
var comfortablePerSecond = 2e4;
function cutIntoShares(order, cores = availableParallelism()) {
  let { load } = order, of = order.base ? 1 : Math.min(load.workers ?? usualWorkers(load, cores), mostUseful(load));
  return Array.from({ length: of }, (_, index) => ({
    ...order,
    load: ownPart(load, index, of),
    share: { index, of }
  }));
}
function usualWorkers({ pace, spike }, cores) {
  if (pace.kind !== "rate")
    return 1;
  let perSecond = Math.max(pace.perSecond, spike?.perSecond ?? 0);
  return Math.max(1, Math.min(Math.ceil(perSecond / comfortablePerSecond), cores - 1));
}
var mostUseful = ({ pace, maxConnections }) => Math.min(maxConnections, pace.kind === "users" ? pace.users : maxConnections);
function ownPart(load, index, of) {
  let own = (all) => Math.floor(all / of) + (index < all % of ? 1 : 0);
  return {
    ...load,
    ...load.pace.kind === "users" && { pace: { ...load.pace, users: own(load.pace.users) } },
    maxConnections: own(load.maxConnections)
  };
}

// build/engines/merge-reports.js
function mergeReports(reports) {
  let [first] = reports;
  if (!first)
    throw new RangeError("there is no report");
  if (reports.length > 1 && reports.some((report) => !addsTo(first, report)))
    throw new RangeError("these reports do not add up: they count from, or in, different things");
  let cells = byKey(reports.flatMap((report) => report.cells), cellKey, mergeCells);
  return {
    ...first,
    seconds: Math.min(...reports.map(({ seconds }) => seconds)),
    cells: cells.toSorted((a, b) => a.window - b.window),
    ...answeredBy(reports.flatMap(({ answeredOf }) => answeredOf ?? [])),
    ...first.iterations && { iterations: mergeIterations(reports) },
    ...defined({
      service: first.service && mergeAll(reports, "service", serviceKey, mergeTimes),
      phases: first.phases && mergeAll(reports, "phases", phaseKey, mergeTimes),
      errorSamples: first.errorSamples && mergeAll(reports, "errorSamples", sampleKey, mergeSamples),
      warmup: first.warmup && addWarmups(reports),
      ranOut: reports.find(({ ranOut }) => ranOut)?.ranOut
    })
  };
}
function mergeIterations(reports) {
  let all = reports.flatMap(({ iterations }) => iterations ?? []);
  return {
    cells: byKey(all.flatMap(({ cells: cells2 }) => cells2), cellKey, mergeCells).toSorted((a, b) => a.window - b.window),
    ...answeredBy(all.flatMap(({ answeredOf }) => answeredOf ?? []))
  };
}
var addsTo = (one, other) => one.grain !== "summary" && one.grain === other.grain && one.latencyFrom === other.latencyFrom && one.windowSeconds === other.windowSeconds;
function mergeAll(reports, key, keyOf, merge) {
  return byKey(reports.flatMap((report) => report[key] ?? []), keyOf, merge);
}
var addWarmups = (reports) => ({
  sent: reports.reduce((sum, { warmup }) => sum + (warmup?.sent ?? 0), 0),
  good: reports.reduce((sum, { warmup }) => sum + (warmup?.good ?? 0), 0)
});
function byKey(all, keyOf, merge) {
  return [...Map.groupBy(all, keyOf).values()].map((several) => several.length > 1 ? merge(several) : several[0]);
}
var cellKey = ({ window, side, name }) => `${window} ${side} ${name}`, serviceKey = ({ side, name }) => `${side} ${name}`, phaseKey = ({ side, name, phase }) => `${side} ${phase} ${name}`, sampleKey = ({ side, name, kind, status, message }) => `${side} ${kind} ${status ?? message} ${name}`;
function mergeCells(several) {
  let add = (of) => several.reduce((sum, cell) => sum + of(cell), 0), phases = several.flatMap((cell) => cell.phases ? [cell.phases] : []), excused = add((cell) => cell.excused ?? 0);
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
    latency: mergeHistograms(several.map(({ latency }) => latency)),
    ...several.some(({ ofTarget }) => ofTarget) && {
      ofTarget: mergeHistograms(several.map(({ latency, ofTarget }) => ofTarget ?? latency))
    },
    ...excused > 0 && { excused },
    ...phases.length > 0 && { phases: addPhases(phases) }
  };
}
var mergeTimes = (several) => ({
  ...several[0],
  time: mergeHistograms(several.map(({ time }) => time))
}), mergeSamples = (several) => ({
  ...several[0],
  count: several.reduce((sum, { count }) => sum + count, 0)
});
function addCounts(several) {
  let sums = /* @__PURE__ */ new Map();
  for (let counts of several)
    for (let [key, count] of Object.entries(counts))
      sums.set(key, (sums.get(key) ?? 0) + (count ?? 0));
  return Object.fromEntries(sums);
}
function addPhases(several) {
  let sums = /* @__PURE__ */ new Map();
  for (let phases of several)
    for (let [phase, { count, sumLog }] of Object.entries(phases)) {
      let sum = sums.get(phase) ?? { count: 0, sumLog: 0 };
      sums.set(phase, { count: sum.count + count, sumLog: sum.sumLog + sumLog });
    }
  return Object.fromEntries(sums);
}

// build/engines/embedded/merge-workers.js
function mergeWorkers(reports) {
  let merged = mergeReports(reports.map(({ generator: _, ...report }) => report)), generator = mergeGenerators(reports, merged), traced = mergeTraced(reports.flatMap(({ traced: traced2 = [] }) => traced2));
  return {
    ...merged,
    ...traced.length > 0 && { traced },
    generator,
    health: healthFacts({ ...merged, generator })
  };
}
function mergeGenerators(reports, { cells }) {
  let intended = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0), generators = reports.map(({ generator }) => generator), add = (of) => generators.reduce((sum, generator) => sum + of(generator), 0), most = (of) => Math.max(...generators.map(of)), shortages = addCounts(generators.map((generator) => generator.shortages)), lacking = Object.values(shortages).reduce((sum, count) => sum + count, 0), missed = add((generator) => generator.missed) + lacking;
  return {
    achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
    lateness: summarize(generators.map(({ lateness }) => lateness)),
    ...generators[0]?.latenessBySide && {
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
  };
}
var mergeProgress = (all) => ({
  ...all[0],
  rate: all.reduce((sum, { rate }) => sum + rate, 0),
  p95: all.some(({ p95 }) => p95 !== null) ? Math.max(...all.map(({ p95 }) => p95 ?? 0)) : null,
  errors: all.reduce((sum, { errors }) => sum + errors, 0)
});
function summarize(several) {
  let late = mergeHistograms(several);
  return { p50: quantile(late, 0.5) ?? 0, p99: quantile(late, 0.99) ?? 0, max: late.max };
}

// build/engines/embedded/embedded.js
var stopBudgetMs = 1e3, prepare = async () => ({
  engine: { name: "embedded", version: gateVersion },
  run: runInWorkers
});
async function runInWorkers(order, context, atLook) {
  refuse("target", order.head.url), order.base && refuse("baseline", order.base.url);
  for (let { url } of [order.head, ...order.base ? [order.base] : []])
    for (let one of addressesOf(order.load, url))
      refuse(`request ${one.name}`, one.url);
  let workers = cutIntoShares(revealed(order)).map((share) => new Worker(workerEntry(), { workerData: share, name: "load" }));
  try {
    return await reportOf(workers, context, atLook);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
function refuse(what, url) {
  let reason = refusedHost(new URL(url).hostname);
  if (reason)
    throw new Problem("target", `the ${what} is refused: ${reason}`);
}
function reportOf(workers, { signal, log }, atLook) {
  return new Promise((resolve, reject) => {
    let stop = () => {
      for (let worker of workers)
        worker.postMessage(stopMessage);
      setTimeout(() => reject(died("it did not stop when requested")), stopBudgetMs).unref();
    };
    signal.aborted && stop(), signal.addEventListener("abort", stop, { once: !0 });
    let end = (report) => {
      signal.removeEventListener("abort", stop), resolve(report);
    }, whenAll = (act) => gather(workers.length, act), onProgress = whenAll((all) => log.progress(mergeProgress(all))), onLook = whenAll((all) => {
      let report = mergeWorkers(all);
      atLook?.(report) && end(report);
    }), onReport = whenAll((all) => end(mergeWorkers(all)));
    for (let [index, worker] of workers.entries()) {
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
  let queues = Array.from({ length: count }, () => []);
  return (index, one) => {
    queues[index].push(one), queues.every((queue) => queue.length > 0) && act(queues.map((queue) => queue.shift()));
  };
}
var died = (why) => new Problem("engine", `the load generator failed: ${why}`, {
  hint: "a lower load.rate needs less memory and CPU"
});
export {
  prepare,
  runInWorkers
};
