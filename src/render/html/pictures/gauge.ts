import type { JudgedObjective } from '../../../model/judgement.ts'
import { isNoRegression, onScale, redFrom } from '../../../scorecard/text/compared.ts'

const width = 180
const height = 26
const inset = 8

/** Where value and interval lie beside the threshold: how sure the verdict is, at a glance. Empty where nothing was measured. */
export function renderGauge(row: JudgedObjective): string {
  const { value, interval, threshold, comparator, verdict } = row
  const scale = onScale(row)
  // A comparison on the scale of its tolerance, with base where zero is.
  if (scale) {
    const marks = isNoRegression(row) ? { red: redFrom(row) } : {}
    return draw({
      value: scale.at,
      interval: scale,
      threshold: 1,
      comparator: '<',
      verdict,
      others: [0],
      ...marks,
    })
  }
  if (value === null || threshold === null || row.source === 'baseline') return ''
  return draw({ value, interval, threshold, comparator, verdict, others: [] })
}

type Gauge = Pick<JudgedObjective, 'interval' | 'comparator' | 'verdict'> & {
  value: number
  threshold: number
  /** Further places of the scale that must be seen. */
  others: readonly number[]
  /** Where red begins, if that is not the threshold. */
  red?: number
}

function draw({ value, interval, threshold, comparator, verdict, others, red }: Gauge): string {
  const lower = interval?.lower ?? value
  const upper = interval?.upper ?? value
  const ends = [value, lower, upper, threshold, ...others]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = most > least ? (most - least) * 0.15 : Math.abs(most) * 0.1 || 1
  const x = (at: number) =>
    Math.round(
      (inset + ((at - least + room) / (most - least + 2 * room)) * (width - 2 * inset)) * 10,
    ) / 10
  const good = comparator.startsWith('<') ? [inset, x(threshold)] : [x(threshold), width - inset]
  const middle = height / 2
  return [
    `<svg class="gauge" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`,
    `<rect class="all" x="${inset}" y="${middle - 2}" width="${width - 2 * inset}" height="4" rx="2"/>`,
    `<rect class="good" x="${good[0]}" y="${middle - 2}" width="${Math.round((good[1]! - good[0]!) * 10) / 10}" height="4" rx="2"/>`,
    interval
      ? `<rect class="span ${verdict}" x="${x(lower)}" y="${middle - 5}" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>`
      : '',
    `<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
    ...others.map(
      at => `<line class="base" x1="${x(at)}" x2="${x(at)}" y1="6" y2="${height - 6}"/>`,
    ),
    red === undefined
      ? ''
      : `<line class="red" x1="${x(red)}" x2="${x(red)}" y1="6" y2="${height - 6}"/>`,
    `<line class="threshold" x1="${x(threshold)}" x2="${x(threshold)}" y1="3" y2="${height - 3}"/>`,
    '</svg>',
  ].join('')
}
