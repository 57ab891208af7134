import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcp } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { errorsOf, runEngine } from '../../support/engine/run-engine.ts'
import { planBesideProto } from '../../support/grpc/plan.ts'
import { startUserServer, type UserServer } from '../../support/grpc/user-server.ts'

/** One shop over three protocols, each with what it was sent, in order. */
const paths: string[] = []
const texts: string[] = []
const shop = createServer((request, response) => {
  paths.push(request.url!)
  response.end(JSON.stringify({ user: `u${paths.length}` }))
})
const echo = createTcp(socket => {
  socket.on('error', () => {})
  socket.on('data', bytes => {
    texts.push(bytes.toString())
    socket.end('thank you')
  })
})
let users: UserServer
beforeAll(async () => {
  users = await startUserServer()
  await Promise.all([shop, echo].map(one => once(one.listen(0, '127.0.0.1'), 'listening')))
})
afterAll(() => {
  users.stop()
  shop.close()
  echo.close()
})
beforeEach(() => {
  for (const all of [paths, texts, users.calls]) all.length = 0
})
const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port

async function run(load: string, expectedName = 'John Doe') {
  const url = `http://127.0.0.1:${portOf(shop)}`
  const { plan } = await planBesideProto(`service: shop
target: { url: "${url}" }
load:
  duration: 500ms
  warmup: 0s
${load}
  scenarios:
    - name: buy
      steps:
        - { name: login, path: /login, capture: { user: $.user } }
        - name: look
          grpc: users.UserService/GetUser
          proto: user.proto
          address: ":${users.port}"
          message: { user_id: "{{ user }}" }
          expect: { json: { $.id: "{{ user }}", $.name: "${expectedName}" } }
          capture: { named: $.name }
        - { name: tell, tcp: ":${portOf(echo)}", send: "{{ user }} is {{ named }}", expect: { body: thank } }
        - GET /bye/{{ user }}
objectives: [availability >= 50%]
`)
  return runEngine(plan.load, url)
}

type Report = Awaited<ReturnType<typeof run>>
type Counts = { sent: number; good: number }

const add = (cells: readonly Counts[]): Counts =>
  cells.reduce((sum, { sent, good }) => ({ sent: sum.sent + sent, good: sum.good + good }), {
    sent: 0,
    good: 0,
  })
const countOf = ({ cells }: Report, name: string) => add(cells.filter(cell => cell.name === name))
const iterationsOf = ({ iterations }: Report) => add(iterations!.cells)

test('steps of several protocols make one iteration, and use what those before them captured', async () => {
  const report = await run('  rate: 20/s')
  // A step that is due after the measured part is sent and not counted.
  expect(countOf(report, 'buy / login')).toEqual({ sent: 10, good: 10 })
  expect(errorsOf(report)).toEqual({})
  expect(iterationsOf(report)).toEqual({ sent: 10, good: 10 })
  const ids = users.calls.map(({ requests }) => requests[0]!.userId as string)
  expect(new Set(ids).size).toBe(10)
  expect(texts.toSorted()).toEqual(ids.map(id => `${id} is John Doe`).toSorted())
  expect(paths.filter(path => path !== '/login').toSorted()).toEqual(
    ids.map(id => `/bye/${id}`).toSorted(),
  )
})

test('users send such steps one after the other within the connections that a load may have', async () => {
  const report = await run('  users: 2\n  max-connections: 2')
  expect(errorsOf(report)).toEqual({})
  expect(report.cells.every(({ dropped }) => dropped === 0)).toBe(true)
  const { sent, good } = iterationsOf(report)
  expect(good).toBe(sent)
  expect(good).toBeGreaterThan(0)
  expect(paths).toHaveLength(2 * texts.length)
})

test('a step whose response is not as expected ends the iteration', async () => {
  const report = await run('  rate: 20/s', 'Jane Doe')
  expect(iterationsOf(report)).toEqual({ sent: 10, good: 0 })
  expect(countOf(report, 'buy / look').good).toBe(0)
  expect(users.calls).toHaveLength(10)
  expect(texts).toEqual([])
  const [sample] = report.iterations!.cells.flatMap(({ errors }) => Object.entries(errors))
  expect(sample?.[0]).toBe('expect')
})
