import { expect, test } from 'vitest'
import { parseLongDuration } from '../../../../src/config/slos/slo-window.ts'

const hour = 3_600_000

test.each([
  ['30d', 720 * hour],
  ['4w', 672 * hour],
  ['1d12h', 36 * hour],
  ['1y', 8760 * hour],
  ['90m', 1.5 * hour],
  ['500ms', 500],
  ['1m30s', 90_000],
])('%s is %d ms', (text, ms) => expect(parseLongDuration(text)).toBe(ms))

test.each(['', '30', 'd', '30 d', '1.5d', '-1d', '1M', '30d '])('%j is none', text =>
  expect(parseLongDuration(text)).toBeUndefined(),
)
