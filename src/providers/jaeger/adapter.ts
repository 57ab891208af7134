import { isObject } from '../../model/basics/is-object.ts'
import { listIn, objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { isTraceOfBase } from '../../model/evidence/trace-side.ts'
import { linkAt } from '../link-at.ts'
import { pagesOf } from '../spans/options.ts'
import { spansOfOtlp, spansOfTrace } from '../spans/otlp.ts'
import { openTraceBackend } from '../spans/trace-backend.ts'

/** Traces in one response; an in-memory Jaeger returns no more. */
const depth = 400

const resourceSpansIn = ({ result }: Record<string, unknown>): unknown =>
  isObject(result) ? result.resourceSpans : undefined

/** An empty list is null or, in version 1.76, left out. */
const isListOf = (key: string, json: Record<string, unknown>): boolean =>
  Array.isArray(json[key]) || json[key] === null || Object.keys(json).length === 0

/** `{ "error": { "httpCode": 404, "message": … } }` */
const isMissing = (body: string): boolean => isObject(parseObject(body)?.error)

export const open = openTraceBackend({
  key: 'jaeger',
  title: 'Jaeger',
  api: "Jaeger's query service",
  base: 'the base URL of its pages, without /api',
  services: {
    path: '/api/v3/services',
    isOwn: json => isListOf('services', json),
    namesIn: ({ services }) => listIn(services),
  },
  operations: service => ({
    path: `/api/v3/operations?${new URLSearchParams({ service })}`,
    isOwn: json => isListOf('operations', json),
    namesIn: ({ operations }) => objectsIn(operations).map(({ name }) => name),
  }),
  trace: {
    path: id => `/api/v3/traces/${id}`,
    isOwn: ({ result }) => isObject(result),
    isMissing,
    spansIn: (json, id) => spansOfTrace(id, spansOfOtlp(resourceSpansIn(json))),
  },
  search: {
    path: ({ service, operation }, { from, to }) => {
      const query = new URLSearchParams({
        'query.service_name': service,
        'query.start_time_min': new Date(from).toISOString(),
        'query.start_time_max': new Date(to).toISOString(),
        // The current name, and that before Jaeger 1.60.
        'query.search_depth': `${depth}`,
        'query.num_traces': `${depth}`,
      })
      if (operation !== undefined) query.set('query.operation_name', operation)
      return `/api/v3/traces?${query}`
    },
    isOwn: ({ result }) => isObject(result),
    isMissing,
    spansIn: json => {
      const received = spansOfOtlp(resourceSpansIn(json))
      const traces = new Set(received.map(({ traceId }) => traceId))
      return {
        spans: received.flatMap(({ traceId, ...span }) => (isTraceOfBase(traceId) ? [] : [span])),
        isWhole: traces.size < depth,
      }
    },
    link: (settings, { service, operation }, { start, end }) => {
      const base = pagesOf(settings)
      const pairs = [
        ['service', service],
        ...(operation === undefined ? [] : [['operation', operation] as const]),
        ['lookback', 'custom'],
        ['start', `${Math.round(start * 1e6)}`],
        ['end', `${Math.round(end * 1e6)}`],
      ] as const
      return base && linkAt(base, () => pairs, '/search')
    },
  },
})
