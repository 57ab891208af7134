import { describe, expect, test } from 'vitest'
import { spentAt } from '../../../src/stats/spending.ts'

describe('spentAt', () => {
  test('is alpha times the fraction to the power of 1.5', () => {
    expect([0, 0.25, 1].map(fraction => spentAt(fraction, 0.04, 1.5))).toEqual([0, 0.005, 0.04])
    expect(spentAt(0.5, 0.05, 1.5)).toBeCloseTo(0.017677669529663688, 15)
  })

  test('spends no more than alpha after the end, and nothing before the start', () => {
    expect([spentAt(1.2, 0.05, 1.5), spentAt(-0.1, 0.05, 1.5)]).toEqual([0.05, 0])
  })
})
