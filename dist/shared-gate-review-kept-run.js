import {
  fingerprintOf
} from "./shared-gate-history-history.js";
import {
  verdicts
} from "./shared-config-inputs.js";
import {
  parseJson
} from "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/review/kept-run.js
var longestLine = 1e6;
function keptRunOf(record) {
  let { service, window, startedAt, commit, context, verdict, reason, advisory, plan } = record, { branch, pullRequest, runUrl } = context, { profile, budgets, experiments } = record;
  return {
    schemaVersion: 1,
    kind: "run",
    service,
    at: window?.start ?? startedAt,
    commit: isCommit(commit) ? commit : null,
    ...defined({ branch, pullRequest, runUrl }),
    verdict,
    reason,
    advisory,
    fingerprint: fingerprintOf(plan),
    objectives: record.objectives.map(keptObjective),
    ...budgets && { budgets: budgets.map(({ name, left }) => ({ name, left })) },
    ...experiments && {
      experiments: experiments.map(({ name, outcome, sentence }) => ({ name, outcome, sentence }))
    },
    ...profile?.kind === "stress" && profile.unit === "/s" && { capacity: profile.holds },
    ...defined({ waivers: plan.waivers })
  };
}
function keptObjective(objective) {
  let { name, source, verdict, cause, value, unit, comparator, threshold, advisory } = objective;
  return { ...{ name, source, verdict, value, unit, comparator, threshold, advisory }, ...defined({ cause }) };
}
var formatKeptRun = (run) => `${JSON.stringify(run)}
`;
function parseKeptRun(line) {
  if (line.length > longestLine)
    return;
  let data = parseJson(line);
  return isKeptRun(data) ? data : void 0;
}
function isKeptRun(data) {
  if (!isObject(data) || data.kind !== "run" || data.schemaVersion !== 1)
    return !1;
  let { service, at, reason, fingerprint, commit, verdict, objectives } = data;
  return [service, at, reason, fingerprint].every(isText) && !Number.isNaN(Date.parse(at)) && (commit === null || isCommit(commit)) && isVerdict(verdict) && isListOf(objectives, isKeptObjective) && isListOf(data.budgets ?? [], ({ name, left }) => isText(name) && isValue(left)) && isListOf(data.experiments ?? [], (one) => [one.name, one.outcome, one.sentence].every(isText)) && isListOf(data.waivers ?? [], (one) => [one.objective, one.until, one.reason].every(isText)) && (data.capacity === void 0 || isValue(data.capacity));
}
function isKeptObjective(one) {
  return [one.name, one.source, one.unit].every(isText) && isVerdict(one.verdict) && ["<", "<=", ">", ">="].includes(one.comparator) && isValue(one.value) && isValue(one.threshold);
}
var isText = (value) => typeof value == "string", isCommit = (value) => isText(value) && /^[0-9a-f]{40,64}$/.test(value), isVerdict = (value) => verdicts.some((known) => known === value), isValue = (value) => value === null || typeof value == "number" && Number.isFinite(value), isListOf = (list, is) => Array.isArray(list) && list.every((one) => isObject(one) && is(one));

export {
  keptRunOf,
  formatKeptRun,
  parseKeptRun
};
