import { shareOfBar } from '../../../scorecard/text/budgets.ts'

const width = 180
const height = 14

/**
 * What is left of a budget, as a bar; a red mark at its start where nothing is. Empty where it is
 * not known.
 */
export function renderBudgetBar(left: number | null): string {
  if (left === null) return ''
  const filled = Math.round(shareOfBar(left) * width * 10) / 10
  return [
    `<svg class="budget" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`,
    `<rect class="all" x="0" y="2" width="${width}" height="${height - 4}" rx="3"/>`,
    left > 0
      ? `<rect class="left" x="0" y="2" width="${filled}" height="${height - 4}" rx="3"/>`
      : `<line class="spent" x1="1" x2="1" y1="0" y2="${height}"/>`,
    '</svg>',
  ].join('')
}
