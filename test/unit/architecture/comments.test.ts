import { describe, expect, test } from 'vitest'
import { readCode } from '../../support/architecture/code.ts'

const mostColumns = 100

/** Comments that stand on lines of their own; the formatter wraps code, and leaves these alone. */
const ofComment = /^\s*(\/\/|\/\*|\* )/

const tooWide = (file: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      line.length > mostColumns && ofComment.test(line) ? [`${file}:${index + 1}`] : [],
    )

test('no comment is wider than the code', () => {
  expect(readCode().flatMap(([file, text]) => tooWide(file, text))).toEqual([])
})

describe('a comment that is too wide is noticed', () => {
  test.each(['// ', ' * ', '/** '])('after %j', start => {
    expect(tooWide('a.ts', `${start}${'a'.repeat(mostColumns)}`)).toEqual(['a.ts:1'])
    expect(tooWide('a.ts', start.padEnd(mostColumns, 'a'))).toEqual([])
  })

  test('but no string of code', () => {
    expect(tooWide('a.ts', `const a = '${'a'.repeat(mostColumns)}'`)).toEqual([])
  })
})
