import { formatValue } from '../../../model/basics/units.ts'
import type { Chart, ChartLine } from '../../../model/scorecard.ts'
import { niceTicks, scaleOf } from '../../../scorecard/text/axis.ts'
import { escapeHtml } from '../../text/escape-html.ts'

type Size = { width: number; height: number }

const margin = { right: 16, top: 12, bottom: 30 }

/**
 * Lines over time as SVG: zero-based, with a native tooltip on every point, and gaps left open.
 */
export function renderPlot(chart: Chart, { width, height }: Size): string {
  const { title, lines, unit, x: axis, end: reached = 0, reach = 0, spans = [] } = chart
  const { values, cut, limits, highest } = scaleOf(chart)
  const xUnit = axis?.unit ?? 's'
  const format = (value: number) => formatValue(value, unit)
  const most = Math.max(highest, reach)
  const rules = ticksBetween(Math.min(0, ...values), most).filter(
    // No axis of a share goes beyond 100% where no value does.
    rule => unit !== 'ratio' || rule <= 1 || most > 1,
  )
  const [bottom, top] = [rules.at(0)!, rules.at(-1)!]
  const left = 22 + 6.5 * Math.max(5, ...rules.map(rule => format(rule).length))
  const end = Math.max(reached, ...lines.flatMap(({ points }) => points.map(([x]) => x)), 1)
  const x = (at: number) => round(left + (Math.max(0, at) / end) * (width - left - margin.right))
  const share = (value: number) => (Math.min(value, cut, top) - bottom) / (top - bottom)
  const y = (value: number) =>
    round(height - margin.bottom - share(value) * (height - margin.top - margin.bottom))

  const parts = [
    ...spans.map(
      ({ label, from, to, isFaint }) =>
        `<rect class="${isFaint ? 'span faint' : 'span'}" x="${x(from)}" y="${margin.top}" width="${round(Math.max(1, x(Math.min(to, end)) - x(from)))}" height="${height - margin.top - margin.bottom}"><title>${escapeHtml(label)}</title></rect>`,
    ),
    ...rules.map(
      value =>
        `<line class="rule" x1="${round(left)}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"/>` +
        `<text class="tick" x="${round(left - 8)}" y="${y(value) + 4}" text-anchor="end">${escapeHtml(format(value))}</text>`,
    ),
    ...(xUnit === 's'
      ? timeTicks(end, width < 400 ? 4 : 7)
      : niceTicks(end).filter(at => at <= end)
    ).map(at => {
      const isLast = x(at) > width - 2 * margin.right
      const [place, anchor] = isLast ? [width, 'end'] : [x(at), 'middle']
      return `<text class="tick" x="${place}" y="${height - 10}" text-anchor="${anchor}">${escapeHtml(tickText(at, xUnit, end))}</text>`
    }),
    ...limits.map(
      ({ value, label, tone = '' }) =>
        `<line class="${`limit ${tone}`.trim()}" x1="${round(left)}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"><title>${escapeHtml(label)}</title></line>`,
    ),
    ...lines.map(line => `<path class="line ${line.tone}" d="${path(line, x, y)}"/>`),
    ...lines.flatMap(line => dots(line, x, y, { format, xUnit })),
  ]
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}">${parts.join('')}</svg>`
}

type Scale = (value: number) => number

function path({ points }: ChartLine, x: Scale, y: Scale): string {
  let pen = 'M'
  return points
    .map(([at, value]) => {
      if (value === null) {
        pen = 'M'
        return ''
      }
      const step = `${pen}${x(at)} ${y(value)}`
      pen = 'L'
      return step
    })
    .join('')
}

/** A point between two gaps is seen as a dot; all others can only be pointed at. */
function dots(
  { points, tone, label }: ChartLine,
  x: Scale,
  y: Scale,
  { format, xUnit }: { format: (value: number) => string; xUnit: string },
): string[] {
  return points.flatMap(([at, value], index) => {
    if (value === null) return []
    const alone =
      (points[index - 1]?.[1] ?? null) === null && (points[index + 1]?.[1] ?? null) === null
    const tip = `${label} ${format(value)} at ${Math.round(at * 10) / 10} ${xUnit}`
    return `<circle class="dot ${tone}${alone ? ' alone' : ''}" cx="${x(at)}" cy="${y(value)}" r="${alone ? 3 : 5}"><title>${escapeHtml(tip)}</title></circle>`
  })
}

function ticksBetween(lowest: number, highest: number): number[] {
  if (lowest >= 0) return niceTicks(highest)
  const step = niceTicks(Math.max(0, highest) - lowest)[1]!
  const [first, last] = [Math.floor(lowest / step), Math.ceil(Math.max(0, highest) / step)]
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(10)),
  )
}

function timeTicks(end: number, most: number): number[] {
  const step = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400].find(
    seconds => end / seconds <= most,
  )
  const width = step ?? Math.ceil(end / (most - 1))
  return Array.from({ length: Math.floor(end / width) + 1 }, (_, i) => i * width)
}

const tickText = (at: number, unit: string, end: number): string =>
  unit === 's' && end > 900 ? `${round(at / 60)} min` : `${at} ${unit}`

const round = (value: number): number => Math.round(value * 10) / 10
