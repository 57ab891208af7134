import { hodgesLehmann } from '../../stats/signed-rank.ts'
import type { Levels } from './looks.ts'

/** How many stretches of the run are compared with each other; each holds as many windows. */
export const batchCount = 12

/**
 * What two deployments of the same build differ by, for all that one run can see: node, placement, caches. `tau` is its
 * standard deviation on a logarithmic scale, `fail` and `pass` how many of them each bound is set off by.
 */
export type Guard = { tau: number; fail: number; pass: number }

/** An offset is drawn once in a run, so that looking several times does not cost it anything. */
export const defaultGuard: Guard = { tau: 0.02, fail: 2.12, pass: 1.645 }
export const noGuard: Guard = { tau: 0, fail: 0, pass: 0 }

/** By how much head lies above base, on the scale of the differences; the bounds hold the guard. */
export type Shift = {
  estimate: number
  /** What a failure rests on. */
  lower: number
  /** What a pass rests on. */
  upper: number
  /** Halves of the interval on either side, without the guard. */
  spread: { lower: number; upper: number }
  batches: number[]
}

/**
 * The shift behind differences in time: 12 batches of as many consecutive ones (an oldest remainder is left out), the
 * Hodges-Lehmann estimate with exact signed-rank bounds, and the guard in quadrature, since two deployments have an
 * offset each. Undefined of fewer than 12.
 */
export function shiftOf(
  differences: readonly number[],
  levels: Pick<Levels, 'fail' | 'pass'>,
  guard: Guard,
): Shift | undefined {
  const size = Math.floor(differences.length / batchCount)
  if (size < 1) return undefined
  const from = differences.length - size * batchCount
  const batches = Array.from({ length: batchCount }, (_, batch) =>
    mean(differences.slice(from + batch * size, from + (batch + 1) * size)),
  )
  const { estimate, lower } = hodgesLehmann(batches, levels.fail)
  const { upper } = hodgesLehmann(batches, levels.pass)
  const spread = { lower: estimate - lower, upper: upper - estimate }
  return {
    estimate,
    lower: estimate - Math.hypot(spread.lower, Math.SQRT2 * guard.fail * guard.tau),
    upper: estimate + Math.hypot(spread.upper, Math.SQRT2 * guard.pass * guard.tau),
    spread,
    batches,
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
