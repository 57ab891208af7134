import type { BucketCount } from '../../model/evidence/measurement.ts'
import type { Interval } from '../../model/judgement.ts'
import { shownEnds } from '../load/quantile-objective.ts'
import { complement, decideShare, type ShareDecision } from '../verdict/share-decision.ts'

/** `p(95)` below a threshold, of observations that are known only to be between two bounds. */
export type HistogramQuestion = {
  /** The bounds that the sample quantile is between; null is none. */
  between: Interval
  /**
   * Its place between them as the source itself estimates it; the bound that there is where the
   * other is missing.
   */
  value: number
  /** Below `lower` every threshold fails the test, from `upper` on every one passes it. */
  interval: Interval
  decide: (threshold: number) => HistogramDecision
}

/**
 * `coarse`: the quantile is in the same bucket as the threshold, and no number of observations
 * tells which is larger; `around` are the bucket's bounds. Otherwise what was decided is the share
 * above `bound`, the one next to the threshold.
 */
type HistogramDecision =
  | { kind: 'coarse'; around: Interval }
  | { kind: 'share'; share: ShareDecision; bound: number | null }

/** Bounds travel as text, and thresholds are converted between units. */
const closeness = 1e-9
const isAtMost = (a: number, b: number): boolean => a <= b + closeness * Math.abs(b)

/**
 * Undefined where nothing was observed. Of several questions of which one alone fails an objective,
 * each is broken at its part of the level.
 */
export function histogramQuestion(
  buckets: readonly BucketCount[],
  q: number,
  level: number,
  questions = 1,
): HistogramQuestion | undefined {
  const total = buckets.reduce((sum, { count }) => sum + count, 0)
  if (!(total > 0)) return undefined
  const limit = complement(q)
  const decideAfter = (passed: number): ShareDecision => {
    const counts = countsAbove(buckets, passed)
    const decision = decideShare(counts, limit, level)
    return decision.outcome === 'broken' ? decideShare(counts, limit, level / questions) : decision
  }
  const { holdsFrom, brokenUntil } = shownEnds(buckets.length, decideAfter)
  const at = pointOf(buckets, q * total)
  const { lower, upper } = buckets[at.index]!
  return {
    between: { lower, upper },
    value: at.value,
    interval: {
      lower: buckets[brokenUntil - 1]?.lower ?? null,
      upper: buckets[holdsFrom - 1]?.upper ?? null,
    },
    decide: threshold => {
      // Buckets that are within the threshold for certain, and those that may be.
      const within = buckets.filter(
        bucket => bucket.upper !== null && isAtMost(bucket.upper, threshold),
      ).length
      const reached = buckets.filter(
        bucket => bucket.lower === null || !isAtMost(threshold, bucket.lower),
      ).length
      if (within <= at.index && at.index < reached) {
        return {
          kind: 'coarse',
          around: { lower: buckets[within]!.lower, upper: buckets[reached - 1]!.upper },
        }
      }
      const passed = at.index < within ? within : reached
      const outcome = passed >= holdsFrom ? 'holds' : passed < brokenUntil ? 'broken' : 'open'
      const bound = passed > 0 ? buckets[passed - 1]!.upper : buckets[0]!.lower
      return { kind: 'share', share: { ...decideAfter(passed), outcome }, bound }
    },
  }
}

/** Over the time of the run: how many were above the first so many buckets. */
function countsAbove(buckets: readonly BucketCount[], passed: number) {
  return buckets[0]!.batches.map((_, batch) => {
    const from = (first: number) =>
      buckets.slice(first).reduce((sum, { batches }) => sum + (batches[batch] ?? 0), 0)
    return { hits: from(passed), trials: from(0) }
  })
}

/**
 * The bucket that holds the observation of some rank, and where it would be if all were spread
 * evenly there.
 */
function pointOf(buckets: readonly BucketCount[], rank: number): { index: number; value: number } {
  let below = 0
  for (const [index, { lower, upper, count }] of buckets.entries()) {
    if (below + count >= rank && count > 0) {
      const value =
        lower === null || upper === null
          ? (lower ?? upper ?? 0)
          : lower + ((upper - lower) * (rank - below)) / count
      return { index, value }
    }
    below += count
  }
  const index = buckets.findLastIndex(({ count }) => count > 0)
  return { index, value: buckets[index]!.upper ?? buckets[index]!.lower ?? 0 }
}
