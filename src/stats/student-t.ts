import { inverseBeta } from './beta.ts'

/** Quantile of Student's t distribution with `df` degrees of freedom, for 0.5 ≤ p < 1, through the beta quantile. */
export function studentQuantile(p: number, df: number): number {
  const x = inverseBeta(2 * (1 - p), df / 2, 0.5)
  return Math.sqrt((df * (1 - x)) / x)
}

/** Mean of several batches, with one-sided bounds at level alpha each. */
export type MeanBounds = { mean: number; lower: number; upper: number }

/**
 * Mean of batch means, weighted by how much each batch holds, with Student-t bounds over the batches: honest where
 * neighbouring requests depend on each other, since only batches are taken as independent. Undefined of fewer than two.
 */
export function meanBounds(batches: readonly { mean: number; weight: number }[], alpha = 0.05): MeanBounds | undefined {
  const filled = batches.filter(({ weight }) => weight > 0)
  const count = filled.length
  if (count < 2) return undefined
  const weights = filled.reduce((total, { weight }) => total + weight, 0)
  const mean = filled.reduce((total, batch) => total + batch.mean * batch.weight, 0) / weights
  const spread = filled.reduce((total, batch) => total + (batch.weight * (batch.mean - mean)) ** 2, 0)
  const error = Math.sqrt((count / (count - 1)) * spread) / weights
  const half = studentQuantile(1 - alpha, count - 1) * error
  return { mean, lower: mean - half, upper: mean + half }
}
