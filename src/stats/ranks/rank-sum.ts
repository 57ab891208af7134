import { boundsAt, largestWithin, type ShiftBounds } from './rank-bounds.ts'

/**
 * By how much the values of one independent sample lie above those of another: the Hodges-Lehmann
 * estimate, the median of all differences xᵢ - yⱼ, and the bounds that go with the exact rank-sum
 * test of Wilcoxon, Mann and Whitney (Hollander & Wolfe, Nonparametric Statistical Methods,
 * sections 4.2 and 4.3): with c its critical value, the differences number c from either end,
 * counted from 0. Each bound is wrong with probability alpha at most. Ties make them wider, never
 * narrower. Where alpha is too small for so few values, the bounds are infinite. Of nothing, the
 * estimate is NaN.
 */
export function rankSumShift(
  x: readonly number[],
  y: readonly number[],
  alpha: number,
): ShiftBounds {
  // The zero is added so that none of them is -0.
  const differences = x.flatMap(one => y.map(other => one - other + 0)).sort((a, b) => a - b)
  return boundsAt(differences, rankSumCritical(x.length, y.length, alpha))
}

/**
 * The largest whole number c with P(U ≤ c) ≤ alpha for two samples from one distribution; undefined
 * where there is none.
 */
export const rankSumCritical = (m: number, n: number, alpha: number): number | undefined =>
  largestWithin(rankSumCounts(m, n), alpha)

/**
 * How many of the equally likely ways to give m of m + n ranks to one sample make each value of U:
 * index u, 0 to mn. By dynamic programming, adding one rank after the other. Exact up to
 * m = n = 28.
 */
function rankSumCounts(m: number, n: number): number[] {
  const ways = Array.from({ length: m + 1 }, () => new Array<number>(m * n + 1).fill(0))
  ways[0]![0] = 1
  for (let rank = 1; rank <= m + n; rank += 1)
    for (let taken = Math.min(rank, m); taken >= 1; taken -= 1) {
      // The i-th rank that is taken adds to U as many as were left out before it.
      const left = rank - taken
      if (left > n) continue
      for (let u = m * n; u >= left; u -= 1)
        ways[taken]![u] = ways[taken]![u]! + ways[taken - 1]![u - left]!
    }
  return ways[m]!
}
