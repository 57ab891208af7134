import type { Adapter } from '../provider.ts'
import type { TraceSettings } from '../spans/options.ts'
import { spansOfOtlp, spansOfTrace } from '../spans/otlp.ts'
import { traceHttp } from '../spans/trace-http.ts'
import { traceProvider } from '../spans/trace-source.ts'

export const open: Adapter<TraceSettings, unknown>['open'] = async (
  settings,
  { called = 'tempo' },
) => {
  const get = traceHttp(settings, {
    key: called,
    title: 'Tempo',
    api: "Tempo's query frontend",
    base: 'the base URL, without /api',
  })
  return traceProvider({
    title: 'Tempo',
    where: settings.url,
    settleMs: settings.settleMs,
    batch: 1,
    most: 200,
    reach: async context => {
      const dialect = {
        isOwn: ({ tagNames }: Record<string, unknown>) => Array.isArray(tagNames),
        isMissing: () => false,
      }
      const found = await get('/api/search/tags', dialect, context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
    read: async ([id = ''], context) => {
      const dialect = {
        isOwn: ({ batches, resourceSpans }: Record<string, unknown>) =>
          Array.isArray(batches ?? resourceSpans),
        // A trace that is not there has an empty body, or a line of text.
        isMissing: ({ body }: { body: string }) => !/^\s*[<{[]/.test(body),
      }
      const found = await get(`/api/traces/${id}`, dialect, context)
      if (found.kind === 'failed') return found
      const { batches, resourceSpans } = found.kind === 'opened' ? found.json : {}
      return {
        kind: 'spans',
        spans: new Map([[id, spansOfTrace(id, spansOfOtlp(batches ?? resourceSpans))]]),
      }
    },
  })
}
