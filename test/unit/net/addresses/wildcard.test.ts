import { expect, test } from 'vitest'
import { matchesWildcard } from '../../../../src/net/addresses/wildcard.ts'

test.each([
  ['Preview*', 'Preview – shop', true],
  ['Preview*', 'Production', false],
  ['*', '', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['ab*ba', 'aba', false],
  ['exact', 'exact', true],
  ['exact', 'exactly', false],
])('%j on %j: %s', (pattern, text, expected) => {
  expect(matchesWildcard(pattern, text)).toBe(expected)
})

test('a pattern of many stars takes no time', () => {
  expect(matchesWildcard(`${'a*'.repeat(5000)}b`, 'a'.repeat(50_000))).toBe(false)
})
