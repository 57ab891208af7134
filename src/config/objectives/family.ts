import { defined } from '../../model/basics/defined.ts'
import { formatQuantile } from '../../model/basics/format-quantile.ts'
import { formatNumber } from '../../model/basics/units.ts'
import type {
  BaselineObjective,
  ComparedMetric,
  ComparisonForm,
} from '../../model/plan/objective.ts'
import type { Tolerance } from '../../model/plan/tolerance.ts'

/**
 * Slow requests and errors that are tolerated above base, as shares: one point, and a fifth of one.
 */
const slowTolerance = 0.01
const errorTolerance = 0.002

/** A change of `size` of p(50) and p(95): what must not be missed, or what is literally allowed. */
export type FamilyTerms = { size: number; form?: ComparisonForm }

/**
 * What a baseline brings with it. A change of the fast majority moves p50 and not p95; a stall that
 * is rare moves the slow share and neither of them. Earlier runs cannot tell the slow share.
 */
export function familyOf({ size, form }: FamilyTerms, hasTwoSides = true): BaselineObjective[] {
  const compared = (metric: ComparedMetric, bound: string, tolerance: Tolerance) =>
    objectiveOf(metric, bound, tolerance, form)
  const percent = `${formatNumber(100 * size, 6)}%`
  return [
    compared({ kind: 'quantile', quantile: 0.5 }, percent, { relative: size }),
    compared({ kind: 'quantile', quantile: 0.95 }, percent, { relative: size }),
    ...(hasTwoSides ? [compared({ kind: 'slow' }, '1%', { absolute: slowTolerance })] : []),
    compared({ kind: 'error_rate' }, '0.2%', { absolute: errorTolerance }),
  ]
}

const objectiveOf = (
  metric: ComparedMetric,
  bound: string,
  tolerance: Tolerance,
  form: ComparisonForm | undefined,
): BaselineObjective => ({
  name: form === 'literal' ? `${nameOf(metric)} <= base + ${bound}` : noRegression(nameOf(metric)),
  kind: 'baseline',
  metric,
  comparator: '<=',
  unit: metric.kind === 'quantile' ? 'ms' : 'ratio',
  tolerance,
  ...defined({ form }),
  key: false,
  weight: 1,
  advisory: false,
})

const nameOf = (metric: ComparedMetric): string =>
  metric.kind === 'quantile' ? formatQuantile(metric.quantile) : metric.kind

/** What an objective without a bound of its own is called. */
export const noRegression = (metric: string): string => `${metric}: no regression`
