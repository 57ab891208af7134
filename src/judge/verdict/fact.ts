import type { ObjectiveTerms } from '../../model/plan/objective.ts'
import { outcomeBetween, verdictBy } from './finding.ts'

/** What a fact of a run comes to, which has no interval and is never undecided. */
export const verdictOfFact = (
  value: number,
  terms: Pick<ObjectiveTerms, 'comparator' | 'threshold' | 'warn'>,
) =>
  verdictBy(terms, bound => outcomeBetween({ lower: value, upper: value }, terms.comparator, bound))
