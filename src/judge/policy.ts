import { type JudgedObjective, type Judgement, lacksData } from '../model/judgement.ts'
import type { Policy } from '../model/plan.ts'
import type { BlockingRule } from '../model/verdict.ts'

/** Whether an objective, as it was decided, keeps the pull request from being merged. */
export function blocks({ verdict, cause, advisory }: JudgedObjective, policy: Policy): boolean {
  if (advisory) return false
  if (verdict === 'fail') return true
  if (verdict === 'error') return policy.error === 'block'
  if (verdict === 'inconclusive') return (lacksData(cause) ? policy.noData : policy.inconclusive) === 'block'
  return false
}

/** Which rule a run that blocks is blocked by: a failed objective, or the key of the policy. */
export function blockingRule(
  { verdict, objectives }: Pick<Judgement, 'verdict' | 'objectives'>,
  policy: Policy,
): BlockingRule {
  if (verdict === 'fail') return 'fail'
  if (verdict === 'error' && policy.error === 'block') return 'error'
  const lacks = objectives.some(({ cause, advisory }) => lacksData(cause) && !advisory)
  return lacks && policy.noData === 'block' ? 'no-data' : 'inconclusive'
}
