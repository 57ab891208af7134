import { describe, expect, test } from 'vitest'
import { type Count, designEffect, differenceEffect } from '../../../src/stats/design-effect.ts'

const batches = (hits: readonly number[], trials = 100): Count[] =>
  hits.map(count => ({ hits: count, trials }))
const twelve = (...first: number[]) => [
  ...first,
  ...Array.from({ length: 12 - first.length }, () => 0),
]

describe('designEffect', () => {
  test('is what divides a cluster: ten errors in one batch count as one at most', () => {
    expect(designEffect(batches(twelve(10)))).toBeGreaterThan(10)
  })

  test('knows noise that is slower than a batch: the same hits in one wave tell less than in turns', () => {
    const wave = Array.from({ length: 60 }, (_, batch) =>
      Math.round(50 + 20 * Math.sin(batch / 10)),
    )
    const mixed = wave.map((_, batch) => wave[(batch * 23) % 60]!)
    expect(designEffect(batches(wave))).toBeGreaterThan(5 * designEffect(batches(mixed)))
  })

  test('is 1 of evenly spread hits', () => {
    expect(designEffect(batches(Array.from({ length: 12 }, () => 3)))).toBe(1)
  })

  test('is 1 of a lone hit, also where batches are unequal and few', () => {
    expect(designEffect(batches(twelve(1)))).toBe(1)
    expect(designEffect([{ hits: 1, trials: 2 }, ...batches([0, 0, 0], 30)])).toBe(1)
    expect(designEffect([{ hits: 1, trials: 2 }, ...batches([30, 30, 30], 30)])).toBe(1)
  })

  test('is 1 at 0% and at 100%', () => {
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

describe('differenceEffect', () => {
  const wave = Array.from({ length: 60 }, (_, batch) => Math.round(50 + 20 * Math.sin(batch / 10)))

  test('leaves out what moves both sides alike', () => {
    expect(differenceEffect(batches(wave), batches(wave))).toBe(1)
    expect(differenceEffect(batches(wave), batches(wave.toReversed()))).toBeGreaterThan(10)
  })
})
