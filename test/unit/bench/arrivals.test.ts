import { describe, expect, test } from 'vitest'
import { drawArrivals } from '../../../bench/verdict/arrivals.ts'
import { seededRandom } from '../../../src/stats/random.ts'

describe('paired arrivals', () => {
  const { base, head } = drawArrivals('paired', 100, 100, seededRandom(7))

  test('give each side one of every two slots of a constant rate', () => {
    expect([base.length, head.length]).toEqual([5000, 5000])
    const slots = Float64Array.from([...base, ...head]).sort()
    expect([...slots].every((t, slot) => t === slot / 100)).toBe(true)
    expect([...base].every((t, pair) => Math.floor((t * 100 + 0.5) / 2) === pair)).toBe(true)
  })

  test('have the order within a pair drawn anew for each', () => {
    const baseFirst = [...base].map((t, pair) => (t < head[pair]! ? 1 : 0))
    const share = baseFirst.reduce((sum: number, first) => sum + first, 0) / base.length
    const same =
      baseFirst.filter((first, pair) => first === baseFirst[pair + 1]).length / base.length
    // Standard deviation 0.007 of both.
    expect(Math.abs(share - 0.5)).toBeLessThan(0.03)
    expect(Math.abs(same - 0.5)).toBeLessThan(0.03)
  })
})

test('ABBA arrivals go to one side for 2.5 s at the full rate, and the first half second of each window is discarded', () => {
  const { base, head } = drawArrivals('abba', 20, 10, seededRandom(7))
  const tenths = (t: Float64Array) => [...t].map(value => Math.round(value * 10))
  const from = (start: number) => Array.from({ length: 20 }, (_, i) => start + i)
  expect(tenths(base)).toEqual([5, 80, 105, 180].flatMap(from))
  expect(tenths(head)).toEqual([30, 55, 130, 155].flatMap(from))
})

test('sequential arrivals are base for the first half and head for the second', () => {
  const { base, head } = drawArrivals('sequential', 2, 3, seededRandom(7))
  expect([...base]).toEqual([0, 1 / 3, 2 / 3])
  expect([...head]).toEqual([1, 4 / 3, 5 / 3])
})
