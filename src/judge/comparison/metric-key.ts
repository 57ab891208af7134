import { formatNumber } from '../../model/basics/units.ts'
import type { ComparedMetric } from '../../model/plan/objective.ts'

/**
 * What a number of a run is kept under, as it is written in an objective: `p(95)`,
 * `p(95){checkout}`, `avg`.
 */
export function metricKey(metric: ComparedMetric, request?: string): string {
  const name =
    metric.kind === 'quantile' ? `p(${formatNumber(100 * metric.quantile, 6)})` : metric.kind
  return request === undefined ? name : `${name}{${request}}`
}

/**
 * Times depend on where a deployment happens to run; shares and what an open model gets answered do
 * not.
 */
export const isOfTime = ({ kind }: ComparedMetric): boolean => kind === 'quantile' || kind === 'avg'
