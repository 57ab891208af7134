import type { MeasuredWindow } from '../provider.ts'
import type { MetricSeries } from './metric-store.ts'

/** By how much a series went up between two exports, element by element; `at`: of the later. */
export type Growth = { at: number; values: number[] }

/**
 * What a service has counted from its first export in the window to its last: nothing that happened
 * outside of the window is in it. A series that the first export does not have was at zero then;
 * one that goes down has begun anew, as a service that restarts.
 */
export function growthOf(
  { exports, points, isDelta }: MetricSeries,
  window: MeasuredWindow,
): Growth[] {
  const from = exports.find(at => at >= window.start * 1000)
  const within = points.filter(({ at }) => from !== undefined && at >= from && isUntil(at, window))
  return within.flatMap(({ at, values }, index) => {
    if (at === from) return []
    if (isDelta) return [{ at, values }]
    const before = within[index - 1]?.values ?? values.map(() => 0)
    const isReset = values.some((value, element) => value < (before[element] ?? 0))
    const grown = values.map((value, element) => value - (isReset ? 0 : (before[element] ?? 0)))
    return [{ at, values: grown }]
  })
}

/** Exports of the series' service within the window. */
export const exportsIn = ({ exports }: MetricSeries, window: MeasuredWindow): number =>
  exports.filter(at => at >= window.start * 1000 && isUntil(at, window)).length

const isUntil = (at: number, { end }: MeasuredWindow): boolean => at <= end * 1000
