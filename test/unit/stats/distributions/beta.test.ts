import { describe, expect, test } from 'vitest'
import { inverseBeta, logGamma, regularizedBeta } from '../../../../src/stats/distributions/beta.ts'

const relative = (found: number, truth: number) => Math.abs(found - truth) / Math.abs(truth)

// References: mpmath at 40 digits (I), scipy 1.17 (inverse).
describe('regularizedBeta', () => {
  test.each([
    [0.5, 2, 3, 0.6875],
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.001, 3, 2997, 0.5766978450347559],
    [0.05, 60.5, 1139.5, 0.489413892005015],
    [0.95, 11.5, 0.5, 0.2826105192759541],
    [0.3, 0.01, 7, 0.999681503526066],
    [0.9, 250, 30, 0.6342228700562568],
  ])('I_%f(%f, %f) is right to eleven digits', (x, a, b, truth) => {
    expect(relative(regularizedBeta(x, a, b), truth)).toBeLessThan(1e-11)
  })

  test('keeps eight digits with a million trials', () => {
    expect(relative(regularizedBeta(0.00102, 1000.25, 999000.75), 0.736065237649942)).toBeLessThan(
      1e-8,
    )
  })

  test('is 0 and 1 at and beyond the ends', () => {
    expect([-1, 0, 1, 2].map(x => regularizedBeta(x, 2, 3))).toEqual([0, 0, 1, 1])
  })

  test('mirrors: I_x(a, b) + I_1-x(b, a) = 1', () => {
    for (const x of [0.01, 0.2, 0.4, 0.5, 0.77, 0.99])
      expect(regularizedBeta(x, 2.5, 4) + regularizedBeta(1 - x, 4, 2.5)).toBeCloseTo(1, 13)
  })
})

describe('inverseBeta', () => {
  test.each([
    [0.05, 1, 2995, 1.7126161989202835e-5],
    [0.95, 4, 2997, 0.0025825051382936544],
    [0.05, 0.5, 10.25, 0.000196526271214204],
    [0.95, 2.7, 40.3, 0.1324136985046321],
    [0.05, 50, 9951, 0.0038984315821302675],
    [0.95, 51, 9950, 0.006324499770793831],
  ])('the %f quantile of Beta(%f, %f)', (p, a, b, truth) => {
    expect(relative(inverseBeta(p, a, b), truth)).toBeLessThan(1e-9)
  })

  test('is 0 and 1 at the ends', () => {
    expect([inverseBeta(0, 2, 3), inverseBeta(1, 2, 3)]).toEqual([0, 1])
  })
})

test('logGamma knows factorials and the square root of pi', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
})
