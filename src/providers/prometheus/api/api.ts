import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import { type Skew, skewOf } from '../../../net/clock-skew.ts'
import { formatPromTime } from '../../../promql/placeholders.ts'
import { selectorOf } from '../../../promql/selector.ts'
import type { Access } from '../../provider.ts'
import { type SourceReply, sourceHttp } from '../../source-http.ts'
import {
  type ApiData,
  type Failed,
  type Kept,
  parseApiData,
  parseNames,
  parseQueryResult,
  type QueryResult,
  wordsOf,
} from './query-result.ts'
import { parseServer, type Server } from './server.ts'

/** The parts of Prometheus's HTTP API that we use. Times are Unix seconds. */
export type Api = {
  /** At `time`, or at the server's own present. */
  query: (query: string, context: Context, time?: number) => Promise<QueryResult>
  queryRange: (query: string, range: Range, context: Context, kept?: Kept) => Promise<QueryResult>
  /**
   * Names of the metrics of the last hour; undefined where they cannot be read, or are too many.
   */
  metricNames: (context: Context) => Promise<string[] | undefined>
  /** Names of the labels that a metric's series had in the last hour; undefined in the same way. */
  labelNames: (metric: string, context: Context) => Promise<string[] | undefined>
  /** How its clock differs from ours; undefined where its time is not plausible. */
  clock: (context: Context) => Promise<{ kind: 'clock'; skew: Skew | undefined } | Failed>
  server: (context: Context) => Promise<Server>
  /** From its first call on, all queries together have a deadline. */
  startMeasuring: (context: Context) => void
  /** The data of a path below `/api/v1/`. */
  get: (path: string, context: Context) => Promise<ApiData>
}

type Range = { start: number; end: number; stepSeconds: number }

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' }
/** For the kind of server, which only affects speed. */
const introductionMs = 5000
const hourSeconds = 3600
/**
 * Without these, VictoriaMetrics repeats older values for the newest 30 s, since it may not have
 * every sample yet.
 */
const unheld = { nocache: '1', latency_offset: '1ms' }
/** Between the clock of `time()` and the one of the response's date. */
const ownDisagreementMs = 3000

/** Queries are sent as forms, since they may be longer than an address may be. */
export function prometheusApi(access: Access, called = 'prometheus'): Api {
  const words = wordsOf(called)
  const http = sourceHttp(access)
  let introduced: Promise<Server> | undefined

  const server = (context: Context): Promise<Server> => {
    introduced ??= http
      .send({ path: '/api/v1/status/buildinfo', timeoutMs: introductionMs }, context)
      .then(parseServer)
    return introduced
  }

  const ask = async (
    path: string,
    form: Record<string, string> | undefined,
    context: Context,
  ): Promise<SourceReply> => {
    const { kind } = await server(context)
    const body =
      form && new URLSearchParams({ ...form, ...(kind === 'victoriametrics' && unheld) }).toString()
    const posted = body !== undefined && { method: 'POST' as const, body, headers: formHeaders }
    return http.ask({ path, ...posted }, context)
  }

  return {
    server,
    query: async (query, context, time) => {
      const form = {
        query,
        ...defined({ time: time === undefined ? undefined : formatPromTime(time) }),
      }
      return parseQueryResult((await ask('/api/v1/query', form, context)).response, words)
    },
    queryRange: async (query, { start, end, stepSeconds }, context, kept) => {
      const range = {
        start: formatPromTime(start),
        end: formatPromTime(end),
        step: formatPromTime(stepSeconds),
      }
      return parseQueryResult(
        (await ask('/api/v1/query_range', { query, ...range }, context)).response,
        words,
        kept,
      )
    },
    metricNames: async context =>
      parseNames(
        await http.send({ path: `/api/v1/label/__name__/values?${lastHour(context)}` }, context),
      ),
    labelNames: async (metric, context) => {
      const of = lastHour(context, { 'match[]': selectorOf(metric) })
      const names = parseNames(await http.send({ path: `/api/v1/labels?${of}` }, context))
      // A series has its name at least: without one, the server knows of no series of the metric.
      return names?.length === 0 ? undefined : names
    },
    clock: async context => {
      const reply = await ask('/api/v1/query', { query: 'time()' }, context)
      const result = parseQueryResult(reply.response, words)
      // A server whose data lack a part still says what time it is, or that it is there.
      if (result.kind === 'failed' && !result.isIncomplete) return result
      return { kind: 'clock', skew: skewIn(result, reply) }
    },
    startMeasuring: http.startMeasuring,
    get: async (path, context) =>
      parseApiData((await ask(`/api/v1/${path}`, undefined, context)).response, words),
  }
}

function lastHour({ clock }: Context, more: Record<string, string> = {}): URLSearchParams {
  const end = clock.now() / 1000
  const times = { start: formatPromTime(end - hourSeconds), end: formatPromTime(end) }
  return new URLSearchParams({ ...more, ...times })
}

/**
 * With a proxy or a cache in between, `time()` and the date of the response may contradict each
 * other.
 */
function skewIn(
  result: QueryResult,
  { response: raw, sentAt, receivedAt }: SourceReply,
): Skew | undefined {
  const said =
    result.kind === 'scalar'
      ? result.value
      : result.kind === 'vector'
        ? result.samples[0]?.value
        : undefined
  if (said === undefined || !Number.isFinite(said)) return undefined
  const dated = raw.kind === 'answer' ? Date.parse(raw.headers.date ?? '') : Number.NaN
  if (Math.abs(dated - said * 1000) > ownDisagreementMs) return undefined
  return skewOf({ said, sentAt, receivedAt })
}
