import { once } from 'node:events'
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createH2c, createSecureServer } from 'node:http2'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { cutIntoShares } from '../../../src/engines/embedded/loop/shares.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import { revealed, Secret } from '../../../src/model/secret.ts'
import { errorsOf, get, loadPlan, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { secrets } from '../../support/secrets.ts'
import { ca, ofClient, ofServer } from '../../support/servers/tls.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const ok: Answer = (_, response) => response.end('ok')

/** Listens on loopback, and counts the connections that come. */
async function listen(server: Server, host = '127.0.0.1') {
  servers.push(server)
  const seen = { connections: 0 }
  server.on('connection', () => {
    seen.connections += 1
  })
  server.listen(0, host)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, seen }
}

describe('HTTP/2', () => {
  test.each([
    ['over TLS by ALPN', () => createSecureServer(ofServer), 'https'],
    ['over plain TCP with prior knowledge', () => createH2c(), 'http'],
  ])(
    '%s carries all requests over a few sessions, body and status included',
    async (_, create, scheme) => {
      const bodies = new Set<string>()
      const server = create()
      server.on('stream', (stream, headers) => {
        let body = ''
        stream.on('data', chunk => {
          body += chunk
        })
        stream.on('end', () => {
          bodies.add(`${headers[':method']} ${headers[':path']} ${headers['x-test'] ?? ''} ${body}`)
          stream.respond({ ':status': headers[':path'] === '/gone' ? 410 : 200 })
          stream.end('x'.repeat(2000))
        })
      })
      const { port, seen } = await listen(server as unknown as Server)
      const requests = [
        get('/ok?a=1'),
        get('/create', {
          method: 'POST',
          body: new Secret('{"a":"ü"}'),
          headers: { 'X-Test': new Secret('1') },
        }),
        get('/gone'),
      ]
      const load = loadPlan(300, 1000, { http: 2, requests })
      const report = await runEngine(load, `${scheme}://localhost:${port}`, {
        tls: { ca: new Secret(ca) },
      })
      const { sent, good, completed } = totalsOf(report)
      expect([sent, completed]).toEqual([300, 300])
      const gone = report.cells.filter(({ name }) => name === 'GET /gone')
      expect(gone.reduce((sum, { statuses }) => sum + (statuses[410] ?? 0), 0)).toBe(sent - good)
      expect(errorsOf(report)).toEqual({ status: sent - good })
      expect([...bodies].toSorted()).toEqual([
        'GET /gone  ',
        'GET /ok?a=1  ',
        'POST /create 1 {"a":"ü"}',
      ])
      // One, and another for each burst of a machine that had stalled.
      expect(seen.connections).toBeLessThan(10)
    },
  )

  test('of a server that speaks HTTP/1.1 only is a protocol error, each time', async () => {
    const { port } = await listen(createHttps(ofServer, ok))
    const report = await runEngine(
      loadPlan(50, 500, { http: 2, warmupMs: 0 }),
      `https://localhost:${port}`,
      {
        tls: { ca: new Secret(ca) },
      },
    )
    expect(totalsOf(report)).toMatchObject({ sent: 25, good: 0, completed: 0 })
    expect(errorsOf(report)).toEqual({ protocol: 25 })
  })

  test('streams that never end are timeouts, streams that are reset are resets, and neither ends the session', async () => {
    const server = createSecureServer(ofServer)
    server.on('stream', (stream, headers) => {
      stream.on('error', () => {})
      if (headers[':path'] === '/reset') stream.close(2)
      else if (headers[':path'] === '/ok') {
        stream.respond()
        stream.end('ok')
      }
    })
    const { port, seen } = await listen(server as unknown as Server)
    const requests = [get('/ok'), get('/reset'), get('/hold')]
    const load = loadPlan(90, 1000, { http: 2, timeoutMs: 300, requests })
    const report = await runEngine(load, `https://localhost:${port}`, {
      tls: { ca: new Secret(ca) },
    })
    const { sent, good } = totalsOf(report)
    const { reset = 0, timeout = 0, ...others } = errorsOf(report)
    expect(others).toEqual({})
    expect(reset).toBeGreaterThan(10)
    expect(timeout).toBeGreaterThan(10)
    expect(good + reset + timeout).toBe(sent)
    expect(seen.connections).toBe(1)
  })
})

describe('TLS', () => {
  test('trusts the authority it is given, and no server without it', async () => {
    const { port } = await listen(createHttps(ofServer, ok))
    const url = `https://localhost:${port}`
    const load = loadPlan(50, 500, { warmupMs: 0 })
    expect(totalsOf(await runEngine(load, url, { tls: { ca: new Secret(ca) } }))).toMatchObject({
      sent: 25,
      good: 25,
    })
    expect(errorsOf(await runEngine(load, url))).toEqual({ tls: 25 })
  })

  test.each([1, 2] as const)(
    'shows its own certificate to a server that asks for one, over HTTP/%d',
    async http => {
      const options = {
        ...ofServer,
        ca,
        requestCert: true,
        rejectUnauthorized: true,
        allowHTTP1: true,
      }
      const server = http === 2 ? createSecureServer(options) : createHttps(options)
      const names: string[] = []
      server.on('request', (request, response) => {
        const socket = (http === 2 ? request.stream.session.socket : request.socket) as TLSSocket
        names.push(String(socket.getPeerCertificate().subject.CN))
        response.end('ok')
      })
      const { port } = await listen(server as unknown as Server)
      const tls = secrets({ ca, ...ofClient })
      const load = loadPlan(50, 500, {
        warmupMs: 0,
        ...defined({ http: http === 2 ? http : undefined }),
      })
      const report = await runEngine(load, `https://localhost:${port}`, { tls })
      expect(totalsOf(report)).toMatchObject({ sent: 25, good: 25 })
      expect(new Set(names)).toEqual(new Set(['client']))
      const { good, completed } = totalsOf(
        await runEngine(load, `https://localhost:${port}`, { tls: { ca: new Secret(ca) } }),
      )
      expect([good, completed]).toEqual([0, 0])
    },
  )

  test('asks for the name of the URL where another address is connected to', async () => {
    const asked = new Set<unknown>()
    const server = createHttps(ofServer, ok)
    server.on('secureConnection', ({ servername }) => asked.add(servername))
    const { port } = await listen(server)
    const report = await runEngine(loadPlan(50, 500), `https://shop.example:${port}`, {
      address: '127.0.0.1',
      tls: { ca: new Secret(ca) },
    })
    expect(totalsOf(report)).toMatchObject({ sent: 25, good: 25 })
    expect([...asked]).toEqual(['shop.example'])
  })
})

describe('connections', () => {
  test.each([
    ['http', 1],
    ['https', 1],
    ['https', 2],
  ] as const)(
    'without keep-alive are one for each request, over %s and HTTP/%d',
    async (scheme, http) => {
      const secure = { ...ofServer, allowHTTP1: false }
      const server =
        http === 2
          ? createSecureServer(secure, (_, response) => response.end('ok'))
          : scheme === 'https'
            ? createHttps(ofServer, ok)
            : createHttp(ok)
      const { port, seen } = await listen(server as unknown as Server)
      const load = loadPlan(100, 500, {
        warmupMs: 0,
        keepAlive: false,
        ...defined({ http: http === 2 ? http : undefined }),
      })
      const report = await runEngine(load, `${scheme}://localhost:${port}`, {
        tls: { ca: new Secret(ca) },
      })
      expect(totalsOf(report)).toMatchObject({ sent: 50, good: 50 })
      expect(seen.connections).toBe(50)
    },
  )

  test('reach an IPv6 address', async () => {
    const { port } = await listen(createHttp(ok), '::1')
    expect(totalsOf(await runEngine(loadPlan(50, 500), `http://[::1]:${port}`))).toMatchObject({
      sent: 25,
      good: 25,
    })
  })

  test('never reach an address that is refused, were it given by hand', async () => {
    const report = await runEngine(loadPlan(50, 200, { warmupMs: 0 }), 'http://shop.example', {
      address: '169.254.169.254',
    })
    expect(errorsOf(report)).toEqual({ refused: 10 })
  })
})

describe('several workers', () => {
  test('send together exactly what one would, and their reports are merged without loss', async () => {
    const paths: string[] = []
    const { port } = await listen(
      createHttp((request, response) => {
        paths.push(request.url!)
        response.end('ok')
      }),
    )
    const requests = [get('/a'), get('/b', { weight: 2 })]
    const load = loadPlan(200, 3000, { warmupMs: 0, requests, workers: 2 })
    expect(cutIntoShares(revealed({ load, head: { url: '', headers: {} }, seed: 1 }))).toHaveLength(
      2,
    )
    const report = await runEngine(load, `http://127.0.0.1:${port}`)
    expect(totalsOf(report)).toEqual({ sent: 600, dropped: 0, completed: 600, good: 600 })
    expect(report.generator).toMatchObject({
      workers: 2,
      achievedRatio: 1,
      connections: { allowed: 1000 },
    })
    const keys = report.cells.map(({ window, name }) => `${window} ${name}`)
    expect(keys.toSorted()).toEqual(['0 GET /a', '0 GET /b', '1 GET /a', '1 GET /b'])
    const windows = [0, 1].map(window =>
      report.cells.filter(cell => cell.window === window).reduce((sum, { sent }) => sum + sent, 0),
    )
    expect(windows).toEqual([500, 100])
    const ofA = report.cells
      .filter(({ name }) => name === 'GET /a')
      .reduce((sum, { sent }) => sum + sent, 0)
    expect(paths.filter(path => path === '/a')).toHaveLength(ofA)
    expect(report.answered!.head!.reduce((sum, count) => sum + count, 0)).toBe(600)
  })

  test('of a closed model share the users', async () => {
    let held = 0
    let most = 0
    const { port } = await listen(
      createHttp((_, response) => {
        held += 1
        most = Math.max(most, held)
        setTimeout(() => {
          held -= 1
          response.end('ok')
        }, 20)
      }),
    )
    const load = loadPlan(1, 1000, { pace: { kind: 'users', users: 5 }, workers: 2 })
    const report = await runEngine(load, `http://127.0.0.1:${port}`)
    expect(most).toBe(5)
    expect(totalsOf(report).good).toBeGreaterThan(5)
    expect(report.generator).toMatchObject({ workers: 2, connections: { most: 5 } })
  })
})

describe('users who think', () => {
  test('send again a time after they were answered', async () => {
    const { port } = await listen(createHttp(ok))
    const load = loadPlan(1, 2000, { pace: { kind: 'users', users: 10, thinkMs: 100 } })
    // 10 users · 2 s / 0.1 s, and a little for the answer and the timers.
    const { good } = totalsOf(await runEngine(load, `http://127.0.0.1:${port}`))
    expect(good).toBeGreaterThan(100)
    expect(good).toBeLessThanOrEqual(210)
  })
})
