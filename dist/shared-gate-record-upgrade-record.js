import {
  decodeText
} from "./shared-files-decode-text.js";
import {
  providers
} from "./shared-providers-cloudwatch-ask.js";
import {
  readPlainFile
} from "./shared-files-plain-file.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  healthFacts
} from "./shared-engines-embedded-health-health-facts.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/record/older-report.js
function upgradedReport(report) {
  if (!isObject(report) || report.latencyFrom !== void 0)
    return report;
  let { generator, cells } = report;
  return generator === void 0 ? { ...report, ...known } : !isGenerator(generator) || !Array.isArray(cells) || !cells.every(isObject) ? report : { ...report, ...known, health: healthFacts(report) };
}
var known = { latencyFrom: "intended", grain: "requests" };
function isGenerator(generator) {
  if (!isObject(generator))
    return !1;
  let { achievedRatio, cpu, lateness, eventLoopDelay, latenessBySide, shortages } = generator, sides = isObject(latenessBySide) ? [latenessBySide.head, latenessBySide.base] : [];
  return [
    achievedRatio,
    cpu,
    p99Of(lateness),
    p99Of(eventLoopDelay),
    ...sides.map(p99Of),
    ...isObject(shortages) ? Object.values(shortages) : []
  ].every((value) => typeof value == "number");
}
var p99Of = (part) => isObject(part) ? part.p99 : void 0;

// build/gate/record/upgrade-record.js
function upgraded(data) {
  return isObject(data) && isObject(data.plan) && isObject(data.evidence) ? steps.reduce((record, step) => step(record), data) : data;
}
var ofSources = (record) => providers.reduce((upgrading, { upgrade }) => upgrade?.(upgrading) ?? upgrading, record), steps = [
  withIndicators,
  joinedById,
  withLoadsOfEngines,
  ofSources
];
function withIndicators(record) {
  let objectives = listOf(record.plan.objectives).map((objective) => {
    let { query, ...rest } = objective;
    return typeof query == "string" && objective.source !== void 0 ? { ...rest, indicator: { kind: "value", query } } : objective;
  });
  return { ...record, plan: { ...record.plan, objectives } };
}
function joinedById(record) {
  let { measurements, serverSeries, budgets, ...evidence } = record.evidence;
  if (!isObject(measurements) || !Array.isArray(serverSeries))
    return record;
  let planned = listOf(record.plan.objectives).map((objective, id) => {
    let measured = ownOf(measurements, objective.name);
    return { ...objective, id, measured };
  }), idOf = (name) => planned.find((one) => one.name === name)?.id ?? noObjective;
  return {
    ...record,
    plan: { ...record.plan, objectives: planned.map(({ measured: _, ...objective }) => objective) },
    objectives: listOf(record.objectives).map((row) => ({ of: idOfRow(row, planned), ...row })),
    ...record.budgets !== void 0 && {
      budgets: listOf(record.budgets).map((row) => ({ of: idOf(row.name), ...row }))
    },
    evidence: {
      ...evidence,
      answers: [
        ...planned.flatMap(({ id, name }) => {
          let budget = ownOf(budgets, name);
          return budget ? [{ of: id, purpose: "budget", ...budget }] : [];
        }),
        ...planned.flatMap(({ id, measured }) => measured ? [{ of: id, purpose: "objective", measured }] : []),
        ...listOf(serverSeries).map(({ objective, ...series }) => ({
          of: idOf(objective),
          purpose: "chart",
          measured: { kind: "series", warnings: [], ...series }
        }))
      ]
    }
  };
}
function withLoadsOfEngines(record) {
  let { load, steps: steps2 } = record.evidence;
  return {
    ...record,
    evidence: {
      ...record.evidence,
      ...load !== void 0 && { load: upgradedReport(load) },
      ...Array.isArray(steps2) && {
        steps: steps2.map((step) => isObject(step) ? { ...step, report: upgradedReport(step.report) } : step)
      }
    }
  };
}
var noObjective = -1;
function idOfRow({ name, source, query }, planned) {
  let named = planned.find((one) => one.name === name && one.source === source), own = planned.filter((one) => source === "alerts" && one.source === "alerts"), byRule = own.find(({ measured }) => listOf(measured?.rules).some((rule) => rule.query === query));
  return (named ?? byRule ?? own[0])?.id ?? noObjective;
}
function ownOf(of, name) {
  let found = isObject(of) && Object.hasOwn(of, String(name)) ? of[String(name)] : void 0;
  return isObject(found) ? found : void 0;
}
var listOf = (data) => Array.isArray(data) ? data.filter(isObject) : [];

// build/gate/record/read-record.js
var mostWindows = 1e6, usualRecord = "expected the record.json of a report folder", largestBytes = 256 * 1024 * 1024;
async function readRecord(path) {
  let read = await readPlainFile(path, largestBytes), decoded = read.kind === "bytes" ? decodeText(read.bytes) : read;
  if (decoded.kind === "missing") {
    let hint = decoded.hint ?? (decoded.isThere ? void 0 : "a run writes it into its report folder");
    throw new Problem("record", `record ${path}: ${decoded.why}`, defined({ hint }));
  }
  let data = upgraded(parseRecord(decoded.text, path));
  if (!isRecord(data))
    throw new Problem("record", `${path} is not a record of a run`, {
      hint: usualRecord
    });
  if (data.schemaVersion !== 1)
    throw new Problem("record", `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, {
      hint: "use a newer gate"
    });
  return data;
}
function parseRecord(text, path) {
  try {
    return JSON.parse(text);
  } catch (error) {
    let at = /at position \d+|\(line \d+ column \d+\)/.exec(error.message)?.[0];
    throw new Problem("record", `${path} is not JSON${at ? ` ${at}` : ""}`, { hint: usualRecord });
  }
}
function isRecord(data) {
  if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence))
    return !1;
  let { plan, evidence } = data, parts = [plan.load, plan.target, plan.policy, evidence.target, data.context, data.gate], lists = [data.objectives, data.notes, plan.objectives, evidence.answers];
  return typeof data.schemaVersion == "number" && [data.verdict, data.reason, data.service, data.startedAt].every((text) => typeof text == "string") && parts.every(isObject) && lists.every((list) => Array.isArray(list) && list.every(isObject)) && evidence.answers.every(({ measured }) => isObject(measured)) && (evidence.load === void 0 || isLoad(evidence.load)) && isListOf(evidence.steps ?? [], (step) => isLoad(step.report));
}
function isLoad(load) {
  if (!isObject(load) || [load.generator, load.window].some((part) => part != null && !isObject(part)) || !isObject(load.engine))
    return !1;
  let lists = [load.cells, load.service ?? [], load.errorSamples ?? [], load.times ?? []], numbers = [load.seconds, load.windowSeconds];
  return lists.every((list) => isListOf(list)) && isListOf(load.health ?? [], isFact) && ["intended", "sent"].includes(load.latencyFrom) && ["requests", "histograms", "summary"].includes(load.grain) && numbers.every((number) => typeof number == "number" && number >= 0 && number < 1e6) && Number(load.seconds) / Number(load.windowSeconds) < mostWindows && load.cells.every(({ latency }) => isObject(latency) && Array.isArray(latency.buckets));
}
function isListOf(list, is = () => !0) {
  return Array.isArray(list) && list.every((one) => isObject(one) && is(one));
}
var isFact = ({ name, unit, advice, value, limit }) => [name, unit, advice].every((text) => typeof text == "string") && [value, limit].every((number) => typeof number == "number");

export {
  readRecord
};
