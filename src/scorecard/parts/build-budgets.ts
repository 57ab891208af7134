import { formatSpent } from '../../judge/budgets/spent-budgets.ts'
import type { RunRecord } from '../../model/record.ts'
import type { BudgetSection } from '../../model/scorecard.ts'

/** What the run, and production before it, say of the error budgets. */
export function buildBudgets({ budgets: rows = [], plan }: RunRecord): BudgetSection | null {
  if (rows.length === 0) return null
  const spent = formatSpent(
    rows,
    plan.objectives.some(({ source }) => source === 'baseline'),
  )
  return { rows, ...(spent && { spent }) }
}
