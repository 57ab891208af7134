import type { Unit } from '../../model/basics/units.ts'
import {
  formatAmount,
  formatDuration,
  formatNumber,
  formatValue,
} from '../../model/basics/units.ts'
import type { Cause, JudgedObjective } from '../../model/judgement.ts'
import type { Calibration } from '../../model/plan/baseline.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import type { Tolerance } from '../../model/plan/tolerance.ts'
import type { RunEnd } from '../failures/terminal-outage.ts'
import type { Finding } from '../verdict/finding.ts'
import type { Levels } from './looks.ts'

/** What every comparison of a run is decided by. */
export type ComparisonTerms = {
  /** How the run ended; absent while it goes on. */
  end?: RunEnd
  /** What the bounds may spend at this look. */
  levels: Levels
  /** How many comparisons count: a failure of one of them is tested at its share of the level. */
  family: number
  /** What two deployments of the same build were seen to differ by. */
  calibration: Calibration | undefined
  /** Arrivals do not wait for answers: what is sent does not depend on the target. */
  isOpenModel: boolean
}

/** A finding with what only a comparison has. */
export type Compared = Finding &
  Partial<Pick<JudgedObjective, 'base' | 'change' | 'threshold'>> & { batches?: number[] }

/** What was found, what its row shows beside it, and what a replay reads again. */
export const partsOf = ({
  threshold = null,
  base = null,
  change = null,
  batches = [],
  ...finding
}: Compared): {
  finding: Finding
  shown: { threshold: number | null; base: number | null; change: number | null }
  batches: number[]
} => ({ finding, shown: { threshold, base, change }, batches })

/** What was measured on both sides, whatever comes of it. */
export type BothSides = { value: number; base: number; threshold: number }

/** Measured, but no verdict: why, and if anything what would help. */
export function undecided(found: BothSides, cause: Cause, unit: Unit, why: string): Compared {
  const both = `${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`
  return {
    ...found,
    verdict: 'inconclusive',
    cause,
    interval: null,
    change: changeOf(found),
    reason: `${both}; ${why}.`,
  }
}

/** Relative, 0.12 is 12% more; null where base is zero. */
export const changeOf = ({ value, base }: Pick<BothSides, 'value' | 'base'>): number | null =>
  base > 0 ? value / base - 1 : null

/** `10%`, `20 ms`, or the larger of both. */
function formatTolerance({ relative, absolute }: Tolerance, unit: Unit): string {
  const parts = [
    ...(relative === undefined ? [] : [`${formatNumber(100 * relative)}%`]),
    ...(absolute === undefined ? [] : [formatAmount(absolute, unit)]),
  ]
  return parts.join(' or ')
}

/**
 * `<= base + X` is broken where all of the interval is beyond X; *no regression* where the estimate
 * is beyond half of it.
 */
export const isLiteral = ({ form }: Pick<BaselineObjective, 'form'>): boolean => form === 'literal'

/**
 * At how much of the tolerance red begins: a change of all of it would else be missed in every
 * second run.
 */
export const redShare = (objective: Pick<BaselineObjective, 'form'>): number =>
  isLiteral(objective) ? 1 : 1 / 2

type ToleranceTerms = Pick<BaselineObjective, 'tolerance' | 'form' | 'unit'>
type Said = Pick<Finding, 'verdict' | 'reason'>

/**
 * The whole interval is within the tolerance; what is worse for certain all the same is a warning
 * where the form is literal.
 */
export function holds(objective: ToleranceTerms, said: string, isWorse: boolean): Said {
  const { tolerance, unit } = objective
  const allowed = formatTolerance(tolerance, unit)
  const though = isWorse ? ', though shown to be worse' : ''
  return isLiteral(objective)
    ? { verdict: isWorse ? 'warn' : 'pass', reason: `${said}, within ${allowed}${though}.` }
    : { verdict: 'pass', reason: `${said}: a change of ${allowed} is ruled out${though}.` }
}

/**
 * The change is certain, and its estimate where red begins or beyond; where the form is literal, so
 * is all of its interval.
 */
export function isBroken(objective: ToleranceTerms, said: string): Said {
  const { tolerance, unit } = objective
  const allowed = formatTolerance(tolerance, unit)
  const why = isLiteral(objective)
    ? `certainly beyond the ${allowed} that are allowed`
    : `certain, and at least half of the ${allowed} to detect`
  return { verdict: 'fail', reason: `${said}, ${why}.` }
}

/** Why a time of head that holds timeouts is never shown to be no worse. */
export const unknownTime =
  'but timeouts are among the times, which took longer by an unknown amount, so it is not shown to hold'

/** Nobody waits longer than this for the check of a pull request. */
const longestSeconds = 3600

/**
 * What would settle a comparison that would need a run of so many seconds in all; Infinity where
 * none would.
 */
export function settleComparison(neededSeconds: number, seconds: number): string {
  if (!Number.isFinite(neededSeconds))
    return 'more time cannot help: calibrate, or compare more replicas'
  const needed = Math.ceil(Math.max(neededSeconds, 1.1 * seconds) / 30) * 30
  return needed > longestSeconds
    ? 'too close to call within a run of an hour'
    : `if it stays like this, about ${formatDuration((needed - seconds) * 1000)} more would decide it (load.duration: ${formatDuration(needed * 1000).replaceAll(' ', '')})`
}
