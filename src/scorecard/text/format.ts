import {
  formatCount,
  formatMeasured,
  formatMilliseconds,
  formatRatio,
  formatValue,
  type Unit,
} from '../../model/basics/units.ts'
import type { Interval, JudgedObjective } from '../../model/judgement.ts'
import type { Comparator } from '../../model/plan/objective.ts'
import { formatChange, formatTolerance, isCompared } from './compared.ts'

/** What stands where nothing was measured. */
const nothing = '–'

export const formatTime = (ms: number | null): string =>
  ms === null ? nothing : formatMilliseconds(ms)
export const formatShare = (ratio: number | null): string =>
  ratio === null ? nothing : formatRatio(ratio)

/** `398–431 ms`, `≥ 99.91 %`, or nothing where neither side is bounded. */
export function formatInterval({ lower, upper }: Interval, unit: Unit, threshold: number): string {
  if (lower === null) return upper === null ? '' : `≤ ${formatMeasured(upper, unit, threshold)}`
  if (upper === null) return `≥ ${formatMeasured(lower, unit, threshold)}`
  const [from, to] = alignDecimals([lower, upper], unit, threshold)
  if (from === to) return from
  const [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? []
  return number !== undefined &&
    to.endsWith(rest!) &&
    /^[-\d.]+$/.test(to.slice(0, to.length - rest!.length))
    ? `${number}–${to}`
    : `${from} – ${to}`
}

/** Both ends; two percentages with as many decimals as the finer one needs. */
function alignDecimals(
  [lower, upper]: [number, number],
  unit: Unit,
  threshold: number,
): [string, string] {
  const both: [string, string] = [
    formatMeasured(lower, unit, threshold),
    formatMeasured(upper, unit, threshold),
  ]
  if (unit !== 'ratio' || lower === 0 || upper === 1) return both
  const decimals = Math.max(...both.map(text => /\.(\d+)/.exec(text)?.[1]?.length ?? 0))
  return [`${(lower * 100).toFixed(decimals)} %`, `${(upper * 100).toFixed(decimals)} %`]
}

const signs: Record<Comparator, string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }

/** `< 500 ms`, `≥ 99.9 %`, `≤ base + 10 %` */
export function formatTarget(row: JudgedObjective): string {
  const { comparator, threshold, unit } = row
  if (row.source === 'alerts') return notFiring
  if (isCompared(row)) return formatTolerance(row)
  return threshold === null
    ? nothing
    : `${signs[comparator] ?? ''} ${formatValue(threshold, unit)}`.trim()
}

const notFiring = 'not firing'

/** Of an alert rule: whether it fired, and with how many alerts where there were several. */
function formatFiring(alerts: number | null): string {
  if (alerts === null) return nothing
  if (alerts === 0) return notFiring
  return alerts === 1 ? 'firing' : `${formatCount(alerts)} firing`
}

/**
 * A row's value, and its interval where it has one; what is compared has a base and a change
 * instead.
 */
export function formatRow(row: JudgedObjective): FormattedRow {
  const { value, base, interval, unit } = row
  if (row.source === 'alerts') return { ...empty, value: formatFiring(value) }
  const than = row.threshold ?? value ?? 0
  const format = (measured: number | null | undefined) =>
    measured == null ? nothing : formatMeasured(measured, unit, than)
  if (!isCompared(row))
    return {
      ...empty,
      value: format(value),
      interval: interval ? formatInterval(interval, unit, than) : '',
    }
  const { change, interval: between } = formatChange(row)
  return { ...empty, value: format(value), base: format(base), change, between }
}

/** `between`: the interval of the change. */
type FormattedRow = Record<'value' | 'interval' | 'base' | 'change' | 'between', string>

const empty: FormattedRow = { value: '', interval: '', base: '', change: '', between: '' }
