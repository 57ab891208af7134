import type { Evidence } from '../../model/evidence/evidence.ts'
import type { ProfileFinding } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { reportOf, segmentsOf, windowsOf } from '../load/segments.ts'
import { describeRecovery, findRecovery } from './recovery.ts'
import { stageOf } from './stage.ts'
import { firstLevel } from './steps.ts'

export function findSpike(plan: Plan, evidence: Evidence): ProfileFinding | undefined {
  const { load: report } = evidence
  const { spike } = plan.load
  const segments = segmentsOf(plan, evidence)
  const atSpike = segments.find(({ name }) => name === 'spike')
  if (!report || !spike || !atSpike) return undefined
  const usual = firstLevel(plan.load)
  const { windowSeconds, seconds } = report
  const parts = segments.map(segment => {
    const { from, to } = windowsOf(report, segment)
    return {
      name: segment.name,
      level: segment.name === 'spike' ? spike.perSecond : usual,
      seconds: Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
      ...stageOf(report, from, to),
    }
  })
  const { from, to } = windowsOf(report, atSpike)
  const recovery = findRecovery(plan, report, {
    before: reportOf(report, 0, from),
    from: to,
    end: Math.floor(seconds / windowSeconds + 1e-9),
  })
  return {
    kind: 'spike',
    parts,
    recovery,
    sentence: describeRecovery(recovery, { it: 'the spike', over: 'the spike was over' }),
  }
}
