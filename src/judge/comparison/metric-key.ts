import { formatQuantile } from '../../model/basics/format-quantile.ts'
import type { ComparedMetric, LoadMetric } from '../../model/plan/objective.ts'

/**
 * What a number of a run is kept under, as it is written in an objective: `p(95)`,
 * `p(95){checkout}`, `avg`.
 */
export function metricKey(metric: ComparedMetric | LoadMetric, request?: string): string {
  const name = metric.kind === 'quantile' ? formatQuantile(metric.quantile) : metric.kind
  return request === undefined ? name : `${name}{${request}}`
}

/**
 * Times depend on where a deployment happens to run; shares and what an open model gets answered do
 * not.
 */
export const isOfTime = ({ kind }: ComparedMetric): boolean => kind === 'quantile' || kind === 'avg'
