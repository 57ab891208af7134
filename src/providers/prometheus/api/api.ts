import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import { authorizerOf } from '../../../net/auth/authorizers.ts'
import { fetchAuthorized } from '../../../net/auth/fetch-authorized.ts'
import { type Skew, skewOf } from '../../../net/clock-skew.ts'
import type { HttpAnswer, HttpFailure, HttpOrder } from '../../../net/http.ts'
import { joinUrl } from '../../../net/join-url.ts'
import { proxyFor } from '../../../net/proxy.ts'
import { formatPromTime } from '../../../promql/placeholders.ts'
import type { Access } from '../../provider.ts'
import {
  type Answer,
  type Failed,
  isPassing,
  type Kept,
  parseAnswer,
  parseNames,
  parseTold,
  type Told,
} from './answer.ts'
import { parseServer, type Server } from './server.ts'

/** The questions that the HTTP API of Prometheus answers for us. Times are Unix seconds. */
export type Api = {
  /** At `time`, or at the server's own present. */
  query: (query: string, context: Context, time?: number) => Promise<Answer>
  queryRange: (query: string, range: Range, context: Context, kept?: Kept) => Promise<Answer>
  /** Names of the metrics that were there in the last hour; undefined where they cannot be had, or are too many. */
  metricNames: (context: Context) => Promise<string[] | undefined>
  /** How its clock differs from ours; undefined where what it says makes no sense. */
  clock: (context: Context) => Promise<{ kind: 'clock'; skew: Skew | undefined } | Failed>
  server: (context: Context) => Promise<Server>
  /** From its first call on, all questions together have a deadline. */
  startMeasuring: (context: Context) => void
  /** What it tells of itself at a path below `/api/v1/`. */
  tell: (path: string, context: Context) => Promise<Told>
}

type Range = { start: number; end: number; stepSeconds: number }

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' }
const timeoutMs = 30_000
/** To tell who it is, which nothing depends on but speed. */
const introductionMs = 5000
const maxBytes = 4_000_000
const tries = 3
/** All questions of a run together: what is down is not waited for again with each of them. */
const retriesOfRun = 20
const firstPauseMs = 300
const longestRetryAfterMs = 5000
/** Three intervals of two minutes, delivery, and then some. */
const measuringMs = 8 * 60_000
const hourSeconds = 3600
/** Else VictoriaMetrics answers of the newest 30 s with what it had before, since it may not have every sample yet. */
const unheld = { nocache: '1', latency_offset: '1ms' }
/** Of the clock that `time()` reads, and the one that dates the answer. */
const ownDisagreementMs = 3000

/**
 * Questions go as forms, since a query may be longer than an address may be. What may pass by itself (a full or
 * restarting server, a lost connection) is asked up to three times.
 */
export function prometheusApi({ url, headers, auth, tls }: Access): Api {
  const authorize = auth && authorizerOf(auth)
  const route = tls && { tls }
  let retriesLeft = retriesOfRun
  let deadline = Number.POSITIVE_INFINITY
  let introduced: Promise<Server> | undefined

  const send = (order: Omit<HttpOrder, 'url' | 'maxBytes'> & { path: string }, context: Context) =>
    fetchAuthorized(
      {
        ...order,
        url: joinUrl(url, order.path),
        headers: { ...headers, accept: 'application/json', ...order.headers },
        maxBytes,
        signal: context.signal,
        proxy: proxyFor(url, context.proxies),
        ...defined({ route }),
      },
      authorize,
      context,
    )

  const server = (context: Context): Promise<Server> => {
    introduced ??= send(
      { path: '/api/v1/status/buildinfo', timeoutMs: introductionMs },
      context,
    ).then(parseServer)
    return introduced
  }

  const ask = async (
    path: string,
    form: Record<string, string> | undefined,
    context: Context,
  ): Promise<Asked> => {
    const { kind } = await server(context)
    const body =
      form && new URLSearchParams({ ...form, ...(kind === 'victoriametrics' && unheld) }).toString()
    const posted = body !== undefined && { method: 'POST' as const, body, headers: formHeaders }
    for (let retry = 0; ; retry += 1) {
      const askedAt = context.clock.now()
      const leftMs = deadline - askedAt
      if (leftMs <= 0) return { answer: tooLate, askedAt, answeredAt: askedAt }
      const answer = await send(
        { path, timeoutMs: Math.min(timeoutMs, leftMs), ...posted },
        context,
      )
      const asked = { answer, askedAt, answeredAt: context.clock.now() }
      if (retry + 1 >= tries || !isPassing(answer) || context.signal.aborted || retriesLeft <= 0)
        return asked
      retriesLeft -= 1
      await context.clock.sleep(pauseMs(answer, retry, context), context.signal)
    }
  }

  return {
    server,
    query: async (query, context, time) => {
      const form = { query, ...(time !== undefined && { time: formatPromTime(time) }) }
      return parseAnswer((await ask('/api/v1/query', form, context)).answer)
    },
    queryRange: async (query, { start, end, stepSeconds }, context, kept) => {
      const range = {
        start: formatPromTime(start),
        end: formatPromTime(end),
        step: formatPromTime(stepSeconds),
      }
      return parseAnswer(
        (await ask('/api/v1/query_range', { query, ...range }, context)).answer,
        kept,
      )
    },
    metricNames: async context => {
      const end = context.clock.now() / 1000
      const times = new URLSearchParams({
        start: formatPromTime(end - hourSeconds),
        end: formatPromTime(end),
      })
      return parseNames(
        await send({ path: `/api/v1/label/__name__/values?${times}`, timeoutMs }, context),
      )
    },
    clock: async context => {
      const asked = await ask('/api/v1/query', { query: 'time()' }, context)
      const answer = parseAnswer(asked.answer)
      return answer.kind === 'failed' ? answer : { kind: 'clock', skew: skewIn(answer, asked) }
    },
    startMeasuring: ({ clock }) => {
      if (deadline === Number.POSITIVE_INFINITY) deadline = clock.now() + measuringMs
    },
    tell: async (path, context) =>
      parseTold((await ask(`/api/v1/${path}`, undefined, context)).answer),
  }
}

type Asked = { answer: HttpAnswer | HttpFailure; askedAt: number; answeredAt: number }

const tooLate: HttpFailure = {
  kind: 'failed',
  reason: 'timeout',
  message: `the ${measuringMs / 60_000} minutes in which everything has to be read are over`,
}

/** Where a proxy or a cache stands in between, `time()` and the date of the answer may contradict each other. */
function skewIn(answer: Answer, { answer: raw, askedAt, answeredAt }: Asked): Skew | undefined {
  const said =
    answer.kind === 'scalar'
      ? answer.value
      : answer.kind === 'vector'
        ? answer.samples[0]?.value
        : undefined
  if (said === undefined || !Number.isFinite(said)) return undefined
  const dated = raw.kind === 'answer' ? Date.parse(raw.headers.date ?? '') : Number.NaN
  if (Math.abs(dated - said * 1000) > ownDisagreementMs) return undefined
  return skewOf({ said, askedAt, answeredAt })
}

/** What the server asks for, at most 5 s; else growing, with jitter so that several of us do not come back together. */
function pauseMs(answer: HttpAnswer | HttpFailure, retry: number, { random }: Context): number {
  const asked = answer.kind === 'answer' ? Number(answer.headers['retry-after']) * 1000 : Number.NaN
  if (asked >= 0) return Math.min(asked, longestRetryAfterMs)
  return firstPauseMs * 2 ** retry * (0.5 + random())
}
