import { expect, test } from 'vitest'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import type { ShareQuestion, ValueQuestion } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import { open } from '../../../src/providers/elasticsearch/adapter.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import {
  type Document,
  fakeElasticsearch,
  fakeElasticsearchWith,
  searchAnswer,
  searchError,
} from './fakes/fake-elasticsearch.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
const index = 'shop-*'

const openAt = (url: string) =>
  open(
    { url, headers: secrets({}), settleMs: 10_000, timeField: '@timestamp' },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )
const value = (query: string, more: Partial<ValueQuestion> = {}) => ({
  question: { kind: 'value' as const, ...more },
  ask: { query: { index, query } },
})
const share = (part: string, total: string, more: Partial<ShareQuestion> = {}) => ({
  question: { kind: 'share' as const, partIs: 'bad' as const, ...more },
  ask: { part: { index, query: part }, total: { index, query: total } },
})
type Order = ReturnType<typeof value> | ReturnType<typeof share>

const contextAtEnd = () => quietContext(skippingClock(window.end * 1000))
async function measure(order: Order, documents: Document[]) {
  const server = await fakeElasticsearchWith(() => documents)
  const provider = await openAt(server.url)
  const found = await provider.measure({ ...order, target }, window, contextAtEnd())
  return { found, questions: server.questions }
}
async function measureOf(reply: Reply, order: Order = value('error')): Promise<Measurement> {
  const { url } = await fakeElasticsearch(() => reply)
  return (await openAt(url)).measure({ ...order, target }, window, contextAtEnd())
}

const document = (second: number, text: string): Document => ({
  at: 1000 * (start + second),
  index,
  text,
})

test('a document at the very start of the window is in it, and one at its end is not', async () => {
  const documents = [-0.001, 0, 30, 59.999, 60].map(second => document(second, 'error'))
  const { found, questions } = await measure(value('error'), documents)
  expect(found).toMatchObject({ kind: 'value', value: 3, query: 'shop-*/_search?q=error' })
  expect(questions[0]!.path).toBe('/shop-*/_search')
})

test('of bad and total the documents are counted, in parts of the window too', async () => {
  const documents = Array.from({ length: 600 }, (_, i) =>
    document(i / 10, i % 100 < 2 ? 'error' : 'fine'),
  )
  const { found } = await measure(share('error', '*'), documents)
  expect(found).toMatchObject({ kind: 'ratio', bad: 12, total: 600, of: 'documents' })
  const { batches = [] } = found as Extract<Measurement, { kind: 'ratio' }>
  expect(batches.map(({ bad, total }) => [bad, total])).toEqual(
    Array.from({ length: 12 }, (_, i) => [i % 2 === 0 ? 2 : 0, 50]),
  )
})

test('nothing found is zero only where that is asked for, and the index had documents', async () => {
  const there = [document(5, 'fine')]
  expect((await measure(value('error'), there)).found).toMatchObject({
    kind: 'no-data',
    hint: '`absent: ok` counts that as zero',
  })
  expect((await measure(value('error', { absent: 'ok' }), there)).found).toMatchObject({ value: 0 })
  expect((await measure(value('error', { absent: 'ok' }), [])).found).toMatchObject({
    kind: 'no-data',
    detail: 'shop-* has no document in the window',
  })
  expect((await measure(share('error', '*'), there)).found).toMatchObject({ bad: 0, total: 1 })
  expect((await measure(share('error', '*'), [])).found).toMatchObject({ kind: 'no-data' })
})

test('an index that is not there has nothing in it, which is no data', async () => {
  const missing = searchError(404, 'index_not_found_exception', 'no such index [shop]')
  const none = searchAnswer(0, { _shards: { total: 0, successful: 0, skipped: 0, failed: 0 } })
  for (const reply of [missing, none])
    expect(await measureOf(reply, value('error', { absent: 'ok' }))).toMatchObject({
      kind: 'no-data',
    })
})

test.each<[what: string, reply: Reply, detail: RegExp, hint?: RegExp]>([
  [
    'a query that cannot be read',
    searchError(400, 'query_shard_exception', 'Failed to parse query [level:]'),
    /refuses the query: Failed to parse query \[level:\]/,
  ],
  [
    'no credentials',
    searchError(401, 'security_exception', 'missing authentication credentials'),
    /refuses access \(401\): missing authentication/,
    /elasticsearch\.auth/,
  ],
  [
    'no right to read',
    searchError(403, 'security_exception', 'action is unauthorized for user [gate]'),
    /refuses access \(403\): action is unauthorized/,
  ],
  [
    'too many requests',
    searchError(429, 'circuit_breaking_exception', 'Data too large'),
    /responded with 429: Data too large/,
  ],
  [
    'a count that was cut off',
    searchAnswer(1, { hits: { total: { value: 10_000, relation: 'gte' } } }),
    /has an unknown format/,
  ],
  [
    '404 of another server',
    { status: 404, body: 'not found' },
    /responded with 404/,
    /path prefix/,
  ],
  ['a page', { body: '<!doctype html><title>Kibana</title>' }, /HTML, not JSON \("Kibana"\)/],
])('%s is a failure of its own', async (_, reply, detail, hint = /^/) => {
  const found = await measureOf(reply)
  expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(detail) })
  expect(found.kind === 'failed' && (found.hint ?? '')).toMatch(hint)
})

test('what a shard did not give is waited for, and no data where it does not come', async () => {
  const partial = searchAnswer(1, { _shards: { total: 2, successful: 1, failed: 1 } })
  expect(await measureOf(partial)).toMatchObject({
    kind: 'no-data',
    detail: 'its response is incomplete: not every shard responded in time',
  })
  let reads = 0
  const { url } = await fakeElasticsearch(() => (++reads > 3 ? searchAnswer(4) : partial))
  const order = { ...value('level:error'), target }
  const found = await (await openAt(url)).measure(order, window, contextAtEnd())
  expect(found).toMatchObject({ kind: 'value', value: 4 })
})

test('before the load a wrong query is a problem, and an index without documents a note', async () => {
  const asked = [{ ...value('level:'), query: 'level:' }]
  const wrong = await fakeElasticsearch(() =>
    searchError(400, 'query_shard_exception', 'Failed to parse query [level:]'),
  )
  const problem = await (await openAt(wrong.url))
    .check(asked, contextAtEnd())
    .catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect((problem as Problem).message).toContain('Failed to parse query [level:]')
  const empty = await fakeElasticsearchWith(() => [])
  expect(await (await openAt(empty.url)).check(asked, contextAtEnd())).toEqual([
    {
      source: 'elasticsearch',
      message: 'shop-* has had no document in the last hour',
      about: 'shop-*',
      hint: 'nothing may have been logged yet',
    },
  ])
})
