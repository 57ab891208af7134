import { describe, expect, test } from 'vitest'
import { type Ended, Recorder } from '../../../../src/engines/embedded/recorder.ts'

const good: Ended = {
  series: 0,
  dueAt: 100,
  sentAt: 101,
  endedAt: 111,
  outcome: { kind: 'answered', status: 200 },
  good: true,
}
const failed = (error: 'timeout' | 'reset', dueAt = 100): Ended => ({
  ...{ series: 0, dueAt, sentAt: dueAt + 4, endedAt: dueAt + 1000, good: false },
  outcome: { kind: 'failed', error, message: `it was ${error}` },
})

const series = (names: string[]) => names.map(name => ({ side: 'head' as const, name }))

describe('the recorder', () => {
  test('puts each request into the window of its intended start, however late it was answered', () => {
    const recorder = new Recorder(series(['a', 'b']), { timeoutMs: 5000, windowMs: 2500 })
    recorder.end({ ...good, dueAt: 2499.9, sentAt: 2500.5, endedAt: 2600 })
    recorder.end({ ...good, dueAt: 2500, sentAt: 2500, endedAt: 2510 })
    recorder.end({ ...good, dueAt: 0, sentAt: 0, endedAt: 4999, series: 1 })
    const { cells } = recorder.finish()
    expect(cells.map(({ window, name, sent }) => [window, name, sent])).toEqual([
      [0, 'a', 1],
      [0, 'b', 1],
      [1, 'a', 1],
    ])
  })

  test('times good answers from the intended start, and timeouts at the timeout’s value; other errors not at all', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.end(good)
    recorder.end(failed('timeout'))
    recorder.end(failed('reset'))
    recorder.end({ ...good, outcome: { kind: 'answered', status: 503 }, good: false })
    const { cells, service } = recorder.finish()
    const { latency, ...counts } = cells[0]!
    expect(counts).toEqual({
      ...{ window: 0, side: 'head', name: 'a', sent: 4, dropped: 0, completed: 2, good: 1 },
      ...{ statuses: { 200: 1, 503: 1 }, errors: { timeout: 1, reset: 1, status: 1 } },
    })
    expect(latency).toMatchObject({ count: 2, min: 11, max: 1000, sum: 1011 })
    // From the actual send: 10 ms, and the timeout less the 4 ms that it left late.
    expect(service[0]!.time).toMatchObject({ count: 2, min: 10, max: 996 })
  })

  test('counts what was dropped beside what was sent', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.drop(0, 10)
    recorder.drop(0, 20)
    recorder.end(good)
    expect(recorder.finish().cells).toMatchObject([{ sent: 1, dropped: 2 }])
  })

  test('keeps one example of each kind of error with its count, and at most twenty of them', () => {
    const names = Array.from({ length: 30 }, (_, i) => `request ${i}`)
    const recorder = new Recorder(series(names), { timeoutMs: 1000, windowMs: 2500 })
    recorder.end(failed('reset'))
    recorder.end(failed('reset'))
    for (const request of names.keys()) {
      recorder.end({ ...good, series: request, outcome: { kind: 'answered', status: 500 }, good: false })
    }
    const { errorSamples } = recorder.finish()
    expect(errorSamples).toHaveLength(20)
    expect(errorSamples.slice(0, 2)).toMatchObject([
      { side: 'head', name: 'request 0', kind: 'reset', message: 'it was reset', count: 2 },
      { name: 'request 0', kind: 'status', status: 500, count: 1 },
    ])
  })

  test('packs only windows of which no request can still end, and loses none of what it packed', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    for (let second = 0; second < 100; second += 1) {
      recorder.pack(second * 1000)
      recorder.end({ ...good, dueAt: second * 1000, sentAt: second * 1000, endedAt: second * 1000 + second })
      // As late as an answer can be.
      if (second > 0) recorder.end(failed('timeout', second * 1000 - 999))
    }
    const { cells } = recorder.finish()
    expect(cells.map(cell => cell.window)).toEqual(Array.from({ length: 40 }, (_, window) => window))
    expect(cells.reduce((sum, cell) => sum + cell.latency.count, 0)).toBe(199)
    expect(cells[39]!.latency).toMatchObject({ min: 98, max: 1000 })
  })

  test('tells what was due until a look, and goes on', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.end({ ...good, dueAt: 100 })
    recorder.end({ ...good, dueAt: 2600 })
    expect(recorder.until(1).cells).toMatchObject([{ window: 0, sent: 1 }])
    recorder.end({ ...good, dueAt: 2700 })
    expect(recorder.finish().cells.map(({ window, sent }) => [window, sent])).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  test('keeps the sides apart', () => {
    const recorder = new Recorder(
      [
        { side: 'head', name: 'a' },
        { side: 'base', name: 'a' },
      ],
      { timeoutMs: 1000, windowMs: 2500 },
    )
    recorder.end({ ...good, series: 1, sentAt: 105 })
    recorder.end(failed('reset'))
    const { cells, errorSamples, service } = recorder.finish()
    expect(cells.map(({ side, good: of }) => [side, of])).toEqual([
      ['head', 0],
      ['base', 1],
    ])
    expect(errorSamples).toMatchObject([{ side: 'head' }])
    expect(service.map(({ side }) => side)).toEqual(['base'])
    expect(recorder.latenessBySide.base.max).toBe(5)
  })

  test('counts good answers by the window in which they ended, of each side and of each request', () => {
    const recorder = new Recorder([...series(['a', 'b', 'c']), { side: 'base', name: 'a' }], {
      timeoutMs: 1000,
      windowMs: 2500,
    })
    for (const [of, endedAt] of [
      [0, -1],
      [0, 0],
      [0, 2500],
      [1, 5100],
      [3, 100],
    ] as const)
      recorder.answer(of, endedAt)
    const { answered, answeredOf } = recorder.until(2)
    expect(answered).toEqual({ head: [1, 1], base: [1] })
    expect(answeredOf).toEqual([
      { side: 'head', name: 'a', windows: [1, 1] },
      { side: 'head', name: 'b', windows: [0, 0] },
      { side: 'head', name: 'c', windows: [] },
      { side: 'base', name: 'a', windows: [1] },
    ])
  })

  test('sums the logarithms of the phases of good answers', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.end({ ...good, phases: { dns: 0, connect: 2, tls: 0, firstByte: 8, download: 1 } })
    recorder.end({ ...good, phases: { dns: 0, connect: 0, tls: 0, firstByte: 2, download: 0 } })
    recorder.end({ ...failed('timeout'), phases: { dns: 0, connect: 0, tls: 0, firstByte: 9, download: 9 } })
    const { phases } = recorder.finish().cells[0]!
    expect(phases).toMatchObject({ connect: { count: 1 }, 'first byte': { count: 2 }, download: { count: 2 } })
    expect(phases!['first byte']!.sumLog).toBeCloseTo(Math.log(16), 12)
    expect(phases!.download!.sumLog).toBeCloseTo(Math.log(0.001), 12)
  })
})
