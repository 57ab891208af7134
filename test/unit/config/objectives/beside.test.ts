import { expect, test } from 'vitest'
import { mistakesOf } from '../mistakes-of.ts'

/* Keys of an objective that its query does not go with, or needs: known before anything is sent. */

const environment = {
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'key-of-aws',
  DD_KEY: 'key-of-datadog',
  SPLUNK_TOKEN: 'key-of-splunk',
}
const sources = `target: { url: "https://shop.example" }
cloudwatch: { region: eu-west-1 }
prometheus: { url: "https://p.example" }
datadog: { api-key: "\${DD_KEY}", app-key: "\${DD_KEY}" }
splunk: { url: "https://splunk:8089", token: "\${SPLUNK_TOKEN}" }
jaeger: { url: "http://jaeger:16686" }
objectives:
`
const mistakes = (objective: string) =>
  mistakesOf(`${sources}  - { name: a, ${objective} }\n`, environment)

const latency = 'cloudwatch: { namespace: AWS/ELB, metric: Latency, stat: p99 }'
const logs = `cloudwatch: { groups: [/ecs/a], logs: 'stats count(*) as n' }`
const search = `splunk: 'index=shop | stats count'`
const depth = `datadog: 'max:shop.queue{*}'`
const charges = 'jaeger: { service: payment }'

test.each([
  [
    `${latency}, when: value < 1`,
    '8:5: objectives[0]: p99 exists for each 60 s, but not for the window as a whole (reduce its values to one, such as with `reduce: max`)',
  ],
  [
    `${logs}, reduce: max, when: value < 1`,
    '8:79: objectives[0]: `reduce` does not go with Logs Insights, which returns one number for the window (reduce in the query itself, such as `stats max(took)`)',
  ],
  [
    `${search}, reduce: max, when: value < 1`,
    '8:52: objectives[0]: `reduce` does not go with Splunk, which returns one number for the window (reduce in the search itself, such as `| stats max(took)`)',
  ],
  [
    `${depth}, reduce: p(95), when: value < 1`,
    '8:46: objectives[0]: Datadog does not reduce points to a percentile (select the percentile in the query, such as p95:shop.latency{*}, with `reduce: max`)',
  ],
  [
    `${charges}, unit: s, when: p(95) < 300ms`,
    '8:46: objectives[0]: `unit` does not go with spans, whose durations have one (write it in the threshold, such as p(95) < 300ms)',
  ],
  [
    'jaeger: { service: payment, share: failed }, absent: ok, when: ratio < 1%',
    '8:61: objectives[0]: `absent` does not go with spans: if no span is found, there is no data (remove it)',
  ],
  [
    'prometheus: { histogram: lat_seconds }, unit: ms, when: p(95) < 500ms',
    '8:56: objectives[0]: lat_seconds is in s by its name, not in ms (write `unit: s`; values are not converted)',
  ],
  [
    'prometheus: \'process_resident_memory_bytes{job="shop"}\', unit: MB, when: value < 200',
    '8:73: objectives[0]: process_resident_memory_bytes is in B by its name, not in MB (write `unit: B`; values are not converted)',
  ],
  [
    `source: splunk, ask: 'index=shop | stats count', reduce: max, when: value < 1`,
    '8:65: objectives[0]: `reduce` does not go with Splunk, which returns one number for the window (reduce in the search itself, such as `| stats max(took)`)',
  ],
])('%s', (objective, mistake) => {
  expect(mistakes(objective)).toEqual([mistake])
})

test.each([
  `${latency}, reduce: max, when: value < 1`,
  `${latency.replace('p99', 'Maximum')}, when: value < 1`,
  `${logs}, absent: ok, when: value < 1`,
  `${depth}, reduce: last, when: value < 1`,
  'cloudwatch: { namespace: AWS/ELB, bad: Errors, total: Requests }, when: ratio < 1%',
  'prometheus: { histogram: lat_seconds }, unit: s, when: p(95) < 500ms',
  'prometheus: process_resident_memory_bytes / 1e6, unit: MB, when: value < 200',
])('%s is right', objective => {
  expect(mistakes(objective)).toEqual([])
})

test('a key that cannot be read is no missing key', () => {
  expect(mistakes(`${latency}, reduce: most, when: value < 1`)).toEqual([
    expect.stringContaining('expected max, min, avg, last or a percentile'),
  ])
})
