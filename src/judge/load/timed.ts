import type { HistogramData, LoadCell } from '../../model/evidence/load-report.ts'
import {
  countAbove,
  emptyHistogram,
  interpolatedQuantile,
  mergeHistograms,
  quantile,
  withoutLargest,
} from '../../stats/histogram.ts'

/**
 * Times of requests. `responses`: of those that came in time, in ms. A request that timed out took
 * longer than the timeout by an unknown amount (it is censored), so it is above every threshold and
 * has no time of its own.
 */
export type Timed = {
  responses: HistogramData
  timeouts: number
  /** What each timeout took at least, in ms; 0 where there are none. */
  timeoutMs: number
}

/** Cells hold timeouts among their times, at the timeout's value: no answer in time took longer. */
export function timedOf(cells: readonly Pick<LoadCell, 'latency' | 'errors'>[]): Timed {
  const late = cells.filter(({ errors }) => (errors.timeout ?? 0) > 0)
  if (late.length === 0) {
    return { responses: merged(cells.map(({ latency }) => latency)), timeouts: 0, timeoutMs: 0 }
  }
  return {
    responses: merged(
      cells.map(({ latency, errors }) => withoutLargest(latency, errors.timeout ?? 0)),
    ),
    timeouts: late.reduce(
      (sum, { errors, latency }) => sum + Math.min(errors.timeout ?? 0, latency.count),
      0,
    ),
    timeoutMs: Math.max(...late.map(({ latency }) => latency.max)),
  }
}

const merged = (several: readonly HistogramData[]): HistogramData =>
  several.length > 0 ? mergeHistograms(several) : emptyHistogram

export const mergeTimed = (several: readonly Timed[]): Timed => ({
  responses: merged(several.map(({ responses }) => responses)),
  timeouts: several.reduce((sum, { timeouts }) => sum + timeouts, 0),
  timeoutMs: Math.max(0, ...several.map(({ timeoutMs }) => timeoutMs)),
})

export const countOf = ({ responses, timeouts }: Timed): number => responses.count + timeouts

/**
 * Sum of all times in ms, with each timeout as short as it can have been: a lower bound where there
 * are any.
 */
export const leastSum = ({ responses, timeouts, timeoutMs }: Timed): number =>
  responses.sum + timeouts * timeoutMs

/** How many took longer than `ms`; a timeout always did. */
export const countSlower = ({ responses, timeouts }: Timed, ms: number): number =>
  countAbove(responses, ms) + timeouts

/**
 * A percentile in ms. `isCensored`: it falls on a timeout, so that it is longer than `ms`, and
 * nobody knows by how much.
 */
export type Percentile = { ms: number; isCensored: boolean }

/** The sample quantile (Hyndman-Fan type 1); undefined of nothing. */
export const percentileOf = (timed: Timed, q: number): Percentile | undefined =>
  percentile(timed, q, Math.ceil(q * countOf(timed) - 1e-9), quantile)

/** The same with linear interpolation (type 7), which is smoother from window to window. */
export const smoothPercentileOf = (timed: Timed, q: number): Percentile | undefined =>
  percentile(timed, q, Math.ceil((countOf(timed) - 1) * q - 1e-9) + 1, interpolatedQuantile)

/** `rank`: of the slowest request that the percentile rests on, from 1. */
function percentile(
  timed: Timed,
  q: number,
  rank: number,
  of: (data: HistogramData, q: number) => number | undefined,
): Percentile | undefined {
  const { responses, timeouts, timeoutMs } = timed
  if (countOf(timed) === 0) return undefined
  if (rank > responses.count) return { ms: timeoutMs, isCensored: true }
  // Padding with the longest time leaves every rank below it where it was.
  const ms = timeouts === 0 ? of(responses, q) : of(padded(responses, timeouts), q)
  return ms === undefined ? undefined : { ms, isCensored: false }
}

function padded(responses: HistogramData, timeouts: number): HistogramData {
  const buckets = [...responses.buckets]
  buckets[buckets.length - 1] = buckets.at(-1)! + timeouts
  return { ...responses, count: responses.count + timeouts, buckets }
}
