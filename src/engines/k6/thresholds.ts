import { isObject } from '../../model/basics/is-object.ts'
import type { OwnThreshold } from '../../model/evidence/load-report.ts'
import { metricsIn } from './summary.ts'

/**
 * The thresholds in what `k6 run --summary-export` writes: of each metric `{ "rate<0.01": true }`,
 * where true is crossed. Of a metric that nothing was recorded of k6 says that they hold.
 * @param recorded the metrics that there are points of.
 */
export function thresholdsIn(summary: unknown, recorded: ReadonlySet<string>): OwnThreshold[] {
  return Object.entries(metricsIn(summary))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([metric, found]) => {
      if (!isObject(found) || !isObject(found.thresholds)) return []
      const isEmpty = !recorded.has(metric.replace(/\{.*$/s, '')) || isEmptyPart(metric, found)
      return Object.entries(found.thresholds).map(([condition, isCrossed]) => ({
        name: `${metric} ${condition}`,
        holds: isCrossed === true ? false : isEmpty && !isCount(found) ? null : true,
      }))
    })
}

/** A counter without points is zero, which may well be what a threshold requires. */
const isCount = (metric: Record<string, unknown>): boolean => 'count' in metric && 'rate' in metric

/**
 * Of a part of a metric, such as `http_req_duration{name:list}`, there are no points: its own
 * figures show whether it is empty.
 */
function isEmptyPart(
  name: string,
  { thresholds: _, ...figures }: Record<string, unknown>,
): boolean {
  if (!name.includes('{')) return false
  if ('passes' in figures) return figures.passes === 0 && figures.fails === 0
  return Object.values(figures).every(figure => figure === 0)
}
