import { describe, expect, test } from 'vitest'
import { weightedChoice } from '../../../src/engines/weighted-choice.ts'
import { seededRandom } from '../../../src/stats/random.ts'

describe('the weighted choice', () => {
  test('cuts [0, 1) in proportion to the weights', () => {
    const drawn = [0, 0.249, 0.25, 0.749, 0.75, 0.999999]
    const choose = weightedChoice([1, 2, 1], () => drawn.shift()!)
    expect([choose(), choose(), choose(), choose(), choose(), choose()]).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('of the same seed gives the same order', () => {
    const order = (seed: number) =>
      Array.from({ length: 50 }, weightedChoice([1, 3], seededRandom(seed)))
    expect(order(1)).toEqual(order(1))
    expect(order(1)).not.toEqual(order(2))
  })

  test('never draws what has no weight', () => {
    const choose = weightedChoice([0, 1, 0], seededRandom(1))
    expect(new Set(Array.from({ length: 1000 }, choose))).toEqual(new Set([1]))
  })
})
