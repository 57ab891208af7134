import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningPrometheus, startPrometheus } from '../../../scripts/prometheus-server.ts'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import type { Use } from '../../../src/model/evidence/use.ts'
import type { ConventionalIndicator, Subject } from '../../../src/promql/indicator.ts'
import { prometheusApi } from '../../../src/providers/prometheus/api/api.ts'
import type { PromSource } from '../../../src/providers/prometheus/api/reader.ts'
import { prometheus } from '../../../src/providers/prometheus/prometheus.ts'
import type { MeasuredWindow } from '../../../src/providers/provider.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import type { OwnUse } from './busy-server.ts'

/*
 * A real Prometheus scrapes two real processes of Node twice a second. What it says that they used
 * is held against what they say themselves. Between two scrapes and the ends of the window lies at
 * most half a second of twelve, and the work is even: CPU may differ by a tenth, memory by a
 * twentieth.
 */
const context = quietContext()
const seconds = 12
const [one, other] = [1, 2].map(() => ({ process: undefined as ChildProcess | undefined, port: 0 }))
let server: RunningPrometheus
let provider: PromSource
let window: MeasuredWindow
let own: { cpu: number; rss: number }

type Busy = NonNullable<typeof one>

async function start(busy: Busy): Promise<void> {
  busy.process = fork(fileURLToPath(new URL('./busy-server.ts', import.meta.url)), [
    String(busy.port),
  ])
  busy.port = (await once(busy.process, 'message'))[0] as number
}

async function stop({ process }: Busy): Promise<void> {
  if (!process) return
  const gone = once(process, 'exit')
  process.disconnect()
  await gone
}

async function ownUse({ process }: Busy): Promise<OwnUse> {
  const answer = once(process!, 'message')
  process!.send('use')
  return (await answer)[0] as OwnUse
}

const hostOf = ({ port }: Busy): string => `127.0.0.1:${port}`
const aimedAt = (busy: Busy): Subject => ({ hosts: [hostOf(busy)], service: 'shop' })

function indicator(what: ConventionalIndicator['what'], of: Subject): ConventionalIndicator {
  return { kind: 'conventional', what, of }
}

async function use(
  what: ConventionalIndicator['what'],
  of = aimedAt(one!),
  within = window,
): Promise<Use> {
  const found = await provider.measure(indicator(what, of), within, context)
  if (found.kind !== 'use') throw new Error(JSON.stringify(found))
  return found
}

/** Until the server itself sees it. */
async function waitFor(query: string): Promise<void> {
  const api = prometheusApi({ url: server.url, headers: {} })
  const isSeen = async () => {
    const answer = await api.query(query, context)
    return answer.kind === 'vector' && answer.samples.length > 0
  }
  await vi.waitUntil(isSeen, { timeout: 120_000, interval: 100 })
}

const lastOf = (found: Measurement): number => {
  if (found.kind !== 'series') throw new Error(JSON.stringify(found))
  return found.series[0]!.values.at(-1)![1]
}

beforeAll(async () => {
  await Promise.all([start(one!), start(other!)])
  server = await startPrometheus({ targets: [hostOf(one!), hostOf(other!)], scrapeIntervalMs: 500 })
  provider = prometheus({ url: server.url, headers: {} })
  await waitFor('min(count_over_time(process_cpu_seconds_total[30s])) >= 10')
  const before = await ownUse(one!)
  await delay(seconds * 1000)
  const after = await ownUse(one!)
  window = { start: before.at, end: after.at }
  own = {
    cpu: (after.cpuSeconds - before.cpuSeconds) / (after.at - before.at),
    rss: after.rssBytes / 1e6,
  }
})

afterAll(async () => {
  await server?.stop()
  await Promise.all([stop(one!), stop(other!)])
})

test('CPU is what the process itself has used, and the most of it is no less', async () => {
  const { average, most, processes } = await use('cpu')
  expect(processes).toBe(1)
  expect(Math.abs(average! / own.cpu - 1)).toBeLessThan(0.1)
  expect(most).toBeGreaterThan(0.9 * average!)
})

test('memory is what the process itself holds', async () => {
  const { average, most } = await use('memory')
  expect(own.rss).toBeGreaterThan(80)
  expect(Math.abs(average! / own.rss - 1)).toBeLessThan(0.05)
  expect(most).toBeGreaterThanOrEqual(average!)
})

test('the lag of the event loop is as long as the work that holds it up', async () => {
  const { most } = await use('event_loop')
  expect(most).toBeGreaterThan(6)
})

test('two processes of one job are added up', async () => {
  const nobody = { hosts: [], service: 'shop' }
  const both = await use('memory', nobody)
  expect(both.processes).toBe(2)
  expect(both.average).toBeGreaterThan(1.8 * own.rss)
  const said = await use('memory', { ...nobody, matchers: `{instance="${hostOf(other!)}"}` })
  expect(said.processes).toBe(1)
})

test('the requests are those that the server counts', async () => {
  const seen = async (what: ConventionalIndicator['what']) =>
    lastOf(await provider.series(indicator(what, aimedAt(one!)), window, context))
  expect(await seen('rate')).toBeGreaterThan(90)
  expect(await seen('rate')).toBeLessThan(110)
  expect(await seen('errors')).toBeCloseTo(0.05, 3)
  expect(await seen('latency')).toBeCloseTo(100, 6)
})

test('what it does not tell is no data', async () => {
  const found = await provider.measure(indicator('gc', aimedAt(one!)), window, context)
  expect(found).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('has none of go_gc_duration'),
  })
})

test('nothing was restarted, until something is', async () => {
  expect((await use('restarts')).most).toBe(0)
  await stop(one!)
  await start(one!)
  await waitFor(`changes(process_start_time_seconds{instance="${hostOf(one!)}"}[10s]) > 0`)
  const lately = { start: Date.now() / 1000 - 10, end: Date.now() / 1000 }
  expect((await use('restarts', aimedAt(one!), lately)).most).toBe(1)
})
