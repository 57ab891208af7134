import { summarizeLoad } from '../../judge/load/summarize-load.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunContext, RunRecord } from '../../model/record.ts'
import { withoutSecrets } from '../../model/secret.ts'
import { gateVersion } from '../../model/version.ts'
import { oneLine } from '../../net/redaction/excerpt.ts'

export type RecordParts = {
  plan: Plan
  evidence: Evidence
  judgement: Judgement
  startedAt: string
  advisory: boolean
  where: RunContext
}

/** Puts a run into one record: the contract's fields first, then all that a replay needs. */
export function buildRecord({
  plan,
  evidence: found,
  judgement,
  startedAt,
  advisory,
  where,
}: RecordParts): RunRecord {
  const { notes = [], ...evidence } = found
  const { verdict, reason, score, grade, objectives, generator, moved, profile, budgets } =
    judgement
  const { blocks, ruling, experiments } = judgement
  const { load } = evidence
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
      head: load ? summarizeLoad(load, 'head') : null,
      ...defined({ base: load?.design && summarizeLoad(load, 'base') }),
      generator: generator ? { ...load?.generator, ...generator } : null,
      ...(load && { engine: load.engine, latencyFrom: load.latencyFrom }),
    },
    objectives,
    ...defined({ moved, profile, experiments, budgets }),
    gate: { name: 'reliability-gate', version: gateVersion },
    startedAt,
    blocks: blocks && !advisory,
    advisory,
    ...defined({ wouldBlock: advisory && ruling?.blocks ? ruling.rule : undefined, ruling }),
    context: where,
    plan: withoutSecrets(plan),
    evidence,
    notes,
  }
}
