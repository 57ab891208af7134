import { defined } from '../../model/basics/defined.ts'
import { formatCount, formatDays, formatLeft, formatRatio } from '../../model/basics/units.ts'
import { answerOf, type BudgetEvidence } from '../../model/evidence/answer.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { JudgedBudget, JudgedObjective } from '../../model/judgement.ts'
import type { MeasuredObjective, PlannedObjective, SloPlan } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { complement } from '../verdict/share-decision.ts'
import { burnOf } from './burn-rate.ts'

/** What is known of a budget before the run itself is judged. */
export type BudgetFinding = Omit<JudgedBudget, 'burn'>

type Slo = PlannedObjective & MeasuredObjective & { slo: SloPlan }

const isSlo = (objective: PlannedObjective): objective is Slo =>
  objective.kind === 'measured' && objective.slo !== undefined

/** What production has left of each error budget: 1 − bad share / (1 − objective). */
export function findBudgets(
  { objectives }: Pick<Plan, 'objectives'>,
  evidence: Evidence,
): BudgetFinding[] {
  return objectives.filter(isSlo).map(({ id, name, threshold: objective, advisory, slo }) => {
    const { windowMs, description } = slo
    const found = {
      of: id,
      name,
      ...defined({ description }),
      objective,
      windowMs,
      advisory,
    }
    return { ...found, ...leftOf(slo, objective, answerOf(evidence, id, 'budget')) }
  })
}

/** The same with what the run itself shows. */
export const withBurns = (
  budgets: readonly BudgetFinding[],
  judged: readonly JudgedObjective[],
): JudgedBudget[] =>
  budgets.map(budget => {
    const row = judged.find(({ of }) => of === budget.of)
    return { ...budget, burn: row ? burnOf(row, budget.objective) : null }
  })

type Left = Pick<JudgedBudget, 'left' | 'readMs' | 'reason'>

function leftOf(
  { budget, windowMs }: SloPlan,
  objective: number,
  evidence: BudgetEvidence | undefined,
): Left {
  if (!budget) return unknown('there is no query for it')
  if (!evidence) return unknown('it was not read')
  const { measured, since, end } = evidence
  const share = badShareOf(evidence)
  if (share === undefined)
    return unknown(
      'detail' in measured && measured.detail !== undefined
        ? measured.detail
        : 'the source returned no share',
    )
  const allowed = complement(objective)
  if (allowed <= 0) return unknown('an objective of 100% has no budget')
  const left = Number((1 - share / allowed).toFixed(12))
  const days = formatDays(windowMs)
  const counts =
    measured.kind === 'ratio'
      ? `: about ${formatCount(measured.bad)} of ${formatCount(measured.total)} were bad`
      : `: ${formatRatio(share)} was bad`
  const [warning] = measured.warnings
  const warned = warning ? ` Warning from the source: ${warning}.` : ''
  const readMs = since === undefined ? undefined : Date.parse(end) - Date.parse(since)
  return {
    left,
    ...defined({ readMs }),
    reason: `${formatLeft(left)} is left of the budget of ${days}${counts} in production${formatRead(readMs)}.${warned}`,
  }
}

/** A young source has not seen the whole window, and what it has seen says less. */
const formatRead = (readMs: number | undefined): string =>
  readMs === undefined
    ? ''
    : `, read over ${formatDays(readMs)}, since the source has nothing older`

const unknown = (why: string): Left => ({
  left: null,
  reason: `What is left of the budget is not known: ${why}.`,
})

/** Undefined where nothing was counted. */
function badShareOf({ measured }: BudgetEvidence): number | undefined {
  if (measured.kind === 'ratio' && measured.total > 0 && measured.bad >= 0)
    return measured.bad / measured.total
  if (measured.kind === 'value' && Number.isFinite(measured.value))
    return complement(measured.value)
  return undefined
}
