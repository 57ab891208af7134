import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantileOfSorted } from '../../../src/stats/quantile-type7.ts'

describe('quantileOfSorted', () => {
  // References: numpy.quantile, whose default is type 7.
  test.each([
    [0, 1],
    [0.25, 2.25],
    [0.5, 6],
    [0.9, 26],
    [0.95, 33],
    [1, 40],
  ])('at %f of 1, 2, 3, 9, 12, 40', (q, truth) => {
    expect(quantileOfSorted([1, 2, 3, 9, 12, 40], q)).toBeCloseTo(truth, 12)
    expect(quantileOfSorted(Float64Array.of(1, 2, 3, 9, 12, 40), q)).toBeCloseTo(truth, 12)
  })

  test('of an odd count has a value as its median, of an even one the middle of two', () => {
    expect(quantileOfSorted([1, 5, 100], 0.5)).toBe(5)
    expect(quantileOfSorted([1, 5, 7, 100], 0.5)).toBe(6)
  })

  test('of nothing is NaN, of one value that value', () => {
    expect(quantileOfSorted([], 0.5)).toBeNaN()
    expect([0, 0.3, 1].map(q => quantileOfSorted([7], q))).toEqual([7, 7, 7])
  })

  const sorted = fc
    .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
    .map(values => values.sort((a, b) => a - b))
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  test('rises with q, from the least to the largest', () => {
    fc.assert(
      fc.property(sorted, share, share, (values, one, other) => {
        const low = quantileOfSorted(values, Math.min(one, other))
        const high = quantileOfSorted(values, Math.max(one, other))
        expect(high - low).toBeGreaterThanOrEqual(-1e-9)
        expect(low).toBeGreaterThanOrEqual(values[0]! - 1e-9)
        expect(high).toBeLessThanOrEqual(values.at(-1)! + 1e-9)
        expect(quantileOfSorted(values, 0)).toBeCloseTo(values[0]!, 9)
        expect(quantileOfSorted(values, 1)).toBeCloseTo(values.at(-1)!, 9)
      }),
    )
  })

  test('is mirrored where the values are', () => {
    fc.assert(
      fc.property(sorted, share, (values, q) => {
        const mirrored = values.map(value => -value).reverse()
        expect(quantileOfSorted(mirrored, 1 - q)).toBeCloseTo(-quantileOfSorted(values, q), 6)
      }),
    )
  })
})
