import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/excerpt.ts'
import { shortWaitMs, waitTeller } from '../../net/waiting.ts'
import type { Failed } from './answer.ts'
import type { Api } from './api.ts'
import { formatPromDuration, formatPromTime, windowMs } from './placeholders.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'
import { parseSelectors } from './selectors.ts'

/** Whether all of a window's samples have arrived. `late`: they have not, and a value read now would be of older ones. */
export type Settled = { kind: 'settled'; warnings: string[] } | { kind: 'late'; detail: string } | Failed

type Waited = Settled | { kind: 'absent' }

/** What a wait needs; `intervalOf` gives a selector's scrape interval in ms, where it can be told. */
export type Settling = {
  api: Api
  window: { start: number; end: number }
  intervalOf: (selector: string, context: Context) => Promise<number | undefined>
}

/** Beyond three scrape intervals: remote write, and servers that hold back their newest samples. */
const deliveryMs = 30_000
/** For a metric that is not there at all: how long to make sure that every target has been scraped since. */
const longestAbsenceMs = 60_000
const betweenCountsMs = 1000
const mostCounts = 10
const shortestPollMs = 250
const longestPollMs = 500

/**
 * Waits until every series that a query reads has been scraped past the window's end. An instant value alone never
 * tells: it may be up to five minutes old. A query without series, such as `vector(1)`, waits for nothing.
 */
export async function waitUntilScraped(query: string, settling: Settling, context: Context): Promise<Settled> {
  const selectors = parseSelectors(query)
  if (selectors.length === 0) return { kind: 'settled', warnings: [] }
  const waited = await Promise.all(selectors.map(selector => waitForSeries(selector, settling, context)))
  const bad = waited.find(one => one.kind === 'failed') ?? waited.find(one => one.kind === 'late')
  if (bad) return bad
  if (waited.every(one => one.kind === 'absent')) return await waitForTargets(selectors, settling, context)
  const warnings = waited.flatMap(one => (one.kind === 'settled' ? one.warnings : []))
  const { kind } = await settling.api.server(context)
  if (kind === 'prometheus') return { kind: 'settled', warnings }
  return { kind: 'settled', warnings: [...warnings, ...(await waitUntilStill(selectors, settling, context))] }
}

/**
 * Where samples come by several ways, as from the shards of a write-ahead log or from replicas, a later one may be there
 * before an earlier one: until two counts of the window, a second apart, agree.
 */
async function waitUntilStill(selectors: string[], { api, window }: Settling, context: Context): Promise<string[]> {
  const range = formatPromDuration(windowMs(window))
  const query = selectors
    .map((selector, i) => `label_replace(sum(count_over_time(${selector}[${range}])), "of", "${i}", "", "")`)
    .join(' or ')
  let before: string | undefined
  for (let read = 0; read < mostCounts; read += 1) {
    const answer = await api.query(query, context, window.end)
    if (answer.kind !== 'vector') return []
    const counts = JSON.stringify(answer.samples.map(({ labels, value }) => [labels.of, value]).sort())
    if (counts === before || context.signal.aborted) return []
    before = counts
    await context.clock.sleep(betweenCountsMs, context.signal)
  }
  return ['samples of the window were still arriving when it was read']
}

/**
 * No series at all, which may only mean: not scraped since it was born. `up`, which every scrape writes, tells.
 */
async function waitForTargets(selectors: string[], settling: Settling, context: Context): Promise<Settled> {
  const waited = await waitForSeries('up', settling, context, longestAbsenceMs)
  if (waited.kind === 'settled' && waited.warnings.length === 0) return waited
  if (waited.kind === 'late' || waited.kind === 'failed') return waited
  if (waited.kind === 'absent') {
    const waiting = `Waiting for a scrape of any target: there is no series of ${excerpt(selectors.join(', '), 100)}`
    waitTeller(context, usualScrapeIntervalMs)(waiting)
    await context.clock.sleep(usualScrapeIntervalMs, context.signal)
  }
  const warning = `no series of ${selectors.join(', ')}, and it is not certain that every target was scraped since the end of the test`
  return { kind: 'settled', warnings: [warning] }
}

async function waitForSeries(
  selector: string,
  { api, window, intervalOf }: Settling,
  context: Context,
  longestMs = Number.POSITIVE_INFINITY,
): Promise<Waited> {
  const { clock, signal } = context
  const intervalMs = (await intervalOf(selector, context)) ?? usualScrapeIntervalMs
  const mostMs = Math.min(longestMs, 3 * intervalMs + deliveryMs)
  const deadline = clock.now() + mostMs
  const tell = waitTeller(context, mostMs, shortWaitMs)
  const pollMs = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs / 4))
  // What was last seen before the window, and two scrapes ago, ended then: an older pod is not waited for.
  const since = window.start - (2 * intervalMs) / 1000
  for (;;) {
    const seen = await readFreshness(selector, since, window.end, api, context)
    if (seen.kind !== 'fresh') return seen
    if (seen.behind === 0) return { kind: 'settled', warnings: [] }
    if (clock.now() >= deadline || signal.aborted) return giveUp(selector, seen, window.end, intervalMs)
    tell(`Waiting until Prometheus has scraped ${excerpt(selector, 100)} once more after the load`)
    await clock.sleep(pollMs, signal)
  }
}

type Fresh = { kind: 'fresh'; newest: number; live: number; behind: number }

/** How far a selector's living series have come: the newest sample's time, how many there are, how many are behind. */
async function readFreshness(
  selector: string,
  since: number,
  end: number,
  api: Api,
  context: Context,
): Promise<Fresh | Failed | { kind: 'absent' }> {
  // A series that has ended is no longer in `selector`; VictoriaMetrics's timestamp() alone would go on seeing it.
  const living = `((timestamp(${selector}) and ${selector}) >= ${formatPromTime(since)})`
  const asked = {
    newest: `max(${living})`,
    live: `count(${living})`,
    behind: `count(${living} < ${formatPromTime(end)})`,
  }
  const query = Object.entries(asked)
    .map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`)
    .join(' or ')
  const answer = await api.query(query, context)
  if (answer.kind === 'failed') return answer
  const samples = answer.kind === 'vector' ? answer.samples : []
  const of = (name: string) => samples.find(({ labels }) => labels.of === name)?.value
  const newest = of('newest')
  if (newest === undefined) return { kind: 'absent' }
  return { kind: 'fresh', newest, live: of('live') ?? 0, behind: of('behind') ?? 0 }
}

/** Where some series got past the end, those that did not have ended; where none did, the data is late. */
function giveUp(selector: string, { newest, live, behind }: Fresh, end: number, intervalMs: number): Settled {
  if (newest >= end) {
    return { kind: 'settled', warnings: [`${behind} of ${live} series of ${selector} ended before the test did`] }
  }
  const age = Math.round((end - newest) * 10) / 10
  const interval = Math.round(intervalMs / 100) / 10
  return {
    kind: 'late',
    detail: `the newest sample of ${selector} is ${age} s older than the end of the test, and no newer one came (scrape interval: about ${interval} s)`,
  }
}
