import type { Adapter } from '../provider.ts'
import type { TraceSettings } from '../spans/options.ts'
import { traceHttp } from '../spans/trace-http.ts'
import { traceProvider } from '../spans/trace-source.ts'
import { spansOfZipkin } from './spans.ts'

export const open: Adapter<TraceSettings, unknown>['open'] = async (
  settings,
  { called = 'zipkin' },
) => {
  const get = traceHttp(settings, {
    key: called,
    title: 'Zipkin',
    api: "Zipkin's API",
    base: 'the base URL, without /api and /zipkin',
  })
  const isOwn = ({ items }: Record<string, unknown>) => Array.isArray(items)
  return traceProvider({
    title: 'Zipkin',
    where: settings.url,
    settleMs: settings.settleMs,
    batch: 1,
    most: 200,
    reach: async context => {
      const found = await get('/api/v2/services', { isOwn, isMissing: () => false }, context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
    read: async ([id = ''], context) => {
      // A trace that is not there is a line of text that holds its id.
      const isMissing = ({ body }: { body: string }) => body.includes(id)
      const found = await get(`/api/v2/trace/${id}`, { isOwn, isMissing }, context)
      if (found.kind === 'failed') return found
      const items = found.kind === 'opened' ? found.json.items : []
      return { kind: 'spans', spans: new Map([[id, spansOfZipkin(items)]]) }
    },
  })
}
