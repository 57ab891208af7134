import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Provider } from '../../../src/providers/provider.ts'
import { providerKindOf } from '../../../src/providers/providers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

/* Lines that bear the trace of a failed request, as each source of logs has them. */

const start = 1_700_000_000
const window = { start, end: start + 20 }
const [one, other] = ['ab'.repeat(16), 'cd'.repeat(16)] as const
const at = (start + 5) * 1000
const iso = new Date(at).toISOString()
const written = `payment refused trace=${one}`
const expected = [
  { id: one, at, text: written },
  { id: other, at: at + 1000, text: 'timeout' },
]

type Backend = {
  query: string
  by: string
  /** Two lines: one bears the id in its text, of the other a field does; a third bears none. */
  answer: (question: JsonQuestion) => Reply
  /** What is asked for, by the text and by a field. */
  asked: [byText: string, byField: string]
  settings?: object
}

const backends: Record<string, Backend> = {
  loki: {
    query: '{app="shop"}',
    by: 'trace_id',
    settings: { datasource: 'loki' },
    answer: () => ({
      body: {
        status: 'success',
        data: {
          resultType: 'streams',
          result: [
            { stream: { trace_id: other }, values: [[`${at + 1000}000000`, 'timeout']] },
            {
              stream: { app: 'shop' },
              values: [
                [`${at}000000`, written],
                [`${at}000001`, 'of nobody'],
              ],
            },
          ],
        },
      },
    }),
    asked: [`{app="shop"} |~ "${one}|${other}"`, `| trace_id=~"${one}|${other}"`].map(text =>
      JSON.stringify(text).slice(1, -1),
    ) as [string, string],
  },
  elasticsearch: {
    query: 'shop-*',
    by: 'trace.id',
    settings: { timeField: '@timestamp' },
    answer: () => ({
      body: {
        _shards: { total: 1, failed: 0 },
        hits: {
          hits: [
            { _source: { '@timestamp': iso, message: written } },
            { _source: { '@timestamp': at + 1000, message: 'timeout', trace: { id: other } } },
            { _source: { '@timestamp': iso, message: 'of nobody' } },
          ],
        },
      },
    }),
    asked: [`\\"${one}\\" OR`, 'trace.id:('],
  },
  cloudwatch: {
    query: '/ecs/shop, /ecs/payment',
    by: 'trace_id',
    answer: ({ headers }) =>
      String(headers['x-amz-target']).endsWith('StartQuery')
        ? { body: { queryId: 'q' } }
        : {
            body: {
              status: 'Complete',
              results: [
                [
                  { field: '@timestamp', value: iso.replace('T', ' ').replace('Z', '') },
                  { field: '@message', value: written },
                ],
                [
                  {
                    field: '@timestamp',
                    value: new Date(at + 1000).toISOString().replace('T', ' ').replace('Z', ''),
                  },
                  { field: '@message', value: 'timeout' },
                  { field: 'trace_id', value: `1-${other.slice(0, 8)}-${other.slice(8)}` },
                ],
                [
                  { field: '@timestamp', value: '2023-11-14 22:13:25.000' },
                  { field: '@message', value: 'of nobody' },
                ],
              ],
            },
          },
    asked: ['["/ecs/shop","/ecs/payment"]', '`trace_id` in ['],
  },
  splunk: {
    query: 'index=shop',
    by: 'trace_id',
    answer: () => ({
      body: {
        preview: false,
        messages: [],
        fields: [{ name: '_time' }, { name: '_raw' }],
        results: [
          { _time: iso, _raw: written },
          { _time: new Date(at + 1000).toISOString(), _raw: 'timeout', trace_id: other },
          { _time: iso, _raw: 'of nobody' },
        ],
      },
    }),
    asked: [`search index=shop (\\"${one}\\" OR`, `\\"trace_id\\"=\\"${one}\\"`],
  },
  newrelic: {
    query: 'Log',
    by: 'traceId',
    settings: { account: 42 },
    answer: () => ({
      body: {
        data: {
          actor: {
            account: {
              nrql: {
                results: [
                  { timestamp: at, message: written },
                  { timestamp: at + 1000, message: 'timeout', traceId: other },
                  { timestamp: at, message: 'of nobody' },
                ],
                metadata: { timeWindow: { begin: 0, end: 0 } },
              },
            },
          },
        },
      },
    }),
    asked: [`FROM Log WHERE \`trace.id\` IN ('${one}'`, 'WHERE `traceId` IN ('],
  },
}
const ids = Object.keys(backends)

async function openAt(id: string, answer: (question: JsonQuestion) => Reply) {
  const { url, questions } = await fakeJson(answer)
  const { open } = await providerKindOf({ kind: id })!.load!()
  const headers = secrets({ authorization: 'Bearer key-of-logs' })
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const settings = { url, headers, settleMs: 5000, ...backends[id]!.settings }
  const provider: Provider = await open(settings, opening, quietContext())
  return { provider, questions }
}

test('every source of logs in the table is tried here', async () => {
  const { providers } = await import('../../../src/providers/providers.ts')
  const known = providers.filter(({ readsLogs }) => readsLogs).map(({ id }) => id)
  expect(known.toSorted()).toEqual(ids.toSorted())
})

test.each(ids)(
  '%s: lines with the id of a trace are read, in their text or in a field',
  async id => {
    const { query, by, answer, asked } = backends[id]!
    for (const [byWhat, sent] of [undefined, by].map(
      (byWhat, at) => [byWhat, asked[at]] as const,
    )) {
      const { provider, questions } = await openAt(id, answer)
      const order = { query, ids: [one, other], ...defined({ by: byWhat }) }
      const context = quietContext(skippingClock(window.end * 1000))
      const found = await provider.logs!(order, window, context)
      // A field that was not asked for may be missing: what bears no id is no line of ours.
      expect(found).toMatchObject({ kind: 'lines', lines: expect.arrayContaining([expected[0]]) })
      if (byWhat) expect(found).toEqual({ kind: 'lines', lines: expected })
      expect(JSON.stringify(questions)).toContain(sent)
    }
  },
)

test.each(ids.flatMap(id => [401, 429, 500].map(status => ({ id, status }))))(
  '$id: $status is a failure with a reason',
  async ({ id, status }) => {
    const { query } = backends[id]!
    const { provider } = await openAt(id, () => ({ status, body: 'no' }))
    const context = quietContext(skippingClock(window.end * 1000))
    const found = await provider.logs!({ query, ids: [one] }, window, context)
    expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(/\S/) })
    expect(JSON.stringify(found)).not.toContain('key-of-logs')
  },
)
