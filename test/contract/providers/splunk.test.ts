import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Question } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import type { QueryAsk } from '../../../src/providers/query-ask.ts'
import { open } from '../../../src/providers/splunk/adapter.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeJson } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
const openAt = (url: string) =>
  open(
    {
      url,
      settleMs: 0,
      headers: secrets({ authorization: 'Bearer key-of-splunk' }),
      externalUrl: 'https://splunk.example:8000',
    },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )

type Order = { question: Question; ask: QueryAsk }
const count = (absent?: 'ok'): Order => ({
  question: { kind: 'value', ...defined({ absent }) },
  ask: { query: 'index=shop level=error | stats count' },
})
const share = (part = 'index=shop level=error'): Order => ({
  question: { kind: 'share', partIs: 'bad', absent: 'ok' },
  ask: { part, total: 'index=shop' },
})

const rows = (...results: Record<string, string>[]): Reply => ({
  body: {
    preview: false,
    init_offset: 0,
    messages: [],
    fields: Object.keys(results[0] ?? {}).map(name => ({ name })),
    results,
  },
})
const indexes: Reply = { body: { entry: [{ name: 'shop' }, { name: 'main' }] } }

async function served(answer: (search: string) => Reply) {
  return await fakeJson(({ path, form }) =>
    path.startsWith('/services/search/')
      ? answer(form.search!)
      : path.startsWith('/services/data/indexes')
        ? indexes
        : { body: { entry: [{ name: 'context' }] } },
  )
}

async function measure(order: Order, answer: (search: string) => Reply) {
  const { url, questions } = await served(answer)
  const provider = await openAt(url)
  const context = quietContext(skippingClock(window.end * 1000))
  return { found: await provider.measure({ ...order, target }, window, context), questions }
}

/** So many events of each kind in the whole window, in its first part. */
const events = (errors: number, all: number) => (search: string) => {
  const count = String(search.includes('level=error') ? errors : all)
  return search.includes('by part') ? rows({ part: '0', count }) : rows({ count })
}

test('a search runs once over exactly the window, and links to itself', async () => {
  const { found, questions } = await measure(count(), events(3, 10))
  expect(found).toMatchObject({
    kind: 'value',
    value: 3,
    url: expect.stringMatching(
      /^https:\/\/splunk\.example:8000\/app\/search\/search\?q=search%20index%3Dshop.*&earliest=1700000000\.000&latest=1700000060\.000$/,
    ),
  })
  expect(questions[0]!.form).toEqual({
    search: 'search index=shop level=error | stats count',
    earliest_time: '1700000000.000',
    latest_time: '1700000060.000',
    exec_mode: 'oneshot',
    output_mode: 'json',
    count: '1000',
    segmentation: 'none',
  })
  expect(questions[0]!.headers.authorization).toBe('Bearer key-of-splunk')
})

test('a zero is a zero only where the same index had events in the window', async () => {
  expect((await measure(count(), events(0, 10))).found).toMatchObject({ kind: 'value', value: 0 })
  expect((await measure(count('ok'), events(0, 0))).found).toMatchObject({
    kind: 'no-data',
    detail: 'no event of index=shop arrived in the window',
    hint: expect.stringContaining('splunk.settle'),
  })
})

test('events are counted as bad of a total, in parts of the window too', async () => {
  const { found, questions } = await measure(share(), events(3, 10))
  expect(found).toMatchObject({ kind: 'ratio', bad: 3, total: 10, of: 'events' })
  expect(found.kind === 'ratio' && found.batches?.[0]).toEqual({ bad: 3, total: 10 })
  expect(questions.map(({ form }) => form.search)).toContain(
    'search index=shop | eval part=floor((_time-1700000000.000)/5) | stats count by part',
  )
})

test('a part of an index that is not there is no zero, whatever `absent` says', async () => {
  const nothing = (search: string) =>
    search.includes('shpo') ? rows({ count: '0' }) : events(0, 10)(search)
  expect((await measure(share('index=shpo'), nothing)).found).toMatchObject({
    kind: 'no-data',
    detail: 'there is no index shpo',
    hint: 'did you mean `shop`?',
  })
  expect((await measure(share(), events(0, 10))).found).toMatchObject({ bad: 0, total: 10 })
})

test.each<[reply: Reply, detail: string]>([
  [
    {
      status: 400,
      body: { messages: [{ type: 'FATAL', text: "Unknown search command 'stat'." }] },
    },
    "it refuses the search: Unknown search command 'stat'.",
  ],
  [
    {
      status: 401,
      body: { messages: [{ type: 'WARN', text: 'call not properly authenticated' }] },
    },
    'it refuses access (401): call not properly authenticated',
  ],
  [rows({ text: 'abc' }), 'the search returns `abc`, which is not a number'],
])('what went wrong is said in its own words: %j', async (reply, detail) => {
  const { found } = await measure(count(), () => reply)
  expect(found).toMatchObject({ kind: 'failed', detail })
  expect(JSON.stringify(found)).not.toContain('key-of-splunk')
})

test('before the load a wrong search ends the run, and an index without events is noted', async () => {
  const check = async (query: string, answer: (search: string) => Reply) => {
    const provider = await openAt((await served(answer)).url)
    const context = quietContext(skippingClock(window.end * 1000))
    const order = { question: count().question, ask: { query }, query: '' }
    return provider.check([order], context).catch((problem: unknown) => problem)
  }
  const wrong = { status: 400, body: { messages: [{ type: 'FATAL', text: 'no' }] } }
  expect(await check('index=shop | stat count', () => wrong)).toBeInstanceOf(Problem)
  expect(await check('index=shpo | stats count', events(0, 0))).toEqual([
    {
      source: 'splunk',
      message: 'no event of index=shpo has arrived in the last hour',
      about: 'index=shpo',
      hint: 'did you mean `shop`?',
    },
  ])
})
