import { expect, test } from 'vitest'
import { parsePromDuration } from '../../../../src/model/basics/units.ts'

const hour = 3_600_000

test.each([
  ['30d', 720 * hour],
  ['4w', 672 * hour],
  ['1d12h', 36 * hour],
  ['1y', 8760 * hour],
  ['90m', 1.5 * hour],
  ['500ms', 500],
  ['1m30s', 90_000],
  ['0', 0],
])('%s is %d ms', (text, ms) => expect(parsePromDuration(text)).toBe(ms))

test.each(['', '30', 'd', '30 d', '1.5d', '-1d', '1M', '12h1d'])('%j is none', text =>
  expect(parsePromDuration(text)).toBeUndefined(),
)
