import { defined } from '../../../model/basics/defined.ts'
import { formatNumber, formatValue, type Unit } from '../../../model/basics/units.ts'
import type { JudgedObjective } from '../../../model/judgement.ts'
import {
  type Block,
  type Chart,
  type ChartLimit,
  type ChartLine,
  type Tone,
  tones,
} from '../../../model/scorecard.ts'
import { faultSpans } from '../../parts/fault-spans.ts'
import type { Parts, TimelinePoint } from '../../parts/parts.ts'
import { scaleOf } from '../../text/axis.ts'
import { isNoRegression, redFrom } from '../../text/compared.ts'
import { smallNote } from '../../text/small-note.ts'
import type { SectionKind } from '../section.ts'
import { drawIndicator } from './chart.ts'

/** Everything that was measured over time. */
export const overTime: SectionKind = {
  id: 'over time',
  rank: 65,
  on: ['html'],
  build: parts => {
    const views = drawViews(parts)
    const resources = parts.resources.filter(({ points }) => points.length > 1)
    if (views.length === 0 && resources.length === 0) return null
    const explained = parts.timeline.length > 0
    return {
      title: 'Over time',
      blocks: [
        ...views,
        ...(explained ? [smallNote(describePoints(parts))] : []),
        ...(resources.length > 0 ? [drawResources(parts)] : []),
      ],
    }
  },
}

const describePoints = ({ windowSeconds, record: { evidence } }: Parts): string =>
  `Each point is a window of ${formatNumber(windowSeconds)} s; latency counts from the ${evidence.load?.latencyFrom === 'sent' ? 'actual send' : 'intended start'} of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.`

/** What the client saw, beside it what the server did where it tells, and what is seen closer. */
function drawViews(parts: Parts): Block[] {
  const client = { latency: latency(parts), rate: throughput(parts), errors: errorShare(parts) }
  const others = [...batches(parts), ...serverCharts(parts)]
  if (parts.traffic.length === 0)
    return drawAll([client.latency, focus(parts), client.errors, client.rate, ...others])
  const pairs = (['latency', 'rate', 'errors'] as const).flatMap(of =>
    drawBeside(client[of], serverView(of, parts)),
  )
  const heads = ['As the client saw it', 'As the server saw it'] as const
  return [
    { kind: 'charts', heads, charts: pairs },
    smallNote(ofServer),
    ...drawAll([focus(parts), ...others]),
  ]
}

const ofServer =
  'The server counts all of its requests, including those of others. Its rates and percentiles cover the last 10 s or four scrapes, so the first ones still include what came before; its percentiles are only as fine as its buckets.'

function drawAll(charts: readonly (Chart | null)[]): Block[] {
  const drawn = charts.filter(chart => chart !== null)
  return drawn.length > 0 ? [{ kind: 'charts', charts: drawn }] : []
}

/** Two in one row, on the same axis. */
function drawBeside(one: Chart | null, other: Chart | null): (Chart | null)[] {
  if (!one && !other) return []
  const heights = [one, other].flatMap(chart => (chart ? [scaleOf(chart).highest] : []))
  // Where one is so much higher that the other would lie flat, each has its own axis.
  const reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0
  return [one, other].map(chart => chart && { ...chart, size: 'half', reach })
}

function serverView(of: 'latency' | 'rate' | 'errors', { traffic, measured }: Parts): Chart | null {
  const seen = traffic.find(one => one.of === of)
  if (!seen) return null
  const { title, unit, points } = seen
  return {
    title,
    unit,
    lines: [{ label: 'server', tone: unit === 'ratio' ? 'red' : 'violet', points }],
    end: measured?.seconds ?? 0,
    cutsPeaks: unit === 'ms',
  }
}

const over = (
  timeline: readonly TimelinePoint[],
  of: (point: TimelinePoint) => number | null,
): ChartLine['points'] => timeline.map(point => [point.at, of(point)])

/** Limits of objectives about all requests, in one unit. */
const limitsIn = (unit: Unit, rows: readonly JudgedObjective[]): ChartLimit[] =>
  rows
    .filter(row => row.source === 'load' && row.unit === unit && row.request === undefined)
    .flatMap(({ name, threshold, ofProfile, during, comparator }) => {
      // What is asked of a part is no limit of the whole.
      if (threshold === null || ofProfile || during !== undefined) return []
      // What must be good is drawn as what may be bad.
      const isGood = unit === 'ratio' && comparator.startsWith('>')
      return [{ label: name, value: isGood ? 1 - threshold : threshold }]
    })

/** When a fault was active, and when the target recovered from it. */
function shaded({ evidence }: Parts['record']): Pick<Chart, 'spans'> {
  const spans = faultSpans(evidence).map(({ label, from, to, isRecovery }) => ({
    label,
    from,
    to,
    ...defined({ isFaint: isRecovery ? true : undefined }),
  }))
  return spans.length > 0 ? { spans } : {}
}

const mostLimits = 3

function latency({ timeline, measured, rows, record }: Parts): Chart | null {
  if (!measured || timeline.every(({ p50 }) => p50 === null)) return null
  const compared = timeline.some(({ baseP95 }) => baseP95 !== undefined)
  const base: ChartLine = {
    label: 'p95 of base',
    tone: 'grey',
    points: over(timeline, ({ baseP95 }) => baseP95 ?? null),
  }
  return {
    title: 'Latency of all requests',
    unit: 'ms',
    size: 'whole',
    lines: [
      { label: 'p50', tone: 'teal', points: over(timeline, ({ p50 }) => p50) },
      { label: 'p95', tone: 'blue', points: over(timeline, ({ p95 }) => p95) },
      { label: 'p99', tone: 'violet', points: over(timeline, ({ p99 }) => p99) },
      ...(compared ? [base] : []),
    ],
    limits: limitsIn('ms', rows).slice(0, mostLimits),
    ...shaded(record),
    end: measured.seconds,
    cutsPeaks: true,
  }
}

/** The objective that the comment's chart shows, where it is about one request. */
function focus({ chart, measured, record }: Parts): Chart | null {
  if (!measured || chart?.request === undefined) return null
  const { base: _, ...own } = chart
  return { ...drawIndicator(own), ...shaded(record), size: 'whole', end: measured.seconds }
}

/** One figure of the timeline, with the limits of objectives in its unit. */
function drawFigure(
  { timeline, measured, rows, record }: Parts,
  { title, unit, ...line }: { title: string; unit: Unit; label: string; tone: Tone },
  of: (point: TimelinePoint) => number | null,
): Chart | null {
  if (!measured || timeline.length === 0) return null
  return {
    title,
    unit,
    lines: [{ ...line, points: over(timeline, of) }],
    limits: limitsIn(unit, rows),
    ...shaded(record),
    end: measured.seconds,
  }
}

const errorShare = (parts: Parts): Chart | null =>
  drawFigure(
    parts,
    {
      title: 'Error share: failed and dropped',
      unit: 'ratio',
      label: 'share of intended requests',
      tone: 'red',
    },
    ({ errorRatio }) => errorRatio,
  )

const throughput = (parts: Parts): Chart | null =>
  drawFigure(
    parts,
    { title: 'Throughput', unit: '/s', label: 'successful responses per second', tone: 'teal' },
    point => point.throughput,
  )

const mostComparisons = 8

/** How much each stretch of the run differed from base. */
const batches = ({ rows }: Parts): Chart[] =>
  rows
    .filter(({ comparison }) => (comparison?.batches.length ?? 0) > 2)
    .slice(0, mostComparisons)
    .map(drawBatches)

function drawBatches(row: JudgedObjective): Chart {
  const { name, base, threshold, unit, comparison } = row
  const { batches: changes, seconds } = comparison!
  const each = seconds / changes.length
  const points = changes.map((change, index) => [(index + 0.5) * each, 100 * change] as const)
  const isShare = unit === 'ratio'
  const tolerated =
    base == null || threshold === null
      ? []
      : [100 * (isShare ? threshold - base : threshold / base - 1)]
  return {
    title: `Change against base: ${name}`,
    unit: isShare ? 'points' : '%',
    lines: [{ label: 'twelfths of the run', tone: 'blue', points }],
    limits: [
      { label: 'base', value: 0, tone: 'grey' },
      ...tolerated.map(value => ({ label: 'tolerance', value })),
      ...(isNoRegression(row)
        ? tolerated.map(value => ({ label: 'red from', value: value * redFrom(row) }))
        : []),
    ],
    end: seconds,
  }
}

const serverCharts = ({ serverSeries, measured }: Parts): Chart[] =>
  serverSeries.map(({ title, unit, series, threshold }) => ({
    title: `Server: ${title}`,
    unit,
    lines: series.map(({ label, points }, index) => ({
      label: label || 'value',
      tone: tones[index % tones.length]!,
      points,
    })),
    limits:
      threshold === undefined
        ? []
        : [{ label: `limit ${formatValue(threshold, unit)}`, value: threshold }],
    end: measured?.seconds ?? 0,
  }))

/**
 * What the target used, in small. A unit that never changes with the size of the number is said
 * once.
 */
const drawResources = ({ resources, measured }: Parts): Block => ({
  kind: 'charts',
  title: 'What the target used',
  charts: resources
    .filter(({ points }) => points.length > 1)
    .map(({ title, unit, points, limits, base }, index) => {
      const saidOnce = unit === 'cores' || unit === 'MB' || unit === 'MB/s'
      const label = saidOnce ? unit : base ? 'head' : ''
      const ofBase: ChartLine[] = base
        ? [{ label: saidOnce ? `base, ${unit}` : 'base', tone: 'grey', points: base.points }]
        : []
      return {
        title,
        unit: saidOnce ? 'none' : unit,
        size: 'third',
        lines: [{ label, tone: tones[index % tones.length]!, points }, ...ofBase],
        limits,
        end: measured?.seconds ?? 0,
      }
    }),
})
