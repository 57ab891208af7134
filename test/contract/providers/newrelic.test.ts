import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Question } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import { open } from '../../../src/providers/newrelic/adapter.ts'
import type { QueryAsk } from '../../../src/providers/query-ask.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeNewRelic, nrqlAnswer } from './fakes/fake-newrelic.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
const openAt = (url: string) =>
  open(
    { url, account: 42, settleMs: 0, headers: secrets({ 'API-Key': 'key-of-user' }) },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )

type Order = { question: Question; ask: QueryAsk }
const p95: Order = {
  question: { kind: 'value' },
  ask: { query: 'SELECT percentile(duration, 95) FROM Transaction' },
}
const count = (absent?: 'ok'): Order => ({
  question: { kind: 'value', ...defined({ absent }) },
  ask: { query: 'SELECT count(*) FROM Transaction WHERE error IS TRUE' },
})
const share = (part: string): Order => ({
  question: { kind: 'share', partIs: 'bad' },
  ask: { part, total: 'SELECT count(*) FROM Transaction' },
})

async function measure(order: Order, answer: (nrql: string) => Reply) {
  const { url, questions } = await fakeNewRelic(answer)
  const provider = await openAt(url)
  const context = quietContext(skippingClock(window.end * 1000))
  return { found: await provider.measure({ ...order, target }, window, context), questions }
}

const isAll = (nrql: string) => /count\(\*\) FROM Transaction SINCE/.test(nrql)
const counts = (errors: number, all: number) =>
  nrqlAnswer(nrql => [{ count: isAll(nrql) ? all : errors }])

test('a query is asked over exactly the window, and a percentile is one number of its own', async () => {
  const { found, questions } = await measure(
    p95,
    nrqlAnswer(nrql =>
      isAll(nrql) ? [{ count: 9 }] : [{ 'percentile.duration': { '95': 0.25 } }],
    ),
  )
  expect(found).toMatchObject({ kind: 'value', value: 0.25 })
  expect(questions[0]!.json.variables).toEqual({
    account: 42,
    nrql: 'SELECT percentile(duration, 95) FROM Transaction SINCE 1700000000000 UNTIL 1700000060000',
  })
  expect(questions[0]!.headers['api-key']).toBe('key-of-user')
})

test('an answer for another time than was asked is a failure', async () => {
  const { found } = await measure(
    p95,
    nrqlAnswer(() => [{ count: 3 }], { shift: -1000 }),
  )
  expect(found).toMatchObject({
    kind: 'failed',
    detail:
      'its response is for another time: 1699999999000 to 1700000060000 instead of 1700000000000 to 1700000060000',
  })
})

test('a zero of NRQL is a zero only where events of that type arrived in the window', async () => {
  expect((await measure(count(), counts(0, 10))).found).toMatchObject({ kind: 'value', value: 0 })
  for (const absent of [undefined, 'ok'] as const)
    expect((await measure(count(absent), counts(0, 0))).found).toMatchObject({
      kind: 'no-data',
      detail: 'no Transaction arrived in the window',
    })
})

test('counts are judged as bad of a total; of another type nothing found is not zero', async () => {
  const errors = 'SELECT count(*) FROM Transaction WHERE error IS TRUE'
  expect((await measure(share(errors), counts(3, 10))).found).toMatchObject({
    kind: 'ratio',
    bad: 3,
    total: 10,
    of: 'events',
  })
  expect((await measure(share(errors), counts(0, 10))).found).toMatchObject({ bad: 0, total: 10 })
  const other = 'SELECT count(*) FROM TransactionError'
  expect((await measure(share(other), counts(0, 10))).found.kind).toBe('no-data')
  expect((await measure(share(errors), counts(3, 0))).found.kind).toBe('no-data')
  expect((await measure(share(errors), counts(2.5, 10))).found).toMatchObject({
    kind: 'failed',
    detail: 'the query returns 2.5, which is not a count',
  })
})

test('null is no data, facets are given as they are, and several numbers are a failure', async () => {
  const of = async (...rows: object[]) =>
    (
      await measure(
        p95,
        nrqlAnswer(nrql => (isAll(nrql) ? [{ count: 9 }] : rows)),
      )
    ).found
  expect(await of({ 'average.duration': null })).toMatchObject({ kind: 'no-data' })
  expect(
    await of({ facet: 'a', host: 'a', count: 1 }, { facet: 'b', host: 'b', count: 2 }),
  ).toMatchObject({
    kind: 'series',
    hint: 'a query without FACET',
    series: [{ labels: { facet: 'a' } }, {}],
  })
  expect(await of({ count: 1, 'average.duration': 2 })).toMatchObject({
    kind: 'failed',
    detail: 'the query returns several numbers where one is needed',
  })
  expect(await of({ eventType: 'a' })).toMatchObject({
    kind: 'failed',
    detail: expect.stringContaining('contains no number'),
  })
})

const errors = (message: string, errorClass = ''): Reply => ({
  body: { data: { actor: { account: null } }, errors: [{ message, extensions: { errorClass } }] },
})

test.each<[reply: Reply, detail: string, hint?: RegExp]>([
  [
    errors('NRQL Syntax Error: Error at line 1', 'INVALID_INPUT'),
    'it refuses the query: NRQL Syntax Error: Error at line 1',
  ],
  [
    errors('Access denied.', 'ACCESS_DENIED'),
    'it refuses access: Access denied.',
    /newrelic\.api-key/,
  ],
  [errors('NRQL query timed out', 'TIMEOUT'), 'it could not run the query: NRQL query timed out'],
  [
    { status: 401, body: errors('The API key provided is invalid').body! },
    'it refuses access: The API key provided is invalid',
  ],
])('an error in its own words is a failure: %j', async (reply, detail, hint = /^/) => {
  const { found } = await measure(p95, () => reply)
  expect(found).toMatchObject({ kind: 'failed', detail })
  expect(found.kind === 'failed' && (found.hint ?? '')).toMatch(hint)
  expect(JSON.stringify(found)).not.toContain('key-of-user')
})

test('before the load a wrong query ends the run, and an event type that nothing sends is noted', async () => {
  const check = async (order: Order, answer: (nrql: string) => Reply) => {
    const provider = await openAt((await fakeNewRelic(answer)).url)
    const context = quietContext(skippingClock(window.end * 1000))
    return provider.check([{ ...order, query: '' }], context).catch((problem: unknown) => problem)
  }
  const types = nrqlAnswer(() => [{ eventType: 'Transactions' }])
  const wrong = errors('NRQL Syntax Error', 'INVALID_INPUT')
  const problem = await check(p95, nrql => (nrql.startsWith('SHOW') ? types(nrql) : wrong))
  expect(problem).toBeInstanceOf(Problem)
  const nothing = nrqlAnswer(() => [{ count: 0 }])
  expect(
    await check(count(), nrql => (nrql.startsWith('SHOW') ? types(nrql) : nothing(nrql))),
  ).toEqual([
    {
      source: 'newrelic',
      about: 'Transaction',
      hint: 'did you mean `Transactions`?',
      message: 'no Transaction has arrived in the last hour',
    },
  ])
})

test('over time there is a value for each part of the window', async () => {
  const { url, questions } = await fakeNewRelic(
    nrqlAnswer(() => [
      { beginTimeSeconds: start, endTimeSeconds: start + 5, count: 3 },
      { beginTimeSeconds: start + 5, endTimeSeconds: start + 10, count: 0 },
    ]),
  )
  const provider = await openAt(url)
  expect(await provider.series!({ ...count(), target }, window, quietContext())).toMatchObject({
    series: [
      {
        values: [
          [start + 5, 3],
          [start + 10, 0],
        ],
      },
    ],
  })
  expect(JSON.stringify(questions[0]!.json)).toContain('TIMESERIES 5 seconds')
})
