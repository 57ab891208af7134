import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFields } from '../../src/config/options.ts'
import type { EngineKind, EngineModule, LoadOrder } from '../../src/engines/engine.ts'
import { engines, kindOf } from '../../src/engines/engines.ts'
import { type Sample, SampleLog } from '../../src/engines/sample-log.ts'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { buildPlan } from '../unit/judge/build.ts'
import { quietContext } from './providers/quiet-context.ts'

/* What holds of every load engine of the table. */
type Id = keyof typeof engines

/**
 * Of an engine that reports what it reads: how these samples are written for it, as files, and the
 * settings that name them. `sends`: it sends load, and is held to this by tests with real servers.
 * `tool`: it runs one, with these settings. One that is not here does not compile.
 */
const examples: Record<
  Id,
  | 'sends'
  | { tool: unknown }
  | ((samples: readonly Sample[]) => { files: Record<string, string>; settings: unknown })
> = {
  embedded: 'sends',
  k6: { tool: { script: 'load.js' } },
  artillery: { tool: { script: 'artillery.yml' } },
  jmeter: { tool: { plan: 'plan.jmx' } },
  gatling: { tool: { simulation: 'shop.Checkout' } },
  locust: { tool: { file: 'locustfile.py' } },
  'compiled-k6': { tool: {} },
  samples: samples => ({
    files: { 'requests.ndjson': samples.map(sample => JSON.stringify(sample)).join('\n') },
    settings: { file: 'requests.ndjson' },
  }),
}

/** Two names, two kinds of errors, both sides; before the window, in it, and after it. */
const taken: Sample[] = Array.from({ length: 600 }, (_, index) => ({
  t: index / 20 - 2,
  side: index % 2 === 0 ? 'head' : 'base',
  name: index % 3 === 0 ? 'checkout' : 'list',
  duration: 20 + ((index * 7919) % 400) / 8,
  ok: index % 50 !== 0,
  ...(index % 50 !== 0 ? { code: 200 } : index % 100 === 0 ? { code: 503 } : { error: 'timeout' }),
}))
const load = { ...buildPlan([]).load, durationMs: 25_000, warmupMs: 0 }
const place = () => ({ folder, machine: { environment: {} }, leave: openLeftovers() })
const order: LoadOrder = { load, head: { url: 'http://127.0.0.1:1', headers: {} }, seed: 1 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-engines-'))
})
afterAll(() => rm(folder, { recursive: true }))

// biome-ignore lint/suspicious/noExplicitAny: settings of any kind, as the table has them.
const kinds: [Id, EngineKind<any>][] = Object.entries(engines) as never

describe.each(kinds)('the engine %s', (id, kind) => {
  test('is found by its id, and its settings have that key in the config', () => {
    expect(kind.id).toBe(id)
    expect(kindOf({ engine: { id, settings: {} } })).toBe(kind)
    if (kind.setting) expect(loadFields).toHaveProperty(id, kind.setting)
    else expect(loadFields).not.toHaveProperty(id)
  })

  test('goes by keys of the load that there are', () => {
    const keys = kind.can.keys === 'all' ? [] : kind.can.keys
    expect(Object.keys(loadFields)).toEqual(expect.arrayContaining([...keys]))
  })

  test('has a page of its own in the docs', () => {
    const page = id === 'embedded' ? 'engine' : `engines/${id}`
    expect(existsSync(new URL(`../../docs/${page}.md`, import.meta.url))).toBe(true)
  })

  test('reports in windows that looks can lie at the end of', () => {
    expect(kind.windowSeconds(load)).toBeGreaterThan(0)
  })

  const example = examples[id]
  if (example === 'sends') {
    test('says which it is before it runs', async () => {
      const { prepare } = await kind.load()
      const prepared = await prepare({ load, settings: undefined, ...place() }, quietContext())
      expect(prepared.engine).toEqual({ name: id, version: expect.stringMatching(/^\d/) })
    })
    return
  }

  if (typeof example === 'object') {
    test('says how a workflow gets its tool, where there is none', async () => {
      const { prepare } = await kind.load()
      await expect(
        prepare({ load, settings: example.tool, ...place() }, quietContext()),
      ).rejects.toMatchObject({
        code: 'engine',
        message: expect.stringContaining('it is neither on the PATH nor in the tool cache'),
        hint: expect.stringMatching(/^in a workflow: /),
      })
    })
    return
  }

  const prepareWith = async (samples: readonly Sample[]) => {
    const { files, settings } = example(samples)
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const { prepare }: EngineModule<unknown> = await kind.load()
    return prepare({ load, settings, ...place() }, quietContext())
  }
  const reportOf = async (samples: readonly Sample[], more: Partial<LoadOrder> = {}) =>
    (await prepareWith(samples)).run({ ...order, ...more }, quietContext())

  test('gives the same report for the same samples, in whatever order they come', async () => {
    const log = new SampleLog()
    for (const sample of taken) log.add(sample)
    const { engine: _, ...told } = log.toReport(25)
    for (const samples of [taken, taken.toReversed()]) {
      const { engine, ...report } = await reportOf(samples)
      expect(engine).toEqual({ name: id, version: expect.stringMatching(/^\d/) })
      expect(report).toEqual(told)
    }
  })

  test('counts each request once, in the window of its intended start', async () => {
    const { cells, seconds, windowSeconds } = await reportOf(taken)
    const sum = (of: (cell: LoadReport['cells'][number]) => number) =>
      cells.reduce((total, cell) => total + of(cell), 0)
    expect(seconds).toBe(25)
    expect(windowSeconds).toBe(kind.windowSeconds(load))
    expect(sum(({ sent, dropped }) => sent + dropped)).toBe(
      taken.filter(({ t }) => t >= 0 && t < 25).length,
    )
    for (const { sent, good, errors, window } of cells) {
      expect(Object.values(errors).reduce((total, count) => total + count, 0)).toBe(sent - good)
      expect(window).toBeLessThan(Math.ceil(25 / windowSeconds))
    }
  })

  test('is cut at the first look that has seen enough', async () => {
    const asked: number[] = []
    const { run } = await prepareWith(taken)
    const { seconds } = await run({ ...order, looks: [5, 10, 15] }, quietContext(), report => {
      asked.push(report.seconds)
      return report.seconds >= 10
    })
    expect([asked, seconds]).toEqual([[5, 10], 10])
  })
})
