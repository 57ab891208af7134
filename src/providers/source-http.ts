import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import { authorizerOf } from '../net/auth/authorizers.ts'
import { fetchAuthorized } from '../net/auth/fetch-authorized.ts'
import type { HttpFailure, HttpOrder, HttpResponse } from '../net/http.ts'
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
  response: HttpResponse | HttpFailure
  sentAt: number
  receivedAt: number
}

export type SourceHttp = {
  /** Once. */
  send: (order: SourceOrder, context: Context) => Promise<HttpResponse | HttpFailure>
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
type Limit = { resetHeader?: string; isLimited?: (response: HttpResponse) => boolean }

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
        const sentAt = context.clock.now()
        const leftMs = deadline - sentAt
        if (leftMs <= 0) return { response: tooLate, sentAt, receivedAt: sentAt }
        const timeoutMs = Math.min(order.timeoutMs ?? usualTimeoutMs, leftMs)
        const response = await send({ ...order, timeoutMs }, context)
        const reply = { response, sentAt, receivedAt: context.clock.now() }
        const mayPass = isPassing(response) || (response.kind === 'answer' && isLimited(response))
        if (retry + 1 >= tries || !mayPass || context.signal.aborted || retriesLeft <= 0)
          return reply
        const untilResetMs = resetMs(response, resetHeader)
        if (untilResetMs !== undefined && untilResetMs > longestResetMs) return reply
        retriesLeft -= 1
        await context.clock.sleep(untilResetMs ?? pauseMs(response, retry, context), context.signal)
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
function isPassing(response: HttpResponse | HttpFailure): boolean {
  if (response.kind === 'failed')
    return (
      response.passing ??
      (response.reason === 'refused' || response.reason === 'reset' || response.reason === 'dns')
    )
  return response.status === 429 || response.status >= 500
}

/**
 * What the server asks for, at most 5 s; else growing, with jitter so that several of us do not
 * come back together.
 */
function pauseMs(response: HttpResponse | HttpFailure, retry: number, { random }: Context): number {
  const requested =
    response.kind === 'answer' ? Number(response.headers['retry-after']) * 1000 : Number.NaN
  if (requested >= 0) return Math.min(requested, longestRetryAfterMs)
  return firstPauseMs * 2 ** retry * (0.5 + random())
}

/** When a full limit is reset, where the source says it. */
function resetMs(
  response: HttpResponse | HttpFailure,
  header: string | undefined,
): number | undefined {
  if (response.kind !== 'answer' || response.status !== 429 || header === undefined)
    return undefined
  const seconds = Number.parseFloat(response.headers[header] ?? '')
  return seconds >= 0 ? seconds * 1000 : undefined
}
