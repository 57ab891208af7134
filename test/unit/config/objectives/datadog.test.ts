import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf } from '../mistakes-of.ts'

const keys = `api-key: '\${DD_API_KEY}', app-key: '\${DD_APP_KEY}'`
const config = (source: string, asked = "'max:shop.queue{*}'", when = 'value < 3') =>
  `target: { url: "https://shop.example" }\ndatadog: { ${source} }\nobjectives:\n  - { name: a, datadog: ${asked}, when: ${when} }\n`
const environment = { DD_API_KEY: 'key-of-api', DD_APP_KEY: 'key-of-app' }
const planOf = (text: string) => soundPlan(parseConfig(text, { file: 'f.yml', environment })).plan

test("the host is that of the site, and both keys travel as Datadog's headers and stay secret", () => {
  const plan = planOf(config(`site: datadoghq.eu, ${keys}`))
  expect(plan.providers).toMatchObject([
    {
      id: 'datadog',
      settings: { url: 'https://api.datadoghq.eu', site: 'datadoghq.eu', settleMs: 60_000 },
    },
  ])
  expect(JSON.stringify(plan)).not.toContain('key-of-')
  const { headers } = plan.providers[0]!.settings as unknown as { headers: object }
  expect(Object.keys(headers)).toEqual(['DD-API-KEY', 'DD-APPLICATION-KEY'])
})

test('an address of its own is asked in place of the site, whose pages are then not known', () => {
  const [{ settings } = { settings: {} }] = planOf(
    config(`url: 'https://proxy.example/dd', ${keys}`),
  ).providers
  expect(settings).toMatchObject({ url: 'https://proxy.example/dd' })
  expect(settings).not.toHaveProperty('site')
})

test('a query asks for a value, and two that count for a share', () => {
  const [value] = planOf(config(keys)).objectives
  expect(value).toMatchObject({ provider: 'datadog', ask: { query: 'max:shop.queue{*}' } })
  const counts = "{ bad: 'sum:a{*}.as_count()', total: 'sum:b{*}.as_count()' }"
  const [share] = planOf(config(keys, counts, 'ratio < 1%')).objectives
  expect(share).toMatchObject({
    question: { kind: 'share', partIs: 'bad' },
    ask: { part: 'sum:a{*}.as_count()', total: 'sum:b{*}.as_count()' },
  })
})

test.each([
  ["api-key: 'a'", undefined, '`app-key` is missing'],
  ["site: datadog.eu, api-key: 'a', app-key: 'b'", undefined, 'did you mean `datadoghq.eu`?'],
  ["api-key: 'a', app-key: 'b'", 'shop.queue', 'expected a metrics query, with an aggregator'],
  [
    "api-key: 'a', app-key: 'b'",
    "{ bad: 'sum:a{*}', total: 'sum:b{*}.as_count()' }",
    'expected a metrics query with .as_count()',
  ],
  ["api-key: 'a', app-key: 'b'", "'avg:a{$service}'", 'which nothing fills in'],
])('a mistake: %s, %s', (source, asked, mistake) => {
  expect(mistakesOf(config(source, asked)).join('\n')).toContain(mistake)
})
