import { boundsAt, largestWithin, type ShiftBounds } from './rank-bounds.ts'

/**
 * The Hodges-Lehmann estimate of the centre of a symmetric distribution, the median of the Walsh
 * averages (mᵢ + mⱼ)/2, i ≤ j, and the bounds that go with the exact signed-rank test (Tukey;
 * Hollander & Wolfe, sections 3.2 and 3.3; Lehmann, Nonparametrics, section 4.3): with c the
 * critical value, the averages number c from either end, counted from 0. Where alpha is too small
 * for so few values, the bounds are infinite. Of nothing, the estimate is NaN.
 */
export const hodgesLehmann = (values: readonly number[], alpha: number): ShiftBounds =>
  boundsAt(walshAverages(values), criticalValue(values.length, alpha))

/**
 * The largest whole number c with P(W⁺ ≤ c) ≤ alpha for n differences without an effect; undefined
 * when there is none.
 */
export const criticalValue = (n: number, alpha: number): number | undefined =>
  largestWithin(signedRankCounts(n), alpha)

/**
 * How many of the 2ⁿ equally likely sets of signs give each value of Wilcoxon's W⁺, the sum of the
 * ranks with a positive sign: index w, 0 to n(n+1)/2. By dynamic programming, adding one rank after
 * the other (Hollander & Wolfe, Nonparametric Statistical Methods, section 3.1). Exact up to n
 * = 53.
 */
function signedRankCounts(n: number): number[] {
  const counts = new Array<number>((n * (n + 1)) / 2 + 1).fill(0)
  counts[0] = 1
  for (let rank = 1; rank <= n; rank += 1) {
    const most = (rank * (rank + 1)) / 2
    for (let w = most; w >= rank; w -= 1) counts[w] = counts[w]! + counts[w - rank]!
  }
  return counts
}

function walshAverages(values: readonly number[]): number[] {
  const averages: number[] = []
  for (let i = 0; i < values.length; i += 1)
    for (let j = i; j < values.length; j += 1) {
      // The zero is added so that none of them is -0, whatever the order of the values.
      averages.push((values[i]! + values[j]!) / 2 + 0)
    }
  return averages.sort((a, b) => a - b)
}
