import type { MeasuredWindow } from '../../provider.ts'
import type { MetricSeries } from './metric-store.ts'

/** The increase of a series between two exports, by element; `at`: time of the later export. */
export type Growth = { at: number; values: number[] }

/**
 * The increase from a service's first export in the window to its last: nothing outside of the
 * window is counted. A series that is not in the first export was zero then; one that goes down has
 * been reset, as when a service restarts.
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

/** The number of exports of the series' service in the window. */
export const exportsIn = ({ exports }: MetricSeries, window: MeasuredWindow): number =>
  exports.filter(at => at >= window.start * 1000 && isUntil(at, window)).length

/** A service that is silent for so many of its longest pauses has stopped. */
const mostMissing = 2
/** An export that takes a moment longer at the end of a load. */
const toleratedMs = 1000

/**
 * How many seconds before the end of the window a series was last exported, where it no longer is;
 * undefined where it goes on. Only totals are in each export: a gauge, or an increase, may be left
 * out where it did not change, and goes on with its service.
 */
export function silentFor(
  { exports, points, kind, isDelta }: MetricSeries,
  window: MeasuredWindow,
): number | undefined {
  const isTotal = kind !== 'gauge' && !isDelta
  const last = isTotal ? points.at(-1)?.at : exports.at(-1)
  if (last === undefined) return undefined
  const ageMs = window.end * 1000 - last
  const within = exports.filter(at => at >= window.start * 1000)
  const gaps = within.slice(1).map((at, index) => at - within[index]!)
  const longestMs = Math.max(0, ...gaps)
  return ageMs > mostMissing * longestMs + toleratedMs ? ageMs / 1000 : undefined
}

const isUntil = (at: number, { end }: MeasuredWindow): boolean => at <= end * 1000
