import { expect, test } from 'vitest'
import { normalQuantile } from '../../../src/stats/normal.ts'

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
