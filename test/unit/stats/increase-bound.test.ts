import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { increaseUpperBound } from '../../../src/stats/increase-bound.ts'

describe('increaseUpperBound', () => {
  // References: the same likelihood ratio in Python, its nuisance rate by golden section in place
  // of the quadratic.
  test.each([
    [6, 6000, 6, 6000, 0.0010702557, 0.0017686855],
    [0, 6000, 6, 6000, -0.0003428718, 0.0000606164],
    [30, 6000, 6, 6000, 0.0058239851, 0.0069891986],
    [15, 15_000, 15, 15_000, 0.0006397449, 0.0010321574],
    [2.5, 2400.5, 1.25, 3100, 0.0024017419, 0.0037378532],
    [3, 60, 6, 40, 0.0092641695, 0.0723276185],
  ])(
    'of %f of %f against %f of %f, at .05 and at .0045',
    (headHits, headTrials, baseHits, baseTrials, at05, at0045) => {
      expect(increaseUpperBound(headHits, headTrials, baseHits, baseTrials)).toBeCloseTo(at05, 8)
      expect(increaseUpperBound(headHits, headTrials, baseHits, baseTrials, 0.0045)).toBeCloseTo(
        at0045,
        8,
      )
    },
  )

  test('without a hit is head’s Clopper-Pearson bound 1 - .05^(1/n), about 3/n', () => {
    expect(increaseUpperBound(0, 6000, 0, 6000)).toBeCloseTo(1 - 0.05 ** (1 / 6000), 15)
    expect(increaseUpperBound(0, 1498, 0, 6000)).toBeLessThan(0.002)
    expect(increaseUpperBound(0, 1496, 0, 6000)).toBeGreaterThan(0.002)
  })

  test('is 1 where head is all hits and base has none, or a side has no trials', () => {
    expect(increaseUpperBound(10, 10, 0, 10)).toBe(1)
    expect(increaseUpperBound(0, 0, 0, 10)).toBe(1)
    expect(increaseUpperBound(0, 10, 0, 0)).toBe(1)
  })

  test.each([0.05, 0.015, 0.0045])(
    'rare hits: a true increase is above the bound at level %d hardly more often',
    alpha => {
      for (const trials of [300, 1000, 3000]) {
        for (const [base, increase] of [
          [0.0002, 0.002],
          [0.001, 0.002],
          [0.003, 0.002],
          [0.001, 0.01],
        ] as const) {
          const [ofHead, ofBase] = [poisson(trials * (base + increase)), poisson(trials * base)]
          let missed = 0
          // The bound grows with head's hits, so that those which miss come first.
          for (const [b, ofB] of ofBase.entries()) {
            for (const [a, ofA] of ofHead.entries()) {
              if (increaseUpperBound(a, trials, b, trials, alpha) >= increase) break
              missed += ofA * ofB
            }
          }
          expect(missed, `${trials} trials, ${base} + ${increase}`).toBeLessThanOrEqual(
            1.02 * alpha,
          )
        }
      }
    },
  )

  const side = fc
    .double({ min: 0.5, max: 20_000, noNaN: true })
    .chain(n =>
      fc.tuple(
        fc.oneof(fc.constant(0), fc.constant(n), fc.double({ min: 0, max: n, noNaN: true })),
        fc.constant(n),
      ),
    )
  const level = fc.double({ min: 1e-4, max: 0.5, noNaN: true })

  test('is not below the observed increase, nor above 1', () => {
    fc.assert(
      fc.property(side, side, level, ([a, n], [b, m], alpha) => {
        const bound = increaseUpperBound(a, n, b, m, alpha)
        expect(bound).toBeGreaterThanOrEqual(a / n - b / m - 1e-12)
        expect(bound).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is never larger at a larger alpha', () => {
    fc.assert(
      fc.property(side, side, level, level, ([a, n], [b, m], one, other) => {
        const strict = increaseUpperBound(a, n, b, m, Math.min(one, other))
        expect(increaseUpperBound(a, n, b, m, Math.max(one, other))).toBeLessThanOrEqual(
          strict + 1e-12,
        )
      }),
    )
  })

  test('comes down as both sides grow with their shares', () => {
    const bounds = [1, 2, 5, 10].map(times =>
      increaseUpperBound(3 * times, 3000 * times, 3 * times, 3000 * times),
    )
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a))
    expect(bounds[3]).toBeLessThan(0.0005)
  })
})

/** Probabilities of 0, 1, 2, … hits, until they no longer count. */
function poisson(mean: number): number[] {
  const probabilities = [Math.exp(-mean)]
  for (let k = 1; k < mean + 12 * Math.sqrt(mean) + 20; k += 1)
    probabilities.push((probabilities[k - 1]! * mean) / k)
  return probabilities
}
