import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { foreseeRegion } from '../../../src/gate/plan/foresee-region.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { problemOf } from './mistakes-of.ts'

/* Settings of sources that contradict each other, or that do nothing. */

const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'key-of-aws' }
const planOf = (text: string, environment: Record<string, string> = keys) =>
  soundPlan(
    parseConfig(`target: { url: "https://shop.example" }\n${text}\n`, {
      file: 'f.yml',
      environment,
    }),
  ).plan
const mistakes = (text: string) => problemOf(() => planOf(text))

const splunk = 'url: "https://splunk:8089"'

test.each([
  [
    'loki: { url: "http://loki:3100", datasource: logs }',
    '2:46: loki.datasource has no effect without loki.external-url (set loki.external-url, or remove loki.datasource)',
  ],
  [
    'grafana: { dashboard: "https://grafana.example/d/abc", token: a-token }',
    '2:63: grafana.token has no effect without grafana.annotate (set grafana.annotate, or remove grafana.token)',
  ],
  [
    'grafana: {}',
    '2:10: grafana names no dashboard, and marks no run (set grafana.dashboard, or grafana.annotate with grafana.url)',
  ],
  [
    'prometheus: { url: "http://p:9090", keep-data: true }',
    '2:48: prometheus.keep-data has no effect without prometheus.scrape (set prometheus.scrape, or remove prometheus.keep-data)',
  ],
  [
    'prometheus: { scrape: [{ path: /metrics }], auth: { bearer: a-token } }',
    '2:15: prometheus: `auth` and `scrape` exclude each other (keep one of them)',
  ],
  [
    `splunk: { ${splunk}, token: a-token, headers: { Authorization: Splunk x } }`,
    'splunk.token excludes credentials in splunk.url and an Authorization header (keep one of them)',
  ],
  [
    'newrelic: { account: 1, api-key: a-key, region: eu, url: "https://nr.example" }',
    '2:53: newrelic: `region` and `url` exclude each other (keep one of them)',
  ],
  [
    'metrics: { remote-write: "http://p:9090/api/v1/write", labels: { job: shop } }',
    '2:71: metrics.labels.job is a label that the gate sets itself (choose another name)',
  ],
  [
    'tempo: { url: "http://tempo:3200", external-url: "https://tempo.example" }',
    '2:36: tempo: unknown key `external-url` (did you mean `traces.link`?)',
  ],
  [
    'cloudwatch: { settle: 1s }',
    "2:13: cloudwatch: no region given (set `region`, or AWS_REGION in the step's `env`)",
  ],
  [
    'cloudwatch: { region: eu-west-1, auth: { bearer: a-token } }',
    "2:34: cloudwatch: AWS's endpoints take signed requests, and `auth` is of another kind (remove `auth`, or set `url`, where it is accepted)",
  ],
  [
    'cloudwatch: { region: eu-west-1, auth: { aws: { region: us-east-1 } } }',
    '2:49: cloudwatch: requests to eu-west-1 cannot be signed for us-east-1 (leave `auth` out: requests are signed for `region`)',
  ],
])('%s', (text, mistake) => {
  expect(mistakes(text)).toEqual([mistake])
})

test('a setting without effect is a mistake also where nothing is sent, as of `validate`', () => {
  const text =
    'target: { url: "https://shop.example" }\nloki: { url: "http://loki:3100", datasource: logs }\n'
  const config = parseConfig(text, { file: 'f.yml', environment: undefined })
  expect(problemOf(() => soundPlan(config, { offline: true }))).toEqual([
    expect.stringContaining('loki.datasource has no effect'),
  ])
})

test.each([
  'loki: { url: "http://loki:3100", datasource: logs, external-url: "https://grafana.example" }',
  'grafana: { url: "https://grafana.example", token: a-token, annotate: false }',
  'grafana: { url: "https://grafana.example", token: a-token, annotate: true }',
])('%s is right', text => {
  expect(mistakes(text)).toEqual([])
})

test('an input in place of `scrape` leaves what belongs to it without effect, and that is no mistake', () => {
  const text =
    'target: { url: "https://shop.example" }\nprometheus: { scrape: [{ path: /metrics }], keep-data: true }\n'
  const overrides = [
    { by: 'input prometheus-url', path: ['prometheus', 'url'], value: { text: 'http://p:9090' } },
  ]
  const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {}, overrides }))
  expect(plan.providers).toMatchObject([{ kind: 'prometheus' }])
})

test('requests are signed for the region of the source, whatever the environment says', () => {
  const settingsOf = (text: string) =>
    planOf(text, { ...keys, AWS_REGION: 'us-east-1' }).providers[0]!.settings
  for (const written of [
    'region: eu-west-1',
    'region: eu-west-1, auth: { aws: {} }',
    'auth: { aws: { region: eu-west-1 } }',
  ])
    expect(settingsOf(`cloudwatch: { ${written} }`)).toMatchObject({
      url: 'https://monitoring.eu-west-1.amazonaws.com',
      region: 'eu-west-1',
      auth: { kind: 'aws', region: 'eu-west-1' },
    })
  expect(settingsOf('xray: { auth: { aws: { region: eu-west-1 } } }')).toMatchObject({
    url: 'https://xray.eu-west-1.amazonaws.com',
  })
})

test.each([
  ['cloudwatch: { settle: 1s }', 1],
  ['cloudwatch: { region: eu-west-1 }', 0],
  ['prometheus: { url: "https://aps.example", auth: { aws: {} } }', 1],
])('of %s, read without an environment, %d region is missing', (text, missing) => {
  const config = `target: { url: "https://shop.example" }\n${text}\n`
  const { plan } = soundPlan(parseConfig(config, { file: 'f.yml', environment: undefined }))
  expect(plan.providers.flatMap(foreseeRegion)).toHaveLength(missing)
})

test.each([
  ['cloudwatch', 'region: eu-west-1', 'fields @message', 'expected the name of a log group'],
  ['loki', 'url: "http://loki:3100"', 'rate({app="shop"}[1m])', 'expected a log query'],
  [
    'splunk',
    splunk,
    'index=shop | delete',
    'the search contains `delete`, which changes something',
  ],
  ['splunk', splunk, 'index=shop | head 5', 'expected the terms of a search, without commands'],
  ['elasticsearch', 'url: "http://elastic:9200"', 'level: error', 'expected the name of an index'],
  ['newrelic', 'account: 1, api-key: a-key', 'SELECT * FROM Log', 'expected an event type'],
])('of %s with { %s } no logs are read by %s', (key, settings, query, mistake) => {
  const text = `${key}: { ${settings} }\nlogs: { from: ${key}, query: '${query}' }`
  expect(mistakes(text)).toEqual([expect.stringContaining(mistake)])
  expect(mistakes(text)[0]).toMatch(/^3:\d+: logs\.query: /)
})

test('with logs alone only the share of traces matters', () => {
  const logs = `loki: { url: "http://loki:3100" }\nlogs: { from: loki, query: '{app="shop"}' }\n`
  expect(mistakes(`${logs}traces: { share: 10% }`)).toEqual([])
  expect(mistakes(`${logs}traces: { link: "https://jaeger.example/trace/$trace" }`)).toEqual([
    expect.stringContaining('traces are read from a source of traces, but no such source'),
  ])
})
