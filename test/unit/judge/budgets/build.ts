import type { Answer } from '../../../../src/model/evidence/answer.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { MeasuredObjective } from '../../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { answered, prometheus } from '../build.ts'

const day = 86_400_000

type BudgetAnswer = Extract<Answer, { purpose: 'budget' }>

/** An SLO of 99.9% over 30 days, on counters. */
export function slo(more: Partial<MeasuredObjective> = {}): MeasuredObjective {
  const indicator = {
    kind: 'counts',
    partIs: 'bad',
    part: 'bad_total',
    total: 'all_total',
  } as const
  return prometheus(0.999, {
    name: 'checkout',
    ...sourceQueryOf(indicator),
    comparator: '>=',
    unit: 'ratio',
    slo: { windowMs: 30 * day, budget: sourceQueryOf(indicator) },
    ...more,
  })
}

/** The same that Prometheus works out itself. */
export const sloOfQuery = (more: Partial<MeasuredObjective> = {}): MeasuredObjective => {
  const indicator = { kind: 'value', query: 'good / all' } as const
  return slo({
    ...sourceQueryOf(indicator),
    slo: { windowMs: 30 * day, budget: sourceQueryOf(indicator) },
    ...more,
  })
}

/** What production had over 30 days. */
export const inProduction = (measured: Measurement, of = 0): { answers: [BudgetAnswer] } => ({
  answers: [
    {
      of,
      purpose: 'budget',
      start: '2026-10-04T14:00:00.000Z',
      end: '2026-11-03T14:00:00.000Z',
      measured,
    },
  ],
})

/** So many bad ones among a million. */
export const bad = (count: number, of = 0) =>
  inProduction(answered('ratio', { bad: count, total: 1_000_000 }), of)
