import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { checkAs, probeRequest } from '../../../src/engines/engines.ts'
import type { OtherRequestPlan } from '../../../src/model/plan/load.ts'
import { Secret } from '../../../src/model/secret.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { startUserServer } from '../../support/grpc/user-server.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { kafkaBroker } from '../../support/servers/kafka-broker.ts'
import { ca, ofServer } from '../../support/servers/tls.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const url = 'http://127.0.0.1:1'
const planOf = (request: string, target = url) =>
  soundPlan(
    parseConfig(
      `target: { url: "${target}" }\nload: { requests: [${request}] }\nobjectives: [availability >= 50%]\n`,
      { file: 'gate.yml', environment: {} },
    ),
  ).plan

/** Whether what a request goes to is ready, as a run asks it. */
function isReady(request: string, target = url) {
  const { load, target: planned } = planOf(request, target)
  expect(planned.ready.protocol).toBe('requests')
  return checkAs(load, 'requests')({ url: target, timeoutMs: 10_000 })
}

const listening = async (server: Server) => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => server.close())
  return (server.address() as AddressInfo).port
}

const serve = {
  tcp: () => listening(createServer(socket => socket.on('error', () => {}).resume())),
  tls: () =>
    listening(
      createTls({ cert: ofServer.cert, key: ofServer.key }, one => one.on('error', () => {})),
    ),
  udp: async () => {
    const socket = createSocket('udp4')
    socket.on('message', (_, { port }) => socket.send('hello', port, '127.0.0.1'))
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    closing.push(() => socket.close())
    return socket.address().port
  },
  websocket: async () => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
    await once(server, 'listening')
    closing.push(() => server.close())
    return (server.address() as AddressInfo).port
  },
  kafka: async () => {
    const { port, close } = await kafkaBroker(3)
    closing.push(close)
    return port
  },
}

const requests: Record<keyof typeof serve, (port: number) => string> = {
  tcp: port => `{ name: a, tcp: ":${port}", send: x, expect: { body: never } }`,
  tls: port => `{ name: a, tls: ":${port}" }`,
  udp: port => `{ name: a, udp: ":${port}", send: x, expect: { body: never } }`,
  websocket: port => `{ name: a, websocket: ":${port}/feed", send: x }`,
  kafka: port => `{ name: a, kafka: { brokers: [":${port}"], topic: events } }`,
}

describe('a target that no request of HTTP goes to is asked in the protocol of its requests', () => {
  test.each(Object.keys(serve) as (keyof typeof serve)[])('%s', async protocol => {
    const port = await closedPort()
    const gone = await isReady(requests[protocol](port))
    expect(gone).toMatchObject({ kind: 'bad' })
    expect((gone as { what: string }).what).toMatch(
      new RegExp(
        `^${protocol === 'websocket' ? 'ws' : protocol}://127\\.0\\.0\\.1:${port}: .*refused`,
        'i',
      ),
    )
    expect(await isReady(requests[protocol](await serve[protocol]()))).toMatchObject({
      kind: 'good',
    })
  })

  test('a path of the target, too, and each address', async () => {
    const port = await serve.websocket()
    const tcp = await closedPort()
    const live = '{ name: live, websocket: /feed }'
    const target = `http://127.0.0.1:${port}`
    expect(await isReady(live, target)).toMatchObject({ kind: 'good' })
    expect(await isReady(`${live}, { name: b, tcp: "127.0.0.1:${tcp}" }`, target)).toMatchObject({
      kind: 'bad',
      what: expect.stringMatching(`^tcp://127.0.0.1:${tcp}: `),
    })
  })

  test('over TLS, held to the authority that the target names, whatever the host', async () => {
    const server = createHttps({ cert: ofServer.cert, key: ofServer.key })
    new WebSocketServer({ server })
    const port = await listening(server)
    const { load } = planOf(`{ name: live, websocket: "wss://localhost:${port}/feed" }`)
    const check = checkAs(load, 'requests')
    const tls = { ca: new Secret(ca) }
    expect(await check({ url, timeoutMs: 10_000, route: { tls } })).toMatchObject({ kind: 'good' })
    expect(await check({ url, timeoutMs: 10_000 })).toMatchObject({
      kind: 'bad',
      what: expect.stringContaining('certificate'),
    })
  })

  test('unless a request of HTTP goes there as well, or `ready` names a path', () => {
    const tcp = '{ name: a, tcp: ":1" }'
    expect(planOf(`${tcp}, GET /`).target.ready.protocol).toBeUndefined()
    const { plan } = soundPlan(
      parseConfig(
        `target: { url: "${url}", ready: { path: /up } }\nload: { requests: [${tcp}] }\n`,
        { file: 'gate.yml', environment: {} },
      ),
    )
    expect(plan.target.ready.protocol).toBeUndefined()
  })

  test('gRPC at another address is asked for its health there', async () => {
    const { load } = planOf('GET /')
    const { port, stop } = await startUserServer()
    closing.push(stop)
    const to = (address: string) => {
      const settings = { address, grpc: 'a.B/C' }
      const request: OtherRequestPlan = { name: 'a', protocol: 'grpc', weight: 1, settings }
      return checkAs({ ...load, requests: [request] }, 'requests')({ url, timeoutMs: 10_000 })
    }
    expect(await to(`:${port}`)).toEqual({ kind: 'good' })
    expect(await to(`:${await closedPort()}`)).toMatchObject({ kind: 'bad' })
  })
})

describe('a topic of Kafka is looked for before the load', () => {
  const probed = (topic: string, port: number) => {
    const { load } = planOf(`{ name: a, kafka: { brokers: [":${port}"], topic: ${topic} } }`)
    const at = { url, headers: {}, timeoutMs: 10_000, signal: new AbortController().signal }
    return probeRequest(load.requests[0] as OtherRequestPlan, load, at)
  }

  test('and one that is not there is refused, while nothing is produced', async () => {
    const { port, close, log, asked } = await kafkaBroker(3)
    closing.push(close)
    expect(await probed('events', port)).toEqual({ kind: 'other' })
    expect(await probed('evens', port)).toEqual({
      kind: 'refused',
      code: 'UNKNOWN_TOPIC_OR_PARTITION',
      hint: 'create the topic before the run, and give the user the right to describe it',
    })
    expect(log()).toEqual([0, 0, 0])
    expect([...new Set(asked)]).toEqual([3])
    expect(await probed('events', await closedPort())).toEqual({ kind: 'unanswered' })
  })
})
