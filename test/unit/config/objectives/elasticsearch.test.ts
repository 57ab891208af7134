import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf } from '../mistakes-of.ts'

const config = (...objectives: string[]) =>
  `target: { url: "https://shop.example" }\nelasticsearch: { url: "http://elastic:9200" }\nobjectives:\n${objectives.map(one => `  - ${one}\n`).join('')}`

test('an index and a query ask for a count, and two queries for a share', () => {
  const text = config(
    "{ name: a, elasticsearch: { index: 'shop-*', query: 'level:error' }, when: value < 3 }",
    "{ name: b, elasticsearch: { index: shop, good: 'NOT level:error', total: '*' }, when: ratio > 99% }",
  )
  const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }))
  expect(plan.objectives).toMatchObject([
    {
      provider: 'elasticsearch',
      query: 'shop-*/_search?q=level:error',
      language: 'lucene',
      ask: { query: { index: 'shop-*', query: 'level:error' } },
    },
    {
      question: { kind: 'share', partIs: 'good' },
      ask: { part: { index: 'shop', query: 'NOT level:error' }, total: { query: '*' } },
      query: 'shop/_search?q=NOT level:error / shop/_search?q=*',
    },
  ])
  expect(plan.providers).toMatchObject([
    { id: 'elasticsearch', settings: { settleMs: 10_000, timeField: '@timestamp' } },
  ])
})

test.each([
  ["'level:error'", 'expected a mapping with `index`; found "level:error"'],
  ['{ query: x }', '`index` is missing'],
  ['{ index: shop }', '`total` is missing'],
  ["{ index: shop, query: x, total: '*', bad: y }", '`query` and `total` exclude each other'],
  ['{ index: _all, query: x }', 'expected the name of an index; found "_all" (such as shop-*)'],
  ['{ index: a/_search, query: x }', 'expected the name of an index'],
])('a mistake in what is asked: %s', (asked, mistake) => {
  const text = config(`{ name: a, elasticsearch: ${asked}, when: value < 3 }`)
  expect(mistakesOf(text).join('\n')).toContain(mistake)
})
