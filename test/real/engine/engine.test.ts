import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runInWorkers } from '../../../src/engines/embedded/embedded.ts'
import { workerEntry } from '../../../src/engines/embedded/worker-entry.ts'
import type { Context, Progress } from '../../../src/model/context.ts'
import type {
  HistogramData,
  LoadCell,
  LoadReport,
} from '../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan, LoadPlan } from '../../../src/model/plan/load.ts'
import { Secret } from '../../../src/model/secret.ts'
import { gateVersion } from '../../../src/model/version.ts'
import { countAbove, mergeHistograms, quantile } from '../../../src/stats/histogram.ts'
import { secrets } from '../../support/secrets.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { type ForkedServer, forkServer } from './forked-server.ts'

let server: ForkedServer
let url: string

beforeAll(async () => {
  server = await forkServer()
  url = server.url
})
afterAll(() => server.stop())
const serverLog = () => server.log()
beforeEach(() => server.reset())

const get = (path: string, more: Partial<HttpRequestPlan> = {}): HttpRequestPlan => ({
  name: `GET ${path}`,
  method: 'GET',
  path,
  headers: {},
  weight: 1,
  expect: {},
  ...more,
})
const plan = (perSecond: number, durationMs: number, more: Partial<LoadPlan> = {}): LoadPlan => ({
  profile: 'load',
  pace: { kind: 'rate', perSecond },
  durationMs,
  warmupMs: 200,
  timeoutMs: 2000,
  maxConnections: 200,
  requests: [get('/ok')],
  ...more,
})

type Told = {
  progress?: Progress[]
  signal?: AbortSignal
  target?: string
  headers?: Record<string, string>
  seed?: number
}

function load(
  plan: LoadPlan,
  { progress = [], signal, target = url, headers = {}, seed = 1 }: Told = {},
) {
  const context: Context = {
    signal: signal ?? new AbortController().signal,
    clock: { now: Date.now, sleep: async () => {} },
    log: {
      info: () => {},
      warn: () => {},
      debug: () => {},
      progress: one => void progress.push(one),
    },
    random: () => 0,
    hide: () => {},
  }
  return runInWorkers(
    { load: plan, head: { url: target, headers: secrets(headers) }, seed },
    context,
  )
}

type Counts = Pick<LoadCell, 'sent' | 'dropped' | 'completed' | 'good'>
function totals({ cells }: LoadReport, name?: string): Counts {
  const sum = (key: keyof Counts) =>
    cells.reduce(
      (all, cell) => (name === undefined || cell.name === name ? all + cell[key] : all),
      0,
    )
  return {
    sent: sum('sent'),
    dropped: sum('dropped'),
    completed: sum('completed'),
    good: sum('good'),
  }
}
const latency = ({ cells }: LoadReport) => mergeHistograms(cells.map(cell => cell.latency))
const errorsOf = ({ cells }: LoadReport) => {
  const all: Record<string, number> = {}
  for (const { errors } of cells)
    for (const [kind, n] of Object.entries(errors)) all[kind] = (all[kind] ?? 0) + n
  return all
}
/**
 * Of the server's own times, by the same definition: the smallest that the share `q` does not
 * exceed.
 */
const quantileOf = (times: number[], q: number) =>
  times.toSorted((a, b) => a - b)[Math.ceil(q * times.length) - 1]!
/**
 * The same run three times: the median of them is what the engine does, whatever else the machine
 * did once. `noiseMs` is how late the machine woke this thread, which only waited, at the same time
 * (p99, beyond a timer's own 2 ms).
 */
async function threeTimes<T>(
  order: LoadPlan,
  measure: (report: LoadReport, log: Awaited<ReturnType<typeof serverLog>>, noiseMs: number) => T,
): Promise<T[]> {
  const measured: T[] = []
  for (let time = 0; time < 3; time += 1) {
    await server.reset()
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const report = await load(order)
    delay.disable()
    measured.push(measure(report, await serverLog(), Math.max(0, delay.percentile(99) / 1e6 - 12)))
  }
  return measured
}
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

describe('what is counted', () => {
  test('sent is what the server received, request by request, and the warm-up is left out', async () => {
    const requests = [
      get('/ok', { weight: 3 }),
      get('/created', { name: 'create', method: 'POST', body: new Secret('{"a":"ü"}') }),
    ]
    const report = await load(plan(300, 1000, { warmupMs: 500, requests }))
    const { counts } = await serverLog()
    expect(totals(report)).toEqual({ sent: 300, dropped: 0, completed: 300, good: 300 })
    expect(report.warmup).toEqual({ sent: 150, good: 150 })
    const create = totals(report, 'create').sent
    expect(counts['GET /ok']! + counts['POST /created']!).toBe(450)
    expect(counts['POST /created']).toBeGreaterThanOrEqual(create)
    expect(create).toBeGreaterThan(45)
    expect(create).toBeLessThan(105)
    expect(report.generator!.achievedRatio).toBe(1)
    expect(report.seconds).toBe(1)
  })

  test('without a warm-up each request by its name is exactly what the server counted', async () => {
    const requests = [
      get('/ok?a=1', { name: 'a' }),
      get('/slow', { name: 'b', weight: 2 }),
      get('/created', { name: 'c' }),
    ]
    const report = await load(plan(200, 3000, { warmupMs: 0, requests }))
    const { counts } = await serverLog()
    expect(['a', 'b', 'c'].map(name => totals(report, name).sent)).toEqual(
      ['GET /ok?a=1', 'GET /slow', 'GET /created'].map(asked => counts[asked]),
    )
    expect(totals(report).sent).toBe(600)
    expect(report.cells.map(cell => cell.window).toSorted()).toEqual([0, 0, 0, 1, 1, 1])
    expect(
      report.cells.filter(cell => cell.window === 0).reduce((sum, cell) => sum + cell.sent, 0),
    ).toBe(500)
  })

  test('the window is the measured part, by the wall clock', async () => {
    const before = Date.now()
    const report = await load(plan(50, 1000, { warmupMs: 300 }))
    const [start, end] = [Date.parse(report.window!.start), Date.parse(report.window!.end)]
    expect(end - start).toBeGreaterThanOrEqual(999)
    expect(end - start).toBeLessThanOrEqual(1001)
    expect(start).toBeGreaterThanOrEqual(before + 298)
    expect(end).toBeLessThanOrEqual(Date.now() + 2)
  })

  test('the same seed sends the same requests, another one others', async () => {
    const order = plan(200, 500, {
      requests: [get('/ok', { name: 'a' }), get('/ok', { name: 'b' })],
    })
    const several = await Promise.all([1, 1, 2].map(seed => load(order, { seed })))
    const [first, again, other] = several.map(report => totals(report, 'a').sent)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('what is timed', () => {
  test('percentiles are those of the server within 1 ms and 2%, with its service time beside', async () => {
    const order = plan(250, 2000, { requests: [get('/known')], warmupMs: 300 })
    const runs = await threeTimes(order, (report, { times }, noiseMs) => {
      const own = times.slice(report.warmup!.sent) as number[]
      expect(own).toHaveLength(500)
      return [0.5, 0.95, 0.99].map(q => {
        const truth = quantileOf(own, q)
        const off = (data: HistogramData) =>
          Math.abs(quantile(data, q)! - truth) / (1 + 0.02 * truth + noiseMs)
        return { latency: off(latency(report)), service: off(report.service![0]!.time) }
      })
    })
    for (const at of [0, 1, 2]) {
      expect(median(runs.map(run => run[at]!.latency))).toBeLessThan(1)
      expect(median(runs.map(run => run[at]!.service))).toBeLessThan(1)
    }
  })

  test('a stall of the server shows in the latency of all that arrived meanwhile', async () => {
    const report = await load(
      plan(200, 3000, { requests: [get('/stall')], timeoutMs: 5000, maxConnections: 400 }),
    )
    const times = latency(report)
    expect(totals(report)).toEqual({ sent: 600, dropped: 0, completed: 600, good: 600 })
    // 200 of 600 arrive in the stall of 1 s, evenly: the share above 500 ms is a sixth.
    expect(quantile(times, 0.5)).toBeLessThan(250)
    expect(quantile(times, 5 / 6)).toBeGreaterThan(450)
    expect(times.max).toBeGreaterThan(950)
    expect(countAbove(times, 100)).toBeGreaterThan(170)
  })

  test('users who are never more than asked for send again when answered', async () => {
    const load5 = plan(1, 2000, {
      pace: { kind: 'users', users: 5 },
      requests: [get('/slow')],
      maxConnections: 5,
    })
    const report = await load(load5)
    const { mostHeld, counts } = await serverLog()
    expect(mostHeld).toBe(5)
    const { sent, dropped, good } = totals(report)
    // 2 s of 5 users at 50 ms each are 200; each answer and the way back take some more.
    expect(sent).toBeGreaterThan(160)
    expect(sent).toBeLessThanOrEqual(200)
    expect({ dropped, good }).toEqual({ dropped: 0, good: sent })
    expect(counts['GET /slow']).toBe(sent + report.warmup!.sent)
    expect(report.generator!.achievedRatio).toBe(1)
  })
})

describe('what goes wrong', () => {
  test('what finds every connection held is dropped, and what is held times out at the timeout', async () => {
    const order = plan(40, 1500, {
      requests: [get('/hold')],
      maxConnections: 4,
      timeoutMs: 500,
      warmupMs: 0,
    })
    const report = await load(order)
    const { counts, mostHeld } = await serverLog()
    const { sent, dropped, completed } = totals(report)
    // Four at a time, three times over: at 0, 0.5 and 1 s, or later where the machine is busy.
    expect([4, 8, 12]).toContain(sent)
    expect({ all: sent + dropped, completed }).toEqual({ all: 60, completed: 0 })
    expect(errorsOf(report)).toEqual({ timeout: sent })
    expect(counts['GET /hold']).toBe(sent)
    expect(mostHeld).toBeLessThanOrEqual(5)
    expect(latency(report)).toMatchObject({ count: sent, min: 500, max: 500 })
    expect(report.generator!.connections).toEqual({ most: 4, allowed: 4 })
    expect(report.generator!.achievedRatio).toBe(1)
  })

  test('a request that is held delays no other', async () => {
    const requests = [get('/hold', { weight: 1 }), get('/ok', { weight: 9 })]
    const report = await load(plan(100, 1500, { requests, timeoutMs: 400 }))
    const ok = mergeHistograms(
      report.cells.filter(cell => cell.name === 'GET /ok').map(cell => cell.latency),
    )
    expect(totals(report, 'GET /ok').good).toBe(totals(report, 'GET /ok').sent)
    expect(quantile(ok, 0.99)).toBeLessThan(200)
  })

  test('a refused port is sent and refused', async () => {
    const report = await load(plan(100, 500), { target: `http://127.0.0.1:${await closedPort()}` })
    expect(totals(report)).toEqual({ sent: 50, dropped: 0, completed: 0, good: 0 })
    expect(errorsOf(report)).toEqual({ refused: 50 })
    expect(latency(report).count).toBe(0)
    expect(report.errorSamples).toEqual([
      expect.objectContaining({ side: 'head', name: 'GET /ok', kind: 'refused', count: 50 }),
    ])
  })

  test('users do not hammer a refused port', async () => {
    const order = plan(1, 1000, { pace: { kind: 'users', users: 3 }, warmupMs: 0 })
    const report = await load(order, { target: `http://127.0.0.1:${await closedPort()}` })
    expect(totals(report).sent).toBeLessThanOrEqual(30)
  })

  test('a name that does not resolve is a dns error', async () => {
    const report = await load(plan(20, 500), { target: 'http://no-such-host.invalid' })
    expect(errorsOf(report)).toEqual({ dns: 10 })
  })

  test('a server that speaks no TLS is a tls error', async () => {
    const report = await load(plan(20, 500), { target: url.replace('http:', 'https:') })
    expect(errorsOf(report)).toEqual({ tls: 10 })
  })

  test('each kind of bad answer is counted as what it is', async () => {
    const names = ['/cut', '/garbage', '/unavailable', '/created', '/close']
    const requests = names.map(path =>
      get(path, path === '/created' ? { expect: { status: [200] } } : {}),
    )
    const report = await load(plan(100, 1500, { requests }))
    const by = (path: string) => report.cells.filter(cell => cell.name === `GET ${path}`)
    const kinds = (path: string) => errorsOf({ ...report, cells: by(path) })
    const sent = (path: string) => totals(report, `GET ${path}`).sent
    expect(kinds('/cut')).toEqual({ reset: sent('/cut') })
    expect(kinds('/garbage')).toEqual({ protocol: sent('/garbage') })
    expect(kinds('/unavailable')).toEqual({ status: sent('/unavailable') })
    expect(kinds('/created')).toEqual({ status: sent('/created') })
    expect(kinds('/close')).toEqual({})
    expect(by('/unavailable')[0]!.statuses).toEqual({ 503: sent('/unavailable') })
    const { counts } = await serverLog()
    const received = names.reduce((sum, path) => sum + counts[`GET ${path}`]!, 0)
    expect(received).toBe(totals(report).sent + report.warmup!.sent)
    // A fast error must not make the target look fast.
    expect(latency(report).count).toBe(sent('/close'))
  })

  test('a redirect is an answer, and is not followed', async () => {
    const report = await load(plan(50, 500, { requests: [get('/redirect')] }))
    expect(totals(report)).toMatchObject({ sent: 25, good: 25 })
    expect(Object.keys((await serverLog()).counts)).toEqual(['GET /redirect'])
  })

  test.each(['http://169.254.169.254/latest', 'http://[fe80::1]/', 'http://0xa9fea9fe/'])(
    'the load refuses %s',
    async target => {
      await expect(load(plan(10, 500), { target })).rejects.toMatchObject({ code: 'target' })
    },
  )
})

describe('what is sent', () => {
  test('path, headers and body are the plan’s, over the target’s own', async () => {
    const post = get('/created?x=1&y=%20', {
      method: 'POST',
      body: new Secret('{"sku":"ü"}'),
      headers: { 'content-type': new Secret('application/json'), 'X-Who': new Secret('request') },
    })
    const order = plan(20, 500, { requests: [post], warmupMs: 0 })
    await load(order, { target: `${url}/base/`, headers: { 'x-who': 'target', 'X-Preview': 'p' } })
    const { counts, headers, bodies } = await serverLog()
    expect(counts).toEqual({ 'POST /base/created?x=1&y=%20': 10 })
    expect(headers[0]).toMatchObject({
      host: new URL(url).host,
      'content-length': '12',
      'content-type': 'application/json',
      'x-who': 'request',
      'x-preview': 'p',
      'user-agent': `reliability-gate/${gateVersion}`,
    })
    expect(bodies[0]).toBe('{"sku":"ü"}')
  })

  test('connections are kept, after a HEAD too', async () => {
    const report = await load(plan(50, 1000, { requests: [get('/ok', { method: 'HEAD' })] }))
    expect(totals(report).good).toBe(50)
    expect((await serverLog()).connections).toBeLessThan(10)
  })
})

describe('the end', () => {
  test('an abort stops the load and waits for no response, and the report holds what had ended', async () => {
    const stop = new AbortController()
    const requests = [get('/ok'), get('/hold')]
    const order = plan(200, 60_000, { requests, timeoutMs: 60_000, maxConnections: 10_000 })
    const running = load(order, { signal: stop.signal })
    await expect.poll(async () => (await serverLog()).times.length).toBeGreaterThan(150)
    const before = performance.now()
    stop.abort()
    const report = await running
    expect(performance.now() - before).toBeLessThan(10_000)
    const received = (await serverLog()).times.length
    await new Promise(resolve => setTimeout(resolve, 300))
    expect((await serverLog()).times.length).toBe(received)
    // What was in flight is no error.
    expect(errorsOf(report)).toEqual({})
    expect(report.seconds).toBeGreaterThan(0.3)
    expect(report.seconds).toBeLessThan(30)
    expect(totals(report).good).toBeGreaterThan(30)
    expect(report.generator!.achievedRatio).toBe(1)
  })

  test('an abort in the warm-up leaves nothing measured', async () => {
    const stop = new AbortController()
    const running = load(plan(50, 1000, { warmupMs: 20_000 }), { signal: stop.signal })
    await expect.poll(async () => (await serverLog()).times.length).toBeGreaterThan(5)
    stop.abort()
    const report = await running
    expect(report).toMatchObject({ seconds: 0, cells: [], errorSamples: [] })
    expect(report.window!.start).toBe(report.window!.end)
    expect(Date.parse(report.window!.start)).toBeLessThanOrEqual(Date.now())
  })

  test('progress tells phase, rate, p95 and errors as it goes', async () => {
    const progress: Progress[] = []
    await load(plan(100, 1200, { warmupMs: 1000, requests: [get('/unavailable'), get('/ok')] }), {
      progress,
    })
    expect(new Set(progress.map(one => one.phase))).toEqual(new Set(['warm-up', 'load']))
    const last = progress.at(-1)!
    expect(last).toMatchObject({ phase: 'load', totalMs: 1200 })
    expect(last.errors).toBeGreaterThan(20)
    expect(last.errors).toBeLessThan(85)
    expect(last.rate).toBeGreaterThan(60)
    expect(last.p95).toBeGreaterThan(0)
  })
})

describe('the generator', () => {
  test('has the threads of one bundle, as it has in the product', () => {
    expect(workerEntry().pathname).toMatch(/\/index\.js$/)
  })

  test('that crashes is a problem of the engine, and no hang', async () => {
    await expect(load(plan(20, 1000, { requests: [] }))).rejects.toMatchObject({ code: 'engine' })
  })

  // How punctual it is, and at what cost, is measured by `npm run bench:load`.
  test('at 1000/s sends every request, measures itself, and sleeps between them', async () => {
    const report = await load(plan(1000, 1000, { maxConnections: 2000 }))
    expect(totals(report)).toMatchObject({ sent: 1000, dropped: 0 })
    const { lateness, eventLoopDelay, cpu } = report.generator!
    expect(lateness.p50).toBeLessThanOrEqual(lateness.p99)
    expect(eventLoopDelay.p99).toBeGreaterThan(0)
    expect(cpu).toBeGreaterThan(0)
    // A pacer that spins takes a whole core.
    expect(cpu).toBeLessThan(0.6)
  })
})
