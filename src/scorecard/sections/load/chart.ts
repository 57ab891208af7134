import { counted, formatValue } from '../../../model/basics/units.ts'
import type { Block, Chart, ChartLimit, ChartLine, Span } from '../../../model/scorecard.ts'
import type { IndicatorChart } from '../../parts/parts.ts'
import { scaleOf } from '../../text/axis.ts'
import { inText, onGitHub, type SectionKind } from '../section.ts'

/**
 * The indicator that says most about the verdict, as a picture and in a line of text for those who
 * cannot see it.
 */
export const chart: SectionKind = {
  id: 'chart',
  rank: 110,
  on: inText,
  build: ({ chart: shown, record: { verdict } }) => {
    if (!shown) return null
    const drawn = drawIndicator(shown)
    const blocks: Block[] = [{ kind: 'chart', chart: drawn, caption: captionOf(shown, drawn) }]
    // Where nothing is wrong, a picture of it would be most of the comment.
    return verdict === 'pass'
      ? { title: `${drawn.title} over time`, titleOn: onGitHub, fold: 'closed', blocks }
      : { blocks }
  },
}

/** The same chart without base, as the report shows it beside its others. */
export function drawIndicator(shown: IndicatorChart): Chart {
  const { metric, request = 'all requests', unit, windowSeconds, points, base, objective } = shown
  const baseLine = base && {
    label: 'base',
    tone: 'yellow' as const,
    points: points.map(({ at }, index) => [at, base[index] ?? null] as const),
  }
  const line: ChartLine = {
    label: metric,
    tone: 'blue',
    points: points.map(({ at, value }) => [at, value] as const),
  }
  return {
    title: `${metric} of ${request}`,
    unit,
    windowSeconds,
    lines: [line, ...(baseLine ? [baseLine] : [])],
    limits: objective ? [limitOf(objective, unit)] : [],
    // A burst of errors is what such a chart is there to show: it is never cut.
    cutsPeaks: unit === 'ms',
  }
}

type Drawn = NonNullable<IndicatorChart['objective']>

/** What a run that warns has missed is its warning bound. */
const limitOf = ({ name, threshold, warn }: Drawn, unit: IndicatorChart['unit']): ChartLimit =>
  warn === undefined
    ? { label: name, value: threshold }
    : { label: `warns at ${formatValue(warn, unit)}`, value: warn, noun: 'warning bound' }

/** `p(99) of checkout: ▁▂▃▇ from 221 ms to 1.2 s. The flat red line is the limit, 500 ms.` */
function captionOf(
  { metric, request, unit, points, base, objective }: IndicatorChart,
  drawn: Chart,
): Span[] {
  const { cut, limits } = scaleOf(drawn)
  const values = points.map(({ value }) => value)
  const known = values.filter(value => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)].map(value =>
    formatValue(value, unit),
  )
  const isCut = known.filter(value => value > cut).length
  const gaps = points.length - known.length
  const said = [
    ` from ${least} to ${most}.`,
    base && 'The second line, yellow, is base.',
    objective && describeLimit(objective, unit, limits.length > 0),
    isCut > 0 &&
      `${counted(isCut, 'window')} above ${formatValue(cut, unit)} cut off in the chart.`,
    gaps > 0 && `${counted(gaps, 'window')} with nothing measured (·), bridged in the chart.`,
  ]
  return [
    `${metric} of `,
    request === undefined ? 'all requests' : { code: request },
    ': ',
    {
      bars: values.map(value => (value === null ? null : Math.min(value, cut))),
      top: limits[0]?.value ?? 0,
    },
    said.filter(Boolean).join(' '),
  ]
}

function describeLimit(
  { threshold, warn }: Drawn,
  unit: IndicatorChart['unit'],
  isDrawn: boolean,
): string {
  const limit = formatValue(threshold, unit)
  if (!isDrawn) return `The limit, ${limit}, is far above.`
  return warn === undefined
    ? `The flat red line is the limit, ${limit}.`
    : `The flat red line is the warning bound, ${formatValue(warn, unit)}; the limit is ${limit}.`
}
