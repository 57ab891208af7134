import type { Span } from '../../model/evidence/traces.ts'
import type { Adapter } from '../provider.ts'
import type { TraceSettings } from './options.ts'
import { type Dialect, traceHttp } from './trace-http.ts'
import { traceProvider } from './trace-source.ts'

type Json = Record<string, unknown>

/** A backend that gives one trace by its id, by GET. */
type TraceBackend = Parameters<typeof traceHttp>[1] & {
  /** A path that shows that the backend is there, and how it responds. */
  probe: { path: string; isOwn: Dialect['isOwn'] }
  trace: {
    path: (id: string) => string
    isOwn: Dialect['isOwn']
    /** Whether a response of 404 is the backend's own word that there is no such trace. */
    isMissing: (body: string, id: string) => boolean
    /** `json`: empty where there is no such trace. */
    spansIn: (json: Json, id: string) => Span[]
  }
}

/** The adapter of such a backend. */
export const openTraceBackend =
  ({ probe, trace, ...words }: TraceBackend): Adapter<TraceSettings, unknown>['open'] =>
  async (settings, { called = words.key }) => {
    const get = traceHttp(settings, { ...words, key: called })
    return traceProvider({
      title: words.title,
      where: settings.url,
      settleMs: settings.settleMs,
      batch: 1,
      most: 200,
      reach: async context => {
        const dialect = { isOwn: probe.isOwn, isMissing: () => false }
        const found = await get(probe.path, dialect, context)
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
  }
