import type { LoadReport } from '../../model/evidence.ts'
import type { LoadObjective, Plan } from '../../model/plan.ts'
import { compare } from '../compare.ts'
import type { Finding } from '../finding.ts'
import { checkGenerator, checksOfOneSide } from '../generator-health.ts'
import { findOfLoad } from '../load-objective.ts'
import { holdingObjectives } from './bar.ts'

/** What the objectives of a load say of a stretch of it; `broke` names the first one that does not hold. */
export type Outcome = { outcome: 'holds' | 'unknown' } | { outcome: 'breaks'; broke: string }

/** Of each one-sided bound. A step is looked at once. */
export const level = 0.05

/**
 * Whether the objectives hold over a stretch of load. It is too short for many a proof: what is not decided goes by the value
 * itself, and nothing to measure is not good. `unknown` where the generator did not keep up.
 */
export function outcomeOf(plan: Pick<Plan, 'objectives'>, report: LoadReport): Outcome {
  if (checksOfOneSide(checkGenerator(report)).some(({ ok }) => !ok)) return { outcome: 'unknown' }
  const broke = holdingObjectives(plan).find(objective => !isMet(objective, findOfLoad(objective, report, level)))
  return broke ? { outcome: 'breaks', broke: broke.name } : { outcome: 'holds' }
}

/** By the verdict, and where there is none by the value itself. */
export function isMet({ comparator, threshold }: LoadObjective, { verdict, value }: Finding): boolean {
  if (verdict !== 'inconclusive') return verdict === 'pass' || verdict === 'warn'
  return value !== null && compare(value, comparator, threshold)
}
