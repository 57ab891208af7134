import { once } from 'node:events'
import { Agent, createServer as createHttp, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { DependencyProxy } from '../../../src/faults/dependency-proxy.ts'
import { startProxy } from '../../../src/faults/proxy/proxy.ts'
import { Problem } from '../../../src/model/problem.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

/*
 * The proxy between real sockets. Of times only the least is asserted: a machine may be slow, but
 * nothing is early.
 */

const host = '127.0.0.1'

/** A server of raw sockets, until the test is over; counts its connections. */
async function listen(server: ReturnType<typeof createServer>) {
  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket))
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, sockets }
}

async function proxyTo(port: number, random = () => 0): Promise<DependencyProxy> {
  const upstream = { host, port }
  const proxy = await startProxy({ name: 'payment', listen: { host, port: 0 }, upstream, random })
  onTestFinished(proxy.close)
  return proxy
}

/** An HTTP server that keeps what it was asked, and answers with it. */
async function httpThrough(random?: () => number) {
  const asked: { line: string; headers: string[]; body: string }[] = []
  const server = createHttp({ keepAliveTimeout: 0 }, async (incoming, response) => {
    const { method, url, rawHeaders } = incoming
    asked.push({ line: `${method} ${url}`, headers: rawHeaders, body: await text(incoming) })
    if (url === '/large') response.end(Buffer.alloc(3_000_000, 'x'))
    else response.writeHead(201, 'Made', ['X-One', '1', 'x-one', '2']).end(`answer to ${url}`)
  })
  server.on('upgrade', (_, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n')
    socket.pipe(socket)
  })
  const { port, sockets } = await listen(server)
  const proxy = await proxyTo(port, random)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const ask = async (path = '/', order: { method?: string; body?: string } = {}) => {
    const { method = 'GET', body } = order
    const outgoing = request({ ...at(proxy), agent, method, path }).end(body)
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
    const { statusCode, statusMessage, rawHeaders } = answer
    return { statusCode, statusMessage, rawHeaders, body: await text(answer) }
  }
  const errorOf = (path?: string) => ask(path).then(String, (error: { code: string }) => error.code)
  return { proxy, asked, sockets, ask, errorOf }
}

const at = ({ at: { port } }: DependencyProxy) => ({ host, port })

/**
 * A server of bytes that answers each chunk with itself in capitals; it greets first where it is
 * told to.
 */
async function bytesThrough(greeting?: string) {
  const heard: string[] = []
  const server = createServer(socket => {
    if (greeting !== undefined) socket.write(greeting)
    socket.on('error', () => undefined)
    socket.on('data', chunk => {
      heard.push(String(chunk))
      socket.write(String(chunk).toUpperCase())
    })
  })
  const { port, sockets } = await listen(server)
  const proxy = await proxyTo(port)
  const open = async () => {
    const socket = connect(at(proxy))
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    return socket
  }
  return { proxy, heard, sockets, open }
}
const next = async (socket: Socket) => String(((await once(socket, 'data')) as [Buffer])[0])
const failureOf = async (socket: Socket) =>
  ((await once(socket, 'error')) as [{ code: string }])[0].code

describe('a proxy that disturbs nothing', () => {
  test('leaves it to the dependency to end an idle connection, whatever it has announced', async () => {
    const response = 'HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\nContent-Length: 2\r\n\r\nok'
    const server = createServer(socket => socket.on('data', () => socket.write(response)))
    const { port } = await listen(server)
    const proxy = await proxyTo(port)
    const client = connect(at(proxy))
    onTestFinished(() => void client.destroy())
    for (const path of ['/first', '/second']) {
      client.write(`GET ${path} HTTP/1.1\r\nHost: payment\r\n\r\n`)
      expect(await next(client)).toContain('200 OK')
    }
  })

  test('ends the connection of a client whose dependency is gone without a word', async () => {
    const { ask, sockets, proxy } = await httpThrough()
    const client = connect(at(proxy))
    client.write('GET / HTTP/1.1\r\nHost: payment\r\n\r\n')
    await next(client)
    for (const socket of sockets) socket.resetAndDestroy()
    client.on('error', () => undefined)
    await once(client, 'close')
    expect((await ask()).statusCode).toBe(201)
  })

  test('passes HTTP on as it came, over one connection for one', async () => {
    const { asked, sockets, ask } = await httpThrough()
    expect(await ask('/a?b=%20c')).toMatchObject({
      statusCode: 201,
      statusMessage: 'Made',
      rawHeaders: expect.arrayContaining(['X-One', '1', 'x-one', '2']),
      body: 'answer to /a?b=%20c',
    })
    expect((await ask('/large')).body).toHaveLength(3_000_000)
    expect((await ask('/', { method: 'POST', body: 'sku=3' })).statusCode).toBe(201)
    expect((await ask('/', { method: 'HEAD' })).body).toBe('')
    expect(asked.map(({ line, body }) => `${line} ${body}`.trim())).toEqual([
      'GET /a?b=%20c',
      'GET /large',
      'POST / sku=3',
      'HEAD /',
    ])
    expect(asked[0]!.headers).toEqual(
      expect.arrayContaining(['Host', expect.stringMatching(/^127/)]),
    )
    expect(sockets.size).toBe(1)
  })

  test('passes on what becomes of HTTP after an upgrade', async () => {
    const { proxy } = await httpThrough()
    const socket = connect(at(proxy))
    onTestFinished(() => void socket.destroy())
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n')
    expect(await next(socket)).toContain('101 Switching Protocols')
    socket.write('hello')
    expect(await next(socket)).toBe('hello')
  })

  test('passes bytes on, whoever speaks first, and the end of either side', async () => {
    for (const greeting of [undefined, 'welcome']) {
      const { open, sockets } = await bytesThrough(greeting)
      const socket = await open()
      if (greeting !== undefined) expect(await next(socket)).toBe(greeting)
      socket.write('hello')
      expect(await next(socket)).toBe('HELLO')
      const ended = once([...sockets][0]!, 'end')
      socket.end()
      await ended
      await once(socket, 'close')
    }
  })

  test('ends the connection of a client whose dependency has ended its own', async () => {
    const { open, sockets } = await bytesThrough()
    const socket = await open()
    socket.write('hello')
    await next(socket)
    for (const one of sockets) one.end()
    await once(socket, 'end')
  })
})

describe('latency', () => {
  test('of HTTP lies before the answer, and is over with the disturbance', async () => {
    const { proxy, ask } = await httpThrough()
    await proxy.disturb({ latencyMs: 300 })
    const began = performance.now()
    expect((await ask()).statusCode).toBe(201)
    expect(performance.now() - began).toBeGreaterThanOrEqual(299)
    await proxy.disturb(undefined)
    expect((await ask()).statusCode).toBe(201)
  })

  test('of bytes lies on the way back', async () => {
    const { proxy, open, heard } = await bytesThrough()
    const socket = await open()
    await proxy.disturb({ latencyMs: 200 })
    const began = performance.now()
    socket.write('hello')
    const back = next(socket)
    await expect.poll(() => heard).toEqual(['hello'])
    expect(await back).toBe('HELLO')
    expect(performance.now() - began).toBeGreaterThanOrEqual(199)
  })
})

test('a bandwidth lets an answer come no faster', async () => {
  const { proxy, ask } = await httpThrough()
  await proxy.disturb({ bytesPerSecond: 6_000_000 })
  const began = performance.now()
  expect((await ask('/large')).body).toHaveLength(3_000_000)
  expect(performance.now() - began).toBeGreaterThanOrEqual(490)
})

test('a response that is truncated ends with its connection; a shorter one is whole', async () => {
  const { proxy, ask, errorOf } = await httpThrough()
  await proxy.disturb({ truncateBytes: 12 })
  expect((await ask('/')).body).toBe('answer to /')
  expect(await errorOf('/pay')).toBe('ECONNRESET')
  await expect
    .poll(async () => (await proxy.calls()).calls.map(({ status }) => status))
    .toEqual([201, 0])
  await proxy.disturb({ truncateBytes: 0 })
  expect(await errorOf('/pay')).toBe('ECONNRESET')
  await proxy.disturb(undefined)
  expect((await ask('/pay')).body).toBe('answer to /pay')

  const bytes = await bytesThrough()
  const socket = await bytes.open()
  socket.write('before')
  expect(await next(socket)).toBe('BEFORE')
  await bytes.proxy.disturb({ truncateBytes: 7 })
  socket.write('hello')
  expect(await next(socket)).toBe('HELLO')
  socket.write('again')
  expect(String(await buffer(socket))).toBe('AG')
})

test('an error answers in place of the dependency, for the share of requests that is asked for', async () => {
  const draws = [0.9, 0.1, 0.3, 0.29]
  const { proxy, asked, ask } = await httpThrough(() => draws.shift()!)
  await ask('/before')
  await proxy.disturb({ error: 503, share: 0.3 })
  const found = []
  for (const path of ['/1', '/2', '/3', '/4']) found.push((await ask(path)).statusCode)
  expect(found).toEqual([201, 503, 201, 503])
  expect(asked.map(({ line }) => line)).toEqual(['GET /before', 'GET /1', 'GET /3'])
})

test('after a reset the request has got through, and its answer is lost', async () => {
  const { proxy, asked, errorOf } = await httpThrough()
  await proxy.disturb({ reset: true })
  expect(await errorOf('/pay')).toBe('ECONNRESET')
  expect(asked.map(({ line }) => line)).toEqual(['GET /pay'])

  const bytes = await bytesThrough()
  await bytes.proxy.disturb({ reset: true })
  const socket = await bytes.open()
  socket.write('pay')
  expect(await failureOf(socket)).toBe('ECONNRESET')
  expect(bytes.heard).toEqual(['pay'])
})

test('a timeout swallows what is sent, and whoever still waits at its end is reset', async () => {
  const { proxy, asked, ask, errorOf } = await httpThrough()
  await proxy.disturb({ timeout: true })
  const waiting = errorOf('/lost')
  const bytes = await bytesThrough()
  const socket = await bytes.open()
  await bytes.proxy.disturb({ timeout: true })
  socket.write('lost')
  // What is sent after it through another proxy comes back, and this does not.
  const other = await bytesThrough()
  const second = await other.open()
  second.write('seen')
  expect(await next(second)).toBe('SEEN')
  expect(bytes.heard).toEqual([])
  const failed = failureOf(socket)
  await bytes.proxy.disturb(undefined)
  expect(await failed).toBe('ECONNRESET')
  await proxy.disturb(undefined)
  expect(await waiting).toBe('ECONNRESET')
  expect((await ask('/found')).statusCode).toBe(201)
  expect(asked.map(({ line }) => line)).toEqual(['GET /found'])
})

test('refused are new connections alone; down are all of them; afterwards it listens where it did', async () => {
  const { proxy, open, sockets } = await bytesThrough()
  const socket = await open()
  socket.write('one')
  await next(socket)
  const refused = async () => {
    const other = connect(at(proxy))
    onTestFinished(() => void other.destroy())
    return failureOf(other)
  }
  await proxy.disturb({ refuse: true })
  expect(await refused()).toBe('ECONNREFUSED')
  socket.write('two')
  expect(await next(socket)).toBe('TWO')
  const failed = failureOf(socket)
  await proxy.disturb({ down: true })
  expect(await failed).toBe('ECONNRESET')
  expect(await refused()).toBe('ECONNREFUSED')
  await proxy.disturb(undefined)
  const third = await open()
  third.write('three')
  expect(await next(third)).toBe('THREE')
  expect(sockets.size).toBe(2)
})

test('of a share that is refused, each connection is reset or spared as it is drawn', async () => {
  const { port } = await listen(createServer(socket => void socket.end('hello')))
  const draws = [0.6, 0.4]
  const proxy = await proxyTo(port, () => draws.shift()!)
  await proxy.disturb({ refuse: true, share: 0.5 })
  const spared = connect(at(proxy))
  expect(String(await buffer(spared))).toBe('hello')
  expect(await failureOf(connect(at(proxy)))).toBe('ECONNRESET')
})

test('a dependency that is down resets whoever is passed on to it', async () => {
  const { port } = await listen(createServer())
  const gone = createServer()
  gone.listen(0, host)
  await once(gone, 'listening')
  const { port: free } = gone.address() as AddressInfo
  gone.close()
  expect(free).not.toBe(port)
  const proxy = await proxyTo(free)
  expect(await failureOf(connect(at(proxy)))).toBe('ECONNRESET')
})

test('where it cannot listen, and where a dependency may not be reached, that is a problem with what to mend', async () => {
  const { port } = await listen(createServer())
  const order = { name: 'payment', upstream: { host, port }, random: () => 0 }
  const told = (order_: Parameters<typeof startProxy>[0]) =>
    startProxy(order_).then(
      () => '',
      (error: Problem) =>
        `${error instanceof Problem && error.code}: ${error.message} (${error.hint})`,
    )
  expect(await told({ ...order, listen: { host, port } })).toMatch(
    /^fault: the proxy of payment cannot listen at 127\.0\.0\.1:\d+: .*EADDRINUSE.* \(give dependencies\.payment\.listen an address that is free\)$/,
  )
  const metadata = { host: '169.254.169.254', port: 80 }
  expect(await told({ ...order, upstream: metadata, listen: { host, port: 0 } })).toContain(
    'fault: the dependency payment may not be reached: 169.254.169.254 is a link-local address',
  )
})

describe('HTTP at its edges', () => {
  const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

  /** A server that sends exactly these bytes to each request, and then ends where it is told to. */
  async function scripted(answer: string, { ends }: { ends: boolean }) {
    const server = createServer(socket => {
      socket.on('error', () => undefined)
      socket.on('data', () => {
        if (ends) socket.end(answer)
        else socket.write(answer)
      })
    })
    const { port } = await listen(server)
    const proxy = await proxyTo(port)
    const ask = () => {
      const socket = connect({ ...at(proxy), allowHalfOpen: true })
      onTestFinished(() => void socket.destroy())
      socket.write(get)
      return socket
    }
    return { proxy, ask }
  }

  test('an answer that ends with its connection is passed on, and the connection ends', async () => {
    const { ask } = await scripted('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it', {
      ends: true,
    })
    const socket = ask()
    const answer = String(await buffer(socket))
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toContain('all of it')
  })

  test('an answer that is cut short is cut short for the client too', async () => {
    const cut = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'
    const { proxy } = await scripted(cut, { ends: true })
    const outgoing = request(at(proxy)).on('error', () => undefined)
    const [answer] = (await once(outgoing.end(), 'response')) as [IncomingMessage]
    await expect(text(answer)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('what is no HTTP is the end of the connection', async () => {
    const { ask } = await scripted('nonsense', { ends: false })
    const socket = ask()
    expect(await failureOf(socket)).toBe('ECONNRESET')
  })

  test('requests that follow each other at once are answered in their order', async () => {
    const { proxy, asked } = await httpThrough()
    const socket = connect(at(proxy))
    onTestFinished(() => void socket.destroy())
    const end = get.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')
    socket.write(get.replace('/', '/1') + get.replace('/', '/2') + end.replace('/', '/3'))
    const answers = String(await buffer(socket)).match(/answer to \/\d/g)
    expect(answers).toEqual(['answer to /1', 'answer to /2', 'answer to /3'])
    expect(asked.map(({ line }) => line)).toEqual(['GET /1', 'GET /2', 'GET /3'])
  })

  test('a body that waits for leave to be sent gets it', async () => {
    const { proxy, asked } = await httpThrough()
    const outgoing = request({
      ...at(proxy),
      method: 'POST',
      path: '/pay',
      headers: { expect: '100-continue', 'content-length': 5 },
    })
    outgoing.flushHeaders()
    await once(outgoing, 'continue')
    outgoing.end('sku=3')
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(201)
    answer.resume()
    expect(asked[0]!.body).toBe('sku=3')
  })

  test('a large body goes through, and a client that goes away ends what it had asked for', async () => {
    const { proxy, asked, ask, sockets } = await httpThrough()
    const body = 'y'.repeat(3_000_000)
    expect((await ask('/upload', { method: 'POST', body })).statusCode).toBe(201)
    expect(asked[0]!.body).toHaveLength(3_000_000)
    const socket = connect(at(proxy))
    socket.write(get.replace('/', '/large'))
    await once(socket, 'data')
    const itsOwn = [...sockets].at(-1)!
    socket.destroy()
    await expect.poll(() => itsOwn.destroyed).toBe(true)
  })
})

describe('its traffic', () => {
  const passedBy = async (proxy: DependencyProxy, act: () => Promise<unknown>) => {
    const before = (await proxy.traffic()).passed
    await act()
    return (await proxy.traffic()).passed - before
  }

  test('grows with each request on a connection that was open before, and not without one', async () => {
    const { proxy, ask } = await httpThrough()
    await ask()
    expect(await passedBy(proxy, async () => undefined)).toBe(0)
    await proxy.disturb({ error: 503 })
    expect(await passedBy(proxy, () => ask())).toBeGreaterThan(0)
  })

  test('grows with bytes on a connection that was open before, and not with its end', async () => {
    const { proxy, open } = await bytesThrough('hello')
    const socket = await open()
    await next(socket)
    const talk = async () => {
      socket.write('more')
      await next(socket)
    }
    expect(await passedBy(proxy, talk)).toBeGreaterThan(0)
    const end = async () => {
      socket.end()
      await once(socket, 'close')
    }
    expect(await passedBy(proxy, end)).toBe(0)
  })

  test('arrives and does not pass where the dependency is down', async () => {
    const proxy = await proxyTo(await closedPort())
    await failureOf(connect(at(proxy)))
    expect(await proxy.traffic()).toEqual({ arrived: 1, passed: 0, disturbed: 0 })
  })
})

test('clients that come and go by the hundred leave nothing behind', async () => {
  const { proxy, sockets } = await bytesThrough()
  const all = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const socket = connect(at(proxy))
      await once(socket, 'connect')
      socket.write('x')
      const back = await next(socket)
      socket.destroy()
      return back
    }),
  )
  expect(new Set(all)).toEqual(new Set(['X']))
  await expect.poll(() => [...sockets].filter(socket => !socket.destroyed)).toEqual([])
})

test('calls that the dependency never saw are told from reads, and from those that may have had an effect', async () => {
  const { proxy, ask, asked, errorOf } = await httpThrough()
  const harmless = async () => (await proxy.calls()).calls.map(one => one.harmless)
  await ask('/', { method: 'POST', body: 'x' })
  await ask('/')
  await proxy.disturb({ error: 503 })
  await ask('/', { method: 'POST', body: 'x' })
  await proxy.disturb({ reset: true })
  expect(await ask('/', { method: 'POST', body: 'x' }).catch(() => 'reset')).toBe('reset')
  expect(asked).toHaveLength(3)
  await proxy.disturb({ timeout: true })
  const lost = errorOf()
  await expect.poll(harmless).toHaveLength(5)
  await proxy.disturb({ refuse: true, share: 0.5 })
  await lost
  expect(await errorOf()).toBe('ECONNRESET')
  expect(await harmless()).toEqual([undefined, 'read', 'kept', undefined, 'kept', 'kept'])
})

test('calls of a dependency that cannot be reached were kept away from it', async () => {
  const proxy = await proxyTo(await closedPort())
  const outgoing = request({ ...at(proxy), method: 'POST' }).end('x')
  await once(outgoing, 'error')
  const harmless = async () => (await proxy.calls()).calls.map(one => one.harmless)
  await expect.poll(harmless).toEqual(['kept'])
})
