import { type JudgedObjective, lacksData } from '../model/judgement.ts'
import type { Policy } from '../model/plan.ts'

/** Whether an objective, as it was decided, keeps the pull request from being merged. */
export function blocks({ verdict, cause, advisory }: JudgedObjective, policy: Policy): boolean {
  if (advisory) return false
  if (verdict === 'fail') return true
  if (verdict === 'error') return policy.error === 'block'
  if (verdict === 'inconclusive') return (lacksData(cause) ? policy.noData : policy.inconclusive) === 'block'
  return false
}
