import type { Context } from '../../model/context.ts'
import type { Measured, Measurement } from '../../model/evidence.ts'
import type { ValueIndicator } from '../../model/plan.ts'
import type { MeasuredWindow } from '../provider.ts'
import type { Failed, Sample } from './answer.ts'
import type { Api } from './api.ts'
import { explainEmpty } from './explain-empty.ts'
import { fillPlaceholders, foreignVariable, windowMs } from './placeholders.ts'
import type { Reading } from './reader.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'
import { parseSelectors } from './selectors.ts'
import { type Settled, waitUntilScraped } from './settle.ts'

const chartPoints = 400
const seriesKept = 20

export const queriesOfValue = ({ query }: ValueIndicator): string[] => [query]

/** The query's own number, at the very end of the window. */
export async function measureValue(
  { query }: ValueIndicator,
  { api, window, intervalOf }: Reading,
  context: Context,
): Promise<Measurement> {
  const resolved = fillPlaceholders(query, window)
  const settled = await waitUntilScraped(resolved, { api, window, intervalOf }, context)
  return await readValue(resolved, settled, window, api, context)
}

/** The query at every second of the window, or at 400 points of it. */
export async function seriesOfValue(
  { query }: ValueIndicator,
  { api, window, intervalOf }: Reading,
  context: Context,
): Promise<Measurement> {
  const [first] = parseSelectors(query)
  const known = first === undefined ? undefined : await intervalOf(first, context)
  const intervalMs = known ?? usualScrapeIntervalMs
  // Over the whole window each point would be an average that hardly moves; rate needs some scrapes to be steady.
  const resolved = fillPlaceholders(query, window, Math.max(4 * intervalMs, 10_000))
  return await readSeries(resolved, window, api, context)
}

async function readValue(
  query: string,
  settled: Settled,
  window: MeasuredWindow,
  api: Api,
  context: Context,
): Promise<Measurement> {
  if (settled.kind === 'late') return { kind: 'no-data', detail: settled.detail, query, warnings: [] }
  // A query that is refused while we wait is wrong in itself, and is asked once more for words about what the user wrote.
  if (settled.kind === 'failed' && !settled.refused) return withFailure(query, settled)
  const answer = await api.query(query, context, window.end)
  if (answer.kind === 'failed') return withFailure(query, answer)
  if (settled.kind === 'failed') return withFailure(query, settled)
  const measured: Measured = { query, warnings: [...settled.warnings, ...answer.warnings] }
  if (answer.kind === 'scalar') return withValue(measured, answer.value)
  if (answer.kind === 'matrix') {
    const hint = 'wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])'
    return { ...measured, kind: 'failed', detail: 'the query gives ranges, not a number', hint }
  }
  const [first, second] = answer.samples
  if (first === undefined) {
    const detail = await explainEmpty(query, { api, rangeMs: windowMs(window), time: window.end }, context)
    return { ...measured, kind: 'no-data', detail }
  }
  if (second !== undefined) return withSeveral(measured, answer.samples, window)
  const labels = Object.keys(first.labels).length > 0 ? { labels: first.labels } : {}
  return withValue({ ...measured, ...labels }, first.value)
}

/** What no comparison can judge is no data: NaN, and the infinity that a division by zero gives. */
function withValue(measured: Measured, value: number): Measurement {
  if (Number.isFinite(value)) return { ...measured, kind: 'value', value }
  const detail = Number.isNaN(value)
    ? 'the query gave NaN, as 0/0 does: nothing that it counts happened in the window'
    : `the query gave ${value > 0 ? '+' : '-'}Inf, as a division by zero does: what it divides by did not happen in the window`
  return { ...measured, kind: 'no-data', detail }
}

function withSeveral(measured: Measured, samples: Sample[], { end }: MeasuredWindow): Measurement {
  const series = samples.slice(0, seriesKept).map(({ labels, value }) => {
    const values: [number, number][] = Number.isFinite(value) ? [[end, value]] : []
    return { labels, values }
  })
  return { ...withCount(measured, samples.length), kind: 'series', series }
}

async function readSeries(query: string, window: MeasuredWindow, api: Api, context: Context): Promise<Measurement> {
  const stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints))
  const answer = await api.queryRange(query, { ...window, stepSeconds }, context)
  if (answer.kind === 'failed') return withFailure(query, answer)
  if (answer.kind !== 'matrix')
    return withFailure(query, { kind: 'failed', detail: 'the query gives no series over time' })
  const series = answer.series.filter(({ values }) => values.length > 0)
  const measured = { query, warnings: answer.warnings }
  if (series.length === 0) return { ...measured, kind: 'no-data', detail: 'the query gave no points in the window' }
  return { ...withCount(measured, series.length), kind: 'series', series: series.slice(0, seriesKept) }
}

function withCount(measured: Measured, count: number): Measured {
  if (count <= seriesKept) return measured
  return { ...measured, warnings: [...measured.warnings, `only the first ${seriesKept} of ${count} series are kept`] }
}

function withFailure(query: string, { detail, hint }: Failed): Measurement {
  const better = foreignVariable(query) ?? hint
  return { kind: 'failed', detail, ...(better && { hint: better }), query, warnings: [] }
}
