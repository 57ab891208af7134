import { expect, test } from 'vitest'
import { lackOf } from '../../../src/deployments/this-commit.ts'

const sha = 'abcdef1234567890abcdef1234567890abcdef12'
const answer = (headers: Record<string, string>, body = '') => ({ headers, body })
const ready = { path: '/', timeoutMs: 1 }
const header = { name: 'X-Commit', value: '$commit' }

test.each([
  ['the whole commit', sha],
  ['its first seven characters', sha.slice(0, 7)],
  ['blanks around it', ` ${sha.slice(0, 12)} `],
])('a header with %s is of this commit', (_, value) => {
  expect(lackOf(answer({ 'x-commit': value }), { ...ready, header }, sha)).toBeUndefined()
})

test.each([
  ['another commit', { 'x-commit': '1234567' }, 'its header X-Commit is "1234567", not "abcdef1"'],
  ['too little of it', { 'x-commit': 'abcdef' }, 'its header X-Commit is "abcdef", not "abcdef1"'],
  ['more than it', { 'x-commit': `${sha}0` }, `its header X-Commit is "${sha}0", not "abcdef1"`],
  ['none', {}, 'its response has no header X-Commit'],
])('a header with %s is of another build', (_, headers, why) => {
  expect(lackOf(answer(headers as Record<string, string>), { ...ready, header }, sha)).toBe(why)
})

test('a body holds the commit as the text around it says', () => {
  const body = '"commit":"$commit"'
  expect(lackOf(answer({}, '{"commit":"abcdef12"}'), { ...ready, body }, sha)).toBeUndefined()
  expect(lackOf(answer({}, '{"commit":"1234567"}'), { ...ready, body }, sha)).toBe(
    'its response does not contain ""commit":"abcdef1""',
  )
  expect(lackOf(answer({}, 'v2 is up'), { ...ready, body: 'v2' }, undefined)).toBeUndefined()
})

test('without a commit nothing can be told from it', () => {
  expect(lackOf(answer({ 'x-commit': sha }), { ...ready, header }, undefined)).toMatch(
    /not a git checkout/,
  )
})
