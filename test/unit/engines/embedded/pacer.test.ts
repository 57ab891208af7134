import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPacer } from '../../../../src/engines/embedded/pacer.ts'
import { evenArrivals } from '../../../../src/engines/embedded/schedule.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

function pace(perSecond: number, durationMs: number) {
  const start = performance.now()
  const now = () => performance.now() - start
  const fired: { dueAt: number; at: number }[] = []
  const done = vi.fn()
  const pacer = startPacer({
    schedule: evenArrivals([{ perSecond, ms: durationMs }], 0),
    now,
    // As early as an alarm may be, but for what a fake clock cannot be waited for.
    alarm: { set: (at, ring) => void setTimeout(ring, Math.ceil(at - now())) },
    fire: dueAt => fired.push({ dueAt, at: now() }),
    done,
  })
  return { fired, done, pacer }
}

describe('the pacer', () => {
  test.each([20, 100, 500])(
    'fires every arrival of %i/s once, in order, never early and within 2 ms',
    async perSecond => {
      const { fired, done } = pace(perSecond, 1000)
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

  test('after a stall lets answers be heard between the arrivals that it held up', () => {
    const { fired, done } = pace(400, 1000)
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

  test('gives up what is more than a second late, and counts it', () => {
    const { fired, pacer } = pace(10, 5000)
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3000)
    vi.advanceTimersToNextTimer()
    vi.restoreAllMocks()
    expect(fired.map(one => one.dueAt)).toEqual([
      0, 2000, 2100, 2200, 2300, 2400, 2500, 2600, 2700, 2800, 2900, 3000,
    ])
    expect(pacer.missed()).toBe(19)
  })

  test('fires nothing after it is stopped', async () => {
    const { fired, done, pacer } = pace(100, 1000)
    await vi.advanceTimersByTimeAsync(100)
    const before = fired.length
    pacer.stop()
    await vi.advanceTimersByTimeAsync(2000)
    expect(fired).toHaveLength(before)
    expect(done).not.toHaveBeenCalled()
  })
})
