import { describe, expect, test } from 'vitest'
import { type Ended, Recorder } from '../../../../../src/engines/embedded/record/recorder.ts'

const good: Ended = {
  series: 0,
  dueAt: 100,
  sentAt: 101,
  endedAt: 111,
  outcome: { kind: 'answered', code: 200 },
  good: true,
  again: 0,
}
const failed = (error: 'timeout' | 'reset', dueAt = 100): Ended => ({
  series: 0,
  dueAt,
  sentAt: dueAt + 4,
  endedAt: dueAt + 1000,
  good: false,
  again: 0,
  outcome: { kind: 'failed', error, message: `it was ${error}` },
})

const series = (names: string[]) => names.map(name => ({ side: 'head' as const, name }))

describe('the recorder', () => {
  test('counts the requests that were sent again, however often, and says nothing where there were none', () => {
    const recorder = new Recorder(series(['a', 'b']), { timeoutMs: 5000, windowMs: 2500 })
    recorder.end(good)
    recorder.end({ ...good, again: 1 })
    recorder.end({ ...failed('reset'), again: 2 })
    recorder.end({ ...good, series: 1 })
    const [a, b] = recorder.finish().cells
    expect(a).toMatchObject({ sent: 3, good: 2, again: 2 })
    expect(b).not.toHaveProperty('again')
  })

  test('counts the markers of successful responses, none of them too, where there are any', () => {
    const markers = [['degraded', 'old'], undefined]
    const recorder = new Recorder(series(['a', 'b']), { timeoutMs: 5000, windowMs: 2500, markers })
    const outcome = { kind: 'answered', code: 200, marked: ['degraded'] } as const
    recorder.end({ ...good, outcome })
    recorder.end({ ...good, outcome, good: false })
    recorder.end({ ...good, outcome, series: 1 })
    const [a, b] = recorder.finish().cells
    expect(a).toMatchObject({ marked: { degraded: 1, old: 0 } })
    expect(b).not.toHaveProperty('marked')
  })

  test('adds up what requests sent and received, and says nothing where it is not counted', () => {
    const recorder = new Recorder(series(['a', 'b']), { timeoutMs: 5000, windowMs: 2500 })
    recorder.end({ ...good, bytes: { sent: 100, received: 2000 } })
    recorder.end({ ...failed('reset'), bytes: { sent: 100, received: 0 } })
    recorder.end({ ...good, series: 1, bytes: { sent: 0, received: 0 } })
    const [a, b] = recorder.finish().cells
    expect(a).toMatchObject({ bytes: { sent: 200, received: 2000 } })
    expect(b).not.toHaveProperty('bytes')
  })

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
    recorder.end({ ...good, outcome: { kind: 'answered', code: 503 }, good: false })
    const { cells, service } = recorder.finish()
    const { latency, ...counts } = cells[0]!
    expect(counts).toEqual({
      window: 0,
      side: 'head',
      name: 'a',
      sent: 4,
      dropped: 0,
      completed: 2,
      good: 1,
      statuses: { 200: 1, 503: 1 },
      errors: { timeout: 1, reset: 1, status: 1 },
    })
    expect(latency).toMatchObject({ count: 2, min: 11, max: 1000, sum: 1011 })
    // From the actual send: 10 ms, and the timeout less the 4 ms that it left late.
    expect(service[0]!.time).toMatchObject({ count: 2, min: 10, max: 996 })
  })

  test('keeps times without the generator’s own share only where that is material, of all requests of the cell', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.end({ ...good, own: 0.9 })
    expect(recorder.finish().cells[0]).not.toHaveProperty('ofTarget')
    const late = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    late.end({ ...good, own: 0.5 })
    late.end({ ...good, endedAt: 181, own: 70 })
    late.end({ ...good, endedAt: 121, own: 30 })
    const { latency, ofTarget } = late.finish().cells[0]!
    expect(latency).toMatchObject({ count: 3, min: 11, max: 81 })
    // 11 ms as they were, 81 - 70, and no time is less than none.
    expect(ofTarget).toMatchObject({ count: 3, min: 0, max: 11, sum: 22 })
    expect(late.ownShare).toMatchObject({ count: 3, max: 70 })
  })

  test('counts a timeout that is none without the generator’s share as one, and beside that as excused', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.end({ ...failed('timeout'), endedAt: 1150, own: 90, excused: true })
    recorder.end({ ...failed('timeout'), endedAt: 1190, own: 90 })
    expect(recorder.finish().cells[0]).toMatchObject({
      sent: 2,
      good: 0,
      errors: { timeout: 2 },
      excused: 1,
      latency: { count: 2, min: 1000, max: 1000 },
      ofTarget: { count: 2, min: 960, max: 1000 },
    })
  })

  test('counts what the machine had no port or file left for in no cell, and keeps an example of it', () => {
    const recorder = new Recorder(series(['a']), { timeoutMs: 1000, windowMs: 2500 })
    recorder.lack(0, { kind: 'failed', error: 'generator', message: 'connect EMFILE' })
    recorder.lack(0, { kind: 'failed', error: 'generator', message: 'connect EMFILE' })
    const { cells, errorSamples } = recorder.finish()
    expect(cells).toEqual([])
    expect(recorder.shortages).toEqual({ head: 2 })
    expect(errorSamples).toEqual([
      { side: 'head', name: 'a', kind: 'generator', message: 'connect EMFILE', count: 2 },
    ])
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
      recorder.end({
        ...good,
        series: request,
        outcome: { kind: 'answered', code: 500 },
        good: false,
      })
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
      recorder.end({
        ...good,
        dueAt: second * 1000,
        sentAt: second * 1000,
        endedAt: second * 1000 + second,
      })
      // As late as an answer can be.
      if (second > 0) recorder.end(failed('timeout', second * 1000 - 999))
    }
    const { cells } = recorder.finish()
    expect(cells.map(cell => cell.window)).toEqual(
      Array.from({ length: 40 }, (_, window) => window),
    )
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
      recorder.noteResponse(of, endedAt)
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
    recorder.end({
      ...failed('timeout'),
      phases: { dns: 0, connect: 0, tls: 0, firstByte: 9, download: 9 },
    })
    const { phases } = recorder.finish().cells[0]!
    expect(phases).toMatchObject({
      connect: { count: 1 },
      'first byte': { count: 2 },
      download: { count: 2 },
    })
    expect(phases!['first byte']!.sumLog).toBeCloseTo(Math.log(16), 12)
    expect(phases!.download!.sumLog).toBeCloseTo(Math.log(0.001), 12)
  })
})
