import { defined } from '../../../model/basics/defined.ts'
import { objectsIn } from '../../../model/basics/json.ts'
import { parseJson } from '../../../model/basics/parse-json.ts'
import { partOf } from '../../../model/basics/part-of.ts'
import type { Context } from '../../../model/context.ts'
import { Problem } from '../../../model/problem.ts'
import { fetchText } from '../../../net/http.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { shortWaitMs, waitReporter } from '../../../net/waiting.ts'
import type { Ended } from '../../../tools/processes/supervisor-messages.ts'
import type { ScrapeJob } from './jobs.ts'
import type { Relay } from './relay.ts'
import { describeEnd, type RunningServer } from './start-server.ts'

/** The state of a target in the server. */
export type TargetState = { path: string; health: string; lastError: string }

/** Prometheus finds what to scrape five seconds after its start. */
const discoveryMs = 15_000
/** A preview that has just become ready may not have metrics at once. */
const patienceMs = 3000
const pollMs = 100

type Seen = { server: RunningServer; relay: Relay }

/**
 * Waits until each job has been scraped well. Base costs a warning; anything else would leave its
 * objectives without data.
 * @throws Problem `provider` saying which could not be scraped, and why.
 */
export async function awaitFirstScrapes(
  jobs: readonly ScrapeJob[],
  seen: Seen,
  context: Context,
): Promise<void> {
  let ended: Ended | undefined
  void seen.server.ended.then(end => {
    ended = end
  })
  const since = context.clock.now()
  for (const job of jobs) {
    const problem = await firstScrape(
      job,
      { ...seen, since, hasEnded: () => ended !== undefined },
      context,
    )
    if (ended)
      throw new Problem('provider', `Prometheus ended before the load (${describeEnd(ended)})`)
    if (!problem) continue
    if (job.side !== 'base') throw problem
    const { message, hint } = problem
    context.log.warn(`No metrics of the baseline: ${message}${hint ? ` (${hint})` : ''}`)
  }
}

/** Why a job has not been scraped well; undefined where it has. */
async function firstScrape(
  job: ScrapeJob,
  { server, relay, since, hasEnded }: Seen & { since: number; hasEnded: () => boolean },
  context: Context,
): Promise<Problem | undefined> {
  const { clock, signal } = context
  const mostMs = discoveryMs + job.intervalMs
  const report = waitReporter(context, mostMs, shortWaitMs)
  let badSince: number | undefined
  while (!signal.aborted && !hasEnded()) {
    const states = await readTargets(server.url, relay.port, context)
    const { health, lastError = '' } = states.find(({ path }) => path === job.path) ?? {}
    if (health === 'up') return undefined
    const now = clock.now()
    if (health === 'down') badSince ??= now
    if (badSince !== undefined && now - badSince >= patienceMs)
      return problemOf(job, relay, lastError)
    if (badSince === undefined && now - since > mostMs)
      return new Problem('provider', `Prometheus did not scrape ${job.url} in time`)
    report(`Waiting for the first scrape of ${job.url}`)
    await clock.sleep(pollMs, signal)
  }
  return undefined
}

/** The relay knows why there were no metrics; only the server has parsed those that there were. */
function problemOf({ path, url }: ScrapeJob, relay: Relay, lastError: string): Problem {
  const outcome = relay.outcomeOf(path)
  const [detail, hint] =
    outcome?.kind === 'none'
      ? [outcome.detail, outcome.hint]
      : [
          `its metrics cannot be read: ${excerpt(lastError, 200)}`,
          "expected Prometheus's text format",
        ]
  return new Problem('provider', `${url} cannot be scraped: ${detail}`, defined({ hint }))
}

/** The state of the targets behind our relay in the server; empty where it does not respond. */
export async function readTargets(
  url: string,
  relayPort: number,
  { signal }: Context,
): Promise<TargetState[]> {
  const response = await fetchText({
    url: `${url}/api/v1/targets?state=active`,
    timeoutMs: 5000,
    signal,
  })
  return response.kind === 'answer' && response.status === 200
    ? parseTargets(response.body, relayPort)
    : []
}

/** The targets behind our relay: another server that listens on our port does not have them. */
export function parseTargets(body: string, relayPort: number): TargetState[] {
  const { activeTargets } = partOf(parseJson(body), 'data')
  return objectsIn(activeTargets).flatMap(({ scrapeUrl, health, lastError }) => {
    const url = URL.canParse(String(scrapeUrl)) ? new URL(String(scrapeUrl)) : undefined
    if (url?.host !== `127.0.0.1:${relayPort}`) return []
    return [{ path: url.pathname, health: String(health), lastError: String(lastError ?? '') }]
  })
}
