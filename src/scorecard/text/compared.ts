import {
  comparatorSigns,
  formatAmount,
  formatNumber,
  formatPoints,
  formatRelative,
  formatSigned,
} from '../../model/basics/units.ts'
import type { JudgedObjective } from '../../model/judgement.ts'

/**
 * A comparison on the scale of its tolerance: 0 is base, 1 what is just tolerated, more is worse;
 * null: no bound.
 */
export type OnScale = { at: number; lower: number | null; upper: number | null }

/** Whether a row has both sides to show. */
export const isCompared = ({ source, comparison }: JudgedObjective): boolean =>
  source === 'baseline' || comparison !== undefined

/** Red begins at half of the tolerance, and not at its end. */
export const isNoRegression = ({ comparison }: JudgedObjective): boolean =>
  comparison !== undefined && comparison.form !== 'literal'

/** Where red begins on the scale of the tolerance. */
export const redFrom = (row: JudgedObjective): number => (isNoRegression(row) ? 1 / 2 : 1)

/** Undefined where one side was not measured. */
export function onScale({
  value,
  base,
  change,
  interval,
  threshold,
  comparator,
}: JudgedObjective): OnScale | undefined {
  if (value === null || base == null || threshold === null || threshold === base) return undefined
  // Of a base of zero there is no relative change, and the interval is that of the value.
  const size = (end: number) => (change == null ? end - base : end * base)
  const tolerated = threshold - base
  const place = (end: number | null | undefined) => (end == null ? null : size(end) / tolerated)
  const at = change == null ? (value - base) / tolerated : size(change) / tolerated
  const [lower, upper] = [place(interval?.lower), place(interval?.upper)]
  return comparator.startsWith('<') ? { at, lower, upper } : { at, lower: upper, upper: lower }
}

/** `≤ base + 10%`, `no regression of 10%` */
export function formatTolerance(row: JudgedObjective): string {
  const { comparator } = row
  const amount = formatTolerated(row)
  // Of what could not be compared the record does not say how much was allowed.
  if (amount === undefined) return '–'
  if (isNoRegression(row)) return `no regression of ${amount}`
  return `${comparatorSigns[comparator] ?? ''} base ${comparator.startsWith('<') ? '+' : '−'} ${amount}`.trim()
}

/** `10%` */
export function formatTolerated({ comparison, unit }: JudgedObjective): string | undefined {
  const { relative, absolute } = comparison?.tolerance ?? {}
  const parts = [
    ...(relative === undefined ? [] : [`${formatNumber(100 * relative)}%`]),
    ...(absolute === undefined ? [] : [formatAmount(absolute, unit)]),
  ]
  return parts.length > 1 ? `max(${parts.join(', ')})` : parts[0]
}

/**
 * What head differs by, and between which bounds; shares by points, all else by a share of base.
 */
export function formatChange({ value, base, change, interval, unit }: JudgedObjective): {
  change: string
  interval: string
} {
  if (value === null || base == null) return { change: '', interval: '' }
  const isShare = unit === 'ratio'
  if (!isShare && change == null) return { change: '', interval: '' }
  // Of a base of zero there is no relative change, and the interval is that of the value.
  const sizeOf = (end: number) => (!isShare ? end : change == null ? end - base : end * base)
  const format = (size: number) =>
    formatSigned(size, left => (isShare ? formatPoints(left, 2) : formatRelative(left)))
  const ends =
    interval &&
    [interval.lower, interval.upper].map(end => (end === null ? null : format(sizeOf(end))))
  return {
    change: format(isShare ? value - base : change!),
    interval: ends ? `${withoutUnit(ends[0] ?? '−∞')} to ${ends[1] ?? '∞'}` : '',
  }
}

/** `+3.1 to +16 points` has its unit once, and `+3% to +16%` twice. */
const withoutUnit = (text: string): string => text.replace(/ .*$/, '')
