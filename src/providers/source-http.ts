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
  /**
   * Up to three times where the cause may pass (a full or restarting server, a lost connection).
   */
  ask: (order: SourceOrder, context: Context) => Promise<SourceReply>
  /** From its first call on, all queries together have a deadline. */
  startMeasuring: (context: Context) => void
}

const usualTimeoutMs = 30_000
const maxBytes = 4_000_000
const tries = 3
/** Of all queries of a run together: what is down is not waited for again with each of them. */
const retriesOfRun = 20
const firstPauseMs = 300
const longestRetryAfterMs = 5000
/** A limit that is reset later than this is not waited for, and the request is not repeated. */
const longestResetMs = 60_000
/** Three intervals of two minutes, delivery, and then some. */
const measuringMs = 8 * 60_000

/**
 * How a source says that a limit is reached. `resetHeader`: the header with the seconds until its
 * reset; `isLimited`: whether a response with another status than 429 says it.
 */
export type Limit = { resetHeader?: string; isLimited?: (response: HttpResponse) => boolean }

/** How every source is queried over HTTP: with its credentials, through the proxy, for JSON. */
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
  message: `the ${measuringMs / 60_000} minutes for reading everything are over`,
}

/** Whether the same request may well succeed a moment later. */
function isPassing(response: HttpResponse | HttpFailure): boolean {
  if (response.kind === 'failed')
    return (
      response.passing ??
      (response.reason === 'refused' || response.reason === 'reset' || response.reason === 'dns')
    )
  return response.status === 429 || response.status >= 500
}

/**
 * The pause that the server requests, at most 5 s; else a growing one, with jitter so that several
 * runs do not come back together.
 */
function pauseMs(response: HttpResponse | HttpFailure, retry: number, { random }: Context): number {
  const requested =
    response.kind === 'answer' ? Number(response.headers['retry-after']) * 1000 : Number.NaN
  if (requested >= 0) return Math.min(requested, longestRetryAfterMs)
  return firstPauseMs * 2 ** retry * (0.5 + random())
}

/** In how many ms a reached limit is reset, where the source says it. */
function resetMs(
  response: HttpResponse | HttpFailure,
  header: string | undefined,
): number | undefined {
  if (response.kind !== 'answer' || response.status !== 429 || header === undefined)
    return undefined
  const seconds = Number.parseFloat(response.headers[header] ?? '')
  return seconds >= 0 ? seconds * 1000 : undefined
}
