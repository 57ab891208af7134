import { expect, test } from 'vitest'
import { hasRange, selectorsOf } from '../../../../src/providers/loki/logql.ts'

test.each<[query: string, selectors: string[]]>([
  ['sum(count_over_time({app="shop"} |= "x" [5m]))', ['{app="shop"}']],
  ['rate({a="1"}[1m]) / rate({b="2"}[1m]) + rate({a="1"}[1m])', ['{a="1"}', '{b="2"}']],
  ['{app="}{"} | line_format "{{.msg}}" | json', ['{app="}{"}']],
  ['{app=`a}`} |~ `\\{x\\}`', ['{app=`a}`}']],
  ['{app="a\\"}"} # of {app="b"}\n |= "x"', ['{app="a\\"}"}']],
  ['vector(1)', []],
  ['{app="never ends"', []],
])('of %j the stream selectors are %j', (query, selectors) => {
  expect(selectorsOf(query)).toEqual(selectors)
})

test('a range is one outside of texts and comments', () => {
  expect(hasRange('{app="shop"} [5m]')).toBe(true)
  expect(hasRange('{app="[5m]"} |~ `[a-z]` # [1m]')).toBe(false)
})
