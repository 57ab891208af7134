import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import { Secret } from '../../../src/model/secret.ts'
import { buildErrors } from '../../../src/scorecard/parts/build-errors.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { ca, ofServer } from '../../support/servers/tls.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Log = {
  urls: string[]
  texts: string[]
  codes: number[]
  headers: IncomingMessage['headers'][]
}

/** A server on loopback that notes every WebSocket, every message and how each was closed. */
async function listen(onText: (text: string, socket: WebSocket) => void, secure = false) {
  const log: Log = { urls: [], texts: [], codes: [], headers: [] }
  const http = secure ? createHttpsServer(ofServer) : createHttpServer()
  const server = new WebSocketServer({
    server: http,
    verifyClient: ({ req }: { req: IncomingMessage }) => !req.url!.startsWith('/private'),
  })
  server.on('connection', (socket, request) => {
    log.urls.push(request.url!)
    log.headers.push(request.headers)
    socket.on('error', () => {})
    socket.on('close', code => log.codes.push(code))
    socket.on('message', data => {
      log.texts.push(String(data))
      onText(String(data), socket)
    })
  })
  closers.push(() => http.close())
  await once(http.listen(0, '127.0.0.1'), 'listening')
  return { port: (http.address() as AddressInfo).port, log, server }
}

const planOf = (requests: string, more = '') =>
  soundPlan(
    parseConfig(
      `service: shop
target: { url: "http://127.0.0.1:1" }
load: { rate: 40/s, duration: 250ms, warmup: 0s, ${more} requests: ${requests} }
objectives: [availability >= 50%]
`,
      { file: 'gate.yml', environment: {} },
    ),
  ).plan.load

/** Ten requests of a WebSocket on the target. */
const load = (keys: string, target: string, more = '') =>
  runEngine(planOf(`[{ name: live, ${keys} }]`, more), target)

const statusesOf = ({ cells }: LoadReport) => {
  const all: Record<string, number> = {}
  for (const { statuses } of cells)
    for (const [code, count] of Object.entries(statuses)) all[code] = (all[code] ?? 0) + count
  return all
}
const shownErrors = (report: LoadReport) =>
  buildErrors(report, planOf('[{ name: live, websocket: / }]').requests).map(
    ({ what, count, message }) => [what, count, ...(message ? [message] : [])],
  )

describe('a request of WebSocket', () => {
  test('opens, sends, waits for the message that it expects, and closes', async () => {
    const { port, log, server } = await listen((_, socket) => {
      socket.send('tick')
      setImmediate(() => socket.send('pong, añ'))
    })
    const report = await load(
      'websocket: /feed?a=1, send: ping, headers: { X-Team: a }, expect: { body: "pong, añ" }',
      `http://127.0.0.1:${port}/base`,
    )
    expect(totalsOf(report)).toEqual({ sent: 10, dropped: 0, completed: 10, good: 10 })
    expect(statusesOf(report)).toEqual({ answered: 10 })
    expect(log.urls).toEqual(Array(10).fill('/base/feed?a=1'))
    expect(log.texts).toEqual(Array(10).fill('ping'))
    expect(log.headers[0]).toMatchObject({ 'x-team': 'a', host: `127.0.0.1:${port}` })
    await Promise.all([...server.clients].map(client => once(client, 'close')))
    expect(log.codes).toEqual(Array(10).fill(1005))
  })

  test('without a message is the opening alone, over TLS too', async () => {
    const plain = await listen(() => {})
    const open = await load(`websocket: ":${plain.port}/x"`, 'http://127.0.0.1:1')
    expect([statusesOf(open), plain.log.urls.length]).toEqual([{ connected: 10 }, 10])
    const secure = await listen((_, socket) => socket.send('pong'), true)
    const report = await runEngine(
      planOf('[{ name: live, websocket: /, send: ping }]'),
      `https://localhost:${secure.port}`,
      { address: '127.0.0.1', tls: { ca: new Secret(ca) } },
    )
    expect([totalsOf(report).good, secure.log.texts.length]).toEqual([10, 10])
  })

  test('that is refused or closed is counted under the reason', async () => {
    const { port } = await listen((_, socket) => socket.close(1011, 'broken'))
    const target = `http://127.0.0.1:${port}`
    expect(shownErrors(await load('websocket: /private', target))).toEqual([['websocket 401', 10]])
    expect(shownErrors(await load('websocket: /, send: ping', target))).toEqual([
      ['websocket closed 1011', 10],
    ])
    expect(errorsOf(await load('websocket: /', `http://127.0.0.1:${await closedPort()}`))).toEqual({
      refused: 10,
    })
  })

  test('whose messages are other ones is not as expected once it is closed, and a timeout before', async () => {
    const closing = await listen((_, socket) => {
      socket.send('no')
      socket.close()
    })
    const keys = 'websocket: /, send: ping, expect: { body: pong }'
    expect(shownErrors(await load(keys, `http://127.0.0.1:${closing.port}`))).toEqual([
      ['unexpected response', 10, 'the response does not contain "pong"'],
    ])
    const open = await listen((_, socket) => socket.send('no'))
    const late = await load(keys, `http://127.0.0.1:${open.port}`, 'timeout: 600ms,')
    expect(errorsOf(late)).toEqual({ timeout: 10 })
  })

  test('to a server that speaks something else is no valid response', async () => {
    const server = createTcpServer(socket => socket.end('220 ready\r\n'))
    closers.push(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const report = await load('websocket: /', `http://127.0.0.1:${port}`)
    expect(errorsOf(report)).toEqual({ protocol: 10 })
    const answering = createHttpServer((_, response) => response.end('hello'))
    closers.push(() => answering.close())
    await once(answering.listen(0, '127.0.0.1'), 'listening')
    const other = (answering.address() as AddressInfo).port
    expect(shownErrors(await load('websocket: /', `http://127.0.0.1:${other}`))).toEqual([
      ['websocket 200', 10],
    ])
  })
})

test.each([
  ['http://a/b', 'expected a path or an address; found "http://a/b"'],
  ['feed', 'expected a path or an address; found "feed"'],
  [':0/a', 'expected a path or an address; found ":0/a"'],
  ['/{{ uuid }}', 'a WebSocket address cannot hold placeholders'],
  ['wss://a.example/b c', 'a path has only ASCII characters, without blanks and #; found "/b c"'],
])('the address %s is a mistake', (address, said) => {
  expect(() => planOf(`[{ name: a, websocket: "${address}" }]`)).toThrow(
    expect.objectContaining({
      mistakes: [expect.objectContaining({ message: expect.stringContaining(said) })],
    }),
  )
})
