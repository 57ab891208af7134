import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../../../src/stats/random.ts'
import { cell, judgeOne, latency, report, timed } from '../build.ts'

/**
 * Random times of a run, with a slow stretch or two, so that the design effect differs from
 * threshold to threshold.
 */
const anyRun = fc.record({
  seed: fc.integer(),
  windows: fc.integer({ min: 1, max: 20 }),
  perWindow: fc.integer({ min: 1, max: 60 }),
  slowWindow: fc.integer({ min: 0, max: 19 }),
  slowdown: fc.constantFrom(1, 1.1, 2, 5),
})

function draw({
  seed,
  windows,
  perWindow,
  slowWindow,
  slowdown,
}: typeof anyRun extends fc.Arbitrary<infer Run> ? Run : never) {
  const random = seededRandom(seed)
  const times = (window: number) =>
    timed(
      Array.from(
        { length: perWindow },
        () => 100 * Math.exp(random() * 1.5) * (window === slowWindow ? slowdown : 1),
      ),
    )
  return report(
    Array.from({ length: windows }, (_, window) =>
      cell(window, { sent: perWindow, latency: times(window) }),
    ),
  )
}

test('the interval of a percentile never contradicts the verdict, at any threshold', () => {
  const threshold = fc.double({ min: 80, max: 1500, noNaN: true })
  fc.assert(
    fc.property(
      anyRun,
      threshold,
      fc.constantFrom(0.5, 0.9, 0.95, 0.99),
      fc.constantFrom('<' as const, '<=' as const),
      (run, ms, q, comparator) => {
        const load = draw(run)
        const { interval } = judgeOne(latency(q, ms, { comparator }), load)
        const { lower, upper } = interval!
        // At the ends of the interval too, where an equal sign could tip the verdict.
        for (const at of [ms, lower, upper].filter(end => end !== null)) {
          const { verdict, value, interval: again } = judgeOne(latency(q, at, { comparator }), load)
          expect(again).toEqual(interval)
          if (verdict === 'pass') expect(upper).toBeLessThanOrEqual(at)
          if (verdict === 'fail') expect(lower).toBeGreaterThanOrEqual(at)
          if (verdict === 'inconclusive') {
            expect(lower ?? 0).toBeLessThanOrEqual(at)
            expect(upper ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at)
          }
          expect(lower ?? 0).toBeLessThanOrEqual(value!)
          expect(upper ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(value!)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('what passes at a threshold passes at every milder one, and what fails fails at every stricter one', () => {
  const order = ['fail', 'inconclusive', 'pass']
  fc.assert(
    fc.property(anyRun, fc.constantFrom(0.5, 0.95), (run, q) => {
      const load = draw(run)
      const thresholds = Array.from({ length: 40 }, (_, step) => 90 * 1.08 ** step)
      const ranks = thresholds.map(ms => order.indexOf(judgeOne(latency(q, ms), load).verdict))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }),
    { numRuns: 20 },
  )
})
