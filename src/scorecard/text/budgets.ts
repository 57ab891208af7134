import { formatDays, formatLeft, formatNumber, formatRatio } from '../../model/basics/units.ts'
import type { Burn, JudgedBudget } from '../../model/judgement.ts'

const blocks = 10

/** `▓▓▓▓▓▓░░░░`: what is left of a budget, to the nearest tenth; nothing where nobody knows. */
export function budgetBar(left: number | null): string {
  if (left === null) return ''
  const filled = Math.round(shareOfBar(left) * blocks)
  return '▓'.repeat(filled) + '░'.repeat(blocks - filled)
}

/** What can be drawn of what is left: neither more than all of it, nor less than nothing. */
export const shareOfBar = (left: number): number => Math.min(1, Math.max(0, left))

/** `62% of 30 d`, `−12% of 30 d`, `100% of 30 d, read over 25m`, `not known` */
export function formatBudget({ left, windowMs, readMs }: JudgedBudget): string {
  if (left === null) return 'not known'
  const read = readMs === undefined ? '' : `, read over ${formatDays(readMs)}`
  return `${formatLeft(left)} of ${formatDays(windowMs)}${read}`
}

/** `≥ 99.9%` */
export const formatGoal = ({ objective }: JudgedBudget): string => `≥ ${formatRatio(objective)}`

/** `0.4 ×`, at least so much where that is known. */
export function formatBurn(burn: Burn | null): string {
  if (!burn) return '–'
  const least = burn.lower !== null && burn.lower > 0 ? ` (≥ ${formatNumber(burn.lower)} ×)` : ''
  return `${formatNumber(burn.rate)} ×${least}`
}

/** `page after 1h`: what the same in production would raise. */
export function formatAlarm(burn: Burn | null): string {
  if (!burn || burn.lower === null) return '–'
  return burn.alarm ? `${burn.alarm.kind} after ${formatDays(burn.alarm.afterMs)}` : 'no'
}
