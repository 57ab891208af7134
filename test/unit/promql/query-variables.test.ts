// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a dashboard names variables so.
import { expect, test } from 'vitest'
import { foreignVariable } from '../../../src/promql/query-variables.ts'
import { mistakesOf } from '../config/mistakes-of.ts'

test.each([
  ['rate(a[$__rate_interval])', '$__rate_interval'],
  ['rate(a[${interval}])', '${interval'],
  ['a{job="$job"}', '$job'],
  ["a{job=~'${job:regex}'}", '${job:regex}'],
  ['$windows', '$windows'],
])('%s holds a variable that nothing fills in', (query, found) => {
  expect(foreignVariable(query)).toBe(found)
})

test.each([
  'rate(a[$window]) + $start - $end',
  'a{b=~"x$"}',
  'label_replace(a, "b", "$1-$name", "c", "(?P<name>.*)")',
  'a{b=~"^(x|y)$"} or c{d="a$b"}',
])('%s holds none', query => {
  expect(foreignVariable(query)).toBeUndefined()
})

test('a config with one is wrong at its place, in a query and in a selector', () => {
  const text = `objectives:
  - { name: a, prometheus: 'rate(a[$__interval])', when: value < 1 }
  - { name: b, prometheus: { bad: 'a{job="$job"}', total: b }, when: ratio < 1% }
`
  const hint = '(there are $window, $start and $end)'
  expect(mistakesOf(text)).toEqual([
    `2:36: objectives[0].prometheus: the query contains the variable "$__interval", which nothing fills in ${hint}`,
    `3:43: objectives[1].prometheus.bad: the query contains the variable "$job", which nothing fills in ${hint}`,
  ])
})
