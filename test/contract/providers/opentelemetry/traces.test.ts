import { gzipSync } from 'node:zlib'
import { Client, credentials, status } from '@grpc/grpc-js'
import { Root } from 'protobufjs'
import { expect, onTestFinished, test } from 'vitest'
import { Problem } from '../../../../src/model/problem.ts'
import { examine, open } from '../../../../src/providers/opentelemetry/adapter.ts'
import { SpanStore } from '../../../../src/providers/opentelemetry/span-store.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { closedPort } from '../../../support/servers/closed-port.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const [traceId, spanId, parentSpanId] = ['ab'.repeat(16), 'cd'.repeat(8), 'ef'.repeat(8)]
const at = 1_700_000_000_000

/** A span as OTLP has it in JSON. */
const exported = (more: object = {}) => ({
  resourceSpans: [
    {
      resource: { attributes: [{ key: 'service.name', value: { stringValue: 'payment' } }] },
      scopeSpans: [
        {
          spans: [
            {
              traceId,
              spanId,
              parentSpanId,
              name: 'POST /charge',
              kind: 2,
              startTimeUnixNano: `${at}000000`,
              endTimeUnixNano: `${at + 190}500000`,
              status: { code: 2 },
              ...more,
            },
          ],
        },
      ],
    },
  ],
})

const span = {
  id: spanId,
  parent: parentSpanId,
  service: 'payment',
  name: 'POST /charge',
  start: at,
  end: at + 190.5,
  failed: true,
}

async function receiver() {
  const port = await closedPort()
  const context = quietContext(skippingClock(at))
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const provider = await open({ host: '127.0.0.1', port }, opening, context)
  onTestFinished(() => provider.close!())
  const send = async (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
    path = '/v1/traces',
  ) => {
    const url = `http://127.0.0.1:${port}${path}`
    return (await fetch(url, { method: 'POST', body, headers })).status
  }
  const spans = async (id = traceId) => (await provider.traces!([id], context)).spans.get(id)
  return { send, spans, port }
}

const json = { 'content-type': 'application/json; charset=utf-8' }
const protobuf = { 'content-type': 'application/x-protobuf' }

test('spans come as JSON, plain and gzip', async () => {
  for (const zip of [false, true]) {
    const { send, spans } = await receiver()
    const text = JSON.stringify(exported())
    const status = zip
      ? await send(new Uint8Array(gzipSync(text)), { ...json, 'content-encoding': 'gzip' })
      : await send(text, json)
    expect(status).toBe(200)
    expect(await spans()).toEqual([span])
  }
})

/** As a client of another make writes it: fields that are not read here are there too. */
const written = Root.fromJSON({
  nested: {
    Request: { fields: { resourceSpans: { id: 1, type: 'ResourceSpans', rule: 'repeated' } } },
    ResourceSpans: {
      fields: {
        resource: { id: 1, type: 'Resource' },
        scopeSpans: { id: 2, type: 'ScopeSpans', rule: 'repeated' },
        schemaUrl: { id: 3, type: 'string' },
      },
    },
    Resource: { fields: { attributes: { id: 1, type: 'KeyValue', rule: 'repeated' } } },
    KeyValue: { fields: { key: { id: 1, type: 'string' }, value: { id: 2, type: 'AnyValue' } } },
    AnyValue: {
      fields: { stringValue: { id: 1, type: 'string' }, intValue: { id: 3, type: 'int64' } },
    },
    ScopeSpans: { fields: { spans: { id: 2, type: 'Span', rule: 'repeated' } } },
    Span: {
      fields: {
        traceId: { id: 1, type: 'bytes' },
        spanId: { id: 2, type: 'bytes' },
        traceState: { id: 3, type: 'string' },
        parentSpanId: { id: 4, type: 'bytes' },
        name: { id: 5, type: 'string' },
        kind: { id: 6, type: 'int32' },
        startTimeUnixNano: { id: 7, type: 'fixed64' },
        endTimeUnixNano: { id: 8, type: 'fixed64' },
        attributes: { id: 9, type: 'KeyValue', rule: 'repeated' },
        status: { id: 15, type: 'Status' },
        flags: { id: 16, type: 'fixed32' },
      },
    },
    Status: { fields: { message: { id: 2, type: 'string' }, code: { id: 3, type: 'int32' } } },
  },
}).lookupType('Request')

const asProtobuf = () =>
  Buffer.from(
    written
      .encode(
        written.fromObject(
          exported({
            traceId: Buffer.from(traceId, 'hex'),
            spanId: Buffer.from(spanId, 'hex'),
            parentSpanId: Buffer.from(parentSpanId, 'hex'),
          }),
        ),
      )
      .finish(),
  )

/** An export by the client of gRPC's own makers; gives its code. */
function exportByGrpc(port: number, body: Buffer, { path = tracesPath, compression = 0 } = {}) {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
    'grpc.default_compression_algorithm': compression,
    'grpc.max_send_message_length': -1,
  })
  const asIs = (bytes: Buffer) => bytes
  return new Promise<number>(resolve => {
    client.makeUnaryRequest(path, asIs, asIs, body, error => {
      client.close()
      resolve(error?.code ?? status.OK)
    })
  })
}
const serviceOf = (name: string) =>
  `/opentelemetry.proto.collector.${name.toLowerCase()}.v1.${name}Service/Export`
const tracesPath = serviceOf('Trace')

test('spans come by gRPC at the same port as by HTTP, plain and gzip', async () => {
  for (const compression of [0, 2]) {
    const { send, spans, port } = await receiver()
    expect(await exportByGrpc(port, asProtobuf(), { compression })).toBe(status.OK)
    expect(await spans()).toMatchObject([{ id: spanId, service: 'payment', failed: true }])
    expect(await send(JSON.stringify(exported()), json)).toBe(200)
    expect(await exportByGrpc(port, Buffer.alloc(0), { path: serviceOf('Logs') })).toBe(status.OK)
  }
})

test('what is no export is refused by gRPC too, and the receiver goes on', async () => {
  const { port } = await receiver()
  expect(await exportByGrpc(port, Buffer.from('no export'))).toBe(status.INVALID_ARGUMENT)
  expect(await exportByGrpc(port, Buffer.alloc(9_000_000))).toBe(status.RESOURCE_EXHAUSTED)
  expect(await exportByGrpc(port, asProtobuf(), { path: '/shop.Shop/Pay' })).toBe(
    status.UNIMPLEMENTED,
  )
  const bomb = Buffer.alloc(40_000_000)
  expect(await exportByGrpc(port, bomb, { compression: 2 })).toBe(status.INVALID_ARGUMENT)
  expect(await exportByGrpc(port, asProtobuf())).toBe(status.OK)
})

test('spans come as protobuf, with fields that nobody reads', async () => {
  const { send, spans } = await receiver()
  const message = exported({
    traceId: Buffer.from(traceId, 'hex'),
    spanId: Buffer.from(spanId, 'hex'),
    parentSpanId: Buffer.from(parentSpanId, 'hex'),
    startTimeUnixNano: at * 1e6,
    endTimeUnixNano: (at + 190.5) * 1e6,
    traceState: 'a=b',
    attributes: [{ key: 'db.rows', value: { intValue: 4 } }],
    status: { message: 'declined', code: 2 },
    flags: 257,
  })
  const bytes = new Uint8Array(written.encode(written.fromObject(message)).finish())
  expect(await send(bytes, protobuf)).toBe(200)
  const [found] = (await spans()) ?? []
  expect(found).toMatchObject({
    ...span,
    start: expect.closeTo(at, 2),
    end: expect.closeTo(at + 190.5, 2),
  })
})

test('logs are accepted and dropped; what is no OTLP is refused by its own status', async () => {
  const { send, spans } = await receiver()
  expect(await send('{}', json, '/v1/metrics')).toBe(200)
  expect(await send('{}', json, '/v1/logs')).toBe(200)
  expect(await send('{}', json, '/')).toBe(404)
  expect(await send('{}', { 'content-type': 'text/plain' })).toBe(415)
  expect(await send('{}', { ...json, 'content-encoding': 'br' })).toBe(415)
  for (const body of ['nonsense', '[[', 'null', '7']) expect(await send(body, json)).toBe(400)
  expect(await send('\u0001\u0002', protobuf)).toBe(400)
  expect(await send('plain', { ...json, 'content-encoding': 'gzip' })).toBe(400)
  expect(await spans()).toEqual([])
})

test('a body that is too large is refused, packed and unpacked', { timeout: 60_000 }, async () => {
  const { send, spans } = await receiver()
  expect(await send(new Uint8Array(8_000_001), protobuf).catch(() => 413)).toBe(413)
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(33_000_000)))
  expect(await send(bomb, { ...protobuf, 'content-encoding': 'gzip' })).toBe(400)
  expect(await spans()).toEqual([])
})

test('a span without ids or times is none, and a service without a name says so', async () => {
  const { send, spans } = await receiver()
  for (const more of [
    { traceId: 'ab' },
    { spanId: undefined },
    { startTimeUnixNano: 0 },
    { endTimeUnixNano: 'x' },
  ])
    await send(JSON.stringify(exported(more)), json)
  expect(await spans()).toEqual([])
  const nameless = { resourceSpans: [{ scopeSpans: exported().resourceSpans[0]!.scopeSpans }] }
  await send(JSON.stringify(nameless), json)
  expect(await spans()).toMatchObject([{ service: 'unknown service' }])
})

test('an address that is taken is a problem that names who has it', async () => {
  const { port } = await receiver()
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const again = open({ host: '127.0.0.1', port }, opening, quietContext())
  await expect(again).rejects.toBeInstanceOf(Problem)
  await expect(again).rejects.toMatchObject({ hint: expect.stringContaining('listens there') })
  const found = await examine({ host: '127.0.0.1', port }, opening, quietContext())
  expect(found).toMatchObject([{ check: 'opentelemetry', state: 'warning' }])
  const free = await examine(
    { host: '127.0.0.1', port: await closedPort() },
    opening,
    quietContext(),
  )
  expect(free).toMatchObject([{ state: 'ok' }])
})

test('where there is no more room, the faster half of the traces goes', () => {
  const store = new SpanStore(10)
  const add = (trace: number, ms: number) =>
    store.add({ traceId: `${trace}`, id: `${trace}`, service: 'a', name: 'b', start: 0, end: ms })
  for (let trace = 0; trace < 10; trace += 1) add(trace, trace % 2 === 0 ? 100 : 1)
  add(10, 50)
  expect(store.dropped).toBe(5)
  for (const trace of [0, 2, 4, 6, 8, 10]) expect(store.of(`${trace}`)).toHaveLength(1)
  for (const trace of [1, 3, 5, 7, 9]) expect(store.of(`${trace}`)).toHaveLength(0)
})
