import { buildRecord } from '../../../src/gate/record/build-record.ts'
import { judge } from '../../../src/judge/judge.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { exampleStart } from './example-load.ts'

/** The record of a run against the preview, judged by the judge itself. */
export function judgedRecord(plan: Plan, measured: Partial<Evidence>): RunRecord {
  const evidence: Evidence = {
    target: { url: 'https://preview.example', source: 'config' },
    answers: [],
    ...measured,
  }
  return buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt: new Date(exampleStart - 20_000).toISOString(),
    advisory: false,
    where: { commit: '4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c' },
  })
}
