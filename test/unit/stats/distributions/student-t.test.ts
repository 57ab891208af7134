import { expect, test } from 'vitest'
import { studentQuantile } from '../../../../src/stats/distributions/student-t.ts'

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
