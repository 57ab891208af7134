import { describe, expect, test } from 'vitest'
import { constantRate } from '../../../../src/engines/embedded/schedule.ts'

const times = (...order: Parameters<typeof constantRate>) => {
  const { dueAt, total } = constantRate(...order)
  return Array.from({ length: total }, (_, n) => dueAt(n))
}

describe('a constant rate', () => {
  test('has one grid through warm-up and measured part, which begins at 0', () => {
    expect(times(4, 500, 1000)).toEqual([-500, -250, 0, 250, 500, 750])
  })

  test('starts no earlier than the warm-up where that holds no whole number of gaps', () => {
    expect(times(4, 600, 500)).toEqual([-500, -250, 0, 250])
  })

  test('needs no warm-up', () => {
    expect(times(2, 0, 1000)).toEqual([0, 500])
  })

  test.each([
    [0.3, 10_000, 3],
    [49, 1000, 49],
    [100 / 3, 30_000, 1000],
    [29.7, 10_000, 297],
    [999.9, 60_000, 59_994],
  ])('of %d/s for %d ms has %d arrivals, all of them within', (perSecond, durationMs, count) => {
    const all = times(perSecond, 0, durationMs)
    expect(all).toHaveLength(count)
    expect(all.at(-1)).toBeLessThan(durationMs)
  })

  test('an arrival for every begun gap, were it the only one', () => {
    expect(times(0.1, 0, 1000)).toEqual([0])
  })
})
