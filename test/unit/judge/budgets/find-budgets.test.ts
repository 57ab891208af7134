import { describe, expect, test } from 'vitest'
import { findBudgets } from '../../../../src/judge/budgets/find-budgets.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import { withIds } from '../../../../src/model/plan/objective.ts'
import { answered, evidence, prometheus } from '../build.ts'
import { bad, inProduction, slo, sloOfQuery } from './build.ts'

const found = (more: Partial<Evidence>, objective = slo()) =>
  findBudgets({ objectives: withIds([objective]) }, evidence(undefined, more))[0]

describe('what is left of an error budget', () => {
  test.each([
    [0, 1, '100%'],
    [380, 0.62, '62%'],
    [1000, 0, '0%'],
    [1120, -0.12, '−12%'],
  ])('where %d of a million were bad and 1,000 may be, is %d', (count, left, said) => {
    expect(found(bad(count))).toMatchObject({ name: 'checkout', objective: 0.999, left })
    expect(found(bad(count))?.reason).toMatch(
      new RegExp(`^${said} is left of the budget of 30 d: about `),
    )
  })

  test('is told with what it rests on', () => {
    expect(found(bad(380))?.reason).toBe(
      '62% is left of the budget of 30 d: about 380 of 1,000,000 were bad in production.',
    )
  })

  test('is told with how long it was read over, where the source has less than the window', () => {
    const [budget] = bad(380).answers
    const since = new Date(Date.parse(budget.end) - 25 * 60_000).toISOString()
    expect(found({ answers: [{ ...budget, since }] })).toMatchObject({
      readMs: 25 * 60_000,
      reason:
        '62% is left of the budget of 30 d: about 380 of 1,000,000 were bad in production, read over 25m, since the source has nothing older.',
    })
  })

  test('is told with a warning of the source', () => {
    const measured = inProduction(
      answered('ratio', { bad: 1, total: 1000, warnings: ['partial answer'] }),
    )
    expect(found(measured)?.reason).toMatch(
      /in production\. Warning from the source: partial answer\.$/,
    )
  })

  test('of a query is one less the share that it gave', () => {
    const measured = inProduction(answered('value', { value: 0.9995 }))
    expect(found(measured, sloOfQuery())).toMatchObject({
      left: 0.5,
      reason: '50% is left of the budget of 30 d: 0.05% was bad in production.',
    })
  })

  test.each([
    [
      'no data',
      inProduction(answered('no-data', { detail: 'there is no series of all_total' })),
      'there is no series of all_total',
    ],
    ['a failure', inProduction(answered('failed', { detail: 'HTTP 503' })), 'HTTP 503'],
    [
      'nothing that was counted',
      inProduction(answered('ratio', { bad: 0, total: 0 })),
      'the source returned no share',
    ],
    [
      'several series',
      inProduction(answered('series', { series: [] })),
      'the source returned no share',
    ],
    ['no evidence', {}, 'it was not read'],
    ['another objective', bad(1, 7), 'it was not read'],
  ])('of %s is not known, and it is said why', (_, more, why) => {
    expect(found(more)).toMatchObject({
      left: null,
      reason: `What is left of the budget is not known: ${why}.`,
    })
  })

  test('of an objective without a query for it, or of 100%, is not known', () => {
    expect(found(bad(1), slo({ slo: { windowMs: 1 } }))?.reason).toContain(
      'there is no query for it',
    )
    expect(found(bad(1), slo({ threshold: 1 }))?.reason).toContain(
      'an objective of 100% has no budget',
    )
  })

  test('is asked of service-level objectives alone', () => {
    expect(findBudgets({ objectives: withIds([prometheus(1)]) }, evidence(undefined))).toEqual([])
  })
})
