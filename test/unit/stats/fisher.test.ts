import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisherGreater } from '../../../src/stats/fisher.ts'

describe('fisherGreater', () => {
  // References: binomial coefficients in exact rational arithmetic.
  test.each([
    [3, 10, 0, 10, 0.10526315789473684],
    [1, 10, 0, 10, 0.5],
    [8, 10, 2, 10, 0.011507068782610578],
    [10, 10, 0, 10, 5.412544112234515e-6],
    [7, 7, 1, 9, 0.0006993006993006993],
    [5, 6000, 1, 6000, 0.10931639648301869],
    [30, 6000, 6, 6000, 3.399309201059761e-5],
    [12, 6000, 6, 6000, 0.11876511731829174],
    [6, 6000, 12, 6000, 0.9519977176434203],
    [10, 1000, 50, 15_000, 0.0037685011085663626],
  ])('of %i of %i against %i of %i', (headHits, headTrials, baseHits, baseTrials, truth) => {
    expect(fisherGreater(headHits, headTrials, baseHits, baseTrials) / truth).toBeCloseTo(1, 12)
  })

  // References: mpmath 1.3 with 60 digits.
  test.each([
    [1000, 900, 0.011521834974611744],
    [1100, 1000, 0.01531653887096932],
    [100, 200, 0.9999999980390353],
    [5100, 5000, 0.16167835405445627],
    [500_000, 500_000, 0.5005641893719767],
    [500_500, 499_500, 0.07885735627467712],
    [505_000, 495_000, 1.0636698635839905e-45],
  ])(
    'is right to eleven digits of a million a side: %i against %i',
    (headHits, baseHits, truth) => {
      expect(fisherGreater(headHits, 1_000_000, baseHits, 1_000_000) / truth).toBeCloseTo(1, 11)
    },
  )

  test('is 0 or 1 where the truth is beyond what a number can hold', () => {
    expect(fisherGreater(600_000, 1_000_000, 400_000, 1_000_000)).toBe(0)
    expect(fisherGreater(400_000, 1_000_000, 600_000, 1_000_000)).toBe(1)
    expect(fisherGreater(1_000_000, 1_000_000, 0, 1_000_000)).toBe(0)
    expect(fisherGreater(0, 1_000_000, 1_000_000, 1_000_000)).toBe(1)
  })

  test('is 1 where there is nothing to tell: no hits, only hits, no trials', () => {
    expect(fisherGreater(0, 10, 0, 10)).toBe(1)
    expect(fisherGreater(0, 10, 3, 10)).toBe(1)
    expect(fisherGreater(10, 10, 10, 10)).toBe(1)
    expect(fisherGreater(0, 0, 5, 10)).toBe(1)
    expect(fisherGreater(5, 10, 0, 0)).toBe(1)
    expect(fisherGreater(0, 0, 0, 0)).toBe(1)
  })

  const side = fc
    .integer({ min: 0, max: 40 })
    .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

  test('with the sides exchanged makes up 1 and the probability of what is observed', () => {
    fc.assert(
      fc.property(side, side, ([a, n], [b, m]) => {
        const probability = (choose(n, a) * choose(m, b)) / choose(n + m, a + b)
        expect(fisherGreater(a, n, b, m) + fisherGreater(b, m, a, n)).toBeCloseTo(
          1 + probability,
          10,
        )
      }),
    )
  })

  test('falls with each hit that moves from base to head', () => {
    fc.assert(
      fc.property(side, side, ([a, n], [b, m]) => {
        fc.pre(a < n && b > 0)
        const before = fisherGreater(a, n, b, m)
        const after = fisherGreater(a + 1, n, b - 1, m)
        // Just below 1 the two may differ by less than a number can show.
        if (before < 0.999) expect(after).toBeLessThan(before)
        else expect(after).toBeLessThanOrEqual(before + 1e-15)
      }),
    )
  })

  test('is the same asked of what is left instead of the hits, from the other side', () => {
    fc.assert(
      fc.property(side, side, ([a, n], [b, m]) => {
        expect(fisherGreater(m - b, m, n - a, n)).toBeCloseTo(fisherGreater(a, n, b, m), 12)
      }),
    )
  })
})

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i
  return ways
}
