import { describe, expect, it } from 'vitest'
import { mergeHeaders, parseHeaderLines } from '../../../src/language/headers.ts'
import { revealed, Secret } from '../../../src/model/secret.ts'
import { secrets } from '../../support/secrets.ts'

describe('headers as lines', () => {
  it('are read with blanks, empty lines and either line end', () => {
    const text =
      'Authorization: Bearer abc:def\r\n\n  X-Empty-Ok :  1\t\nx-vercel-protection-bypass:s3cret\n'
    expect(revealed(parseHeaderLines(text))).toEqual({
      headers: {
        Authorization: 'Bearer abc:def',
        'X-Empty-Ok': '1',
        'x-vercel-protection-bypass': 's3cret',
      },
      secrets: ['Bearer abc:def', 'abc:def', '1', 's3cret'],
      mistakes: [],
    })
  })

  it('name the line of a mistake and never its value', () => {
    const { mistakes, headers } = parseHeaderLines(
      'hunter2\n: hunter2\nX Y: hunter2\nContent-Length: hunter2\nA: hunter2\na: hunter2\nB:\nC: hunter2\u0007\n\nD: \u{1f511}hunter2',
    )
    expect(mistakes.map(({ message }) => message)).toEqual([
      'line 1: expected `Name: value`',
      'line 2: expected `Name: value`',
      'line 3: a header name is made of letters, digits and dashes, 100 at most',
      'line 4: the header Content-Length is set by the load engine itself',
      'line 6: the header is there twice',
      'line 7: expected a value; found an empty text',
      'line 8: the value holds a line break or a character that no header may hold',
      'line 10: the value holds a line break or a character that no header may hold',
    ])
    expect(revealed(headers)).toEqual({ A: 'hunter2' })
  })

  it('can be called __proto__ without harm', () => {
    const { headers } = parseHeaderLines('__proto__: x')
    expect(Object.keys(headers)).toEqual(['__proto__'])
    expect(Object.keys(mergeHeaders(headers, { a: new Secret('b') }))).toEqual(['__proto__', 'a'])
  })
})

describe('headers from several places', () => {
  it('win in their order, whatever their case', () => {
    const merged = mergeHeaders(secrets({ 'X-A': '1', B: '2' }), secrets({ 'x-a': '3' }))
    expect(revealed(merged)).toEqual({ 'x-a': '3', B: '2' })
  })
})
