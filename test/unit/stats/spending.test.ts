import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { increments, spentAt } from '../../../src/stats/spending.ts'

describe('spentAt', () => {
  test('is alpha times the fraction to the power of 1.5', () => {
    expect([0, 0.25, 1].map(fraction => spentAt(fraction, 0.04))).toEqual([0, 0.005, 0.04])
    expect(spentAt(0.5, 0.05)).toBeCloseTo(0.017677669529663688, 15)
  })

  test('spends no more than alpha after the end, and nothing before the start', () => {
    expect([spentAt(1.2, 0.05), spentAt(-0.1, 0.05)]).toEqual([0.05, 0])
  })
})

describe('increments', () => {
  test('of looks at 60, 120, 180 and 300 s of 300 s', () => {
    const found = increments([0.2, 0.4, 0.6, 1], 0.05)
    expect(found.map(alpha => alpha.toFixed(4))).toEqual(['0.0045', '0.0082', '0.0106', '0.0268'])
    expect(found[0]).toBeCloseTo(0.00447213595499958, 15)
    expect(found[3]).toBeCloseTo(0.0267620999227555, 15)
  })

  test('of a single look is all of alpha', () => {
    expect(increments([1], 0.05)).toEqual([0.05])
  })

  test('of no look is nothing', () => {
    expect(increments([], 0.05)).toEqual([])
  })

  test('add up to alpha, whatever the looks, and none is below 0', () => {
    const looks = fc
      .array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { maxLength: 10 })
      .map(inner => [...inner.sort((a, b) => a - b), 1])
    fc.assert(
      fc.property(looks, fc.double({ min: 1e-6, max: 1, noNaN: true }), (fractions, alpha) => {
        const found = increments(fractions, alpha)
        expect(found).toHaveLength(fractions.length)
        expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(alpha, 12)
        for (const value of found) expect(value).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
