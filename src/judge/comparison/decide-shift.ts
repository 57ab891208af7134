import { formatRelative, formatSigned, formatValue } from '../../model/basics/units.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import { intervalOf } from '../verdict/finding.ts'
import { slowNoise } from '../verdict/settle.ts'
import { wantsLittle } from '../verdict/share-decision.ts'
import { type BothSides, type Compared, holds, isBroken, isLiteral, redShare } from './compared.ts'
import type { Guard } from './guard.ts'
import type { Shift } from './shift.ts'

/** What a comparison asks, whatever it is of. */
export type ShiftTerms = Pick<BaselineObjective, 'comparator' | 'tolerance' | 'form' | 'unit'>

/**
 * Of a shift towards the worse: below `pass` it holds; broken it is where its estimate is `fail` or
 * more and all of its interval beyond `certain`.
 */
export type Limits = {
  sign: 1 | -1
  threshold: number
  pass: number
  fail: number
  certain: number
}

export function limitsOf(objective: ShiftTerms, base: number): Limits {
  const { comparator, tolerance } = objective
  const most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base)
  const redFrom = most * redShare(objective)
  const sign = wantsLittle(comparator) ? 1 : -1
  const worse = (share: number) =>
    sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : Number.POSITIVE_INFINITY
  const fail = worse(redFrom)
  const threshold = Math.max(0, base * (1 + sign * most))
  return { sign, threshold, pass: worse(most), fail, certain: isLiteral(objective) ? fail : 0 }
}

/** A shift as a finding; `settle`: what would decide one that is left open. */
export function decideShift(
  objective: ShiftTerms,
  shift: Shift,
  { sign, pass, fail, certain }: Limits,
  found: BothSides,
  settle: string,
): Compared {
  const { unit } = objective
  const { estimate, lower, upper } = shift
  const change = Math.expm1(sign * estimate)
  const ends = sign > 0 ? { lower, upper } : { lower: -upper, upper: -lower }
  const interval = intervalOf(Math.expm1(ends.lower), Math.expm1(ends.upper))
  const both = `${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`
  const said = `${both}: ${formatChange(change)} (${formatChange(interval.lower ?? -1)} to ${interval.upper === null ? '∞' : formatChange(interval.upper)})`
  const all = {
    ...found,
    change,
    interval,
    batches: shift.batches.map(batch => Math.expm1(sign * batch)),
  }
  if (upper < pass) return { ...all, ...holds(objective, said, lower > 0) }
  if (lower > certain && estimate >= fail) return { ...all, ...isBroken(objective, said) }
  const why = shift.isSlow ? `${slowNoise}; ` : ''
  return {
    ...all,
    verdict: 'inconclusive',
    cause: 'undecided',
    reason: `${said}; ${why}${settle}.`,
  }
}

const formatChange = (change: number): string => formatSigned(change, formatRelative)

/**
 * How long a run would settle it if the estimate stayed: the spread closes in with the root of the
 * time, the guard does not. Infinity where the guard alone keeps it open.
 */
export function neededSeconds(
  { estimate, spread }: Shift,
  { pass, fail, certain }: Limits,
  seconds: number,
  guard: Guard,
): number {
  const time = (half: number, room: number, guarded: number) =>
    room > guarded ? (seconds * half ** 2) / (room ** 2 - guarded ** 2) : Number.POSITIVE_INFINITY
  const toPass = time(spread.upper, pass - estimate, guard.pass)
  const toFail = estimate >= fail ? time(spread.lower, estimate - certain, guard.fail) : Infinity
  return Math.min(toPass, toFail)
}
