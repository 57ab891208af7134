import type { Evidence, LoadReport, Measurement } from '../../model/evidence.ts'
import type { ProfileFinding, Trend } from '../../model/judgement.ts'
import { isOfProfile, type Plan } from '../../model/plan.ts'
import { formatNumber } from '../../model/units.ts'
import { type Point, senSlope } from '../../stats/sen-slope.ts'
import { percentileOf } from '../timed.ts'
import { stageOf, timesOf } from './stage.ts'

const mostSlices = 60
const confidence = 0.95
const megabyte = 1e6
/** Less than this a minute is nobody's leak, however sure it is. */
const leastLeakPerMinute = 0.1

/** What grows or falls over a long run, by the slope of its slices. */
export function findSoak({ objectives }: Plan, { load, memory }: Evidence): ProfileFinding | undefined {
  if (!load) return undefined
  const asked = objectives.flatMap(objective =>
    isOfProfile(objective) && objective.metric.kind === 'slope' && objective.metric.of.kind === 'quantile'
      ? [objective.metric.of.quantile]
      : [],
  )
  const quantiles = [...new Set([0.5, 0.95, ...asked])].toSorted((a, b) => a - b)
  const trends = [...quantiles.map(q => latencyTrend(q, load)), errorTrend(load), memory && memoryTrend(memory)].filter(
    trend => trend !== undefined,
  )
  const censored = quantiles.filter(q => censoredSlices(q, load) > 0).map(quantileName)
  return { kind: 'soak', trends, sentence: `${sentenceOf(trends)}${formatCensored(censored)}` }
}

/** Slices of the measured part: middle in minutes, and the windows that it holds. */
function slicesOf({ seconds, windowSeconds }: LoadReport): { at: number; from: number; to: number }[] {
  const windows = Math.floor(seconds / windowSeconds + 1e-9)
  const count = Math.min(mostSlices, windows)
  return Array.from({ length: count }, (_, slice) => {
    const [from, to] = [slice, slice + 1].map(edge => Math.round((edge * windows) / count)) as [number, number]
    return { at: (((from + to) / 2) * windowSeconds) / 60, from, to }
  })
}

/**
 * On a logarithmic scale: a growth of 1 % a minute stays 1 % whatever the latency is. Undefined where a slice has its percentile
 * at a timeout: what would show as flat may have grown without end.
 */
function latencyTrend(q: number, report: LoadReport): Trend | undefined {
  if (censoredSlices(q, report) > 0) return undefined
  const points = slicesOf(report).flatMap(({ at, from, to }): Point[] => {
    const found = percentileOf(timesOf(report, from, to), q)
    return found?.ms ? [{ at, value: Math.log(found.ms) }] : []
  })
  const toPercent = (slope: number) => 100 * Math.expm1(slope)
  const value = percentileOf(timesOf(report), q)?.ms ?? null
  return trendOf(quantileName(q), '%', points, toPercent, value, report.seconds)
}

/** In how many slices of the run a percentile falls on a timeout. */
export const censoredSlices = (q: number, report: LoadReport): number =>
  slicesOf(report).filter(({ from, to }) => percentileOf(timesOf(report, from, to), q)?.isCensored).length

function errorTrend(report: LoadReport): Trend | undefined {
  const points = slicesOf(report).flatMap(({ at, from, to }): Point[] => {
    const ratio = stageOf(report, from, to).errorRatio
    return ratio === null ? [] : [{ at, value: ratio }]
  })
  return trendOf('error_rate', 'points', points, slope => 100 * slope, stageOf(report).errorRatio, report.seconds)
}

/** Of all series together, in slices: what is allocated and freed between two of them is no trend. */
function memoryTrend(memory: Measurement): Trend | undefined {
  if (memory.kind !== 'series') return undefined
  const sums = new Map<number, number>()
  for (const { values } of memory.series) {
    for (const [time, bytes] of values) sums.set(time, (sums.get(time) ?? 0) + bytes)
  }
  const all = [...sums]
    .toSorted(([a], [b]) => a - b)
    .map(([time, bytes]) => ({ at: time / 60, value: bytes / megabyte }))
  const size = Math.ceil(all.length / mostSlices)
  const points = Array.from({ length: Math.ceil(all.length / Math.max(1, size)) }, (_, slice) => {
    const own = all.slice(slice * size, (slice + 1) * size)
    return { at: mean(own.map(({ at }) => at)), value: mean(own.map(({ value }) => value)) }
  })
  const seconds = all.length > 0 ? 60 * (all.at(-1)!.at - all[0]!.at) : 0
  return trendOf('memory', 'MB', points, slope => slope, all.at(-1)?.value ?? null, seconds)
}

/** `p(95)`, as it is written. */
export const quantileName = (q: number): string => `p(${Number((q * 100).toPrecision(12))})`

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function trendOf(
  name: string,
  unit: string,
  points: readonly Point[],
  toUnit: (slope: number) => number,
  value: number | null,
  seconds: number,
): Trend | undefined {
  const found = senSlope(points, confidence)
  if (!found) return undefined
  const bound = (slope: number) => (Number.isFinite(slope) ? toUnit(slope) : null)
  const interval = { lower: bound(found.lower), upper: bound(found.upper) }
  return { name, unit, perMinute: toUnit(found.slope), interval, value, seconds }
}

function sentenceOf(trends: readonly Trend[]): string {
  if (trends.length === 0) return 'Too short to tell a trend.'
  const growing = trends.filter(({ interval: { lower } }) => lower !== null && lower > 0)
  const leaks = growing.filter(({ name, perMinute }) => name === 'memory' && perMinute >= leastLeakPerMinute)
  const others = growing.filter(({ name }) => name !== 'memory')
  const told = [
    ...leaks.map(trend => `Leaks ${formatNumber(trend.perMinute)} MB/min (${between(trend)})`),
    ...others.map(
      trend => `${trend.name} grows ${formatNumber(trend.perMinute, 2)} ${trend.unit} a minute (${between(trend)})`,
    ),
  ]
  return told.length > 0 ? `${told.join('; ')}.` : `No growth is shown in ${trends.map(({ name }) => name).join(', ')}.`
}

const formatCensored = (names: readonly string[]): string =>
  names.length > 0 ? ` Timeouts hide the trend of ${names.join(', ')}.` : ''

const between = ({ interval: { lower, upper } }: Trend): string =>
  [lower, upper].map(end => (end === null ? '∞' : formatNumber(end, 2))).join('–')
