import type { Chart, Scorecard } from '../model/scorecard.ts'
import { formatNumber, formatValue } from '../model/units.ts'
import { code } from './escape-markdown.ts'
import { chartColors, inAxisUnit, renderXyChart } from './mermaid.ts'
import { sparkline } from './sparkline.ts'

/** The chart of the comment, and the same in a line of text for mail and for those who cannot see it. */
export function chartSection({ chart }: Scorecard): string {
  if (!chart) return ''
  return `${chartPicture(chart)}\n\n${chartInText(chart)}`
}

function chartPicture({ metric, request, unit, windowSeconds, points, objective }: Chart): string {
  const values = points.map(({ value }) => (value === null ? null : inAxisUnit(value, unit)))
  const of = request === undefined ? 'all requests' : request
  const limit = objective && inAxisUnit(objective.threshold, unit)
  return renderXyChart({
    title: `${metric} of ${of} in windows of ${formatNumber(windowSeconds)} s`,
    unit: unit === 'ratio' ? 'percent' : 'ms',
    from: points.at(0)?.at ?? 0,
    to: points.at(-1)?.at ?? 1,
    lines: [
      { label: metric, color: chartColors.main, values },
      ...(limit === undefined ? [] : [{ label: 'limit', color: chartColors.limit, values: points.map(() => limit) }]),
    ],
  })
}

/** `p(99) of checkout ▁▂▃▇ 221 ms – 1.2 s; the flat line is the limit of 500 ms.` */
function chartInText({ metric, request, unit, points, objective }: Chart): string {
  const values = points.map(({ value }) => value)
  const known = values.filter(value => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)].map(value => formatValue(value, unit))
  const of = request === undefined ? 'all requests' : code(request)
  const limit = objective ? ` The flat red line is the limit, ${formatValue(objective.threshold, unit)}.` : ''
  const gaps = values.length - known.length
  const bridged =
    gaps > 0 ? ` ${gaps} ${gaps === 1 ? 'window' : 'windows'} with nothing measured (·), bridged in the chart.` : ''
  return `<sub>${metric} of ${of}: ${sparkline(values)} from ${least} to ${most}.${limit}${bridged}</sub>`
}
