import { setTimeout as delay } from 'node:timers/promises'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import type { Log, Proxies } from '../model/context.ts'
import { retryAfterMs } from './remote-error.ts'
import { type RequestTerms, retries } from './request-terms.ts'
import { boundedFetch } from './transport.ts'

const maxBodyBytes = 10_000_000
/** Against answers that ask for no wait at all, for ever. */
const shortestWaitMs = 1000

type OctokitOrder = {
  token: string
  apiUrl: string
  userAgent: string
  log: Pick<Log, 'debug'>
  proxies?: Proxies | undefined
  requestMs: number
  retryMs: number
}

/** The first is the one that sees an answer first. */
const BoundedOctokit = Octokit.plugin(obeyRetryAfter, throttling, retry)

/**
 * Octokit with small budgets: nothing that GitHub does holds up a run for long. One for each
 * operation: its limiters go by the time of day, and one that is older than a clock that was set
 * back would wait until that has caught up. They share their connections.
 */
export function octokitMaker(order: OctokitOrder): () => Octokit {
  const { token, apiUrl, userAgent, log, proxies, requestMs, retryMs } = order
  const debug = (message: string) => log.debug(`GitHub: ${message}`)
  const fetch = boundedFetch({ requestTimeoutMs: requestMs, maxBodyBytes, proxies })
  return () =>
    new BoundedOctokit({
      auth: token,
      baseUrl: apiUrl.replace(/\/+$/, ''),
      userAgent,
      log: { debug: () => undefined, info: debug, warn: debug, error: debug },
      request: { fetch },
      retry: {
        retries,
        retryAfterBaseValue: retryMs,
        doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
      },
      throttle: {
        onRateLimit: waitForLimit,
        onSecondaryRateLimit: waitForLimit,
        // The wait is done in the handler, where an interrupt can end it.
        retryAfterBaseValue: 0,
        // The plugin's own pauses are for bulk writers; a run writes a handful of times.
        ...everyLimiter,
      },
    })
}

/**
 * Waits for as long as an answer asks, whatever its words; the throttling plugin knows only those
 * of rate limits. A `POST` that a server's error has left open is looked for first, which is not
 * done here.
 */
function obeyRetryAfter(octokit: { hook: Octokit['hook'] }): void {
  octokit.hook.wrap('request', async (request, options) => {
    for (;;) {
      try {
        return await request(options)
      } catch (error) {
        const ms = retryAfterMs(error)
        const isOpen = options.method === 'POST' && (error as { status: number }).status >= 500
        if (ms === undefined || isOpen || !(await waitForLimit(ms / 1000, options))) throw error
      }
    }
  })
}

/** Whether to try again, said after having waited for it. */
async function waitForLimit(retryAfterSeconds: number, options: object): Promise<boolean> {
  const { signal, mayWait } = (options as { request: RequestTerms }).request
  const ms = Math.max(shortestWaitMs, retryAfterSeconds * 1000)
  if (signal.aborted || !mayWait(ms)) return false
  await delay(ms, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}

type Schedule = <A extends unknown[], R>(options: object, run: (...args: A) => R, ...args: A) => R
const schedule: Schedule = (_, run, ...args) => run(...args)
// Of Bottleneck's groups the plugin uses no more than this.
const unlimited = { key: () => ({ schedule }) } as never
const everyLimiter = {
  global: unlimited,
  auth: unlimited,
  search: unlimited,
  write: unlimited,
  notifications: unlimited,
}
