import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../../src/engines/embedded/connection/connections.ts'
import type { Outcome } from '../../../src/engines/embedded/connection/outcome.ts'
import { http1Connect } from '../../../src/engines/embedded/protocols/http/http1/connect.ts'
import { http2Connect } from '../../../src/engines/embedded/protocols/http/http2/connect.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import { guardedLookup } from '../../../src/net/addresses/address-guard.ts'
import { errorsOf, get, loadPlan, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import * as h2 from '../../support/servers/http2-frames.ts'
import { onFrames } from '../../support/servers/scripted-http2-server.ts'

/*
 * What a server has not taken goes out again, on another connection (RFC 9113, 6.8 and 8.7; RFC
 * 9112, 9.3.1).
 */

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listen(server: Server): Promise<string> {
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => undefined)
    closing.push(() => socket.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

/**
 * A server of HTTP/1.1 that does to each request what it is told to, by its number and that of its
 * connection. One on which nothing comes is not counted: on a busy machine another test may knock
 * at a port that was its own a moment ago.
 */
async function serve(onRequest: (socket: Socket, request: number, connection: number) => void) {
  const heads: string[] = []
  let connections = 0
  const url = await listen(
    createServer({ noDelay: true }, socket => {
      let connection: number | undefined
      socket.on('data', data => {
        connection ??= connections++
        heads.push(String(data).split('\r\n')[0]!)
        onRequest(socket, heads.length - 1, connection)
      })
    }),
  )
  return { url, heads, connections: () => connections }
}

/** The same of HTTP/2, by streams. */
async function serveHttp2(
  onRequest: (socket: Socket, stream: number, request: number, connection: number) => void,
) {
  let requests = 0
  let connections = 0
  const url = await listen(
    createServer({ noDelay: true }, socket => {
      const connection = connections++
      socket.write(h2.settingsFrame())
      onFrames(socket, ({ type, stream }) => {
        if (type === h2.headers) onRequest(socket, stream, requests++, connection)
      })
    }),
  )
  return { url, requests: () => requests, connections: () => connections }
}
const answer = (socket: Socket, stream: number) =>
  void socket.write(h2.headersFrame(stream, [h2.ok], h2.endHeaders | h2.endStream))
const away = (last: number) => h2.frame(h2.goAway, 0, 0, [...h2.uint32(last), ...h2.uint32(0)])
const refuse = (socket: Socket, stream: number) =>
  void socket.write(h2.frame(h2.rstStream, 0, stream, h2.uint32(7)))

function open(connect: typeof http1Connect, url: string): () => Connection<PreparedRequest> {
  const openOne = connect({ url, connectTimeoutMs: 5000, keepAlive: true, lookup: guardedLookup })
  return () => {
    const connection = openOne()
    closing.push(() => connection.close())
    return connection
  }
}
const send = (
  connection: Connection<PreparedRequest>,
  method = 'GET',
  body?: string,
): Promise<Outcome> => {
  const request: PreparedRequest = {
    side: 'head',
    name: 'x',
    method,
    path: '/',
    headers: [],
    body,
    isGood: () => true,
  }
  return new Promise(resolve => connection.send(request, resolve))
}
const good = { kind: 'answered', code: 200 }

describe('over HTTP/1.1, where a used connection closes with no byte of the response,', () => {
  test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'])(
    'a %s is sent once more, anew',
    async method => {
      for (const close of ['end', 'resetAndDestroy'] as const) {
        const server = await serve(
          (socket, request) => void (request === 1 ? socket[close]() : socket.write(ok)),
        )
        const connection = open(http1Connect, server.url)()
        expect(await send(connection)).toEqual(good)
        expect(connection.again).toBe(0)
        expect(await send(connection, method, method === 'PUT' ? 'body' : undefined)).toEqual(good)
        expect(connection.again).toBe(1)
        expect(server.heads.slice(1)).toEqual([`${method} / HTTP/1.1`, `${method} / HTTP/1.1`])
        expect(server.connections()).toBe(2)
        expect(await send(connection)).toEqual(good)
        expect(connection.again).toBe(0)
      }
    },
  )

  test.each(['POST', 'PATCH'])('a %s is an error that says why', async method => {
    const server = await serve(
      (socket, request) => void (request === 1 ? socket.end() : socket.write(ok)),
    )
    const connection = open(http1Connect, server.url)()
    await send(connection)
    expect(await send(connection, method, 'x')).toEqual({
      kind: 'failed',
      error: 'reset',
      message: `the server closed the connection before the response began; a ${method} is not sent again, as the server may have taken it`,
    })
    expect(connection.again).toBe(0)
    expect(server.heads).toHaveLength(2)
  })

  test('no request is sent a third time', async () => {
    const server = await serve(
      (socket, request) => void (request === 0 ? socket.write(ok) : socket.end()),
    )
    const connection = open(http1Connect, server.url)()
    await send(connection)
    expect(await send(connection)).toMatchObject({
      error: 'reset',
      message: 'the server closed the connection',
    })
    expect(connection.again).toBe(1)
    expect(server.heads).toHaveLength(3)
  })

  test('what had been answered in part, or was the first on its connection, is an error', async () => {
    const cut = await serve(
      (socket, request) => void (request === 1 ? socket.end('HTTP/1.1 2') : socket.write(ok)),
    )
    const connection = open(http1Connect, cut.url)()
    await send(connection)
    expect(await send(connection)).toMatchObject({ error: 'reset' })
    expect(cut.heads).toHaveLength(2)
    const closed = await serve(socket => void socket.end())
    expect(await send(open(http1Connect, closed.url)())).toMatchObject({ error: 'reset' })
    expect(closed.heads).toHaveLength(1)
  })

  test('the time on the closed connection is part of how long it took to be connected', async () => {
    const server = await serve((socket, request) => {
      if (request === 1) setTimeout(() => socket.end(), 50)
      else socket.write(ok)
    })
    const connection = open(http1Connect, server.url)()
    await send(connection)
    const start = performance.now()
    await send(connection)
    const { dns, connect, tls, firstByte, download } = connection.phases
    expect(connect).toBeGreaterThan(45)
    expect(dns + connect + tls + firstByte + download).toBeLessThanOrEqual(
      performance.now() - start,
    )
  })
})

describe('over HTTP/2', () => {
  test.each(['GET', 'POST'])(
    'a %s above the last stream of a GOAWAY is sent again on another session',
    async method => {
      const server = await serveHttp2((socket, stream, request, connection) => {
        if (connection > 0 || request === 0) return answer(socket, stream)
        // The first and the second are taken, the third and fourth are not.
        if (request === 3) {
          socket.write(away(3))
          answer(socket, 3)
        }
      })
      const openOne = open(http2Connect, server.url)
      const connections = [openOne(), openOne(), openOne()]
      expect(await send(connections[0]!)).toEqual(good)
      expect(await Promise.all(connections.map(one => send(one, method, 'a body')))).toEqual([
        good,
        good,
        good,
      ])
      expect(connections.map(({ again }) => again)).toEqual([0, 1, 1])
      expect(server.connections()).toBe(2)
    },
  )

  test('a stream that is refused is sent again on another session, and the one that refused it goes on', async () => {
    const server = await serveHttp2((socket, stream, request) =>
      request === 1 ? refuse(socket, stream) : answer(socket, stream),
    )
    const connection = open(http2Connect, server.url)()
    await send(connection)
    expect(await send(connection, 'POST', 'x')).toEqual(good)
    expect(connection.again).toBe(1)
    expect(server.connections()).toBe(2)
    expect(await send(connection)).toEqual(good)
    expect(connection.again).toBe(0)
    expect(server.connections()).toBe(2)
  })

  test('what is refused always is an error after three tries', async () => {
    const server = await serveHttp2(refuse)
    const connection = open(http2Connect, server.url)()
    expect(await send(connection)).toEqual({
      kind: 'failed',
      error: 'reset',
      message: 'the server refused the request (REFUSED_STREAM), also when it was sent again',
    })
    expect([connection.again, server.requests()]).toEqual([2, 3])
    const leaving = await serveHttp2(socket => void socket.write(away(0)))
    expect(await send(open(http2Connect, leaving.url)())).toMatchObject({
      error: 'reset',
      message:
        'the server went away before it took the request (NO_ERROR), also when it was sent again',
    })
    expect(leaving.requests()).toBe(3)
  })

  test('what a session that served others ends under, with no word, is sent again once where it may be', async () => {
    for (const [method, outcome, requests] of [
      ['GET', good, 3],
      ['POST', { error: 'reset', message: expect.stringContaining('a POST is not sent again') }, 2],
    ] as const) {
      const server = await serveHttp2((socket, stream, request) =>
        request === 1 ? socket.destroy() : answer(socket, stream),
      )
      const connection = open(http2Connect, server.url)()
      await send(connection)
      expect(await send(connection, method)).toMatchObject(outcome)
      expect(server.requests()).toBe(requests)
    }
  })
})

describe('in a load', () => {
  test('what was sent again is good, is counted, and takes from when it was due', async () => {
    // Every fifth request of a connection meets its end, 100 ms later; what is sent again is the
    // first of a new one.
    const served = new WeakMap<object, number>()
    const server = await serve(socket => {
      const before = served.get(socket) ?? 0
      served.set(socket, before + 1)
      if (before === 4) setTimeout(() => socket.end(), 100)
      else socket.write(ok)
    })
    const report = await runEngine(
      loadPlan(50, 1000, { warmupMs: 300, maxConnections: 100 }),
      server.url,
    )
    expect(totalsOf(report)).toEqual({ sent: 50, dropped: 0, completed: 50, good: 50 })
    const again = report.cells.reduce((sum, cell) => sum + (cell.again ?? 0), 0)
    expect(again).toBeGreaterThanOrEqual(4)
    expect(Math.max(...report.cells.map(({ latency }) => latency.max))).toBeGreaterThan(99)
    expect(report.service![0]!.time.max).toBeGreaterThan(99)
  })

  test('one timeout holds over both tries, however the second one goes', async () => {
    const server = await serve((socket, request, connection) => {
      if (connection > 0) return
      if (request === 0) socket.write(ok)
      else setTimeout(() => socket.end(), 150)
    })
    const plan = loadPlan(1, 1000, {
      pace: { kind: 'users', users: 1 },
      warmupMs: 0,
      timeoutMs: 300,
    })
    const report = await runEngine(plan, server.url)
    expect(report.cells[0]).toMatchObject({ good: 1, again: 1 })
    expect(Object.keys(errorsOf(report))).toEqual(['timeout'])
    expect(report.cells[0]!.latency.max).toBeLessThan(302)
  })
})

describe('users', () => {
  test('have a connection each, and keep it', async () => {
    const seen = new Map<Socket, number>()
    const url = await listen(
      createHttp((request, response) => {
        seen.set(request.socket, (seen.get(request.socket) ?? 0) + 1)
        response.end('ok')
      }),
    )
    const pace = { kind: 'users', users: 12, thinkMs: 200 } as const
    const report = await runEngine(loadPlan(1, 1500, { pace, requests: [get('/ok')] }), url)
    expect(seen.size).toBe(12)
    expect(Math.min(...seen.values())).toBeGreaterThan(3)
    expect(report.generator!.connections.most).toBe(12)
  })
})
