import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mostAhead } from '../../../../../src/engines/embedded/loop/alarm.ts'
import { startPacer } from '../../../../../src/engines/embedded/loop/pacer.ts'
import {
  evenArrivals,
  poissonArrivals,
  type Schedule,
} from '../../../../../src/engines/embedded/loop/schedule.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

const evenly = (perSecond: number, durationMs: number) => () =>
  evenArrivals([{ perSecond, ms: durationMs }], 0)

function pace(schedule: () => Schedule) {
  const start = performance.now()
  const now = () => performance.now() - start
  const fired: { dueAt: number; at: number }[] = []
  const done = vi.fn()
  const pacer = startPacer({
    schedule,
    now,
    // As late as a timer of whole ms.
    alarm: { set: (at, ring) => void setTimeout(ring, Math.ceil(at - now())) },
    fire: dueAt => fired.push({ dueAt, at: now() }),
    done,
  })
  return { fired, done, pacer }
}

/** Paces by a clock and an alarm that are exact, and keeps when it rang. */
function paceExactly(schedule: () => Schedule) {
  const waiting: { at: number; ring: () => void }[] = []
  const fired: { dueAt: number; at: number }[] = []
  const rings: number[] = []
  let time = Number.NEGATIVE_INFINITY
  let mostWaiting = 0
  const done = vi.fn()
  startPacer({
    schedule,
    now: () => time,
    alarm: {
      set: (at, ring) => {
        waiting.push({ at, ring })
        mostWaiting = Math.max(mostWaiting, waiting.length)
      },
    },
    fire: dueAt => fired.push({ dueAt, at: time }),
    done,
  })
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    time = next.at
    rings.push(time)
    next.ring()
  }
  return { fired, rings, done, mostWaiting }
}

describe('the pacer', () => {
  test.each([20, 100, 500])(
    'fires every arrival of %i/s once, in order, never early and within 2 ms',
    async perSecond => {
      const { fired, done } = pace(evenly(perSecond, 1000))
      await vi.advanceTimersByTimeAsync(1010)
      expect(fired.map(one => one.dueAt)).toEqual(
        Array.from({ length: perSecond }, (_, n) => (n * 1000) / perSecond),
      )
      for (const { dueAt, at } of fired) {
        expect(at).toBeGreaterThanOrEqual(dueAt)
        expect(at - dueAt).toBeLessThanOrEqual(2)
      }
      expect(done).toHaveBeenCalledTimes(1)
    },
  )

  test.each([
    [1000, 1],
    [5000, 1],
    [5600, 2],
    [10_000, 2],
    [15_000, 3],
    [40_000, 8],
  ])('at %i/s %i go together, when the last of them is due', (perSecond, together) => {
    const { fired, rings, done } = paceExactly(evenly(perSecond, 120))
    const arrivals = evenly(perSecond, 120)()
    const count = (perSecond * 120) / 1000
    expect(fired.map(one => one.dueAt)).toEqual(
      Array.from({ length: count }, (_, n) => arrivals.dueAt(n)),
    )
    expect(rings).toHaveLength(Math.ceil(count / together))
    for (const [n, { at }] of fired.entries()) {
      const last = Math.min(n - (n % together) + together - 1, count - 1)
      expect(at).toBe(arrivals.dueAt(last))
    }
    expect(done).toHaveBeenCalledTimes(1)
  })

  test('fires arrivals by chance each once, at their times, late by less than what goes together', () => {
    const schedule = () => poissonArrivals([{ perSecond: 8000, ms: 1000 }], 100, seededRandom(3))
    const { fired, rings, done } = paceExactly(schedule)
    const once = schedule()
    expect(fired.map(one => one.dueAt)).toEqual(fired.map((_, n) => once.dueAt(n)))
    expect(once.dueAt(fired.length)).toBe(Number.POSITIVE_INFINITY)
    for (const { dueAt, at } of fired) {
      expect(at).toBeGreaterThanOrEqual(dueAt)
      expect(at - dueAt).toBeLessThanOrEqual(0.18)
    }
    expect(rings.length).toBeLessThan(fired.length / 2)
    expect(done).toHaveBeenCalledTimes(1)
  })

  test('sets the alarm as far ahead as it can be, and no further', () => {
    expect(paceExactly(evenly(1000, 1000)).mostWaiting).toBe(mostAhead)
  })

  test('after a stall lets answers be heard between the arrivals that it held up', () => {
    const { fired, done } = pace(evenly(400, 1000))
    // Time goes on while no timer fires: the thread was busy.
    const before = fired.length
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 500)
    vi.advanceTimersToNextTimer()
    expect(fired.length - before).toBe(32)
    vi.advanceTimersToNextTimer()
    expect(fired.length - before).toBe(64)
    clock.mockRestore()
    expect(done).not.toHaveBeenCalled()
  })

  test('after a stall rings that it held up fire nothing between, and what is due already is not rung for', () => {
    const waiting: { at: number; ring: () => void }[] = []
    const fired: number[] = []
    let time = -1
    startPacer({
      schedule: evenly(1000, 1000),
      now: () => time,
      alarm: { set: (at, ring) => waiting.push({ at, ring }) },
      fire: dueAt => fired.push(dueAt),
      done: () => {},
    })
    expect(waiting.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    time = 500
    for (const { ring } of waiting.splice(0)) ring()
    expect(fired).toHaveLength(32)
    expect(waiting.map(({ at }) => at)).toEqual([501, 502, 503, 504, 505, 506, 507, 508])
    while (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer()
    expect(fired).toHaveLength(501)
  })

  test('gives up what is more than a second late, and counts it', () => {
    const { fired, pacer } = pace(evenly(10, 5000))
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3000)
    vi.advanceTimersToNextTimer()
    vi.restoreAllMocks()
    expect(fired.map(one => one.dueAt)).toEqual([
      0, 2000, 2100, 2200, 2300, 2400, 2500, 2600, 2700, 2800, 2900, 3000,
    ])
    expect(pacer.missed()).toBe(19)
  })

  test('whatever wakes the thread, what is due goes without its ring, and goes once', () => {
    const waiting: { at: number; ring: () => void }[] = []
    const fired: number[] = []
    let time = -1
    const pacer = startPacer({
      schedule: evenly(10_000, 1),
      now: () => time,
      alarm: { set: (at, ring) => waiting.push({ at, ring }) },
      // One that ends as it is sent frees its connection meanwhile.
      fire: dueAt => {
        fired.push(dueAt)
        pacer.fireDue()
      },
      done: () => {},
    })
    time = 0.05
    pacer.fireDue()
    expect(fired).toEqual([0])
    pacer.fireDue()
    expect(fired).toEqual([0])
    time = 0.1
    waiting[0]!.ring()
    expect(fired).toEqual([0, 0.1])
    time = 0.4
    pacer.fireDue()
    expect(fired).toEqual([0, 0.1, 0.2, 0.30000000000000004, 0.4])
  })

  test('fires nothing after it is stopped', async () => {
    const { fired, done, pacer } = pace(evenly(100, 1000))
    await vi.advanceTimersByTimeAsync(100)
    const before = fired.length
    pacer.stop()
    await vi.advanceTimersByTimeAsync(2000)
    expect(fired).toHaveLength(before)
    expect(done).not.toHaveBeenCalled()
  })

  test('a load with no arrivals is done at once', () => {
    const { fired, done } = pace(() => ({ dueAt: () => Number.POSITIVE_INFINITY }))
    expect(fired).toEqual([])
    expect(done).toHaveBeenCalledTimes(1)
  })
})
