import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import { authorizerOf } from '../net/auth/authorizers.ts'
import { fetchAuthorized } from '../net/auth/fetch-authorized.ts'
import type { HttpAnswer, HttpFailure, HttpOrder } from '../net/http.ts'
import { joinUrl } from '../net/join-url.ts'
import { proxyFor } from '../net/proxy.ts'
import type { Access } from './provider.ts'

/** One request to a source; `path` is joined to its address. */
export type SourceOrder = Pick<HttpOrder, 'method' | 'headers' | 'body'> & {
  path: string
  timeoutMs?: number
}

/** What came back, and when by our clock, in ms. */
export type SourceReply = {
  answer: HttpAnswer | HttpFailure
  askedAt: number
  answeredAt: number
}

export type SourceHttp = {
  /** Once. */
  send: (order: SourceOrder, context: Context) => Promise<HttpAnswer | HttpFailure>
  /** What may pass by itself (a full or restarting server, a lost connection) up to three times. */
  ask: (order: SourceOrder, context: Context) => Promise<SourceReply>
  /** From its first call on, all questions together have a deadline. */
  startMeasuring: (context: Context) => void
}

const usualTimeoutMs = 30_000
const maxBytes = 4_000_000
const tries = 3
/** All questions of a run together: what is down is not waited for again with each of them. */
const retriesOfRun = 20
const firstPauseMs = 300
const longestRetryAfterMs = 5000
/** A limit that is reset later than this is not waited for, and not asked again either. */
const longestResetMs = 60_000
/** Three intervals of two minutes, delivery, and then some. */
const measuringMs = 8 * 60_000

/**
 * `resetHeader`: the header in which it says in how many seconds its limit is reset. `isLimited`:
 * whether an answer of another status than 429 says that a limit is full.
 */
type Limit = { resetHeader?: string; isLimited?: (answer: HttpAnswer) => boolean }

/** How every source is asked over HTTP: with its credentials, through the proxy, for JSON. */
export function sourceHttp(
  { url, headers, auth, tls }: Access,
  { resetHeader, isLimited = () => false }: Limit = {},
): SourceHttp {
  const authorize = auth && authorizerOf(auth)
  const route = tls && { tls }
  let retriesLeft = retriesOfRun
  let deadline = Number.POSITIVE_INFINITY

  const send: SourceHttp['send'] = (
    { path, timeoutMs = usualTimeoutMs, headers: more, ...order },
    context,
  ) =>
    fetchAuthorized(
      {
        ...order,
        url: joinUrl(url, path),
        headers: { ...headers, accept: 'application/json', ...more },
        timeoutMs,
        maxBytes,
        signal: context.signal,
        proxy: proxyFor(url, context.proxies),
        ...defined({ route }),
      },
      authorize,
      context,
    )

  return {
    send,
    ask: async (order, context) => {
      for (let retry = 0; ; retry += 1) {
        const askedAt = context.clock.now()
        const leftMs = deadline - askedAt
        if (leftMs <= 0) return { answer: tooLate, askedAt, answeredAt: askedAt }
        const timeoutMs = Math.min(order.timeoutMs ?? usualTimeoutMs, leftMs)
        const answer = await send({ ...order, timeoutMs }, context)
        const reply = { answer, askedAt, answeredAt: context.clock.now() }
        const mayPass = isPassing(answer) || (answer.kind === 'answer' && isLimited(answer))
        if (retry + 1 >= tries || !mayPass || context.signal.aborted || retriesLeft <= 0)
          return reply
        const untilResetMs = resetMs(answer, resetHeader)
        if (untilResetMs !== undefined && untilResetMs > longestResetMs) return reply
        retriesLeft -= 1
        await context.clock.sleep(untilResetMs ?? pauseMs(answer, retry, context), context.signal)
      }
    },
    startMeasuring: ({ clock }) => {
      if (deadline === Number.POSITIVE_INFINITY) deadline = clock.now() + measuringMs
    },
  }
}

const tooLate: HttpFailure = {
  kind: 'failed',
  reason: 'timeout',
  message: `the ${measuringMs / 60_000} minutes in which everything has to be read are over`,
}

/** Of a question that may well be answered a moment later. */
function isPassing(answer: HttpAnswer | HttpFailure): boolean {
  if (answer.kind === 'failed')
    return (
      answer.passing ??
      (answer.reason === 'refused' || answer.reason === 'reset' || answer.reason === 'dns')
    )
  return answer.status === 429 || answer.status >= 500
}

/**
 * What the server asks for, at most 5 s; else growing, with jitter so that several of us do not
 * come back together.
 */
function pauseMs(answer: HttpAnswer | HttpFailure, retry: number, { random }: Context): number {
  const asked = answer.kind === 'answer' ? Number(answer.headers['retry-after']) * 1000 : Number.NaN
  if (asked >= 0) return Math.min(asked, longestRetryAfterMs)
  return firstPauseMs * 2 ** retry * (0.5 + random())
}

/** When a full limit is reset, where the source says it. */
function resetMs(answer: HttpAnswer | HttpFailure, header: string | undefined): number | undefined {
  if (answer.kind !== 'answer' || answer.status !== 429 || header === undefined) return undefined
  const seconds = Number.parseFloat(answer.headers[header] ?? '')
  return seconds >= 0 ? seconds * 1000 : undefined
}
