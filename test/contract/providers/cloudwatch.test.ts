import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Question } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import { open } from '../../../src/providers/cloudwatch/adapter.ts'
import type { CloudWatchQuery, MetricQuery } from '../../../src/providers/cloudwatch/query.ts'
import type { NumberAsk } from '../../../src/providers/numbers/numbers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = 1_700_000_040
const window = { start, end: start + 90 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
const keys = { accessKeyId: 'AKID', secretAccessKey: 'key-of-aws' }

const metric = (more: Partial<MetricQuery> = {}): MetricQuery => ({
  kind: 'metric',
  namespace: 'AWS/ApplicationELB',
  metric: 'RequestCount',
  stat: 'Sum',
  dimensions: { LoadBalancer: 'app/shop/1' },
  period: 60,
  ...more,
})
const logs = (commands: string): CloudWatchQuery => ({
  kind: 'logs',
  groups: ['/ecs/shop'],
  commands,
})

type Order = { question: Question; ask: NumberAsk<CloudWatchQuery> }
const value = (query: CloudWatchQuery, more: object = {}): Order => ({
  question: { kind: 'value', ...more },
  ask: { query },
})
const share = (part: CloudWatchQuery, total: CloudWatchQuery, more: object = {}): Order => ({
  question: { kind: 'share', partIs: 'bad', ...more },
  ask: { part, total },
})

const openAt = (url: string) =>
  open(
    {
      url,
      logsUrl: url,
      settleMs: 0,
      region: 'eu-west-1',
      headers: {},
      auth: {
        kind: 'aws',
        region: 'eu-west-1',
        service: 'monitoring',
        credentials: {
          kind: 'keys',
          ...(secrets(keys) as unknown as Record<'accessKeyId' | 'secretAccessKey', never>),
        },
      },
    },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )

/** The operation that a request names. */
const operationOf = ({ headers }: JsonQuestion): string =>
  String(headers['x-amz-target']).replace(/^.*\./, '')

async function measure(
  order: Order,
  answers: Record<string, (json: Record<string, unknown>) => Reply>,
) {
  const server = await fakeJson(question => answers[operationOf(question)]!(question.json))
  const clock = skippingClock(window.end * 1000)
  const provider = await openAt(server.url)
  const found = await provider.measure({ ...order, target }, window, quietContext(clock))
  return { found, questions: server.questions, sleeps: clock.sleeps }
}

type Points = [time: number, value: number][]

/**
 * What `GetMetricData` answers: the points of each statistic of each metric that lie in the times
 * it is asked for.
 */
const dataOf =
  (points: (name: string, stat: string) => Points) =>
  (json: Record<string, unknown>): Reply => {
    const { StartTime, EndTime, MetricDataQueries } = json as {
      StartTime: number
      EndTime: number
      MetricDataQueries: {
        Id: string
        MetricStat: { Metric: { MetricName: string }; Stat: string }
      }[]
    }
    const MetricDataResults = MetricDataQueries.map(({ Id, MetricStat: { Metric, Stat } }) => {
      const found = points(Metric.MetricName, Stat).filter(
        ([time]) => time >= StartTime && time < EndTime,
      )
      return {
        Id,
        Label: Metric.MetricName,
        StatusCode: 'Complete',
        Timestamps: found.map(([time]) => time),
        Values: found.map(([, value]) => value),
      }
    })
    return { body: { MetricDataResults } }
  }

const listOf =
  (...metrics: [name: string, dimensions: Record<string, string>][]) =>
  ({ MetricName, Dimensions = [] }: Record<string, unknown>): Reply => ({
    body: {
      Metrics: metrics
        .filter(
          ([name, dimensions]) =>
            (MetricName === undefined || name === MetricName) &&
            (Dimensions as { Name: string; Value: string }[]).every(
              ({ Name, Value }) => dimensions[Name] === Value,
            ),
        )
        .map(([name, dimensions]) => ({
          Namespace: 'AWS/ApplicationELB',
          MetricName: name,
          Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
        })),
    },
  })

const minutes: Points = [
  [start - 60, 100],
  [start, 10],
  [start + 60, 20],
  [start + 120, 400],
]

test('points are whole minutes: what they cover beyond the window is said to the second', async () => {
  const { found, questions } = await measure(value(metric()), {
    GetMetricData: dataOf(() => minutes),
  })
  expect(found).toMatchObject({
    kind: 'value',
    value: 30,
    detail: 'Sum over 2 points of 60 s',
    query: 'Sum of AWS/ApplicationELB RequestCount {LoadBalancer=app/shop/1}',
    warnings: [
      'CloudWatch has whole periods only: 0 s before the window and 30 s after it are in the numbers',
    ],
  })
  const [first] = questions
  expect(first!.json).toMatchObject({ StartTime: start, EndTime: start + 120 })
  expect(first!.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/eu-west-1\/monitoring\/aws4_request/,
  )
})

test('an average is the sum of what was measured divided by how often, not the mean of minutes', async () => {
  const { found } = await measure(value(metric({ stat: 'Average' })), {
    GetMetricData: dataOf((_, stat) =>
      stat === 'Sum'
        ? [
            [start, 90],
            [start + 60, 10],
          ]
        : [
            [start, 9],
            [start + 60, 1],
          ],
    ),
  })
  expect(found).toMatchObject({ kind: 'value', value: 10 })
})

test('a percentile of minutes becomes one number only as `reduce` says', async () => {
  const data = { GetMetricData: dataOf(() => minutes) }
  const p99 = metric({ stat: 'p99' })
  expect((await measure(value(p99, { reduce: { kind: 'max' } }), data)).found).toMatchObject({
    kind: 'value',
    value: 20,
    detail: 'max of 2 values over the window',
  })
  expect((await measure(value(p99), data)).found).toMatchObject({
    kind: 'failed',
    detail: 'p99 exists for each 60 s, but not for the window as a whole',
    hint: 'reduce its values to one, such as with `reduce: max`',
  })
})

test('points come in pages, and a result that stays partial is no data', async () => {
  const page = (json: Record<string, unknown>, state: string): Reply => ({
    body: {
      MetricDataResults: [
        {
          Id: 'q0',
          Timestamps: [json.NextToken ? start + 60 : start],
          Values: [5],
          StatusCode: json.NextToken ? state : 'PartialData',
        },
      ],
      ...defined({ NextToken: json.NextToken ? undefined : 'more' }),
    },
  })
  const of = async (state: string) =>
    (await measure(value(metric()), { GetMetricData: json => page(json, state) })).found
  expect(await of('Complete')).toMatchObject({ kind: 'value', value: 10 })
  expect(await of('PartialData')).toMatchObject({
    kind: 'no-data',
    detail: 'its response is incomplete: PartialData',
  })
})

const balancer = { LoadBalancer: 'app/shop/1' }
const errors = metric({ metric: 'HTTPCode_Target_5XX_Count' })
const healthy = dataOf(name => (name === 'RequestCount' ? minutes : []))

test('nothing counted is zero where the name is known and the same dimensions report something else', async () => {
  const order = value(errors, { absent: 'ok' })
  const elsewhere = listOf(
    ['RequestCount', balancer],
    ['HTTPCode_Target_5XX_Count', { LoadBalancer: 'app/other/2' }],
  )
  const { found } = await measure(order, { GetMetricData: healthy, ListMetrics: elsewhere })
  expect(found).toMatchObject({ kind: 'value', value: 0 })
  const misspelt = await measure(
    value(metric({ metric: 'HTTPCode_Target_5xx' }), { absent: 'ok' }),
    {
      GetMetricData: healthy,
      ListMetrics: elsewhere,
    },
  )
  expect(misspelt.found).toMatchObject({
    kind: 'no-data',
    detail: 'AWS/ApplicationELB has no metric HTTPCode_Target_5xx',
  })
  const unwatched = await measure(order, {
    GetMetricData: dataOf(() => []),
    ListMetrics: elsewhere,
  })
  expect(unwatched.found).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('nothing shows that it was watched'),
  })
})

test('a share is of two sums, and a part without points needs `absent: ok`', async () => {
  const ListMetrics = listOf(['RequestCount', balancer], ['HTTPCode_Target_5XX_Count', balancer])
  const data = dataOf(name => (name === 'RequestCount' ? minutes : [[start, 3]]))
  const order = share(errors, metric())
  expect((await measure(order, { GetMetricData: data, ListMetrics })).found).toMatchObject({
    kind: 'ratio',
    bad: 3,
    total: 30,
  })
  const none = await measure(order, { GetMetricData: healthy, ListMetrics })
  expect(none.found.kind).toBe('no-data')
  const half = dataOf(name => (name === 'RequestCount' ? minutes : [[start, 2.5]]))
  expect((await measure(share(errors, metric()), { GetMetricData: half })).found).toMatchObject({
    kind: 'failed',
    detail: 'the query returns 2.5, which is not a count',
  })
})

test('what has no point in the last minute is no data, unless others beside it have one', async () => {
  const both = listOf(['RequestCount', balancer], ['HTTPCode_Target_5XX_Count', balancer])
  const early: Points = [[start, 3]]
  const of = async (order: Order, requests: Points) => {
    const data = dataOf(name => (name === 'RequestCount' ? requests : early))
    return (await measure(order, { GetMetricData: data, ListMetrics: both })).found
  }
  const rare = value(errors, { absent: 'ok' })
  expect(await of(rare, minutes)).toMatchObject({ kind: 'value', value: 3 })
  for (const order of [rare, value(metric()), share(errors, metric())])
    expect(await of(order, early)).toMatchObject({
      kind: 'no-data',
      detail: expect.stringMatching(/has no point in the last \d+ s of the test$/),
    })
})

test('a part whose metric is known nowhere is no zero, whatever `absent` says', async () => {
  const listed = (json: Record<string, unknown>): Reply => ({
    body: {
      Metrics: json.MetricName
        ? []
        : [{ Namespace: 'AWS/ApplicationELB', MetricName: errors.metric, Dimensions: [] }],
    },
  })
  const misspelt = { ...errors, metric: 'HTTPCode_Target_5XX_Cout' }
  const order = share(misspelt, metric())
  const { found } = await measure(
    { ...order, question: { kind: 'share', partIs: 'bad', absent: 'ok' } },
    { GetMetricData: healthy, ListMetrics: listed },
  )
  expect(found).toMatchObject({ kind: 'no-data', hint: `did you mean \`${errors.metric}\`?` })
})

const rows = (...values: string[]) =>
  values.map(value => [
    { field: 'n', value },
    { field: '@ptr', value: 'x' },
  ])

/** Logs Insights with so many lines: `running` times a query is not complete yet. */
function insights(results: unknown, { running = 0, status = 'Complete' } = {}) {
  let polls = 0
  return {
    StartQuery: (): Reply => ({ body: { queryId: 'id-1' } }),
    GetQueryResults: (): Reply => ({
      body:
        polls++ < running
          ? { status: 'Running', results: [] }
          : { status, results, statistics: { bytesScanned: 12_300_000 } },
    }),
    StopQuery: (): Reply => ({ body: { success: true } }),
  }
}

test('a query of Logs Insights is polled until it is complete, and what it scanned is shown', async () => {
  const query = logs('filter level = "error" | stats count(*) as n')
  const { found, questions } = await measure(value(query), insights(rows('7'), { running: 2 }))
  expect(found).toMatchObject({
    kind: 'value',
    value: 7,
    detail: 'Logs Insights scanned 12.3 MB',
    url: expect.stringContaining('#logsV2:logs-insights$3FqueryDetail$3D~('),
  })
  expect(questions[0]!.json).toEqual({
    logGroupNames: ['/ecs/shop'],
    startTime: start,
    endTime: start + 90,
    queryString: 'filter level = "error" | stats count(*) as n',
  })
  expect(questions[0]!.headers.authorization).toContain('/eu-west-1/logs/aws4_request')
})

test('a query that never completes is stopped', async () => {
  const query = logs('stats count(*) as n')
  const { found, questions } = await measure(value(query), insights([], { running: 1000 }))
  expect(found).toMatchObject({ kind: 'failed', detail: expect.stringContaining('was stopped') })
  expect(questions.map(operationOf).at(-1)).toBe('StopQuery')
})

test('lines are counted as bad of a total, and what is no number is a failure', async () => {
  const counted = insights(rows('4'))
  const { found, questions } = await measure(
    share(logs('filter level = "error"'), logs('fields @message')),
    counted,
  )
  expect(found).toMatchObject({ kind: 'ratio', bad: 4, total: 4 })
  expect(questions[0]!.json.queryString).toBe('filter level = "error" | stats count(*) as n')
  for (const [results, detail] of [
    [rows('many'), 'the query returns `many`, which is not a number'],
    [rows(''), 'the query returns ``, which is not a number'],
  ] as const)
    expect((await measure(value(logs('stats x')), insights(results))).found).toMatchObject({
      kind: 'failed',
      detail,
    })
  expect(
    (await measure(value(logs('stats x')), insights([], { status: 'Failed' }))).found,
  ).toMatchObject({ kind: 'failed', detail: 'the query failed: its state is Failed' })
})

test('no line that matches is zero only where the groups have lines in the window', async () => {
  const order = value(logs('filter x | stats count(*) as n'), { absent: 'ok' })
  const lines = (all: string): Record<string, (json: Record<string, unknown>) => Reply> => {
    let last = ''
    return {
      StartQuery: ({ queryString }) => {
        last = String(queryString)
        return { body: { queryId: 'id' } }
      },
      GetQueryResults: () => ({
        body: { status: 'Complete', results: last.startsWith('filter') ? [] : rows(all) },
      }),
    }
  }
  expect((await measure(order, lines('9'))).found).toMatchObject({ kind: 'value', value: 0 })
  expect((await measure(order, lines('0'))).found).toMatchObject({
    kind: 'no-data',
    detail: 'no line of /ecs/shop was found in the window',
  })
})

const error = (type: string, message = 'm'): Reply => ({
  status: 400,
  body: { __type: `com.amazonaws.cloudwatch#${type}`, message },
})

test.each<[type: string, detail: RegExp, hint?: RegExp]>([
  ['AccessDeniedException', /refuses access/, /cloudwatch:GetMetricData/],
  ['ExpiredTokenException', /refuses the credentials/, /not expired/],
  ['UnrecognizedClientException', /refuses the credentials/],
  ['InvalidParameterValueException', /refuses the query: InvalidParameterValueException: m/],
  ['InternalServiceFault', /responded with 400: InternalServiceFault: m/],
])('%s is a failure of its own, and shows no key', async (type, detail, hint = /^/) => {
  const { found } = await measure(value(metric()), { GetMetricData: () => error(type) })
  expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(detail) })
  expect(found.kind === 'failed' && (found.hint ?? '')).toMatch(hint)
  expect(JSON.stringify(found)).not.toContain('key-of-aws')
})

test('a reached limit, which AWS answers with 400, is waited for', async () => {
  let asked = 0
  const data = dataOf(() => minutes)
  const { found } = await measure(value(metric()), {
    GetMetricData: json => (asked++ === 0 ? error('ThrottlingException') : data(json)),
  })
  expect(found).toMatchObject({ kind: 'value', value: 30 })
})

test('before the load a denied query ends the run, and a name that is not there is noted with a near one', async () => {
  const check = async (
    order: Order,
    answers: Record<string, (json: Record<string, unknown>) => Reply>,
  ) => {
    const { url } = await fakeJson(question => answers[operationOf(question)]!(question.json))
    const provider = await openAt(url)
    const context = quietContext(skippingClock(window.end * 1000))
    return provider.check([{ ...order, query: '' }], context).catch((problem: unknown) => problem)
  }
  const ListMetrics = listOf(['RequestCount', balancer])
  const denied = await check(value(metric()), {
    GetMetricData: () => error('AccessDenied'),
    ListMetrics: () => error('AccessDenied'),
  })
  expect(denied).toBeInstanceOf(Problem)
  expect(
    await check(value(metric({ metric: 'RequestCounts' })), {
      GetMetricData: healthy,
      ListMetrics,
    }),
  ).toEqual([
    {
      source: 'cloudwatch',
      about: 'RequestCounts',
      hint: 'did you mean `RequestCount`?',
      message: 'CloudWatch has had no RequestCounts with these dimensions in the last two weeks',
    },
  ])
  const noGroup = await check(value(logs('stats count(*) as n')), {
    ListMetrics,
    StartQuery: () => error('ResourceNotFoundException', 'gone'),
    DescribeLogGroups: ({ logGroupNamePrefix }) => ({
      body: { logGroups: logGroupNamePrefix ? [] : [{ logGroupName: '/ecs/shops' }] },
    }),
  })
  expect(noGroup).toEqual([
    {
      source: 'cloudwatch',
      about: '/ecs/shop',
      hint: 'did you mean `/ecs/shops`?',
      message: 'there is no log group /ecs/shop',
    },
  ])
})

test('over time each minute is a point where it ends', async () => {
  const { url } = await fakeJson(({ json }) => dataOf(() => minutes)(json))
  const provider = await openAt(url)
  const found = await provider.series!({ ...value(metric()), target }, window, quietContext())
  expect(found).toMatchObject({
    kind: 'series',
    series: [
      {
        values: [
          [start + 60, 10],
          [start + 90, 20],
        ],
      },
    ],
    url: `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#metricsV2:graph=~(metrics~(~(~'AWS*2fApplicationELB~'RequestCount~'LoadBalancer~'app*2fshop*2f1))~start~'2023-11-14T22*3a14*3a00.000Z~end~'2023-11-14T22*3a15*3a30.000Z~region~'eu-west-1~stat~'Sum~period~60~view~'timeSeries)`,
  })
})
