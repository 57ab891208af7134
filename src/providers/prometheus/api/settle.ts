import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { waitReporter } from '../../../net/waiting.ts'
import { parseSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { coverQuery, type MayEnd } from '../check/coverage.ts'
import { waitForSeries } from './freshness.ts'
import type { Failed } from './query-result.ts'
import type { Reading } from './reader.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'

/**
 * Whether all samples of a window have arrived. `late`: they have not, or ended within it, and a
 * value read now would be of older samples. `gap`: a part of the window in which nothing was
 * scraped, in words.
 */
export type Settled =
  | { kind: 'settled'; warnings: string[]; gap?: string }
  | { kind: 'late'; detail: string }
  | Failed

/**
 * For a metric without any series: how long to make sure that every target has been scraped since.
 */
const longestAbsenceMs = 60_000
const betweenCountsMs = 1000
const mostCounts = 10

/**
 * Waits until every series that a query reads has been scraped past the end of the window, and
 * checks whether they cover it. An instant value does not show that: it may be up to five minutes
 * old. A query without series, such as `vector(1)`, does not wait.
 */
export async function waitUntilScraped(
  query: string,
  reading: Reading,
  context: Context,
  mayEnd?: MayEnd,
): Promise<Settled> {
  const waited = await waitUntilArrived(query, reading, context)
  if (waited.kind !== 'settled') return waited
  const covered = await lookWhetherCovered(query, reading, context, mayEnd)
  return covered.kind === 'settled' ? { ...covered, warnings: waited.warnings } : covered
}

/** Without a wait for samples. */
export async function lookWhetherCovered(
  query: string,
  reading: Reading,
  context: Context,
  mayEnd?: MayEnd,
): Promise<Settled> {
  const coverage = await coverQuery(query, reading, context, mayEnd)
  if (coverage.kind === 'failed' || coverage.kind === 'late') return coverage
  const gap = coverage.kind === 'covered' ? coverage.gap : undefined
  return { kind: 'settled', warnings: [], ...defined({ gap }) }
}

/**
 * The same for a time so long that many series ended in it, such as the month of an error budget.
 */
export async function waitUntilArrived(
  query: string,
  reading: Reading,
  context: Context,
): Promise<Settled> {
  const selectors = parseSelectors(query)
  if (selectors.length === 0) return { kind: 'settled', warnings: [] }
  const waited = await Promise.all(
    selectors.map(selector => waitForSeries(selector, reading, context)),
  )
  const bad = waited.find(one => one.kind === 'failed') ?? waited.find(one => one.kind === 'late')
  if (bad) return bad
  if (waited.every(one => one.kind === 'absent'))
    return await waitForTargets(selectors, reading, context)
  const warnings = waited.flatMap(one => (one.kind === 'settled' ? one.warnings : []))
  const { kind } = await reading.api.server(context)
  if (kind === 'prometheus') return { kind: 'settled', warnings }
  return {
    kind: 'settled',
    warnings: [...warnings, ...(await waitUntilStill(selectors, reading, context))],
  }
}

/**
 * Where samples come by several ways, as from the shards of a write-ahead log or from replicas, a
 * later one may arrive before an earlier one: waits until two counts of the window, a second apart,
 * agree.
 */
async function waitUntilStill(
  selectors: string[],
  { api, window }: Reading,
  context: Context,
): Promise<string[]> {
  const range = formatPromDuration(windowMs(window))
  const query = selectors
    .map(
      (selector, i) =>
        `label_replace(sum(count_over_time(${selector}[${range}])), "of", "${i}", "", "")`,
    )
    .join(' or ')
  let before: string | undefined
  for (let read = 0; read < mostCounts; read += 1) {
    const result = await api.query(query, context, window.end)
    if (result.kind !== 'vector') return []
    const counts = JSON.stringify(
      result.samples.map(({ labels, value }) => [labels.of, value]).sort(),
    )
    if (counts === before || context.signal.aborted) return []
    before = counts
    await context.clock.sleep(betweenCountsMs, context.signal)
  }
  return ['samples of the window were still arriving when it was read']
}

/**
 * No series may only mean that nothing has been scraped since it began. `up`, which every scrape
 * writes, shows that.
 */
async function waitForTargets(
  selectors: string[],
  reading: Reading,
  context: Context,
): Promise<Settled> {
  const waited = await waitForSeries('up', reading, context, longestAbsenceMs)
  if (waited.kind === 'settled' && waited.warnings.length === 0) return waited
  if (waited.kind === 'late' || waited.kind === 'failed') return waited
  if (waited.kind === 'absent') {
    const waiting = `Waiting for a scrape of any target: there is no series of ${excerpt(selectors.join(', '), 100)}`
    waitReporter(context, usualScrapeIntervalMs)(waiting)
    await context.clock.sleep(usualScrapeIntervalMs, context.signal)
  }
  const warning = `no series of ${selectors.join(', ')}, and it is not certain that every target was scraped since the end of the test`
  return { kind: 'settled', warnings: [warning] }
}
