import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fillPlaceholders,
  formatPromDuration,
  formatPromTime,
} from '../../../src/promql/placeholders.ts'

test.each([
  [20_000, '20s'],
  [90_000, '1m30s'],
  [120_000, '2m'],
  [3_600_000, '1h'],
  [5_430_000, '1h30m30s'],
  [20_500, '20500ms'],
  [19_999.6, '20s'],
  [1, '1ms'],
  [0, '1ms'],
  [90_000_000, '25h'],
])('%d ms is the duration %s', (ms, expected) => {
  expect(formatPromDuration(ms)).toBe(expected)
})

test('a duration means what went into it', () => {
  const sizes: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), ms => {
      const parts = [...formatPromDuration(ms).matchAll(/(\d+)(ms|h|m|s)/g)]
      expect(parts.reduce((sum, [, count, unit]) => sum + Number(count) * sizes[unit!]!, 0)).toBe(
        ms,
      )
    }),
  )
})

test('a time is in seconds, to the millisecond', () => {
  expect(formatPromTime(1_700_000_000)).toBe('1700000000')
  expect(formatPromTime(1_700_000_000.1239)).toBe('1700000000.124')
})

test('window, start and end are filled in wherever they stand', () => {
  const window = { start: 1_700_000_000, end: 1_700_000_090.5 }
  expect(fillPlaceholders('rate(a[$window]) + $start - $end * $window', window)).toBe(
    'rate(a[90500ms]) + 1700000000 - 1700000090.5 * 90500ms',
  )
  expect(fillPlaceholders('rate(a[$window])', window, 60_000)).toBe('rate(a[1m])')
})

test('other names after a dollar, and longer ones, stay as they are', () => {
  const query = 'rate(a{b=~"x$"}[$__rate_interval]) + $windows + $start_time'
  expect(fillPlaceholders(query, { start: 0, end: 1 })).toBe(query)
})
