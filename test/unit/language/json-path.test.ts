import { describe, expect, test } from 'vitest'
import { compileJsonPath } from '../../../src/language/json-path.ts'

const found = (path: string, value: unknown) =>
  compileJsonPath(path)
    .query(value as never)
    .values()

describe('an expression in a JSON path', () => {
  test.each([
    // RFC 9535, 2.4.6 and 2.4.7, and what RFC 9485 says of a dot.
    ['$[?match(@, "b.*")]', ['bob', 'abc', 'b'], ['bob', 'b']],
    ['$[?search(@, "[jk]")]', ['jim', 'bob', 'k'], ['jim', 'k']],
    [
      '$[?match(@, "a.c")]',
      ['abc', 'a\nc', 'a\rc', 'a\u2028c', 'a\u{1f600}c'],
      ['abc', 'a\u2028c', 'a\u{1f600}c'],
    ],
    ['$[?match(@, "a\\\\.c")]', ['abc', 'a.c'], ['a.c']],
    ['$[?match(@, "[.]\\\\.")]', ['..', 'a.'], ['..']],
    ['$[?match(@, "\\\\p{Lu}{2}")]', ['ÄB', 'aB'], ['ÄB']],
    // Not valid in I-Regexp, and no text.
    ['$[?match(@, "\\\\d")]', ['1'], []],
    ['$[?search(@, "(")]', ['('], []],
    ['$[?match(@, 1)]', ['1', 1], []],
    ['$[?match(@, "1")]', [1, '1'], ['1']],
  ])('%s finds what RFC 9535 says', (path, value, expected) => {
    expect(found(path, value)).toEqual(expected)
  })

  test('takes linear time, on whatever text it is tried', () => {
    const hostile = `${'a'.repeat(100_000)}!`
    expect(found('$[?match(@, "(a+)+b")]', [hostile])).toEqual([])
    expect(found('$[?search(@, "(a|a)*b")]', [hostile])).toEqual([])
  })

  test('may come from the response itself', () => {
    const value = [
      { text: 'abc', pattern: 'a.*' },
      { text: 'abc', pattern: 'b' },
    ]
    expect(found('$[?match(@.text, @.pattern)].pattern', value)).toEqual(['a.*'])
  })
})
