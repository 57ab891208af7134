import { formatNumber } from '../../model/basics/units.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Burn } from '../../model/judgement.ts'
import type { MeasuredObjective } from '../../model/plan/objective.ts'
import { burnOf, pagingBurnRate } from '../budgets/burn-rate.ts'
import { continued, type Finding, type Stretch } from '../verdict/finding.ts'
import { findCounts } from './counts-objective.ts'
import { findOfMeasurement } from './provider-objective.ts'

/**
 * Decides on the good share of a service-level objective, whichever part was counted, and tells how
 * fast its budget burns.
 */
export function findOfSlo(
  objective: MeasuredObjective,
  measurement: Measurement,
  stretch: Omit<Stretch, 'windowSeconds'>,
): Finding {
  const finding =
    measurement.kind === 'ratio' && objective.question.kind === 'share'
      ? findCounts(objective, { partIs: 'good' }, measurement, stretch)
      : findOfMeasurement(objective, measurement, stretch)
  const burn = burnOf(finding, objective.threshold)
  if (!burn) return finding
  const isWhole = burn.lower !== null
  const rate =
    isWhole && finding.verdict === 'fail'
      ? formatBurn(burn)
      : `; burn rate ${formatNumber(burn.rate)}`
  const without = isWhole ? '' : '; no interval: the query itself worked it out'
  return { ...finding, reason: continued(finding.reason, `${rate}${without}`) }
}

/**
 * How many times faster than it lasts the error budget goes; 14.4 is the rate at which the field's
 * alerts page.
 */
function formatBurn({ rate, lower }: Burn): string {
  const page = lower !== null && lower > pagingBurnRate ? ', fast enough to page someone' : ''
  return `: the error budget burns ${formatNumber(rate, 2)} × too fast${page}`
}
