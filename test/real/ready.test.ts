import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { createServer as createH2c, createSecureServer, type ServerHttp2Stream } from 'node:http2'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { lookAfterLoad, waitUntilReady } from '../../src/deployments/ready.ts'
import { requestAs } from '../../src/engines/embedded/protocols/http/request-as.ts'
import { defined } from '../../src/model/basics/defined.ts'
import type { ReadyPlan } from '../../src/model/plan/target.ts'
import { Secret } from '../../src/model/secret.ts'
import { quietContext, realClock, skippingClock } from '../contract/providers/quiet-context.ts'
import { loadPlan } from '../support/engine/run-engine.ts'
import { secrets } from '../support/secrets.ts'
import { type Answer, ok, startTarget, status } from '../support/servers/target.ts'
import { ca, ofServer } from '../support/servers/tls.ts'

async function serve(answer: Answer) {
  const target = await startTarget(answer)
  onTestFinished(target.close)
  return target
}

/** Each answer once, the last one for ever. */
const inTurn = (...answers: Answer[]): Answer => {
  let at = 0
  return (request, response) => answers[Math.min(at++, answers.length - 1)]!(request, response)
}

const plan = (ready: Partial<ReadyPlan> = {}): ReadyPlan => ({
  path: '/',
  timeoutMs: 30_000,
  ...ready,
})

const wait = (
  url: string,
  ready: ReadyPlan = plan(),
  context = quietContext(skippingClock()),
  load = loadPlan(1, 1000),
) =>
  waitUntilReady(
    { url, headers: { 'x-preview': new Secret('token') }, ready, ask: requestAs(load) },
    context,
  )

test('three successful responses in a row are ready, and no more are asked for', async () => {
  const target = await serve(ok)
  expect(await wait(`${target.url}/app`, plan({ path: '/health?full=1' }))).toEqual({
    kind: 'ready',
  })
  expect(target.log).toEqual(Array(3).fill('GET /app/health?full=1'))
  expect(target.lastHeaders()['x-preview']).toBe('token')
})

test('a bad answer between good ones starts the row anew', async () => {
  const target = await serve(inTurn(ok, ok, status(503), ok))
  expect(await wait(target.url)).toEqual({ kind: 'ready' })
  expect(target.log).toHaveLength(6)
})

test('without a status, anything below 500 is ready', async () => {
  expect(await wait((await serve(status(404))).url)).toEqual({ kind: 'ready' })
})

test('a status that refuses access is ready too, with a warning on what to give', async () => {
  const context = quietContext(skippingClock())
  expect(await wait((await serve(status(401))).url, plan(), context)).toEqual({ kind: 'ready' })
  expect(context.lines.join()).toMatch(/responds with 401.*target-headers/)
})

test('a page with a password field is ready, with a note, unless the plan names a text of it', async () => {
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('Shop <input type=password>'),
  )
  expect(await wait(url)).toEqual({
    kind: 'ready',
    note: {
      message: `${url}/ requires a password, which counts as ready`,
      hint: expect.stringMatching(/target-headers .*target\.ready\.body$/),
    },
  })
  expect(await wait(url, plan({ body: 'Shop' }))).toEqual({ kind: 'ready' })
})

test('with a status, only that one is ready', async () => {
  const target = await serve(inTurn(status(404), status(204)))
  expect(await wait(target.url, plan({ status: 204 }))).toEqual({ kind: 'ready' })
  expect(target.log).toHaveLength(4)
})

test('what never gets ready tells its last status and what it said, on one harmless line', async () => {
  const target = await serve((_, response) =>
    response.writeHead(502).end(`no\r\n\u001b[31mupstream ${'x'.repeat(300)}`),
  )
  expect(await wait(target.url)).toEqual({
    kind: 'never',
    message: `${target.url}/ was not ready within 30s: it responded with 502: "no [31mupstream ${'x'.repeat(183)}…"`,
  })
})

test('another status than the expected one is named, with a hint where access is refused', async () => {
  const found = await wait((await serve(status(403))).url, plan({ status: 200 }))
  expect(found).toMatchObject({
    kind: 'never',
    message: expect.stringContaining('it responded with 403'),
    hint: expect.stringContaining('target-headers'),
  })
})

test('pauses grow while it is not ready, and all of them end with the timeout', async () => {
  const clock = skippingClock()
  await wait((await serve(status(500))).url, plan({ timeoutMs: 10_000 }), quietContext(clock))
  expect(clock.sleeps.slice(0, 4)).toEqual([750, 1125, 1687.5, 2000])
  expect(clock.sleeps.reduce((a, b) => a + b)).toBe(10_000)
})

test('a port where nobody listens is waited for, and the reason is told in the end', async () => {
  const target = await startTarget()
  await target.close()
  const found = await wait(target.url, plan({ timeoutMs: 5000 }))
  expect(found).toMatchObject({
    kind: 'never',
    message: expect.stringContaining('the connection was refused'),
    hint: expect.stringContaining('check that it is running'),
  })
})

test('a redirect to a login page of another origin is never ready, and is not waited for to the end', async () => {
  const login = await serve(ok)
  const target = await serve(status(302, { location: `${login.url}/sso?token=secret` }))
  const clock = skippingClock()
  const found = await wait(target.url, plan({ timeoutMs: 300_000 }), quietContext(clock))
  expect(found).toMatchObject({
    kind: 'never',
    hint: expect.stringContaining('x-vercel-protection-bypass'),
  })
  expect(found.kind === 'never' && found.message).toContain(`it redirects to ${login.url}`)
  expect(JSON.stringify(found)).not.toContain('secret')
  expect(login.log).toEqual([])
  expect(clock.sleeps.reduce((a, b) => a + b)).toBeLessThan(20_000)
})

test('a redirect that passes, as of a router that warms up, is borne with', async () => {
  const login = await serve(ok)
  const away = status(302, { location: login.url })
  expect(await wait((await serve(inTurn(away, away, away, ok))).url)).toEqual({ kind: 'ready' })
})

test('a redirect within the origin is followed', async () => {
  const target = await serve((request, response) =>
    request.url === '/'
      ? response.writeHead(308, { location: '/home' }).end()
      : response.writeHead(200).end(),
  )
  expect(await wait(target.url, plan({ status: 200 }))).toEqual({ kind: 'ready' })
})

test('a redirect that the plan expects is ready, wherever it leads', async () => {
  const target = await serve(status(302, { location: 'https://login.example/' }))
  expect(await wait(target.url, plan({ status: 302 }))).toEqual({ kind: 'ready' })
  expect(target.log).toHaveLength(3)
})

test('a refused address is given up at once', async () => {
  const clock = skippingClock()
  expect(await wait('http://169.254.169.254', plan(), quietContext(clock))).toMatchObject({
    kind: 'never',
    message: expect.stringContaining('link-local'),
  })
  expect(clock.sleeps).toEqual([])
})

test('a slow answer that the timeout cuts off does not hide the status before it', async () => {
  const target = await serve(inTurn(status(503), () => undefined))
  const found = await wait(target.url, plan({ timeoutMs: 1200 }), quietContext(realClock))
  expect(found).toMatchObject({
    kind: 'never',
    message: expect.stringContaining('it responded with 503'),
  })
})

test('one that the timeout cuts off does not hide that the target was good before it', async () => {
  const target = await serve(inTurn(ok, () => undefined))
  const found = await wait(target.url, plan({ timeoutMs: 900 }), quietContext(realClock))
  expect(found).toEqual({
    kind: 'never',
    message: `${target.url}/ did not give 3 successful responses in a row within 900ms; the last status was 200`,
  })
})

test('a target that never responds is told by the whole time that it had', async () => {
  const target = await serve(() => undefined)
  const found = await wait(target.url, plan({ timeoutMs: 300 }), quietContext(realClock))
  expect(found).toMatchObject({
    kind: 'never',
    message: expect.stringContaining('no complete response within 0.3 s'),
  })
})

describe('readiness speaks as the load does', () => {
  const closing: (() => void)[] = []
  afterEach(() => {
    for (const close of closing.splice(0)) close()
  })
  async function listen(server: Server): Promise<number> {
    server.on('connection', (socket: Socket) => {
      socket.on('error', () => undefined)
      closing.push(() => socket.destroy())
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    closing.push(() => server.close())
    return (server.address() as AddressInfo).port
  }
  /** A server that gives each request the same bytes. */
  const serveBytes = async (bytes: string) =>
    `http://127.0.0.1:${await listen(createServer(socket => socket.on('data', () => socket.write(bytes))))}`
  const http2 = loadPlan(1, 1000, { http: 2 })
  const body = `${'x'.repeat(9000)} build 7`
  const ofBuild = plan({ status: 200, header: { name: 'X-Build', value: '7' }, body: 'build 7' })

  test('to a server of HTTP/2 alone, by prior knowledge and by ALPN, with what is asked of head and body', async () => {
    const onStream = (stream: ServerHttp2Stream) => {
      stream.on('error', () => undefined)
      stream.respond({ ':status': 200, 'x-build': '7' })
      stream.end(body)
    }
    const clear = createH2c().on('stream', onStream)
    const secure = createSecureServer({ ...ofServer, allowHTTP1: false }).on('stream', onStream)
    const [port, securePort] = [
      await listen(clear as unknown as Server),
      await listen(secure as unknown as Server),
    ]
    const context = () => quietContext(skippingClock())
    expect(await wait(`http://127.0.0.1:${port}`, ofBuild, context(), http2)).toEqual({
      kind: 'ready',
    })
    const secured = {
      url: `https://localhost:${securePort}`,
      headers: {},
      ready: ofBuild,
      route: { tls: secrets({ ca }) },
    }
    expect(await waitUntilReady({ ...secured, ask: requestAs(http2) }, context())).toEqual({
      kind: 'ready',
    })
    expect(
      await waitUntilReady({ ...secured, ask: requestAs(loadPlan(1, 1000)) }, context()),
    ).toMatchObject({
      kind: 'never',
      hint: 'set load.http to 2 for a server that speaks HTTP/2 only',
    })
  })

  test('so that a server of HTTP/1.1 is not ready for a load of HTTP/2', async () => {
    const target = await serve(ok)
    expect(
      await wait(target.url, plan({ timeoutMs: 1000 }), quietContext(skippingClock()), http2),
    ).toEqual({
      kind: 'never',
      message: `${target.url}/ was not ready within 1s: the server does not speak HTTP/2`,
      hint: 'load.http is 2: leave it out for a server that speaks HTTP/1.1 only',
    })
  })

  test('to one that says 100 Continue unasked, one with 24 kB of links, and one whose body never ends', async () => {
    const head = `HTTP/1.1 200 OK\r\nX-Build: 7\r\n`
    const whole = `${head}Content-Length: ${body.length}\r\n\r\n${body}`
    const links = `Link: </${'x'.repeat(380)}.js>; rel=preload\r\n`.repeat(60)
    const pieces = body.replaceAll(
      /.{1,100}/g,
      piece => `${piece.length.toString(16)}\r\n${piece}\r\n`,
    )
    for (const bytes of [
      `HTTP/1.1 100 Continue\r\nX-Build: 6\r\n\r\n${whole}`,
      whole.replace('Content-Length', `${links}Content-Length`),
      `${head}Transfer-Encoding: chunked\r\n\r\n${pieces}0\r\nX-Build: 8\r\n\r\n`,
      `${head}\r\n${body}${'x'.repeat(2000)}`,
    ])
      expect(await wait(await serveBytes(bytes), ofBuild)).toEqual({ kind: 'ready' })
  })

  test('so that a head beyond what the load reads is told as a limit of ours', async () => {
    const url = await serveBytes(
      `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(66_000)}\r\nContent-Length: 0\r\n\r\n`,
    )
    expect(await wait(url, plan({ timeoutMs: 500 }))).toEqual({
      kind: 'never',
      message: `${url}/ was not ready within 500ms: the response head is larger than the 64 kB that the gate reads`,
    })
  })

  test.each([undefined, 2] as const)(
    'through a proxy, which is told to have refused (HTTP/%s)',
    async http => {
      const asked: string[] = []
      const proxy = createHttp().on('connect', (request, socket) => {
        asked.push(request.url!)
        if (request.url!.startsWith('no.example'))
          return socket.end('HTTP/1.1 407 Who Are You\r\n\r\n')
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        const far = connect(port, '127.0.0.1')
        far.pipe(socket).pipe(far)
        for (const one of [far, socket]) one.on('error', () => {})
      })
      const proxyUrl = new URL(`http://127.0.0.1:${await listen(proxy)}`)
      const answers = http === 2 ? createH2c((_, response) => response.end('ok')) : createHttp(ok)
      const port = await listen(answers as unknown as Server)
      const ask = requestAs(loadPlan(1, 1000, defined({ http })))
      const order = { timeoutMs: 5000, proxy: proxyUrl }
      expect(await ask({ ...order, url: 'http://yes.example/' })).toMatchObject({
        kind: 'answer',
        status: 200,
      })
      expect(await ask({ ...order, url: 'http://no.example/' })).toMatchObject({
        message: 'the proxy opened no tunnel: it responded with 407',
      })
      expect(asked).toEqual(['yes.example:80', 'no.example:80'])
      await new Promise(resolve => proxy.close(resolve).closeAllConnections())
      expect(await ask({ ...order, url: 'http://yes.example/' })).toMatchObject({
        message: 'the proxy: the connection was refused (ECONNREFUSED)',
      })
    },
  )
})

test('an interrupt ends the waiting at once, amid a request and amid a pause', async () => {
  for (const answer of [() => undefined, status(503)] satisfies Answer[]) {
    const context = quietContext(realClock)
    const target = await serve((request, response) => {
      answer(request, response)
      setTimeout(context.stop, 20)
    })
    const started = performance.now()
    expect(await wait(target.url, plan(), context)).toMatchObject({
      kind: 'never',
      message: expect.stringContaining('interrupted'),
    })
    expect(performance.now() - started).toBeLessThan(10_000)
  }
})

const look = (url: string, ready = plan()) =>
  lookAfterLoad(
    { url, headers: {}, ready, ask: requestAs(loadPlan(1, 1000)) },
    quietContext(skippingClock()),
  )

test('after the load one good answer is enough', async () => {
  const target = await serve(ok)
  expect(await look(target.url)).toEqual({ isUp: true })
  expect(target.log).toHaveLength(1)
})

test('after the load a worker that comes back within ten seconds is up', async () => {
  expect(await look((await serve(inTurn(status(503), status(503), ok))).url)).toEqual({
    isUp: true,
  })
})

test('after the load a target that does not come back is down, with what it said last', async () => {
  const target = await startTarget(ok)
  await target.close()
  expect(await look(target.url)).toEqual({
    isUp: false,
    message: expect.stringContaining('ECONNREFUSED'),
  })
  expect(await look((await serve(status(503))).url)).toEqual({
    isUp: false,
    message: 'it responded with 503',
  })
})

test('after the load a target that responds well as another build is up, and another one', async () => {
  const target = await serve((_, response) => response.setHeader('x-commit', 'old').end())
  const ready = { ...plan(), header: { name: 'X-Commit', value: 'new' } }
  expect(await look(target.url, ready)).toEqual({
    isUp: true,
    other: 'its header X-Commit is "old", not "new"',
  })
})
