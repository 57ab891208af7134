import type { BucketCount } from '../../../model/evidence/measurement.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { RawSeries } from '../api/query-result.ts'
import type { TargetTimes } from '../use/target-times.ts'
import { type CounterReading, inBatches, readCounter, resetTimes } from '../values/counters.ts'

/** What the buckets of one classic histogram, one target's with one set of labels, went up by. */
export type BucketReadings = { upper: number; reading: CounterReading }[]

/**
 * The series of `…_bucket` with the same labels but for `le`, read as one: where one of them shows
 * a reset, all of them were reset. Ascending.
 */
export function readBuckets(
  series: readonly RawSeries[],
  window: MeasuredWindow,
  { scrapes, restarts }: TargetTimes,
): BucketReadings {
  const resets = [...new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])]
  return series
    .map(({ labels, values }) => ({
      upper: parseBound(labels.le),
      reading: readCounter(values, window, scrapes, resets),
    }))
    .filter(({ upper }) => !Number.isNaN(upper))
    .sort((a, b) => a.upper - b.upper)
}

/** The bound in a label; NaN where it is not a number. */
export const parseBound = (le: string | undefined): number =>
  le === undefined || le.trim() === '' ? Number.NaN : Number(le.replace(/^\+?Inf$/, 'Infinity'))

/**
 * Buckets of several histograms together: those that all of them have, and how many of the bounds
 * that leaves out.
 */
export type Merged = { buckets: BucketCount[]; boundsLeftOut: number }

/**
 * Counts between the bounds that all histograms have in which something was observed. Undefined
 * where they have no bucket for everything, `le="+Inf"`.
 */
export function mergeBuckets(
  histograms: readonly BucketReadings[],
  window: MeasuredWindow,
  batches: number,
): Merged | undefined {
  const filled = histograms.filter(buckets => buckets.some(({ reading }) => reading.count > 0))
  const used = filled.length > 0 ? filled : histograms
  const all = new Set(used.flatMap(buckets => buckets.map(({ upper }) => upper)))
  const common = [...all]
    .filter(bound => used.every(buckets => buckets.some(({ upper }) => upper === bound)))
    .sort((a, b) => a - b)
  if (common.at(-1) !== Number.POSITIVE_INFINITY) return undefined
  const cumulative = common.map(bound => {
    const growths = used.flatMap(
      buckets => buckets.find(({ upper }) => upper === bound)!.reading.spans,
    )
    return inBatches(growths, window, batches)
  })
  const buckets = common.map((upper, i): BucketCount => {
    // A scrape may not read all buckets at the very same moment: no bucket has a negative count.
    const counts = cumulative[i]!.map((count, batch) =>
      Math.max(0, count - highest(cumulative.slice(0, i), batch)),
    )
    return {
      lower: i > 0 ? common[i - 1]! : upper > 0 ? 0 : null,
      upper: Number.isFinite(upper) ? upper : null,
      count: counts.reduce((sum, count) => sum + count, 0),
      batches: counts,
    }
  })
  return { buckets, boundsLeftOut: all.size - common.length }
}

const highest = (cumulative: readonly number[][], batch: number): number =>
  cumulative.reduce((most, counts) => Math.max(most, counts[batch]!), 0)
