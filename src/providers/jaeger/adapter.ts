import { isObject } from '../../model/basics/is-object.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { spansOfOtlp, spansOfTrace } from '../spans/otlp.ts'
import { openTraceBackend } from '../spans/trace-backend.ts'

export const open = openTraceBackend({
  key: 'jaeger',
  title: 'Jaeger',
  api: "Jaeger's query service",
  base: 'the base URL of its pages, without /api',
  probe: {
    path: '/api/v3/services',
    // Without services there is a null.
    isOwn: ({ services }) => services === null || Array.isArray(services),
  },
  trace: {
    path: id => `/api/v3/traces/${id}`,
    isOwn: ({ result }) => isObject(result),
    // `{ "error": { "httpCode": 404, "message": … } }`
    isMissing: body => isObject(parseObject(body)?.error),
    spansIn: ({ result }, id) =>
      spansOfTrace(id, spansOfOtlp(isObject(result) ? result.resourceSpans : undefined)),
  },
})
