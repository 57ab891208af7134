import { inverseBeta } from './beta.ts'

/** One-sided bounds of a share, each exceeded with probability alpha at most. */
export type ShareBounds = { lower: number; upper: number }

/**
 * One-sided Clopper-Pearson bounds of the true share behind k hits in n trials, each at level alpha (0.05). k and n may
 * be fractions, as after division by a design effect. Nothing tried: [0, 1].
 */
export function clopperPearson(k: number, n: number, alpha = 0.05): ShareBounds {
  if (n <= 0) return { lower: 0, upper: 1 }
  return { lower: lowerBound(k, n, alpha), upper: upperBound(k, n, alpha) }
}

// At k = 0 and k = n the quantile of the beta distribution has a closed form.
function lowerBound(k: number, n: number, alpha: number): number {
  if (k <= 0) return 0
  return k >= n ? alpha ** (1 / n) : inverseBeta(alpha, k, n - k + 1)
}

function upperBound(k: number, n: number, alpha: number): number {
  if (k >= n) return 1
  return k <= 0 ? 1 - alpha ** (1 / n) : inverseBeta(1 - alpha, k + 1, n - k)
}

/** The fewest trials in which k hits still leave the upper bound at or below `share`; Infinity at a share of 0. */
export function trialsNeeded(k: number, share: number, alpha = 0.05): number {
  if (share <= 0) return Number.POSITIVE_INFINITY
  let high = Math.max(1, k + 1)
  while (upperBound(k, high, alpha) > share) high *= 2
  let low = high / 2
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (upperBound(k, middle, alpha) > share) low = middle
    else high = middle
  }
  return Math.ceil(high)
}
