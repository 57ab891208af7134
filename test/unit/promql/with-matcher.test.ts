import { expect, test } from 'vitest'
import { withMatcher } from '../../../src/promql/with-matcher.ts'

const onHead = (query: string) => withMatcher(query, 'side', 'side!="base"')

test.each([
  ['up', 'up{side!="base"}'],
  ['rate(a[5m])', 'rate(a{side!="base"}[5m])'],
  ['a{}', 'a{side!="base"}'],
  ['a{ code="500" }[1m] offset 5m', 'a{side!="base", code="500" }[1m] offset 5m'],
  ['{__name__=~"a.*"}', '{side!="base",__name__=~"a.*"}'],
  [
    'sum by (le, side) (rate(b_bucket[$window]))',
    'sum by (le, side) (rate(b_bucket{side!="base"}[$window]))',
  ],
  [
    'a / on (job) group_left b{x="}"}',
    'a{side!="base"} / on (job) group_left b{side!="base",x="}"}',
  ],
  ['topk(1, a) # of b\nand c', 'topk(1, a{side!="base"}) # of b\nand c{side!="base"}'],
  ['label_replace(a, "x", "side", "", "")', 'label_replace(a{side!="base"}, "x", "side", "", "")'],
  ['a{note="side=1"}', 'a{side!="base",note="side=1"}'],
])('%s is asked as %s', (query, asked) => {
  expect(onHead(query)).toBe(asked)
})

test.each([
  'a{side="base"}',
  'a{code="1", side =~ "head|base"}',
  'vector(1)',
  '1 > bool 2',
  'time()',
])('%s stays as it is', query => {
  expect(onHead(query)).toBe(query)
})

test('one selector that says its side does not speak for the others', () => {
  expect(onHead('a{side="base"} / a')).toBe('a{side="base"} / a{side!="base"}')
})
