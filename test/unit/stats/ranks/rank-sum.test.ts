import { expect, test } from 'vitest'
import { rankSumCritical, rankSumShift } from '../../../../src/stats/ranks/rank-sum.ts'

test.each([
  [5, 5, 2],
  [8, 10, 17],
  [10, 5, 8],
  [10, 10, 23],
  [20, 20, 127],
])(
  'critical values are those of the published table of U (%i and %i, two-sided 5%%)',
  (m, n, c) => {
    expect(rankSumCritical(m, n, 0.025)).toBe(c)
  },
)

test('P(U ≤ 15) of 10 and 5 values is 0.1272, as R has it', () => {
  expect(rankSumCritical(10, 5, 0.1273)).toBe(15)
  expect(rankSumCritical(10, 5, 0.1272)).toBe(14)
})

test('the shift of two tissues in permeability is that of Hollander and Wolfe, example 4.1', () => {
  const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
  const early = [1.15, 0.88, 0.9, 0.74, 1.21]
  const { estimate, lower, upper } = rankSumShift(term, early, 0.025)
  expect(estimate).toBeCloseTo(0.305, 10)
  expect(lower).toBeCloseTo(-0.15, 10)
  expect(upper).toBeCloseTo(0.76, 10)
})

test('too few values for their alpha bound nothing, and ties are no shift', () => {
  expect(rankSumShift([1, 2], [5], 0.01)).toEqual({
    estimate: -3.5,
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
  })
  const zeros = new Array<number>(20).fill(0)
  expect(rankSumShift(zeros, zeros, 0.001)).toEqual({ estimate: 0, lower: 0, upper: 0 })
})
