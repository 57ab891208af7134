import type { BucketCount } from '../../model/evidence.ts'
import type { MeasuredWindow } from '../provider.ts'
import { batchOf, isAtEdge, spansOf } from './spans.ts'

/** Observations between two bounds, which is all that is known of them; bounds may be infinite. */
export type NativeBucket = { lower: number; upper: number; count: number }

/** A native histogram as it was scraped: cumulative over time, not over its buckets, of which the filled ones are there. */
export type NativeHistogram = { count: number; buckets: NativeBucket[] }

/** `[1700000000.5, { count: "3", sum: "0.7", buckets: [[0, "0.25", "0.5", "3"]] }]`: numbers travel as text. */
export function parseNative(point: unknown): [time: number, histogram: NativeHistogram] | undefined {
  if (!Array.isArray(point)) return undefined
  const [time, data] = point as unknown[]
  if (typeof time !== 'number' || typeof data !== 'object' || data === null) return undefined
  const { count, buckets = [] } = data as { count?: unknown; buckets?: unknown }
  if (!Array.isArray(buckets)) return undefined
  const parsed = buckets.map(parseBucket)
  const all = parseNumber(count)
  return all !== undefined && parsed.every(bucket => bucket !== undefined)
    ? [time, { count: all, buckets: parsed }]
    : undefined
}

/** The first of the four says to which side a bound itself belongs, which nobody can act on. */
function parseBucket(bucket: unknown): NativeBucket | undefined {
  if (!Array.isArray(bucket)) return undefined
  const [lower, upper, count] = bucket.slice(1).map(parseNumber)
  return lower !== undefined && upper !== undefined && count !== undefined ? { lower, upper, count } : undefined
}

function parseNumber(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const value = Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'))
  return Number.isNaN(value) ? undefined : value
}

/**
 * What was observed from one scrape to the next, in the later one's buckets; undefined where the histogram began anew in
 * between. Over time its resolution only falls, so that an older bucket lies within a newer one.
 */
export function observedBetween(before: NativeHistogram, after: NativeHistogram): NativeBucket[] | undefined {
  const counts = after.buckets.map(({ count }) => count)
  for (const { lower, upper, count } of before.buckets) {
    const middle = middleOf(lower, upper)
    const own = after.buckets.findIndex(bucket => bucket.lower <= middle && middle <= bucket.upper)
    if (count > 0 && own < 0) return undefined
    if (own >= 0) counts[own]! -= count
  }
  if (after.count < before.count || counts.some(count => count < 0)) return undefined
  return after.buckets.map((bucket, i) => ({ ...bucket, count: counts[i]! }))
}

/** Between two bounds of either sign; infinite ones stand for themselves. */
const middleOf = (lower: number, upper: number): number =>
  Number.isFinite(lower) && Number.isFinite(upper) ? (lower + upper) / 2 : Number.isFinite(lower) ? upper : lower

/** What a native histogram observed over a window, as of a counter. */
export type NativeReading = {
  count: number
  hidden: number
  resets: number
  leftOut: number
  spans: { from: number; to: number; buckets: NativeBucket[] }[]
}

export function readNative(
  samples: readonly [time: number, histogram: NativeHistogram][],
  window: MeasuredWindow,
  scrapes: readonly number[],
): NativeReading {
  const { spans, leftOut } = spansOf(samples, window, scrapes)
  let resets = 0
  const observed = spans.map(span => {
    const between = span.before ? observedBetween(span.before, span.after) : span.after.buckets
    if (!between) resets += 1
    return { from: span.from, to: span.to, buckets: between ?? span.after.buckets }
  })
  return {
    count: countOf(observed),
    hidden: countOf(observed.filter(span => isAtEdge(span, window))),
    resets,
    leftOut: leftOut?.count ?? 0,
    spans: observed,
  }
}

const countOf = (spans: readonly { buckets: NativeBucket[] }[]): number =>
  spans.reduce((sum, { buckets }) => buckets.reduce((all, { count }) => all + count, sum), 0)

/** Bounds that are computed from different resolutions need not be the same to the last digit. */
const closeness = 1e-9

/** Filled buckets of several histograms together, ascending; of buckets that overlap, the wider one takes all. */
export function mergeNative(
  histograms: readonly NativeReading[],
  window: MeasuredWindow,
  batches: number,
): BucketCount[] {
  const filled = histograms.flatMap(({ spans }) =>
    spans.flatMap(span =>
      span.buckets
        .filter(({ count }) => count > 0)
        .map(bucket => ({ ...bucket, batch: batchOf(span, window, batches) })),
    ),
  )
  const merged: { lower: number; upper: number; batches: number[] }[] = []
  for (const { lower, upper, count, batch } of filled.sort((a, b) => a.lower - b.lower || b.upper - a.upper)) {
    const last = merged.at(-1)
    const isWithin = last !== undefined && lower < last.upper - closeness * Math.abs(last.upper)
    const own = isWithin ? last : { lower, upper, batches: Array.from({ length: batches }, () => 0) }
    if (!isWithin) merged.push(own)
    own.upper = Math.max(own.upper, upper)
    own.batches[batch]! += count
  }
  return merged.map(({ lower, upper, batches: counts }) => ({
    lower: Number.isFinite(lower) ? lower : null,
    upper: Number.isFinite(upper) ? upper : null,
    count: counts.reduce((sum, count) => sum + count, 0),
    batches: counts,
  }))
}
