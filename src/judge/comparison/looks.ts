import { groupSequentialLevels } from '../../stats/group-sequential.ts'
import { spentAt } from '../../stats/spending.ts'

/** Before this a comparison has seen too little. */
const earliestSeconds = 60
/** Looks lie so far apart, and no nearer than a twentieth of the duration. */
const stepSeconds = 15
const leastStep = 1 / 20

/**
 * When a comparison looks whether it is decided, in seconds: after the first minute and then every
 * 15 s, or every twentieth of a duration above 5 minutes, but for the last such step, and at its
 * end. Looks lie where a window ends.
 */
export function looksOf(durationSeconds: number, windowSeconds: number): number[] {
  const step = Math.max(stepSeconds, leastStep * durationSeconds)
  const count = Math.max(0, Math.floor((durationSeconds - earliestSeconds) / step + 1e-9))
  const inner = Array.from({ length: count }, (_, look) => {
    const seconds = earliestSeconds + look * step
    return Math.floor(seconds / windowSeconds + 1e-9) * windowSeconds
  })
  return [...new Set(inner.filter(look => look > 0)), durationSeconds]
}

/**
 * Levels of one-sided bounds, and of the tests whether there are more errors at all: as if all were
 * independent, and with what clusters leave of them.
 */
export type Levels = {
  fail: number
  pass: number
  errors: number
  clusters: number
  /** How far the share of errors of head alone may have wandered off, on a logarithmic scale. */
  errorsWander: number
}

/**
 * What may be asked for after `seconds`, where it is asked for at each look: all of them together
 * are wrong with no more than alpha. Failures wait for the evidence of a long run; passes are given
 * early.
 */
export function levelsAt(seconds: number, looks: readonly number[], alpha: number): Levels {
  const end = looks.at(-1)!
  const earlier = looks.filter(look => look < seconds - 1e-6 && look < end)
  const planned = looks[earlier.length]!
  const isPlanned = seconds > planned - 1e-6
  // Only what comes before a look moves its levels, so that all of a plan are found at once.
  const all = levelsOf(isPlanned ? looks : [...earlier, seconds, end], alpha)
  return all[earlier.length]!
}

/** What was found once: the integrals behind it take longer than the rest of a judgement. */
const known = new Map<string, Levels[]>()

function levelsOf(looks: readonly number[], alpha: number): Levels[] {
  const key = `${looks} at ${alpha}`
  const levels = known.get(key) ?? findLevels(looks, alpha)
  known.set(key, levels)
  return levels
}

function findLevels(looks: readonly number[], alpha: number): Levels[] {
  const fractions = looks.map(look => look / looks.at(-1)!)
  const bounds = (power: number, share = 1) =>
    groupSequentialLevels(
      fractions,
      fractions.map(fraction => spentAt(fraction, share * alpha, power)),
    )
  const [fail, pass] = [bounds(failPower), bounds(passPower)]
  const [errors, clusters] = [bounds(errorPower, errorShare), bounds(clusterPower)]
  return looks.map((_, look) => ({
    fail: fail[look]!,
    pass: pass[look]!,
    errors: errors[look]!,
    clusters: clusters[look]!,
    errorsWander: look === looks.length - 1 ? 0 : errorsWander,
  }))
}

/** Powers of the spending functions; see docs/verdict-quality.md for what they buy. */
const failPower = 2
const passPower = 0.75
const errorPower = 3
const clusterPower = 6
/** A test that takes requests as independent is asked for more. */
const errorShare = 0.2
/**
 * How far, on a logarithmic scale, the share of errors of one side may wander by itself over
 * minutes (a dependency, a neighbour). A failure before the end has to be clear of it.
 */
const errorsWander = 0.7
