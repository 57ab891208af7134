import { judge } from '../../judge/judge.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunRecord } from '../../model/record.ts'
import { worst } from '../../model/verdict.ts'
import { buildRecord } from './build-record.ts'
import { evidenceFor } from './match-answers.ts'

/**
 * The record with its verdict found anew from its evidence; under its own plan it is the same
 * record, byte for byte. Another plan may ask for other things, and gets the answers that the
 * record has to its own questions; but the load, and with it the looks that a comparison took, stay
 * what they were.
 */
export function rejudge(record: RunRecord, other: Plan): RunRecord {
  const plan = { ...other, load: record.plan.load }
  const evidence = evidenceFor(plan, record)
  const { startedAt, advisory, context, gate, notes } = record
  const again = buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    advisory,
    where: context,
  })
  return { ...again, service: record.service, gate, notes }
}

/**
 * A record whose own evidence gives a worse verdict has been changed, or made, and says so; what
 * was measured may be forged as well.
 */
export function doubted(record: RunRecord): RunRecord {
  const { verdict } = rejudge(record, record.plan)
  if (worst([verdict, record.verdict]) === record.verdict) return record
  const message = `Do not trust this record: it says ${record.verdict}, and its own evidence gives ${verdict}`
  const hint = '`reliability-gate judge` judges it again'
  return { ...record, notes: [{ source: 'record', message, hint }, ...record.notes] }
}
