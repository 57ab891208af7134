import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Question } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import { open } from '../../../src/providers/azure-monitor/adapter.ts'
import type { AzureQuery } from '../../../src/providers/azure-monitor/query.ts'
import type { NumberAsk } from '../../../src/providers/numbers/numbers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { azureAnswer, azureWithin } from './fakes/azure-answer.ts'
import { fakeJson } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const start = Date.parse('2023-11-14T22:13:00Z') / 1000
const window = { start, end: start + 120 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
const resource = '/subscriptions/1/resourceGroups/shop/providers/Microsoft.Web/sites/shop'
const openAt = (url: string) =>
  open(
    { url, resource, settleMs: 0, headers: secrets({ authorization: 'Bearer key-of-azure' }) },
    { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined },
    quietContext(),
  )

type Order = { question: Question; ask: NumberAsk<AzureQuery> }
const metric = (name: string, more: Partial<AzureQuery> = {}): AzureQuery => ({
  metric: name,
  aggregation: 'Total',
  interval: 60,
  ...more,
})
const value = (query: AzureQuery, absent?: 'ok'): Order => ({
  question: { kind: 'value', ...defined({ absent }) },
  ask: { query },
})
const share: Order = {
  question: { kind: 'share', partIs: 'bad', absent: 'ok' },
  ask: { part: metric('Http5xx'), total: metric('Requests') },
}

const known = (...names: string[]): Reply => ({
  body: { value: names.map(value => ({ name: { value, localizedValue: value } })) },
})
const minutes = { start: start * 1000, minutes: 2 }

/** `data`: what is answered for the metrics of each name. */
async function served(data: (metric: string) => Reply, names = ['Http5xx', 'Requests']) {
  return await fakeJson(({ path, form }) =>
    path.includes('metricDefinitions')
      ? known(...names)
      : azureWithin(data(form.metricnames!), window, form.timespan!),
  )
}

async function measure(order: Order, data: (metric: string) => Reply, names?: string[]) {
  const { url, questions } = await served(data, names)
  const provider = await openAt(url)
  const context = quietContext(skippingClock(window.end * 1000))
  return { found: await provider.measure({ ...order, target }, window, context), questions }
}

test('a metric is queried of the resource over exactly the window in whole minutes', async () => {
  const { found, questions } = await measure(
    value(metric('Http5xx', { filter: "Instance eq 'a'", namespace: 'web' })),
    () => azureAnswer({ total: [2, 3] }, minutes),
  )
  expect(found).toMatchObject({ kind: 'value', value: 5, warnings: [] })
  expect(questions[0]!.path).toContain(`${resource}/providers/Microsoft.Insights/metrics?`)
  expect(questions[0]!.form).toMatchObject({
    timespan: '2023-11-14T22:13:00.000Z/2023-11-14T22:15:00.000Z',
    interval: 'PT1M',
    metricnames: 'Http5xx',
    aggregation: 'Total',
    $filter: "Instance eq 'a'",
    metricnamespace: 'web',
  })
  expect(questions[0]!.headers.authorization).toBe('Bearer key-of-azure')
})

test('an average of the window weighs each minute by its count', async () => {
  const { found } = await measure(
    value(metric('HttpResponseTime', { aggregation: 'Average' })),
    () => azureAnswer({ average: [1, 4], count: [30, 10] }, minutes),
  )
  expect(found).toMatchObject({ kind: 'value', value: 1.75 })
})

test('two metrics are counts that are judged as bad of a total', async () => {
  const data = (name: string) =>
    azureAnswer({ total: name === 'Http5xx' ? [1, 2] : [50, 50] }, minutes)
  expect((await measure(share, data)).found).toMatchObject({ kind: 'ratio', bad: 3, total: 100 })
  const half = () => azureAnswer({ total: [0.5] }, minutes)
  expect((await measure(share, half)).found).toMatchObject({ kind: 'failed' })
})

test('a part that the resource does not have is no zero, whatever `absent` says', async () => {
  const data = (name: string) =>
    azureAnswer({ total: name === 'Requests' ? [20, 30] : [] }, minutes)
  expect((await measure(share, data, ['Http5x', 'Requests'])).found).toMatchObject({
    kind: 'no-data',
    detail: 'the resource has no metric Http5xx',
    hint: 'did you mean `Http5x`?',
  })
  expect((await measure(share, data)).found).toMatchObject({ kind: 'ratio', bad: 0, total: 50 })
})

test('nothing counted is zero only where another metric of the resource has points', async () => {
  const order = value(metric('Http5xx'), 'ok')
  const alive = (name: string) =>
    azureAnswer(name === 'Http5xx' ? {} : { total: [5, 5] }, { ...minutes, metric: name })
  expect((await measure(order, alive)).found).toMatchObject({ kind: 'value', value: 0 })
  expect((await measure(order, () => azureAnswer({}, minutes))).found).toMatchObject({
    kind: 'no-data',
    hint: expect.stringContaining('azure-monitor.settle'),
  })
})

test('what has no point in the last minute is no data, unless others of the resource have one', async () => {
  const data = (name: string) =>
    azureAnswer({ total: name === 'Requests' ? [20, 30] : [7, null] }, minutes)
  const errors = value(metric('Http5xx'))
  expect((await measure(errors, data)).found).toMatchObject({ kind: 'value', value: 7 })
  expect((await measure(errors, () => azureAnswer({ total: [7] }, minutes))).found).toMatchObject({
    kind: 'no-data',
    detail: 'Total of Http5xx has no point in the last 60 s of the test',
  })
})

test.each<[status: number, body: object, detail: string]>([
  [
    403,
    { error: { code: 'AuthorizationFailed', message: 'The client may not read metrics.' } },
    'it refuses access (403): AuthorizationFailed: The client may not read metrics.',
  ],
  [
    400,
    { code: 'BadRequest', message: 'Failed to find metric configuration for Http5x' },
    'it refuses the query: BadRequest: Failed to find metric configuration for Http5x',
  ],
  [404, { error: { code: 'ResourceNotFound', message: 'not here' } }, 'ResourceNotFound: not here'],
])('an error of its own is a failure in its own words: %s', async (status, body, detail) => {
  const { found } = await measure(value(metric('Http5x')), () => ({ status, body }))
  expect(found).toMatchObject({ kind: 'failed', detail })
  expect(JSON.stringify(found)).not.toContain('key-of-azure')
})

test('before the load a refused query ends the run, and a metric that is not there is noted', async () => {
  const check = async (data: (metric: string) => Reply, names: string[]) => {
    const provider = await openAt((await served(data, names)).url)
    const context = quietContext(skippingClock(window.end * 1000))
    const asked = { ...value(metric('Http5x')), query: '' }
    return provider.check([asked], context).catch((problem: unknown) => problem)
  }
  const wrong = { status: 400, body: { code: 'BadRequest', message: 'no such metric' } }
  expect(await check(() => wrong, ['Http5xx'])).toBeInstanceOf(Problem)
  const passing = { status: 504, body: { code: 'GatewayTimeout', message: 'later' } }
  expect(await check(() => passing, ['Http5xx'])).toContainEqual({
    source: 'azure-monitor',
    message: 'the resource has no metric Http5x',
    about: 'Http5x',
    hint: 'did you mean `Http5xx`?',
  })
})
