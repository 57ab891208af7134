import { describe, expect, test } from 'vitest'
import { meanBounds, studentQuantile } from '../../../src/stats/student-t.ts'

// References: scipy.stats.t 1.17.
test.each([
  [0.95, 11, 1.7958848187040433],
  [0.95, 3, 2.3533634348018233],
  [0.95, 7, 1.8945786050900062],
  [0.975, 11, 2.200985160091639],
  [0.99, 11, 2.7180791838138623],
  [0.95, 1, 6.313751514675037],
  [0.95, 120, 1.6576508993552352],
  [0.75, 4, 0.7406970841126829],
])('the %f quantile of Student’s t with %i degrees of freedom', (p, df, truth) => {
  expect(studentQuantile(p, df)).toBeCloseTo(truth, 9)
})

test('the median of Student’s t is 0', () => {
  expect(studentQuantile(0.5, 5)).toBe(0)
})

describe('meanBounds', () => {
  const equal = (...means: number[]) => means.map(mean => ({ sum: mean * 10, weight: 10 }))

  test('of equal batches is the textbook mean ± t·s/√b', () => {
    // mean 10, s² = 20/3, s/√4 = 1.2909944487, times t(.95, 3) = 2.3533634348
    const { mean, lower, upper } = meanBounds(equal(7, 9, 11, 13))!
    expect(mean).toBe(10)
    expect(upper - mean).toBeCloseTo(1.2909944487 * 2.3533634348, 8)
    expect(mean - lower).toBeCloseTo(upper - mean, 12)
  })

  test('weighs a batch by what it holds', () => {
    expect(meanBounds([...equal(1, 1, 1), { sum: 100, weight: 1 }])!.mean).toBeCloseTo(130 / 31, 12)
  })

  test('has no spread where all batches are the same, whatever their size', () => {
    const several = [1, 2, 3, 4].map(weight => ({ sum: weight * 100, weight }))
    expect(meanBounds(several)).toEqual({ mean: 100, lower: 100, upper: 100 })
  })

  test('leaves empty batches out, and needs two that are not', () => {
    expect(meanBounds([...equal(7, 9, 11, 13), { sum: 0, weight: 0 }])).toEqual(
      meanBounds(equal(7, 9, 11, 13)),
    )
    expect(meanBounds([...equal(7), { sum: 0, weight: 0 }])).toBeUndefined()
  })
})
