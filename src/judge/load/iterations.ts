import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Objective } from '../../model/plan/objective.ts'

/**
 * The evidence of an objective; of one that names a scenario, as if each of its iterations were a
 * request.
 */
export function ofIterations(evidence: Evidence, objective: Objective): Evidence {
  const named = 'request' in objective ? objective.request : undefined
  const { load } = evidence
  const isScenario =
    named !== undefined && load?.iterations?.cells.some(({ name }) => name === named)
  return load && isScenario ? { ...evidence, load: { ...load, ...load.iterations } } : evidence
}
