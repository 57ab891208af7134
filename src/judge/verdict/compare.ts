import type { Comparator, ObjectiveTerms } from '../../model/plan/objective.ts'
import type { Verdict } from '../../model/verdict.ts'
import { type BoundOutcome, verdictOf } from './finding.ts'

/** `value comparator threshold`, of numbers. */
export function compare(value: number, comparator: Comparator, threshold: number): boolean {
  if (comparator === '<') return value < threshold
  if (comparator === '<=') return value <= threshold
  return comparator === '>' ? value > threshold : value >= threshold
}

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
