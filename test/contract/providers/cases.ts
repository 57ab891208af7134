import type { Asked } from '../../../src/model/plan/question.ts'
import { askedOf } from '../../../src/promql/indicator.ts'
import { fakeDatadog, scalarAnswer } from './fakes/fake-datadog.ts'
import { fakeElasticsearch, searchAnswer } from './fakes/fake-elasticsearch.ts'
import { fakeLoki, lokiAnswer } from './fakes/fake-loki.ts'
import {
  fakePrometheus,
  type Question,
  type Reply,
  success,
  vector,
} from './fakes/fake-prometheus.ts'

/** What one answer of a source means: `question`: which of those below; `sent`: what the source was asked among other things. */
type Outcome = { question: number; answer: unknown; found: object; sent?: string }

/** How a kind of source is tried: its settings beside its address and headers, one question of each form, a server that answers them all alike, and what becomes of answers. */
type Case = {
  settings?: object
  asked: Asked[]
  serve: (answer: unknown) => Promise<{ url: string; questions: Question[] }>
  answers: Record<string, Outcome>
}

const answered = (answer: unknown) => fakePrometheus(() => answer as Reply)

const asking = (question: Asked['question'], ask: object): Asked => ({ question, ask, query: '' })

const documents = (query: string) => ({ index: 'shop-*', query })

/** The one place to add what is tried of a kind. */
export const cases: Record<string, Case> = {
  prometheus: {
    asked: [
      askedOf({ kind: 'value', query: 'rate(a[$window])' }),
      askedOf({ kind: 'value', query: 'rate(a[$window])', reduce: { kind: 'max' }, absent: 'ok' }),
      askedOf({ kind: 'counts', partIs: 'bad', part: 'a{code="500"}', total: 'a' }),
      askedOf({ kind: 'histogram', metric: 'a_seconds', by: ['route'], quantile: 0.95 }),
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
      asking({ kind: 'share', partIs: 'bad' }, { part: documents('a'), total: documents('*') }),
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
    },
  },
}
