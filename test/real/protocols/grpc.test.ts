import { createServer as createHttp2 } from 'node:http2'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { ServerCredentials, status } from '@grpc/grpc-js'
import { afterEach, describe, expect, test } from 'vitest'
import { checkAs } from '../../../src/engines/engines.ts'
import { Secret } from '../../../src/model/secret.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { planBesideProto } from '../../support/grpc/plan.ts'
import { type Health, healthService, startUserServer } from '../../support/grpc/user-server.ts'
import { ca, ofServer } from '../../support/servers/tls.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serve(options: Parameters<typeof startUserServer>[0] = {}) {
  const server = await startUserServer(options)
  closing.push(server.stop)
  return server
}

const configOf = (requests: string, url: string, more = '') => `service: shop
target: { url: "${url}" }
load: { rate: 40/s, ${more.includes('duration') ? '' : 'duration: 500ms,'} warmup: 0s, ${more} requests: ${requests} }
objectives: [availability >= 50%]
`

/** Runs requests of a config: 20 of them, none before the measured part. */
async function load(requests: string, url: string, more = '') {
  const { plan } = await planBesideProto(configOf(requests, url, more))
  return runEngine(plan.load, url, plan.target.route)
}

const statusesOf = ({ cells }: Awaited<ReturnType<typeof load>>) => {
  const all: Record<string, number> = {}
  for (const { statuses } of cells)
    for (const [code, count] of Object.entries(statuses)) all[code] = (all[code] ?? 0) + count
  return all
}

const getUser =
  '[{ name: get user, grpc: users.UserService/GetUser, proto: user.proto, message: { user_id: "123" }, metadata: { x-team: a } }]'

describe('a request of gRPC', () => {
  test('is a unary call with its message and its metadata', async () => {
    const { url, calls } = await serve()
    const report = await load(getUser, url)
    expect(totalsOf(report)).toEqual({ sent: 20, dropped: 0, completed: 20, good: 20 })
    expect(statusesOf(report)).toEqual({ OK: 20 })
    expect(calls).toHaveLength(20)
    expect(calls[0]).toMatchObject({ method: 'GetUser', requests: [{ userId: '123' }] })
    expect(calls[0]!.metadata.get('x-team')).toEqual(['a'])
  })

  test('may stream from the server, from the client and both ways, and expect a number of messages', async () => {
    const { url, calls } = await serve()
    const call = (name: string, rest: string) =>
      `{ name: ${name}, grpc: users.UserService/${name}, proto: user.proto, ${rest} }`
    const several = 'messages: [{ user_id: a }, { user_id: b }, { user_id: c }]'
    const report = await load(
      `[${call('StreamUsers', 'message: { limit: 3 }, expect: { messages: ">= 3" }')}, ${call('CountUsers', several)}, ${call('Chat', `${several}, expect: { messages: "> 3" }`)}]`,
      url,
    )
    const good = (name: string) =>
      report.cells.reduce((sum, cell) => sum + (cell.name === name ? cell.good : 0), 0)
    const served = (name: string) => calls.filter(({ method }) => method === name)
    expect(totalsOf(report)).toMatchObject({ sent: 20, completed: 20 })
    expect(good('StreamUsers')).toBe(served('StreamUsers').length)
    expect(good('CountUsers')).toBe(served('CountUsers').length)
    expect(served('CountUsers')[0]!.requests.map(({ userId }) => userId)).toEqual(['a', 'b', 'c'])
    expect(errorsOf(report)).toEqual({ expect: served('Chat').length })
    expect(report.errorSamples?.map(({ message }) => message)).toEqual(['3 messages, expected > 3'])
  })

  test('fails with the code that the server gives, and what it says, unless that code is expected', async () => {
    const refused = { code: status.NOT_FOUND, details: 'no user “123”' }
    const { url } = await serve({ refuse: () => refused })
    const report = await load(getUser, url)
    expect(totalsOf(report)).toMatchObject({ sent: 20, completed: 20, good: 0 })
    expect(statusesOf(report)).toEqual({ NOT_FOUND: 20 })
    expect(report.errorSamples).toEqual([
      expect.objectContaining({
        kind: 'status',
        status: 'NOT_FOUND',
        message: 'no user “123”',
        count: 20,
      }),
    ])
    const expected = await load(getUser.replace(' }]', ', expect: { code: NOT_FOUND } }]'), url)
    expect(totalsOf(expected)).toMatchObject({ sent: 20, good: 20 })
    const { url: other } = await serve()
    const succeeded = await load(getUser.replace(' }]', ', expect: { code: NOT_FOUND } }]'), other)
    expect(succeeded.errorSamples).toEqual([
      expect.objectContaining({
        status: 'OK',
        message: 'the call succeeded; another status is expected',
        count: 20,
      }),
    ])
  })

  test('of which placeholders stand in the message and the metadata is another one each time', async () => {
    const { url, calls } = await serve()
    const message =
      '{ user_id: "user {{ iteration }}", age: "{{ int(7, 7) }}", kind: "{{ int(1, 1) }}", tags: ["{{ text(3) }}"] }'
    await load(
      `[{ name: get user, grpc: users.UserService/GetUser, proto: user.proto, message: ${message}, metadata: { x-run: "{{ iteration }}" } }]`,
      url,
    )
    const numbers = Array.from({ length: 20 }, (_, number) => number)
    expect(calls.map(({ requests }) => requests[0]!.userId)).toEqual(
      numbers.map(number => `user ${number}`),
    )
    expect(calls.map(({ metadata }) => metadata.get('x-run')[0])).toEqual(numbers.map(String))
    expect(calls[0]!.requests[0]).toMatchObject({ age: 7, kind: 1, tags: [expect.any(String)] })
  })

  test('tells the server its deadline', async () => {
    const { url, calls } = await serve()
    await load(getUser.replace(' }]', ', deadline: 5s }]'), url)
    const left = Number(calls[0]!.deadline) - Date.now()
    expect(left).toBeGreaterThan(-60_000)
    expect(left).toBeLessThan(5000)
  })

  test('that another protocol answers is no valid response, whatever its status', async () => {
    const server = createHttp2((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' })
      response.end('<h1>Not found</h1>')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => server.close())
    const { port } = server.address() as { port: number }
    const report = await load(getUser, `http://127.0.0.1:${port}`)
    expect(errorsOf(report)).toEqual({ protocol: 20 })
    expect(report.errorSamples?.[0]?.message).toBe(
      'the response is not gRPC: HTTP status 404 with the content type text/html',
    )
  })
})

/** A server of TCP that does this with each connection. */
async function listen(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = []
  const server = createServer(socket => {
    sockets.push(socket)
    socket.on('error', () => {})
    onConnection(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a server of gRPC', () => {
  test('that is restarted amid the load costs the calls of that time, and no others', async () => {
    const first = await serve()
    const running = load(getUser, first.url, 'duration: 2s,')
    await expect.poll(() => first.calls.length).toBeGreaterThan(5)
    first.stop()
    const second = await serve({ port: first.port })
    const report = await running
    const { sent, good } = totalsOf(report)
    expect(sent).toBe(80)
    const { refused = 0, reset = 0, ...others } = errorsOf(report)
    expect(others).toEqual({})
    expect(good + refused + reset).toBe(80)
    expect(second.calls.length).toBeGreaterThan(0)
    // A call of the first server may have lost its response.
    expect(first.calls.length + second.calls.length).toBeGreaterThanOrEqual(good)
    expect(first.calls.length + second.calls.length).toBeLessThanOrEqual(good + reset)
  })

  test('that shuts down by GOAWAY loses no call that it took', async () => {
    const first = await serve()
    const running = load(getUser, first.url, 'duration: 2s,')
    await expect.poll(() => first.calls.length).toBeGreaterThan(5)
    await first.shutDown()
    const second = await serve({ port: first.port })
    const report = await running
    const { sent, good } = totalsOf(report)
    const { refused = 0, ...others } = errorsOf(report)
    expect(others).toEqual({})
    expect(sent).toBe(80)
    expect(good + refused).toBe(80)
    expect(first.calls.length + second.calls.length).toBe(good)
    expect(second.calls.length).toBeGreaterThan(0)
  })

  test('that says anything else is not gRPC, and one that says nothing is a timeout', async () => {
    const garbage = await listen(socket => socket.write('SSH-2.0-OpenSSH_9.9\r\n'))
    expect(errorsOf(await load(getUser, garbage))).toEqual({ protocol: 20 })
    const silent = await listen(() => {})
    expect(errorsOf(await load(getUser, silent, 'timeout: 600ms,'))).toEqual({ timeout: 20 })
  })

  test('over TLS is verified against the authority that the target names', async () => {
    const pair = { cert_chain: Buffer.from(ofServer.cert), private_key: Buffer.from(ofServer.key) }
    const { port, calls } = await serve({ credentials: ServerCredentials.createSsl(null, [pair]) })
    const url = `https://localhost:${port}`
    const { plan } = await planBesideProto(configOf(getUser, url))
    const route = { address: '127.0.0.1', tls: { ca: new Secret(ca) } }
    expect(totalsOf(await runEngine(plan.load, url, route))).toMatchObject({ sent: 20, good: 20 })
    expect(errorsOf(await runEngine(plan.load, url, { address: '127.0.0.1' }))).toEqual({ tls: 20 })
    expect(calls).toHaveLength(20)
  })

  test('is ready where its health service says that it serves, or where it has none', async () => {
    const { plan } = await planBesideProto(configOf(getUser, 'http://127.0.0.1:1'))
    const check = (url: string) =>
      checkAs(plan.load, 'grpc')({ url, headers: { 'x-a': new Secret('b') }, timeoutMs: 20_000 })
    let says: Health = 'NOT_SERVING'
    const healthy = await serve({ also: healthService(() => says) })
    expect(await check(healthy.url)).toEqual({
      kind: 'bad',
      what: 'its health service reports NOT_SERVING',
    })
    says = 'half a message'
    expect(await check(healthy.url)).toMatchObject({
      kind: 'bad',
      what: expect.stringMatching(/^the response of its health service cannot be decoded: /),
    })
    says = 'SERVING'
    expect(await check(healthy.url)).toEqual({ kind: 'good' })
    expect(await check((await serve()).url)).toEqual({ kind: 'good' })
    const garbage = await listen(socket => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await check(garbage)).toEqual({ kind: 'bad', what: 'the server does not speak HTTP/2' })
  })
})
