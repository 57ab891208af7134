import { expect, test } from 'vitest'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { ConventionalIndicator, Subject } from '../../../../src/promql/indicator.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  apiError,
  fakePrometheus,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const window = { start: 1_700_000_000, end: 1_700_000_120 }
const nobody: Subject = { hosts: [], service: 'checkout' }

type Labels = Record<string, string>
const process = (job: string, instance: string, metric = 'process_cpu_seconds_total'): Labels => ({
  __name__: metric,
  job,
  instance,
})

/**
 * A server that has these series; what is asked of them over the window is 0.4, and over time 0.3,
 * 0.9, 0.5.
 */
async function askOf(
  indicator: Omit<ConventionalIndicator, 'kind'>,
  series: readonly Labels[],
  { over = ['0.3', '0.9', '0.5'], at = window }: { over?: string[]; at?: typeof window } = {},
) {
  const answer = ({ path, form: { query = '' } }: Question): Reply => {
    if (path.endsWith('/query_range')) {
      const points = over.map((value, i) => [at.end - (over.length - 1 - i) * 15, value])
      return success('matrix', [{ metric: {}, values: points }])
    }
    if (!query.startsWith('count by (__name__')) return vector([{}, '0.4'])
    const names = new RegExp(`^(${/__name__=~"([^"]*)"/.exec(query)![1]})$`)
    const isMeant = (labels: Labels) =>
      names.test(labels.__name__!) &&
      [...query.matchAll(/[{,](\w+)="((?:[^"\\]|\\.)*)"/g)].every(
        ([, name, value]) => labels[name!] === value!.replace(/\\(.)/g, '$1'),
      )
    return vector(...series.filter(isMeant).map((labels): [Labels, string] => [labels, '1']))
  }
  const { url, questions } = await fakePrometheus(answer)
  const provider = prometheus({ url, headers: {} })
  const asked = { kind: 'conventional', of: nobody, ...indicator } as const
  const found = await provider.measure(asked, at, quietContext(skippingClock()))
  return { found, questions, provider, asked }
}

const shop = process('shop', '10.0.0.7:8080')

test('the most and the average of the only job: one over time, the other over the whole window', async () => {
  const { found, questions } = await askOf({ what: 'cpu' }, [shop])
  expect(found).toEqual({
    kind: 'use',
    most: 0.9,
    average: 0.4,
    processes: 1,
    query: 'sum(rate(process_cpu_seconds_total{job="shop"}[1m]))',
    warnings: [],
  })
  const asked = questions.filter(({ form }) => form.query!.startsWith('sum(rate'))
  expect(asked.map(({ path, form }) => [path, form.query, form.time ?? form.end])).toEqual([
    ['/api/v1/query', 'sum(rate(process_cpu_seconds_total{job="shop"}[2m]))', '1700000120'],
    ['/api/v1/query_range', 'sum(rate(process_cpu_seconds_total{job="shop"}[1m]))', '1700000120'],
  ])
})

test('several processes of one job are added up, and counted', async () => {
  const { found } = await askOf({ what: 'memory' }, [
    process('shop', 'a:1', 'process_resident_memory_bytes'),
    process('shop', 'b:1', 'process_resident_memory_bytes'),
  ])
  expect(found).toMatchObject({
    processes: 2,
    query: 'sum(process_resident_memory_bytes{job="shop"}) / 1e6',
  })
})

test('the lag of event loops is that of the worst process', async () => {
  const { found } = await askOf({ what: 'event_loop' }, [
    process('shop', 'a:1', 'nodejs_eventloop_lag_p99_seconds'),
  ])
  expect(found).toMatchObject({ query: 'max(nodejs_eventloop_lag_p99_seconds{job="shop"}) * 1000' })
})

test('restarts are counted over the window: there is no average, and nothing is asked over time', async () => {
  const { found, questions } = await askOf({ what: 'restarts' }, [
    process('shop', 'a:1', 'process_start_time_seconds'),
  ])
  expect(found).toEqual({
    kind: 'use',
    most: 0.4,
    processes: 1,
    query:
      'sum(changes(process_start_time_seconds{job="shop"}[2m]) * (max_over_time(process_start_time_seconds{job="shop"}[2m]) - min_over_time(process_start_time_seconds{job="shop"}[2m]) > bool 2))',
    warnings: [],
  })
  expect(questions.map(({ path }) => path)).not.toContain('/api/v1/query_range')
})

test('in a window as short as a rate takes, the average is the most', async () => {
  const { found } = await askOf({ what: 'cpu' }, [shop], {
    at: { start: 1_700_000_000, end: 1_700_000_020 },
  })
  expect(found).toMatchObject({ kind: 'use', most: 0.4, average: 0.4 })
})

test.each<[what: ConventionalIndicator['what'], metrics: string[], query: string]>([
  [
    'cpu',
    ['process_cpu_usage', 'process_cpu_time_ns_total'],
    'sum(rate(process_cpu_time_ns_total{job="shop"}[1m])) / 1e9',
  ],
  [
    'cpu',
    ['process_cpu_usage'],
    'sum(process_cpu_usage{job="shop"} * system_cpu_count{job="shop"})',
  ],
  ['memory', ['jvm_memory_used_bytes'], 'sum(jvm_memory_used_bytes{job="shop"}) / 1e6'],
  ['heap', ['jvm_memory_used_bytes'], 'sum(jvm_memory_used_bytes{job="shop",area="heap"}) / 1e6'],
  ['heap', ['go_memstats_heap_inuse_bytes'], 'sum(go_memstats_heap_inuse_bytes{job="shop"}) / 1e6'],
  [
    'gc',
    ['jvm_gc_pause_seconds_sum'],
    'max(sum by (job, instance) (rate(jvm_gc_pause_seconds_sum{job="shop"}[1m])))',
  ],
  ['threads', ['jvm_threads_current', 'go_goroutines'], 'sum(go_goroutines{job="shop"})'],
  ['open_files', ['process_open_fds'], 'sum(process_open_fds{job="shop"})'],
])('%s of a target with %j is %s', async (what, metrics, query) => {
  const all = [shop, ...metrics.map(metric => process('shop', 'a:1', metric))]
  expect((await askOf({ what }, what === 'cpu' ? all.slice(1) : all)).found).toMatchObject({
    kind: 'use',
    query,
  })
})

const cadvisor = (container: string, pod: string): Labels => ({
  __name__: 'container_cpu_usage_seconds_total',
  job: 'kubelet',
  instance: 'node-1:10250',
  namespace: 'shop',
  container,
  pod,
})

test('where no process tells of itself, the containers of the service do, without the pods that they are in', async () => {
  const { found } = await askOf({ what: 'cpu' }, [
    cadvisor('', 'checkout-1'),
    cadvisor('POD', 'checkout-1'),
    cadvisor('checkout', 'checkout-1'),
    cadvisor('checkout', 'checkout-2'),
    cadvisor('sidecar', 'checkout-1'),
  ])
  expect(found).toMatchObject({
    processes: 2,
    query:
      'sum(rate(container_cpu_usage_seconds_total{namespace="shop",container="checkout",container!~"|POD"}[1m]))',
  })
})

const others = [process('db', 'c:1'), process('cache', 'd:1')]
const matchersIn = (found: Measurement) => /\{(.*?)\}/.exec(found.query)?.[1]

test.each<[why: string, of: Partial<Subject>, series: Labels[], matchers: string]>([
  ['as the user says', { matchers: ' {job="db",} ' }, [shop, ...others], 'job="db"'],
  [
    'by its address',
    { hosts: ['10.0.0.7:8080'] },
    [...others, shop],
    'job="shop",instance="10.0.0.7:8080"',
  ],
  ['by the name of the service', { service: 'shop' }, [...others, shop], 'job="shop"'],
  ['as the only job', {}, [shop], 'job="shop"'],
  [
    'as the only job but for what watches it',
    {},
    [
      process('prometheus', 'p:9090'),
      process('prometheus', 'p:9090', 'prometheus_build_info'),
      shop,
    ],
    'job="shop"',
  ],
])('the target is found %s', async (_, of, series, matchers) => {
  expect(matchersIn((await askOf({ what: 'cpu', of: { ...nobody, ...of } }, series)).found)).toBe(
    matchers,
  )
})

test('its address wins over its name, and what the user says over both', async () => {
  const series = [process('checkout', 'a:1'), shop]
  const of = { ...nobody, hosts: ['10.0.0.7:8080'] }
  expect(matchersIn((await askOf({ what: 'cpu', of }, series)).found)).toContain('job="shop"')
  const said = { ...of, matchers: '{job="checkout"}' }
  expect(matchersIn((await askOf({ what: 'cpu', of: said }, series)).found)).toBe('job="checkout"')
})

test('where several may be meant nothing is read, and the key that says which is named', async () => {
  const { found, questions } = await askOf({ what: 'cpu' }, [shop, ...others])
  expect(found).toEqual({
    kind: 'no-data',
    detail: 'several may be the target: {job="cache"}, {job="db"}, {job="shop"}',
    hint: 'select its series with prometheus.target, such as \'{job="checkout"}\'',
    query: 'cpu of the target',
    warnings: [],
  })
  expect(questions).toHaveLength(1)
})

test('what the target does not tell is no data, at once', async () => {
  const { found } = await askOf({ what: 'event_loop' }, [shop])
  expect(found).toMatchObject({
    kind: 'no-data',
    detail:
      '{job="shop"} has none of nodejs_eventloop_lag_p99_seconds, nodejs_eventloop_lag_seconds',
  })
  expect(found).not.toHaveProperty('hint')
})

test('a label with a quote in it selects just itself', async () => {
  const { found } = await askOf({ what: 'cpu' }, [process('a"b\\c', 'a:1')])
  expect(matchersIn(found)).toBe('job="a\\"b\\\\c"')
})

test('a server that fails is a failure, of the measurement as of the series', async () => {
  const { url } = await fakePrometheus(() => apiError(422, 'execution', 'too many samples'))
  const provider = prometheus({ url, headers: {} })
  const indicator = { kind: 'conventional', what: 'cpu', of: nobody } as const
  const detail = 'it could not execute the query: too many samples'
  const context = quietContext(skippingClock())
  expect(await provider.measure(indicator, window, context)).toMatchObject({
    kind: 'failed',
    detail,
  })
  expect(await provider.series(indicator, window, context)).toMatchObject({
    kind: 'failed',
    detail,
  })
})

const counted = (label: string): Labels[] =>
  ['200', '503'].map(code => ({ ...requests, [label]: code }))
const requests = process('shop', '10.0.0.7:8080', 'http_requests_total')

test.each<[what: ConventionalIndicator['what'], series: Labels[], query: string]>([
  ['rate', [requests], 'sum(rate(http_requests_total{job="shop"}[1m]))'],
  [
    'errors',
    counted('status'),
    '(sum(rate(http_requests_total{job="shop",status=~"5.."}[1m])) or vector(0)) / sum(rate(http_requests_total{job="shop"}[1m]))',
  ],
  [
    'latency',
    [process('shop', 'a:1', 'http_request_duration_seconds_bucket')],
    'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{job="shop"}[1m]))) * 1000',
  ],
])("the server's own %s over time is %s", async (what, series, query) => {
  const { provider, asked } = await askOf({ what }, [shop, ...series])
  const found = await provider.series(asked, window, quietContext(skippingClock()))
  expect(found).toMatchObject({ kind: 'series', query, series: [{ labels: {} }] })
})

test('counters without a status tell no share of errors', async () => {
  const { provider, asked } = await askOf({ what: 'errors' }, [shop, requests])
  const found = await provider.series(asked, window, quietContext(skippingClock()))
  expect(found.kind).toBe('no-data')
})
