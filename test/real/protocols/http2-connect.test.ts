import { once } from 'node:events'
import {
  createServer as createH2c,
  createSecureServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2'
import {
  type AddressInfo,
  createServer,
  type LookupFunction,
  type Server,
  type Socket,
} from 'node:net'
import { createServer as createTlsServer, type TLSSocket } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import type { Connect, Connection } from '../../../src/engines/embedded/connection/connections.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import { http2Connect } from '../../../src/engines/embedded/protocols/http/http2/connect.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import { guardedLookup } from '../../../src/net/addresses/address-guard.ts'
import { nodeHttp2Connect } from '../../support/engine/node-http2-connect.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import * as h2 from '../../support/servers/http2-frames.ts'
import { onFrames } from '../../support/servers/scripted-http2-server.ts'
import { sendOne } from '../../support/servers/scripted-server.ts'
import { ca, ofClient, ofServer } from '../../support/servers/tls.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listen(server: Server): Promise<{ port: number; sockets: Socket[] }> {
  const sockets: Socket[] = []
  server.on('connection', (socket: Socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, sockets }
}

type OnStream = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => void

/** A server of Node's own, over plain TCP. */
async function listenH2(
  onStream: OnStream,
  settings = {},
  server: Http2Server = createH2c({ settings, maxSessionMemory: 1000 }),
) {
  const sessions: ServerHttp2Session[] = []
  server.on('session', session => {
    sessions.push(session)
    session.on('error', () => undefined)
  })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    onStream(stream, headers)
  })
  return { ...(await listen(server as unknown as Server)), sessions }
}
const answering: OnStream = stream => {
  stream.respond({ ':status': 200 })
  stream.end('ok')
}

/** A server that says what it is told to each request, by number, over plain TCP. */
async function listenRaw(
  greeting: Buffer,
  onRequest: (socket: Socket, stream: number, index: number) => void,
  onFrame: (frame: h2.Frame, socket: Socket) => void = () => {},
) {
  let requests = 0
  const server = createServer({ noDelay: true }, socket => {
    socket.write(greeting)
    onFrames(socket, frame => {
      onFrame(frame, socket)
      if (frame.type === h2.settings && frame.flags === 0)
        socket.write(h2.frame(h2.settings, h2.ack, 0))
      if (frame.type !== h2.headers) return
      requests += 1
      onRequest(socket, frame.stream, requests - 1)
    })
  })
  return listen(server)
}
const whole = h2.endHeaders | h2.endStream
const answer = (socket: Socket, stream: number) =>
  void socket.write(h2.headersFrame(stream, [h2.ok], whole))

type ConnectOf = (options: TransportOptions) => Connect<PreparedRequest>
const opener = (
  connectOf: ConnectOf,
  more: Partial<TransportOptions>,
): (() => Connection<PreparedRequest>) => {
  const connect = connectOf({
    url: 'http://127.0.0.1:1',
    connectTimeoutMs: 5000,
    keepAlive: true,
    lookup: guardedLookup,
    ...more,
  })
  return () => {
    const connection = connect()
    closing.push(() => connection.close())
    return connection
  }
}
const open = (connectOf: ConnectOf, more: Partial<TransportOptions>): Connection<PreparedRequest> =>
  opener(connectOf, more)()
const urlOf = (port: number): string => `http://127.0.0.1:${port}`
const both = [
  ['ours', http2Connect],
  ["Node's", nodeHttp2Connect],
] as const

/** How many requests at once end. */
const atOnce = (
  openOne: () => Connection<PreparedRequest>,
  count: number,
  more = {},
): Promise<string[]> => Promise.all(Array.from({ length: count }, () => sendOne(openOne(), more)))

describe.each(both)('without a connection, by %s', (_, connectOf) => {
  test('a closed port is refused', async () => {
    expect(await sendOne(open(connectOf, { url: urlOf(await closedPort()) }))).toBe('refused')
  })

  test('a name that does not resolve is dns, one that leads to a refused address is refused', async () => {
    expect(await sendOne(open(connectOf, { url: 'http://no-such-host.invalid:80' }))).toBe('dns')
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error('no'), { code: 'EREFUSEDADDRESS' }), '', 0)
    expect(await sendOne(open(connectOf, { url: 'http://metadata.example:80', lookup }))).toBe(
      'refused',
    )
  })

  test('what takes longer than the connect timeout is refused', async () => {
    const connection = open(connectOf, {
      url: 'http://slow.example:80',
      connectTimeoutMs: 50,
      lookup: () => {},
    })
    expect(await sendOne(connection)).toBe('refused')
  })
})

describe.each(both)('bodies, by %s', (_, connectOf) => {
  test('of 30 MB come through, several at once', async () => {
    const body = Buffer.alloc(30_000_000, 'x')
    const { port } = await listenH2(stream => {
      stream.respond({ ':status': 200, 'content-length': body.length })
      stream.end(body)
    })
    expect(await atOnce(opener(connectOf, { url: urlOf(port) }), 3)).toEqual(['200', '200', '200'])
  })

  test.each([
    ['as much as servers usually take', 300_000, {}],
    ['ten bytes at a time', 300, { initialWindowSize: 10 }],
    ['in large frames', 300_000, { initialWindowSize: 1_000_000, maxFrameSize: 100_000 }],
  ])('of requests go out whole to a server that takes %s', async (_name, length, settings) => {
    const body = `${'x'.repeat(length)}ü`
    const bodies: string[] = []
    const { port } = await listenH2((stream, headers) => {
      let read = ''
      stream.setEncoding('utf8')
      stream.on('data', data => {
        read += data
      })
      stream.on('end', () => {
        bodies.push(`${headers[':method']} ${read}`)
        answering(stream, headers)
      })
    }, settings)
    const openOne = opener(connectOf, { url: urlOf(port) })
    // Before it the settings are not known.
    expect(await sendOne(openOne())).toBe('200')
    expect(await atOnce(openOne, 4, { method: 'POST', body })).toEqual(['200', '200', '200', '200'])
    expect(bodies).toEqual(['GET ', ...Array(4).fill(`POST ${body}`)])
  })
})

describe('bodies', () => {
  test('wait for the server: none goes beyond what it takes, also when that changes', async () => {
    const sizes: number[] = []
    const room = (more: number) => h2.frame(h2.windowUpdate, 0, 3, h2.uint32(more))
    const steps = [
      (socket: Socket) => socket.write(h2.settingsFrame([4, 30])),
      (socket: Socket) => socket.write(room(20)),
      // 30 less than was sent: of what it takes now the first 30 bring nothing.
      (socket: Socket) => socket.write(Buffer.concat([h2.settingsFrame([4, 0]), room(40)])),
      (socket: Socket) => answer(socket, 3),
    ]
    const { port } = await listenRaw(
      h2.settingsFrame([4, 10]),
      (socket, stream, index) => {
        if (index === 0) answer(socket, stream)
      },
      ({ type, payload }, socket) => {
        if (type !== h2.data) return
        sizes.push(payload.length)
        steps.shift()!(socket)
      },
    )
    const connection = open(http2Connect, { url: urlOf(port) })
    expect(await sendOne(connection)).toBe('200')
    expect(await sendOne(connection, { method: 'POST', body: 'x'.repeat(100) })).toBe('200')
    expect(sizes).toEqual([10, 20, 20, 10])
  })

  test('are no longer sent when the answer is whole, and the session goes on', async () => {
    const resets: number[] = []
    const onFrame = ({ type, stream }: h2.Frame) => {
      if (type === h2.rstStream) resets.push(stream)
    }
    const { port, sockets } = await listenRaw(h2.settingsFrame([4, 10]), answer, onFrame)
    const connection = open(http2Connect, { url: urlOf(port) })
    expect(await sendOne(connection)).toBe('200')
    expect(await sendOne(connection, { method: 'POST', body: 'x'.repeat(100) })).toBe('200')
    expect(await sendOne(connection)).toBe('200')
    expect(sockets).toHaveLength(1)
    expect(resets).toEqual([3])
  })
})

describe('sessions', () => {
  test('are shared by a hundred streams, and further ones are opened for more', async () => {
    const held: ServerHttp2Stream[] = []
    const { port, sessions } = await listenH2((stream, headers) => {
      held.push(stream)
      if (held.length === 150) for (const one of held) answering(one, headers)
    })
    expect(await atOnce(opener(http2Connect, { url: urlOf(port) }), 150)).toEqual(
      Array(150).fill('200'),
    )
    expect(sessions).toHaveLength(2)
  })

  test.each(both)('hold as many streams as the server allows, by %s', async (_, connectOf) => {
    const settings = { maxConcurrentStreams: 1 }
    const { port, sessions } = await listenH2(
      (stream, headers) => setTimeout(answering, 5, stream, headers),
      settings,
    )
    const openOne = opener(connectOf, { url: urlOf(port) })
    expect(await sendOne(openOne())).toBe('200')
    expect(await atOnce(openOne, 5)).toEqual(Array(5).fill('200'))
    if (connectOf === http2Connect) expect(sessions).toHaveLength(5)
  })

  test('are not given more than the server allows before it has said how much that is', async () => {
    const { port, sessions } = await listenH2(
      (stream, headers) => setTimeout(answering, 5, stream, headers),
      {
        maxConcurrentStreams: 1,
      },
    )
    expect(await atOnce(opener(http2Connect, { url: urlOf(port) }), 5)).toEqual(
      Array(5).fill('200'),
    )
    expect(sessions).toHaveLength(5)
  })

  test('take what waits when the server allows more', async () => {
    const { port, sockets } = await listenRaw(h2.settingsFrame([3, 0]), answer)
    const answers = sendOne(open(http2Connect, { url: urlOf(port) }))
    while (sockets.length === 0) await new Promise(setImmediate)
    sockets[0]!.write(h2.settingsFrame([3, 1]))
    expect(await answers).toBe('200')
    expect(sockets).toHaveLength(1)
  })

  test('that the server leaves in the middle of a run finish what it took; what it did not take goes over another one', async () => {
    const last = 5
    const away = h2.frame(h2.goAway, 0, 0, [...h2.uint32(last), ...h2.uint32(0)])
    const { port, sockets } = await listenRaw(h2.settingsFrame(), (socket, stream, index) => {
      // Five requests are held; with the fifth the first three of them are answered, after the
      // farewell.
      if (index === 4) {
        socket.write(away)
        for (const one of [1, 3, 5]) answer(socket, one)
      } else if (index > 4) answer(socket, stream)
    })
    const openOne = opener(http2Connect, { url: urlOf(port) })
    const ends = await atOnce(openOne, 5)
    expect(ends).toEqual(Array(5).fill('200'))
    expect(await atOnce(openOne, 3)).toEqual(['200', '200', '200'])
    expect(sockets).toHaveLength(2)
    // With nothing left to wait for it is closed by us.
    if (!sockets[0]!.closed) await once(sockets[0]!, 'close')
  })

  test('whose numbers of streams are used up are followed by others', async () => {
    const { port, sessions } = await listenH2(answering)
    const options = { connectTimeoutMs: 5000, keepAlive: true, lookup: guardedLookup }
    const connect = http2Connect({ url: urlOf(port), ...options }, 2 ** 31 - 3)
    const connections = Array.from({ length: 5 }, connect)
    closing.push(() => {
      for (const one of connections) one.close()
    })
    expect(await Promise.all(connections.map(one => sendOne(one)))).toEqual(Array(5).fill('200'))
    expect(sessions).toHaveLength(3)
  })

  test('that fail while they open fail all that wait for them; the next request opens another', async () => {
    const port = await closedPort()
    const openOne = opener(http2Connect, { url: urlOf(port) })
    expect(await atOnce(openOne, 3)).toEqual(['refused', 'refused', 'refused'])
    const server = createH2c()
    server.on('stream', answering)
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    closing.push(() => server.close())
    expect(await sendOne(openOne())).toBe('200')
  })

  test('that have been silent since a request was sent are not used again after it was given up', async () => {
    let isHeld = false
    const { port, sockets } = await listenRaw(h2.settingsFrame(), (socket, stream, index) => {
      if (index === 1) isHeld = true
      else answer(socket, stream)
    })
    const openOne = opener(http2Connect, { url: urlOf(port) })
    expect(await sendOne(openOne())).toBe('200')
    const late = openOne()
    let ended = 0
    late.send(get, () => {
      ended += 1
    })
    while (!isHeld) await new Promise(setImmediate)
    late.close()
    expect(await sendOne(openOne())).toBe('200')
    expect([sockets.length, ended]).toEqual([2, 0])
  })

  test('are kept after a request was given up that others have outrun', async () => {
    const resets: number[] = []
    const onFrame = ({ type, stream }: h2.Frame) => {
      if (type === h2.rstStream) resets.push(stream)
    }
    const { port, sockets } = await listenRaw(
      h2.settingsFrame(),
      (socket, stream, index) => {
        if (index !== 1) answer(socket, stream)
      },
      onFrame,
    )
    const openOne = opener(http2Connect, { url: urlOf(port) })
    expect(await sendOne(openOne())).toBe('200')
    const late = openOne()
    late.send(get, () => {})
    expect(await sendOne(openOne())).toBe('200')
    late.close()
    expect(await sendOne(openOne())).toBe('200')
    expect([sockets.length, resets]).toEqual([1, [3]])
  })

  test('close when the last connection has', async () => {
    const { port, sessions } = await listenH2(answering)
    const connect = opener(http2Connect, { url: urlOf(port) })
    const connections = [connect(), connect()]
    for (const one of connections) expect(await sendOne(one)).toBe('200')
    for (const one of connections) one.close()
    await once(sessions[0]!, 'close')
    expect(sessions).toHaveLength(1)
  })

  test('answer as they must, while a server asks for its pings', async () => {
    const heard: string[] = []
    let answerRequest = () => {}
    const { port } = await listenRaw(
      h2.settingsFrame(),
      (socket, stream) => {
        answerRequest = () => answer(socket, stream)
        socket.write(h2.frame(h2.ping, 0, 0, 'abcdefgh'))
      },
      ({ type, flags, payload }) => {
        if (flags !== h2.ack) return
        heard.push(`${type} ${payload.toString('latin1')}`)
        if (type === h2.ping) answerRequest()
      },
    )
    expect(await sendOne(open(http2Connect, { url: urlOf(port) }))).toBe('200')
    expect(heard).toEqual([`${h2.settings} `, `${h2.ping} abcdefgh`])
  })
})

const get = {
  side: 'head' as const,
  name: 'x',
  method: 'GET',
  path: '/',
  headers: [],
  body: undefined,
  isGood: () => true,
}

test('what is asked for reaches the server: method, path, host and headers, with names in lower case', async () => {
  let asked: IncomingHttpHeaders = {}
  const { port } = await listenH2((stream, headers) => {
    asked = headers
    answering(stream, headers)
  })
  const headers = [
    'X-One',
    ' 1\t',
    'User-Agent',
    'me',
    'Host',
    'shop.example',
    'X-Latin',
    'é',
    'X-Empty',
    '',
  ]
  const connection = open(http2Connect, { url: urlOf(port) })
  const request = { method: 'PUT', path: '/a?b=%20', headers, body: 'ü' }
  // The second block is shorter by what it need not say again.
  for (let n = 0; n < 2; n += 1) {
    expect(await sendOne(connection, request)).toBe('200')
    expect(Object.fromEntries(Object.entries(asked))).toEqual({
      ':method': 'PUT',
      ':scheme': 'http',
      ':authority': 'shop.example',
      ':path': '/a?b=%20',
      'x-one': '1',
      'user-agent': 'me',
      'x-latin': 'é',
      'x-empty': '',
      'content-length': '2',
    })
  }
})

test('headers of any length reach the server, in as many frames as it takes', async () => {
  const long = 'x'.repeat(40_000)
  let asked: unknown
  const server = createH2c({ maxHeaderListPairs: 1000, settings: { maxHeaderListSize: 100_000 } })
  const onStream: OnStream = (stream, headers) => {
    asked = headers['x-long']
    answering(stream, headers)
  }
  const { port } = await listenH2(onStream, {}, server)
  expect(
    await sendOne(open(http2Connect, { url: urlOf(port) }), {
      headers: ['X-Long', long],
      body: 'x',
    }),
  ).toBe('200')
  expect(asked).toBe(long)
})

test('a server that allows an encoder no table is told that there is none', async () => {
  const { port } = await listenH2(answering, { headerTableSize: 0 })
  const connection = open(http2Connect, { url: urlOf(port) })
  expect(await sendOne(connection, { headers: ['X-A', '1'] })).toBe('200')
  expect(await sendOne(connection, { headers: ['X-A', '1'] })).toBe('200')
})

test('a request that cannot be sent is a problem at once', () => {
  const connection = open(http2Connect, {})
  expect(() => connection.send({ ...get, headers: ['X-A', 'a\r\nX-B: b'] }, () => {})).toThrow(
    expect.objectContaining({ name: 'Problem', code: 'engine' }),
  )
})

test('a head that is larger than what is read ends its own request, told as a limit of ours', async () => {
  const large = h2.field('link', 'x'.repeat(150_000))
  const frames = (stream: number) =>
    Array.from({ length: 10 }, (_, at) =>
      h2.frame(
        ...([
          at === 0 ? h2.headers : h2.continuation,
          at === 9 ? h2.endHeaders : 0,
          stream,
        ] as const),
        [h2.ok, ...large].slice(at * 16_000, (at + 1) * 16_000),
      ),
    )
  const { port, sockets } = await listenRaw(h2.settingsFrame(), (socket, stream, index) => {
    if (index === 0) for (const frame of frames(stream)) socket.write(frame)
    else answer(socket, stream)
  })
  const connection = open(http2Connect, { url: urlOf(port) })
  const outcome = await new Promise(resolve => connection.send(get, resolve))
  expect(outcome).toEqual({
    kind: 'failed',
    error: 'protocol',
    message: 'the response head is larger than the 144 kB that the gate reads',
  })
  expect(await sendOne(connection)).toBe('200')
  expect(sockets).toHaveLength(1)
})

test('phases are cut where the connection opens, the head and the whole have come', async () => {
  const { port } = await listenRaw(h2.settingsFrame(), (socket, stream) => {
    setTimeout(() => {
      socket.write(h2.headersFrame(stream, [h2.ok]))
      setTimeout(() => socket.write(h2.dataFrame(stream, 'ok')), 80)
    }, 40)
  })
  const connection = open(http2Connect, { url: urlOf(port) })
  await sendOne(connection)
  const { connect, firstByte, download } = connection.phases
  expect(connect).toBeGreaterThan(0)
  expect(firstByte).toBeGreaterThan(30)
  expect(download).toBeGreaterThan(60)
  await sendOne(connection)
  expect(connection.phases.connect).toBe(0)
  expect(connection.phases.firstByte).toBeGreaterThan(30)
})

test('a name with several addresses is tried at each', async () => {
  const { port } = await listenH2(answering)
  const lookup: LookupFunction = (_name, _options, callback) =>
    callback(null, [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ])
  expect(await sendOne(open(http2Connect, { url: `http://several.example:${port}`, lookup }))).toBe(
    '200',
  )
})

describe('over TLS', () => {
  const toLocal: LookupFunction = (_name, _options, callback) =>
    callback(null, [{ address: '127.0.0.1', family: 4 }])
  const tls = { ca }
  async function listenTls(onStream = answering, options = {}) {
    const server = createSecureServer({ ...ofServer, ...options })
    const seen: { servername: string | false; isReused: boolean; authorized: boolean }[] = []
    server.on('secureConnection', (socket: TLSSocket & { servername: string | false }) => {
      seen.push({
        servername: socket.servername,
        isReused: socket.isSessionReused(),
        authorized: socket.authorized,
      })
      socket.on('error', () => undefined)
      closing.push(() => socket.destroy())
    })
    return { ...(await listenH2(onStream, {}, server as unknown as Http2Server)), seen }
  }

  test.each(both)(
    '%s speaks HTTP/2 to the name that is asked for, with bodies of any size',
    async (_, connectOf) => {
      const body = Buffer.alloc(3_000_000, 'x')
      const { port, seen } = await listenTls(stream => {
        stream.respond({ ':status': 200 })
        stream.end(body)
      })
      const connection = open(connectOf, { url: `https://localhost:${port}`, tls, lookup: toLocal })
      for (let n = 0; n < 3; n += 1) expect(await sendOne(connection)).toBe('200')
      expect(seen.map(({ servername }) => servername)).toEqual(['localhost'])
    },
  )

  test('a TLS session is taken up again by the next connection', async () => {
    const { port, seen } = await listenTls()
    const url = `https://localhost:${port}`
    const connection = open(http2Connect, { url, tls, lookup: toLocal, keepAlive: false })
    for (let n = 0; n < 2; n += 1) expect(await sendOne(connection)).toBe('200')
    expect(seen.map(({ isReused }) => isReused)).toEqual([false, true])
  })

  test('asks for the name in Host, with a session for each name, and for none at an address', async () => {
    const { port, seen } = await listenTls()
    const connection = open(http2Connect, { url: `https://127.0.0.1:${port}`, tls })
    expect(await sendOne(connection, { headers: ['Host', 'shop.example'] })).toBe('200')
    expect(await sendOne(connection, { headers: ['Host', 'localhost'] })).toBe('200')
    expect(await sendOne(connection, { headers: ['Host', 'shop.example'] })).toBe('200')
    // The certificate is not for the address itself.
    expect(await sendOne(connection)).toBe('tls')
    expect(seen.map(({ servername }) => servername).slice(0, 2)).toEqual([
      'shop.example',
      'localhost',
    ])
  })

  test.each(both)(
    '%s tells an unknown authority, a wrong name and no TLS at all as tls',
    async (_, connectOf) => {
      const { port } = await listenTls()
      expect(
        await sendOne(open(connectOf, { url: `https://localhost:${port}`, lookup: toLocal })),
      ).toBe('tls')
      expect(
        await sendOne(
          open(connectOf, { url: `https://other.example:${port}`, tls, lookup: toLocal }),
        ),
      ).toBe('tls')
      const plain = await listenRaw(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), answer)
      expect(
        await sendOne(
          open(connectOf, { url: `https://localhost:${plain.port}`, tls, lookup: toLocal }),
        ),
      ).toBe('tls')
    },
  )

  test.each(both)(
    '%s tells a server that only speaks HTTP/1.1 as a protocol error',
    async (_, connectOf) => {
      for (const protocols of [{ ALPNProtocols: ['http/1.1'] }, {}]) {
        const server = createTlsServer(
          { ...ofServer, ...protocols },
          socket => void socket.on('error', () => undefined),
        )
        const { port } = await listen(server)
        expect(
          await sendOne(
            open(connectOf, { url: `https://localhost:${port}`, tls, lookup: toLocal }),
          ),
        ).toBe('protocol')
      }
    },
  )

  test.each(both)('%s shows its own certificate where it has one', async (_, connectOf) => {
    const { port, seen } = await listenTls(answering, { ca, requestCert: true })
    const url = `https://localhost:${port}`
    expect(await sendOne(open(connectOf, { url, tls: { ca, ...ofClient }, lookup: toLocal }))).toBe(
      '200',
    )
    expect(seen.map(({ authorized }) => authorized)).toEqual([true])
  })
})
