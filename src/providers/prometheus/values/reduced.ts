import { formatQuantile } from '../../../model/basics/format-quantile.ts'
import type { Context } from '../../../model/context.ts'
import type { Measured } from '../../../model/evidence/measurement.ts'
import type { Reducer } from '../../../model/plan/question.ts'
import { fillPlaceholders } from '../../../promql/placeholders.ts'
import { quantileOfSorted } from '../../../stats/quantile-type7.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { Read, Reading } from '../api/reader.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { withFailure } from '../api/with-failure.ts'
import { chartRangeMs, intervalOfQuery, keptOf, withCount } from './chart.ts'

const mostPoints = 1000

/**
 * The values that a query has over the window, at each scrape (1 s apart at least, 1,000 at most), as one number. `$window` is
 * some scrapes long, as in a chart, and the first value is of the first so many of the window.
 */
export async function readReduced(
  query: string,
  reduce: Reducer,
  reading: Reading,
  context: Context,
): Promise<Read> {
  const { api, window } = reading
  const intervalMs = (await intervalOfQuery(query, reading, context)) ?? usualScrapeIntervalMs
  const rangeMs = chartRangeMs(intervalMs)
  const resolved = fillPlaceholders(query, window, rangeMs)
  const range = pointsOf(window, intervalMs, /\$window\b/.test(query) ? rangeMs : 0)
  if (range.start > range.end) {
    const detail = `the window is shorter than the ${rangeMs / 1000} s that $window is over time`
    return { query: resolved, warnings: [], kind: 'no-data', detail }
  }
  const answer = await api.queryRange(resolved, range, context)
  if (answer.kind === 'failed') return withFailure(resolved, answer)
  if (answer.kind !== 'matrix')
    return withFailure(resolved, { detail: 'the query gives no series over time' })
  const measured: Measured = { query: resolved, warnings: answer.warnings }
  const [series, ...others] = answer.series
  if (series === undefined) return { ...measured, kind: 'empty' }
  const reduced = answer.series.map(({ labels, values }) => ({
    labels,
    value: reduceTo(reduce, values),
  }))
  if (others.length > 0) {
    const several = keptOf(reduced).map(({ labels, value }) => {
      const values: [number, number][] = value === undefined ? [] : [[window.end, value]]
      return { labels, values }
    })
    return { ...withCount(measured, reduced.length), kind: 'series', series: several }
  }
  const value = reduced[0]!.value
  if (value === undefined) {
    const detail =
      'the query gave nothing but NaN and Inf: nothing that it counts happened in the window'
    return { ...measured, kind: 'no-data', detail }
  }
  const labels = Object.keys(series.labels).length > 0 ? { labels: series.labels } : {}
  const asked = Math.round((range.end - range.start) / range.stepSeconds) + 1
  return {
    ...withGaps(measured, series.values.length, asked),
    ...labels,
    kind: 'value',
    value,
    detail: tell(reduce, series.values.length),
  }
}

/** The last point is the window's very end. */
function pointsOf({ start, end }: MeasuredWindow, intervalMs: number, rangeMs: number) {
  const from = start + rangeMs / 1000
  const stepSeconds = Math.max(
    1,
    Math.round(intervalMs / 1000),
    Math.ceil((end - from) / mostPoints),
  )
  return { start: end - Math.floor((end - from) / stepSeconds) * stepSeconds, end, stepSeconds }
}

function reduceTo(reduce: Reducer, points: readonly [number, number][]): number | undefined {
  const values = points.map(([, value]) => value)
  if (values.length === 0) return undefined
  switch (reduce.kind) {
    case 'max':
      return values.reduce((most, value) => Math.max(most, value))
    case 'min':
      return values.reduce((least, value) => Math.min(least, value))
    case 'avg':
      return values.reduce((sum, value) => sum + value, 0) / values.length
    case 'last':
      return values.at(-1)
    case 'quantile':
      return quantileOfSorted(
        values.sort((a, b) => a - b),
        reduce.quantile,
      )
  }
}

function tell(reduce: Reducer, count: number): string {
  const values = `${count} ${count === 1 ? 'value' : 'values'} over the window`
  return reduce.kind === 'quantile'
    ? `${formatQuantile(reduce.quantile)} of ${values}`
    : `${reduce.kind} of ${values}`
}

/** Where a query has no value, such as 0/0, there is none to reduce. */
function withGaps(measured: Measured, count: number, asked: number): Measured {
  if (2 * count >= asked) return measured
  return {
    ...measured,
    warnings: [...measured.warnings, `only ${count} of ${asked} points in time have a value`],
  }
}
