import { inverseBeta, regularizedBeta } from './beta.ts'
import { level } from './clopper-pearson.ts'
import { normalQuantile } from './normal.ts'
import { fewestValues, meanError } from './slow-noise.ts'

/** Quantile of Student's t distribution with `df` degrees of freedom, for 0.5 ≤ p < 1, through the beta quantile. */
export function studentQuantile(p: number, df: number): number {
  const x = inverseBeta(2 * (1 - p), df / 2, 0.5)
  return Math.sqrt((df * (1 - x)) / x)
}

/** P(T > t) of Student's t distribution with `df` degrees of freedom, for t ≥ 0. */
export function studentTail(t: number, df: number): number {
  return regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2
}

/** A batch's total of what is averaged, and how much there is of it: requests, or seconds. */
export type BatchTotal = { sum: number; weight: number }

/** A mean with one-sided bounds at level alpha each. */
export type MeanBounds = { mean: number; lower: number; upper: number }

/**
 * Mean over all batches, each with its weight, with Student-t bounds over the batches: honest where neighbouring
 * requests depend on each other, since only batches are taken as independent. With r the residual sumᵢ - mean·weightᵢ,
 * the standard error is that of a ratio estimate, √(b/(b-1)·Σr²) / Σweight. Undefined of fewer than two batches.
 */
export function meanBounds(batches: readonly BatchTotal[], alpha = level): MeanBounds | undefined {
  const filled = batches.filter(({ weight }) => weight > 0)
  const count = filled.length
  if (count < 2) return undefined
  const weights = filled.reduce((total, { weight }) => total + weight, 0)
  const mean = filled.reduce((total, { sum }) => total + sum, 0) / weights
  const squares = filled.reduce((total, { sum, weight }) => total + (sum - mean * weight) ** 2, 0)
  const student =
    (studentQuantile(1 - alpha, count - 1) * Math.sqrt((count / (count - 1)) * squares)) / weights
  const off = filled.map(({ sum, weight }) => ((sum - mean * weight) * count) / weights)
  const half =
    count < fewestValues ? student : Math.max(student, normalQuantile(1 - alpha) * meanError(off))
  return { mean, lower: mean - half, upper: mean + half }
}
