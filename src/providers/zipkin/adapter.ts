import { openTraceBackend } from '../spans/trace-backend.ts'
import { spansOfZipkin } from './spans.ts'

/** Zipkin sends lists, which come as `{ items: [...] }`. */
const isOwn = ({ items }: Record<string, unknown>): boolean => Array.isArray(items)

export const open = openTraceBackend({
  key: 'zipkin',
  title: 'Zipkin',
  api: "Zipkin's API",
  base: 'the base URL, without /api and /zipkin',
  probe: { path: '/api/v2/services', isOwn },
  trace: {
    path: id => `/api/v2/trace/${id}`,
    isOwn,
    // A trace that is not there is a line of text that holds its id.
    isMissing: (body, id) => body.includes(id),
    spansIn: ({ items = [] }) => spansOfZipkin(items),
  },
})
