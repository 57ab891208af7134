import { defined } from '../../model/basics/defined.ts'
import { type Cause, type JudgedObjective, lacksData, type Ruling } from '../../model/judgement.ts'
import type { Waiver } from '../../model/plan/plan.ts'
import type { BlockingPolicy } from '../../model/plan/policy.ts'
import type { RunRecord } from '../../model/record.ts'
import { type BlockingRule, isGreen, type Verdict } from '../../model/verdict.ts'
import { isSpent, policyUnder } from '../budgets/spent-budgets.ts'

/**
 * Sets an objective aside that has a waiver and is not shown to hold: it keeps its verdict and
 * counts no more. What the gate itself could not do is nobody's to waive, and a history that has
 * yet to begin needs no waiver.
 */
export function waive(objective: JudgedObjective, waivers: readonly Waiver[]): JudgedObjective {
  const { verdict, cause } = objective
  const found = waivers.find(waiver => waiver.objective === objective.name)
  if (!found || cause === 'short-history' || (verdict !== 'fail' && verdict !== 'inconclusive'))
    return objective
  const { objective: _, ...waiver } = found
  const link = waiver.link === undefined ? '.' : `, see ${waiver.link}`
  const reason = `${objective.reason} Waived until ${waiver.until}: ${waiver.reason}${link}`
  return { ...objective, advisory: true, waiver, reason }
}

/** The keys of the policy for an inconclusive objective, the one that weighs most first. */
const openRules = ['no-data', 'too-few-requests', 'inconclusive'] as const
type OpenRule = (typeof openRules)[number]

function openRule(cause: Cause | undefined): OpenRule {
  if (lacksData(cause)) return 'no-data'
  return cause === 'too-few-requests' || cause === 'too-short' ? 'too-few-requests' : 'inconclusive'
}

function isBlocking(
  rule: OpenRule,
  { noData, tooFewRequests = 'block', inconclusive }: BlockingPolicy,
): boolean {
  return { 'no-data': noData, 'too-few-requests': tooFewRequests, inconclusive }[rule] === 'block'
}

/** The rule by which one objective keeps the pull request from being merged. */
function blockedBy(
  { verdict, cause, advisory }: JudgedObjective,
  policy: BlockingPolicy,
): BlockingRule | undefined {
  if (advisory) return undefined
  if (verdict === 'fail') return 'fail'
  if (verdict === 'error') return policy.error === 'block' ? 'error' : undefined
  const rule = openRule(cause)
  return verdict === 'inconclusive' && isBlocking(rule, policy) ? rule : undefined
}

/** The objectives, each with the rule by which it blocks, if it does. */
export const applyPolicy = (
  objectives: readonly JudgedObjective[],
  policy: BlockingPolicy,
): JudgedObjective[] =>
  objectives.map(objective => {
    const rule = blockedBy(objective, policy)
    return rule ? { ...objective, blockedBy: rule } : objective
  })

/**
 * What the policy makes of the run as a whole; undefined where it is green. A run that does not
 * block goes by the rule that weighs most. `isBudgetSpent`: whether a spent error budget has made
 * the policy stricter.
 */
export function rule(
  verdict: Verdict,
  objectives: readonly JudgedObjective[],
  policy: BlockingPolicy,
  isBudgetSpent: boolean,
): Ruling | undefined {
  if (isGreen(verdict)) return undefined
  if (verdict === 'fail') return { rule: 'fail', blocks: true }
  const isError = verdict === 'error'
  if (isError && policy.error === 'block') return { rule: 'error', blocks: true }
  const open = objectives
    .filter(objective => objective.verdict === 'inconclusive' && !objective.advisory)
    .map(({ cause }) => openRule(cause))
  const first = (rules: readonly OpenRule[]) => openRules.find(one => rules.includes(one))
  const blocking = first(open.filter(one => isBlocking(one, policy)))
  if (!blocking) return { rule: isError ? 'error' : (first(open) ?? 'inconclusive'), blocks: false }
  const byBudget = isBudgetSpent && !isError && blocking !== 'no-data'
  return { rule: blocking, blocks: true, ...defined({ byBudget: byBudget || undefined }) }
}

/**
 * A record with what the policy made of it; of older gates, whose records lack it, decided here as
 * the judge does now.
 */
export function withRuling(record: RunRecord): Pick<RunRecord, 'objectives' | 'ruling'> {
  const { verdict, objectives, ruling, plan, budgets = [] } = record
  if (ruling || isGreen(verdict)) return record
  const policy = policyUnder(plan.policy, budgets)
  const decided = rule(verdict, objectives, policy, isSpent(budgets))
  return { objectives: applyPolicy(objectives, policy), ...defined({ ruling: decided }) }
}
