import { expect, test } from 'vitest'
import { listed, listedKeys } from '../../../../src/model/basics/listed.ts'

test('names are listed up to a number, and then counted', () => {
  expect(listed([], 2)).toBe('')
  expect(listed(['a', 'b'], 2)).toBe('a, b')
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more')
  expect(listed(Array<string>(1500).fill('a'), 1)).toBe('a and 1,499 more')
})

test('keys are listed as they are written', () => {
  expect(listedKeys(['a', 'b'])).toBe('`a`, `b`')
  expect(listedKeys(['a', 'b'], ' or ')).toBe('`a` or `b`')
})
