import {
  failedShare,
  measureOf,
  metricKey,
  mostOwnErrors
} from "./shared-judge-comparison-past.js";
import {
  parseJson
} from "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  isHttp
} from "./shared-model-plan-load.js";

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

export {
  fingerprintOf,
  nextHistory,
  formatHistory,
  parseHistory
};
