import { once } from 'node:events'
import {
  type AddressInfo,
  connect as connectTcp,
  createServer,
  type LookupFunction,
  type Server,
  type Socket,
} from 'node:net'
import { createServer as createTlsServer, type TLSSocket } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import type { Connect, Connection } from '../../../src/engines/embedded/connection/connections.ts'
import type { Outcome } from '../../../src/engines/embedded/connection/outcome.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import { http1Connect } from '../../../src/engines/embedded/protocols/http/http1/connect.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import { guardedLookup } from '../../../src/net/addresses/address-guard.ts'
import { undiciConnect } from '../../support/engine/undici-connect.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { ca, ofClient, ofServer } from '../../support/servers/tls.ts'

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listen(server: Server, onRequest: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = []
  server.on('connection', (socket: Socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', () => onRequest(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
const answering = (socket: Socket) => void socket.write(ok)

const open = (
  connect: (options: TransportOptions) => Connect<PreparedRequest>,
  more: Partial<TransportOptions>,
): Connection<PreparedRequest> => {
  const connection = connect({
    url: 'http://127.0.0.1:1',
    connectTimeoutMs: 5000,
    keepAlive: true,
    lookup: guardedLookup,
    ...more,
  })()
  closing.push(() => connection.close())
  return connection
}
const get = (more: Partial<PreparedRequest> = {}): PreparedRequest => ({
  side: 'head',
  name: 'x',
  method: 'GET',
  path: '/',
  headers: [],
  body: undefined,
  isGood: () => true,
  ...more,
})
const send = (
  connection: Connection<PreparedRequest>,
  more: Partial<PreparedRequest> = {},
): Promise<Outcome> => new Promise(resolve => connection.send(get(more), resolve))
const kind = (outcome: Outcome): string | number =>
  outcome.kind === 'answered' ? outcome.code : outcome.error

describe.each([
  ['ours', http1Connect],
  ['undici', undiciConnect],
])('without a connection, by %s', (_, connect) => {
  test('a closed port is refused', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`
    expect(kind(await send(open(connect, { url })))).toBe('refused')
  })

  test('a target that changes its address is found again at the new one', async () => {
    const old = createServer()
    const port = await listen(old, socket =>
      socket.end(ok.replace('200 OK', '201 Created\r\nConnection: close')),
    )
    const moved = createServer()
    moved.on('connection', socket =>
      socket.on('error', () => undefined).on('data', () => answering(socket)),
    )
    await once(moved.listen(port, '127.0.0.2'), 'listening')
    closing.push(() => moved.close())
    let address = '127.0.0.1'
    const lookup: LookupFunction = (_name, { all }, callback) =>
      all ? callback(null, [{ address, family: 4 }]) : callback(null, address, 4)
    const connection = open(connect, { url: `http://preview.example:${port}`, lookup })
    expect(kind(await send(connection))).toBe(201)
    address = '127.0.0.2'
    expect(kind(await send(connection))).toBe(200)
  })

  test('a name that does not resolve is dns, one that leads to a refused address is refused', async () => {
    expect(kind(await send(open(connect, { url: 'http://no-such-host.invalid' })))).toBe('dns')
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error('no'), { code: 'EREFUSEDADDRESS' }), '', 0)
    expect(kind(await send(open(connect, { url: 'http://metadata.example', lookup })))).toBe(
      'refused',
    )
  })

  test('what takes longer than the connect timeout is refused', async () => {
    const connection = open(connect, {
      url: 'http://slow.example',
      connectTimeoutMs: 50,
      lookup: () => {},
    })
    expect(kind(await send(connection))).toBe('refused')
  })

  test('a connection that is closed says nothing more', async () => {
    let ended = 0
    const port = await listen(createServer(), answering)
    const connection = open(connect, { url: `http://127.0.0.1:${port}` })
    connection.send(get(), () => {
      ended += 1
    })
    connection.close()
    // Another one, begun later, has been answered.
    expect(kind(await send(open(connect, { url: `http://127.0.0.1:${port}` })))).toBe(200)
    expect(ended).toBe(0)
  })
})

test('a connection that failed connects again at the next request', async () => {
  const port = await closedPort()
  const connection = open(http1Connect, { url: `http://127.0.0.1:${port}` })
  expect(kind(await send(connection))).toBe('refused')
  const server = createServer(socket =>
    socket.on('error', () => undefined).on('data', () => answering(socket)),
  )
  await once(server.listen(port, '127.0.0.1'), 'listening')
  closing.push(() => server.close())
  expect(kind(await send(connection))).toBe(200)
})

test('a name with several addresses is tried at each', async () => {
  const port = await listen(createServer(), answering)
  const lookup: LookupFunction = (_name, _options, callback) =>
    callback(null, [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ])
  expect(
    kind(await send(open(http1Connect, { url: `http://several.example:${port}`, lookup }))),
  ).toBe(200)
})

test('phases are cut where the connection opens, the head and the whole have come', async () => {
  const pieces = ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n', 'ok']
  const port = await listen(createServer({ noDelay: true }), socket => {
    setTimeout(() => {
      socket.write(pieces[0]!)
      setTimeout(() => socket.write(pieces[1]!), 80)
    }, 40)
  })
  const connection = open(http1Connect, { url: `http://127.0.0.1:${port}` })
  await send(connection)
  const { connect, firstByte, download } = connection.phases
  expect(connect).toBeGreaterThan(0)
  expect(firstByte).toBeGreaterThan(30)
  expect(download).toBeGreaterThan(60)
  await send(connection)
  expect(connection.phases.connect).toBe(0)
  expect(connection.phases.firstByte).toBeGreaterThan(30)
})

test('a request that cannot be sent is a problem at once', () => {
  const connection = open(http1Connect, {})
  expect(() => connection.send(get({ headers: ['X-A', 'a\r\nX-B: b'] }), () => {})).toThrow(
    expect.objectContaining({ name: 'Problem', code: 'engine' }),
  )
})

describe('over TLS', () => {
  type Seen = { servername: string | false; alpn: string | false | null; isReused: boolean }
  async function listenTls(answer = answering): Promise<{ port: number; seen: Seen[] }> {
    const seen: Seen[] = []
    const server = createTlsServer(
      { ...ofServer, ALPNProtocols: ['h2', 'http/1.1'] },
      (socket: TLSSocket) => {
        const { servername, alpnProtocol } = socket as TLSSocket & { servername: string | false }
        seen.push({ servername, alpn: alpnProtocol, isReused: socket.isSessionReused() })
        socket.on('error', () => undefined).on('data', () => answer(socket))
        closing.push(() => socket.destroy())
      },
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    closing.push(() => server.close())
    return { port: (server.address() as AddressInfo).port, seen }
  }
  const toLocal: LookupFunction = (_name, _options, callback) =>
    callback(null, [{ address: '127.0.0.1', family: 4 }])
  const tls = { ca }

  test.each([
    ['ours', http1Connect],
    ['undici', undiciConnect],
  ])(
    '%s speaks HTTP/1.1 to the name that is asked for, and takes up the session again',
    async (_, connect) => {
      const { port, seen } = await listenTls(
        socket => void socket.write(ok.replace('OK', 'OK\r\nConnection: close')),
      )
      const connection = open(connect, { url: `https://localhost:${port}`, tls, lookup: toLocal })
      expect(kind(await send(connection))).toBe(200)
      expect(kind(await send(connection))).toBe(200)
      expect(seen).toEqual([
        { servername: 'localhost', alpn: 'http/1.1', isReused: false },
        { servername: 'localhost', alpn: 'http/1.1', isReused: true },
      ])
    },
  )

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'a body that only the close ends is whole by %s where TLS says so, and cut short where it does not',
    async version => {
      const until = `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(20_000)}`
      let cuts = true
      const inner = createTlsServer(
        { ...ofServer, minVersion: version, maxVersion: version },
        socket => {
          socket.on('error', () => undefined)
          socket.on('data', () => (cuts ? socket.write(until) : socket.end(until)))
        },
      )
      const innerPort = await listen(inner, () => {})
      // A relay that passes all there is of an answer, and then ends the connection with no word of
      // TLS.
      const relay = createServer(near => {
        const far = connectTcp(innerPort, '127.0.0.1')
        let passed = 0
        near.pipe(far)
        far.on('error', () => near.destroy()).on('end', () => near.end())
        far.on('data', data => {
          near.write(data)
          passed += data.length
          if (cuts && passed > until.length) near.end()
        })
      })
      const port = await listen(relay, () => {})
      const url = `https://localhost:${port}`
      expect(await send(open(http1Connect, { url, tls, lookup: toLocal }))).toEqual({
        kind: 'failed',
        error: 'reset',
        message:
          'the connection ended without the close_notify of TLS, so the response may be truncated',
      })
      cuts = false
      expect(await send(open(http1Connect, { url, tls, lookup: toLocal }))).toEqual({
        kind: 'answered',
        code: 200,
      })
    },
  )

  test('a connection is kept, answers of any size are read, and times begin with the handshake', async () => {
    const body = 'x'.repeat(300_000)
    const big = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    const { port, seen } = await listenTls(socket => void socket.write(big))
    const connection = open(http1Connect, {
      url: `https://localhost:${port}`,
      tls,
      lookup: toLocal,
    })
    for (let n = 0; n < 5; n += 1) expect(kind(await send(connection))).toBe(200)
    expect(seen).toHaveLength(1)
    expect(connection.phases.connect).toBe(0)
  })

  test.each([
    ['ours', http1Connect],
    ['undici', undiciConnect],
  ])('%s asks for the name in Host, and for none at an address', async (_, connect) => {
    const { port, seen } = await listenTls()
    const connection = open(connect, { url: `https://127.0.0.1:${port}`, tls })
    expect(kind(await send(connection, { headers: ['Host', 'shop.example'] }))).toBe(200)
    // The certificate is not for the address itself.
    expect(kind(await send(connection))).toBe('tls')
    expect(seen.map(({ servername }) => servername)[0]).toBe('shop.example')
  })

  test.each([
    ['ours', http1Connect],
    ['undici', undiciConnect],
  ])('%s tells an unknown authority, a wrong name and no TLS at all as tls', async (_, connect) => {
    const { port } = await listenTls()
    expect(
      kind(await send(open(connect, { url: `https://localhost:${port}`, lookup: toLocal }))),
    ).toBe('tls')
    expect(
      kind(
        await send(open(connect, { url: `https://other.example:${port}`, tls, lookup: toLocal })),
      ),
    ).toBe('tls')
    const plain = await listen(createServer(), answering)
    expect(kind(await send(open(connect, { url: `https://127.0.0.1:${plain}`, tls })))).toBe('tls')
  })

  test.each([
    ['ours', http1Connect],
    ['undici', undiciConnect],
  ])('%s shows its own certificate where it has one', async (_, connect) => {
    const asked: boolean[] = []
    const server = createTlsServer({ ...ofServer, ca, requestCert: true }, socket => {
      asked.push(socket.authorized)
      socket.on('error', () => undefined).on('data', () => answering(socket))
      closing.push(() => socket.destroy())
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    closing.push(() => server.close())
    const url = `https://localhost:${(server.address() as AddressInfo).port}`
    expect(
      kind(await send(open(connect, { url, tls: { ca, ...ofClient }, lookup: toLocal }))),
    ).toBe(200)
    expect(asked).toEqual([true])
  })
})
