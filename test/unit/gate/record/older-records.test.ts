import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRecord } from '../../../../src/gate/record/read-record.ts'
import { rejudge } from '../../../../src/gate/record/rejudge.ts'
import { readParts } from '../../../../src/scorecard/parts/read-parts.ts'
import { withoutReasons } from '../../../support/without-reasons.ts'

/*
 * Records as older gates wrote them: one of each form that the record has had, to be read for ever.
 * None of them is ever written anew.
 */
const read = (name: string) =>
  readRecord(join(import.meta.dirname, '../../../support/records', `${name}.json`))

/** What judging it anew changes of what its gate wrote; a newer gate may warn of more. */
const verdictsOf = ({
  verdict,
  reason,
  objectives,
  budgets,
}: Awaited<ReturnType<typeof read>>) => ({
  verdict,
  reason,
  objectives: objectives.map(({ warnings: _, ...one }) => one),
  budgets,
})

test.each(['joined-by-name', 'query-of-an-objective', 'one-of-each-source'])(
  '%s: it is judged as it was',
  async name => {
    const record = await read(name)
    const again = rejudge(record, record.plan)
    expect(withoutReasons(verdictsOf(again))).toEqual(withoutReasons(verdictsOf(record)))
  },
)

test('joined-by-name: every answer, row and budget is of the objective whose name it had', async () => {
  const { plan, evidence, objectives, budgets } = await read('joined-by-name')
  const nameOf = (of: number) => plan.objectives.find(({ id }) => id === of)?.name
  expect(plan.objectives.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5])
  expect(evidence.answers.map(({ of, purpose }) => [nameOf(of), purpose])).toEqual([
    ['checkout', 'budget'],
    ['constructor', 'objective'],
    ['cpu < 0.8', 'objective'],
    ['checkout', 'objective'],
    ['alerts: first.yml', 'objective'],
    ['alerts: second.yml', 'objective'],
    ['constructor', 'chart'],
    ['checkout', 'chart'],
  ])
  expect(objectives.map(({ of, name }) => [nameOf(of), name])).toEqual([
    ['availability >= 99%', 'availability >= 99%'],
    ['constructor', 'constructor'],
    ['cpu < 0.8', 'cpu < 0.8'],
    ['checkout', 'checkout'],
    ['alerts: first.yml', 'Down'],
    ['alerts: second.yml', 'Slow'],
    ['alerts: second.yml', 'Busy'],
  ])
  expect(budgets?.map(({ of }) => nameOf(of))).toEqual(['checkout'])
  expect(JSON.stringify(evidence)).not.toMatch(/"(measurements|serverSeries|budgets)"/)
})

test('joined-by-name: its scorecard has the charts, the graphs and the limits of its objectives', async () => {
  const record = await read('joined-by-name')
  const { serverSeries, graphs, resources } = readParts(record)
  expect(serverSeries).toMatchObject([
    { title: 'constructor', query: 'busy', threshold: 0.5 },
    // Bad ones were counted, and the good share is drawn.
    {
      title: 'checkout',
      threshold: 0.99,
      series: [
        {
          points: [
            [0, 0.9],
            [30, 0.89],
            [60, 0.88],
            [90, 0.87],
            [120, 0.86],
          ],
        },
      ],
    },
  ])
  expect(graphs.map(({ of }) => of)).toEqual([1, 2, 3])
  expect(resources).toMatchObject([{ limits: [{ label: 'cpu < 0.8', value: 0.8 }] }])
  expect(record.budgets).toMatchObject([{ name: 'checkout', left: 0.962 }])
})

test('one-of-each-source: what it named side by side are sources of the table, and its questions are theirs', async () => {
  const { plan, evidence, objectives } = await read('one-of-each-source')
  expect(plan.providers).toEqual([
    {
      id: 'prometheus',
      kind: 'prometheus',
      settings: {
        url: 'http://prometheus:9090',
        headers: { 'X-Team': '***' },
        externalUrl: 'https://prometheus.example',
      },
      flags: { 'prometheus-url': 'http://prometheus:9090' },
      sends: ['X-Team'],
    },
  ])
  expect(plan).not.toHaveProperty('prometheus')
  expect(plan.objectives.map(({ kind }) => kind)).toEqual(['load', ...Array(5).fill('measured')])
  expect(
    plan.objectives.flatMap(one => (one.kind === 'measured' ? [one.question.kind] : [])),
  ).toEqual(['value', 'use', 'share', 'alerts', 'alerts'])
  const linked = evidence.answers.filter(
    answer => answer.purpose !== 'budget' && answer.measured.url?.includes('/graph?'),
  )
  expect(linked.map(({ purpose }) => purpose)).toEqual(['objective', 'objective', 'chart', 'chart'])
  expect(new Set(objectives.map(({ source, language }) => `${source} ${language}`))).toEqual(
    new Set(['load undefined', 'prometheus promql', 'alerts promql']),
  )
})
