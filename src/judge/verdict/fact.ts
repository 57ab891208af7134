import { compare, type ObjectiveTerms } from '../../model/plan/objective.ts'
import type { Verdict } from '../../model/verdict.ts'
import { type BoundOutcome, verdictOf } from './finding.ts'

/**
 * What a fact of a run, which has no interval and is never undecided, comes to beside its bounds.
 * `warned`: beside the warn bound, where there is one.
 */
export function verdictOfFact(
  value: number,
  { comparator, threshold, warn }: Pick<ObjectiveTerms, 'comparator' | 'threshold' | 'warn'>,
): { verdict: Verdict; warned: BoundOutcome | undefined } {
  const outcomeAt = (bound: number): BoundOutcome =>
    compare(value, comparator, bound) ? 'holds' : 'broken'
  const warned = warn === undefined ? undefined : outcomeAt(warn)
  return { verdict: verdictOf(outcomeAt(threshold), warned), warned }
}
