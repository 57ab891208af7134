import { expect, test } from 'vitest'
import { certainSkewMs, skewOf } from '../../../src/net/clock-skew.ts'

test('a skew lies between what it is if the answer was slow to come and if the question was', () => {
  expect(skewOf({ said: 1000.5, sentAt: 1_000_000, receivedAt: 1_000_200 })).toEqual({
    least: 300,
    most: 500,
  })
})

test('a time of whole seconds may have lost up to a second', () => {
  expect(skewOf({ said: 1000, sentAt: 1_000_000, receivedAt: 1_000_200 })).toEqual({
    least: -200,
    most: 1000,
  })
})

test.each([
  [{ least: 1001, most: 1201 }, 1101],
  [{ least: -2500, most: -1500 }, -2000],
  [{ least: 900, most: 9000 }, 0],
  [{ least: -9000, most: -1000 }, 0],
  [{ least: -5000, most: 5000 }, 0],
])('of %j certain is %d ms', (skew, certain) => {
  expect(certainSkewMs(skew)).toBe(certain)
})
