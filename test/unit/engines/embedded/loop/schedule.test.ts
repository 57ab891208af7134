import { describe, expect, test } from 'vitest'
import {
  evenArrivals,
  type Part,
  poissonArrivals,
  type Schedule,
} from '../../../../../src/engines/embedded/loop/schedule.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

function timesOf({ dueAt }: Schedule): number[] {
  const times: number[] = []
  for (let n = 0; dueAt(n) !== Number.POSITIVE_INFINITY; n += 1) times.push(dueAt(n))
  return times
}
const even = (perSecond: number, warmupMs: number, ms: number) =>
  timesOf(evenArrivals([{ perSecond, ms }], warmupMs))

describe('even arrivals', () => {
  test('have one grid through warm-up and measured part, which begins at 0', () => {
    expect(even(4, 500, 1000)).toEqual([-500, -250, 0, 250, 500, 750])
  })

  test('start no earlier than the warm-up where that holds no whole number of gaps', () => {
    expect(even(4, 600, 500)).toEqual([-500, -250, 0, 250])
  })

  test('need no warm-up', () => {
    expect(even(2, 0, 1000)).toEqual([0, 500])
  })

  test.each([
    [0.3, 10_000, 3],
    [49, 1000, 49],
    [100 / 3, 30_000, 1000],
    [29.7, 10_000, 297],
    [999.9, 60_000, 59_994],
  ])('of %d/s for %d ms are %d, all of them within', (perSecond, durationMs, count) => {
    const all = even(perSecond, 0, durationMs)
    expect(all).toHaveLength(count)
    expect(all.at(-1)).toBeLessThan(durationMs)
  })

  test('are one for every begun gap, were it the only one', () => {
    expect(even(0.1, 0, 1000)).toEqual([0])
  })

  test('change their rate where a part ends, the warm-up having that of the first', () => {
    const parts = [
      { perSecond: 2, ms: 1000 },
      { perSecond: 10, ms: 300 },
      { perSecond: 2, ms: 1000 },
    ]
    expect(timesOf(evenArrivals(parts, 500))).toEqual([-500, 0, 500, 1000, 1100, 1200, 1300, 1800])
  })

  test('carry a begun gap into the next part', () => {
    const parts = [
      { perSecond: 1, ms: 500 },
      { perSecond: 4, ms: 500 },
    ]
    // Half an arrival is left of the first part: an eighth of a second at 4/s.
    expect(timesOf(evenArrivals(parts, 0))).toEqual([0, 625, 875])
  })
})

describe('Poisson arrivals', () => {
  const parts: Part[] = [
    { perSecond: 100, ms: 200_000 },
    { perSecond: 400, ms: 100_000 },
  ]
  const times = timesOf(poissonArrivals(parts, 100_000, seededRandom(3)))

  test('are in order, from the warm-up to the end, and as many as the rates say within four standard deviations', () => {
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(-100_000)
    expect(times.at(-1)).toBeLessThan(300_000)
    const within = (from: number, to: number) =>
      times.filter(time => time >= from && time < to).length
    expect(Math.abs(within(-100_000, 0) - 10_000)).toBeLessThan(400)
    expect(Math.abs(within(0, 200_000) - 20_000)).toBeLessThan(566)
    expect(Math.abs(within(200_000, 300_000) - 40_000)).toBeLessThan(800)
  })

  test('have exponential gaps: as wide a standard deviation as mean, and e^-1 of them beyond the mean', () => {
    const first = times.filter(time => time >= 0 && time < 200_000)
    const gaps = first.slice(1).map((time, index) => time - first[index]!)
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length)
    expect(mean).toBeCloseTo(10, 0)
    expect(deviation / mean).toBeCloseTo(1, 1)
    expect(gaps.filter(gap => gap > mean).length / gaps.length).toBeCloseTo(Math.exp(-1), 1)
  })

  test('are the same with the same seed, asked once or twice', () => {
    const again = poissonArrivals(parts, 100_000, seededRandom(3))
    for (const n of [0, 0, 1, 2, 2, 50]) expect(again.dueAt(n)).toBe(times[n])
  })
})
