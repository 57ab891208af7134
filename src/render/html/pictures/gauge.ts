import type { Gauge } from '../../../model/scorecard.ts'

const width = 180
const height = 26
const inset = 8

/** Where value and interval lie beside the threshold: how sure the verdict is, at a glance. */
export function renderGauge({
  value,
  interval,
  threshold,
  comparator,
  verdict,
  base,
  red,
}: Gauge): string {
  const lower = interval?.lower ?? value
  const upper = interval?.upper ?? value
  const ends = [value, lower, upper, threshold, base ?? value]
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
    base === undefined ? '' : upright('base', x(base), 6),
    red === undefined ? '' : upright('red', x(red), 6),
    upright('threshold', x(threshold), 3),
    '</svg>',
  ].join('')
}

const upright = (of: 'base' | 'red' | 'threshold', x: number, gap: number): string =>
  `<line class="${of}" x1="${x}" x2="${x}" y1="${gap}" y2="${height - gap}"/>`
