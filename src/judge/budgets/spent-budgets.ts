import { defined } from '../../model/basics/defined.ts'
import { formatLeft } from '../../model/basics/units.ts'
import type { JudgedBudget } from '../../model/judgement.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import type { Policy } from '../../model/plan/policy.ts'
import type { Tolerance } from '../../model/plan/tolerance.ts'

type Budget = Pick<JudgedBudget, 'name' | 'left' | 'advisory'>

/**
 * The budgets with nothing left; what is not known is not spent, and what is not counted is
 * nobody's reason.
 */
const spentBudgets = <T extends Budget>(budgets: readonly T[]): T[] =>
  budgets.filter(({ left, advisory }) => left !== null && left <= 0 && !advisory)

export const isSpent = (budgets: readonly Budget[]): boolean => spentBudgets(budgets).length > 0

/** Without a budget nothing may be risked: what is not decided blocks. */
export const policyUnder = (policy: Policy, budgets: readonly Budget[]): Policy =>
  isSpent(budgets) ? { ...policy, inconclusive: 'block', tooFewRequests: 'block' } : policy

/** Nor may as much be given up against a baseline: half of what was tolerated. */
export const withHalfTolerance = <O extends BaselineObjective>(objective: O): O => ({
  ...objective,
  tolerance: half(objective.tolerance),
})

const half = ({ relative, absolute }: Tolerance): Tolerance =>
  defined({
    relative: relative === undefined ? undefined : relative / 2,
    absolute: absolute === undefined ? undefined : absolute / 2,
  })

/**
 * `The error budget of checkout is spent (−12%): what is not decided blocks, and the tolerance …
 * is halved.`
 */
export function formatSpent(budgets: readonly Budget[], compares: boolean): string | undefined {
  const spent = spentBudgets(budgets)
  const [first, second] = spent
  if (!first) return undefined
  const named = spent.map(({ name, left }) => `${name} (${formatLeft(left!)})`)
  const headline = second
    ? `The error budgets of ${named.join(', ')} are spent`
    : `The error budget of ${first.name} is spent (${formatLeft(first.left!)})`
  const halved = compares ? ', and the tolerance against the baseline is halved' : ''
  return `${headline}: what is not decided blocks${halved}.`
}
