import { formatQuantile } from '../../model/basics/format-quantile.ts'
import { formatNumber, withUnit } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { ProfileFinding, Trend } from '../../model/judgement.ts'
import { isOfProfile } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { type Point, senSlope } from '../../stats/sen-slope.ts'
import { percentileOf } from '../load/timed.ts'
import { leastMemoryMinutes, memoryTrend } from './memory-trend.ts'
import { stageOf, timesOf } from './stage.ts'
import { confidence, type TrendTerms, trendOf, unbounded } from './trend.ts'

/** More and shorter ones would hide slow noise under the noise of few requests. */
const mostSlices = 20
/**
 * Below ten minutes noise that is as slow as a minute looks like a trend more often than the
 * interval allows (`npm run bench:trends`).
 */
const leastMinutes = 10
const longEnough = `${leastMinutes} minutes, so that growth is not slow noise`

/** How long a run shows growth of a kind, where it is not much steadier than most. */
export const leastTrendMs = ({ kind }: { kind: string }): number =>
  60_000 * (kind === 'memory' ? leastMemoryMinutes : leastMinutes)

/** Less than this a minute is nobody's leak, however sure it is. */
const leastLeakPerMinute = 0.1

/** What grows or falls over a long run, by the slope of its slices. */
export function findSoak(
  { objectives }: Plan,
  { load, memory }: Evidence,
): ProfileFinding | undefined {
  if (!load) return undefined
  const requested = objectives.flatMap(objective =>
    isOfProfile(objective) &&
    objective.metric.kind === 'slope' &&
    objective.metric.of.kind === 'quantile'
      ? [objective.metric.of.quantile]
      : [],
  )
  const quantiles = [...new Set([0.5, 0.95, ...requested])].toSorted((a, b) => a - b)
  const trends = [
    ...quantiles.map(q => latencyTrend(q, load)),
    errorTrend(load),
    memory && memoryTrend(memory),
  ].filter(trend => trend !== undefined)
  const censored = quantiles.filter(q => censoredSlices(q, load) > 0).map(formatQuantile)
  return { kind: 'soak', trends, sentence: `${sentenceOf(trends)}${formatCensored(censored)}` }
}

/** Slices of the measured part: middle in minutes, and the windows that it holds. */
function slicesOf({
  seconds,
  windowSeconds,
}: LoadReport): { at: number; from: number; to: number }[] {
  const windows = Math.floor(seconds / windowSeconds + 1e-9)
  const count = Math.min(mostSlices, windows)
  return Array.from({ length: count }, (_, slice) => {
    const [from, to] = [slice, slice + 1].map(edge => Math.round((edge * windows) / count)) as [
      number,
      number,
    ]
    return { at: (((from + to) / 2) * windowSeconds) / 60, from, to }
  })
}

/**
 * On a logarithmic scale: a growth of 1% a minute stays 1% whatever the latency is. Undefined
 * where a slice has its percentile at a timeout: what would show as flat may have grown without
 * end.
 */
export function latencyTrend(q: number, report: LoadReport): Trend | undefined {
  if (censoredSlices(q, report) > 0) return undefined
  const points = slicesOf(report).flatMap(({ at, from, to }): Point[] => {
    const found = percentileOf(timesOf(report, from, to), q)
    return found?.ms ? [{ at, value: Math.log(found.ms) }] : []
  })
  const toPercent = (slope: number) => 100 * Math.expm1(slope)
  const value = percentileOf(timesOf(report), q)?.ms ?? null
  return loadTrend(points, { name: formatQuantile(q), unit: '%', toUnit: toPercent, value }, report)
}

/** In how many slices of the run a percentile falls on a timeout. */
export const censoredSlices = (q: number, report: LoadReport): number =>
  slicesOf(report).filter(({ from, to }) => percentileOf(timesOf(report, from, to), q)?.isCensored)
    .length

function errorTrend(report: LoadReport): Trend | undefined {
  const points = slicesOf(report).flatMap(({ at, from, to }): Point[] => {
    const ratio = stageOf(report, from, to).errorRatio
    return ratio === null ? [] : [{ at, value: ratio }]
  })
  const value = stageOf(report).errorRatio
  const toPoints = (slope: number) => 100 * slope
  return loadTrend(points, { name: 'error_rate', unit: 'points', toUnit: toPoints, value }, report)
}

/** A run that is too short shows its slope, and no interval. */
function loadTrend(
  points: readonly Point[],
  terms: TrendTerms,
  { seconds }: LoadReport,
): Trend | undefined {
  const found = senSlope(points, confidence)
  if (!found) return undefined
  return seconds >= 60 * leastMinutes
    ? trendOf(found, terms, { seconds })
    : trendOf(unbounded(found.slope), terms, { seconds, tooShort: longEnough })
}

function sentenceOf(trends: readonly Trend[]): string {
  if (trends.length === 0) return 'The run is too short for a trend.'
  const growing = trends.filter(({ interval: { lower } }) => lower !== null && lower > 0)
  const leaks = growing.filter(
    ({ name, perMinute }) => name === 'memory' && perMinute >= leastLeakPerMinute,
  )
  const others = growing.filter(({ name }) => name !== 'memory')
  const sentences = [
    ...leaks.map(trend => `Leaks ${formatNumber(trend.perMinute)} MB/min (${between(trend)})`),
    ...others.map(
      trend =>
        `${trend.name} grows ${withUnit(formatNumber(trend.perMinute, 2), trend.unit)} a minute (${between(trend)})`,
    ),
  ]
  const short = trends.filter(({ tooShort }) => tooShort !== undefined)
  if (sentences.length > 0) return `${sentences.join('; ')}.`
  const known = trends.filter(({ tooShort }) => tooShort === undefined)
  const parts = [
    ...(known.length > 0 ? [`No growth is shown in ${namesOf(known)}.`] : []),
    ...(short.length > 0 ? [`The run is too short for a trend of ${namesOf(short)}.`] : []),
  ]
  return parts.join(' ')
}

const formatCensored = (names: readonly string[]): string =>
  names.length > 0 ? ` Timeouts hide the trend of ${names.join(', ')}.` : ''

const namesOf = (trends: readonly Trend[]): string => trends.map(({ name }) => name).join(', ')

const between = ({ interval: { lower, upper } }: Trend): string =>
  [lower, upper].map(end => (end === null ? '∞' : formatNumber(end, 2))).join('–')
