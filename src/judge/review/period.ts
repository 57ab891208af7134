import { dayMs } from '../../model/basics/units.ts'
import type { Period, PeriodKind } from '../../model/review.ts'

const days: Record<PeriodKind, number> = { week: 7, month: 30, quarter: 91 }

/**
 * The days that end at `until` (ms). It is called after the calendar's week (ISO 8601), month or
 * quarter in which its middle lies, so that a review on Monday morning is that of the week before.
 */
export function periodUntil(kind: PeriodKind, until: number): Period {
  const from = until - days[kind] * dayMs
  return {
    kind,
    label: labelOf(kind, new Date((from + until) / 2)),
    from: new Date(from).toISOString(),
    to: new Date(until).toISOString(),
  }
}

export const periodBefore = ({ from, to }: Period): { from: number; to: number } => {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  return { from: start - (end - start), to: start }
}

function labelOf(kind: PeriodKind, day: Date): string {
  const year = day.getUTCFullYear()
  const month = day.getUTCMonth() + 1
  if (kind === 'month') return `${year}-${String(month).padStart(2, '0')}`
  if (kind === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`
  // The week of a day is that of its Thursday; the first of a year holds 4 January.
  const weekday = (day.getUTCDay() + 6) % 7
  const thursday = new Date(Date.UTC(year, month - 1, day.getUTCDate() - weekday + 3))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = 1 + Math.floor((thursday.getTime() - first) / (7 * dayMs))
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
