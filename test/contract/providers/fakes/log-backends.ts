import { defined } from '../../../../src/model/basics/defined.ts'
import type { JsonQuestion } from './fake-json.ts'
import type { Reply } from './fake-prometheus.ts'

/* Lines that bear the trace of a failed request, as each source of logs has them. */

const start = 1_700_000_000
export const logWindow = { start, end: start + 20 }
const [one, other] = ['ab'.repeat(16), 'cd'.repeat(16)] as const
export const loggedTraces = [one, other]
const at = (start + 5) * 1000
const iso = new Date(at).toISOString()
const written = `payment refused trace=${one}`
export const logLines = [
  { id: one, at, text: written },
  { id: other, at: at + 1000, text: 'timeout' },
]

export type LogBackend = {
  query: string
  by: string
  /** Two lines: one bears the id in its text, of the other a field does; a third bears none. */
  answer: (question: JsonQuestion) => Reply
  /** What is asked for, by the text and by a field. */
  asked: [byText: string, byField: string]
  settings?: object
}

/** A search shows the field by which it was asked. */
const byField = (search: string): string[] => (search.includes('trace_id') ? ['trace_id'] : [])

export const logBackends: Record<string, LogBackend> = {
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
        took: 1,
        timed_out: false,
        _shards: { total: 1, successful: 1, failed: 0 },
        hits: {
          hits: [
            { _index: 'shop-1', _source: { '@timestamp': iso, message: written } },
            {
              _index: 'shop-1',
              _source: { '@timestamp': at + 1000, message: 'timeout', trace: { id: other } },
            },
            { _index: 'shop-1', _source: { '@timestamp': iso, message: 'of nobody' } },
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
    answer: ({ form }) => ({
      body: {
        preview: false,
        messages: [],
        fields: ['_time', '_raw', ...byField(form.search!)].map(name => ({ name })),
        results: [
          { _time: iso, _raw: written },
          {
            _time: new Date(at + 1000).toISOString(),
            _raw: 'timeout',
            ...defined({ trace_id: byField(form.search!).length > 0 ? other : undefined }),
          },
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
