import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startPrometheus } from '../../scripts/prometheus-server.ts'
import type { RunRecord } from '../../src/model/record.ts'

/* The profiles by the command as it is shipped, on a server whose capacity, recovery and leak are known. */
const entry = resolve('dist/index.js')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-profiles-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function startKnown(known: object): Promise<{ url: string; host: string }> {
  const script = fileURLToPath(new URL('../support/known-server.ts', import.meta.url))
  const server = fork(script, [JSON.stringify(known)])
  onTestFinished(() => void server.disconnect())
  const [port] = await once(server, 'message')
  return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` }
}

async function run(name: string, config: string, ...flags: string[]) {
  await writeFile(join(folder, `${name}.yml`), `service: shop\n${config}`)
  const words = ['run', '--config', `${name}.yml`, '--report-dir', name, ...flags]
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  const [code] = (await once(child, 'close')) as [number | null]
  const record = await readFile(join(folder, name, 'record.json'), 'utf8').then(
    text => JSON.parse(text) as RunRecord,
    () => undefined,
  )
  return { code, stdout, stderr, record }
}

const within = (value: number, truth: number, share: number) => Math.abs(value / truth - 1) <= share

describe('the profiles', { timeout: 150_000 }, () => {
  // Eight slots of 20 ms each.
  const capacity = 400

  test('scalability finds the knee of a server with eight slots, in users', async () => {
    const { url } = await startKnown({ slots: 8, ms: 20 })
    const config = `load: { profile: scalability, steps: [1, 4, 8, 16], duration: 5s, warmup: 1s }
objectives: [linearity >= 80%]
`
    const { code, record } = await run('scalability', config, '--target', url)
    const found = record!.profile!
    if (found.kind !== 'scalability') throw new Error('no finding of a scalability test')
    expect(found.knee).toBe(8)
    const { throughput } = found.steps.find(({ level }) => level === 8)!
    expect(within(throughput, capacity, 0.1), `eight users get ${throughput}/s`).toBe(true)
    expect(within(found.steps.at(-1)!.linearity!, 0.5, 0.08)).toBe(true)
    expect(code).toBe(1)
  })

  test('stress finds the capacity of a server within 5 % also where it still works on requests that were given up', async () => {
    const { url } = await startKnown({ slots: 8, ms: 20 })
    const config = `load: { profile: stress, steps: [100/s, 800/s], duration: 5s, warmup: 1s, timeout: 500ms }
objectives: [p(95) < 200ms, availability >= 99%]
`
    const { stderr, record } = await run('given-up', config, '--target', url)
    const found = record!.profile!
    if (found.kind !== 'stress') throw new Error('no finding of a stress test')
    expect(within(found.holds, capacity, 0.05), `holds ${found.holds}/s of ${capacity}/s`).toBe(
      true,
    )
    expect(stderr).toContain('The target rests until it answers as before')
  })

  test('stress finds the capacity of the same server within 5 %, and what breaks beyond it', async () => {
    const { url } = await startKnown({ slots: 8, ms: 20 })
    const config = `load: { profile: stress, steps: [100/s, 300/s, 600/s], duration: 6s, warmup: 1s, timeout: 3s }
objectives: [p(95) < 200ms, capacity >= 350/s]
`
    const { code, stdout, record } = await run('stress', config, '--target', url)
    const found = record!.profile!
    if (found.kind !== 'stress') throw new Error('no finding of a stress test')
    expect(within(found.holds, capacity, 0.05), `holds ${found.holds}/s of ${capacity}/s`).toBe(
      true,
    )
    expect(found.breaks! - found.holds).toBeLessThanOrEqual(0.05 * found.holds + 1)
    expect(found.sentence).toMatch(/^Holds \d+\/s, breaks at \d+\/s \(p\(95\) < 200ms\)\.$/)
    expect(stdout).toContain(`Capacity: ${found.sentence}`)
    expect(code).toBe(0)
    const again = await run('stress', config, '--target', url, '--rate', '50/s')
    expect([again.code, again.stderr]).toEqual([
      2,
      expect.stringContaining('load.steps says the rates'),
    ])
  })

  test('spike finds a recovery of 6 s, to a window', async () => {
    // It gets slow in the first second of the spike, which begins at 6 s and lasts for 4 s: from 6.x s to 16.x s.
    const { url } = await startKnown({ tripAt: 150, slowMs: 10_000 })
    const config = `load:
  profile: spike
  rate: 50/s
  duration: 30s
  warmup: 1s
  spike: { rate: 400/s, at: 6s, duration: 4s }
objectives: [p(95) < 200ms, recovery < 12s]
`
    const { code, record } = await run('spike', config, '--target', url)
    const found = record!.profile!
    if (found.kind !== 'spike' || found.recovery.outcome !== 'recovered')
      throw new Error(found.sentence)
    expect(found.recovery.ms).toBeGreaterThanOrEqual(6000)
    expect(found.recovery.ms).toBeLessThanOrEqual(7500)
    expect(record!.objectives.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
    expect(code).toBe(0)
  })

  test('a soak too short to tell a leak from a collector that has yet to run says so, whatever a real Prometheus shows', async () => {
    const { url, host } = await startKnown({ leakPerMinute: 60e6 })
    const prometheus = await startPrometheus({ targets: [host], scrapeIntervalMs: 1000 })
    onTestFinished(() => prometheus.stop())
    const config = `load: { profile: soak, rate: 50/s, duration: 20s, warmup: 1s }
objectives: [availability >= 99%, slope(memory) < 10MB/min]
`
    const { code, stdout, record } = await run(
      'soak',
      config,
      '--target',
      url,
      '--prometheus-url',
      prometheus.url,
    )
    const [, memory] = record!.objectives
    expect(memory).toMatchObject({
      verdict: 'inconclusive',
      unit: 'MB/min',
      interval: { lower: null, upper: null },
    })
    expect(within(memory!.value!, 60, 0.1), `memory grows by ${memory!.value} MB/min`).toBe(true)
    expect(memory!.reason).toContain('the run is too short for a trend, which takes 15 minutes')
    expect(stdout).not.toContain('Leaks')
    expect(code).toBe(3)
  })
})
