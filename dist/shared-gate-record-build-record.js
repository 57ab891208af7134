import {
  reportOf
} from "./shared-scorecard-parts-facts.js";
import {
  mergeHistograms,
  quantile
} from "./shared-stats-histogram.js";
import {
  withoutSecrets
} from "./shared-model-secret.js";
import {
  oneLine
} from "./shared-net-redaction-excerpt.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/publish-record.js
async function publishRecord(record, publishers) {
  let report = reportOf(record), publications = {};
  for (let { id, publish } of publishers) {
    let publication = await publish(report).catch((error) => ({
      kind: "denied",
      why: error instanceof Error ? error.message : String(error)
    }));
    publications[id] = publication;
    let note = noteOf(id, publication);
    note && (report = reportOf({ ...report.record, notes: [...report.record.notes, note] }));
  }
  return { report, publications };
}
function noteOf(source, publication) {
  if (publication.kind === "denied")
    return { source, message: publication.why, ...defined({ hint: publication.hint }) };
}

// build/judge/load/summarize-load.js
function summarizeLoad(report, side) {
  let cells = report.cells.filter((cell) => cell.side === side), total = (key) => cells.reduce((sum, cell) => sum + cell[key], 0), latency = mergeHistograms(cells.map((cell) => cell.latency)), at = (q) => quantile(latency, q) ?? null, sent = total("sent"), dropped = total("dropped");
  return {
    intended: sent + dropped,
    sent,
    completed: total("completed"),
    dropped,
    errors: sent - total("good"),
    latency: {
      p50: at(0.5),
      p90: at(0.9),
      p95: at(0.95),
      p99: at(0.99),
      max: latency.count > 0 ? latency.max : null
    }
  };
}

// build/gate/record/build-record.js
function buildRecord({ plan, evidence: found, judgement, startedAt, advisory, where }) {
  let { notes = [], ...evidence } = found, { verdict, reason, score, grade, objectives, generator, moved, profile, budgets } = judgement, { blocks, ruling, experiments } = judgement, { load } = evidence;
  return {
    schemaVersion: 1,
    verdict,
    reason: oneLine(reason),
    score,
    grade,
    service: plan.service,
    commit: where.commit ?? null,
    window: load?.window ?? null,
    decidedAfter: load?.seconds ?? null,
    target: evidence.target,
    load: {
      head: load ? summarizeLoad(load, "head") : null,
      ...load?.design && { base: summarizeLoad(load, "base") },
      generator: generator ? { ...load?.generator, ...generator } : null,
      ...load && { engine: load.engine, latencyFrom: load.latencyFrom }
    },
    objectives,
    ...defined({ moved, profile, experiments, budgets }),
    gate: { name: "reliability-gate", version: gateVersion },
    startedAt,
    blocks: blocks && !advisory,
    advisory,
    ...advisory && ruling?.blocks && { wouldBlock: ruling.rule },
    ...defined({ ruling }),
    context: where,
    plan: withoutSecrets(plan),
    evidence,
    notes
  };
}

export {
  publishRecord,
  buildRecord
};
