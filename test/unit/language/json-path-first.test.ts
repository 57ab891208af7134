import { describe, expect, test } from 'vitest'
import { compileFirst, compileJsonPath } from '../../../src/language/json-path.ts'

const value = {
  a: { b: [1, 2, { c: null }], length: 7 },
  'x y': false,
  0: 'name',
  list: ['first', 'last'],
}

/** A megabyte in a list, and lists within each other. */
const long = { items: Array.from({ length: 14_000 }, (_, id) => ({ id, tags: ['a', 'b', 'c'] })) }
const deep = Array.from({ length: 45 }).reduce<unknown>(within => [within, within], 1)
const nested = Array.from({ length: 45 }).reduce<unknown>(within => [within, 1], 1)
const text = { a: 'a'.repeat(500_000), items: Array.from({ length: 1000 }, () => 'b') }
const same = { a: { of: long.items }, b: { of: [...long.items] }, items: long.items }

describe('a path that would take for ever', () => {
  test.each([
    ['$..[?$..zz]', long],
    ['$..[?count($..*) < 1]', long],
    ['$..*..*..*..*..zz', nested],
    ['$..zz', deep],
    ['$.items[?search($.a, "c")]', text],
    ['$.items[?$.a == $.b && @.id < 0]', same],
  ])('%s is given up', (path, within) => {
    expect(() => compileFirst(path)(within)).toThrow('looks at more than 1,000,000 values')
  })

  test.each([
    ['$..*..*..*', long, 0],
    ['$..zz', long, undefined],
    ['$.items[?@.id == 13999].tags[2]', long, 'c'],
    ['$..[?count(@.tags[*]) > 2].id', long, 0],
    ['$[?@ == 199999]', Array.from({ length: 200_000 }, (_, at) => at), 199_999],
  ])('%s is not, nor is one after it', (path, within, expected) => {
    const find = compileFirst(path)
    expect([find(within), find(within)]).toEqual([expected, expected])
  })
})

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
