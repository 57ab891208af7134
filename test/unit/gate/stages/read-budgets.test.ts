import { describe, expect, test } from 'vitest'
import { readBudgets } from '../../../../src/gate/stages/read-budgets.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import { type MeasuredObjective, withIds } from '../../../../src/model/plan/objective.ts'
import {
  type CountsIndicator,
  type Indicator,
  sourceQueryOf,
} from '../../../../src/promql/indicator.ts'
import { overPort } from '../../../../src/providers/prometheus/adapter.ts'
import type { PromSource } from '../../../../src/providers/prometheus/api/reader.ts'
import type { MeasuredWindow } from '../../../../src/providers/provider.ts'
import { quietContext } from '../../../contract/providers/quiet-context.ts'
import { slo, sloOfQuery } from '../../judge/budgets/build.ts'
import { availability } from '../../judge/build.ts'

const now = Date.parse('2026-11-03T14:01:00.500Z')
const context = { ...quietContext(), clock: { now: () => now, sleep: async () => {} } }
const counts = {
  kind: 'counts',
  partIs: 'bad',
  part: 'all_total{code="500"}',
  total: 'all_total',
} as const
const ofBudget = (budget: CountsIndicator): MeasuredObjective =>
  slo({ slo: { windowMs: 7 * 86_400_000, budget: sourceQueryOf(budget) } })

/** Answers queries by what they read. */
async function read(objective: MeasuredObjective, answer: (query: string) => Partial<Measurement>) {
  const asked: { query: string; window: MeasuredWindow; absent?: 'ok' }[] = []
  const measure = async (indicator: Indicator, window: MeasuredWindow): Promise<Measurement> => {
    const query = indicator.kind === 'value' ? indicator.query : ''
    const absent = indicator.kind === 'value' ? indicator.absent : undefined
    asked.push({ query, window, ...defined({ absent }) })
    return { query, warnings: [], ...answer(query) } as Measurement
  }
  const source: PromSource = { check: async () => [], measure, series: measure }
  const budgets = await readBudgets(
    { objectives: withIds([availability(0.99), objective]) },
    new Map([['prometheus', overPort(source, { settings: {}, followsMemory: false })]]),
    context,
  )
  return { budget: budgets[0], asked }
}

describe('a budget on counters', () => {
  const value = (bad: number, all: number) => (query: string) =>
    ({ kind: 'value', value: query.startsWith('sum(increase(all_total[') ? all : bad }) as const

  test('is read over its own window, which has ended a minute ago', async () => {
    const { budget, asked } = await read(ofBudget(counts), value(12.4, 10_000.7))
    const window = {
      start: Date.parse('2026-10-27T14:00:00Z') / 1000,
      end: Date.parse('2026-11-03T14:00:00Z') / 1000,
    }
    expect(asked).toEqual([
      { query: 'sum(increase(all_total{code="500"}[$window]))', window, absent: 'ok' },
      { query: 'sum(increase(all_total[$window]))', window },
      { query: 'min(min_over_time(timestamp(all_total)[$window:605s]))', window },
    ])
    expect(budget).toEqual({
      of: 1,
      purpose: 'budget',
      start: '2026-10-27T14:00:00.000Z',
      end: '2026-11-03T14:00:00.000Z',
      measured: {
        kind: 'ratio',
        bad: 12.4,
        total: 10_000.7,
        query: `${asked[0]!.query} / ${asked[1]!.query}`,
        warnings: [],
      },
    })
  })

  test('tells from when on the source has it, where that is not the whole window', async () => {
    const end = Date.parse('2026-11-03T14:00:00Z') / 1000
    const since = async (first: number | undefined, step = 's') => {
      const at = (query: string) =>
        query.startsWith('min(')
          ? first !== undefined && query.includes(step)
            ? ({ kind: 'value', value: first } as const)
            : ({ kind: 'no-data', detail: 'none' } as const)
          : value(12, 10_000)(query)
      return (await read(ofBudget(counts), at)).budget?.since
    }
    expect(await since(end - 86_400)).toBe('2026-11-02T14:00:00.000Z')
    expect(await since(end - 7 * 86_400 + 30)).toBeUndefined()
    // Of 25 minutes only the closer look, in steps of 14 s, tells.
    expect(await since(end - 1500, ':14s')).toBe('2026-11-03T13:35:00.000Z')
    // And of 40 s only the closest.
    expect(await since(end - 40, ':1s')).toBe('2026-11-03T13:59:20.000Z')
    expect(await since(undefined)).toBeUndefined()
  })

  test('of the good ones is what is left of all', async () => {
    const { budget, asked } = await read(
      ofBudget({ ...counts, partIs: 'good' }),
      value(9999, 10_000),
    )
    expect(asked[0]?.query).toBe('sum(increase(all_total{code="500"}[$window]))')
    expect(budget?.measured).toMatchObject({ kind: 'ratio', bad: 1, total: 10_000 })
  })

  test('takes a bad counter of another name for zero only where that was said', async () => {
    const other = { ...counts, part: 'errors_total' }
    const absentOf = async (budget: CountsIndicator) =>
      (await read(ofBudget(budget), value(0, 1))).asked[0]?.absent
    expect(await absentOf(other)).toBeUndefined()
    expect(await absentOf({ ...other, absent: 'ok' })).toBe('ok')
  })

  test('has no more bad ones than there are, however they were extrapolated', async () => {
    expect((await read(ofBudget(counts), value(101, 100))).budget?.measured).toMatchObject({
      bad: 100,
      total: 100,
    })
    expect((await read(ofBudget(counts), value(-0.1, 100))).budget?.measured).toMatchObject({
      bad: 0,
    })
  })

  test('is no data where nothing went up, and a failure where the source fails', async () => {
    expect((await read(ofBudget(counts), value(0, 0))).budget?.measured).toMatchObject({
      kind: 'no-data',
      detail: 'all_total did not go up in the window of the budget',
    })
    const failed = { kind: 'failed', detail: 'HTTP 503' } as const
    expect((await read(ofBudget(counts), () => failed)).budget?.measured).toMatchObject(failed)
  })
})

test('a budget of a query is that of its good share', async () => {
  const { budget, asked } = await read(sloOfQuery(), () => ({ kind: 'value', value: 0.9995 }))
  expect(asked.map(({ query }) => query)).toEqual(['good / all'])
  expect(budget?.measured).toMatchObject({ kind: 'value', value: 0.9995 })
})

test('without a budget nothing is asked', async () => {
  const { budget, asked } = await read(slo({ slo: { windowMs: 1 } }), () => ({
    kind: 'value',
    value: 1,
  }))
  expect([budget, asked]).toEqual([undefined, []])
})
