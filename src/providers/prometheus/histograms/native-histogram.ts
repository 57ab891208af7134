import type { BucketCount } from '../../../model/evidence/measurement.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { batchOf, isAtEdge, spansOf } from '../api/spans.ts'
import type { TargetTimes } from '../use/target-times.ts'
import type { NativeBucket, NativeHistogram } from './parse-native.ts'

/**
 * What was observed from one scrape to the next, in the later one's buckets; undefined where the
 * histogram began anew in between. Over time its resolution only falls, so that an older bucket
 * lies within a newer one.
 */
export function observedBetween(
  before: NativeHistogram,
  after: NativeHistogram,
): NativeBucket[] | undefined {
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
  Number.isFinite(lower) && Number.isFinite(upper)
    ? (lower + upper) / 2
    : Number.isFinite(lower)
      ? upper
      : lower

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
  { scrapes, restarts }: TargetTimes,
): NativeReading {
  const { spans, leftOut } = spansOf(samples, window, scrapes)
  let resets = 0
  const observed = spans.map(span => {
    const isKnown = restarts.some(time => span.from < time && time <= span.to)
    const between = span.before && !isKnown ? observedBetween(span.before, span.after) : undefined
    if (span.before && !between) resets += 1
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

const justBelow = (bound: number): number =>
  Number.isFinite(bound) ? bound - closeness * Math.abs(bound) : bound

/**
 * Filled buckets of several histograms together, ascending; of buckets that overlap, the wider one
 * takes all.
 */
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
  for (const { lower, upper, count, batch } of filled.sort(
    (a, b) => a.lower - b.lower || b.upper - a.upper,
  )) {
    const last = merged.at(-1)
    const isWithin = last !== undefined && lower < justBelow(last.upper)
    const own = isWithin
      ? last
      : { lower, upper, batches: Array.from({ length: batches }, () => 0) }
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
