import type { JudgedObjective } from '../../model/judgement.ts'
import type { Picture, Scorecard, TimelinePoint } from '../../model/scorecard.ts'
import {
  formatMilliseconds,
  formatNumber,
  formatPoints,
  formatRatio,
  formatValue,
} from '../../model/units.ts'
import { isNoRegression, redFrom } from '../../scorecard/text/compared.ts'
import { drawFigure, type Figure, tones } from './pictures/figure.ts'
import type { PlotLimit, PlotLine } from './pictures/plot.ts'
import { drawResources, drawViews } from './views.ts'

/** Everything that was measured over time; empty where nothing was. */
export function plotsSection(scorecard: Scorecard): string {
  const figures = [
    ...drawViews(
      { latency: latency(scorecard), errors: errors(scorecard), rate: throughput(scorecard) },
      scorecard,
      [focus(scorecard)],
    ),
    ...batches(scorecard).map(drawFigure),
    ...server(scorecard).map(drawFigure),
  ].filter(Boolean)
  const resources = drawResources(scorecard)
  if (figures.length === 0 && resources === '') return ''
  const note = `<p class="soft small">Each point is a window of ${formatNumber(scorecard.windowSeconds)} s; latency counts from the intended start of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.</p>`
  const plots = figures.length > 0 ? `<div class="plots">${figures.join('')}</div>` : ''
  return `<section><h2>Over time</h2>${plots}${scorecard.timeline.length > 0 ? note : ''}${resources}</section>`
}

/** Of a stepped profile: by load, not by time. */
export function profileFigure({ title, x, unit, lines, limit }: Picture): string {
  return `<div class="plots">${drawFigure({
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

const limitOf = ({ name, threshold, ofProfile }: JudgedObjective): PlotLimit[] =>
  threshold === null || ofProfile ? [] : [{ label: name, value: threshold }]

const over = (
  timeline: readonly TimelinePoint[],
  of: (point: TimelinePoint) => number | null,
): PlotLine['points'] => timeline.map(point => [point.at, of(point)])

function latency({ timeline, measured, rows }: Scorecard): Figure | undefined {
  if (!measured || timeline.every(({ p50 }) => p50 === null)) return undefined
  const limits = rows
    .filter(
      ({ source, unit, request }) => source === 'load' && unit === 'ms' && request === undefined,
    )
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
        ? [
            {
              label: 'p95 of base',
              tone: 'grey',
              points: over(timeline, ({ baseP95 }) => baseP95 ?? null),
            },
          ]
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
    .filter(
      ({ source, unit, request }) => source === 'load' && unit === 'ratio' && request === undefined,
    )
    .flatMap(row =>
      limitOf(row).map(limit =>
        row.comparator.startsWith('>') ? { ...limit, value: 1 - limit.value } : limit,
      ),
    )
  return {
    title: 'Not good: errors and dropped',
    lines: [
      {
        label: 'share of intended requests',
        tone: 'red',
        points: over(timeline, point => point.errorRatio),
      },
    ],
    limits,
    seconds: measured.seconds,
    format: value => formatRatio(value),
  }
}

function throughput({ timeline, measured, rows }: Scorecard): Figure | undefined {
  if (!measured || timeline.length === 0) return undefined
  const limits = rows
    .filter(
      ({ source, unit, request }) => source === 'load' && unit === '/s' && request === undefined,
    )
    .flatMap(limitOf)
  return {
    title: 'Throughput',
    lines: [
      {
        label: 'good answers a second',
        tone: 'teal',
        points: over(timeline, point => point.throughput),
      },
    ],
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
      const points = changes.map((change, index): [number, number] => [
        (index + 0.5) * each,
        change,
      ])
      const tolerated =
        base == null || threshold === null
          ? []
          : [unit === 'ratio' ? threshold - base : threshold / base - 1]
      return {
        title: `Change against base: ${name}`,
        lines: [{ label: 'twelfths of the run', tone: 'blue', points }],
        limits: [
          { label: 'base', value: 0 },
          ...tolerated.map(value => ({ label: 'tolerance', value })),
          ...(isNoRegression(row)
            ? tolerated.map(value => ({ label: 'red from', value: value * redFrom(row) }))
            : []),
        ],
        seconds,
        format: value =>
          unit === 'ratio' ? formatPoints(value) : `${formatNumber(100 * value)} %`,
      }
    })

const server = ({ serverSeries, measured }: Scorecard): Figure[] =>
  serverSeries.map(({ title, unit, series, threshold }) => ({
    title: `Server: ${title}`,
    lines: series.map(({ label, points }, i) => ({
      label: label || 'value',
      tone: tones[i % tones.length]!,
      points,
    })),
    limits:
      threshold === undefined
        ? []
        : [{ label: `limit ${formatValue(threshold, unit)}`, value: threshold }],
    seconds: measured?.seconds ?? 0,
    format: value => formatValue(value, unit),
  }))
