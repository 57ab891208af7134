import type { Context } from '../../model/context.ts'
import type { PrometheusPlan } from '../../model/plan.ts'
import { fetchText, type HttpAnswer, type HttpFailure } from '../../net/http.ts'
import { joinUrl } from '../../net/join-url.ts'
import { proxyFor } from '../../net/proxy.ts'
import { type Answer, isPassing, type Kept, parseAnswer, parseTold, type Told } from './answer.ts'
import { formatPromTime } from './placeholders.ts'

/** The questions that the HTTP API of Prometheus answers for us. Times are Unix seconds. */
export type Api = {
  /** At `time`, or at the server's own present. */
  query: (query: string, context: Context, time?: number) => Promise<Answer>
  queryRange: (query: string, range: Range, context: Context, kept?: Kept) => Promise<Answer>
  /** What it tells of itself at a path below `/api/v1/`. */
  tell: (path: string, context: Context) => Promise<Told>
}

type Range = { start: number; end: number; stepSeconds: number }

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' }
const timeoutMs = 30_000
const maxBytes = 4_000_000
const tries = 3
const firstPauseMs = 300
const longestRetryAfterMs = 5000

/**
 * Questions go as forms, since a query may be longer than an address may be. What may pass by itself (a full or
 * restarting server, a lost connection) is asked up to three times.
 */
export function prometheusApi({ url, headers }: PrometheusPlan): Api {
  const ask = async (
    path: string,
    form: Record<string, string> | undefined,
    context: Context,
  ): Promise<HttpAnswer | HttpFailure> => {
    for (let left = tries - 1; ; left -= 1) {
      const answer = await fetchText({
        url: joinUrl(url, path),
        headers: { ...headers, accept: 'application/json', ...(form && formHeaders) },
        ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
        timeoutMs,
        maxBytes,
        signal: context.signal,
        proxy: proxyFor(url, context.proxies),
      })
      if (left === 0 || !isPassing(answer) || context.signal.aborted) return answer
      await context.clock.sleep(pauseMs(answer, tries - 1 - left, context), context.signal)
    }
  }
  return {
    query: async (query, context, time) => {
      const form = { query, ...(time !== undefined && { time: formatPromTime(time) }) }
      return parseAnswer(await ask('/api/v1/query', form, context))
    },
    queryRange: async (query, { start, end, stepSeconds }, context, kept) => {
      const range = { start: formatPromTime(start), end: formatPromTime(end), step: formatPromTime(stepSeconds) }
      return parseAnswer(await ask('/api/v1/query_range', { query, ...range }, context), kept)
    },
    tell: async (path, context) => parseTold(await ask(`/api/v1/${path}`, undefined, context)),
  }
}

/** What the server asks for, at most 5 s; else growing, with jitter so that several of us do not come back together. */
function pauseMs(answer: HttpAnswer | HttpFailure, retry: number, { random }: Context): number {
  const asked = answer.kind === 'answer' ? Number(answer.headers['retry-after']) * 1000 : Number.NaN
  if (asked >= 0) return Math.min(asked, longestRetryAfterMs)
  return firstPauseMs * 2 ** retry * (0.5 + random())
}
