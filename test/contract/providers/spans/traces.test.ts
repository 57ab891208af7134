import { expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Provider } from '../../../../src/providers/provider.ts'
import { providerKindOf } from '../../../../src/providers/providers.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { secrets } from '../../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from '../fakes/fake-json.ts'
import type { Reply } from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

/* Traces as each backend has them: a shop that waits for its payment, which fails. */

const [traceId, missingId] = ['6543210fab'.padEnd(32, '1'), 'b'.repeat(32)]
const [root, child] = ['a1'.repeat(8), 'c2'.repeat(8)]
const at = 1_700_000_000_000

/** What all of them are read as. */
const spans = [
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
type Backend = {
  there: (question: JsonQuestion) => Reply
  missing: Reply | ((question: JsonQuestion) => Reply)
  /** Whether a request is for traces. */
  path: string
}

const backends: Record<string, Backend> = {
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
const ids = Object.keys(backends)
const missingOf = (id: string, question: JsonQuestion): Reply => {
  const { missing } = backends[id]!
  return typeof missing === 'function' ? missing(question) : missing
}

async function openAt(id: string, answer: (question: JsonQuestion) => Reply) {
  const { url, questions } = await fakeJson(answer)
  const { open } = await providerKindOf({ kind: id })!.load!()
  const headers = secrets({ authorization: 'Bearer key-of-traces' })
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const settings = { url, headers, settleMs: 5000 }
  const provider: Provider = await open(settings, opening, quietContext())
  return { provider, questions }
}

const expected = (id: string) =>
  id === 'xray' ? spans.map(span => ({ ...span, name: span.service })) : spans

test.each(ids)('%s: the spans of a trace are read once they agree, by its id', async id => {
  const { path, there } = backends[id]!
  let reads = 0
  const { provider, questions } = await openAt(id, question => {
    if (question.path.startsWith(path)) reads += 1
    return reads < 2 ? missingOf(id, question) : there(question)
  })
  const clock = skippingClock()
  const found = await provider.traces!([traceId], quietContext(clock))
  expect(found.failed).toBeUndefined()
  expect(found.spans.get(traceId)).toEqual(expected(id))
  // Missing, there, and there again.
  expect(reads).toBe(3)
  expect(clock.sleeps.slice(0, 3)).toEqual([5000, 3000, 3000])
  const asked = JSON.stringify(questions)
  const part = id === 'xray' ? traceId.slice(8) : traceId
  expect(asked).toContain(part)
})

test.each(ids)('%s: traces that never come are waited for 15 s, and are no failure', async id => {
  const { provider } = await openAt(id, question => missingOf(id, question))
  const clock = skippingClock()
  const found = await provider.traces!([missingId], quietContext(clock))
  expect(found).toEqual({ spans: new Map() })
  expect(clock.sleeps).toEqual([5000, 3000, 3000, 3000, 3000, 3000])
})

test.each(
  ids.flatMap(id =>
    [
      [401, 'Unauthorized'],
      [403, 'Forbidden'],
      [500, 'down'],
      [200, '<!doctype html><title>Log in</title>'],
      [200, '{"data":[['],
      [404, '<html><title>404</title>'],
    ].map(([status, body]) => ({ id, status: status as number, body: body as string })),
  ),
)('$id: $status with `$body` is a failure with a reason', async ({ id, status, body }) => {
  const { provider } = await openAt(id, () => ({ status, body }))
  const found = await provider.traces!([traceId], quietContext(skippingClock()))
  expect(found.spans.size).toBe(0)
  expect(found.failed?.detail).toMatch(/\S/)
  expect(JSON.stringify(found.failed)).not.toContain('key-of-traces')
})

test('the two halves of one span of Zipkin are client and server, with what is below the server', async () => {
  const of = (more: object) => ({ traceId, timestamp: at * 1000, duration: 1000, ...more })
  const endpoint = (serviceName: string) => ({ localEndpoint: { serviceName } })
  const { provider } = await openAt('zipkin', () => ({
    body: [
      of({ id: root, name: 'post', kind: 'CLIENT', ...endpoint('shop') }),
      of({ id: root, name: 'post', kind: 'SERVER', shared: true, ...endpoint('payment') }),
      of({ id: child, parentId: root, name: 'select', ...endpoint('payment') }),
    ],
  }))
  const found = await provider.traces!([traceId], quietContext(skippingClock()))
  expect(found.spans.get(traceId)!.map(({ id, parent }) => [id, parent])).toEqual([
    [root, undefined],
    [`${root} server`, root],
    [child, `${root} server`],
  ])
})

test.each([{ body: '{}' }, { body: { services: null } }, { body: { services: ['shop'] } }])(
  'a Jaeger that has no service yet is there: %j',
  async reply => {
    const { provider } = await openAt('jaeger', () => reply)
    expect(await provider.check([], quietContext())).toEqual([])
  },
)
