import { describe, expect, test } from 'vitest'
import { type Count, designEffect, varianceRatio } from '../../../src/stats/design-effect.ts'

const batches = (hits: readonly number[], trials = 100): Count[] => hits.map(count => ({ hits: count, trials }))
const twelve = (...first: number[]) => [...first, ...Array.from({ length: 12 - first.length }, () => 0)]

describe('varianceRatio', () => {
  test('of one hit in n trials is n/(n-1)', () => {
    expect(varianceRatio(batches(twelve(1)))).toBeCloseTo(1200 / 1199, 12)
    expect(varianceRatio(batches(twelve(0, 0, 1), 5))).toBeCloseTo(60 / 59, 12)
  })

  test('of two hits in one of twelve batches is 2, but for the 1/n', () => {
    expect(varianceRatio(batches(twelve(2)))).toBeCloseTo((2 * 1200) / 1198, 12)
  })

  test('of two hits in two batches is 10/11', () => {
    expect(varianceRatio(batches(twelve(1, 1)))).toBeCloseTo(((10 / 11) * 1200) / 1198, 12)
  })

  test('does not take batches of unequal size for clusters', () => {
    const unequal = [200, ...Array.from({ length: 11 }, () => 100)].map(trials => ({ hits: trials / 10, trials }))
    expect(varianceRatio(unequal)).toBeCloseTo(0, 12)
  })

  test('allows for unequal size: squares 3.2, share .1 of 400, and 1 - Σ(n/N)² = .625', () => {
    const several = [
      { hits: 22, trials: 200 },
      { hits: 8, trials: 100 },
      { hits: 10, trials: 100 },
    ]
    expect(varianceRatio(several)).toBeCloseTo(8 / (400 * 0.1 * 0.9 * 0.625), 12)
  })
})

describe('designEffect', () => {
  test('is what divides a cluster: ten errors in one batch count about as one', () => {
    expect(designEffect(batches(twelve(10)))).toBeCloseTo((10 * 1200) / 1190, 10)
  })

  test('is 1 of evenly spread hits', () => {
    expect(designEffect(batches(Array.from({ length: 12 }, () => 3)))).toBe(1)
  })

  test('is 1 of a lone hit, also where batches are unequal and few', () => {
    expect(designEffect(batches(twelve(1)))).toBe(1)
    expect(designEffect([{ hits: 1, trials: 2 }, ...batches([0, 0, 0], 30)])).toBe(1)
    expect(designEffect([{ hits: 1, trials: 2 }, ...batches([30, 30, 30], 30)])).toBe(1)
  })

  test('is 1 at 0 % and at 100 %', () => {
    expect(designEffect(batches(twelve()))).toBe(1)
    expect(designEffect(batches(Array.from({ length: 12 }, () => 100)))).toBe(1)
  })

  test('is 1 below four batches that hold anything: nothing can be told', () => {
    expect(designEffect(batches([50, 0, 0]))).toBe(1)
    expect(designEffect([...batches([50, 0, 0]), { hits: 0, trials: 0 }])).toBe(1)
    expect(designEffect(batches([50, 0, 0, 0]))).toBeGreaterThan(40)
  })

  test('is 1 of nothing', () => {
    expect(designEffect([])).toBe(1)
  })
})
