import { hodgesLehmann } from '../../stats/ranks/signed-rank.ts'
import { meanBound, ofTimes } from '../../stats/slow-noise.ts'
import { mean } from '../../stats/sum.ts'
import type { Guard } from './guard.ts'
import type { Levels } from './looks.ts'

/** How many stretches of the run are compared with each other; each holds as many windows. */
export const batchCount = 12

/** By how much head lies above base, on the scale of the differences; the bounds hold the guard. */
export type Shift = {
  estimate: number
  /** What a failure rests on. */
  lower: number
  /** What a pass rests on. */
  upper: number
  /** Halves of the interval on either side, without the guard. */
  spread: { lower: number; upper: number }
  /** Most of the interval comes from noise that is slower than the batches. */
  isSlow: boolean
  batches: number[]
}

/** Of this many times the interval that the batches alone would have. */
const slowFrom = 1.5

/**
 * The shift behind differences in time: 12 batches of as many consecutive ones (an oldest remainder
 * is left out), the Hodges-Lehmann estimate with exact signed-rank bounds, and the guard in
 * quadrature. `leastSpread`: what a failure's half of the interval spans at least, as other numbers
 * of the same run show its noise. Undefined of fewer than 12.
 */
export function shiftOf(
  differences: readonly number[],
  levels: Pick<Levels, 'fail' | 'pass'>,
  guard: Guard,
  leastSpread = 0,
): Shift | undefined {
  const size = Math.floor(differences.length / batchCount)
  if (size < 1) return undefined
  const from = differences.length - size * batchCount
  const batches = Array.from({ length: batchCount }, (_, batch) =>
    mean(differences.slice(from + batch * size, from + (batch + 1) * size)),
  )
  const { estimate, lower } = hodgesLehmann(batches, levels.fail)
  const { upper } = hodgesLehmann(batches, levels.pass)
  // Batches that depend on each other agree more with each other than with the truth.
  const slow = noiseOf(differences, levels)
  const spread = {
    lower: Math.max(estimate - lower, slow.fail, leastSpread),
    upper: Math.max(upper - estimate, slow.pass),
  }
  return {
    estimate,
    lower: estimate - Math.hypot(spread.lower, guard.fail),
    upper: estimate + Math.hypot(spread.upper, guard.pass),
    spread,
    isSlow: slow.pass > guard.pass && slow.pass > slowFrom * (upper - estimate),
    batches,
  }
}

const noiseOf = (
  differences: readonly number[],
  { fail, pass }: Pick<Levels, 'fail' | 'pass'>,
) => ({
  fail: meanBound(differences, fail, ofTimes),
  pass: meanBound(differences, pass, ofTimes),
})
