import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { isTraceOfBase } from '../../model/evidence/trace-side.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { fromNanoseconds } from '../nanoseconds.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { Adapter, Provider } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import type { TraceSettings } from '../spans/options.ts'
import { nameOf, spansOfOtlp, spansOfTrace } from '../spans/otlp.ts'
import type { SpanAsk } from '../spans/span-ask.ts'
import { withSpanSearch } from '../spans/span-measure.ts'
import { traceBackend } from '../spans/trace-backend.ts'
import { spanCounts } from './counts.ts'

/** Traces, and spans of each, in one response: Tempo's own limits are not below these. */
const most = { traces: 400, spansOfTrace: 100 }

const words = {
  key: 'tempo',
  title: 'Tempo',
  api: "Tempo's query frontend",
  base: 'the base URL, without /api',
}

const text = (value: string): string => JSON.stringify(value)
const values = (tag: string) => `/api/v2/search/tag/${tag}/values`
const namesIn = ({ tagValues }: Record<string, unknown>): unknown[] =>
  objectsIn(tagValues).map(({ value }) => value)
const hasValues = ({ tagValues }: Record<string, unknown>): boolean => Array.isArray(tagValues)

const openTraces = traceBackend({
  ...words,
  // Tempo returns an empty list where it has no services.
  services: {
    path: values('resource.service.name'),
    isOwn: ({ tagValues, metrics }) => Array.isArray(tagValues) || isObject(metrics),
    namesIn,
  },
  operations: service => ({
    path: `${values('name')}?${new URLSearchParams({ q: `{ resource.service.name = ${text(service)} }` })}`,
    isOwn: hasValues,
    namesIn,
  }),
  trace: {
    path: id => `/api/traces/${id}`,
    isOwn: ({ batches, resourceSpans }) => Array.isArray(batches ?? resourceSpans),
    // For a trace that does not exist the body is empty, or a line of text.
    isMissing: body => !/^\s*[<{[]/.test(body),
    spansIn: ({ batches, resourceSpans }, id) =>
      spansOfTrace(id, spansOfOtlp(batches ?? resourceSpans)),
  },
  search: {
    // In whole seconds: spans outside of the window are left out later.
    path: ({ service, operation }, { from, to }) => {
      const named = operation === undefined ? '' : ` && name = ${text(operation)}`
      const selected = `{ resource.service.name = ${text(service)}${named} } | select(status)`
      return `/api/search?${new URLSearchParams({
        q: selected,
        start: `${Math.floor(from / 1000)}`,
        end: `${Math.ceil(to / 1000)}`,
        limit: `${most.traces}`,
        spss: `${most.spansOfTrace}`,
      })}`
    },
    isOwn: ({ traces, metrics }) => Array.isArray(traces) || isObject(metrics),
    spansIn: ({ traces }, wanted) => {
      const found = objectsIn(traces)
      const setsOf = ({ spanSets, spanSet }: Json) =>
        Array.isArray(spanSets) ? objectsIn(spanSets) : objectsIn([spanSet])
      const sets = found.flatMap(setsOf)
      // Tempo leaves out the zeros with which an id begins.
      const ofHead = found.filter(one => !isTraceOfBase(String(one.traceID).padStart(32, '0')))
      const isWhole = sets.every(({ matched, spans }) => objectsIn(spans).length >= Number(matched))
      return {
        isWhole: isWhole && found.length < most.traces,
        spans: ofHead
          .flatMap(setsOf)
          .flatMap(({ spans }) =>
            objectsIn(spans).flatMap(span => readSpan(span, wanted.service, wanted.operation)),
          ),
      }
    },
  },
})

/** A span as a search returns it: one that matches, with its status among the attributes. */
function readSpan(
  { spanID, startTimeUnixNano, durationNanos, ...span }: Record<string, unknown>,
  service: string,
  operation: string | undefined,
): Span[] {
  const start = fromNanoseconds(startTimeUnixNano)
  const ms = Number(durationNanos ?? 0) / 1e6
  if (typeof spanID !== 'string' || start === undefined || !Number.isFinite(ms)) return []
  const status = objectsIn(span.attributes).find(({ key }) => key === 'status')?.value
  const failed = isObject(status) && status.stringValue === 'error' ? true : undefined
  const name = operation ?? nameOf(span.name, 'unnamed span')
  return [{ id: spanID, service, name, start, end: start + ms, ...defined({ failed }) }]
}

export const open: Adapter<TraceSettings, QueryAsk | SpanAsk>['open'] = async (
  settings,
  opening,
) => {
  const { provider, search } = openTraces(settings, opening)
  const called = opening.called ?? words.key
  const { check, measure } = numberProvider(spanCounts(settings, { ...words, key: called }))
  const counting: Provider<QueryAsk> = {
    ...provider,
    measure,
    check: async (queries, request) => [
      ...(await provider.check([], request)),
      ...(queries.length > 0 ? await check(queries, request) : []),
    ],
  }
  return withSpanSearch(counting, search)
}
