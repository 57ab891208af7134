import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criticalValue, hodgesLehmann } from '../../../../src/stats/ranks/signed-rank.ts'

const none = undefined

describe('criticalValue', () => {
  // Exact rational arithmetic over all 2ⁿ sets of signs; the tables of Wilcoxon's test have the
  // same.
  test.each([
    [0.05, [none, none, none, none, 0, 2, 3, 5, 8, 10, 13, 17, 21, 25, 30, 35, 41, 47, 53, 60]],
    [0.025, [none, none, none, none, none, 0, 2, 3, 5, 8, 10, 13, 17, 21, 25, 29, 34, 40, 46, 52]],
    [0.01, [none, none, none, none, none, none, 0, 1, 3, 5, 7, 9, 12, 15, 19, 23, 27, 32, 37, 43]],
    [
      0.005,
      [none, none, none, none, none, none, none, 0, 1, 3, 5, 7, 9, 12, 15, 19, 23, 27, 32, 37],
    ],
    [
      0.0011,
      [none, none, none, none, none, none, none, none, none, 0, 1, 2, 4, 6, 9, 12, 15, 18, 22, 26],
    ],
  ])('at %f of 1 to 20 differences is that of the tables', (alpha, truth) => {
    expect(truth.map((_, i) => criticalValue(i + 1, alpha))).toEqual(truth)
  })

  test('counts what is exactly at alpha in, and needs 2⁻ⁿ at least', () => {
    for (let n = 1; n <= 12; n += 1) {
      expect(criticalValue(n, 2 ** -n)).toBe(0)
      expect(criticalValue(n, 2 ** -n * 0.999)).toBeUndefined()
    }
  })

  test('of nothing is none', () => {
    expect(criticalValue(0, 0.05)).toBeUndefined()
  })
})

describe('hodgesLehmann', () => {
  const batches = [
    0.012, -0.031, 0.054, 0.021, 0.043, -0.008, 0.067, 0.035, 0.029, 0.018, 0.061, -0.015,
  ]

  test.each([
    [0.05, 0.0065, 0.0415],
    [0.01, -0.0015, 0.0485],
    [0.0011, -0.0195, 0.061],
  ])(
    'of twelve batches at %f takes the Walsh averages that far from either end',
    (alpha, lower, upper) => {
      const found = hodgesLehmann(batches, alpha)
      expect(found.estimate).toBeCloseTo(0.02425, 14)
      expect(found.lower).toBeCloseTo(lower, 14)
      expect(found.upper).toBeCloseTo(upper, 14)
    },
  )

  test('agrees with example 3.1 of Hollander & Wolfe: -.46, and -.786 to -.010 at .0195 on either side', () => {
    const depression = [-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01]
    // P(W⁺ ≤ 5) is 10/512 = .01953.
    const { estimate, lower, upper } = hodgesLehmann(depression, 10 / 512)
    expect([estimate, lower, upper].map(value => value.toFixed(3))).toEqual([
      '-0.460',
      '-0.786',
      '-0.010',
    ])
  })

  test('has no bounds where so few values cannot show anything at alpha', () => {
    const infinite = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }
    expect(hodgesLehmann([1, 2, 3, 4, 5, 6], 0.01)).toEqual({ estimate: 3.5, ...infinite })
    expect(hodgesLehmann([1, 2, 3, 4], 0.05)).toEqual({ estimate: 2.5, ...infinite })
    expect(hodgesLehmann([7], 0.05)).toEqual({ estimate: 7, ...infinite })
    expect(hodgesLehmann([], 0.05)).toEqual({ estimate: Number.NaN, ...infinite })
  })

  test('of five values at .05 goes from the least to the largest', () => {
    expect(hodgesLehmann([5, 1, 2, 4, 3], 0.05)).toEqual({ estimate: 3, lower: 1, upper: 5 })
  })

  test('has no width where all values are the same', () => {
    expect(hodgesLehmann(Array(12).fill(0.25), 0.0045)).toEqual({
      estimate: 0.25,
      lower: 0.25,
      upper: 0.25,
    })
  })

  test('is held by one wild batch of twelve no more than by a large one', () => {
    const wild = (last: number) => hodgesLehmann([...batches.slice(0, 11), last], 0.05)
    expect(wild(1e6)).toEqual(wild(10))
  })

  const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true, noDefaultInfinity: true }), {
    minLength: 1,
    maxLength: 12,
  })
  const tied = fc.array(
    fc.integer({ min: -2, max: 2 }).map(value => value / 4),
    { minLength: 1, maxLength: 12 },
  )
  const either = fc.oneof(values, tied)
  const level = fc.double({ min: 1e-4, max: 0.5, noNaN: true })

  test('lies between its bounds, and those between the least and the largest value unless infinite', () => {
    fc.assert(
      fc.property(either, level, (several, alpha) => {
        const { estimate, lower, upper } = hodgesLehmann(several, alpha)
        expect(lower).toBeLessThanOrEqual(estimate)
        expect(upper).toBeGreaterThanOrEqual(estimate)
        expect(Number.isFinite(lower)).toBe(alpha >= 2 ** -several.length)
        if (!Number.isFinite(lower)) return
        expect(lower).toBeGreaterThanOrEqual(Math.min(...several))
        expect(upper).toBeLessThanOrEqual(Math.max(...several))
      }),
    )
  })

  test('is mirrored where the values are', () => {
    fc.assert(
      fc.property(either, level, (several, alpha) => {
        const here = hodgesLehmann(several, alpha)
        const there = hodgesLehmann(
          several.map(value => -value),
          alpha,
        )
        expect(there.estimate).toBeCloseTo(-here.estimate, 12)
        expect(there.lower === -here.upper && there.upper === -here.lower).toBe(true)
      }),
    )
  })

  test('is scaled and shifted with the values', () => {
    fc.assert(
      fc.property(
        either,
        level,
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: -9, max: 9 }),
        (all, alpha, e, by) => {
          const here = hodgesLehmann(all, alpha)
          const scale = 2 ** e
          const there = hodgesLehmann(
            all.map(value => scale * value + by),
            alpha,
          )
          for (const end of ['estimate', 'lower', 'upper'] as const)
            if (Number.isFinite(here[end]))
              expect(there[end]).toBeCloseTo(scale * here[end] + by, 9)
            else expect(there[end]).toBe(here[end])
        },
      ),
    )
  })

  test('does not depend on the order of the values', () => {
    const shuffled = either.chain(several =>
      fc.tuple(
        fc.constant(several),
        fc.shuffledSubarray(several, { minLength: several.length, maxLength: several.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, level, ([several, others], alpha) => {
        expect(hodgesLehmann(others, alpha)).toEqual(hodgesLehmann(several, alpha))
      }),
    )
  })

  test('is never wider at a larger alpha', () => {
    fc.assert(
      fc.property(either, level, level, (several, one, other) => {
        const strict = hodgesLehmann(several, Math.min(one, other))
        const loose = hodgesLehmann(several, Math.max(one, other))
        expect(loose.lower).toBeGreaterThanOrEqual(strict.lower)
        expect(loose.upper).toBeLessThanOrEqual(strict.upper)
      }),
    )
  })

  test('has a lower bound above 0 just where the signed-rank test rejects, for 70 of the 4,096 signs at .02', () => {
    let above = 0
    for (let signs = 0; signs < 4096; signs += 1) {
      // P(W⁺ ≤ 12) is 70/4096, P(W⁺ ≤ 13) is 88/4096.
      const signed = Array.from({ length: 12 }, (_, i) => ((signs >> i) & 1 ? -1 : 1) * (i + 1))
      if (hodgesLehmann(signed, 0.02).lower > 0) above += 1
    }
    expect(above).toBe(70)
  })
})
