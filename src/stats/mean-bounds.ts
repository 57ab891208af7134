import { level } from './clopper-pearson.ts'
import { studentQuantile } from './distributions/student-t.ts'
import { meanBound, ofOneSide } from './slow-noise.ts'

/** A batch's total of what is averaged, and how much there is of it: requests, or seconds. */
export type BatchTotal = { sum: number; weight: number }

/** Fewer batches cannot tell slow noise from none, and their Student-t bounds are wide. */
const fewestOfSlow = 12

/** A mean with one-sided bounds at level alpha each. */
export type MeanBounds = { mean: number; lower: number; upper: number }

/**
 * Mean over all batches, each with its weight, with Student-t bounds over the batches: honest where
 * neighbouring requests depend on each other, since only batches are taken as independent, and not
 * even those where noise looks slower (see `meanBound`). With r the residual sumᵢ - mean·weightᵢ,
 * the standard error is that of a ratio estimate, √(b/(b-1)·Σr²) / Σweight. Undefined of fewer than
 * two batches.
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
  const half = count < fewestOfSlow ? student : Math.max(student, meanBound(off, alpha, ofOneSide))
  return { mean, lower: mean - half, upper: mean + half }
}
