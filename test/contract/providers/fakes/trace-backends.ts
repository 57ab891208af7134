import { defined } from '../../../../src/model/basics/defined.ts'
import type { JsonQuestion } from './fake-json.ts'
import type { Reply } from './fake-prometheus.ts'

/* Traces as each backend has them: a shop that waits for its payment, which fails. */

export const [traceId, missingId] = ['6543210fab'.padEnd(32, '1'), 'b'.repeat(32)] as const
export const [root, child] = ['a1'.repeat(8), 'c2'.repeat(8)] as const
export const at = 1_700_000_000_000

/** What all of them are read as. */
export const spans = [
  { id: root, service: 'shop', name: 'GET /checkout', start: at, end: at + 250 },
  {
    id: child,
    parent: root,
    service: 'payment',
    name: 'POST /charge',
    start: at + 20,
    end: at + 220,
    failed: true,
  },
]

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
/** OTLP in JSON; Tempo writes its ids in Base64. */
const otlp = (id: (hex: string) => string) =>
  spans.map(({ service, start, end, parent, failed, ...span }) => ({
    resource: { attributes: [{ key: 'service.name', value: { stringValue: service } }] },
    scopeSpans: [
      {
        spans: [
          {
            traceId: id(traceId),
            spanId: id(span.id),
            ...defined({ parentSpanId: parent && id(parent) }),
            name: span.name,
            startTimeUnixNano: `${start}000000`,
            endTimeUnixNano: `${end}000000`,
            status: failed ? { code: 'STATUS_CODE_ERROR' } : {},
          },
        ],
      },
    ],
  }))

const zipkinSpans = spans.map(({ service, start, end, parent, failed, ...span }) => ({
  traceId,
  id: span.id,
  ...defined({ parentId: parent }),
  name: span.name,
  timestamp: start * 1000,
  duration: (end - start) * 1000,
  localEndpoint: { serviceName: service },
  tags: failed ? { error: '500' } : {},
}))

const segments = spans.map(({ service, start, end, parent, failed, id, name }) => ({
  id,
  name: service,
  ...defined({ parent_id: parent }),
  start_time: start / 1000,
  end_time: end / 1000,
  fault: failed === true,
  subsegments: [{ id: `${id.slice(0, 14)}00`, name: `${name} below`, in_progress: true }],
}))

const datadogSpans = spans.map(({ service, start, end, parent, failed, id, name }) => ({
  type: 'spans',
  attributes: {
    trace_id: BigInt(`0x${traceId.slice(16)}`).toString(),
    span_id: id,
    parent_id: parent ?? '0',
    service,
    resource_name: name,
    start_timestamp: new Date(start).toISOString(),
    end_timestamp: new Date(end).toISOString(),
    custom: failed ? { error: { type: 'Timeout' } } : {},
  },
}))

/** How each answers when a trace is there, and when it is not. */
export type TraceBackend = {
  there: (question: JsonQuestion) => Reply
  missing: Reply | ((question: JsonQuestion) => Reply)
  /** Whether a request is for traces. */
  path: string
}

export const traceBackends: Record<string, TraceBackend> = {
  jaeger: {
    path: '/api/v3/traces/',
    there: () => ({ body: { result: { resourceSpans: otlp(hex => hex) } } }),
    missing: { status: 404, body: { error: { httpCode: 404, message: 'No traces found' } } },
  },
  tempo: {
    path: '/api/traces/',
    there: () => ({ body: { batches: otlp(base64) } }),
    missing: { status: 404, body: '' },
  },
  zipkin: {
    path: '/api/v2/trace/',
    there: () => ({ body: zipkinSpans }),
    missing: ({ path }) => ({ status: 404, body: `${path.split('/').at(-1)} not found` }),
  },
  xray: {
    path: '/Traces',
    there: () => ({
      body: {
        Traces: [
          {
            Id: `1-${traceId.slice(0, 8)}-${traceId.slice(8)}`,
            Segments: segments.map(one => ({ Id: one.id, Document: JSON.stringify(one) })),
          },
        ],
      },
    }),
    missing: { body: { Traces: [], UnprocessedTraceIds: [] } },
  },
  datadog: {
    path: '/api/v2/spans/events/search',
    there: () => ({ body: { data: datadogSpans, meta: {} } }),
    missing: { body: { data: [] } },
  },
}
