import { expect, test } from 'vitest'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import type { ShareQuestion, ValueQuestion } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import { type LokiSettings, open } from '../../../src/providers/loki/adapter.ts'
import type { QueryAsk } from '../../../src/providers/query-ask.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeLoki, fakeLokiWith, type Line, lokiAnswer } from './fakes/fake-loki.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }

const openAt = (url: string, more: Partial<LokiSettings> = {}) =>
  open(
    {
      url: `${url}/logs/`,
      headers: secrets({ 'X-Scope-OrgID': 'team' }),
      settleMs: 10_000,
      datasource: 'loki',
      ...more,
    },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )

const value = (query: string, more: Partial<ValueQuestion> = {}) => ({
  question: { kind: 'value' as const, ...more },
  ask: { query },
})
const share = (part: string, total: string, more: Partial<ShareQuestion> = {}) => ({
  question: { kind: 'share' as const, partIs: 'bad' as const, ...more },
  ask: { part, total },
})
type Order = { question: ValueQuestion | ShareQuestion; ask: QueryAsk }

/** What is measured against lines of logs. */
async function measure(order: Order, lines: Line[] | (() => Line[])) {
  const server = await fakeLokiWith(typeof lines === 'function' ? lines : () => lines)
  const clock = skippingClock(window.end * 1000)
  const provider = await openAt(server.url)
  const found = await provider.measure({ ...order, target }, window, quietContext(clock))
  return { found, questions: server.questions, sleeps: clock.sleeps }
}

/** The same against one answer to everything. */
async function measureOf(
  reply: Reply,
  order: Order = value('count_over_time({app="shop"} [$window])'),
) {
  const server = await fakeLoki(() => reply)
  const provider = await openAt(server.url)
  const context = quietContext(skippingClock(window.end * 1000))
  return { found: await provider.measure({ ...order, target }, window, context), ...server }
}

const line = (second: number, text: string, labels = { app: 'shop' }): Line => ({
  at: start * 1000 + second * 1000,
  labels,
  text,
})
const logins = 'sum(count_over_time({app="shop"} |= "login failed" [$window]))'

test('a line at the very start of the window is in it, and one at its end is not', async () => {
  const lines = [-0.001, 0, 30, 59.999, 60].map(second => line(second, 'login failed'))
  const { found, questions } = await measure(value(logins), lines)
  expect(found).toMatchObject({
    kind: 'value',
    value: 3,
    query: 'sum(count_over_time({app="shop"} |= "login failed" [1m]))',
  })
  const [first] = questions
  expect(first!.path).toBe('/logs/loki/api/v1/query')
  expect(first!.form.time).toBe('1700000059999999999')
  expect(first!.headers).toMatchObject({ 'x-scope-orgid': 'team' })
})

test('of bad and total the lines are counted, in parts of the window too', async () => {
  const lines = Array.from({ length: 600 }, (_, i) => line(i / 10, i % 100 < 2 ? 'error' : 'ok'))
  const order = share('{app="shop"} |= "error"', '{app="shop"}')
  const { found } = await measure(order, lines)
  expect(found).toMatchObject({ kind: 'ratio', bad: 12, total: 600, of: 'log lines' })
  const { batches = [] } = found as Extract<Measurement, { kind: 'ratio' }>
  expect(batches).toHaveLength(12)
  expect(batches.slice(0, 2)).toEqual([
    { bad: 2, total: 50 },
    { bad: 0, total: 50 },
  ])
  const good = share('{app="shop"} |= "ok"', '{app="shop"}', { partIs: 'good' })
  expect((await measure(good, lines)).found).toMatchObject({ kind: 'ratio', bad: 12, total: 600 })
})

test('counts over parts of the window that do not add up are left out', async () => {
  const lines = [line(1, 'ok'), line(2, 'error')]
  let asked = 0
  // Two reads of both agree, and then one more line comes.
  const growing = () => (++asked > 4 ? [...lines, line(3, 'ok')] : lines)
  const { found } = await measure(share('{app="shop"} |= "error"', '{app="shop"}'), growing)
  expect(found).toMatchObject({ kind: 'ratio', bad: 1, total: 2 })
  expect(found).not.toHaveProperty('batches')
})

test('a part without lines is zero where it reads the streams of its total, else only if that is asked for', async () => {
  const lines = [line(1, 'ok'), line(2, 'ok')]
  const same = share('{app="shop"} |= "error"', '{app="shop"}')
  expect((await measure(same, lines)).found).toMatchObject({ kind: 'ratio', bad: 0, total: 2 })
  const other = ['{app="shop", level="error"}', '{app="shop"}'] as const
  expect((await measure(share(...other), lines)).found).toMatchObject({
    kind: 'no-data',
    hint: '`absent: ok` counts that as zero',
  })
  expect((await measure(share(...other, { absent: 'ok' }), lines)).found).toMatchObject({
    kind: 'ratio',
    bad: 0,
    total: 2,
  })
})

test('a part whose selector is likely misspelt is no zero, whatever `absent` says', async () => {
  const lines = [line(1, 'ok')]
  const misspelt = share('{app="shpo"}', '{app="shop"}', { absent: 'ok' })
  expect((await measure(misspelt, lines)).found).toMatchObject({
    kind: 'no-data',
    detail: 'no stream has app="shpo"',
    hint: 'did you mean `shop`?',
  })
  const label = share('{ap="shop"}', '{app="shop"}', { absent: 'ok' })
  expect((await measure(label, lines)).found).toMatchObject({
    detail: 'no stream has a label ap',
  })
})

test('nothing to count is no data, whatever the question', async () => {
  const order = share('{app="shop"} |= "error"', '{app="shop"}', { absent: 'ok' })
  expect((await measure(order, [])).found).toMatchObject({
    kind: 'no-data',
    detail: 'no line of {app="shop"} arrived in the window',
    hint: expect.stringContaining('loki.settle'),
  })
})

test('more bad lines than lines are a failure', async () => {
  const lines = [line(1, 'a'), line(2, 'a'), line(3, 'b', { app: 'other' })]
  const { found } = await measure(share('{app="shop"}', '{app="other"}'), lines)
  expect(found).toMatchObject({ kind: 'failed', hint: 'what is bad must be a part of the total' })
})

test('no matching line is zero only where that is asked for, and the stream had lines', async () => {
  const shipped = [line(5, 'GET / 200')]
  const asked = value(logins, { absent: 'ok' })
  expect((await measure(asked, shipped)).found).toMatchObject({
    kind: 'value',
    value: 0,
    detail: 'nothing matches, which counts as zero',
  })
  expect((await measure(asked, [])).found).toMatchObject({
    kind: 'no-data',
    detail: 'no line of {app="shop"} arrived in the window',
  })
  expect((await measure(value(logins), shipped)).found).toMatchObject({
    kind: 'no-data',
    hint: '`absent: ok` counts that as zero',
  })
})

test('a zero that the query itself puts in the place of nothing needs lines too', async () => {
  const query = `${logins} or vector(0)`
  expect((await measure(value(query), [])).found).toMatchObject({ kind: 'no-data' })
  expect((await measure(value(query), [line(1, 'ok')])).found).toMatchObject({ value: 0 })
})

test('lines have time to arrive, and are read until two reads agree', async () => {
  const all = Array.from({ length: 5 }, (_, i) => line(i, 'login failed'))
  let reads = 0
  const { found, sleeps } = await measure(value(logins), () =>
    all.slice(0, Math.min(5, 2 + reads++)),
  )
  expect(found).toMatchObject({ kind: 'value', value: 5 })
  expect(sleeps).toEqual([10_000, 2000, 2000, 2000, 2000])
})

test('what still changes a minute later is no data', async () => {
  let reads = 0
  const growing = () => Array.from({ length: ++reads }, () => line(1, 'login failed'))
  const { found } = await measure(value(logins), growing)
  expect(found).toMatchObject({
    kind: 'no-data',
    detail: 'log lines of the test were still arriving 70 s after it',
  })
})

test('values over parts of the window are reduced; a part without a line is zero where absence is', async () => {
  // 12 parts of 5 s.
  const lines = [0, 1, 2, 31].map(second => line(second, 'login failed'))
  const at = async (more: Partial<ValueQuestion>) =>
    (await measure(value(logins, more), lines)).found
  expect(await at({ reduce: { kind: 'max' } })).toMatchObject({
    kind: 'value',
    value: 3,
    detail: 'max of 2 values over the window',
    query: 'sum(count_over_time({app="shop"} |= "login failed" [5s]))',
    warnings: ['only 2 of 12 points in time have a value'],
  })
  expect(await at({ reduce: { kind: 'avg' }, absent: 'ok' })).toMatchObject({
    value: 4 / 12,
    detail: 'avg of 12 values over the window',
    warnings: [],
  })
  expect(await at({ reduce: { kind: 'last' }, absent: 'ok' })).toMatchObject({ value: 0 })
})

test('several series are given as they are, and what is no number is no data', async () => {
  const sample = (app: string, text: string) => ({ metric: { app }, value: [start, text] })
  const several = lokiAnswer('vector', [sample('a', '1'), sample('b', '2')])
  expect((await measureOf(several)).found).toMatchObject({
    kind: 'series',
    hint: 'sum(…) or max(…)',
  })
  for (const text of ['NaN', '+Inf'])
    expect((await measureOf(lokiAnswer('vector', [sample('a', text)]))).found.kind).toBe('no-data')
  const warned = lokiAnswer('vector', [sample('a', '1')], { warnings: ['partial\u001b[2J result'] })
  expect((await measureOf(warned)).found).toMatchObject({
    kind: 'no-data',
    detail: 'its response is incomplete: partial[2J result',
  })
})

test.each<[what: string, reply: Reply, detail: RegExp, hint?: RegExp]>([
  ['lines', lokiAnswer('streams', []), /returns log lines/, /count_over_time/],
  ['another form', lokiAnswer('tensor', []), /has an unknown format/],
  ['a sample without a value', lokiAnswer('vector', [{ metric: {} }]), /has an unknown format/],
  [
    'a parse error',
    { status: 400, body: 'parse error at line 1, col 9' },
    /refuses the query: parse error at line 1/,
  ],
  [
    'a limit, in the words of the front',
    {
      status: 400,
      body: { code: 400, status: 'error', message: 'maximum of series (500) reached' },
    },
    /maximum of series/,
  ],
  [
    'no tenant',
    { status: 401, body: 'no org id' },
    /refuses access \(401\): no org id/,
    /X-Scope-OrgID/,
  ],
  ['401', { status: 401, body: 'no' }, /refuses access \(401\)/, /loki\.auth, or as loki\.headers/],
  ['403', { status: 403, body: 'no' }, /refuses access \(403\)/, /loki\.auth/],
  [
    '404',
    { status: 404, body: '404 page not found' },
    /responded with 404/,
    /without \/loki\/api\/v1/,
  ],
  [
    '429 with its headers',
    {
      status: 429,
      headers: { 'retry-after': '1', 'x-ratelimit-reset': '7' },
      body: 'too many outstanding requests',
    },
    /responded with 429: "too many outstanding requests"/,
    /retry-after: 1, x-ratelimit-reset: 7/,
  ],
  [
    '500',
    { status: 500, body: 'context deadline exceeded' },
    /responded with 500: "context deadline exceeded"/,
  ],
  [
    'a page',
    { body: '<!doctype html><title>Sign in</title>' },
    /HTML, not JSON \("Sign in"\)/,
    /loki\.url/,
  ],
  [
    'a page that forbids',
    { status: 403, body: '<html><title>Blocked</title>' },
    /refuses access \(403\)$/,
  ],
  ['an empty body', { body: '' }, /empty body/, /is loki\.url the base URL of Loki\?/],
  ['too large a body', { body: 'x'.repeat(4_100_000) }, /too large/, /aggregate/],
])('%s is a failure of its own', async (_, reply, detail, hint = /^/) => {
  const { found } = await measureOf(reply)
  expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(detail) })
  expect(found.kind === 'failed' && (found.hint ?? '')).toMatch(hint)
})

test('before the load a query that cannot be read is a problem, and a stream that is not there a note', async () => {
  const { url } = await fakeLokiWith(() => [{ ...line(0, 'x'), at: window.end * 1000 - 5000 }])
  const provider = await openAt(url)
  const context = quietContext(skippingClock(window.end * 1000))
  const asked = (query: string) => [{ ...value(query), query }]
  const problem = await provider.check(asked('sum(what)'), context).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect((problem as Problem).message).toContain('`sum(what)`: it refuses the query: parse error')
  expect(await provider.check(asked(logins), context)).toEqual([])
  expect(await provider.check(asked(logins.replace('app', 'apq')), context)).toEqual([
    {
      source: 'loki',
      message: 'no stream of {apq="shop"} has had a line in the last hour',
      about: '{apq="shop"}',
      hint: 'did you mean `app`?',
    },
  ])
})

test('a link leads to Explore at the window where Grafana is known, else there is none', async () => {
  const { url } = await fakeLokiWith(() => [line(1, 'login failed')])
  const context = quietContext(skippingClock(window.end * 1000))
  const measured = async (more: Partial<LokiSettings>) =>
    (await openAt(url, more)).measure({ ...value(logins), target }, window, context)
  expect(await measured({})).not.toHaveProperty('url')
  const found = await measured({ externalUrl: 'https://grafana.example/g', datasource: 'logs' })
  const link = new URL(found.url!)
  expect(link.origin + link.pathname).toBe('https://grafana.example/g/explore')
  expect(JSON.parse(link.searchParams.get('panes')!)).toEqual({
    gate: {
      datasource: 'logs',
      queries: [
        {
          refId: 'A',
          datasource: { type: 'loki', uid: 'logs' },
          expr: 'sum(count_over_time({app="shop"} |= "login failed" [1m]))',
        },
      ],
      range: { from: '1700000000000', to: '1700000060000' },
    },
  })
})

test('over time there is a value for each part of the window that has one, or a share', async () => {
  const lines = [line(0, 'error'), line(1, 'ok'), line(31, 'ok')]
  const { url } = await fakeLokiWith(() => lines)
  const provider = await openAt(url)
  const course = (order: Order) => provider.series!({ ...order, target }, window, quietContext())
  expect(await course(value(logins.replace('login failed', 'ok')))).toMatchObject({
    kind: 'series',
    series: [
      {
        values: [
          [start + 5, 1],
          [start + 35, 1],
        ],
      },
    ],
  })
  expect(await course(share('{app="shop"} |= "error"', '{app="shop"}'))).toMatchObject({
    series: [
      {
        values: [
          [start + 5, 0.5],
          [start + 35, 0],
        ],
      },
    ],
  })
  expect(await course(value(logins))).toMatchObject({ kind: 'no-data' })
})

test('lines that end before the load does are waited for, and no data where no more come', async () => {
  const until = (last: number) => [
    line(1, 'login failed'),
    ...Array.from({ length: 60 }, (_, second) => line(second, 'ok')).slice(0, last),
  ]
  const failures = share('{app="shop"} |= "login failed"', '{app="shop"}')
  for (const order of [value(logins), value(logins, { absent: 'ok' }), failures]) {
    const { found, sleeps } = await measure(order, until(40))
    expect(found).toMatchObject({
      kind: 'no-data',
      detail: expect.stringMatching(/found 41 in the window, and none in its last 18 s$/),
      hint: expect.stringContaining('raise `settle`'),
    })
    expect(sleeps.filter(ms => ms === 10_000).length).toBeGreaterThan(3)
  }
  let reads = 0
  const late = await measure(value(logins), () => {
    reads += 1
    return until(reads > 8 ? 60 : 40)
  })
  expect(late.found).toMatchObject({ kind: 'value', value: 1 })
})

test('a few lines may end by chance, and errors may be absent at the end while others come', async () => {
  const few = [1, 2, 3, 4].map(second => line(second, 'login failed'))
  expect((await measure(value(logins), few)).found).toMatchObject({ kind: 'value', value: 4 })
  const others = Array.from({ length: 60 }, (_, second) => line(second, 'ok'))
  expect((await measure(value(logins), [...few, ...others])).found).toMatchObject({ value: 4 })
})
