import type { BaselineObjective, ComparedMetric, Tolerance } from '../model/plan.ts'
import { formatNumber } from '../model/units.ts'

/** Slow requests and errors that are tolerated above base, as shares: one point, and a fifth of one. */
const slowTolerance = 0.01
const errorTolerance = 0.002

/**
 * What a baseline brings with it. A change of the fast majority moves p50 and not p95; a stall that is rare moves the slow
 * share and neither of them. Earlier runs cannot tell the slow share.
 */
export function familyOf(tolerance: number, hasTwoSides = true): BaselineObjective[] {
  const percent = `${formatNumber(100 * tolerance, 6)}%`
  return [
    compared(`p(50) <= base + ${percent}`, { kind: 'quantile', quantile: 0.5 }, { relative: tolerance }),
    compared(`p(95) <= base + ${percent}`, { kind: 'quantile', quantile: 0.95 }, { relative: tolerance }),
    ...(hasTwoSides ? [compared('slow <= base + 1%', { kind: 'slow' }, { absolute: slowTolerance })] : []),
    compared('error_rate <= base + 0.2%', { kind: 'error_rate' }, { absolute: errorTolerance }),
  ]
}

const compared = (name: string, metric: ComparedMetric, tolerance: Tolerance): BaselineObjective => ({
  name,
  source: 'baseline',
  metric,
  comparator: '<=',
  unit: metric.kind === 'quantile' ? 'ms' : 'ratio',
  tolerance,
  key: false,
  weight: 1,
  advisory: false,
})
