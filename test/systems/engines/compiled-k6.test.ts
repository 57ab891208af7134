import { availableParallelism, loadavg } from 'node:os'
import { expect, test, vi } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { mergeHistograms, quantile } from '../../../src/stats/histogram.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'

/* The same load by the engine of the gate and by k6, as it is shipped, against a server's log. */
const home = await systemTool('k6')
const world = await openWorld()

const config = (engine: string) => `
load:
  ${engine}
  rate: 20/s
  duration: 5s
  warmup: 1s
  scenarios:
    - name: buy
      weight: 3
      steps:
        - { name: list, path: "/list?n={{ int(1, 9) }}", capture: { type: { header: Date } } }
        - { think: 10ms..20ms }
        - { name: bad, path: /bad, headers: { X-Seen: "{{ type }}" }, expect: { status: 503, body: ok } }
    - { name: broken, steps: [{ name: bad, path: /bad }] }
objectives:
  - availability >= 60%
  - p(95){buy / list} < 2s
  - p(95){buy} < 3s
  - error_rate{broken} < 50%
`

async function run(name: string, engine: string) {
  const { url, log } = await serveLogged()
  const file = await world.write(`${name}.yml`, config(engine))
  await world.command(...['run', '--config', file, '--target', url, '--report-dir', name])
  return { record: await world.readRecord(name), log: await log() }
}

const sentOf = ({ evidence }: RunRecord, name: string): number =>
  evidence.load!.cells.reduce((sum, cell) => sum + (cell.name === name ? cell.sent : 0), 0)

test.skipIf(!home)(
  'k6 gives the verdicts, counts and percentiles of the engine of the gate',
  async () => {
    vi.stubEnv('PATH', `${home}/bin:${process.env.PATH}`)
    const own = await run('own', 'workers: 1')
    const compiled = await run('compiled', 'engine: k6')
    const shared = await run('shared', 'engine: k6\n  instances: 2')
    for (const { record, log } of [compiled, shared]) {
      expect(record.load.engine).toMatchObject({ name: 'k6' })
      expect(record.load.latencyFrom).toBe('sent')
      expect(record.objectives.map(({ name, verdict }) => [name, verdict])).toEqual(
        own.record.objectives.map(({ name, verdict }) => [name, verdict]),
      )
      expect(record.load.head).toMatchObject({ dropped: 0 })
      // At 20/s for 5 s: 100 iterations, of which three in four are of two steps.
      const begun = sentOf(record, 'buy / list') + sentOf(record, 'broken / bad')
      expect(Math.abs(begun - 100)).toBeLessThanOrEqual(1)
      const { iterations, warmup } = record.evidence.load!
      expect(iterations!.cells.reduce((sum, { sent }) => sum + sent, 0)).toBe(begun)
      // What the server has seen is what was counted, with the warm-up and the steps after the end.
      const seen = log.filter(([path]) => path === '/list' || path === '/bad').length
      const counted = record.load.head!.sent + warmup!.sent
      expect(counted).toBeLessThanOrEqual(seen)
      expect(counted).toBeGreaterThanOrEqual(seen - 10)
      const times = mergeHistograms(
        record.evidence.load!.cells.flatMap(({ name, latency }) =>
          name === 'buy / list' ? [latency] : [],
        ),
      )
      const known = log
        .flatMap(([path, , ms]) => (path === '/list' ? [ms] : []))
        .toSorted((a, b) => a - b)
      const truth = known[Math.ceil(0.5 * known.length) - 1]!
      const found = quantile(times, 0.5)!
      if (loadavg()[0]! < availableParallelism() / 2)
        expect(Math.abs(found - truth)).toBeLessThan(1 + 0.02 * truth + 10)
      else console.warn(`k6 p(50): ${found} ms, in the log ${truth} ms; this machine is too busy`)
    }
  },
)

test.skipIf(!home)(
  'a process of k6 that dies makes the run an error, never a smaller pass',
  async () => {
    vi.stubEnv('PATH', `${home}/bin:${process.env.PATH}`)
    const { url, log } = await serveLogged()
    const file = await world.write('dies.yml', config('engine: k6\n  instances: 2'))
    const running = world.command(
      ...['run', '--config', file, '--target', url, '--report-dir', 'dies'],
    )
    await vi.waitUntil(async () => (await log()).some(([path]) => path === '/list'), {
      timeout: 120_000,
    })
    const { readdir, readFile } = await import('node:fs/promises')
    const mine = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
    for (const pid of mine) {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      if (words.startsWith(`${home}/bin/k6\0`) && words.includes('0:1/2'))
        process.kill(Number(pid), 9)
    }
    const { code, stdout } = await running
    expect([code, stdout]).toEqual([4, expect.stringContaining('k6 was killed (SIGKILL)')])
  },
)
