import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const target = 'target: { url: "https://shop.example" }\n'
const receive = 'opentelemetry: { receive: 127.0.0.1:4318 }\n'
const planOf = (text: string) =>
  soundPlan(parseConfig(target + text, { file: 'f.yml', environment: {} })).plan

test('where spans are received, every request begins a trace unless a share is said', () => {
  const plan = planOf(receive)
  expect(plan.load.traces).toBe(1)
  expect(plan.traces).toEqual({ from: 'opentelemetry' })
  expect(plan.providers).toMatchObject([{ settings: { host: '127.0.0.1', port: 4318 } }])
  const link = 'https://jaeger.example/trace/$trace'
  const own = planOf(`${receive}traces: { share: 10%, link: "${link}" }\n`)
  expect(own.load.traces).toBe(0.1)
  expect(own.traces).toEqual({ from: 'opentelemetry', link })
})

const backends =
  'jaeger: { url: "https://jaeger.example" }\nzipkin: { url: "http://zipkin:9411" }\n'

test('traces are read from the first backend that is there, or from the one that is named', () => {
  expect(planOf(backends).traces).toEqual({
    from: 'jaeger',
    link: 'https://jaeger.example/trace/$trace',
  })
  expect(planOf(`${backends}traces: { from: zipkin }\n`).traces).toEqual({ from: 'zipkin' })
  expect(planOf(receive + backends).traces).toMatchObject({ from: 'opentelemetry' })
})

test('metrics of Datadog alone begin no traces, unless they are asked for', () => {
  const datadog = 'datadog: { api-key: a-key, app-key: b-key }\n'
  expect(planOf(datadog)).not.toHaveProperty('traces')
  expect(planOf(`${datadog}traces: { from: datadog }\n`).traces).toEqual({
    from: 'datadog',
    link: 'https://app.datadoghq.com/apm/trace/$trace',
  })
})

test('logs of failed requests need requests that begin traces, and no source of traces', () => {
  const logs = `loki: { url: "http://loki:3100" }\nlogs: { from: loki, query: '{app="shop"}', by: trace_id }\n`
  const plan = planOf(logs)
  expect(plan.load.traces).toBe(1)
  expect(plan.logs).toEqual({ from: 'loki', query: '{app="shop"}', by: 'trace_id' })
  expect(plan).not.toHaveProperty('traces')
  expect(planOf(`${logs}traces: { share: 5% }\n`).load.traces).toBe(0.05)
})

test('without a receiver nothing is traced', () => {
  const plan = planOf('')
  expect(plan.load).not.toHaveProperty('traces')
  expect(plan).not.toHaveProperty('traces')
})

test.each([
  [
    'traces: { share: 10% }\n',
    '2:9: traces are read from a source of traces, but no such source is configured',
  ],
  [
    'logs: { from: loki, query: \'{app="a"}\' }\n',
    '2:15: logs are read from loki, but no such source',
  ],
  ['logs: { from: loki }\n', 'query'],
  ["logs: { from: loki, query: a, by: 'a b' }\n", 'expected the name of a field'],
  [
    'opentelemetry: { receive: 10.0.0.1:4318 }\n',
    'expected an address of this machine with a port',
  ],
  ['opentelemetry: { receive: 127.0.0.1 }\n', 'expected an address of this machine with a port'],
  ['opentelemetry: { receive: "127.0.0.1:99999" }\n', 'expected an address of this machine'],
  [`${receive}traces: { from: zipkin }\n`, '3:17: traces are read from zipkin, but no such source'],
  [`${receive}traces: { from: loki }\n`, 'found "loki"'],
  ['zipkin: { url: "http://zipkin:9411" }\nload: { k6: { script: a.js } }\n', '`zipkin`'],
  [`${receive}load: { k6: { script: a.js } }\n`, "traces need the gate's own engine; k6"],
])('a mistake: %s', (text, mistake) => {
  expect(problemOf(() => planOf(text)).join('\n')).toContain(mistake)
})
