import {
  budgetBar,
  formatAlarm,
  formatBudget,
  formatBurn,
  formatGoal,
} from '../../scorecard/text/budgets.ts'
import { code, codeCell, prose, proseCell } from '../text/escape-markdown.ts'
import type { Section } from './evidence.ts'
import { markdownTable } from './markdown-table.ts'

/** Each error budget: how fast this run burns it, and what production has left of it. */
export const budgetsSection: Section = ({ budgets }, most) => {
  if (!budgets) return ''
  const { rows, spent } = budgets
  const table = markdownTable(
    [
      { head: 'SLO' },
      { head: 'Objective', align: 'right' },
      { head: 'Burn rate of this run', align: 'right' },
      { head: 'Would alarm' },
      { head: 'Budget left in production' },
    ],
    rows
      .slice(0, most)
      .map(row => [
        codeCell(row.name),
        proseCell(formatGoal(row), 40),
        proseCell(formatBurn(row.burn), 60),
        formatAlarm(row.burn),
        [budgetBar(row.left), proseCell(formatBudget(row), 60)].filter(Boolean).join(' '),
      ]),
  )
  const more = rows.length > most ? `${rows.length - most} more budgets are in the report.` : ''
  const unknown = rows
    .slice(0, most)
    .filter(({ left }) => left === null)
    .map(({ name, reason }) => `- ${code(name)}: ${prose(reason, 300)}`)
    .join('\n')
  return [
    spent ? `**Error budgets**: ${prose(spent, 600)}` : '**Error budgets**',
    table,
    more,
    unknown,
  ]
    .filter(Boolean)
    .join('\n\n')
}
