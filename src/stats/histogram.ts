import type { HistogramData } from '../model/evidence/load-report.ts'

/*
 * Log-linear buckets over whole microseconds: below 512 each value has its own bucket; above, every
 * octave is cut into 256 equal ones, so that a bucket is at most 1/256 of its value wide and its
 * middle within 0.2% of every value in it.
 */
const bits = 8
const half = 1 << bits
const bucketCount = (32 - bits) * half + half
const largest = 2 ** 32 - 1

/** Bucket of a time in whole microseconds, 0 to 2^32-1 (71 minutes). */
function bucketOf(us: number): number {
  if (us < 2 * half) return us
  const shift = 31 - bits - Math.clz32(us)
  return shift * half + (us >>> shift)
}

/** A record that somebody else wrote may name any. */
const isBucket = (bucket: number): boolean =>
  Number.isInteger(bucket) && bucket >= 0 && bucket < bucketCount

/** Lower bound of a bucket, in microseconds; that of the next one is its upper bound. */
function lowerBound(bucket: number): number {
  if (bucket < 2 * half) return bucket
  const shift = Math.floor(bucket / half) - 1
  return (bucket - shift * half) * 2 ** shift
}

/**
 * The time in ms that stands for all in a bucket: its middle, within 0.2% of each of them, but
 * never outside of what was recorded, so that times which are all the same come out exact.
 */
export function bucketTime(
  bucket: number,
  { min, max }: Pick<HistogramData, 'min' | 'max'>,
): number {
  const middle = (lowerBound(bucket) + lowerBound(bucket + 1) - 1) / 2000
  return Math.min(max, Math.max(min, middle))
}

/** Times in ms, recorded in constant memory; merges without loss. */
export class Histogram {
  count = 0
  sum = 0
  min = Number.POSITIVE_INFINITY
  max = 0
  private readonly buckets = new Uint32Array(bucketCount)
  /** Below the first of these buckets and from the second on, all are empty. */
  private from = bucketCount
  private end = 0

  record(ms: number, times = 1): void {
    const us = Math.min(largest, Math.max(0, Math.round(ms * 1000)))
    this.fill(bucketOf(us), times)
    this.count += times
    const rounded = us / 1000
    this.sum += rounded * times
    if (rounded < this.min) this.min = rounded
    if (rounded > this.max) this.max = rounded
  }

  add(data: HistogramData): void {
    const { buckets } = data
    let bucket = 0
    for (let i = 0; i < buckets.length; i += 2) {
      bucket += buckets[i]!
      if (isBucket(bucket)) this.fill(bucket, buckets[i + 1]!)
    }
    this.count += data.count
    this.sum += data.sum
    if (data.count > 0) {
      this.min = Math.min(this.min, data.min)
      this.max = Math.max(this.max, data.max)
    }
  }

  private fill(bucket: number, times: number): void {
    this.buckets[bucket] = this.buckets[bucket]! + times
    if (bucket < this.from) this.from = bucket
    if (bucket >= this.end) this.end = bucket + 1
  }

  /** Empties it for the next use, without allocating. */
  reset(): void {
    this.buckets.fill(0, this.from, this.end)
    this.from = bucketCount
    this.end = 0
    this.count = 0
    this.sum = 0
    this.min = Number.POSITIVE_INFINITY
    this.max = 0
  }

  toData(): HistogramData {
    const buckets: number[] = []
    let previous = 0
    for (let bucket = this.from; bucket < this.end; bucket += 1) {
      const count = this.buckets[bucket]!
      if (count === 0) continue
      buckets.push(bucket - previous, count)
      previous = bucket
    }
    return {
      count: this.count,
      sum: Math.round(this.sum * 1000) / 1000,
      min: this.count > 0 ? this.min : 0,
      max: this.max,
      buckets,
    }
  }
}

export const emptyHistogram: HistogramData = { count: 0, sum: 0, min: 0, max: 0, buckets: [] }

/** Pairs of bucket and count, in ascending order. */
export function* filledBuckets(data: HistogramData): Generator<[bucket: number, count: number]> {
  let bucket = 0
  for (let i = 0; i < data.buckets.length; i += 2) {
    bucket += data.buckets[i]!
    yield [bucket, data.buckets[i + 1]!]
  }
}

/**
 * Reused, since a run has thousands of small histograms to merge, and a new one has thousands of
 * buckets.
 */
const merged = new Histogram()

export function mergeHistograms(several: readonly HistogramData[]): HistogramData {
  if (several.length === 1) return several[0]!
  merged.reset()
  for (const data of several) merged.add(data)
  return merged.toData()
}

/**
 * The same without the `count` largest times, all of which were the maximum. What is left has the
 * middle of its last bucket for a maximum.
 */
export function withoutLargest(data: HistogramData, count: number): HistogramData {
  if (count <= 0) return data
  if (count >= data.count) return emptyHistogram
  const kept = [...filledBuckets(data)]
  let left = count
  while (left > 0) {
    const [bucket, held] = kept.pop()!
    if (held > left) kept.push([bucket, held - left])
    left -= Math.min(left, held)
  }
  return {
    count: data.count - count,
    sum: Math.max(0, data.sum - count * data.max),
    min: data.min,
    max: bucketTime(kept.at(-1)![0], data),
    buckets: kept.flatMap(([bucket, held], index) => [bucket - (kept[index - 1]?.[0] ?? 0), held]),
  }
}

/**
 * The smallest recorded time that at least the share `q` of all times does not exceed (inverted
 * distribution function, Hyndman-Fan type 1), as the middle of its bucket, within 0.2%.
 * `undefined` of nothing.
 */
export function quantile(data: HistogramData, q: number): number | undefined {
  if (data.count === 0) return undefined
  const rank = Math.max(1, Math.ceil(q * data.count - 1e-9))
  return timeAt(data, rank - 1)
}

/**
 * The quantile with linear interpolation between the times on either side of it (Hyndman-Fan type
 * 7): smoother than `quantile` from window to window. `undefined` of nothing.
 */
export function interpolatedQuantile(data: HistogramData, q: number): number | undefined {
  if (data.count === 0) return undefined
  const rank = (data.count - 1) * q
  const below = Math.floor(rank)
  const low = timeAt(data, below)
  return rank === below ? low : low + (rank - below) * (timeAt(data, below + 1) - low)
}

/** The time that stands for the one with this rank, counted from 0. */
function timeAt(data: HistogramData, rank: number): number {
  const { buckets } = data
  let bucket = 0
  let seen = 0
  for (let i = 0; i < buckets.length; i += 2) {
    bucket += buckets[i]!
    seen += buckets[i + 1]!
    if (seen > rank) return bucketTime(bucket, data)
  }
  return data.max
}

/** How many times are above `ms`; a bucket counts as a whole, by the time that stands for it. */
export function countAbove(data: HistogramData, ms: number): number {
  let above = 0
  for (const [bucket, count] of filledBuckets(data))
    if (bucketTime(bucket, data) > ms) above += count
  return above
}
