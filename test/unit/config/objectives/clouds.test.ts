import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf } from '../mistakes-of.ts'

const resource = '/subscriptions/1/resourceGroups/shop/providers/Microsoft.Web/sites/shop'
const config = (source: string, objective: string) =>
  `target: { url: "https://shop.example" }\n${source}\nobjectives:\n  - { name: a, ${objective} }\n`
const planOf = (text: string, environment: Record<string, string>) =>
  soundPlan(parseConfig(text, { file: 'f.yml', environment })).plan

const google = config(
  'google-monitoring: { project: my-project }',
  "google-monitoring: 'sum(up)', when: value > 0",
)
const azure = (of: string, when = 'value < 3', more = '') =>
  config(`azure-monitor: { resource: ${resource}${more} }`, `azure-monitor: ${of}, when: ${when}`)
const splunk = (of: string, when = 'value < 3') =>
  config(
    'splunk: { url: "https://splunk:8089", token: key-of-splunk }',
    `splunk: ${of}, when: ${when}`,
  )

test('Google is reached at the address of the project, with the token of the environment', () => {
  const plan = planOf(google, { CLOUDSDK_AUTH_ACCESS_TOKEN: 'key-of-google' })
  expect(plan.providers[0]).toMatchObject({
    id: 'google-monitoring',
    settings: {
      url: 'https://monitoring.googleapis.com/v1/projects/my-project/location/global/prometheus',
      auth: { kind: 'bearer' },
    },
  })
  expect(plan.objectives[0]).toMatchObject({ provider: 'google-monitoring', query: 'sum(up)' })
  expect(JSON.stringify(plan)).not.toContain('key-of-google')
  expect(mistakesOf(google).join('\n')).toContain('no credentials given')
})

const entra = {
  AZURE_TENANT_ID: '11111111-1111-1111-1111-111111111111',
  AZURE_CLIENT_ID: '22222222-2222-2222-2222-222222222222',
  AZURE_CLIENT_SECRET: 'key-of-azure',
}

test.each(['', ', auth: { azure: {} }'])(
  'a token of Azure is asked for the API that is queried: `%s`',
  more => {
    const plan = planOf(azure('{ metric: Http5xx }', 'value < 3', more), entra)
    expect(plan.providers[0]!.settings).toMatchObject({
      url: 'https://management.azure.com',
      resource,
      settleMs: 120_000,
      auth: { kind: 'azure', scope: 'https://management.azure.com/.default' },
    })
    expect(plan.objectives[0]).toMatchObject({
      ask: { query: { metric: 'Http5xx', aggregation: 'Total', interval: 60 } },
    })
    expect(JSON.stringify(plan)).not.toContain('key-of-azure')
  },
)

test.each([
  [azure("'Http5xx'"), 'expected a mapping with `metric`'],
  [azure('{ bad: a }', 'ratio < 1%'), '`total` is missing'],
  [
    azure('{ bad: a, total: b, aggregation: Average }', 'ratio < 1%'),
    'the Average of a metric is not a count',
  ],
  [azure('{ metric: a, interval: 2m }'), '`interval` is 1m, 5m, 15m, 30m or 1h'],
  [azure('{ metric: a }').replace(resource, 'shop'), 'expected the id of an Azure resource'],
  [splunk("'index=shop'"), 'expected a search that ends in one number'],
  [splunk("'index=shop earliest=-1h | stats count'"), 'the search contains `earliest=`'],
  [splunk("'index=shop | delete'"), 'the search contains `delete`, which changes something'],
  [splunk("'index=a [search index=b | outputlookup x] | stats count'"), '`outputlookup`'],
  [
    splunk("{ bad: 'index=shop | stats count', total: index=shop }", 'ratio < 1%'),
    'expected a search whose events are counted',
  ],
])('a mistake: %s', (text, mistake) => {
  expect(mistakesOf(text).join('\n')).toContain(mistake)
})

test('the token of Splunk is sent as a bearer, and words in quotes are no commands', () => {
  const plan = planOf(splunk(`'index=shop "earliest=x | delete" | stats count'`), {})
  expect(plan.providers[0]!.settings).toMatchObject({ auth: { kind: 'bearer' } })
  expect(JSON.stringify(plan)).not.toContain('key-of-splunk')
})
