import { describe, expect, test } from 'vitest'
import { normalQuantile, normalTail } from '../../../../src/stats/distributions/normal.ts'

test.each([
  [0.5, 0],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.9955, 2.6120541409],
  [0.0001, -3.719016485455709],
  [0.9999, 3.719016485455709],
])('the quantile of %d is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 7)
})

describe('tail of the normal distribution', () => {
  test.each([
    [0, 0.5],
    [1.959963984540054, 0.025],
    [3, 0.0013498980316300957],
    [3.5, 2.32629079035525e-4],
    [6, 9.865876450377014e-10],
    [-1.6448536269514722, 0.95],
  ])('beyond %d is %d', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 9)
  })
})
