import { quantileOfSorted } from '../quantile-type7.ts'
import { sum } from '../sum.ts'

/** A shift with one-sided bounds, each wrong with probability alpha at most. */
export type ShiftBounds = { estimate: number; lower: number; upper: number }

/**
 * The median of ascending values, and those number `c` from either end, counted from 0: infinite
 * without a `c`, or with fewer values. Of nothing, the estimate is NaN.
 */
export const boundsAt = (sorted: readonly number[], c: number | undefined): ShiftBounds => ({
  estimate: quantileOfSorted(sorted, 0.5),
  lower: (c === undefined ? undefined : sorted[c]) ?? Number.NEGATIVE_INFINITY,
  upper: (c === undefined ? undefined : sorted[sorted.length - 1 - c]) ?? Number.POSITIVE_INFINITY,
})

/**
 * The largest c with P(W ≤ c) ≤ alpha, of a statistic that has each value w, from 0, in `counts[w]`
 * equally likely cases; undefined where there is none.
 */
export function largestWithin(counts: readonly number[], alpha: number): number | undefined {
  const most = alpha * sum(counts)
  let below = 0
  let c = -1
  while (c + 1 < counts.length && below + counts[c + 1]! <= most) {
    c += 1
    below += counts[c]!
  }
  return c < 0 ? undefined : c
}
