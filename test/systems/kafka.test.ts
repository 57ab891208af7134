import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import { startTarget } from '../support/servers/target.ts'
import { ca } from '../support/servers/tls.ts'
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
    'over TLS a broker is verified against the authority that the target names',
    async () => {
      await broker.createTopic('secure')
      await world.write('ca.pem', ca)
      const over = `{ name: over TLS, kafka: { brokers: ["localhost:${broker.tls}"], topic: secure, tls: true } }`
      const config = configOf('rate: 40/s, duration: 2s, warmup: 200ms', over)
      const { load } = await run(`target: { tls: { ca: ca.pem } }\n${config}`)
      expect(statusesOf(load)).toEqual({ consumed: 80 })
      expect(sum(await broker.records('secure'))).toBe(80 + load.warmup!.sent)
      // Of an authority that nobody named nothing is accepted, and the target is never ready.
      const untrusted = `target: { ready: { timeout: 8s } }\n${config}`
      await world.write('reliability-gate.yml', untrusted)
      const words = ['--target', target.url, '--report-dir', 'untrusted']
      const { code, stdout } = await world.command('run', ...words)
      expect(code).toBe(4)
      expect(stdout.replace(/\s+/g, ' ')).toMatch(
        /was not ready within 8s: kafka:\/\/localhost:\d+: [^.]*certificate/,
      )
    },
    patience,
  )

  test(
    'a topic that is not there ends the run before the load, with what to do',
    async () => {
      const config = configOf('rate: 40/s, duration: 2s', request('lost', 'topic: nowhere'))
      await world.write('reliability-gate.yml', config)
      const words = ['--target', target.url, '--report-dir', 'lost']
      const { code, stdout } = await world.command('run', ...words)
      expect(code).toBe(4)
      expect(stdout).toContain('lost returns UNKNOWN_TOPIC_OR_PARTITION')
      expect(stdout.replace(/\s+/g, ' ')).toContain('create the topic before the run')
    },
    patience,
  )

  test(
    'consumers of a group that come and go amid the load disturb no message',
    async () => {
      await broker.createTopic('shared')
      const config = configOf(
        'rate: 20/s, duration: 40s, warmup: 1s',
        request('a', 'topic: shared'),
      )
      const staying = broker.consume('shared', 'others')
      const leaving = broker.consume('shared', 'others')
      try {
        const running = run(config)
        await expect.poll(() => leaving.lines(), slow).toBeGreaterThan(5)
        leaving.stop()
        const before = staying.lines()
        await expect.poll(() => staying.lines(), slow).toBeGreaterThan(before + 20)
        const { load } = await running
        // On a busy machine a message may be sent or come too late; none that was sent is lost.
        const { consumed = 0 } = statusesOf(load)
        expect(consumed).toBeGreaterThan(760)
        const sent = sum(load.cells.map(cell => cell.sent))
        expect(sum(await broker.records('shared'))).toBe(sent + load.warmup!.sent)
      } finally {
        staying.stop()
        leaving.stop()
      }
    },
    patience,
  )

  test(
    'a broker that goes away amid the load fails its messages, and is used again once it is back',
    async () => {
      await broker.createTopic('restarted')
      const config = configOf(
        'rate: 20/s, duration: 60s, warmup: 1s, timeout: 2s',
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
      expect(good).toBeLessThan(1200)
      const ends = load.cells.filter(({ good: ok }) => ok > 0).map(({ window }) => window)
      const failed = load.cells.filter(cell => cell.good < cell.sent).map(({ window }) => window)
      expect(Math.max(...ends)).toBeGreaterThan(Math.min(...failed))
      // What was acknowledged is there, and what the gate gave up may be.
      expect(sum(await broker.records('restarted'))).toBeGreaterThanOrEqual(good)
    },
    patience,
  )
})

const slow = { timeout: 35_000, interval: 100 }
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

function statusesOf({ cells }: LoadReport, name?: string): Record<string, number> {
  const all: Record<string, number> = {}
  for (const cell of cells)
    if (name === undefined || cell.name === name)
      for (const [code, count] of Object.entries(cell.statuses))
        all[code] = (all[code] ?? 0) + count
  return all
}
