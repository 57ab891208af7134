import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createH2c } from 'node:http2'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { addBytes } from '../../../src/model/evidence/bytes.ts'
import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import { Secret } from '../../../src/model/secret.ts'
import { runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { planBesideProto } from '../../support/grpc/plan.ts'
import { startUserServer } from '../../support/grpc/user-server.ts'
import { data, headers as headersFrame } from '../../support/servers/http2-frames.ts'
import { kafkaBroker } from '../../support/servers/kafka-broker.ts'
import { ca, ofServer } from '../../support/servers/tls.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function listen(server: Server): Promise<number> {
  closers.push(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

/** Ten requests, none before the measured part. */
async function load(requests: string, url: string, more = ''): Promise<LoadReport> {
  const { plan } = await planBesideProto(`service: shop
target: { url: "${url}" }
load: { rate: 40/s, duration: 250ms, warmup: 0s, ${more} requests: ${requests} }
objectives: [availability >= 50%]
`)
  const report = await runEngine(plan.load, url, { tls: { ca: new Secret(ca) } })
  expect(totalsOf(report)).toEqual({ sent: 10, dropped: 0, completed: 10, good: 10 })
  return report
}

/** Passes bytes on between its clients and a port, and keeps what went either way. */
async function startTap(port: number) {
  const taps: { sent: Buffer[]; received: Buffer[] }[] = []
  const server = createServer(client => {
    const tap = { sent: [] as Buffer[], received: [] as Buffer[] }
    taps.push(tap)
    const upstream = connect(port, '127.0.0.1')
    pass(client, upstream, tap.sent)
    pass(upstream, client, tap.received)
  })
  const whole = (way: 'sent' | 'received') => taps.map(tap => Buffer.concat(tap[way]))
  return { port: await listen(server), whole }
}

function pass(from: Socket, to: Socket, kept: Buffer[]): void {
  from.on('data', bytes => {
    kept.push(bytes)
    to.write(bytes)
  })
  from.on('error', () => to.destroy())
  from.on('close', () => to.end())
}

const lengthOf = (buffers: readonly Buffer[]): number =>
  buffers.reduce((sum, { length }) => sum + length, 0)

/** Bytes of the frames that belong to requests, their heads included. */
function bytesOfStreams(connection: Buffer, preface: number): number {
  let sum = 0
  for (let at = preface; at < connection.length; ) {
    const size = 9 + connection.readUIntBE(at, 3)
    if ([data, headersFrame].includes(connection[at + 3]!)) sum += size
    at += size
  }
  return sum
}
const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'.length

const page = 'a page that repeats itself. '.repeat(500)
const shop: RequestListener = ({ url }, response) => {
  if (url === '/moved') response.writeHead(302, { location: '/page' }).end()
  else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page))
}

describe('the bytes of requests and responses', () => {
  test('of HTTP/1.1 count as they came, decoded for a check or not, and of all hops of a redirect', async () => {
    const tap = await startTap(await listen(createHttp(shop)))
    const report = await load(
      `[{ name: page, path: /page },
        { name: order, method: POST, path: /page, json: { sku: "ü" } },
        { name: checked, path: /page, expect: { body: repeats, size: "> 10kB" } },
        { name: moved, path: /moved, follow: true }]`,
      `http://127.0.0.1:${tap.port}`,
    )
    const [sent, received] = [lengthOf(tap.whole('sent')), lengthOf(tap.whole('received'))]
    expect(addBytes(report.cells)).toEqual({ sent, received })
    expect(received).toBeLessThan(page.length)
    expect(new Set(report.cells.map(({ name }) => name)).size).toBe(4)
  })

  test('of HTTP/2 are those of the frames of their streams', async () => {
    const server = createH2c((request, response) => {
      request.resume()
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(gzipSync(page))
    })
    const tap = await startTap(await listen(server as unknown as Server))
    const request = '{ name: order, method: POST, path: /page, json: { sku: 1 } }'
    const report = await load(`[${request}]`, `http://127.0.0.1:${tap.port}`, 'http: 2,')
    const sum = (way: 'sent' | 'received', from: number) =>
      tap.whole(way).reduce((all, one) => all + bytesOfStreams(one, from), 0)
    expect(addBytes(report.cells)).toEqual({
      sent: sum('sent', preface),
      received: sum('received', 0),
    })
  })

  test('of gRPC are the same', async () => {
    const { port, stop } = await startUserServer()
    closers.push(stop)
    const tap = await startTap(port)
    const request = `{ name: get user, grpc: users.UserService/GetUser, proto: user.proto, message: { user_id: "1" } }`
    const report = await load(`[${request}]`, `http://127.0.0.1:${tap.port}`)
    const sum = (way: 'sent' | 'received', from: number) =>
      tap.whole(way).reduce((all, one) => all + bytesOfStreams(one, from), 0)
    expect(addBytes(report.cells)).toEqual({
      sent: sum('sent', preface),
      received: sum('received', 0),
    })
  })

  test('of TCP are those of the texts', async () => {
    const server = createServer(socket => {
      socket.on('error', () => {})
      socket.on('data', () => socket.end('Hello from TCP server'))
    })
    const request = `{ name: echo, tcp: ":${await listen(server)}", send: Hello server }`
    const report = await load(`[${request}]`, 'http://127.0.0.1:1')
    expect(addBytes(report.cells)).toEqual({ sent: 120, received: 210 })
  })

  test('of UDP are those of the datagrams', async () => {
    const socket = createSocket('udp4')
    closers.push(() => socket.close())
    socket.on('message', (_, { port, address }) =>
      socket.send('Hello from UDP server', port, address),
    )
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    const request = `{ name: lookup, udp: ":${socket.address().port}", send: Hello server }`
    const report = await load(`[${request}]`, 'http://127.0.0.1:1')
    expect(addBytes(report.cells)).toEqual({ sent: 120, received: 210 })
  })

  test('of WebSocket hold the handshake of HTTP', async () => {
    const server = createHttp()
    const seen = { sent: 0, received: 0 }
    new WebSocketServer({ server }).on('connection', (socket, { socket: raw }) => {
      socket.on('error', () => {})
      socket.on('message', () =>
        socket.send('pong', () => {
          seen.sent += raw.bytesRead
          seen.received += raw.bytesWritten
        }),
      )
    })
    const url = `http://127.0.0.1:${await listen(server)}`
    const report = await load('[{ name: live, websocket: /feed, send: ping }]', url)
    expect(addBytes(report.cells)).toEqual(seen)
    expect(seen.received).toBeGreaterThan(1000)
  })

  test('of TLS are those of the handshake', async () => {
    const server = createTls(ofServer, socket => {
      socket.on('error', () => {})
      socket.resume()
    })
    const tap = await startTap(await listen(server))
    const request = `{ name: handshake, tls: "localhost:${tap.port}" }`
    const report = await load(`[${request}]`, 'http://127.0.0.1:1')
    const { sent, received } = addBytes(report.cells)!
    // What follows it, such as tickets and close_notify, is no part of it.
    expect(sent).toBeGreaterThan(0.5 * lengthOf(tap.whole('sent')))
    expect(sent).toBeLessThanOrEqual(lengthOf(tap.whole('sent')))
    expect(received).toBeGreaterThan(0.5 * lengthOf(tap.whole('received')))
    expect(received).toBeLessThanOrEqual(lengthOf(tap.whole('received')))
  })

  test('of Kafka are key, value and headers of the messages', async () => {
    const { port, close } = await kafkaBroker(3, {})
    closers.push(close)
    const kafka = `brokers: ["127.0.0.1:${port}"], topic: events, key: "1", body: "12345678", headers: { team: a }`
    const both = await load(`[{ name: events, kafka: { ${kafka} } }]`, 'http://127.0.0.1:1')
    expect(addBytes(both.cells)).toEqual({ sent: 140, received: 140 })
    const one = await load(
      `[{ name: events, kafka: { ${kafka}, acks: true } }]`,
      'http://127.0.0.1:1',
    )
    expect(addBytes(one.cells)).toEqual({ sent: 140, received: 0 })
  })
})
