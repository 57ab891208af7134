import { expect } from 'vitest'
import type { SourceQuery } from '../../../src/model/plan/question.ts'
import { sourceQueryOf } from '../../../src/promql/indicator.ts'
import { azureAnswer } from './fakes/azure-answer.ts'
import { fakeDatadog, scalarAnswer } from './fakes/fake-datadog.ts'
import { fakeElasticsearch, searchAnswer } from './fakes/fake-elasticsearch.ts'
import { fakeJson } from './fakes/fake-json.ts'
import { fakeLoki, lokiAnswer } from './fakes/fake-loki.ts'
import { fakeNewRelic, nrqlAnswer } from './fakes/fake-newrelic.ts'
import {
  fakePrometheus,
  type Question,
  type Reply,
  success,
  vector,
} from './fakes/fake-prometheus.ts'

/**
 * What one answer of a source means: `question`: which of those below; `sent`: what the source was
 * asked among other things.
 */
type Outcome = { question: number; answer: unknown; found: object; sent?: string }

/** Nothing is judged of what lacks a part, with the source's own reason. */
const lacks = (text: string) => ({
  kind: 'no-data',
  detail: `its response is incomplete: ${text}`,
})

/**
 * How a kind of source is tried: its settings beside its address and headers, one question of each
 * form, a server that answers them all alike, and what becomes of answers.
 */
type Case = {
  settings?: object
  asked: SourceQuery[]
  serve: (answer: unknown) => Promise<{ url: string; questions: Question[] }>
  answers: Record<string, Outcome>
}

const answered = (answer: unknown) => fakePrometheus(() => answer as Reply)

const asking = (question: SourceQuery['question'], ask: object): SourceQuery => ({
  question,
  ask,
  query: '',
})

const warned = (...warnings: string[]): Reply => ({
  body: { ...(vector([{}, '4.5']).body as object), warnings },
})

const documents = (query: string) => ({ index: 'shop-*', query })

const clusters = { total: 2, successful: 2, skipped: 0, running: 0, partial: 0, failed: 0 }
const balancer = (metric: string, stat: string) => ({
  kind: 'metric',
  namespace: 'AWS/ApplicationELB',
  metric,
  stat,
  period: 60,
  dimensions: { LoadBalancer: 'app/shop/1' },
})
const azure = (metric: string, aggregation = 'Total') => ({ metric, aggregation, interval: 60 })
const splunkRows = (...rows: object[]): Reply => ({
  body: {
    preview: false,
    messages: [],
    fields: Object.keys(rows[0] ?? {}).map(name => ({ name })),
    results: rows,
  },
})
const splunkSays = (text: string, type = 'WARN'): Reply => {
  const { body } = splunkRows({ count: '4' })
  return { body: { ...(body as object), messages: [{ type, text }] } }
}
const insights = (commands: string) => ({ kind: 'logs', groups: ['/ecs/shop'], commands })
const metricData = (...points: [time: number, value: number][]): Reply => ({
  body: {
    MetricDataResults: [
      {
        Id: 'q0',
        StatusCode: 'Complete',
        Timestamps: points.map(([time]) => time),
        Values: points.map(([, value]) => value),
      },
    ],
  },
})

const payment = { service: 'payment', operation: 'POST /charge' }
const spanQuestions: SourceQuery[] = [
  asking({ kind: 'quantile', quantile: 0.5 }, payment),
  asking({ kind: 'share', partIs: 'bad' }, { ...payment, share: { kind: 'failed' } }),
  asking({ kind: 'share', partIs: 'bad' }, { ...payment, share: { kind: 'longer', ms: 500 } }),
]

/** Spans of the window and around it, that took 100, 200, … ms; the second failed. */
type SpanTimes = { id: string; trace: string; start: number; ms: number; failed: boolean }
const spanAt = (second: number, at: number): SpanTimes => ({
  id: `${at}`.padStart(16, 'a'),
  trace: `${at}`.padStart(32, 'a'),
  start: (1_700_000_000 + second) * 1000,
  ms: 100 + 200 * at,
  failed: at === 1,
})
const spanTimes = [
  ...[0, 1, 2, 3, 20].map(spanAt),
  // Of base, which is not judged.
  { ...spanAt(4, 9), trace: '01ba5e'.padEnd(32, '7'), failed: true },
]

/** Each backend of traces, by how it writes them; what it gives by id is in traces.test.ts. */
const traces = (write: (spans: SpanTimes[]) => unknown, sent: string): Case => {
  const found = { of: 'sampled spans' }
  const answer = { body: write(spanTimes) }
  return {
    settings: { settleMs: 0 },
    asked: spanQuestions,
    serve: reply => fakeJson(() => reply as Reply),
    answers: {
      'durations of the spans that began in the window are a distribution': {
        question: 0,
        answer,
        found: {
          kind: 'histogram',
          ...found,
          groups: [
            { buckets: [100, 300, 500, 700].map(upper => ({ upper: near(upper), count: 1 })) },
          ],
        },
        sent,
      },
      'failed spans are a part of them': {
        question: 1,
        answer,
        found: { kind: 'ratio', bad: 1, total: 4, ...found },
      },
      'so are those that took longer': {
        question: 2,
        answer,
        found: { kind: 'ratio', bad: 1, total: 4, ...found },
      },
      'no span is no data': {
        question: 1,
        answer: { body: write([]) },
        found: { kind: 'no-data' },
      },
    },
  }
}
const near = (value: number) => expect.closeTo(value, 3)

const otlpSpans = (spans: SpanTimes[]) => ({
  result: {
    resourceSpans: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'payment' } }] },
        scopeSpans: [
          {
            spans: spans.map(({ id, trace, start, ms, failed }) => ({
              traceId: trace,
              spanId: id,
              name: 'POST /charge',
              startTimeUnixNano: `${start}000000`,
              endTimeUnixNano: `${start + ms}000000`,
              status: failed ? { code: 2 } : {},
            })),
          },
        ],
      },
    ],
  },
})

const zipkinSpans = (spans: SpanTimes[]) =>
  spans.map(({ id, trace, start, ms, failed }) => [
    {
      traceId: trace,
      id,
      name: 'post /charge',
      timestamp: start * 1000,
      duration: ms * 1000,
      localEndpoint: { serviceName: 'payment' },
      tags: failed ? { error: '500' } : {},
    },
  ])

const tempoSpans = (spans: SpanTimes[]) => ({
  metrics: {},
  traces: spans.map(({ id, trace, start, ms, failed }) => ({
    traceID: trace.replace(/^0+/, ''),
    spanSets: [
      {
        matched: 1,
        spans: [
          {
            spanID: id,
            startTimeUnixNano: `${start}000000`,
            durationNanos: `${ms}000000`,
            attributes: [{ key: 'status', value: { stringValue: failed ? 'error' : 'unset' } }],
          },
        ],
      },
    ],
  })),
})

const datadogSpans = (spans: SpanTimes[]) => ({
  data: spans.map(({ id, trace, start, ms, failed }) => ({
    attributes: {
      trace_id: trace,
      span_id: id,
      service: 'payment',
      resource_name: 'POST /charge',
      start_timestamp: new Date(start).toISOString(),
      end_timestamp: new Date(start + ms).toISOString(),
      custom: failed ? { error: { type: 'Timeout' } } : {},
    },
  })),
})

const charges = '{ resource.service.name = "payment" }'
const tempoCount = (...values: (number | undefined)[]): Reply => ({
  body: { series: values.map(value => ({ labels: [], value })), metrics: {} },
})
const summaries = (...seconds: number[]): Reply => ({
  body: {
    TraceSummaries: seconds.map(second => ({
      Id: `1-${(1_700_000_000 + second).toString(16)}-${'a'.repeat(24)}`,
    })),
  },
})

const anyTrace = { Id: `1-${(1_700_000_005).toString(16)}-${'a'.repeat(24)}` }

/** The one place to add what is tried of a kind. */
export const cases: Record<string, Case> = {
  prometheus: {
    asked: [
      sourceQueryOf({ kind: 'value', query: 'rate(a[$window])' }),
      sourceQueryOf({
        kind: 'value',
        query: 'rate(a[$window])',
        reduce: { kind: 'max' },
        absent: 'ok',
      }),
      sourceQueryOf({ kind: 'counts', partIs: 'bad', part: 'a{code="500"}', total: 'a' }),
      sourceQueryOf({ kind: 'histogram', metric: 'a_seconds', by: ['route'], quantile: 0.95 }),
    ],
    serve: answered,
    answers: {
      'one number is the value': {
        question: 0,
        answer: vector([{}, '4.5']),
        found: { kind: 'value', value: 4.5 },
        sent: 'rate(a[20s])',
      },
      'no series is no data': {
        question: 0,
        answer: success('vector', []),
        found: { kind: 'no-data' },
      },
      'NaN is no data': { question: 0, answer: vector([{}, 'NaN']), found: { kind: 'no-data' } },
      'what a store did not give is no data': {
        question: 0,
        answer: warned('receive series from store:10901: rpc error: code = Unavailable'),
        found: lacks('receive series from store:10901: rpc error: code = Unavailable'),
      },
      'nor is it a share': { question: 2, answer: warned('no store'), found: lacks('no store') },
      'nor a percentile': { question: 3, answer: warned('no store'), found: lacks('no store') },
      'several series are given as they are': {
        question: 0,
        answer: vector([{ pod: 'a' }, '1'], [{ pod: 'b' }, '2']),
        found: { kind: 'series', hint: 'sum(…) or max(…)' },
      },
    },
  },
  loki: {
    settings: { settleMs: 0, datasource: 'loki' },
    asked: [
      asking({ kind: 'value' }, { query: 'sum(count_over_time({app="a"} [$window]))' }),
      asking(
        { kind: 'value', reduce: { kind: 'max' }, absent: 'ok' },
        { query: 'rate({app="a"} [$window])' },
      ),
      asking({ kind: 'share', partIs: 'bad' }, { part: '{app="a"} |= "x"', total: '{app="a"}' }),
    ],
    serve: answer => fakeLoki(() => answer as Reply),
    answers: {
      'one number is the value': {
        question: 0,
        answer: lokiAnswer('vector', [{ metric: {}, value: [1_700_000_020, '4'] }]),
        found: { kind: 'value', value: 4 },
        sent: '{app=\\"a\\"} [20s]',
      },
      'no series is no data': {
        question: 0,
        answer: lokiAnswer('vector', []),
        found: { kind: 'no-data' },
      },
      'NaN is no data': {
        question: 0,
        answer: lokiAnswer('vector', [{ metric: {}, value: [1_700_000_020, 'NaN'] }]),
        found: { kind: 'no-data' },
      },
      'what lacks a part is no data': {
        question: 0,
        answer: lokiAnswer('vector', [{ metric: {}, value: [1_700_000_020, '4'] }], {
          warnings: ['maximum number of series (500) reached; returning partial results'],
        }),
        found: lacks('maximum number of series (500) reached; returning partial results'),
      },
      'several series are given as they are': {
        question: 0,
        answer: lokiAnswer(
          'vector',
          ['a', 'b'].map(app => ({ metric: { app }, value: [1_700_000_020, '1'] })),
        ),
        found: { kind: 'series', hint: 'sum(…) or max(…)' },
      },
    },
  },
  elasticsearch: {
    settings: { settleMs: 0, timeField: '@timestamp' },
    asked: [
      asking({ kind: 'value' }, { query: documents('level:error') }),
      asking({ kind: 'value', reduce: { kind: 'max' } }, { query: documents('level:error') }),
      asking(
        { kind: 'share', partIs: 'bad' },
        { part: documents('level:error'), total: documents('*') },
      ),
    ],
    serve: answer => fakeElasticsearch(() => answer as Reply),
    answers: {
      'a count is the value': {
        question: 0,
        answer: searchAnswer(4),
        found: { kind: 'value', value: 4 },
        sent: '\\"gte\\":1700000000000,\\"lt\\":1700000020000',
      },
      'no document is no data': {
        question: 0,
        answer: searchAnswer(0),
        found: { kind: 'no-data' },
      },
      'what lacks a part is no data': {
        question: 2,
        answer: searchAnswer(4, { timed_out: true }),
        found: lacks('not every shard responded in time'),
      },
      'one of all shards and clusters is whole': {
        question: 0,
        answer: searchAnswer(4, { _clusters: clusters }),
        found: { kind: 'value', value: 4 },
      },
      'a search that left a cluster out is no data': {
        question: 0,
        answer: searchAnswer(4, { _clusters: { ...clusters, successful: 1, skipped: 1 } }),
        found: lacks('not every cluster responded'),
      },
    },
  },
  datadog: {
    settings: { settleMs: 0, site: 'datadoghq.com' },
    asked: [
      asking({ kind: 'value' }, { query: 'avg:shop.queue{service:a}' }),
      asking({ kind: 'value', reduce: { kind: 'max' } }, { query: 'max:shop.queue{service:a}' }),
      asking(
        { kind: 'share', partIs: 'bad' },
        {
          part: 'sum:shop.requests{service:a,code:500}.as_count()',
          total: 'sum:shop.requests{service:a}.as_count()',
        },
      ),
      ...spanQuestions,
    ],
    serve: answer => fakeDatadog(() => answer as Reply),
    answers: {
      'one number is the value': {
        question: 0,
        answer: scalarAnswer([4.5]),
        found: { kind: 'value', value: 4.5 },
        sent: '\\"from\\":1700000000000,\\"to\\":1700000020000',
      },
      'no column is no data': { question: 0, answer: scalarAnswer(), found: { kind: 'no-data' } },
      'null is no data': { question: 0, answer: scalarAnswer([null]), found: { kind: 'no-data' } },
      'what lacks a part is no data': {
        question: 0,
        answer: { body: { ...(scalarAnswer([4.5]).body as object), errors: 'too slow' } },
        found: lacks('too slow'),
      },
      'a search for spans that timed out is no data': {
        question: 4,
        answer: { body: { ...datadogSpans(spanTimes), meta: { status: 'timeout' } } },
        found: lacks('the search timed out'),
      },
      'so is one with a warning': {
        question: 4,
        answer: {
          body: { ...datadogSpans(spanTimes), meta: { warnings: [{ detail: 'an index is off' }] } },
        },
        found: lacks('an index is off'),
      },
      'the value of a window is reduced by Datadog': {
        question: 1,
        answer: scalarAnswer([7]),
        found: { kind: 'value', value: 7, detail: 'max over the window, worked out by Datadog' },
        sent: '\\"aggregator\\":\\"max\\"',
      },
      'several groups are given as they are': {
        question: 0,
        answer: scalarAnswer([1, 2], { pod: ['a', 'b'] }),
        found: { kind: 'series', hint: 'a query without `by {…}`' },
      },
      'failed spans are a part of all of them': {
        question: 4,
        answer: { body: datadogSpans(spanTimes) },
        found: { kind: 'ratio', bad: 1, total: 4, of: 'sampled spans' },
        sent: 'resource_name:',
      },
    },
  },
  cloudwatch: {
    settings: { settleMs: 0 },
    asked: [
      asking({ kind: 'value' }, { query: balancer('RequestCount', 'Sum') }),
      asking(
        { kind: 'value', reduce: { kind: 'max' } },
        { query: balancer('TargetResponseTime', 'p99') },
      ),
      asking(
        { kind: 'share', partIs: 'bad' },
        { part: balancer('Bad', 'Sum'), total: balancer('All', 'Sum') },
      ),
      asking({ kind: 'value' }, { query: insights('stats count(*) as n') }),
    ],
    serve: answer => fakeJson(() => answer as Reply),
    answers: {
      'points are added up': {
        question: 0,
        answer: metricData([1_700_000_000, 2], [1_700_000_060, 3]),
        found: { kind: 'value', value: 5, detail: 'Sum over 2 points of 60 s' },
        sent: '"StartTime":1699999980,"EndTime":1700000040',
      },
      'the value of a window is reduced from its minutes': {
        question: 1,
        answer: metricData([1_700_000_000, 2], [1_700_000_060, 3]),
        found: { kind: 'value', value: 3, detail: 'max of 2 values over the window' },
      },
      'what lacks a part is no data': {
        question: 0,
        answer: {
          body: {
            MetricDataResults: [
              { Id: 'q0', Timestamps: [], Values: [], StatusCode: 'InternalError' },
            ],
          },
        },
        found: lacks('InternalError'),
      },
    },
  },
  'google-monitoring': {
    asked: [
      sourceQueryOf({ kind: 'value', query: 'rate(a[$window])' }),
      sourceQueryOf({ kind: 'counts', partIs: 'bad', part: 'a{code="500"}', total: 'a' }),
    ],
    serve: answered,
    answers: {
      'one number is the value': {
        question: 0,
        answer: vector([{}, '4.5']),
        found: { kind: 'value', value: 4.5 },
        sent: 'rate(a[20s])',
      },
    },
  },
  'azure-monitor': {
    settings: { settleMs: 0, resource: '/subscriptions/1/resourceGroups/shop' },
    asked: [
      asking({ kind: 'value' }, { query: azure('Http5xx') }),
      asking({ kind: 'value', reduce: { kind: 'max' } }, { query: azure('CpuTime') }),
      asking({ kind: 'share', partIs: 'bad' }, { part: azure('Bad'), total: azure('All') }),
    ],
    serve: answer => fakeJson(() => answer as Reply),
    answers: {
      'points are added up': {
        question: 0,
        answer: azureAnswer({ total: [2, 3] }),
        found: { kind: 'value', value: 5, detail: 'Total over 2 points of 60 s' },
        sent: '"timespan":"2023-11-14T22:13:00.000Z/2023-11-14T22:14:00.000Z"',
      },
      'the value of a window is reduced from its minutes': {
        question: 1,
        answer: azureAnswer({ total: [2, 3] }),
        found: { kind: 'value', value: 3, detail: 'max of 2 values over the window' },
      },
      'minutes without a value are no data': {
        question: 0,
        answer: azureAnswer({ total: [null, null] }),
        found: { kind: 'no-data' },
      },
      'another time than was asked is a failure': {
        question: 0,
        answer: azureAnswer(
          { total: [1] },
          { timespan: '2023-11-14T22:12:00Z/2023-11-14T22:14:00Z' },
        ),
        found: { kind: 'failed' },
      },
      'what lacks a part is no data': {
        question: 0,
        answer: azureAnswer({ total: [1] }, { errorCode: 'InternalServerError' }),
        found: lacks('InternalServerError'),
      },
    },
  },
  splunk: {
    settings: { settleMs: 0 },
    asked: [
      asking({ kind: 'value' }, { query: 'index=shop level=error | stats count' }),
      asking({ kind: 'share', partIs: 'bad' }, { part: 'index=a x', total: 'index=a' }),
    ],
    serve: answer => fakeJson(() => answer as Reply),
    answers: {
      'one number is the value': {
        question: 0,
        answer: splunkRows({ count: '4' }),
        found: { kind: 'value', value: 4 },
        sent: '"earliest_time":"1700000000.000","latest_time":"1700000020.000"',
      },
      'several rows are given as they are': {
        question: 0,
        answer: splunkRows({ host: 'a', count: '1' }, { host: 'b', count: '2' }),
        found: { kind: 'series', series: [{ labels: { host: 'a' } }, {}] },
      },
      'no row is no data': { question: 0, answer: splunkRows(), found: { kind: 'no-data' } },
      'a preview is no data': {
        question: 0,
        answer: {
          body: {
            preview: true,
            messages: [],
            fields: [{ name: 'count' }],
            results: [{ count: '4' }],
          },
        },
        found: lacks('it is a preview, and the search was not complete'),
      },
      'what lacks a part is no data': {
        question: 0,
        answer: splunkSays('Search results might be incomplete: a peer ended prematurely.'),
        found: lacks('Search results might be incomplete: a peer ended prematurely.'),
      },
      'so is what comes with an error': {
        question: 0,
        answer: splunkSays('Search peer b is down', 'ERROR'),
        found: lacks('Search peer b is down'),
      },
      'another warning is none of that': {
        question: 0,
        answer: splunkSays('The term contains a wildcard in the middle of a word.'),
        found: {
          kind: 'value',
          warnings: ['The term contains a wildcard in the middle of a word.'],
        },
      },
    },
  },
  newrelic: {
    settings: { settleMs: 0, account: 42 },
    asked: [
      asking({ kind: 'value' }, { query: 'SELECT count(*) FROM Transaction' }),
      asking(
        { kind: 'value', reduce: { kind: 'max' } },
        { query: 'SELECT max(duration) FROM Transaction' },
      ),
      asking(
        { kind: 'share', partIs: 'bad' },
        {
          part: 'SELECT count(*) FROM Transaction WHERE error IS TRUE',
          total: 'SELECT count(*) FROM Transaction',
        },
      ),
    ],
    serve: answer => fakeNewRelic(answer as Parameters<typeof fakeNewRelic>[0]),
    answers: {
      'one number is the value': {
        question: 0,
        answer: nrqlAnswer(() => [{ count: 4 }]),
        found: { kind: 'value', value: 4 },
        sent: 'SINCE 1700000000000 UNTIL 1700000020000',
      },
      'no row is no data': {
        question: 0,
        answer: nrqlAnswer(() => []),
        found: { kind: 'no-data' },
      },
      'what lacks a part is no data': {
        question: 0,
        answer: nrqlAnswer(() => [{ count: 4 }], { messages: ['The limit of events was hit'] }),
        found: lacks('The limit of events was hit'),
        sent: 'metadata { messages ',
      },
      'another message is none of that': {
        question: 0,
        answer: nrqlAnswer(() => [{ count: 4 }], { messages: ['Rounded to minutes'] }),
        found: { kind: 'value' },
      },
    },
  },
  jaeger: traces(otlpSpans, 'query.service_name=payment&query.start_time_min=2023-11-14'),
  zipkin: traces(zipkinSpans, 'serviceName=payment&spanName=post+%2Fcharge'),
  tempo: {
    ...traces(tempoSpans, 'resource.service.name+%3D+%22payment%22'),
    asked: [
      ...spanQuestions,
      asking({ kind: 'value' }, { query: charges }),
      asking(
        { kind: 'share', partIs: 'bad' },
        { part: '{ resource.service.name = "payment" && status = error }', total: charges },
      ),
    ],
    answers: {
      ...traces(tempoSpans, '').answers,
      'spans that TraceQL selects are counted': {
        question: 3,
        answer: tempoCount(7),
        found: { kind: 'value', value: 7 },
        sent: 'start=1700000000000000000&end=1700000020000000000',
      },
      'no span of either is no data': {
        question: 4,
        answer: tempoCount(),
        found: { kind: 'no-data' },
      },
      'several counts are a failure': {
        question: 4,
        answer: tempoCount(1, 2),
        found: { kind: 'failed', hint: 'leave `by (…)` out' },
      },
      'part of the blocks is no data': {
        question: 3,
        answer: { body: { series: [], status: 'PARTIAL', message: 'too many blocks' } },
        found: lacks('too many blocks'),
      },
      'TraceQL that cannot be read is told as Tempo tells it': {
        question: 3,
        answer: { status: 400, body: 'invalid TraceQL query: parse error' },
        found: { kind: 'failed', detail: expect.stringContaining('parse error') },
      },
    },
  },
  xray: {
    settings: { settleMs: 0 },
    asked: [
      asking({ kind: 'value' }, { query: 'service("payment")' }),
      asking(
        { kind: 'share', partIs: 'bad' },
        { part: 'service("payment") { fault = true }', total: 'service("payment")' },
      ),
    ],
    serve: answer => fakeJson(() => answer as Reply),
    answers: {
      'traces that began in the window are counted': {
        question: 0,
        answer: summaries(-1, 0, 5, 19, 20),
        found: { kind: 'value', value: 3 },
        sent: 'StartTime":1700000000,"EndTime":1700000020,"FilterExpression',
      },
      'what is in progress is no data': {
        question: 0,
        answer: { body: { TraceSummaries: [{ ...anyTrace, IsPartial: true }, anyTrace] } },
        found: lacks('1 of 2 traces are still in progress'),
      },
      'traces of base are not counted': {
        question: 0,
        answer: {
          body: {
            TraceSummaries: ['65ba5e77', '65ba5f77'].map(begin => ({
              Id: `1-${begin}-${'7'.repeat(24)}`,
              StartTime: 1_700_000_005,
            })),
          },
        },
        found: { kind: 'value', value: 1 },
      },
      'no trace of the total is no data': {
        question: 1,
        answer: summaries(),
        found: { kind: 'no-data' },
      },
      'both are counts': {
        question: 1,
        answer: summaries(1, 2),
        found: { kind: 'ratio', bad: 2, total: 2, of: 'sampled traces' },
      },
    },
  },
}
