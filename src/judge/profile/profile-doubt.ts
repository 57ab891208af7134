import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { HealthCheck } from '../../model/judgement.ts'
import type { ProfileObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { isGreen, type Verdict } from '../../model/verdict.ts'
import { breachesOf, isAlike } from '../doubt/doubt.ts'
import { checksOf } from '../doubt/engine-health.ts'
import { asIfAllWereSent, withoutOwnShare } from '../load/own-share.ts'
import { findProfile } from './find-profile.ts'
import { findOfProfile } from './profile-objective.ts'

/**
 * The breaches that may have made a trend, or how throughput grows. Capacity and recovery know of
 * them already: whether a part of the load holds is `unknown` there.
 */
export function doubtsOfProfile(
  objective: ProfileObjective,
  plan: Plan,
  evidence: Evidence,
): HealthCheck[] {
  const { kind } = objective.metric
  const { load } = evidence
  if (!load || (kind !== 'slope' && kind !== 'linearity')) return []
  const find = (view: View): Verdict | undefined => {
    const viewed = viewedBy(view, evidence)
    if (!viewed?.load) return undefined
    const measured = { load: viewed.load, memory: evidence.memory }
    return findOfProfile(objective, plan, measured, findProfile(plan, viewed)).verdict
  }
  const found = find(report => report)!
  const isMadeBy = (view: View) => {
    const seen = find(view)
    return seen === undefined || !isAlike(seen, found)
  }
  const reports = [load, ...(evidence.steps ?? []).map(({ report }) => report)]
  const checks = reports.flatMap(report => checksOf(report, plan))
  const addsTime = kind === 'slope' ? breachesOf(checks, 'adds time') : []
  const sendsLess = breachesOf(checks, 'sends less')
  const isLoadInDoubt = kind === 'linearity' ? isMadeBy(asIfAllWereSent) : isGreen(found)
  return [
    ...(addsTime.length > 0 && isMadeBy(withoutOwnShare) ? addsTime : []),
    ...(sendsLess.length > 0 && isLoadInDoubt ? sendsLess : []),
  ]
}

/** Undefined where it cannot be known how a report would have been. */
type View = (report: LoadReport) => LoadReport | undefined

function viewedBy(view: View, { load, steps = [], ...rest }: Evidence): Evidence | undefined {
  const viewed = load && view(load)
  const viewedSteps = steps.flatMap(step => {
    const report = view(step.report)
    return report ? [{ ...step, report }] : []
  })
  if (!viewed || viewedSteps.length < steps.length) return undefined
  return {
    ...rest,
    load: viewed,
    ...defined({ steps: steps.length > 0 ? viewedSteps : undefined }),
  }
}
