import { groupSequentialLevels } from '../../stats/group-sequential.ts'
import { spentAt } from '../../stats/spending.ts'

/** Shares of the longest duration after which the run may end. */
const shares = [0.2, 0.4, 0.6]
/** Before this a comparison has seen too little. */
const earliestSeconds = 60

/**
 * When a comparison looks whether it is decided, in seconds: at 20, 40 and 60 % of the duration, unless that is within
 * the first minute, and at its end. Looks lie where a window ends.
 */
export function looksOf(durationSeconds: number, windowSeconds: number): number[] {
  const inner = shares
    .map(share => Math.floor((share * durationSeconds) / windowSeconds + 1e-9) * windowSeconds)
    .filter(look => look >= earliestSeconds)
  return [...inner, durationSeconds]
}

/**
 * Levels of one-sided bounds, and of the tests whether there are more errors at all: as if all were independent, and with
 * what clusters leave of them.
 */
export type Levels = {
  fail: number
  pass: number
  errors: number
  clusters: number
  /** How far times of head alone may have wandered off, on a logarithmic scale; of the share of errors, `errorsWander`. */
  wander: number
  errorsWander: number
}

/**
 * What may be asked for after `seconds`, where it is asked for at each look: all of them together are wrong with no more
 * than alpha. Failures wait for the evidence of a long run; passes are given early.
 */
export function levelsAt(seconds: number, looks: readonly number[], alpha: number): Levels {
  const key = `${seconds} of ${looks} at ${alpha}`
  const levels = known.get(key) ?? findLevels(seconds, looks, alpha)
  known.set(key, levels)
  return levels
}

/** What was found once: the integrals behind it take longer than the rest of a judgement. */
const known = new Map<string, Levels>()

function findLevels(seconds: number, looks: readonly number[], alpha: number): Levels {
  const end = looks.at(-1)!
  const isOver = seconds >= end - 1e-6
  const earlier = looks.filter(look => look < seconds - 1e-6 && look < end)
  const fractions = [...earlier, seconds].map(look => Math.min(1, look / end))
  const spent = (power: number) => fractions.map(fraction => spentAt(fraction, alpha, power))
  const bound = (power: number) => groupSequentialLevels(fractions, spent(power)).at(-1)!
  const fresh = (power: number) => {
    const [all = 0, before = 0] = spent(power).toReversed()
    return all - before
  }
  return {
    fail: bound(failPower),
    pass: bound(passPower),
    errors: errorShare * fresh(errorPower),
    clusters: fresh(clusterPower),
    wander: isOver ? 0 : firstWander * (earliestSeconds / seconds) ** 2,
    errorsWander: isOver ? 0 : errorsWander,
  }
}

/** Powers of the spending functions; see docs/verdict-quality.md for what they buy. */
const failPower = 2
const passPower = 0.75
const errorPower = 3
const clusterPower = 6
/** A test that takes requests as independent is asked for more. */
const errorShare = 0.2
/**
 * How far, on a logarithmic scale, noise of one side's own that is slower than the first minute can set head off
 * without a trace within that minute. A failure before the end has to be clear of it; of times it averages out as the run goes
 * on. Errors wander by far more, and over minutes (a dependency, a neighbour), so theirs stays until the end.
 */
const firstWander = 0.15
const errorsWander = 0.7
