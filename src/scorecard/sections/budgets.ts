import { formatSpent } from '../../judge/budgets/spent-budgets.ts'
import { defined } from '../../model/basics/defined.ts'
import type { JudgedBudget } from '../../model/judgement.ts'
import type { Cell } from '../../model/scorecard.ts'
import { formatAlarm, formatBudget, formatBurn, formatGoal } from '../text/budgets.ts'
import { everywhere, inText, type SectionKind } from './section.ts'

/** Each error budget: how fast this run burns it, and what production has left of it. */
export const budgets: SectionKind = {
  id: 'error budgets',
  rank: 140,
  on: everywhere,
  build: ({ record: { budgets: rows = [], plan } }) => {
    if (rows.length === 0) return null
    const compares = plan.objectives.some(({ kind }) => kind === 'baseline')
    const spent = formatSpent(rows, compares)
    const unknown = rows
      .filter(({ left }) => left === null)
      .map(({ name, reason }) => ({ label: [{ code: name }], text: [reason] }))
    return {
      title: 'Error budgets',
      ...defined({ lead: spent || undefined }),
      blocks: [
        {
          kind: 'table',
          of: ['budget', 'budgets'],
          columns: [
            { head: 'SLO', short: 'Error budget of' },
            { head: 'Objective', isNumber: true, place: 4 },
            { head: 'Burn rate of this run', short: 'Burn rate', isNumber: true },
            { head: 'Alert' },
            { head: 'Budget left in production', short: 'Left in production', place: 1 },
          ],
          rows: rows.map(budgetCells),
        },
        ...(unknown.length > 0 ? [{ kind: 'list', items: unknown, on: inText } as const] : []),
        { kind: 'note', text: explanation, small: true, on: ['html'] },
      ],
    }
  },
}

const budgetCells = (row: JudgedBudget): Cell[] => [
  { text: [{ code: row.name }], ...defined({ below: row.description || undefined }) },
  formatGoal(row),
  formatBurn(row.burn),
  formatAlarm(row.burn),
  {
    text: formatBudget(row),
    bar: row.left,
    below: row.reason,
    ...defined({ tone: row.left !== null && row.left <= 0 ? 'bad' : undefined }),
  },
]

const explanation =
  'Burn rate = the share of bad requests in this run ÷ the share the SLO allows. In production a rate above 14.4 for an hour or 6 for six hours pages; above 3 for a day or 1 for three days opens a ticket. The budget that is left was read before the load.'
