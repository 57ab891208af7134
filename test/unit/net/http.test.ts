import { execFile } from 'node:child_process'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { fetchText } from '../../../src/net/http.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { startTarget } from '../../support/servers/target.ts'
import { ofServer } from '../../support/servers/tls.ts'

async function serve(answer: RequestListener): Promise<string> {
  const target = await startTarget(answer)
  onTestFinished(target.close)
  return target.url
}

const echo = (request: IncomingMessage, response: ServerResponse) => {
  let body = ''
  request.on('data', chunk => {
    body += chunk
  })
  request.on('end', () =>
    response.end(JSON.stringify({ method: request.method, headers: request.headers, body })),
  )
}

test('an answer comes back with status, headers and body, whatever the status', async () => {
  const url = await serve((_, response) =>
    response.writeHead(503, { 'X-Why': 'busy' }).end('später'),
  )
  expect(await fetchText({ url: `${url}/a`, timeoutMs: 5000 })).toMatchObject({
    kind: 'answer',
    status: 503,
    headers: { 'x-why': 'busy' },
    body: 'später',
    truncated: false,
    url: `${url}/a`,
  })
})

test('method, headers and body are sent, and credentials in the address become Basic authorization', async () => {
  const url = await serve(echo)
  const order = {
    method: 'POST',
    headers: { 'X-Tenant': 'team' },
    body: 'a=1',
    timeoutMs: 5000,
  } as const
  const answer = await fetchText({ ...order, url: url.replace('http://', 'http://user:p%40ss@') })
  if (answer.kind !== 'answer') throw new Error(answer.message)
  const seen = JSON.parse(answer.body)
  expect(seen).toMatchObject({ method: 'POST', body: 'a=1' })
  expect(seen.headers).toMatchObject({
    'x-tenant': 'team',
    authorization: `Basic ${btoa('user:p@ss')}`,
  })
  expect(seen.headers['user-agent']).toMatch(/^reliability-gate\//)
  expect(answer.url).toBe(`${url}/`)
})

test('a body is cut at the cap, be it endless', async () => {
  const url = await serve((_, response) => {
    const more = setInterval(() => response.write('x'.repeat(100_000)), 1)
    response.on('close', () => clearInterval(more))
  })
  const answer = await fetchText({ url, timeoutMs: 5000, maxBytes: 250_000 })
  expect(answer).toMatchObject({ kind: 'answer', truncated: true })
  expect(answer.kind === 'answer' && answer.body.length).toBe(250_000)
})

test('a body of exactly the cap is whole', async () => {
  const url = await serve((_, response) => response.end('x'.repeat(1000)))
  expect(await fetchText({ url, timeoutMs: 5000, maxBytes: 1000 })).toMatchObject({
    truncated: false,
  })
})

test('a redirect within the origin is followed, headers and all', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/old') return response.writeHead(307, { location: '/new' }).end()
    return echo(request, response)
  })
  const order = {
    url: `${url}/old`,
    method: 'POST',
    headers: { 'x-key': 'secret' },
    body: 'b',
    timeoutMs: 5000,
  } as const
  const answer = await fetchText(order)
  if (answer.kind !== 'answer') throw new Error(answer.message)
  expect(answer.url).toBe(`${url}/new`)
  expect(JSON.parse(answer.body)).toMatchObject({
    method: 'POST',
    headers: { 'x-key': 'secret' },
    body: 'b',
  })
})

test('a POST that is moved with 303 goes on as a GET without a body', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/old') return response.writeHead(303, { location: '/new' }).end()
    return echo(request, response)
  })
  const answer = await fetchText({ url: `${url}/old`, method: 'POST', body: 'b', timeoutMs: 5000 })
  expect(answer.kind === 'answer' && JSON.parse(answer.body)).toMatchObject({
    method: 'GET',
    body: '',
  })
})

test('a redirect to another origin is not followed, so that no header leaves the origin', async () => {
  let asked = 0
  const other = await serve((_, response) => {
    asked += 1
    response.end()
  })
  const url = await serve((_, response) =>
    response.writeHead(302, { location: `${other}/login` }).end('moved'),
  )
  const answer = await fetchText({
    url,
    headers: { 'x-vercel-protection-bypass': 'secret' },
    timeoutMs: 5000,
  })
  expect(answer).toMatchObject({
    kind: 'answer',
    status: 302,
    headers: { location: `${other}/login` },
    body: 'moved',
  })
  expect(asked).toBe(0)
})

test('an endless redirect ends after five steps with the redirect itself', async () => {
  let asked = 0
  const url = await serve((_, response) => {
    asked += 1
    response.writeHead(302, { location: `/${asked}` }).end()
  })
  expect(await fetchText({ url, timeoutMs: 5000 })).toMatchObject({
    kind: 'answer',
    status: 302,
    url: `${url}/5`,
  })
  expect(asked).toBe(6)
})

test('a silent server is a timeout, before and amid its answer', async () => {
  const silent = await serve(() => undefined)
  const stuck = await serve((_, response) => response.write('half'))
  for (const url of [silent, stuck]) {
    expect(await fetchText({ url, timeoutMs: 200 })).toEqual({
      kind: 'failed',
      reason: 'timeout',
      message: 'no complete answer within 0.2 s',
    })
  }
})

test('an interrupt ends a request at once', async () => {
  const stop = new AbortController()
  const url = await serve(() => stop.abort())
  expect(await fetchText({ url, timeoutMs: 5000, signal: stop.signal })).toMatchObject({
    reason: 'aborted',
  })
})

test('a port where nobody listens is refused', async () => {
  expect(
    await fetchText({ url: `http://127.0.0.1:${await closedPort()}`, timeoutMs: 5000 }),
  ).toEqual({
    kind: 'failed',
    reason: 'refused',
    message: 'the connection was refused (ECONNREFUSED)',
  })
})

test('a name that does not exist is a dns failure', async () => {
  expect(await fetchText({ url: 'http://no-such-name.invalid', timeoutMs: 5000 })).toMatchObject({
    reason: 'dns',
  })
})

test('a connection that is closed early is a reset, before and amid the answer', async () => {
  const closed = await serve(request => request.socket.destroy())
  const cut = await serve((_, response) =>
    response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy()),
  )
  for (const url of [closed, cut])
    expect(await fetchText({ url, timeoutMs: 5000 })).toMatchObject({ reason: 'reset' })
})

test('https to a server without TLS is a TLS failure', async () => {
  const url = await serve((_, response) => response.end())
  const answer = await fetchText({ url: url.replace('http:', 'https:'), timeoutMs: 5000 })
  expect(answer).toMatchObject({ kind: 'failed', reason: 'tls' })
})

test('a certificate of an unknown authority comes with the key that names it, not with an option of Node', async () => {
  const server = createTlsServer(ofServer, (_, response) => response.end()).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  expect(await fetchText({ url: `https://localhost:${port}`, timeoutMs: 5000 })).toEqual({
    kind: 'failed',
    reason: 'tls',
    message: 'TLS failed: unable to verify the first certificate',
    hint: expect.stringContaining('target.tls.ca'),
  })
})

test('what is no HTTP is a failure of its own', async () => {
  const server = createTcpServer(socket => socket.end('hello\r\n\r\n')).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetchText({ url: `http://127.0.0.1:${port}`, timeoutMs: 5000 })
  expect(answer).toMatchObject({ kind: 'failed', reason: 'other' })
})

test.each(['http://169.254.169.254/', 'http://0xa9fea9fe/', 'http://[fe80::1]/'])(
  '%s is never connected to',
  async url => {
    expect(await fetchText({ url, timeoutMs: 5000 })).toMatchObject({
      kind: 'failed',
      reason: 'refused-address',
    })
  },
)

test('a header that cannot be sent is a failure, and its value is not repeated', async () => {
  const answer = await fetchText({
    url: 'http://127.0.0.1:1',
    headers: { 'x-key': 'sec\nret' },
    timeoutMs: 5000,
  })
  expect(answer).toMatchObject({ kind: 'failed', reason: 'other' })
  expect(JSON.stringify(answer)).not.toContain('ret')
})

test('an idle connection that is kept does not keep the process', async () => {
  const url = await serve((_, response) => response.end('done'))
  const script = `const { fetchText } = await import(${JSON.stringify(new URL('../../../src/net/http.ts', import.meta.url).href)})
    console.log((await fetchText({ url: '${url}', timeoutMs: 60000 })).body)
    const answered = performance.now()
    // A connection that kept it would do so for 4 s.
    process.on('exit', () => console.log(performance.now() - answered < 3500))`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    script,
  ])
  expect(stdout).toBe('done\ntrue\n')
})
