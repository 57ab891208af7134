import { describe, expect, test } from 'vitest'
import { compileFirst, compileJsonPath } from '../../../src/language/json-path.ts'

const value = {
  a: { b: [1, 2, { c: null }], length: 7 },
  'x y': false,
  0: 'name',
  list: ['first', 'last'],
}

describe('the first value of a path', () => {
  test.each([
    '$',
    '$.a.b[0]',
    '$.a.b[-1].c',
    '$.a.b[3]',
    '$.a.b[-4]',
    '$.a.b.length',
    '$.a.length',
    "$['x y']",
    '$[0]',
    "$['0']",
    '$.list[1]',
    '$.list.at',
    '$.toString',
    '$.list[0].length',
    '$.none.deeper',
    '$..c',
    '$.list[*]',
    '$.a.b[0,1]',
    '$.a.b[?@ > 1]',
  ])('that is %s is the one that the library finds', path => {
    const [node] = compileJsonPath(path).query(value).nodes
    expect(compileFirst(path)(value)).toEqual(node?.value)
  })
})
