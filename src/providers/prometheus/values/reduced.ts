import type { Context } from '../../../model/context.ts'
import type { Measured } from '../../../model/evidence/measurement.ts'
import type { Reducer } from '../../../model/plan/question.ts'
import { fillPlaceholders } from '../../../promql/placeholders.ts'
import { describeReduced, reduceTo, withGaps, withSeveral } from '../../numbers/one-number.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { Read, Reading } from '../api/reader.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { withFailure } from '../api/with-failure.ts'
import { isEndedBefore } from '../use/target-health.ts'
import { chartRangeMs, intervalOfQuery } from './chart.ts'

const mostPoints = 1000

/**
 * The values that a query has over the window, at each scrape (1 s apart at least, 1,000 at most),
 * as one number. `$window` is some scrapes long, as in a chart, and the first value is of the first
 * so many of the window.
 */
export async function readReduced(
  query: string,
  reduce: Reducer,
  reading: Reading,
  context: Context,
): Promise<Read> {
  const { api, window } = reading
  const known = await intervalOfQuery(query, reading, context)
  const intervalMs = known ?? usualScrapeIntervalMs
  const rangeMs = chartRangeMs(intervalMs)
  const resolved = fillPlaceholders(query, window, rangeMs)
  const range = pointsOf(window, intervalMs, /\$window\b/.test(query) ? rangeMs : 0)
  if (range.start > range.end) {
    // Without an interval there are hardly any series, which says more.
    if (known === undefined) return { query: resolved, warnings: [], kind: 'empty' }
    const detail = `the window is shorter than the ${rangeMs / 1000} s that $window is over time`
    return { query: resolved, warnings: [], kind: 'no-data', detail }
  }
  const result = await api.queryRange(resolved, range, context, 'all')
  if (result.kind === 'failed') return withFailure(resolved, result)
  if (result.kind !== 'matrix')
    return withFailure(resolved, { detail: 'the query returns no series over time' })
  const measured: Measured = { query: resolved, warnings: result.warnings }
  const [series, ...others] = result.series
  if (series === undefined) return { ...measured, kind: 'empty' }
  const finite = result.series.map(({ values }) =>
    values.filter(([, value]) => Number.isFinite(value)),
  )
  const reduced = result.series.map(({ labels }, i) => ({
    labels,
    value: reduceTo(reduce, finite[i]!),
  }))
  if (others.length > 0) return withSeveral(measured, reduced, window)
  const value = reduced[0]!.value
  if (value === undefined) {
    const detail =
      'the query returned nothing but NaN and Inf: nothing that it counts happened in the window'
    return { ...measured, kind: 'no-data', detail }
  }
  const [values = []] = finite
  const last = values.at(-1)![0]
  const isNaNSince = series.values.some(([time]) => time > last)
  if (isNaNSince && isEndedBefore(last, window, intervalMs)) {
    const seconds = Math.round((window.end - last) * 10) / 10
    const detail = `the query has been NaN or Inf for the last ${seconds} s of the test`
    return { ...measured, kind: 'no-data', detail }
  }
  const labels = Object.keys(series.labels).length > 0 ? { labels: series.labels } : {}
  const expected = Math.round((range.end - range.start) / range.stepSeconds) + 1
  return {
    ...withGaps(measured, values.length, expected),
    ...labels,
    kind: 'value',
    value,
    detail: describeReduced(reduce, values.length),
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
