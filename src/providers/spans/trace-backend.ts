import type { Context } from '../../model/context.ts'
import type { Span } from '../../model/evidence/traces.ts'
import type { Adapter, MeasuredWindow, Opening } from '../provider.ts'
import type { TraceSettings } from './options.ts'
import type { SpanAsk, SpanSelection } from './span-ask.ts'
import { withSpanSearch } from './span-measure.ts'
import type { SpanSearch, Stretch } from './span-search.ts'
import { type Dialect, traceHttp } from './trace-http.ts'
import { traceProvider } from './trace-source.ts'
import { explainUnknown } from './unknown-names.ts'

type Json = Record<string, unknown>

/** What is asked by GET, and how its response is told from that of others. */
type Question = { path: string; isOwn: Dialect['isOwn'] }

/** A backend that gives one trace by its id, and traces by what they hold, by GET. */
type TraceBackend = Parameters<typeof traceHttp>[1] & {
  /** A path that shows that the backend is there: its services. */
  services: Question & { namesIn: (json: Json) => unknown[] }
  operations: (service: string) => Question & { namesIn: (json: Json) => unknown[] }
  trace: {
    path: (id: string) => string
    isOwn: Dialect['isOwn']
    /** Whether a response of 404 is the backend's own word that there is no such trace. */
    isMissing: (body: string, id: string) => boolean
    /** `json`: empty where there is no such trace. */
    spansIn: (json: Json, id: string) => Span[]
  }
  /** `json`: empty where there are none. */
  search: Pick<SpanSearch, 'isWanted' | 'leadMs'> & {
    path: (wanted: SpanSelection, stretch: Stretch) => string
    isOwn: Dialect['isOwn']
    /** Whether a response of 404 says that there are none; absent: none does. */
    isMissing?: (body: string) => boolean
    spansIn: (json: Json, wanted: SpanSelection) => { spans: Span[]; isWhole: boolean }
    link?: (
      settings: TraceSettings,
      wanted: SpanSelection,
      window: MeasuredWindow,
    ) => string | undefined
  }
}

/** Each is at most a few MB, from a server that is near. */
const mostQueries = 300

/** The adapter of such a backend, which has nothing else. */
export const openTraceBackend = (
  backend: TraceBackend,
): Adapter<TraceSettings, SpanAsk>['open'] => {
  const open = traceBackend(backend)
  return async (settings, opening) => {
    const { provider, search } = open(settings, opening)
    return withSpanSearch<SpanAsk>(provider, search)
  }
}

/** Such a backend behind the port, and how its spans are found. */
export const traceBackend =
  ({ services, operations, trace, search, ...words }: TraceBackend) =>
  (settings: TraceSettings, { called = words.key }: Pick<Opening, 'called'>) => {
    const http = traceHttp(settings, { ...words, key: called })
    const { get } = http
    const { title } = words
    const namesOf = async (
      { path, isOwn, namesIn }: ReturnType<TraceBackend['operations']>,
      context: Context,
    ) => {
      const found = await get(path, { isOwn, isMissing: () => false }, context)
      return found.kind === 'opened' ? namesIn(found.json).map(String) : []
    }
    const provider = traceProvider({
      title,
      where: settings.url,
      settleMs: settings.settleMs,
      batch: 1,
      most: 200,
      reach: async context => {
        const { path, isOwn } = services
        const found = await get(path, { isOwn, isMissing: () => false }, context)
        return found.kind === 'failed' ? found : { kind: 'reached' }
      },
      read: async ([id = ''], context) => {
        const dialect: Dialect = {
          isOwn: trace.isOwn,
          isMissing: ({ body }) => trace.isMissing(body, id),
        }
        const found = await get(trace.path(id), dialect, context)
        if (found.kind === 'failed') return found
        const json = found.kind === 'opened' ? found.json : {}
        return { kind: 'spans', spans: new Map([[id, trace.spansIn(json, id)]]) }
      },
    })
    const found: SpanSearch = {
      title,
      settleMs: settings.settleMs,
      mostQueries,
      ...search,
      find: async (wanted, stretch, context) => {
        const dialect: Dialect = {
          isOwn: search.isOwn,
          isMissing: ({ body }) => search.isMissing?.(body) ?? false,
        }
        const found = await get(search.path(wanted, stretch), dialect, context)
        if (found.kind === 'failed') return found
        return {
          kind: 'spans',
          ...search.spansIn(found.kind === 'opened' ? found.json : {}, wanted),
        }
      },
      explainNone: async (wanted, context) => {
        const { service, operation } = wanted
        const known = await namesOf(services, context)
        const unknown = explainUnknown(title, { service }, service, known)
        if (unknown || operation === undefined) return unknown
        const names = await namesOf(operations(service), context)
        return explainUnknown(title, wanted, operation, names)
      },
      link: (wanted, window) => search.link?.(settings, wanted, window),
      startMeasuring: http.startMeasuring,
    }
    return { provider, search: found }
  }
