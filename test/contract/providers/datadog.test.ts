import { expect, test } from 'vitest'
import type { ShareQuestion, ValueQuestion } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import { type DatadogSettings, open } from '../../../src/providers/datadog/adapter.ts'
import type { QueryAsk } from '../../../src/providers/query-ask.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import {
  type DatadogQuestion,
  fakeDatadog,
  fakeDatadogWith,
  type Point,
  scalarAnswer,
  seriesAnswer,
} from './fakes/fake-datadog.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }

const openAt = (url: string, more: Partial<DatadogSettings> = {}) =>
  open(
    {
      url,
      settleMs: 60_000,
      site: 'datadoghq.eu',
      headers: secrets({ 'DD-API-KEY': 'key-of-api', 'DD-APPLICATION-KEY': 'key-of-app' }),
      ...more,
    },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )

type Order = { question: ValueQuestion | ShareQuestion; ask: QueryAsk }

const value = (query: string, more: Partial<ValueQuestion> = {}): Order => ({
  question: { kind: 'value', ...more },
  ask: { query },
})
const share = (part: string, total: string, more: Partial<ShareQuestion> = {}): Order => ({
  question: { kind: 'share', partIs: 'bad', ...more },
  ask: { part, total },
})

async function measureAt(order: Order, url: string, questions: DatadogQuestion[]) {
  const clock = skippingClock(window.end * 1000)
  const provider = await openAt(url)
  const found = await provider.measure({ ...order, target }, window, quietContext(clock))
  return { found, questions, sleeps: clock.sleeps }
}

/** What is measured against points. */
async function measure(order: Order, points: Point[] | (() => Point[])) {
  const server = await fakeDatadogWith(typeof points === 'function' ? points : () => points)
  return await measureAt(order, server.url, server.questions)
}

/** The same against answers as they are. */
async function measureOf(reply: Reply | ((question: DatadogQuestion) => Reply), order: Order) {
  const server = await fakeDatadog(typeof reply === 'function' ? reply : () => reply)
  return await measureAt(order, server.url, server.questions)
}

const point = (second: number, value: number, metric = 'shop.requests', ...tags: string[]) => ({
  at: (start + second) * 1000,
  metric,
  value,
  tags: ['service:shop', ...tags],
})
const total = 'sum:shop.requests{service:shop}.as_count()'
const failed = 'sum:shop.requests{service:shop,code:500}.as_count()'
const depth = 'max:shop.queue{service:shop}'

test('a point at the very start of the window is in it, and one at its end is not', async () => {
  const points = [-10, 0, 30, 60].map(second => point(second, 5))
  const { found, questions } = await measure(value(total), points)
  expect(found).toMatchObject({ kind: 'value', value: 10, query: total })
  const [first] = questions
  expect(first!.path).toBe('/api/v2/query/scalar')
  expect(first!.query).toEqual({
    from: start * 1000,
    to: (start + 60) * 1000,
    formulas: [{ formula: 'a' }],
    queries: [{ data_source: 'metrics', name: 'a', query: total, aggregator: 'sum' }],
  })
  expect(first!.headers).toMatchObject({
    'dd-api-key': 'key-of-api',
    'dd-application-key': 'key-of-app',
  })
})

test('a value is reduced as is asked for; else counts are added up and all others averaged', async () => {
  const points = [1, 4, 4].map((depth, index) => point(index, depth, 'shop.queue'))
  const aggregator = async (order: Order) => {
    const { found, questions } = await measure(order, points)
    return [questions[0]!.query.queries[0].aggregator, found.kind === 'value' && found.value]
  }
  expect(await aggregator(value(depth, { reduce: { kind: 'max' } }))).toEqual(['max', 4])
  expect(await aggregator(value(depth))).toEqual(['avg', 3])
  expect(await aggregator(value(`${depth}.as_count()`))).toEqual(['sum', 9])
  for (const kind of ['min', 'last'] as const)
    expect((await aggregator(value(depth, { reduce: { kind } })))[0]).toBe(kind)
})

test('a percentile of points is a failure, and no other number', async () => {
  const order = value(depth, { reduce: { kind: 'quantile', quantile: 0.95 } })
  const { found, questions } = await measure(order, [point(1, 1, 'shop.queue')])
  expect(found).toMatchObject({
    kind: 'failed',
    detail: 'Datadog does not reduce points to a percentile',
  })
  expect(questions).toEqual([])
})

test('of bad and total the counts are added up, in parts of the window too', async () => {
  const points = Array.from({ length: 60 }, (_, second) => [
    point(second, 9, 'shop.requests', 'code:200'),
    ...(second < 10 ? [point(second, 1, 'shop.requests', 'code:500')] : []),
  ]).flat()
  const { found } = await measure(share(failed, total), points)
  expect(found).toMatchObject({ kind: 'ratio', bad: 10, total: 550, of: 'points' })
  expect(found.kind === 'ratio' && found.batches?.slice(1, 3)).toEqual([
    { bad: 5, total: 50 },
    { bad: 0, total: 45 },
  ])
})

test('counts in longer intervals than asked are no parts of the window', async () => {
  const coarse = seriesAnswer([start * 1000, start * 1000 + 30_000], [50, 50])
  const { found } = await measureOf(
    ({ type }) => (type === 'scalar_request' ? scalarAnswer([100]) : coarse),
    share(failed, total),
  )
  expect(found).toMatchObject({ kind: 'ratio', bad: 100, total: 100 })
  expect(found).not.toHaveProperty('batches')
})

test('a part that finds nothing is zero where it is narrower than its total, else only if that is asked for', async () => {
  const points = [point(1, 10)]
  expect((await measure(share(failed, total), points)).found).toMatchObject({
    kind: 'ratio',
    bad: 0,
    total: 10,
  })
  const other = 'sum:shop.errors{service:shop}.as_count()'
  expect((await measure(share(other, total), points)).found).toMatchObject({
    kind: 'no-data',
    hint: '`absent: ok` counts that as zero',
  })
  expect((await measure(share(other, total, { absent: 'ok' }), points)).found).toMatchObject({
    kind: 'ratio',
    bad: 0,
    total: 10,
  })
})

test('a part whose metric Datadog does not know is no zero, whatever `absent` says', async () => {
  const other = 'sum:shop.erors{service:shop}.as_count()'
  const { url } = await fakeDatadogWith(() => [point(1, 10)], { unknown: ['shop.erors'] })
  const provider = await openAt(url)
  const order = { ...share(other, total, { absent: 'ok' }), target }
  const context = quietContext(skippingClock(window.end * 1000))
  expect(await provider.measure(order, window, context)).toMatchObject({
    kind: 'no-data',
    detail: 'Datadog knows no metric shop.erors',
  })
})

test('nothing in the window is no data, whatever the question', async () => {
  const nothing = { kind: 'no-data', detail: 'no point of shop.requests arrived in the window' }
  for (const order of [
    value(total),
    value(total, { absent: 'ok' }),
    value(`default_zero(${total})`),
    share(failed, total, { absent: 'ok' }),
  ])
    expect((await measureOf(scalarAnswer([null]), order)).found).toMatchObject(nothing)
})

test('a zero that the query itself puts in the place of nothing needs points of the metric', async () => {
  const order = value(`default_zero(${total})`)
  const answer = ({ query }: DatadogQuestion) =>
    scalarAnswer([query.queries[0].query.startsWith('default_zero') ? 0 : null])
  expect((await measureOf(answer, order)).found).toMatchObject({
    kind: 'no-data',
    detail: 'no point of shop.requests arrived in the window',
  })
  expect((await measureOf(scalarAnswer([0]), order)).found).toMatchObject({ value: 0 })
})

test('points have time to arrive, and are read until two reads agree', async () => {
  let reads = 0
  const { found, sleeps } = await measure(value(total), () => [point(1, Math.min(5, 3 + reads++))])
  expect(found).toMatchObject({ kind: 'value', value: 5 })
  expect(sleeps).toEqual([60_000, 2000, 2000, 2000])
})

test('what is no whole number is no count', async () => {
  for (const odd of [2.5, -1])
    expect((await measureOf(scalarAnswer([odd]), share(failed, total))).found).toMatchObject({
      kind: 'failed',
      detail: `the query returns ${odd}, which is not a count`,
    })
  const { found } = await measureOf(scalarAnswer([3.0000000000000004]), share(failed, total))
  expect(found).toMatchObject({ kind: 'ratio', bad: 3, total: 3 })
})

test('several counts are not added up', async () => {
  const reply = scalarAnswer([1, 2], { pod: ['a', 'b'] })
  expect((await measureOf(reply, share(failed, total))).found).toMatchObject({
    kind: 'failed',
    detail: 'the query returns 2 counts where one is needed',
  })
})

test('a full limit is waited for as its header says, and not where that takes too long', async () => {
  const limited = (seconds: string): Reply => ({
    status: 429,
    headers: { 'x-ratelimit-reset': seconds, 'x-ratelimit-limit': '100' },
    body: { errors: ['Rate limit of 100 requests in 3600 seconds reached'] },
  })
  let asked = 0
  const waited = await measureOf(
    () => (asked++ === 0 ? limited('42') : scalarAnswer([7])),
    value(total),
  )
  expect(waited.found).toMatchObject({ kind: 'value', value: 7 })
  expect(waited.sleeps).toEqual([60_000, 42_000, 2000])
  const long = await measureOf(limited('1800'), value(total))
  expect(long.questions).toHaveLength(1)
  expect(long.found).toMatchObject({
    kind: 'failed',
    detail: expect.stringContaining('responded with 429'),
    hint: expect.stringContaining('x-ratelimit-reset: 1800'),
  })
})

const attributes = (of: object): Reply => ({ body: { data: { attributes: of } } })

test.each<[what: string, reply: Reply, detail: RegExp, hint?: RegExp]>([
  ['columns of another form', attributes({ columns: [{}] }), /has an unknown format/],
  [
    'a number that is a string',
    attributes({ columns: [{ name: 'a', type: 'number', values: ['7'] }] }),
    /has an unknown format/,
  ],
  [
    'a column of another type',
    attributes({ columns: [{ name: 'a', type: 'tensor', values: [7] }] }),
    /has an unknown format/,
  ],
  [
    'a parse error',
    { status: 400, body: { errors: ['Error parsing query'] } },
    /refuses the query: Error parsing query/,
  ],
  [
    '401',
    { status: 401, body: { errors: ['Unauthorized'] } },
    /refuses access \(401\): Unauthorized/,
    /datadog\.api-key/,
  ],
  [
    '403',
    { status: 403, body: { errors: ['Forbidden'] } },
    /refuses access \(403\): Forbidden/,
    /timeseries_query/,
  ],
  ['404', { status: 404, body: '404 page not found' }, /responded with 404/, /without \/api\/v2/],
  ['500', { status: 500, body: { errors: ['oops'] } }, /responded with 500/],
  ['a page', { body: '<!doctype html><title>Sign in</title>' }, /HTML, not JSON \("Sign in"\)/],
  ['an empty body', { body: '' }, /empty body/, /is datadog\.url the base URL of Datadog's API\?/],
  ['too large a body', { body: 'x'.repeat(4_100_000) }, /too large/, /without `by/],
])('%s is a failure of its own', async (_, reply, detail, hint = /^/) => {
  const { found } = await measureOf(reply, value(total))
  expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(detail) })
  expect(found.kind === 'failed' && (found.hint ?? '')).toMatch(hint)
  expect(JSON.stringify(found)).not.toContain('key-of-')
})

test('before the load a query that is refused is a problem, and a metric that is not there a note', async () => {
  const { url } = await fakeDatadogWith(() => [point(30, 1)])
  const provider = await openAt(url)
  const context = quietContext(skippingClock(window.end * 1000))
  const check = (query: string) => provider.check([{ ...value(query), query }], context)
  const problem = await check('shop.requests').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect((problem as Problem).message).toContain('it refuses the query: unable to parse')
  expect(await check(total)).toEqual([])
  expect(await check('sum:shop.request{*}')).toEqual([
    {
      source: 'datadog',
      about: 'shop.request',
      hint: 'did you mean `shop.requests`?',
      message: 'no point of shop.request has arrived in the last hour',
    },
  ])
})

test('a link leads to the metrics explorer of the site over the window', async () => {
  const { url } = await fakeDatadogWith(() => [point(1, 1)])
  const measured = async (more: object) =>
    (await openAt(url, more)).measure(
      { ...value(total), target },
      window,
      quietContext(skippingClock(window.end * 1000)),
    )
  const link = new URL((await measured({})).url!)
  expect(link.origin + link.pathname).toBe('https://app.datadoghq.eu/metric/explorer')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    exp_metric: 'shop.requests',
    exp_scope: 'service:shop',
    exp_agg: 'sum',
    paused: 'true',
    start: String(start * 1000),
    end: String((start + 60) * 1000),
  })
  const us5 = await measured({ site: 'us5.datadoghq.com' })
  expect(us5.url).toMatch(/^https:\/\/us5\.datadoghq\.com\//)
  expect(await measured({ site: undefined })).not.toHaveProperty('url')
})

test('over time there is a value for each part of the window that has one, or a share', async () => {
  const points = [point(0, 4), point(31, 2), point(31, 2, 'shop.requests', 'code:500')]
  const { url } = await fakeDatadogWith(() => points)
  const provider = await openAt(url)
  const course = (order: Order) => provider.series!({ ...order, target }, window, quietContext())
  expect(await course(value(total))).toMatchObject({
    series: [
      {
        values: [
          [start + 5, 4],
          [start + 35, 4],
        ],
      },
    ],
  })
  expect(await course(share(failed, total))).toMatchObject({
    series: [
      {
        values: [
          [start + 5, 0],
          [start + 35, 0.5],
        ],
      },
    ],
  })
})

test('points that end before the load does are no data, unless their absence is zero', async () => {
  const until = (last: number) =>
    Array.from({ length: last / 10 }, (_, at) => point(at * 10, 5, 'shop.requests', 'code:200'))
  const order = value('sum:shop.requests{code:200}.as_count()')
  expect((await measure(order, until(60))).found).toMatchObject({ kind: 'value', value: 30 })
  expect((await measure(order, until(30))).found).toMatchObject({
    kind: 'no-data',
    detail: 'sum:shop.requests{code:200}.as_count() has no value in the last 35 s of the test',
  })
  const zero = value('sum:shop.requests{code:200}.as_count()', { absent: 'ok' })
  expect((await measure(zero, until(30))).found).toMatchObject({ kind: 'value', value: 15 })
})
