import { createServer as createHttp2 } from 'node:http2'
import { status } from '@grpc/grpc-js'
import { afterEach, describe, expect, test } from 'vitest'
import { errorsOf, runEngine, totalsOf } from '../support/engine/run-engine.ts'
import { planBesideProto } from '../support/grpc/plan.ts'
import { startUserServer } from '../support/grpc/user-server.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serve(options: Parameters<typeof startUserServer>[0] = {}) {
  const server = await startUserServer(options)
  closing.push(server.stop)
  return server
}

/** Runs requests of a config: 20 of them, none before the measured part. */
async function load(requests: string, url: string, more = '') {
  const config = `service: shop
target: { url: "${url}" }
load: { rate: 40/s, duration: 500ms, warmup: 0s, ${more} requests: ${requests} }
objectives: [availability >= 50%]
`
  const { plan } = await planBesideProto(config)
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
      `[${call('StreamUsers', 'message: { count: 3 }, expect: { messages: ">= 3" }')}, ${call('CountUsers', several)}, ${call('Chat', `${several}, expect: { messages: "> 3" }`)}]`,
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
