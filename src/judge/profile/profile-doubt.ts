import type { Evidence, LoadReport } from '../../model/evidence.ts'
import type { HealthCheck } from '../../model/judgement.ts'
import type { Plan, ProfileObjective } from '../../model/plan.ts'
import { breachesOf, isAlike, isHolding } from '../doubt.ts'
import { checkGenerator } from '../generator-health.ts'
import { asIfAllWereSent, withoutOwnShare } from '../own-share.ts'
import { findProfile } from './find-profile.ts'
import { findOfProfile } from './profile-objective.ts'

/**
 * The breaches that may have made a trend, or how throughput grows. Capacity and recovery know of them already: whether a
 * part of the load holds is `unknown` there.
 */
export function doubtsOfProfile(
  objective: ProfileObjective,
  plan: Plan,
  evidence: Evidence,
): HealthCheck[] {
  const { kind } = objective.metric
  const { load } = evidence
  if (!load || (kind !== 'slope' && kind !== 'linearity')) return []
  const find = (view: (report: LoadReport) => LoadReport) => {
    const measured = { load: view(load), memory: evidence.memory }
    return findOfProfile(objective, plan, measured, findProfile(plan, viewedBy(view, evidence)))
      .verdict
  }
  const found = find(report => report)
  const isMadeBy = (view: (report: LoadReport) => LoadReport) => !isAlike(find(view), found)
  const checks = [load, ...(evidence.steps ?? []).map(({ report }) => report)].flatMap(
    checkGenerator,
  )
  const addsTime = kind === 'slope' ? breachesOf(checks, 'adds time') : []
  const sendsLess = breachesOf(checks, 'sends less')
  const isLoadInDoubt = kind === 'linearity' ? isMadeBy(asIfAllWereSent) : isHolding(found)
  return [
    ...(addsTime.length > 0 && isMadeBy(withoutOwnShare) ? addsTime : []),
    ...(sendsLess.length > 0 && isLoadInDoubt ? sendsLess : []),
  ]
}

const viewedBy = (
  view: (report: LoadReport) => LoadReport,
  { load, steps, ...rest }: Evidence,
): Evidence => ({
  ...rest,
  ...(load && { load: view(load) }),
  ...(steps && { steps: steps.map(step => ({ ...step, report: view(step.report) })) }),
})
