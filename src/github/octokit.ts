import { setTimeout as delay } from 'node:timers/promises'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import type { Log } from '../model/context.ts'
import { boundedFetch } from './transport.ts'

const requestTimeoutMs = 10_000
const maxBodyBytes = 10_000_000
/** After a server's error or a lost connection: 0.5 s, then 2 s. */
const retries = 2
const retryBaseMs = 500

/** What each request of one operation carries: who may end it, and how long a rate limit may hold it up. */
export type RequestTerms = {
  signal: AbortSignal
  /** Takes the time off the operation's budget, if there is enough left. */
  mayWait: (ms: number) => boolean
}

type OctokitOrder = { token: string; apiUrl: string; userAgent: string; log: Pick<Log, 'debug'> }

const BoundedOctokit = Octokit.plugin(throttling, retry)

/**
 * Octokit with small budgets: nothing that GitHub does holds up a run for long. One for each operation: its limiters go by
 * the time of day, and one that is older than a clock that was set back would wait until that has caught up. They share their
 * connections.
 */
export function octokitMaker({ token, apiUrl, userAgent, log }: OctokitOrder): () => Octokit {
  const debug = (message: string) => log.debug(`GitHub: ${message}`)
  const fetch = boundedFetch({ requestTimeoutMs, maxBodyBytes })
  return () =>
    new BoundedOctokit({
      auth: token,
      baseUrl: apiUrl.replace(/\/+$/, ''),
      userAgent,
      log: { debug: () => undefined, info: debug, warn: debug, error: debug },
      request: { fetch },
      retry: { retries, retryAfterBaseValue: retryBaseMs, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
      throttle: {
        onRateLimit: waitForLimit,
        onSecondaryRateLimit: waitForLimit,
        // The wait is done in the handler, where an interrupt can end it.
        retryAfterBaseValue: 0,
        // The plugin's own pauses are for bulk writers; a run writes a handful of times.
        ...{ global: unlimited, auth: unlimited, search: unlimited, write: unlimited, notifications: unlimited },
      },
    })
}

/** Whether to try again, said after having waited for it. */
async function waitForLimit(retryAfterSeconds: number, options: object): Promise<boolean> {
  const { signal, mayWait } = (options as { request: RequestTerms }).request
  const ms = retryAfterSeconds * 1000
  if (signal.aborted || !mayWait(ms)) return false
  await delay(ms, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}

type Schedule = <A extends unknown[], R>(options: object, run: (...args: A) => R, ...args: A) => R
const schedule: Schedule = (_, run, ...args) => run(...args)
// Of Bottleneck's groups the plugin uses no more than this.
const unlimited = { key: () => ({ schedule }) } as never
