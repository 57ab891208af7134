import { describe, expect, test } from 'vitest'
import {
  clopperPearson,
  fewestTrials,
  isShownAbove,
  isShownAtMost,
  trialsNeeded,
} from '../../../src/stats/clopper-pearson.ts'

describe('the requests that it takes to show a share', () => {
  test.each([
    [0, 2995],
    [1, 4742],
    [2, 6294],
    [3, 7752],
    [4, 9151],
    [5, 10_511],
  ])('with %i errors 99.9 percent take %i requests, and not one fewer', (errors, requests) => {
    expect(trialsNeeded(errors, 0.001)).toBe(requests)
    expect(clopperPearson(errors, requests).upper).toBeLessThanOrEqual(0.001)
    expect(clopperPearson(errors, requests - 1).upper).toBeGreaterThan(0.001)
  })

  test('99% without an error: 299; 99.99%: 29,956', () => {
    expect(trialsNeeded(0, 0.01)).toBe(299)
    expect(trialsNeeded(0, 0.0001)).toBe(29_956)
  })

  test('95% and 99% of latencies: 59 and 299', () => {
    expect(trialsNeeded(0, 0.05)).toBe(59)
    expect(trialsNeeded(0, 0.01)).toBe(299)
  })

  test('100% cannot be shown by any number, and 0% by one', () => {
    expect(trialsNeeded(0, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(trialsNeeded(0, 1)).toBe(1)
  })

  test('a search that finds nothing ends', () => {
    expect(fewestTrials(() => false)).toBe(Number.POSITIVE_INFINITY)
    expect(fewestTrials(n => n >= 1000)).toBe(1000)
  })
})

describe('clopperPearson', () => {
  test('without a hit the upper bound is 1 - .05^(1/n), about 3/n', () => {
    for (const n of [1, 10, 299, 2995, 1_000_000]) {
      const { lower, upper } = clopperPearson(0, n)
      expect(lower).toBe(0)
      expect(upper).toBeCloseTo(1 - 0.05 ** (1 / n), 14)
    }
    expect(clopperPearson(0, 1).upper).toBeCloseTo(0.95, 14)
    expect(clopperPearson(0, 3000).upper * 3000).toBeCloseTo(2.9942, 3)
  })

  // References: scipy.stats.beta 1.17.
  test.each([
    [1, 4742, 1.0816747569325543e-5, 0.0009999983681395772],
    [3, 12_000, 6.814431107737214e-5, 0.0006460100740853411],
    [216, 12_000, 0.016049123970611957, 0.02012704430516647],
    [1, 20, 0.0025613787765302806, 0.2161061642068473],
    [2.5, 812.5, 0.0007053111563393858, 0.008632579615003678],
    [10, 10, 0.7411344491069477, 1],
  ])('%f of %f', (k, n, lower, upper) => {
    expect(clopperPearson(k, n).lower).toBeCloseTo(lower, 11)
    expect(clopperPearson(k, n).upper).toBeCloseTo(upper, 11)
  })

  test('knows nothing of nothing', () => {
    expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 })
    expect(isShownAtMost(0, 0, 0.5)).toBe(false)
    expect(isShownAbove(0, 0, 0.5)).toBe(false)
  })

  test('takes another level', () => {
    expect(clopperPearson(0, 100, 0.01).upper).toBeCloseTo(1 - 0.01 ** 0.01, 12)
  })
})

test('asking whether a bound holds is the same as computing the bound', () => {
  for (const n of [1, 7, 12.5, 60, 400, 3000])
    for (const k of [0, 0.4, 1, 3, 10, n / 2, n - 1, n])
      for (const share of [0, 0.0005, 0.001, 0.01, 0.05, 0.3, 0.5, 0.94, 0.999, 1]) {
        if (k > n || k < 0) continue
        const { lower, upper } = clopperPearson(k, n)
        expect(isShownAtMost(k, n, share), `${k} of ${n} at most ${share}`).toBe(upper <= share)
        expect(isShownAbove(k, n, share), `${k} of ${n} above ${share}`).toBe(lower > share)
      }
})
