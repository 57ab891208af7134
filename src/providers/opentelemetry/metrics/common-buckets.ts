import { type Exponent, finest } from './exponential.ts'
import type { MetricSeries } from './metric-store.ts'

/** Where there are more, buckets are merged in pairs. */
const mostBuckets = 640

/**
 * Exponential histograms with the same buckets for all series and at all times: SDKs make buckets
 * coarser as values come. Other histograms stay as they are.
 */
export function withBounds(series: readonly MetricSeries[]): MetricSeries[] {
  const ranges = series.flatMap(({ points }) =>
    points.flatMap(({ values: { length }, exponent }) =>
      exponent && length > 1 ? [{ ...exponent, last: exponent.offset + length - 2 }] : [],
    ),
  )
  const { scale, from, to } = commonOf(ranges)
  const bounds = Array.from({ length: to - from + 2 }, (_, at) => 2 ** ((from + at) / 2 ** scale))
  return series.map(one => {
    if (!one.points.some(({ exponent }) => exponent)) return one
    const points = one.points.map(({ at, values: [zero = 0, ...counts], exponent }) => {
      const values = [zero, ...bounds.map(() => 0)]
      for (const [index, count] of counts.entries())
        values[1 + joined(exponent!.offset + index, exponent!.scale - scale) - from]! += count
      return { at, values }
    })
    return { ...one, bounds, points }
  })
}

type Range = Exponent & { last: number }

/** The index of a bucket once pairs have been merged so many times. */
const joined = (index: number, times: number): number => Math.floor(index / 2 ** times)

/** The finest scale at which all fit into few enough buckets, and the first and last of these. */
function commonOf(ranges: readonly Range[]): { scale: number; from: number; to: number } {
  if (ranges.length === 0) return { scale: 0, from: 0, to: 0 }
  let scale = ranges.reduce((least, one) => Math.min(least, one.scale), finest)
  for (;;) {
    const least = (found: number, one: Range) =>
      Math.min(found, joined(one.offset, one.scale - scale))
    const most = (found: number, one: Range) => Math.max(found, joined(one.last, one.scale - scale))
    const from = ranges.reduce(least, Number.POSITIVE_INFINITY)
    const to = ranges.reduce(most, Number.NEGATIVE_INFINITY)
    if (to - from < mostBuckets) return { scale, from, to }
    scale -= 1
  }
}
