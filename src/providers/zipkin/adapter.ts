import { listIn, objectsIn } from '../../model/basics/json.ts'
import { isTraceOfBase } from '../../model/evidence/trace-side.ts'
import { linkAt } from '../link-at.ts'
import { pagesOf } from '../spans/options.ts'
import { isSelectedInAnyCase } from '../spans/span-search.ts'
import { openTraceBackend } from '../spans/trace-backend.ts'
import { spansOfZipkin } from './spans.ts'

/** Zipkin sends lists, which come as `{ items: [...] }`. */
const isOwn = ({ items }: Record<string, unknown>): boolean => Array.isArray(items)
const namesIn = ({ items }: Record<string, unknown>) => listIn(items)

/** Traces in one response. */
const limit = 400
/** Zipkin finds traces by their start; a span may start this much later. */
const leadMs = 60_000

const queryOf = (service: string, operation: string | undefined): [string, string][] => [
  ['serviceName', service.toLowerCase()],
  ...(operation === undefined ? [] : [['spanName', operation.toLowerCase()] as [string, string]]),
]

export const open = openTraceBackend({
  key: 'zipkin',
  title: 'Zipkin',
  api: "Zipkin's API",
  base: 'the base URL, without /api and /zipkin',
  services: { path: '/api/v2/services', isOwn, namesIn },
  operations: service => ({
    path: `/api/v2/spans?${new URLSearchParams({ serviceName: service.toLowerCase() })}`,
    isOwn,
    namesIn,
  }),
  trace: {
    path: id => `/api/v2/trace/${id}`,
    isOwn,
    // For a trace that does not exist the body is a line of text with its id.
    isMissing: (body, id) => id !== '' && body.includes(id),
    spansIn: ({ items = [] }) => spansOfZipkin(items),
  },
  search: {
    leadMs,
    path: ({ service, operation }, { from, to }) =>
      `/api/v2/traces?${new URLSearchParams([
        ...queryOf(service, operation),
        ['endTs', `${to}`],
        ['lookback', `${to - from}`],
        ['limit', `${limit}`],
      ])}`,
    isOwn,
    // A list of traces, each a list of spans.
    spansIn: ({ items }) => {
      const traces = listIn(items)
      const ofHead = traces.filter(one => !objectsIn(one).some(span => isTraceOfBase(span.traceId)))
      return { spans: ofHead.flatMap(spansOfZipkin), isWhole: traces.length < limit }
    },
    // Zipkin stores both in lower case.
    isWanted: isSelectedInAnyCase,
    link: (settings, { service, operation }, { start, end }) => {
      const base = pagesOf(settings)
      const pairs: [string, string][] = [
        ...queryOf(service, operation),
        ['lookback', 'range'],
        ['startTs', `${Math.round(start * 1000)}`],
        ['endTs', `${Math.round(end * 1000)}`],
      ]
      return base && linkAt(base, () => pairs, '/zipkin/')
    },
  },
})
