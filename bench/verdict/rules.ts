import { fisherGreater } from '../../src/stats/fisher.ts'
import { quantileOfSorted } from '../../src/stats/quantile-type7.ts'
import type { SimulatedRun, SimulatedSide } from './noise.ts'

export type Decision = 'fail' | 'pass'

/**
 * How others decide by the first seconds of a run; `history` has what the rule reads (p95 in ms or
 * an error rate) of base in earlier runs, oldest first. A sequential run has head in its second
 * half only: it is judged whole.
 */
export type Rule = (run: SimulatedRun, seconds: number, history: readonly number[]) => Decision

const failIf = (fails: boolean): Decision => (fails ? 'fail' : 'pass')

/** Durations of the requests that started in [from, to), ascending. */
function sortedDurations({ t, duration }: SimulatedSide, from: number, to: number): Float64Array {
  return duration.slice(firstAt(t, from), firstAt(t, to)).sort()
}

/** Index of the first start at or after a time. */
function firstAt(t: Float64Array, time: number): number {
  let low = 0
  let high = t.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (t[middle]! < time) low = middle + 1
    else high = middle
  }
  return low
}

/** p95 in ms of what started in the first seconds; NaN of nothing, which fails no rule. */
export function p95(side: SimulatedSide, seconds: number): number {
  return quantileOfSorted(sortedDurations(side, 0, seconds), 0.95)
}

/** Failed requests and requests of the first seconds. */
function countErrors(
  { t, ok }: SimulatedSide,
  seconds: number,
): { errors: number; requests: number } {
  const requests = firstAt(t, seconds)
  let errors = 0
  for (let i = 0; i < requests; i += 1) errors += 1 - ok[i]!
  return { errors, requests }
}

/** Share of failed requests in the first seconds; NaN of nothing. */
export function errorRate(side: SimulatedSide, seconds: number): number {
  const { errors, requests } = countErrors(side, seconds)
  return errors / requests
}

/** Keptn's `<=+10%` of p95 against the mean of the last 3 runs; it passes where there are none. */
export const keptn: Rule = (run, seconds, history) =>
  failIf(p95(run.head, seconds) > 1.1 * meanOfLast3(history))

const meanOfLast3 = (history: readonly number[]): number => {
  const last = history.slice(-3)
  return last.reduce((sum, value) => sum + value, 0) / last.length
}

/**
 * github-action-benchmark: p95 over that of the last run is above `alert-threshold`; its default is
 * 2 (200%).
 */
export const githubActionBenchmark =
  (alertThreshold: number): Rule =>
  (run, seconds, history) =>
    failIf(p95(run.head, seconds) / (history.at(-1) ?? Number.NaN) > alertThreshold)

/** Head's p95 is more than 10% above base's in the same run: base then head, or both at once. */
export const point10: Rule = (run, seconds) =>
  failIf(p95(run.head, seconds) > 1.1 * p95(run.base, seconds))

/** One-sided Mann-Whitney test at .05 of all latencies, as though they were independent. */
export const mannWhitney: Rule = (run, seconds) => {
  const base = sortedDurations(run.base, 0, seconds)
  const head = sortedDurations(run.head, 0, seconds)
  const { mean, deviation } = mannWhitneyMoments(base.length, head.length)
  return failIf((countGreater(head, base) - mean) / deviation > 1.6448536269514722)
}

/** Mean and standard deviation of U where both sides have the same distribution. */
function mannWhitneyMoments(m: number, n: number): { mean: number; deviation: number } {
  return { mean: (m * n) / 2, deviation: Math.sqrt((m * n * (m + n + 1)) / 12) }
}

/** U of `xs`: pairs in which x > y, equal ones counted half; both ascending. */
function countGreater(xs: Float64Array, ys: Float64Array): number {
  let below = 0
  let notAbove = 0
  let sum = 0
  for (const x of xs) {
    while (below < ys.length && ys[below]! < x) below += 1
    while (notAbove < ys.length && ys[notAbove]! <= x) notAbove += 1
    sum += (below + notAbove) / 2
  }
  return sum
}

/** Kayenta asks for a point of its metric every 15 s here. */
const kayentaPointSeconds = 15
/** Of NetflixACAJudge: `tolerance`, and the normal quantile of its two-sided `confLevel` 0.98. */
const kayentaTolerance = 0.25
const kayentaDeviate = 2.3263478740408408

/**
 * Kayenta's NetflixACAJudge on points of p95, direction `increase`: the lower end of the 98%
 * interval of the Hodges-Lehmann shift (normal approximation with continuity correction, as R's
 * wilcox.test) is above a quarter of the shift itself. Its effect size thresholds are left at 1,
 * where they ask no more than that head's mean is not lower.
 */
export const kayenta: Rule = (run, seconds) => {
  const base = p95Points(run.base, seconds)
  const head = p95Points(run.head, seconds)
  const shifts = Float64Array.from(head.flatMap(x => base.map(y => x - y))).sort()
  if (shifts.length === 0) return 'pass'
  const shift = quantileOfSorted(shifts, 0.5)
  const { mean, deviation } = mannWhitneyMoments(base.length, head.length)
  const rank = Math.max(1, Math.ceil(mean - 0.5 - kayentaDeviate * deviation))
  const higher = average(head) >= average(base)
  return failIf(shifts[rank - 1]! > kayentaTolerance * Math.abs(shift) && higher)
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function p95Points(side: SimulatedSide, seconds: number): number[] {
  const points: number[] = []
  for (let from = 0; from + kayentaPointSeconds <= seconds; from += kayentaPointSeconds) {
    const durations = sortedDurations(side, from, from + kayentaPointSeconds)
    if (durations.length > 0) points.push(quantileOfSorted(durations, 0.95))
  }
  return points
}

/** A threshold as load generators have it: more than 1% of head's requests failed. */
export const errorsAbove1: Rule = (run, seconds) => failIf(errorRate(run.head, seconds) > 0.01)

/** Keptn's `<=+10%` of the error rate against the mean of the last 3 runs. */
export const keptnErrors: Rule = (run, seconds, history) =>
  failIf(errorRate(run.head, seconds) > 1.1 * meanOfLast3(history))

/** One-sided exact test of Fisher at .01 that head's share of failed requests is greater. */
export const fisherErrors: Rule = (run, seconds) => {
  const base = countErrors(run.base, seconds)
  const head = countErrors(run.head, seconds)
  return failIf(fisherGreater(head.errors, head.requests, base.errors, base.requests) < 0.01)
}
