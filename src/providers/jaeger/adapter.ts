import { isObject } from '../../model/basics/is-object.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Adapter } from '../provider.ts'
import type { TraceSettings } from '../spans/options.ts'
import { spansOfOtlp, spansOfTrace } from '../spans/otlp.ts'
import { traceHttp } from '../spans/trace-http.ts'
import { traceProvider } from '../spans/trace-source.ts'

export const open: Adapter<TraceSettings, unknown>['open'] = async (
  settings,
  { called = 'jaeger' },
) => {
  const get = traceHttp(settings, {
    key: called,
    title: 'Jaeger',
    api: "Jaeger's query service",
    base: 'the base URL of its pages, without /api',
  })
  return traceProvider({
    title: 'Jaeger',
    where: settings.url,
    settleMs: settings.settleMs,
    batch: 1,
    most: 200,
    reach: async context => {
      const dialect = { isOwn: isServices, isMissing: () => false }
      const found = await get('/api/v3/services', dialect, context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
    read: async ([id = ''], context) => {
      const dialect = {
        isOwn: ({ result }: Record<string, unknown>) => isObject(result),
        // `{ "error": { "httpCode": 404, "message": … } }`
        isMissing: ({ body }: { body: string }) => isObject(parseObject(body)?.error),
      }
      const found = await get(`/api/v3/traces/${id}`, dialect, context)
      if (found.kind === 'failed') return found
      const { resourceSpans } =
        found.kind === 'opened' && isObject(found.json.result) ? found.json.result : {}
      return { kind: 'spans', spans: new Map([[id, spansOfTrace(id, spansOfOtlp(resourceSpans))]]) }
    },
  })
}

/** Without services there is a null. */
const isServices = ({ services }: Record<string, unknown>): boolean =>
  services === null || Array.isArray(services)
