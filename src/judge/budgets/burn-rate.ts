import { hourMs } from '../../model/basics/units.ts'
import type { Burn, JudgedObjective } from '../../model/judgement.ts'
import { complement } from '../verdict/share-decision.ts'

/**
 * Burn rates that raise an alarm in production once they have lasted: of a budget of 30 days the
 * first two have then taken 2% and 5%, the others 10%. Each comes with a shorter window (5 m, 30
 * m, 2 h, 6 h) that ends the alarm soon after.
 */
const alarms = [
  { above: 14.4, kind: 'page', afterMs: hourMs },
  { above: 6, kind: 'page', afterMs: 6 * hourMs },
  { above: 3, kind: 'ticket', afterMs: 24 * hourMs },
  { above: 1, kind: 'ticket', afterMs: 72 * hourMs },
] as const

/** The burn rate that wakes somebody up within the hour. */
export const pagingBurnRate = alarms[0].above

/** The most urgent alarm of a burn rate that is known to be at least so high. */
export function alarmOf(lower: number): Burn['alarm'] {
  const found = alarms.find(({ above }) => lower > above)
  return found ? { kind: found.kind, afterMs: found.afterMs } : null
}

/**
 * How fast a run burns the budget of an objective of its good share; null where it measured none,
 * or nothing may be bad.
 */
export function burnOf(
  { value, interval }: Pick<JudgedObjective, 'value' | 'interval'>,
  objective: number,
): Burn | null {
  const budget = complement(objective)
  if (value === null || budget <= 0) return null
  const least = interval?.upper ?? null
  const lower = least === null ? null : complement(least) / budget
  return { rate: complement(value) / budget, lower, alarm: lower === null ? null : alarmOf(lower) }
}
