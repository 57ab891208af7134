import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import { startTarget } from '../support/servers/target.ts'
import { systemTool } from '../support/system-tool.ts'
import { openWorld } from '../support/world.ts'
import { kafkaServer } from './kafka-server.ts'

/* A broker of Apache Kafka, held against its own offsets, by the command as it is shipped. */
const home = await systemTool('kafka')
const world = await openWorld()
const patience = 240_000

describe.skipIf(!home)('against Apache Kafka', () => {
  let broker: Awaited<ReturnType<typeof kafkaServer>>
  let target: Awaited<ReturnType<typeof startTarget>>
  beforeAll(async () => {
    target = await startTarget()
    broker = await kafkaServer(join(home!, 'lib'), world.folder)
  }, patience)
  afterAll(async () => {
    target?.close()
    await broker?.close()
  })

  const run = async (config: string, ...words: string[]) => {
    await world.write('reliability-gate.yml', config)
    const ended = await world.command(
      'run',
      '--target',
      target.url,
      '--report-dir',
      'report',
      ...words,
    )
    const { evidence } = await world.readRecord('report')
    return { ...ended, load: evidence.load! }
  }
  const request = (name: string, keys: string, port = broker.plain) =>
    `{ name: ${name}, kafka: { brokers: ["127.0.0.1:${port}"], ${keys} } }`
  const configOf = (load: string, ...requests: string[]) =>
    `service: events\nload: { ${load}, requests: [${requests.join(', ')}] }\nobjectives: [availability >= 50%]\n`

  test(
    'the example runs, and the broker has as many records as were sent',
    async () => {
      await broker.createTopic('user-events')
      const example = await readFile(resolve('examples/kafka/reliability-gate.yml'), 'utf8')
      const config = example.replaceAll('localhost:9092', `127.0.0.1:${broker.plain}`)
      const { code, load } = await run(config, '--duration', '4s')
      expect([0, 1, 3]).toContain(code)
      expect(statusesOf(load)).toEqual({ consumed: 400 })
      const counts = await broker.records('user-events')
      expect(sum(counts)).toBe(400 + load.warmup!.sent)
      expect(Math.min(...counts)).toBeGreaterThan(0)
    },
    patience,
  )

  test(
    'credentials let it in by PLAIN and by SCRAM, and wrong ones are an error by its name',
    async () => {
      await broker.createTopic('private')
      const sasl = (mechanism: string, password: string) =>
        `topic: private, acks: true, sasl: { mechanism: ${mechanism}, username: gate, password: ${password} }`
      const { load, stdout } = await run(
        configOf(
          'rate: 80/s, duration: 2s, warmup: 200ms',
          request('plain', sasl('plain', 'hush-hush'), broker.sasl),
          request('scram', sasl('scram-sha-256', 'scrammed'), broker.sasl),
          request('wrong', sasl('scram-sha-256', 'guessed'), broker.sasl),
          request('unknown', sasl('scram-sha-512', 'scrammed'), broker.sasl),
        ),
      )
      const of = (name: string) => statusesOf(load, name)
      expect(Object.keys(of('plain'))).toEqual(['acknowledged'])
      expect(Object.keys(of('scram'))).toEqual(['acknowledged'])
      expect(Object.keys(of('wrong'))).toEqual(['SASL_AUTHENTICATION_FAILED'])
      expect(Object.keys(of('unknown'))).toEqual(['UNSUPPORTED_SASL_MECHANISM'])
      expect(stdout).toContain('kafka SASL_AUTHENTICATION_FAILED')
      expect(stdout).not.toContain('guessed')
    },
    patience,
  )

  test(
    'a broker that goes away amid the load fails its messages, and is used again once it is back',
    async () => {
      await broker.createTopic('restarted')
      const config = configOf(
        'rate: 20/s, duration: 45s, warmup: 1s, timeout: 2s',
        request('round trip', 'topic: restarted'),
      )
      const running = run(config)
      const restarting = (async () => {
        await expect
          .poll(async () => sum(await broker.records('restarted')), slow)
          .toBeGreaterThan(100)
        await broker.restart()
      })()
      const [{ load }] = await Promise.all([running, restarting])
      const { consumed: good = 0 } = statusesOf(load)
      expect(good).toBeGreaterThan(50)
      expect(good).toBeLessThan(900)
      const ends = load.cells.filter(({ good: ok }) => ok > 0).map(({ window }) => window)
      const failed = load.cells.filter(cell => cell.good < cell.sent).map(({ window }) => window)
      expect(Math.max(...ends)).toBeGreaterThan(Math.min(...failed))
      // What was acknowledged is there, and what the gate gave up may be.
      expect(sum(await broker.records('restarted'))).toBeGreaterThanOrEqual(good)
    },
    patience,
  )
})

const slow = { timeout: 20_000, interval: 100 }
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

function statusesOf({ cells }: LoadReport, name?: string): Record<string, number> {
  const all: Record<string, number> = {}
  for (const cell of cells)
    if (name === undefined || cell.name === name)
      for (const [code, count] of Object.entries(cell.statuses))
        all[code] = (all[code] ?? 0) + count
  return all
}
