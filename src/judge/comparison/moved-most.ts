import { formatValue } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import { wantsLittle } from '../verdict/share-decision.ts'
import type { Compared, ComparisonTerms } from './compared.ts'

type Compare = (
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms,
) => Compared

/**
 * `checkout moved most: 118 ms against 100 ms`. Where an objective compares all requests together,
 * the same comparison is asked of each of them at its share of the level; named is the one that got
 * worse by the largest amount. Undefined where there is only one, or none got worse for sure.
 */
export function findMovedMost(
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms,
  compare: Compare,
): string | undefined {
  const requests = [...new Set(report.cells.map(({ name }) => name))]
  if (objective.request !== undefined || requests.length < 2) return undefined
  const each = shareOf(terms, requests.length)
  const moved = requests.flatMap(request => {
    const compared = compare({ ...objective, request }, report, each)
    const { value, base } = compared
    if (value === null || base == null || !isWorse(objective, compared)) return []
    return [{ request, value, base, by: Math.abs(value - base) }]
  })
  const [most] = moved.toSorted((a, b) => b.by - a.by)
  if (!most) return undefined
  const { unit } = objective
  return `${most.request} moved most: ${formatValue(most.value, unit)} against ${formatValue(most.base, unit)}`
}

const shareOf = (
  { levels, family, ...terms }: ComparisonTerms,
  count: number,
): ComparisonTerms => ({
  ...terms,
  levels: { ...levels, pass: levels.pass / count },
  family: family * count,
})

const isWorse = ({ comparator }: BaselineObjective, { interval }: Compared): boolean =>
  wantsLittle(comparator) ? (interval?.lower ?? 0) > 0 : (interval?.upper ?? 0) < 0
