import { describe, expect, test } from 'vitest'
import { formatSpent } from '../../../../src/judge/budgets/spent-budgets.ts'
import { isDecided } from '../../../../src/judge/is-decided.ts'
import { judge } from '../../../../src/judge/judge.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import { type BaselineObjective, withIds } from '../../../../src/model/plan/objective.ts'
import { answered, answers, availability, buildPlan, evidence, requests } from '../build.ts'
import { comparedRun, errors, p95, planFor, took } from '../comparison/build.ts'
import { bad, inProduction, slo } from './build.ts'

const measured = answered('ratio', { bad: 0, total: 10_000 })
/** What production had of the objective at `of`, and what the run has measured of it. */
const withRun = (budget: Evidence['answers'], of = 0): Pick<Evidence, 'answers'> => ({
  answers: [...budget.map(answer => ({ ...answer, of })), { of, purpose: 'objective', measured }],
})
const spent = bad(1120).answers

describe('with a spent budget', () => {
  const policy = { tooFewRequests: 'neutral' } as const
  const undecided = (budget: Evidence['answers']) =>
    judge(
      buildPlan([availability(0.999), slo()], policy),
      evidence(requests(600), withRun(budget, 1)),
    )

  test('what is not decided blocks', () => {
    expect(undecided(spent)).toMatchObject({ verdict: 'inconclusive', blocks: true })
    expect(undecided(bad(0).answers)).toMatchObject({ verdict: 'inconclusive', blocks: false })
    // The last request of it is gone too.
    expect(undecided(bad(1000).answers).blocks).toBe(true)
    expect(undecided(bad(999).answers).blocks).toBe(false)
  })

  test('what is not known is not spent', () => {
    const unknown = inProduction(answered('no-data', { detail: 'no series' }))
    expect(undecided(unknown.answers).blocks).toBe(false)
    expect(undecided([]).blocks).toBe(false)
  })

  test('of an advisory objective nothing follows', () => {
    const plan = buildPlan([availability(0.999), slo({ advisory: true })], policy)
    expect(judge(plan, evidence(requests(600), withRun(spent, 1))).blocks).toBe(false)
  })

  test('what the policy says of missing data and errors stays', () => {
    const noData = answers(answered('no-data', { detail: 'nothing' }))
    const plan = buildPlan([slo()], { noData: 'neutral' })
    expect(
      judge(plan, evidence(requests(600), { answers: [...noData.answers, ...spent] })).blocks,
    ).toBe(false)
  })

  test('what passes passes', () => {
    expect(judge(buildPlan([slo()]), evidence(requests(600), withRun(spent)))).toMatchObject({
      verdict: 'pass',
      blocks: false,
    })
  })
})

describe('with a spent budget a comparison tolerates half', () => {
  const load = (head: number) => comparedRun(120, () => ({ head: took(head), base: took(100) }))
  const plan = (objective: BaselineObjective) => {
    const planned = planFor([objective], 300)
    return { ...planned, objectives: withIds([...planned.objectives, slo()]) }
  }
  const judged = (head: number, budget: Evidence['answers'], objective = p95) =>
    judge(plan(objective), evidence(load(head), withRun(budget, 1))).objectives[0]!

  test('of 10%: three more hold with a budget, and without one it is not decided, which blocks', () => {
    expect(judged(103, bad(0).answers)).toMatchObject({
      verdict: 'pass',
      comparison: { tolerance: { relative: 0.1 } },
    })
    expect(judged(103, spent)).toMatchObject({
      verdict: 'inconclusive',
      threshold: expect.closeTo(105, 6),
      comparison: { tolerance: { relative: 0.05 } },
    })
    expect(judge(plan(p95), evidence(load(103), withRun(spent, 1))).blocks).toBe(true)
    expect(judged(100, spent).verdict).toBe('pass')
  })

  test('of an amount too', () => {
    expect(judged(100, spent, errors).comparison?.tolerance).toEqual({ absolute: 0.001 })
  })

  test('at a look as at the end', () => {
    const early = comparedRun(24, () => ({ head: took(103), base: took(100) }), { seconds: 60 })
    const at = (budget: Evidence['answers']) =>
      isDecided(plan(p95), evidence(early, withRun(budget, 1)))
    expect([at(bad(0).answers), at(spent)]).toEqual([true, false])
  })
})

describe('the sentence of the scorecard', () => {
  const budget = { name: 'checkout', left: -0.12, advisory: false }

  test('says what follows, and of what', () => {
    expect(formatSpent([budget], true)).toBe(
      'The error budget of checkout is spent (−12%): what is not decided blocks, and the tolerance against the baseline is halved.',
    )
    expect(formatSpent([budget, { ...budget, name: 'search', left: 0 }], false)).toBe(
      'The error budgets of checkout (−12%), search (0%) are spent: what is not decided blocks.',
    )
  })

  test('is none while something is left, and where nobody knows', () => {
    expect(
      formatSpent(
        [
          { ...budget, left: 0.001 },
          { ...budget, left: null },
        ],
        true,
      ),
    ).toBeUndefined()
  })
})
