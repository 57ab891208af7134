import type { Context } from '../../../model/context.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { shortWaitMs, waitReporter } from '../../../net/waiting.ts'
import { formatPromTime } from '../../../promql/placeholders.ts'
import type { Api } from './api.ts'
import type { Failed } from './query-result.ts'
import type { Reading } from './reader.ts'
import { longestDeliveryMs } from './sample-range.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'

/**
 * The outcome of a wait for the samples of a window. `late`: they did not come, and a value read
 * now would be of older samples.
 */
export type Waited =
  | { kind: 'settled'; warnings: string[] }
  | { kind: 'late'; detail: string }
  | { kind: 'absent' }
  | Failed

const shortestPollMs = 250
const longestPollMs = 500

/**
 * Polls until every living series of a selector has a sample at or after the window's end,
 * `longestMs` at most.
 */
export async function waitForSeries(
  selector: string,
  { api, window, intervalOf }: Reading,
  context: Context,
  longestMs = Number.POSITIVE_INFINITY,
): Promise<Waited> {
  const { clock, signal } = context
  const intervalMs = (await intervalOf(selector, context)) ?? usualScrapeIntervalMs
  const mostMs = Math.min(longestMs, longestDeliveryMs(intervalMs))
  const deadline = clock.now() + mostMs
  const report = waitReporter(context, mostMs, shortWaitMs)
  const pollMs = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs / 4))
  const since = livingSince(window.start, intervalMs)
  for (;;) {
    const seen = await readFreshness(selector, since, window.end, api, context)
    if (seen.kind !== 'fresh') return seen
    if (seen.behind === 0) return { kind: 'settled', warnings: [] }
    if (clock.now() >= deadline || signal.aborted)
      return giveUp(selector, seen, window.end, intervalMs)
    report(
      `Waiting until Prometheus has scraped ${excerpt(selector, 100)} once more after the load`,
    )
    await clock.sleep(pollMs, signal)
  }
}

/**
 * Series whose last sample is from before the window, and more than two scrapes old, have ended: an
 * older pod is not waited for.
 */
export const livingSince = (start: number, intervalMs: number): number =>
  start - (2 * intervalMs) / 1000

type Fresh = { kind: 'fresh'; newest: number; live: number; behind: number }

/**
 * How far a selector's living series have come: the newest sample's time, how many there are, how
 * many are behind.
 */
async function readFreshness(
  selector: string,
  since: number,
  end: number,
  api: Api,
  context: Context,
): Promise<Fresh | Failed | { kind: 'absent' }> {
  // A series that has ended is no longer in `selector`; VictoriaMetrics's timestamp() alone would
  // go on seeing it.
  const living = `((timestamp(${selector}) and ${selector}) >= ${formatPromTime(since)})`
  const parts = {
    newest: `max(${living})`,
    live: `count(${living})`,
    behind: `count(${living} < ${formatPromTime(end)})`,
  }
  const query = Object.entries(parts)
    .map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`)
    .join(' or ')
  const result = await api.query(query, context)
  if (result.kind === 'failed') return result
  const samples = result.kind === 'vector' ? result.samples : []
  const of = (name: string) => samples.find(({ labels }) => labels.of === name)?.value
  const newest = of('newest')
  if (newest === undefined) return { kind: 'absent' }
  return { kind: 'fresh', newest, live: of('live') ?? 0, behind: of('behind') ?? 0 }
}

/**
 * Where some series have samples past the end, the others have ended; where no series has, the data
 * are late.
 */
function giveUp(
  selector: string,
  { newest, live, behind }: Fresh,
  end: number,
  intervalMs: number,
): Waited {
  if (newest >= end) {
    return {
      kind: 'settled',
      warnings: [`${behind} of ${live} series of ${selector} ended before the test did`],
    }
  }
  const interval = Math.round(intervalMs / 100) / 10
  return {
    kind: 'late',
    detail: `${describeAge(selector, newest, end)}, and no newer one came (scrape interval: about ${interval} s)`,
  }
}

/** `newest` and `end` in Unix seconds. */
export const describeAge = (selector: string, newest: number, end: number): string =>
  `the newest sample of ${selector} is ${Math.round((end - newest) * 10) / 10} s older than the end of the test`
