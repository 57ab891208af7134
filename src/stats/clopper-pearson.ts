import { inverseBeta, regularizedBeta } from './distributions/beta.ts'

/** One-sided bounds of a share, each exceeded with probability alpha at most. */
export type ShareBounds = { lower: number; upper: number }

/** The level of every one-sided bound: 95% confidence on either side. */
export const level = 0.05

/**
 * One-sided Clopper-Pearson bounds of the true share behind k hits in n trials, each at level
 * alpha. k and n may be fractions, as after division by a design effect. Nothing tried: [0, 1].
 */
export function clopperPearson(k: number, n: number, alpha = level): ShareBounds {
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
  return k <= 0 ? -Math.expm1(Math.log(alpha) / n) : inverseBeta(1 - alpha, k + 1, n - k)
}

/**
 * Whether the upper bound is at or below `share`, without computing it: P(X ≤ k) ≤ alpha where
 * `share` is true.
 */
export function isShownAtMost(k: number, n: number, share: number, alpha = level): boolean {
  if (n <= 0 || share >= 1) return share >= 1
  if (k >= n || share <= 0) return false
  return k <= 0
    ? n * Math.log1p(-share) <= Math.log(alpha)
    : regularizedBeta(1 - share, n - k, k + 1) <= alpha
}

/**
 * Whether the lower bound is above `share`, without computing it: P(X ≥ k) < alpha where `share` is
 * true.
 */
export function isShownAbove(k: number, n: number, share: number, alpha = level): boolean {
  if (n <= 0 || k <= 0 || share >= 1) return false
  if (share <= 0) return true
  return k >= n
    ? n * Math.log(share) < Math.log(alpha)
    : regularizedBeta(share, k, n - k + 1) < alpha
}

/**
 * The fewest trials in which k hits still leave the upper bound at or below `share`; Infinity at a
 * share of 0.
 */
export function trialsNeeded(k: number, share: number, alpha = level): number {
  return share <= 0
    ? Number.POSITIVE_INFINITY
    : fewestTrials(n => isShownAtMost(k, n, share, alpha))
}

const mostTrials = 1e9

/**
 * The fewest trials, in whole numbers, from which on `isEnough`; Infinity where a thousand million
 * are too few.
 */
export function fewestTrials(isEnough: (trials: number) => boolean): number {
  let high = 1
  while (!isEnough(high)) {
    high *= 2
    if (high > mostTrials) return Number.POSITIVE_INFINITY
  }
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
