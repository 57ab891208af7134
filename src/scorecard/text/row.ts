import { defined } from '../../model/basics/defined.ts'
import {
  comparatorSigns,
  formatCount,
  formatMeasured,
  formatValue,
} from '../../model/basics/units.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Gauge } from '../../model/scorecard.ts'
import {
  formatChange,
  formatTolerance,
  isCompared,
  isNoRegression,
  onScale,
  redFrom,
} from './compared.ts'
import { formatInterval, nothing } from './format.ts'

/** `< 500 ms`, `≥ 99.9%`, `≤ base + 10%` */
export function formatTarget(row: JudgedObjective): string {
  const { comparator, threshold, unit } = row
  if (row.source === 'alerts') return notFiring
  if (isCompared(row)) return formatTolerance(row)
  return threshold === null
    ? nothing
    : `${comparatorSigns[comparator] ?? ''} ${formatValue(threshold, unit)}`.trim()
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
      // A recovery that is known to the millisecond needs none.
      interval:
        interval && interval.lower !== interval.upper ? formatInterval(interval, unit, than) : '',
    }
  const { change, interval: between } = formatChange(row)
  return { ...empty, value: format(value), base: format(base), change, between }
}

/** `between`: the interval of the change. */
type FormattedRow = Record<'value' | 'interval' | 'base' | 'change' | 'between', string>

const empty: FormattedRow = { value: '', interval: '', base: '', change: '', between: '' }

/**
 * The gauge of an objective, of a comparison on the scale of its tolerance; undefined where nothing
 * was measured.
 */
export function gaugeOf(row: JudgedObjective): Gauge | undefined {
  const { value, interval, threshold, comparator, verdict } = row
  const scale = onScale(row)
  if (scale)
    return {
      value: scale.at,
      interval: scale,
      threshold: 1,
      comparator: '<',
      verdict,
      base: 0,
      ...defined({ red: isNoRegression(row) ? redFrom(row) : undefined }),
    }
  if (value === null || threshold === null || isCompared(row)) return undefined
  return { value, interval, threshold, comparator, verdict }
}
