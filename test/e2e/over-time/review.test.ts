import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { formatKeptRun } from '../../../src/gate/review/kept-run.ts'
import { commitOf, keptRuns, latency } from '../../support/examples/kept-runs.ts'
import { startTarget } from '../../support/servers/target.ts'
import { openWorld, runShared, sampleLines } from '../../support/world.ts'

/* Reviews as they are shipped: the bundle in dist/ over a folder of runs. */
const { folder, write, command } = await openWorld(runShared)
const target = await startTarget()
afterAll(() => target.close())
await mkdir(join(folder, 'kept'))
await write(
  'kept/2026.ndjson',
  keptRuns(60, '2026-11-30', run => ({
    objectives: [latency((run >= 45 ? 130 : 100) + (run % 3))],
  }))
    .map(formatKeptRun)
    .join(''),
)
const review = (...words: string[]) =>
  command('review', '--period', 'month', '--until', '2026-11-29', '--records', 'kept', ...words)

describe('reliability-gate review', () => {
  test('names the commit with which an objective became worse', async () => {
    const { code, stdout } = await review()
    expect(stdout).toContain(`became worse at ${commitOf(45).slice(0, 7)}`)
    expect(stdout).toContain('30 runs (30 pass)')
    expect(code).toBe(0)
  })

  test('has every format', async () => {
    const { stdout: html } = await review('--format', 'html')
    expect(html).toContain('<svg')
    expect(html).toContain('worse since')
    const { stdout: json } = await review('--format', 'json')
    expect(JSON.parse(json)).toMatchObject({ kind: 'review', period: { label: '2026-11' } })
    const { stdout: markdown } = await review('--format', 'markdown')
    expect(markdown).toContain('## ⚠️ Reliability Gate: shop')
  })

  test('without a run in the period ends with 3, and with a wrong flag with 2', async () => {
    expect(
      await command('review', '--period', 'week', '--until', '2025-01-01', '--records', 'kept'),
    ).toMatchObject({ code: 3 })
    for (const words of [[], ['--period', 'year'], ['--period', 'week', '--until', '2026-02-30']])
      expect(await command('review', '--records', 'kept', ...words)).toMatchObject({ code: 2 })
    expect(await command('review', '--period', 'week')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no place with earlier runs is known'),
    })
  })

  test('reads the runs that `run` has kept in the folder of its history', async () => {
    await write('samples.ndjson', sampleLines(400, 10, { head: () => 20 }))
    const config = [
      'service: shop',
      'load: { samples: { file: samples.ndjson } }',
      'objectives: [p(95) < 200ms]',
      'baseline: { history: { dir: history } }',
    ]
    await write('gate.yml', `${config.join('\n')}\n`)
    for (let run = 0; run < 2; run += 1)
      await command('run', '--config', 'gate.yml', '--target', target.url, '--quiet')
    const { stdout } = await command(
      'review',
      '--config',
      'gate.yml',
      '--period',
      'week',
      '--format',
      'json',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      service: 'shop',
      runs: { total: 2 },
      trends: [{ name: 'p(95) < 200ms', points: [{}, {}] }, {}, {}, {}],
    })
  })
})
