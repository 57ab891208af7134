import type { Json } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import type { Span } from '../../model/evidence/traces.ts'
import type { IsOwn } from '../outcome.ts'
import type { Adapter, MeasuredWindow, Opening } from '../provider.ts'
import type { TraceSettings } from './options.ts'
import type { SpanAsk, SpanSelection } from './span-ask.ts'
import { withSpanSearch } from './span-measure.ts'
import type { SpanSearch, Stretch } from './span-search.ts'
import { type Dialect, traceHttp } from './trace-http.ts'
import { traceProvider } from './trace-source.ts'
import { explainUnknown } from './unknown-names.ts'

/** A list of names. */
type Names = { path: string; isOwn: IsOwn; namesIn: (json: Json) => readonly unknown[] }

/** A backend that gives one trace by its id, and traces by what they hold, by GET. */
type TraceBackend = Parameters<typeof traceHttp>[1] & {
  /** A path that shows that the backend is there: its services. */
  services: Names
  operations: (service: string) => Names
  trace: {
    path: (id: string) => string
    isOwn: IsOwn
    /** Whether a 404 is from the backend itself, for a trace that does not exist. */
    isMissing: (body: string, id: string) => boolean
    /** `json`: empty where the trace does not exist. */
    spansIn: (json: Json, id: string) => Span[]
  }
  /** `json`: empty where there are no spans. */
  search: Pick<SpanSearch, 'isWanted' | 'leadMs'> &
    Dialect & {
      path: (wanted: SpanSelection, stretch: Stretch) => string
      spansIn: (json: Json, wanted: SpanSelection) => { spans: Span[]; isWhole: boolean }
      link?: (
        settings: TraceSettings,
        wanted: SpanSelection,
        window: MeasuredWindow,
      ) => string | undefined
    }
}

/** Each response is at most a few MB, from a server that is near. */
const mostQueries = 300

/** The adapter of such a backend that has nothing but traces. */
export const openTraceBackend = (
  backend: TraceBackend,
): Adapter<TraceSettings, SpanAsk>['open'] => {
  const open = traceBackend(backend)
  return async (settings, opening) => {
    const { provider, search } = open(settings, opening)
    return withSpanSearch<SpanAsk>(provider, search)
  }
}

/** The provider of such a backend, and how its spans are found. */
export const traceBackend =
  ({ services, operations, trace, search, ...words }: TraceBackend) =>
  (settings: TraceSettings, { called = words.key }: Pick<Opening, 'called'>) => {
    const { get, startMeasuring } = traceHttp(settings, { ...words, key: called })
    const { title } = words
    const { settleMs, url: where } = settings
    const namesOf = async ({ path, isOwn, namesIn }: Names, context: Context) => {
      const found = await get(path, { isOwn }, context)
      return found.kind === 'failed' ? [] : namesIn(found.json).map(String)
    }
    const provider = traceProvider({
      title,
      where,
      settleMs,
      batch: 1,
      most: 200,
      reach: context => get(services.path, { isOwn: services.isOwn }, context),
      read: async ([id = ''], context) => {
        const { isOwn } = trace
        const isMissing = (body: string) => trace.isMissing(body, id)
        const found = await get(trace.path(id), { isOwn, isMissing }, context)
        return found.kind === 'failed'
          ? found
          : { kind: 'spans', spans: new Map([[id, trace.spansIn(found.json, id)]]) }
      },
    })
    const found: SpanSearch = {
      title,
      settleMs,
      mostQueries,
      ...search,
      find: async (wanted, stretch, context) => {
        const found = await get(search.path(wanted, stretch), search, context)
        return found.kind === 'failed'
          ? found
          : { kind: 'spans', ...search.spansIn(found.json, wanted) }
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
      startMeasuring,
    }
    return { provider, search: found }
  }
