import type { LoadReport } from '../../model/evidence/load-report.ts'
import { compare, type LoadObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { isGreen } from '../../model/verdict.ts'
import { level } from '../../stats/clopper-pearson.ts'
import { doubtsOfSide } from '../doubt/doubt.ts'
import { checksOf } from '../doubt/engine-health.ts'
import { findOfLoad } from '../load/load-objective.ts'
import type { Finding } from '../verdict/finding.ts'
import { holdingObjectives } from './bar.ts'

/**
 * What the objectives of a load say of a stretch of it; `broke` names the first one that does not
 * hold.
 */
export type Outcome = { outcome: 'holds' | 'unknown' } | { outcome: 'breaks'; broke: string }

/**
 * Whether the objectives hold over a stretch of load. It is too short for many a proof: what is not
 * decided goes by the value itself, and nothing to measure is not good. `unknown` where the
 * generator's own trouble may have made an objective break, or hold, and no other one breaks for
 * sure. A stretch is looked at once, so that each bound has the whole level.
 */
export function outcomeOf(plan: Pick<Plan, 'objectives'>, report: LoadReport): Outcome {
  const checks = checksOf(report)
  const outcomes = holdingObjectives(plan).map(objective => {
    const { metric, comparator } = objective
    const find = (part: LoadReport) =>
      isMet(objective, findOfLoad(objective, part, level)) ? 'pass' : 'fail'
    const isInDoubt =
      doubtsOfSide({ metric: metric.kind, comparator, find }, report, checks).length > 0
    return { name: objective.name, found: isInDoubt ? 'unknown' : find(report) }
  })
  const broke = outcomes.find(({ found }) => found === 'fail')
  if (broke) return { outcome: 'breaks', broke: broke.name }
  return { outcome: outcomes.some(({ found }) => found === 'unknown') ? 'unknown' : 'holds' }
}

/** By the verdict, and where there is none by the value itself. */
export function isMet(
  { comparator, threshold }: LoadObjective,
  { verdict, value }: Finding,
): boolean {
  if (verdict !== 'inconclusive') return isGreen(verdict)
  return value !== null && compare(value, comparator, threshold)
}
