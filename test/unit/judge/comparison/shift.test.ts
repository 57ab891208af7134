import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardOf, noGuard } from '../../../../src/judge/comparison/guard.ts'
import { shiftOf } from '../../../../src/judge/comparison/shift.ts'

const levels = { fail: 0.05, pass: 0.05 }
const guard = guardOf(undefined, 'p(95)')

test('12 differences of 1 to 12 have the estimate 6.5 and the bounds of c = 17: 4.5 and 8.5', () => {
  const one = shiftOf([12, 1, 11, 2, 10, 3, 9, 4, 8, 5, 7, 6], levels, noGuard)!
  expect(one).toMatchObject({
    estimate: 6.5,
    lower: 4.5,
    upper: 8.5,
    spread: { lower: 2, upper: 2 },
  })
})

test('the guard is added in quadrature: √(spread² + 2·(z·τ)²)', () => {
  const one = shiftOf(Array<number>(12).fill(0.05), levels, guard)!
  expect(one.estimate).toBeCloseTo(0.05, 12)
  expect(one.lower).toBeCloseTo(0.05 - 0.0581, 5)
  expect(one.upper).toBeCloseTo(0.05 + 0.04653, 5)
})

test('a failure rests on no less than what other numbers of the run show of its noise', () => {
  const calm = Array<number>(12).fill(0.05)
  expect(shiftOf(calm, levels, noGuard, 0.04)).toMatchObject({
    estimate: 0.05,
    spread: { lower: 0.04, upper: 0 },
  })
})

describe('batches', () => {
  test('25 differences are 12 batches of two, and the oldest is left out', () => {
    const differences = [1000, ...Array.from({ length: 24 }, (_, index) => index)]
    expect(shiftOf(differences, levels, noGuard)!.batches).toEqual([
      0.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5, 16.5, 18.5, 20.5, 22.5,
    ])
  })

  test('11 are none', () => {
    expect(shiftOf(Array<number>(11).fill(0), levels, noGuard)).toBeUndefined()
    expect(shiftOf(Array<number>(12).fill(0), levels, noGuard)).toBeDefined()
  })
})

const differences = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: 12,
  maxLength: 12,
})

test('swapping head and base mirrors estimate and interval', () => {
  fc.assert(
    fc.property(differences, values => {
      const one = shiftOf(values, levels, noGuard)!
      const other = shiftOf(
        values.map(value => -value),
        levels,
        noGuard,
      )!
      expect(other.estimate).toBeCloseTo(-one.estimate, 9)
      expect(other.lower).toBeCloseTo(-one.upper, 9)
    }),
  )
})

const dust = 1e-12

test('a larger level never widens a bound, nor does a smaller guard', () => {
  fc.assert(
    fc.property(differences, fc.double({ min: 0.001, max: 0.05, noNaN: true }), (values, fail) => {
      const strict = shiftOf(values, { fail, pass: fail }, guard)!
      const mild = shiftOf(values, levels, guard)!
      expect(mild.lower).toBeGreaterThanOrEqual(strict.lower - dust)
      expect(mild.upper).toBeLessThanOrEqual(strict.upper + dust)
      expect(shiftOf(values, levels, noGuard)!.lower).toBeGreaterThanOrEqual(mild.lower - dust)
    }),
  )
})

test('a level too small for 12 batches has no bounds', () => {
  const one = shiftOf(Array<number>(12).fill(0.5), { fail: 0.0001, pass: 0.0001 }, guard)!
  expect([one.lower, one.upper]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
})
