import { expect, test } from 'vitest'
import { applyPolicy, rule, withRuling } from '../../../../src/judge/verdict/blocking.ts'
import type { JudgedObjective } from '../../../../src/model/judgement.ts'
import type { BlockingPolicy } from '../../../../src/model/plan/policy.ts'
import { budgetRecord } from '../../../support/examples/example-budgets.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'

const [row] = exampleRecord('pass').objectives as [JudgedObjective]
const failed: JudgedObjective = { ...row, verdict: 'fail' }
const broken: JudgedObjective = { ...row, verdict: 'error', cause: 'provider' }
const undecided: JudgedObjective = { ...row, verdict: 'inconclusive', cause: 'undecided' }
const noData: JudgedObjective = { ...row, verdict: 'inconclusive', cause: 'no-data' }
const tooFew: JudgedObjective = { ...row, verdict: 'inconclusive', cause: 'too-few-requests' }
const neutral: BlockingPolicy = {
  inconclusive: 'neutral',
  noData: 'neutral',
  tooFewRequests: 'neutral',
  error: 'neutral',
}
const strict: BlockingPolicy = {
  inconclusive: 'block',
  noData: 'block',
  tooFewRequests: 'block',
  error: 'block',
}

test('each objective has the rule by which it blocks, and none where the policy lets it through', () => {
  const rows = [row, failed, broken, undecided, noData, tooFew, { ...failed, advisory: true }]
  const rules = (policy: BlockingPolicy) =>
    applyPolicy(rows, policy).map(({ blockedBy }) => blockedBy)
  const without = undefined
  expect(rules(strict)).toEqual([
    ...[without, 'fail', 'error', 'inconclusive', 'no-data', 'too-few-requests', without],
  ])
  expect(rules(neutral)).toEqual([without, 'fail', without, without, without, without, without])
})

test('a run goes by the rule that blocks it, else by the one that weighs most', () => {
  const open = [undecided, tooFew, noData]
  expect(rule('pass', [row], strict, false)).toBeUndefined()
  expect(rule('fail', [failed, ...open], strict, false)).toEqual({ rule: 'fail', blocks: true })
  expect(rule('inconclusive', open, neutral, false)).toEqual({ rule: 'no-data', blocks: false })
  const few = { ...neutral, tooFewRequests: 'block' } as const
  expect(rule('inconclusive', open, few, false)).toEqual({ rule: 'too-few-requests', blocks: true })
})

test('an error that the policy lets through hides no undecided objective that blocks', () => {
  const policy = { ...strict, error: 'neutral' } as const
  expect(rule('error', [broken, undecided], policy, false)).toEqual({
    rule: 'inconclusive',
    blocks: true,
  })
  expect(rule('error', [broken], policy, false)).toEqual({ rule: 'error', blocks: false })
})

test('a record of before the judgement had it is ruled as it would be now', () => {
  const { ruling, ...record } = budgetRecord('budget-spent')
  const objectives = record.objectives.map(({ blockedBy: _, ...objective }) => objective)
  expect(ruling).toEqual({ rule: 'too-few-requests', blocks: true, byBudget: true })
  expect(withRuling({ ...record, objectives })).toEqual({
    objectives: budgetRecord('budget-spent').objectives,
    ruling,
  })
})
