import { describe, expect, test } from 'vitest'
import { alarmOf, burnOf } from '../../../../src/judge/budgets/burn-rate.ts'

const hour = 3_600_000

describe('the burn rate of a run', () => {
  test('is the bad share by the share that may be bad', () => {
    expect(burnOf({ value: 0.998, interval: { lower: 0.997, upper: 0.9985 } }, 0.999)).toEqual({
      rate: 2,
      lower: 1.5,
      alarm: { kind: 'ticket', afterMs: 72 * hour },
    })
  })

  test('is none where nothing is bad, nothing was measured, or nothing may be bad', () => {
    expect(burnOf({ value: 1, interval: { lower: 0.999, upper: 1 } }, 0.999)).toEqual({
      rate: 0,
      lower: 0,
      alarm: null,
    })
    expect(burnOf({ value: null, interval: null }, 0.999)).toBeNull()
    expect(burnOf({ value: 0.5, interval: null }, 1)).toBeNull()
  })

  test('without an interval raises no alarm, however high it is', () => {
    expect(burnOf({ value: 0.5, interval: null }, 0.999)).toEqual({
      rate: 500,
      lower: null,
      alarm: null,
    })
  })
})

describe('an alarm', () => {
  test.each([
    [14.41, { kind: 'page', afterMs: hour }],
    [14.4, { kind: 'page', afterMs: 6 * hour }],
    [6.01, { kind: 'page', afterMs: 6 * hour }],
    [6, { kind: 'ticket', afterMs: 24 * hour }],
    [3.01, { kind: 'ticket', afterMs: 24 * hour }],
    [3, { kind: 'ticket', afterMs: 72 * hour }],
    [1.01, { kind: 'ticket', afterMs: 72 * hour }],
    [1, null],
    [0, null],
  ])('of a burn rate of at least %d is %o', (lower, alarm) => {
    expect(alarmOf(lower)).toEqual(alarm)
  })

  test('of 14.4 for an hour has taken 2% of a budget of 30 days, and of 6 for six hours 5%', () => {
    expect((14.4 * hour) / (720 * hour)).toBeCloseTo(0.02, 12)
    expect((6 * 6 * hour) / (720 * hour)).toBeCloseTo(0.05, 12)
  })
})
