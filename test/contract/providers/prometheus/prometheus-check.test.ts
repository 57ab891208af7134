import { expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  apiError,
  buildinfo,
  fakePrometheus,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const now = 1_700_000_000

type Known = {
  metrics?: string[]
  /** What `/label/__name__/values` gives; those metrics where absent. */
  names?: Reply
  time?: string
  query?: (question: Question) => Reply
  date?: string
}

/** A server that has some metrics, and a clock. */
async function check(
  queries: string[],
  { metrics = [], names, time = `${now}.5`, query, date }: Known = {},
) {
  const answer = (question: Question): Reply => {
    const asked = question.form.query ?? ''
    if (question.path.includes('/label/'))
      return names ?? { body: { status: 'success', data: metrics } }
    if (asked === 'time()') {
      return {
        ...success('scalar', [now, time]),
        ...defined({ headers: date === undefined ? undefined : { date } }),
      }
    }
    if (!asked.startsWith('count by (__name__)')) return query?.(question) ?? vector([{}, '1'])
    const wanted = /=~"(.*)"/.exec(asked)![1]!.split('|')
    return vector(
      ...wanted
        .filter(metric => metrics.includes(metric))
        .map((metric): [Record<string, string>, string] => [{ __name__: metric }, '1']),
    )
  }
  const server = await fakePrometheus(answer)
  const provider = prometheus({ url: server.url, headers: {} })
  const context = quietContext(skippingClock(now * 1000))
  const found = await provider
    .check(
      queries.map(text => ({ kind: 'value', query: text })),
      context,
    )
    .catch(error => error)
  return { ...server, found, provider, context }
}

const today = new Date(now * 1000).toUTCString()

test('without a question only the clock is asked', async () => {
  const { found, questions } = await check([], { date: today })
  expect(found).toEqual([])
  expect(questions.map(({ path, form }) => [path, form])).toEqual([
    ['/api/v1/query', { query: 'time()' }],
  ])
})

test('each query is tried once, over the minute before, and its metrics are looked for together', async () => {
  const queries = ['rate(a[$window])', 'rate(a[$window])', 'b - $start + $end']
  const { found, questions } = await check(queries, { metrics: ['a', 'b'], date: today })
  expect(found).toEqual([])
  expect(questions.map(({ form }) => form.query)).toEqual([
    'time()',
    'rate(a[1m])',
    'b - 1699999940 + 1700000000',
    'count by (__name__) ({__name__=~"a|b"})',
  ])
})

test('a query that cannot be read is a problem, with a hint at a variable of Grafana', async () => {
  const query = ({ form }: Question) =>
    form.query!.includes('$') ? apiError(400, 'bad_data', '1:8: parse error') : vector()
  const { found } = await check(['a', 'rate(b[$__rate_interval])'], { query, date: today })
  expect(found).toBeInstanceOf(Problem)
  expect(found).toMatchObject({
    code: 'provider',
    message: '`rate(b[$__rate_interval])`: it refuses the query: 1:8: parse error',
    hint: '$__rate_interval is not known here: there are $window, $start and $end',
  })
})

test.each([
  ['execution', 'many-to-many matching not allowed'],
  ['422', 'duplicate time series on the left side of `+`'],
])(
  'a query that cannot be executed on what is there now (%s) is a note',
  async (errorType, error) => {
    const query = () => apiError(422, errorType, error)
    expect((await check(['a + b'], { metrics: ['a', 'b'], query, date: today })).found).toEqual([
      {
        source: 'prometheus',
        about: 'a + b',
        message: `\`a + b\`, tried before the load: it could not execute the query: ${error}`,
      },
    ])
  },
)

test("VictoriaMetrics's words for a query that it cannot read are known", async () => {
  const error = 'error when executing query="sum(": argList: unexpected token ""; unparsed data: ""'
  const { found } = await check(['sum('], { query: () => apiError(422, '422', error), date: today })
  expect(found).toMatchObject({
    code: 'provider',
    message: expect.stringMatching(/^`sum\(`: it refuses the query/),
  })
})

const absent = 'perhaps it has not been scraped yet, or nothing has been counted yet'

test.each([
  [
    'http_request_total',
    ['http_requests_total', 'http_errors_total'],
    'did you mean http_requests_total?',
  ],
  [
    'requests_total',
    ['up', 'shop_http_requests_total', 'http_requests_total'],
    'did you mean http_requests_total?',
  ],
  ['http_requests_total_seconds', ['http_requests_total'], 'did you mean http_requests_total?'],
  ['orders_total', ['http_requests_total'], absent],
  ['seen_an_hour_ago', ['seen_an_hour_ago'], absent],
])('%s, which is not there beside %j, is a note', async (metric, others, hint) => {
  const names = { body: { status: 'success', data: others } }
  expect((await check([`rate(${metric}{a="b"}[$window])`], { names, date: today })).found).toEqual([
    {
      source: 'prometheus',
      message: `there is no metric ${metric} before the load`,
      hint,
      about: metric,
    },
  ])
})

test.each<[string, Reply]>([
  ['refused', { status: 404, body: 'no' }],
  ['too many to read', { body: `"${'x'.repeat(4_100_000)}"` }],
  ['no names', { body: { status: 'success', data: [{}, 1] } }],
])('where the names are %s, the metric is still said to be missing', async (_, names) => {
  expect((await check(['a'], { names, date: today })).found).toMatchObject([{ hint: absent }])
})

test('alerts that do not fire are no missing metric', async () => {
  expect((await check(['max(ALERTS{alertstate="firing"})'], { date: today })).found).toEqual([])
})

const at = (seconds: number) => ({
  time: String(now + seconds),
  date: new Date((now + seconds) * 1000).toUTCString(),
})

test('a clock that differs by less than a second is a matter of course', async () => {
  expect((await check([], { ...at(0.9), time: `${now}.9` })).found).toEqual([])
})

test.each([
  [3.25, '3.3 s ahead of'],
  [-120.5, '120.5 s behind'],
])('a clock that is %d s off is told, and the window is read by it', async (seconds, said) => {
  const { found, provider, context, questions } = await check([], at(seconds))
  expect(found).toEqual([
    {
      source: 'prometheus',
      message: `its clock is ${said} the gate's clock; the measured window is read by the server's clock`,
      hint: 'set both clocks, for example by NTP',
    },
  ])
  await provider.measure({ kind: 'value', query: '$end' }, { start: now, end: now + 20 }, context)
  expect(questions.at(-1)!.form).toMatchObject({
    query: String(now + 20 + seconds),
    time: String(now + 20 + seconds),
  })
})

test('points of a chart bear our own time', async () => {
  const query = () => success('matrix', [{ metric: {}, values: [[now + 15, '1']] }])
  const { provider, context } = await check([], { ...at(10.5), query })
  const found = await provider.series(
    { kind: 'value', query: '1' },
    { start: now, end: now + 20 },
    context,
  )
  expect(found.kind === 'series' && found.series[0]!.values).toEqual([[now + 4.5, 1]])
})

test('a time that contradicts the date of the answer is no clock', async () => {
  expect((await check([], { time: `${now - 30}`, date: today })).found).toEqual([])
})

test.each([
  ['3.5.0', {}, 'prometheus'],
  ['2.14.0', { application: 'Grafana Mimir' }, 'other'],
  ['0.37.2', {}, 'other'],
])(
  'of version %s with %j two counts of the window have to agree only where it is not Prometheus itself',
  async (version, more, kind) => {
    const counts = ['1', '2', '2', '3']
    const counted: string[] = []
    const server = await fakePrometheus(
      () => vector([{}, '1']),
      ({ form }) => {
        if (!form.query!.includes('count_over_time'))
          return vector([{ of: 'newest' }, '4000000000'])
        counted.push(form.query!)
        return vector([{ of: '0' }, counts[counted.length - 1]!])
      },
      buildinfo(version, more),
    )
    const context = quietContext(skippingClock(now * 1000))
    const provider = prometheus({ url: server.url, headers: {} })
    const window = { start: now - 20, end: now }
    expect(await provider.measure({ kind: 'value', query: 'a' }, window, context)).toMatchObject({
      kind: 'value',
      warnings: [],
    })
    expect(counted).toEqual(
      kind === 'prometheus'
        ? []
        : Array(3).fill('label_replace(sum(count_over_time(a[20s])), "of", "0", "", "")'),
    )
  },
)

test('a count that never comes to rest is told', async () => {
  let count = 0
  const server = await fakePrometheus(
    () => vector([{}, '1']),
    ({ form }) => {
      count += 1
      return vector([
        { of: form.query!.includes('count_over_time') ? '0' : 'newest' },
        String(4e9 + count),
      ])
    },
    { status: 404, body: '' },
  )
  const provider = prometheus({ url: server.url, headers: {} })
  const found = await provider.measure(
    { kind: 'value', query: 'a' },
    { start: now - 20, end: now },
    quietContext(skippingClock(now * 1000)),
  )
  expect(found.warnings).toEqual(['samples of the window were still arriving when it was read'])
})

test('VictoriaMetrics is told not to hold back what is new', async () => {
  const introduction = { headers: { 'x-server-hostname': 'vm' }, ...buildinfo('2.24.0') }
  const { url, questions } = await fakePrometheus(() => vector([{}, '1']), undefined, introduction)
  const context = quietContext(skippingClock())
  await prometheus({ url, headers: {} }).measure(
    { kind: 'value', query: '1' },
    { start: now, end: now + 1 },
    context,
  )
  expect(questions.map(({ form }) => form)).toEqual([
    { query: '1', time: String(now + 1), nocache: '1', latency_offset: '1ms' },
  ])
})
