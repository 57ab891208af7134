import { expect, test } from 'vitest'
import { sloWindow } from '../../../../src/config/slos/slo-window.ts'

const day = 86_400_000

test.each([
  ['30d', 30 * day],
  [' 4w ', 28 * day],
  ['1d12h', 1.5 * day],
])('%j is %d ms', (text, value) => expect(sloWindow.parse(text)).toEqual({ value }))

test.each(['', '30', '30m', '1y', '0h', '12h1d', '30 d'])('%j is no window of a budget', text =>
  expect(sloWindow.parse(text)).toMatchObject({
    refused: expect.stringContaining('expected a duration in h, d or w'),
  }),
)

test.each(['400d', '53w'])('%j is too long', text =>
  expect(sloWindow.parse(text)).toMatchObject({
    refused: expect.stringContaining('expected a duration between 1h and 366 d'),
  }),
)

test('the schema takes the same forms', () => {
  const form = new RegExp(sloWindow.schema.pattern as string)
  expect(['30d', ' 4w ', '1d12h'].filter(text => !form.test(text))).toEqual([])
  expect(['', '30', '30m', '12h1d'].filter(text => form.test(text))).toEqual([])
})
