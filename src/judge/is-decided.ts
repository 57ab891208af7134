import type { Evidence } from '../model/evidence/evidence.ts'
import type { Plan } from '../model/plan/plan.ts'
import { isGreen } from '../model/verdict.ts'
import { judge } from './judge.ts'

/**
 * Whether a comparison may end here: an objective of the load that counts has failed, or all of
 * them hold. What `isSent` already costs nothing more, so that all of it has to hold.
 */
export function isDecided(plan: Plan, evidence: Evidence, isSent = false): boolean {
  const ofLoad = judge(plan, evidence).objectives.filter(
    ({ source, advisory }) => !advisory && (source === 'load' || source === 'baseline'),
  )
  const verdicts = ofLoad.map(({ verdict }) => verdict)
  if (verdicts.includes('fail')) return true
  return !isSent && verdicts.length > 0 && verdicts.every(isGreen)
}
