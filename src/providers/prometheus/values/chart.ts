import type { Context } from '../../../model/context.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import { parseSelectors } from '../../../promql/locate-selectors.ts'
import { fillPlaceholders } from '../../../promql/placeholders.ts'
import { metricOf, selectorOf } from '../../../promql/selector.ts'
import { keptOf, withCount } from '../../numbers/one-number.ts'
import type { Reading } from '../api/reader.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { withFailure } from '../api/with-failure.ts'

const chartPoints = 400

/**
 * Over the whole window each point would be an average that hardly moves; rate needs some scrapes
 * to be steady.
 */
export const chartRangeMs = (intervalMs = usualScrapeIntervalMs): number =>
  Math.max(4 * intervalMs, 10_000)

/**
 * The scrape interval of a query: that of its first selector with series, or of the other series of
 * a metric; undefined where it is not known.
 */
export async function intervalOfQuery(
  query: string,
  { intervalOf }: Reading,
  context: Context,
): Promise<number | undefined> {
  const selectors = parseSelectors(query)
  const whole = selectors.flatMap(selector => metricOf(selector) ?? []).map(one => selectorOf(one))
  for (const selector of new Set([...selectors, ...whole])) {
    const known = await intervalOf(selector, context)
    if (known !== undefined) return known
  }
  return undefined
}

/**
 * A query at every second of the window, or at 400 points of it; `$window` is some scrapes long.
 */
export async function seriesOfQuery(
  query: string,
  intervalMs: number | undefined,
  { api, window }: Reading,
  context: Context,
): Promise<Measurement> {
  const resolved = fillPlaceholders(query, window, chartRangeMs(intervalMs))
  const stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints))
  const result = await api.queryRange(resolved, { ...window, stepSeconds }, context)
  if (result.kind === 'failed') return withFailure(resolved, result)
  if (result.kind !== 'matrix')
    return withFailure(resolved, { detail: 'the query returns no series over time' })
  const series = result.series.filter(({ values }) => values.length > 0)
  const measured = { query: resolved, warnings: result.warnings }
  if (series.length === 0)
    return { ...measured, kind: 'no-data', detail: 'the query returned no points in the window' }
  const kept = keptOf(series).map(({ labels, values }) => ({ labels, values }))
  return { ...withCount(measured, series.length), kind: 'series', series: kept }
}
