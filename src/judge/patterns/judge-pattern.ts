import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { PatternObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { noCallOf } from '../experiments/untested.ts'
import { segmentsOf } from '../load/segments.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import type { Broken } from './broken.ts'
import { findCircuitBreaker } from './circuit-breaker.ts'
import { findIdempotency } from './idempotency.ts'
import { findRetries } from './retries.ts'

/**
 * Of the experiment that its objective names, which was observed. `isLate`: the machine did not
 * keep up, by which nothing fails that is about time.
 */
export function findPattern(
  { pattern, during }: PatternObjective,
  plan: Plan,
  evidence: Evidence,
  isLate: boolean,
): Finding {
  const { dependency } = pattern
  const seen = evidence.calls?.find(one => one.dependency === dependency)
  const found = evidence.experiments?.find(({ name }) => name === during)
  if (!seen || seen.calls.length === 0 || found?.activeAt === undefined)
    return noData(`${noCallOf(dependency)}.`)
  if (seen.isCut)
    return noData(`${dependency} was called more often than is kept: use a lower rate.`)
  const { injectedAt = 0, activeAt, endedAt = activeAt, revertedAt = endedAt } = found
  const broken: Broken = {
    calls: seen.calls,
    ...defined({ effects: seen.effects }),
    usual: segmentsOf(plan, evidence).filter(({ usual, to }) => usual && to <= injectedAt),
    active: { from: activeAt, to: endedAt },
    revertedAt,
    watchedTo: found.watchedTo ?? revertedAt,
    isLate,
  }
  switch (pattern.kind) {
    case 'retries':
      return findRetries(pattern, broken)
    case 'circuit-breaker':
      return findCircuitBreaker(pattern, broken)
    case 'idempotency':
      return findIdempotency(pattern, broken)
  }
}
