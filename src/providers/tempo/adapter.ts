import { spansOfOtlp, spansOfTrace } from '../spans/otlp.ts'
import { openTraceBackend } from '../spans/trace-backend.ts'

export const open = openTraceBackend({
  key: 'tempo',
  title: 'Tempo',
  api: "Tempo's query frontend",
  base: 'the base URL, without /api',
  probe: { path: '/api/search/tags', isOwn: ({ tagNames }) => Array.isArray(tagNames) },
  trace: {
    path: id => `/api/traces/${id}`,
    isOwn: ({ batches, resourceSpans }) => Array.isArray(batches ?? resourceSpans),
    // A trace that is not there has an empty body, or a line of text.
    isMissing: body => !/^\s*[<{[]/.test(body),
    spansIn: ({ batches, resourceSpans }, id) =>
      spansOfTrace(id, spansOfOtlp(batches ?? resourceSpans)),
  },
})
