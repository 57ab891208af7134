import { describe, expect, test } from 'vitest'
import { meanBounds } from '../../../src/stats/mean-bounds.ts'

describe('meanBounds', () => {
  const equal = (...means: number[]) => means.map(mean => ({ sum: mean * 10, weight: 10 }))

  test('of equal batches is the textbook mean ± t·s/√b', () => {
    // mean 10, s² = 20/3, s/√4 = 1.2909944487, times t(.95, 3) = 2.3533634348
    const { mean, lower, upper } = meanBounds(equal(7, 9, 11, 13))!
    expect(mean).toBe(10)
    expect(upper - mean).toBeCloseTo(1.2909944487 * 2.3533634348, 8)
    expect(mean - lower).toBeCloseTo(upper - mean, 12)
  })

  test('is wider where the same batches go up and down slowly', () => {
    const wave = Array.from({ length: 24 }, (_, batch) => 10 + Math.sin(batch / 4))
    const mixed = wave.map((_, batch) => wave[(batch * 7) % 24]!)
    const half = (means: number[]) => {
      const { mean, upper } = meanBounds(equal(...means))!
      return upper - mean
    }
    expect(half(wave)).toBeGreaterThan(2 * half(mixed))
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
