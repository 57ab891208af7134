import { expect, test } from 'vitest'
import { readBudgets } from '../../../../src/gate/stages/read-budgets.ts'
import { withIds } from '../../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { overPort } from '../../../../src/providers/prometheus/adapter.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import { slo } from '../../../unit/judge/budgets/build.ts'
import {
  apiError,
  fakePrometheus,
  type Question,
  type Reply,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const indicator = {
  kind: 'counts',
  partIs: 'bad',
  part: 'requests_total{code=~"5.."}',
  total: 'requests_total',
} as const
const objective = slo({ slo: { windowMs: 30 * 86_400_000, budget: sourceQueryOf(indicator) } })

async function read(answer: (question: Question) => Reply) {
  const { url, questions } = await fakePrometheus(answer)
  const source = prometheus({ url, headers: {} })
  const context = quietContext(skippingClock(1_700_000_060_000))
  const budgets = await readBudgets(
    { objectives: withIds([objective]) },
    new Map([['prometheus', overPort(source, { settings: {}, followsMemory: false })]]),
    context,
  )
  return { measured: budgets[0]!.measured, questions }
}

const bad = 'sum(increase(requests_total{code=~"5.."}[720h]))'
const total = 'sum(increase(requests_total[720h]))'

test('a budget is two increases over its whole window, asked a minute before now', async () => {
  const { measured, questions } = await read(({ form }) =>
    vector([{}, form.query === total ? '1000000.5' : '379.9']),
  )
  expect(measured).toEqual({
    kind: 'ratio',
    bad: 379.9,
    total: 1_000_000.5,
    query: `${bad} / ${total}`,
    warnings: [],
  })
  const asked = questions.filter(({ form }) => form.query?.startsWith('sum('))
  expect(asked.map(({ path }) => path)).toEqual(['/api/v1/query', '/api/v1/query'])
  expect(asked.map(({ form }) => form)).toEqual(
    expect.arrayContaining([
      { query: bad, time: '1700000000' },
      { query: total, time: '1700000000' },
    ]),
  )
})

test('a month that is too much for the source is a failure, in its own words', async () => {
  const { measured } = await read(() =>
    apiError(422, 'execution', 'query processing would load too many samples'),
  )
  expect(measured).toMatchObject({
    kind: 'failed',
    detail: expect.stringContaining('too many samples'),
  })
})

test('a counter that nobody has is no data, and named', async () => {
  const { measured } = await read(() => vector())
  expect(measured).toMatchObject({
    kind: 'no-data',
    detail: 'the query returned no series: there is no series of requests_total in the window',
  })
})

test('what the source warns of stays with the budget', async () => {
  const { measured } = await read(() => {
    const answer = vector([{}, '1'])
    return { body: { ...(answer.body as object), warnings: ['PromQL warning: odd'] } }
  })
  expect(measured).toMatchObject({ kind: 'ratio', warnings: ['PromQL warning: odd'] })
})
