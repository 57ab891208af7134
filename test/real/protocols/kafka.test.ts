import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { buildPlan } from '../../../src/config/plan/build-plan.ts'
import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import { buildErrors } from '../../../src/scorecard/parts/build-errors.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { kafkaBroker, type Odd } from '../../support/servers/kafka-broker.ts'

/* Against a broker of our own; test/systems has the one of Apache. */
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function broker(odd: Odd = {}, partitions = 3) {
  const started = await kafkaBroker(partitions, odd)
  closers.push(started.close)
  return started
}

const planOf = (kafka: string, timeout = '5s') =>
  buildPlan(
    parseConfig(
      `service: shop
target: { url: "http://127.0.0.1:1" }
load: { rate: 40/s, duration: 250ms, warmup: 0s, timeout: ${timeout},
  requests: [{ name: events, kafka: { topic: events, ${kafka} } }] }
objectives: [availability >= 50%]
`,
      { file: 'gate.yml', environment: {} },
    ),
  ).plan.load

/** Ten messages. */
const load = (kafka: string, timeout?: string) =>
  runEngine(planOf(kafka, timeout), 'http://127.0.0.1:1')

const statusesOf = ({ cells }: LoadReport) => {
  const all: Record<string, number> = {}
  for (const { statuses } of cells)
    for (const [code, count] of Object.entries(statuses)) all[code] = (all[code] ?? 0) + count
  return all
}
const shownErrors = (report: LoadReport) =>
  buildErrors(report, planOf('brokers: [":1"]').requests).map(({ what, count }) => [what, count])
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
const ten = { sent: 10, dropped: 0, completed: 10, good: 10 }

describe('a request of Kafka', () => {
  test('ends when its message is consumed, and the broker has as many records as were sent', async () => {
    const { port, log, asked } = await broker()
    const report = await load(`brokers: ["127.0.0.1:${port}"], json: { user: "{{ uuid }}" }`)
    expect(totalsOf(report)).toEqual(ten)
    expect(statusesOf(report)).toEqual({ consumed: 10 })
    expect(sum(log())).toBe(10)
    expect(Math.min(...log())).toBeGreaterThan(2)
    // Metadata, the ends of the partitions, messages and fetches, and no consumer group.
    expect([...new Set(asked)].toSorted()).toEqual([0, 1, 2, 3])
  })

  test('with acks ends with the acknowledgement, and messages of one key share a partition', async () => {
    const { port, log, asked } = await broker()
    const report = await load(`brokers: ["127.0.0.1:${port}"], key: a, body: x, acks: true`)
    expect(statusesOf(report)).toEqual({ acknowledged: 10 })
    expect(log().toSorted()).toEqual([0, 0, 10])
    expect(asked).not.toContain(1)
  })

  test('goes to a broker on the host of the target, and to the next where the first is gone', async () => {
    const { port } = await broker()
    const report = await load(`brokers: [":${await closedPort()}", ":${port}"], acks: leader`)
    expect(totalsOf(report)).toEqual(ten)
  })

  test('that a broker refuses is an error by the name of its code, and the next one goes through', async () => {
    const { port, log, asked } = await broker({ codeOf: produced => (produced < 2 ? 6 : 0) })
    // Long enough that a machine that stalls sends something after the first answer.
    const plan = { ...planOf(`brokers: ["127.0.0.1:${port}"], acks: true`), durationMs: 3000 }
    const report = await runEngine(plan, 'http://127.0.0.1:1')
    const { good } = totalsOf(report)
    expect(good).toBe(sum(log()))
    expect(shownErrors(report)).toEqual([['kafka NOT_LEADER_OR_FOLLOWER', 120 - good]])
    expect(good).toBeGreaterThan(0)
    // Who leads is asked again.
    expect(asked.filter(key => key === 3).length).toBeGreaterThan(1)
  })

  test('fails by the name of the code where no partition has a leader', async () => {
    const { port } = await broker({ isLed: () => false })
    const report = await load(`brokers: ["127.0.0.1:${port}"]`)
    expect(statusesOf(report)).toEqual({ LEADER_NOT_AVAILABLE: 10 })
  })

  test('is consumed from a partition that has a leader again', async () => {
    let fetches = 0
    const { port } = await broker({
      takes: (key, socket) => {
        fetches += key === 1 ? 1 : 0
        const isLost = key === 1 && fetches === 1
        if (isLost) socket.destroy()
        return isLost
      },
      // Until what is left has been read once.
      isLed: partition => partition !== 1 || fetches !== 1,
    })
    const report = await load(`brokers: ["127.0.0.1:${port}"]`, '2s')
    const { consumed = 0, LEADER_NOT_AVAILABLE: refused = 0 } = statusesOf(report)
    expect(consumed).toBeGreaterThan(5)
    expect(consumed + refused).toBe(10)
  })

  test('is not sent to an advertised listener that is a link-local address', async () => {
    const { port } = await broker({ advertised: { host: '169.254.169.254', port: 80 } })
    const report = await load(`brokers: ["127.0.0.1:${port}"]`)
    expect(errorsOf(report)).toEqual({ refused: 10 })
  })

  test('is not sent to an advertised listener that is not among the allowed hosts', async () => {
    const { port } = await broker({ advertised: { host: 'localhost' } })
    const plan = planOf(`brokers: ["127.0.0.1:${port}"], acks: true`)
    const allowed = (host: string) =>
      runEngine(plan, 'http://127.0.0.1:1', undefined, undefined, { allowed: [[host]] })
    expect(errorsOf(await allowed('127.0.0.1'))).toEqual({ refused: 10 })
    expect(totalsOf(await allowed('localhost'))).toEqual(ten)
  })

  test('fails where no broker listens, and where what listens speaks something else', async () => {
    const gone = await load(`brokers: ["127.0.0.1:${await closedPort()}"]`)
    expect(errorsOf(gone)).toEqual({ refused: 10 })
    const server = createServer(socket => {
      socket.on('error', () => {})
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
    closers.push(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    expect(errorsOf(await load(`brokers: ["127.0.0.1:${port}"]`))).toEqual({ protocol: 10 })
  })

  test('fails with a response that belongs to no request, or cannot be read', async () => {
    const other = Buffer.from([0, 0, 0, 4, 0x7f, 0, 0, 1])
    const answers = await broker({ takes: (_, socket) => socket.write(other) })
    expect(errorsOf(await load(`brokers: ["127.0.0.1:${answers.port}"]`))).toEqual({ protocol: 10 })
    const short = Buffer.from([0, 0, 0, 6, 0, 0, 0, 1, 0, 0])
    const cut = await broker({ takes: (key, socket) => key === 0 && socket.write(short) })
    const report = await load(`brokers: ["127.0.0.1:${cut.port}"], acks: true`)
    expect(errorsOf(report)).toEqual({ protocol: 10 })
  })

  test('times out where a broker is silent, and goes through once another connection is heard', async () => {
    let silent = 0
    const { port } = await broker({
      takes: key => {
        silent += key === 0 ? 1 : 0
        return key === 0 && silent === 1
      },
    })
    const report = await load(`brokers: ["127.0.0.1:${port}"], acks: true`, '1s')
    const { timeout = 0, reset = 0 } = errorsOf(report)
    expect(timeout + reset).toBeGreaterThan(0)
    expect(totalsOf(report).completed + timeout + reset).toBe(10)
  })
})
