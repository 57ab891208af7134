import type { JudgedObjective } from '../model/judgement.ts'
import type { Picture, Scorecard, TimelinePoint, TrafficChart } from '../model/scorecard.ts'
import { formatMilliseconds, formatNumber, formatPoints, formatRatio, formatValue } from '../model/units.ts'
import { escapeHtml } from './escape-html.ts'
import { type Plot, type PlotLimit, type PlotLine, renderPlot, scaleOf } from './svg-plot.ts'

const tones = ['blue', 'violet', 'teal', 'yellow', 'pink', 'grey']
const sizes = {
  whole: { width: 980, height: 260 },
  half: { width: 480, height: 200 },
  third: { width: 320, height: 150 },
}

/** Everything that was measured over time; empty where nothing was. */
export function plotsSection(scorecard: Scorecard): string {
  const figures = [
    ...bothViews(scorecard),
    drawn(focus(scorecard)),
    ...batches(scorecard).map(drawn),
    ...server(scorecard).map(drawn),
  ].filter(Boolean)
  const resources = resourceFigures(scorecard)
  if (figures.length === 0 && resources === '') return ''
  const note = `<p class="soft small">Each point is a window of ${formatNumber(scorecard.windowSeconds)} s; latency counts from the intended start of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.</p>`
  const plots = figures.length > 0 ? `<div class="plots">${figures.join('')}</div>` : ''
  return `<section><h2>Over time</h2>${plots}${scorecard.timeline.length > 0 ? note : ''}${resources}</section>`
}

/** What the client saw; where a server tells of the same requests, its view beside it, on the same axes. */
function bothViews(scorecard: Scorecard): string[] {
  const client = { latency: latency(scorecard), errors: errors(scorecard), rate: throughput(scorecard) }
  if (scorecard.traffic.length === 0) return Object.values(client).map(drawn)
  const pairs = (['latency', 'rate', 'errors'] as const).flatMap(of => {
    const seen = scorecard.traffic.find(one => one.of === of)
    return besides(client[of], seen && serverView(seen, scorecard))
  })
  const heads = ['As the client saw it', 'As the server saw it'].map(head => `<h3>${head}</h3>`)
  const note =
    '<p class="soft small whole">The server counts every request that it had, also those of others; its rates and percentiles are over the last 10 s or four scrapes, and its percentiles are only as fine as its buckets.</p>'
  return [...heads, ...pairs, note]
}

/** Two plots in one row; one that is missing leaves its place empty. */
function besides(one: Figure | undefined, other: Figure | undefined): string[] {
  if (!one && !other) return []
  const heights = [one, other].flatMap(figure => (figure ? [scaleOf(figure).highest] : []))
  // Where one is so much higher that the other would lie flat, each has its own axis.
  const reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0
  return [one, other].map(figure => (figure ? drawn({ ...figure, size: 'half', reach }) : '<div></div>'))
}

const serverView = ({ title, unit, points }: TrafficChart, { measured }: Scorecard): Figure => ({
  title,
  lines: [{ label: 'server', tone: unit === 'ratio' ? 'red' : 'violet', points }],
  seconds: measured?.seconds ?? 0,
  format: value => formatValue(value, unit),
  cutsPeaks: unit === 'ms',
})

function resourceFigures({ resources, measured }: Scorecard): string {
  const figures = resources
    .filter(({ points }) => points.length > 1)
    .map(({ title, unit, points, limits }, index) =>
      drawn({
        title,
        size: 'third',
        lines: [{ label: unit === 'none' || unit === 'ratio' ? '' : unit, tone: tones[index % tones.length]!, points }],
        limits,
        seconds: measured?.seconds ?? 0,
        format: value => formatValue(value, unit),
      }),
    )
  return figures.length > 0
    ? `<h3>What the target used</h3><div class="plots small-ones">${figures.join('')}</div>`
    : ''
}

/** Of a stepped profile: by load, not by time. */
export function profileFigure({ title, x, unit, lines, limit }: Picture): string {
  return `<div class="plots">${drawn({
    title,
    size: 'whole',
    lines: lines.map(({ label, values }, index) => ({
      label,
      tone: tones[index % tones.length]!,
      points: x.values.map((at, point) => [at, values[point] ?? null] as const),
    })),
    limits: limit ? [limit] : [],
    seconds: Math.max(...x.values),
    xUnit: x.label === 'users' ? 'users' : '/s',
    format: value => formatValue(value, unit),
    cutsPeaks: true,
  })}</div>`
}

type Figure = Omit<Plot, 'width' | 'height'> & { size?: keyof typeof sizes }

function drawn(figure: Figure | undefined): string {
  if (!figure) return ''
  const { size = 'half', ...plot } = figure
  const keys = [
    ...plot.lines
      .filter(({ label }) => label !== '')
      .map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
    ...(plot.limits ?? []).map(({ label }) => `<span class="key limit">${escapeHtml(label, 120)}</span>`),
  ]
  const picture = renderPlot({ ...plot, ...sizes[size] })
  return `<figure${size === 'whole' ? ' class="whole"' : ''}><figcaption><b>${escapeHtml(plot.title, 160)}</b>${keys.join('')}</figcaption>${picture}</figure>`
}

const limitOf = ({ name, threshold, ofProfile }: JudgedObjective): PlotLimit[] =>
  threshold === null || ofProfile ? [] : [{ label: name, value: threshold }]

const over = (timeline: readonly TimelinePoint[], of: (point: TimelinePoint) => number | null): PlotLine['points'] =>
  timeline.map(point => [point.at, of(point)])

function latency({ timeline, measured, rows }: Scorecard): Figure | undefined {
  if (!measured || timeline.every(({ p50 }) => p50 === null)) return undefined
  const limits = rows
    .filter(({ source, unit, request }) => source === 'load' && unit === 'ms' && request === undefined)
    .slice(0, 3)
    .flatMap(limitOf)
  return {
    title: 'Latency of all requests',
    size: 'whole',
    lines: [
      { label: 'p50', tone: 'teal', points: over(timeline, ({ p50 }) => p50) },
      { label: 'p95', tone: 'blue', points: over(timeline, ({ p95 }) => p95) },
      { label: 'p99', tone: 'violet', points: over(timeline, ({ p99 }) => p99) },
      ...(timeline.some(({ baseP95 }) => baseP95 !== undefined)
        ? [{ label: 'p95 of base', tone: 'grey', points: over(timeline, ({ baseP95 }) => baseP95 ?? null) }]
        : []),
    ],
    limits,
    seconds: measured.seconds,
    format: value => formatMilliseconds(value),
    cutsPeaks: true,
  }
}

/** The objective that the comment's chart shows, where it is about one request. */
function focus({ chart, measured }: Scorecard): Figure | undefined {
  if (!measured || chart?.request === undefined) return undefined
  const { objective, metric, request, unit, points } = chart
  return {
    title: `${metric} of ${request}`,
    size: 'whole',
    lines: [{ label: metric, tone: 'blue', points: points.map(({ at, value }) => [at, value]) }],
    limits: objective ? [{ label: objective.name, value: objective.threshold }] : [],
    seconds: measured.seconds,
    format: value => formatValue(value, unit),
    cutsPeaks: unit === 'ms',
  }
}

function errors({ timeline, measured, rows }: Scorecard): Figure | undefined {
  if (!measured || timeline.length === 0) return undefined
  const limits = rows
    .filter(({ source, unit, request }) => source === 'load' && unit === 'ratio' && request === undefined)
    .flatMap(row =>
      limitOf(row).map(limit => (row.comparator.startsWith('>') ? { ...limit, value: 1 - limit.value } : limit)),
    )
  return {
    title: 'Not good: errors and dropped',
    lines: [{ label: 'share of intended requests', tone: 'red', points: over(timeline, point => point.errorRatio) }],
    limits,
    seconds: measured.seconds,
    format: value => formatRatio(value),
  }
}

function throughput({ timeline, measured, rows }: Scorecard): Figure | undefined {
  if (!measured || timeline.length === 0) return undefined
  const limits = rows
    .filter(({ source, unit, request }) => source === 'load' && unit === '/s' && request === undefined)
    .flatMap(limitOf)
  return {
    title: 'Throughput',
    lines: [{ label: 'good answers a second', tone: 'teal', points: over(timeline, point => point.throughput) }],
    limits,
    seconds: measured.seconds,
    format: value => formatValue(value, '/s'),
  }
}

const mostComparisons = 8

/** How much each stretch of the run differed from base. */
const batches = ({ rows }: Scorecard): Figure[] =>
  rows
    .filter(({ comparison }) => (comparison?.batches.length ?? 0) > 2)
    .slice(0, mostComparisons)
    .map(row => {
      const { name, base, threshold, unit, comparison } = row
      const { batches: changes, seconds } = comparison!
      const each = seconds / changes.length
      const points = changes.map((change, index): [number, number] => [(index + 0.5) * each, change])
      const tolerated =
        base == null || threshold === null ? [] : [unit === 'ratio' ? threshold - base : threshold / base - 1]
      return {
        title: `Change against base: ${name}`,
        lines: [{ label: 'twelfths of the run', tone: 'blue', points }],
        limits: [{ label: 'base', value: 0 }, ...tolerated.map(value => ({ label: 'tolerance', value }))],
        seconds,
        format: value => (unit === 'ratio' ? formatPoints(value) : `${formatNumber(100 * value)} %`),
      }
    })

const server = ({ serverSeries, measured }: Scorecard): Figure[] =>
  serverSeries.map(({ objective, unit, series, threshold }) => ({
    title: `Server: ${objective}`,
    lines: series.map(({ label, points }, i) => ({
      label: label || 'value',
      tone: tones[i % tones.length]!,
      points,
    })),
    limits: threshold === undefined ? [] : [{ label: `limit ${formatValue(threshold, unit)}`, value: threshold }],
    seconds: measured?.seconds ?? 0,
    format: value => formatValue(value, unit),
  }))
