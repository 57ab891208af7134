import { expect, test } from 'vitest'
import { commonClock } from '../../../../src/engines/foreign/requests/common-clock.ts'
import { otherRequests, RequestLog } from '../../../../src/engines/foreign/requests/request-log.ts'
import { SampleLog } from '../../../../src/engines/sample-log.ts'
import { timedOf } from '../../../../src/judge/load/timed.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Side } from '../../../../src/model/evidence/load-report.ts'
import { seededRandom } from '../../../../src/stats/random.ts'

test('gives the same cells as all samples together, however late a request ends', () => {
  const random = seededRandom(7)
  const log = new RequestLog(60)
  const whole = new SampleLog()
  const requests = Array.from({ length: 30_000 }, () => ({
    side: (random() < 0.5 ? 'head' : 'base') as Side,
    name: ['list', 'buy'][Math.floor(random() * 2)]!,
    t: random() * 70 - 5,
    // A few take half a minute, so that their window is long over.
    ms: Math.round((random() < 0.01 ? 30_000 : 50) * random() * 1000) / 1000,
    code: random() < 0.1 ? 503 : 200,
  })).toSorted((a, b) => a.t + a.ms / 1000 - b.t - b.ms / 1000)
  for (const { side, name, t, ms, code } of requests) {
    const failed = code === 503 ? ('status' as const) : undefined
    log.add(side, t, { name, ms, code, ...defined({ failed }) })
    whole.add({ t, side, name, duration: ms, ok: code === 200, code })
  }
  const { cells, answered, answeredOf } = whole.toReport(60)
  const found = log.take(60)
  expect(found.cells).toEqual(cells)
  expect({ ...found }).toMatchObject({ answered, answeredOf })
  const before = requests.filter(({ t }) => t < 0)
  expect(found.warmup).toEqual({
    sent: before.length,
    good: before.filter(({ code }) => code === 200).length,
  })
})

test('a timeout counts as longer than every answer in time, also where others of its name were allowed more', () => {
  const requests = [
    { ms: 500 },
    { ms: 100, failed: 'timeout' as const },
    { ms: 40 },
    { ms: 300, failed: 'timeout' as const },
  ]
  const log = new RequestLog(60)
  const whole = new SampleLog()
  for (const { ms, failed } of requests) {
    log.add('head', 1, { name: 'a', ms, ...defined({ failed }) })
    const told = failed ? { ok: false, error: failed } : { ok: true }
    whole.add({ t: 1, side: 'head', name: 'a', duration: ms, ...told })
  }
  const { cells } = log.take(60)
  expect(cells).toEqual(whole.toReport(60).cells)
  const { responses, timeouts } = timedOf(cells)
  expect([timeouts, responses.count, responses.max > 499]).toEqual([2, 2, true])
})

test('holds few times at once, whatever comes', () => {
  const log = new RequestLog(60)
  for (let at = 0; at < 400_000; at += 1)
    log.add('head', at / 10_000, { name: 'a', ms: 1 + (at % 7), code: 200 })
  const cells = (log as unknown as { cells: Map<string, { times: number[] }> }).cells
  const held = [...cells.values()].reduce((sum, { times }) => sum + times.length, 0)
  expect(held).toBeLessThan(5 * 4096)
  expect(log.take(40).cells.reduce((sum, { latency }) => sum + latency.count, 0)).toBe(400_000)
})

test('a script that has a name for each id fills neither the memory nor the record', () => {
  const log = new RequestLog(60)
  for (let id = 0; id < 1000; id += 1) log.add('head', 1, { name: `GET /${id}`, ms: 5 })
  const { cells } = log.take(60)
  expect(cells).toHaveLength(201)
  expect(cells.find(({ name }) => name === otherRequests)).toMatchObject({ sent: 800 })
  expect(log.hasOthers).toBe(true)
})

test.each(['status', 'expect', 'capture'] as const)(
  'a response that is wrong by its %s was completed all the same',
  failed => {
    const log = new RequestLog(60)
    log.add('head', 1, { name: 'a', ms: 5, code: 200, failed })
    log.add('head', 1, { name: 'a', ms: 5, failed: 'reset' })
    expect(log.take(60).cells).toMatchObject([{ sent: 2, completed: 1, good: 0 }])
  },
)

test('keeps an example of each thing that went wrong', () => {
  const log = new RequestLog(60)
  for (let at = 0; at < 3; at += 1)
    log.add('head', at, { name: 'a', ms: 5, failed: 'refused', message: 'no one there' })
  expect(log.take(60).errorSamples).toEqual([
    { side: 'head', name: 'a', kind: 'refused', message: 'no one there', count: 3 },
  ])
})

test('what a tool says is bounded, and harmless in a line', () => {
  const log = new RequestLog(60)
  const long = `a\n\u001b[31m${'b'.repeat(5000)}`
  log.add('head', 1, { name: long, ms: 5, failed: 'other', message: long })
  const { cells, errorSamples } = log.take(60)
  for (const text of [cells[0]!.name, errorSamples[0]!.name, errorSamples[0]!.message])
    expect(text).toMatch(/^a \[31mb{100,300}…$/)
})

test('time counts from when all processes have sent something; what came before belongs to the warm-up', () => {
  const taken: [number, number][] = []
  const clock = commonClock(2, 1000, (side, t) => taken.push([side, t]))
  const request = (startMs: number) => ({ startMs, ms: 5, name: 'a' })
  clock.add(0, request(10_000))
  clock.add(0, request(10_500))
  expect([taken, clock.start()]).toEqual([[], undefined])
  clock.add(1, request(12_000))
  clock.add(0, request(13_500))
  expect(clock.start()).toBe(13_000)
  expect(clock.apartMs()).toBe(2000)
  expect(taken).toEqual([
    [0, -3],
    [0, -2.5],
    [1, -1],
    [0, 0.5],
  ])
})

test('time counts from the start of a load, where the tool tells it', () => {
  const taken: number[] = []
  const clock = commonClock(1, 1000, (_, t) => taken.push(t))
  clock.add(0, { of: 'start', startMs: 10_000, ms: 0, name: '' })
  clock.add(0, { startMs: 10_500, ms: 5, name: 'a' })
  expect([clock.start(), taken]).toEqual([11_000, [-0.5]])
})

test('without a warm-up no request is lost that was sent before the first one had ended', () => {
  const taken: number[] = []
  const clock = commonClock(1, 0, (_, t) => taken.push(t))
  for (const startMs of [1000, 900, 1500]) clock.add(0, { startMs, ms: 5, name: 'a' })
  expect(taken).toEqual([0, 0, 0.5])
})
