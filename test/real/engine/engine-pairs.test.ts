import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runInWorkers } from '../../../src/engines/embedded/embedded.ts'
import type { AtLook, LoadOrder } from '../../../src/engines/engine.ts'
import type { LoadReport, Side } from '../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan, LoadPlan } from '../../../src/model/plan/load.ts'
import { Secret } from '../../../src/model/secret.ts'
import { mergeHistograms } from '../../../src/stats/histogram.ts'
import { type ForkedServer, forkServer } from './forked-server.ts'

let head: ForkedServer
let base: ForkedServer
beforeAll(async () => {
  ;[head, base] = await Promise.all([forkServer(), forkServer()])
})
afterAll(() => Promise.all([head.stop(), base.stop()]))
beforeEach(() => Promise.all([head.reset(), base.reset()]))

const get = (path: string, more: Partial<HttpRequestPlan> = {}): HttpRequestPlan => ({
  name: path,
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
  warmupMs: 0,
  timeoutMs: 2000,
  maxConnections: 100,
  requests: [get('/ok')],
  ...more,
})

function compare(
  load: LoadPlan,
  more: Partial<LoadOrder> = {},
  atLook?: AtLook,
): Promise<LoadReport> {
  const order = {
    load,
    head: { url: head.url, headers: {} },
    base: { url: base.url, headers: {} },
    seed: 3,
    ...more,
  }
  const context = {
    signal: new AbortController().signal,
    clock: { now: Date.now, sleep: async () => {} },
    log: { info: () => {}, warn: () => {}, debug: () => {}, progress: () => {} },
    random: () => 0,
    hide: () => {},
  }
  return runInWorkers(order, context, atLook)
}

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

const of = ({ cells }: LoadReport, side: Side, name?: string) =>
  cells.filter(cell => cell.side === side && (name === undefined || cell.name === name))
const sum = (report: LoadReport, side: Side, key: 'sent' | 'good' | 'dropped', name?: string) =>
  of(report, side, name).reduce((total, cell) => total + cell[key], 0)
const latency = (report: LoadReport, side: Side) =>
  mergeHistograms(of(report, side).map(cell => cell.latency))

describe('two sides at once', () => {
  test('each gets as many as the rate says, the same requests, by the log of its own server', async () => {
    const requests = [get('/a', { weight: 3 }), get('/b')]
    const report = await compare(plan(150, 2000, { requests }))
    expect(report).toMatchObject({ design: 'paired', seconds: 2 })
    const [ofHead, ofBase] = [await head.log(), await base.log()]
    expect(ofHead.counts).toEqual(ofBase.counts)
    expect(ofHead.times).toHaveLength(300)
    for (const side of ['head', 'base'] as const) {
      expect(sum(report, side, 'sent')).toBe(300)
      expect(sum(report, side, 'sent', '/a')).toBe(ofHead.counts['GET /a'])
      expect(sum(report, side, 'good')).toBe(300)
    }
  })

  test('each gets its own path and headers', async () => {
    await compare(plan(50, 400), {
      head: { url: `${head.url}/new`, headers: { 'x-side': new Secret('head') } },
      base: { url: `${base.url}/old`, headers: { 'x-side': new Secret('base') } },
    })
    const [ofHead, ofBase] = [await head.log(), await base.log()]
    expect(Object.keys(ofHead.counts)).toEqual(['GET /new/ok'])
    expect(Object.keys(ofBase.counts)).toEqual(['GET /old/ok'])
    expect(new Set(ofHead.headers.map(headers => headers['x-side']))).toEqual(new Set(['head']))
    expect(new Set(ofBase.headers.map(headers => headers['x-side']))).toEqual(new Set(['base']))
  })

  test('both are warmed, and neither’s warm-up is counted', async () => {
    const report = await compare(plan(100, 500, { warmupMs: 600 }))
    expect([sum(report, 'head', 'sent'), sum(report, 'base', 'sent')]).toEqual([50, 50])
    const [ofHead, ofBase] = [(await head.log()).times.length, (await base.log()).times.length]
    // Base alone, head alone, both: a third of the time each.
    expect([ofHead, ofBase]).toEqual([50 + 40, 50 + 40])
    expect(report.warmup).toEqual({ sent: 80, good: 80 })
  })

  test('a base that is gone costs errors on its side only', async () => {
    const socket = createSocket().listen(0, '127.0.0.1')
    await once(socket, 'listening')
    const { port } = socket.address() as AddressInfo
    socket.close()
    await once(socket, 'close')
    const report = await compare(plan(100, 1000), {
      base: { url: `http://127.0.0.1:${port}`, headers: {} },
    })
    expect([sum(report, 'base', 'sent'), sum(report, 'base', 'good')]).toEqual([100, 0])
    expect([sum(report, 'head', 'sent'), sum(report, 'head', 'good')]).toEqual([100, 100])
    expect(report.errorSamples).toMatchObject([{ side: 'base', kind: 'refused', count: 100 }])
  })

  test('a base that holds every connection drops its own, and delays nothing of head', async () => {
    const silent = await serve(() => {})
    const report = await compare(plan(100, 1000, { maxConnections: 40, timeoutMs: 2000 }), {
      base: { url: silent.url, headers: {} },
    })
    silent.close()
    expect([sum(report, 'base', 'good'), sum(report, 'head', 'dropped')]).toEqual([0, 0])
    expect(sum(report, 'base', 'dropped')).toBeGreaterThan(50)
    expect(sum(report, 'head', 'good')).toBe(100)
    expect(latency(report, 'head').max).toBeLessThan(1900)
  })

  test('users are as many on each side', async () => {
    const requests = [get('/slow')]
    const report = await compare(plan(1, 1000, { pace: { kind: 'users', users: 5 }, requests }))
    for (const log of [await head.log(), await base.log()]) expect(log.mostHeld).toBe(5)
    expect(sum(report, 'head', 'sent')).toBeGreaterThan(50)
    expect(sum(report, 'base', 'sent')).toBeGreaterThan(50)
  })

  test('how late each side was sent is told apart', async () => {
    const { generator } = await compare(plan(100, 500))
    expect(Object.keys(generator!.latenessBySide!)).toEqual(['head', 'base'])
    expect(generator!.connections.allowed).toBe(200)
  })

  test('a refused address of the base is refused before any load', async () => {
    await expect(
      compare(plan(10, 100), { base: { url: 'http://169.254.169.254', headers: {} } }),
    ).rejects.toThrow('the baseline is refused')
  })
})

describe('in turns', () => {
  test('each window is one side’s, and the start of each turn is sent but not counted', async () => {
    const report = await compare(plan(100, 10_000), {
      base: { url: base.url, headers: {}, design: 'abba' },
    })
    expect(report.design).toBe('abba')
    expect(report.cells.map(({ window, side, sent }) => [window, side, sent])).toEqual([
      [0, 'base', 200],
      [1, 'head', 200],
      [2, 'head', 200],
      [3, 'base', 200],
    ])
    expect([(await head.log()).times.length, (await base.log()).times.length]).toEqual([500, 500])
  })
})

describe('two that disturb each other', () => {
  /**
   * Two addresses of one machine: whoever is asked while the other has something to do takes three
   * times as long.
   */
  async function serveBoth() {
    const busyUntil = { head: 0, base: 0 }
    const answer =
      (own: Side, other: Side): RequestListener =>
      async (_, response) => {
        const now = performance.now()
        const ms = busyUntil[other] > now ? 45 : 15
        busyUntil[own] = Math.max(busyUntil[own], now + ms)
        await sleep(ms)
        response.end('ok')
      }
    return Promise.all([serve(answer('head', 'base')), serve(answer('base', 'head'))])
  }

  test('take turns, without being asked to, and it is said why', async () => {
    const [one, other] = await serveBoth()
    const sides = { head: { url: one.url, headers: {} }, base: { url: other.url, headers: {} } }
    const report = await compare(plan(100, 5000, { warmupMs: 3000 }), sides)
    one.close()
    other.close()
    expect(report.design).toBe('abba')
    expect(report.disturbed!.together).toBeGreaterThan(1.1 * report.disturbed!.alone)
    expect(report.cells.map(({ window, side, sent }) => [window, side, sent])).toEqual([
      [0, 'base', 200],
      [1, 'head', 200],
    ])
  })

  test('do not where nobody disturbs anybody', async () => {
    const report = await compare(plan(100, 500, { warmupMs: 3000, requests: [get('/slow')] }))
    expect(report.design).toBe('paired')
    expect(report.disturbed).toBeUndefined()
  })
})

describe('a look', () => {
  test('that says stop ends the run with what was due until then', async () => {
    const seen: number[] = []
    const report = await compare(plan(100, 60_000), { looks: [2.5, 5] }, ({ seconds }) => {
      seen.push(seconds)
      return true
    })
    expect(seen).toEqual([2.5])
    expect(report.seconds).toBe(2.5)
    expect([sum(report, 'head', 'sent'), sum(report, 'base', 'sent')]).toEqual([250, 250])
    expect(Date.parse(report.window!.end) - Date.parse(report.window!.start)).toBe(2500)
    const { length } = (await head.log()).times
    // Nothing is sent any more.
    await sleep(100)
    expect((await head.log()).times).toHaveLength(length)
  })

  test('that says go on changes nothing of the rest', async () => {
    const seen: [number, number][] = []
    const report = await compare(plan(100, 5000), { looks: [2.5] }, part => {
      seen.push([part.seconds, sum(part, 'head', 'sent')])
      return false
    })
    expect(seen).toEqual([[2.5, 250]])
    expect(sum(report, 'head', 'sent')).toBe(500)
    expect((await head.log()).times).toHaveLength(500)
  })

  test('waits for the answers that are still outstanding', async () => {
    const requests = [get('/hold')]
    const report = await compare(
      plan(20, 60_000, { requests, timeoutMs: 1000 }),
      { looks: [2.5] },
      () => true,
    )
    expect(sum(report, 'head', 'sent')).toBe(50)
    expect(of(report, 'head')[0]!.errors).toEqual({ timeout: 50 })
  })
})

test('phases: a server that delays the first byte by 30 ms and the rest by 20 shows both', async () => {
  const slow = await serve(async (_, response) => {
    await sleep(30)
    response.write('first')
    await sleep(20)
    response.end('last')
  })
  const report = await compare(plan(40, 1500), { head: { url: slow.url, headers: {} } })
  slow.close()
  const cells = of(report, 'head')
  const mean = (phase: 'connect' | 'first byte' | 'download') => {
    const count = cells.reduce((total, { phases }) => total + (phases?.[phase]?.count ?? 0), 0)
    return {
      count,
      ms: Math.exp(
        cells.reduce((total, { phases }) => total + (phases?.[phase]?.sumLog ?? 0), 0) / count,
      ),
    }
  }
  expect(mean('first byte').count).toBe(60)
  expect(mean('first byte').ms).toBeGreaterThan(29)
  expect(mean('first byte').ms).toBeLessThan(34)
  expect(mean('download').ms).toBeGreaterThan(19)
  expect(mean('download').ms).toBeLessThan(24)
  // Only who opened a connection waited for one.
  expect(mean('connect').count).toBeGreaterThan(0)
  expect(mean('connect').count).toBeLessThan(60)
})
