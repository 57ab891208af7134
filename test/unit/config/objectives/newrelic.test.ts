import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf } from '../mistakes-of.ts'

const query = 'SELECT count(*) FROM Transaction'
const config = (
  asked: string,
  when = 'value < 3',
  source = `account: 42, api-key: 'key-of-user'`,
) =>
  `target: { url: "https://shop.example" }\nnewrelic: { ${source} }\nobjectives:\n  - { name: a, newrelic: ${asked}, when: ${when} }\n`

test('the host is that of the region, and the key is a secret', () => {
  const text = config(`'${query}'`, 'value < 3', "account: 42, region: eu, api-key: 'key-of-user'")
  const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }))
  expect(plan.providers[0]!.settings).toMatchObject({
    url: 'https://api.eu.newrelic.com',
    account: 42,
    settleMs: 60_000,
  })
  expect(JSON.stringify(plan)).not.toContain('key-of-user')
  expect(plan.objectives[0]).toMatchObject({ provider: 'newrelic', ask: { query } })
})

test.each([
  [`'${query} SINCE 1 hour ago'`, 'value < 3', 'the query contains SINCE'],
  [`'${query} TIMESERIES'`, 'value < 3', 'leave TIMESERIES out'],
  ["'count(*)'", 'value < 3', 'expected an NRQL query'],
  [
    `{ bad: 'SELECT count(*) FROM Span', total: '${query}' }`,
    'ratio < 1%',
    'spans and extrapolated numbers are sampled',
  ],
  [`{ bad: '${query} EXTRAPOLATE', total: '${query}' }`, 'ratio < 1%', 'sampled'],
])('a mistake: %s', (asked, when, mistake) => {
  expect(mistakesOf(config(asked, when)).join('\n')).toContain(mistake)
})

test('a word in quotes is no clause of time', () => {
  const asked = `"SELECT count(*) FROM Log WHERE message = 'up SINCE then'"`
  expect(mistakesOf(config(asked))).toEqual([])
})
