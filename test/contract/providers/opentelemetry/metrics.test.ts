import { Root } from 'protobufjs'
import { expect, onTestFinished, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import { open } from '../../../../src/providers/opentelemetry/adapter.ts'
import type { MetricAsk } from '../../../../src/providers/opentelemetry/ask.ts'
import type { Aimed } from '../../../../src/providers/provider.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { closedPort } from '../../../support/servers/closed-port.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
type Attributes = Record<string, string | number>

const attributesOf = (labels: Attributes) =>
  Object.entries(labels).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }))

/** What a shop exports so many seconds after the window has begun. */
const exported = (second: number, metrics: object[], service = 'shop') => ({
  resourceMetrics: [
    {
      resource: { attributes: attributesOf({ 'service.name': service }) },
      scopeMetrics: [{ metrics }],
    },
  ].map(one => JSON.parse(JSON.stringify(one).replaceAll('"$at"', `"${start + second}000000000"`))),
})
const point = (asInt: number, labels: Attributes = {}) => ({
  asInt: String(asInt),
  timeUnixNano: '$at',
  attributes: attributesOf(labels),
})
const counter = (name: string, ...dataPoints: object[]) => ({
  name,
  sum: { dataPoints, aggregationTemporality: 2, isMonotonic: true },
})
const gauge = (name: string, ...dataPoints: object[]) => ({ name, gauge: { dataPoints } })
const histogram = (bucketCounts: number[], labels: Attributes = {}, unit = 's') => ({
  name: 'http.server.request.duration',
  unit,
  histogram: {
    aggregationTemporality: 'AGGREGATION_TEMPORALITY_CUMULATIVE',
    dataPoints: [
      {
        timeUnixNano: '$at',
        count: String(bucketCounts.reduce((sum, one) => sum + one, 0)),
        bucketCounts: bucketCounts.map(String),
        explicitBounds: [0.1, 0.25],
        attributes: attributesOf(labels),
      },
    ],
  },
})

async function receiving(exports: object[]) {
  const port = await closedPort()
  const context = quietContext(skippingClock(start * 1000))
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const provider = await open({ host: '127.0.0.1', port }, opening, context)
  onTestFinished(() => provider.close!())
  const url = `http://127.0.0.1:${port}/v1/metrics`
  const send = async (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    (await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })).status
  for (const one of exports) expect(await send(JSON.stringify(one))).toBe(200)
  const measure = (question: Aimed['question'], ask: MetricAsk, unit?: 's' | 'ms') =>
    provider.measure({ question, ask, target, ...defined({ unit }) }, window, context)
  return {
    send,
    provider,
    context,
    value: (query: string, more: { absent?: 'ok'; reduce?: { kind: 'max' } } = {}) =>
      measure({ kind: 'value', ...more }, { query }),
    share: (part: string, total: string, absent?: 'ok') =>
      measure({ kind: 'share', partIs: 'bad', ...defined({ absent }) }, { part, total }),
    quantile: (histogram: string, unit?: 's' | 'ms') =>
      measure({ kind: 'quantile', quantile: 0.95 }, { histogram }, unit),
  }
}

test('a counter is what it went up by between the first and the last export in the window', async () => {
  const { value } = await receiving([
    exported(-1, [counter('orders.placed', point(1000))]),
    exported(1, [counter('orders.placed', point(1010))]),
    exported(30, [counter('orders.placed', point(1100))]),
    exported(60, [counter('orders.placed', point(1130))]),
    exported(61, [counter('orders.placed', point(5000))]),
  ])
  expect(await value('{"orders.placed"}')).toMatchObject({
    kind: 'value',
    value: 120,
    labels: { 'service.name': 'shop' },
  })
})

test('a counter that goes down has begun anew, and one in deltas is added up', async () => {
  const delta = (value: number) => ({
    name: 'jobs.done',
    sum: { dataPoints: [point(value)], aggregationTemporality: 1, isMonotonic: true },
  })
  const { value } = await receiving([
    exported(1, [counter('orders.placed', point(1010)), delta(7)]),
    exported(30, [counter('orders.placed', point(5)), delta(3)]),
    exported(50, [counter('orders.placed', point(9)), delta(4)]),
  ])
  expect(await value('{"orders.placed"}')).toMatchObject({ value: 9 })
  expect(await value('{"jobs.done"}')).toMatchObject({ value: 7 })
})

test('a gauge is its last value, or reduced from its values over the window', async () => {
  const { value } = await receiving(
    [4, 90, 7].map((size, at) => exported(10 + 20 * at, [gauge('queue.size', point(size))])),
  )
  expect(await value('{"queue.size"}')).toMatchObject({ kind: 'value', value: 7 })
  expect(await value('{"queue.size"}', { reduce: { kind: 'max' } })).toMatchObject({ value: 90 })
})

test('several series are given as they are, and matchers choose among them', async () => {
  const { value } = await receiving(
    [0, 10].map(more =>
      exported(5 + 5 * more, [
        counter(
          'orders.placed',
          point(1 + more, { region: 'eu' }),
          point(1 + 2 * more, { region: 'us' }),
        ),
      ]),
    ),
  )
  expect(await value('{"orders.placed"}')).toMatchObject({
    kind: 'series',
    hint: expect.stringContaining('matchers'),
  })
  expect(await value('{"orders.placed", region="us"}')).toMatchObject({ value: 20 })
  expect(await value('{"orders.placed", region!~"us|asia", "service.name"="shop"}')).toMatchObject({
    value: 10,
  })
})

test('bad of total are counts of histograms, of all series together, with those that came amid the load', async () => {
  const { share } = await receiving([
    exported(0, [histogram([5, 0, 0], { 'http.response.status_code': 200 })]),
    exported(30, [
      histogram([50, 5, 0], { 'http.response.status_code': 200 }),
      histogram([3, 0, 0], { 'http.response.status_code': 503 }),
    ]),
    exported(60, [
      histogram([90, 14, 1], { 'http.response.status_code': 200 }),
      histogram([4, 0, 0], { 'http.response.status_code': 503 }),
    ]),
  ])
  const total = '{"http.server.request.duration"}'
  const found = await share(
    '{"http.server.request.duration", "http.response.status_code"=~"5.."}',
    total,
  )
  expect(found).toMatchObject({ kind: 'ratio', bad: 4, total: 104 })
  const { batches = [] } = found as { batches?: { bad: number; total: number }[] }
  expect(batches).toHaveLength(12)
  expect(batches.filter(({ total: of }) => of > 0)).toEqual([
    { bad: 3, total: 53 },
    { bad: 1, total: 51 },
  ])
  const code = '"http.response.status_code"'
  expect(await share(`{"http.server.request.duration", ${code}="5xx"}`, total)).toMatchObject({
    bad: 0,
  })
  expect(
    await share('{"http.server.request.duration", "http.status_code"=~"5.."}', total, 'ok'),
  ).toMatchObject({
    kind: 'no-data',
    detail: 'no series of http.server.request.duration has the attribute http.status_code',
    hint: 'it has http.response.status_code',
  })
})

test('a histogram gives its buckets over the window, in the unit of the objective', async () => {
  const { quantile } = await receiving([
    exported(0, [histogram([5, 0, 0])]),
    exported(60, [histogram([90, 14, 1])]),
  ])
  expect(await quantile('{"http.server.request.duration"}', 's')).toMatchObject({
    kind: 'histogram',
    groups: [
      {
        hidden: 0,
        buckets: [
          { lower: 0, upper: 0.1, count: 85 },
          { lower: 0.1, upper: 0.25, count: 14 },
          { lower: 0.25, upper: null, count: 1 },
        ],
      },
    ],
  })
  expect(await quantile('{"http.server.request.duration"}', 'ms')).toMatchObject({
    groups: [{ buckets: [{ upper: 100 }, { upper: 250 }, { lower: 250, upper: null }] }],
  })
})

test('what was not received is no data, with why and what to do, also where absent is ok', async () => {
  const nothing = await receiving([])
  expect(await nothing.value('{"a.b"}', { absent: 'ok' })).toMatchObject({
    kind: 'no-data',
    detail: 'no metric was received',
    hint: expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT'),
  })
  const { value, share, quantile } = await receiving([
    exported(5, [counter('orders.placed', point(1)), gauge('once', point(1))]),
    exported(50, [
      counter('orders.placed', point(2)),
      { name: 'odd', summary: { dataPoints: [] } },
    ]),
  ])
  const misspelt = { kind: 'no-data', hint: 'did you mean `orders.placed`?' }
  expect(await value('{"orders.plaec"}', { absent: 'ok' })).toMatchObject(misspelt)
  expect(await share('{"orders.plaec"}', '{"orders.placed"}', 'ok')).toMatchObject(misspelt)
  expect(await value('{"odd"}')).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('not read'),
  })
  expect(await quantile('{"orders.placed"}')).toMatchObject({
    kind: 'failed',
    detail: 'orders.placed is not a histogram with buckets',
  })
  expect(await share('{"once"}', '{"once"}')).toMatchObject({ kind: 'failed' })
})

/** Buckets of base 2^(2^-scale), the first of them at `offset`. */
const exponential = (scale: number, offset: number, bucketCounts: number[], zeroCount = 0) => ({
  name: 'http.server.request.duration',
  unit: 's',
  exponentialHistogram: {
    aggregationTemporality: 2,
    dataPoints: [
      {
        timeUnixNano: '$at',
        scale,
        ...defined({ zeroCount: zeroCount > 0 ? String(zeroCount) : undefined }),
        positive: { offset, bucketCounts: bucketCounts.map(String) },
      },
    ],
  },
})

test('an exponential histogram that becomes coarser on its way is read at its coarsest', async () => {
  const { quantile, share } = await receiving([
    // Quarters: (1, 1.19], (1.19, 1.41]; then halves: (0.707, 1], (1, 1.41], (1.41, 2], (2, 2.83].
    exported(1, [exponential(2, 0, [3, 1])]),
    exported(30, [exponential(1, -1, [5, 14, 30, 1], 2)]),
  ])
  const found = await quantile('{"http.server.request.duration"}', 's')
  const buckets = found.kind === 'histogram' ? found.groups[0]!.buckets : []
  const half = (at: number) => expect.closeTo(2 ** (at / 2), 9)
  expect(buckets.map(({ lower, upper, count }) => ({ lower, upper, count }))).toEqual([
    { lower: 0, upper: half(-1), count: 2 },
    { lower: half(-1), upper: half(0), count: 5 },
    { lower: half(0), upper: half(1), count: 10 },
    { lower: half(1), upper: half(2), count: 30 },
    { lower: half(2), upper: half(3), count: 1 },
    { lower: half(3), upper: null, count: 0 },
  ])
  const name = '{"http.server.request.duration"}'
  expect(await share(name, name)).toMatchObject({ kind: 'ratio', bad: 48, total: 48 })
})

test('an exponential histogram of very fine buckets is joined, and a scale that cannot be is not read', async () => {
  const many = Array.from({ length: 900 }, (_, at) => at)
  const name = '{"http.server.request.duration"}'
  const fine = await receiving([
    exported(1, [
      exponential(
        20,
        -1000,
        many.map(() => 0),
      ),
    ]),
    exported(50, [
      exponential(
        20,
        -1000,
        many.map(() => 1),
      ),
    ]),
  ])
  const found = await fine.quantile(name, 's')
  const { buckets } = found.kind === 'histogram' ? found.groups[0]! : { buckets: [] }
  expect(buckets.length).toBeLessThan(650)
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(900)
  const odd = await receiving([1, 50].map(at => exported(at, [exponential(1e9, 0, [at])])))
  expect(await odd.quantile(name, 's')).toMatchObject({ kind: 'no-data' })
})

test('exports that stop before the load does are no data, whatever is asked of them', async () => {
  const of = (name: string, seconds: number[], service: string) =>
    seconds.map(at =>
      exported(
        at,
        [counter(name, point(at)), gauge(`${name}.size`, point(1)), histogram([at, 0, 0])],
        service,
      ),
    )
  const { value, share, quantile } = await receiving(of('orders', [1, 5, 10, 15], 'shop'))
  const stopped = {
    kind: 'no-data',
    detail: expect.stringContaining('is 45.0 s older than the end of the test'),
  }
  expect(await value('orders')).toMatchObject(stopped)
  expect(await value('orders.size', { reduce: { kind: 'max' } })).toMatchObject(stopped)
  expect(await value('orders', { absent: 'ok' })).toMatchObject(stopped)
  expect(await share('orders', 'orders', 'ok')).toMatchObject(stopped)
  expect(await quantile('{"http.server.request.duration"}')).toMatchObject(stopped)

  const both = await receiving([
    ...of('orders', [1, 5, 10, 15], 'old'),
    ...of('orders', [1, 5, 58], 'new'),
  ])
  expect(await both.share('orders', 'orders')).toMatchObject({
    kind: 'ratio',
    total: 57 + 14,
    warnings: ['1 of 2 series of orders ended before the test did'],
  })
})

test('one export in the window does not tell what was counted in it', async () => {
  const { value, quantile } = await receiving([
    exported(-30, [counter('orders.placed', point(1)), histogram([1, 0, 0])]),
    exported(30, [counter('orders.placed', point(500)), histogram([400, 0, 0])]),
  ])
  const once = {
    kind: 'no-data',
    detail: expect.stringContaining('was exported once in the window'),
    hint: expect.stringContaining('OTEL_METRIC_EXPORT_INTERVAL=1000'),
  }
  expect(await value('{"orders.placed"}')).toMatchObject(once)
  expect(await quantile('{"http.server.request.duration"}')).toMatchObject(once)
})

test('metrics come as protobuf, and what is none is refused', async () => {
  const { send, value } = await receiving([])
  const long = (id: number) => ({ id, type: 'fixed64' })
  const many = (id: number, type: string) => ({ id, type, rule: 'repeated' as const })
  const type = Root.fromJSON({
    nested: {
      Request: { fields: { resourceMetrics: many(1, 'ResourceMetrics') } },
      ResourceMetrics: { fields: { scopeMetrics: many(2, 'ScopeMetrics') } },
      ScopeMetrics: { fields: { metrics: many(2, 'Metric') } },
      Metric: { fields: { name: { id: 1, type: 'string' }, sum: { id: 7, type: 'Sum' } } },
      Sum: {
        fields: {
          dataPoints: many(1, 'Point'),
          aggregationTemporality: { id: 2, type: 'int32' },
          isMonotonic: { id: 3, type: 'bool' },
        },
      },
      Point: { fields: { timeUnixNano: long(3), asInt: { id: 6, type: 'sfixed64' } } },
    },
  }).lookupType('Request')
  for (const [second, count] of [
    [1, 10],
    [50, 35],
  ] as const) {
    const timeUnixNano = (start + second) * 1e9
    const sum = {
      dataPoints: [{ timeUnixNano, asInt: count }],
      aggregationTemporality: 2,
      isMonotonic: true,
    }
    const message = {
      resourceMetrics: [{ scopeMetrics: [{ metrics: [{ name: 'orders', sum }] }] }],
    }
    const bytes = new Uint8Array(type.encode(type.fromObject(message)).finish())
    expect(await send(bytes, 'application/x-protobuf')).toBe(200)
  }
  expect(await value('orders')).toMatchObject({ kind: 'value', value: 25 })
  expect(await send('nonsense')).toBe(400)
  expect(await send('{"resourceMetrics":[{"scopeMetrics":7}, null, 5]}')).toBe(200)
})
