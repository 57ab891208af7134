import { judge } from '../../judge/judge.ts'
import { type Evidence, interrupted } from '../../model/evidence/evidence.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunContext, RunRecord } from '../../model/record.ts'
import { withTrustedLinks } from '../plan/trusted-links.ts'
import { buildRecord } from './build-record.ts'
import { evidenceFor } from './match-answers.ts'
import { ofRecord, showable } from './read-record.ts'

export type ForeignRun = {
  /** Under which what it measured is judged. */
  plan: Plan
  /** Whose plan that is, as a note tells it. */
  planOf: string
  /** Where it stands, from a trusted place. */
  where: RunContext
  /** How the run that measured it ended, as GitHub says: `success`, `failure`, `cancelled`, … */
  conclusion: string
  advisory: boolean
}

/**
 * The record of a run that is not trusted, judged again: of the record only what was measured, and
 * the load that was sent, are taken over; its verdict, its reason, its service, its notes and its
 * place are not. A run that did not succeed is never green.
 * @throws Problem `record` where what it holds cannot be judged or shown.
 */
export function judgeForeign(record: RunRecord, run: ForeignRun): RunRecord {
  const { conclusion } = run
  return ofRecord('the record', () => {
    const judged = judgeAgain(record, record.evidence, run)
    const failure = failureOf(conclusion, judged)
    // What cannot be shown is found out before anything is published.
    return showable(failure ? judgeAgain(record, { ...record.evidence, failure }, run) : judged)
  })
}

function failureOf(conclusion: string, { blocks }: RunRecord): Evidence['failure'] {
  if (conclusion === 'cancelled') return { code: interrupted, message: 'The run was cancelled.' }
  if (conclusion === 'success' || blocks) return undefined
  return {
    code: 'run',
    message: `The run that measured it ended as ${conclusion}, though its record says nothing of it.`,
  }
}

function judgeAgain(
  record: RunRecord,
  measured: Evidence,
  { plan: own, planOf, where, advisory }: ForeignRun,
): RunRecord {
  const plan = { ...own, load: record.plan.load }
  const evidence = withTrustedLinks(evidenceFor(plan, { ...record, evidence: measured }), plan)
  const startedAt = new Date(record.startedAt).toISOString()
  const judged = buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    advisory,
    where,
  })
  const message = `measured by the pull request's own run, whose numbers cannot be verified, and judged here under ${planOf}`
  return { ...judged, notes: [{ source: 'publish', message }] }
}
