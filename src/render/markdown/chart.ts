import type { Chart, Scorecard } from '../../model/scorecard.ts'
import { formatNumber, formatValue } from '../../model/units.ts'
import { scaleChart } from '../../scorecard/text/axis.ts'
import { sparkline } from '../../scorecard/text/sparkline.ts'
import { code } from '../text/escape-markdown.ts'
import { chartColors, renderXyChart } from './mermaid.ts'

type Drawn = Chart & ReturnType<typeof scaleChart>

/** The chart of the comment, and the same in a line of text for mail and for those who cannot see it. */
export function chartSection({ chart }: Scorecard): string {
  if (!chart) return ''
  const drawn = { ...chart, ...scaleChart(chart) }
  return `${chartPicture(drawn)}\n\n<sub>${chartInText(drawn)}</sub>`
}

function chartPicture({
  metric,
  request = 'all requests',
  unit,
  windowSeconds,
  points,
  base,
  cut,
  limit,
}: Drawn): string {
  const inAxisUnit = (value: number) => (unit === 'ratio' ? value * 100 : value)
  const drawn = (value: number | null) => (value === null ? null : inAxisUnit(Math.min(value, cut)))
  const values = points.map(({ value }) => drawn(value))
  const baseLine = base
    ? [
        {
          label: 'base',
          color: chartColors.third,
          values: points.map((_, index) => drawn(base[index] ?? null)),
        },
      ]
    : []
  const limitLine = {
    label: 'limit',
    color: chartColors.limit,
    values: points.map(() => inAxisUnit(limit ?? 0)),
  }
  return renderXyChart({
    title: `${metric} of ${request} in windows of ${formatNumber(windowSeconds)} s`,
    unit: unit === 'ratio' ? 'percent' : 'ms',
    x: { from: points.at(0)?.at ?? 0, to: points.at(-1)?.at ?? 1 },
    lines: [
      { label: metric, color: chartColors.main, values },
      ...baseLine,
      ...(limit === null ? [] : [limitLine]),
    ],
  })
}

/** `p(99) of checkout: ▁▂▃▇ from 221 ms to 1.2 s. The flat red line is the limit, 500 ms.` */
function chartInText({
  metric,
  request,
  unit,
  points,
  base,
  objective,
  known,
  cut,
  limit,
}: Drawn): string {
  const [least, most] = [Math.min(...known), Math.max(...known)].map(value =>
    formatValue(value, unit),
  )
  const of = request === undefined ? 'all requests' : code(request)
  const bars = sparkline(
    points.map(({ value }) => (value === null ? null : Math.min(value, cut))),
    limit ?? 0,
  )
  const threshold = objective ? formatValue(objective.threshold, unit) : ''
  const isCut = known.filter(value => value > cut).length
  const gaps = points.length - known.length
  return [
    `${metric} of ${of}: ${bars} from ${least} to ${most}.`,
    base && 'The second line, yellow, is base.',
    objective &&
      (limit === null
        ? `The limit, ${threshold}, is far above.`
        : `The flat red line is the limit, ${threshold}.`),
    isCut > 0 && `${countWindows(isCut)} above ${formatValue(cut, unit)} cut off in the chart.`,
    gaps > 0 && `${countWindows(gaps)} with nothing measured (·), bridged in the chart.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const countWindows = (count: number): string => (count === 1 ? '1 window' : `${count} windows`)
