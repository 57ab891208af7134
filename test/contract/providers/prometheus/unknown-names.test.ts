import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../../../src/promql/indicator.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  fakePrometheus,
  freshness,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

/* What a query names that the server does not know is no zero, in whatever form it is asked. */

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const names = ['requests_total', 'failed_total']
const labels = ['__name__', 'code', 'instance', 'job']
const target = { job: 'shop', instance: 'a:80' }
const ups = {
  metric: { __name__: 'up', ...target },
  values: Array.from({ length: 90 }, (_, i) => [window.start + i - 60, '1']),
}

type Declared = { declared?: boolean; codes?: string[] }

const data = (found: unknown): Reply => ({ body: { status: 'success', data: found } })
const named = (name: string, values: string[]): Reply =>
  vector(...values.map((value): [Record<string, string>, string] => [{ [name]: value }, '1']))

/** Requests are counted by code, of one target; everything else is not there. */
function answerOf({ declared = false, codes = ['200', '404'] }: Declared) {
  const byPath: [part: string, reply: (path: string) => Reply][] = [
    ['/label/__name__/', () => data(names)],
    ['/labels', path => data(path.includes('requests_total') ? labels : [])],
    ['/metadata', () => data(declared ? { faild_total: [{ type: 'counter' }] } : {})],
  ]
  const byQuery: [form: RegExp, reply: Reply][] = [
    [/^up\b.*\[/, success('matrix', [ups])],
    [/^count by \(__name__/, vector([ups.metric, '1'])],
    [/^count by \(code\)/, named('code', codes)],
    [/^count by \(job\)/, named('job', ['shop'])],
    [/^max\(count_over_time\(requests_total\[/, vector([{}, '20'])],
    [/ or vector\(0\)/, vector([{}, '0'])],
  ]
  return ({ path, form: { query } }: Question): Reply =>
    query === undefined
      ? (byPath.find(([part]) => path.includes(part))?.[1](path) ?? { status: 404, body: '' })
      : (byQuery.find(([form]) => form.test(query))?.[1] ?? vector())
}

async function measure(indicator: Indicator, server: Declared = {}) {
  const settled = ({ form }: Question) =>
    form.query!.startsWith('topk') ? vector() : freshness(window.end + 1)
  const { url } = await fakePrometheus(answerOf(server), settled)
  const source = prometheus({ url, headers: {} })
  return source.measure(indicator, window, quietContext(skippingClock()))
}

const of = { hosts: ['a:80'], service: 'shop' }
/** The forms in which an absent series counts as zero. */
const formsOf = (selector: string): [form: string, indicator: Indicator][] => {
  const rate = `sum(rate(${selector}[$window]))`
  const share = `(${rate} or vector(0)) / sum(rate(requests_total[$window]))`
  return [
    ['`absent: ok`', { kind: 'value', query: rate, absent: 'ok', of }],
    ['`or vector(0)`', { kind: 'value', query: `${rate} or vector(0)`, of }],
    ['a share that stands in for its part', { kind: 'value', query: share, of }],
    ['a budget', { kind: 'value', query: rate, absent: 'ok', isPast: true }],
  ]
}

describe.each<[what: string, selector: string, detail: string]>([
  [
    'a name that differs by a letter',
    'faild_total',
    'no metric faild_total is known (did you mean failed_total?)',
  ],
  [
    'a label that the metric does not have',
    'requests_total{cod=~"5.."}',
    'no series of requests_total has a label `cod`, which requests_total{cod=~"5.."} selects (did you mean code?)',
  ],
  [
    'a job that the metric is not of',
    'requests_total{code="500",job="shp"}',
    'no series of requests_total matches {job="shp"}: its job is "shop"',
  ],
])('%s', (_, selector, detail) => {
  test.each(formsOf(selector))('is no data of %s', async (_form, indicator) => {
    expect(await measure(indicator)).toMatchObject({ kind: 'no-data', detail })
  })
})

test.each(formsOf('requests_total{code=~"5.."}'))(
  'an error that did not happen yet is zero in %s, without a word',
  async (_, indicator) => {
    expect(await measure(indicator)).toMatchObject({ kind: 'value', value: 0, warnings: [] })
  },
)

test.each(formsOf('requests_total{code="5xx"}'))(
  'a value unlike those of its label is zero in %s, and noted',
  async (_, indicator) => {
    expect(await measure(indicator)).toMatchObject({
      kind: 'value',
      warnings: ['no series of requests_total matches {code="5xx"}: its code is "200" or "404"'],
    })
  },
)

test.each(formsOf('http_failures_total'))(
  'a metric that may come yet is zero in %s, and noted',
  async (_, indicator) => {
    expect(await measure(indicator)).toMatchObject({
      kind: 'value',
      warnings: [
        'no metric http_failures_total is known to the server: its absence counts as zero',
      ],
    })
  },
)

test('a metric that its target declares without a sample is no misspelt one', async () => {
  const [[, indicator]] = formsOf('faild_total') as [[string, Indicator]]
  expect(await measure(indicator, { declared: true })).toMatchObject({
    kind: 'value',
    value: 0,
    warnings: [],
  })
})

test('a short name that differs by two letters is another one', async () => {
  for (const [, indicator] of formsOf('filed_totals'))
    expect((await measure(indicator)).kind).toBe('value')
})

test('a query that reads two names for the same thing means both', async () => {
  const either = 'sum(rate(faild_total[$window])) or sum(rate(failed_total[$window])) or vector(0)'
  expect((await measure({ kind: 'value', query: either, of })).kind).toBe('value')
})
