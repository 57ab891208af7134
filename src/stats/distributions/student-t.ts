import { inverseBeta, regularizedBeta } from './beta.ts'

/**
 * Quantile of Student's t distribution with `df` degrees of freedom, for 0.5 ≤ p < 1, through the
 * beta quantile.
 */
export function studentQuantile(p: number, df: number): number {
  const x = inverseBeta(2 * (1 - p), df / 2, 0.5)
  return Math.sqrt((df * (1 - x)) / x)
}

/** P(T > t) of Student's t distribution with `df` degrees of freedom, for t ≥ 0. */
export function studentTail(t: number, df: number): number {
  return regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2
}
