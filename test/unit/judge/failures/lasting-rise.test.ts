import { describe, expect, test } from 'vitest'
import { normalNumbers } from '../../../../bench/verdict/normal.ts'
import { lastingRise } from '../../../../src/judge/failures/lasting-rise.ts'
import { seededRandom } from '../../../../src/stats/random.ts'
import { availability, cellOf, type Happening, judgeOne, latency, report } from '../build.ts'

/**
 * Two minutes in 48 windows of 40 requests, so many of which are hit in each window from `from` up
 * to `to`.
 */
const hitsBetween = (from: number, to: number, total: number) => (window: number) => {
  const share = (at: number) =>
    Math.round((total * Math.min(to - from, Math.max(0, at - from))) / (to - from))
  return share(window + 1) - share(window)
}

const twoMinutes = (happening: (window: number) => Happening) =>
  report(Array.from({ length: 48 }, (_, window) => cellOf({ window, ...happening(window) })))
const slowRun = (hits: (window: number) => number) =>
  twoMinutes(window => ({
    good: 40,
    times: Array.from({ length: 40 }, (_, at) => (at < hits(window) ? 400 : 100)),
  }))
const failingRun = (hits: (window: number) => number) =>
  twoMinutes(window => ({ good: 40 - hits(window), bad: hits(window) }))

describe('a service that degrades within a run of two minutes', () => {
  test('fails by p(99), and the reason says since when', () => {
    const judged = judgeOne(latency(0.99, 300), slowRun(hitsBetween(16, 48, 42)))
    expect(judged.verdict).toBe('fail')
    expect(judged.interval!.lower).toBeGreaterThanOrEqual(300)
    expect(judged.reason).toContain(
      '(42 of 1,920 requests took 300 ms or longer, more than twice what is allowed from 40s to the end)',
    )
  })

  test('fails by its errors, and the interval is all on the wrong side', () => {
    const judged = judgeOne(availability(0.99), failingRun(hitsBetween(16, 48, 42)))
    expect(judged.verdict).toBe('fail')
    expect(judged.interval!.upper).toBeLessThan(0.99)
    expect(judged.reason).toContain('more than twice what is allowed from 40s to the end')
  })

  test.each([
    ['recovered in the last third', hitsBetween(8, 32, 42)],
    ['degraded for the last half minute only', hitsBetween(36, 48, 42)],
    ['failed in one burst amid that', hitsBetween(30, 32, 42)],
    ['rose to less than twice what is allowed', hitsBetween(16, 48, 22)],
  ])('is left open where it %s', (_, hits) => {
    expect(judgeOne(availability(0.99), failingRun(hits)).verdict).toBe('inconclusive')
  })
})

describe('a run of which no stretch of a minute is known in twelve batches', () => {
  const rising = Array.from({ length: 48 }, (_, batch) => ({
    hits: batch < 16 ? 0 : 2,
    trials: 40,
  }))

  test('has no rise', () => {
    expect(lastingRise(rising, 0.01, 0.05, 120)).toMatchObject({ from: 40 })
    expect(lastingRise(rising, 0.01, 0.05, 89)).toMatchObject({ from: 22.25 })
    expect(lastingRise(rising, 0.01, 0.05, 79)).toBeUndefined()
    expect(lastingRise(rising.slice(10, 25), 0.01, 0.05, 120)).toBeUndefined()
  })
})

describe('where errors are exactly as many as allowed', () => {
  /**
   * How often two minutes at 50/s are taken for a rise; their share wanders by this, on a
   * logarithmic scale, over a minute.
   */
  function risesFound(deviation: number, runs = 300): number {
    const random = seededRandom(5)
    const normal = normalNumbers(random)
    const kept = Math.exp(-2.5 / 60)
    const found = Array.from({ length: runs }, () => {
      let noise = deviation * normal()
      const counts = Array.from({ length: 48 }, () => {
        noise = kept * noise + deviation * Math.sqrt(1 - kept ** 2) * normal()
        const chance = 0.01 * Math.exp(noise - deviation ** 2 / 2)
        const hits = Array.from({ length: 125 }, () => random() < chance).filter(hit => hit).length
        return { hits, trials: 125 }
      })
      return lastingRise(counts, 0.01, 0.05, 120)
    })
    return found.filter(rise => rise !== undefined).length / runs
  }

  test('independent ones are never taken for a rise', { timeout: 300_000 }, () => {
    expect(risesFound(0)).toBe(0)
  })

  test('ones that wander by 70%% over a minute are in 5%% of runs at most', {
    timeout: 300_000,
  }, () => {
    expect(risesFound(0.7)).toBeLessThanOrEqual(0.05)
  })
})
