import type { Evidence } from '../model/evidence/evidence.ts'
import type { Plan } from '../model/plan/plan.ts'
import { judge } from './judge.ts'

/**
 * Whether a comparison may end here: an objective of the load that counts has failed, or all of
 * them hold.
 */
export function isDecided(plan: Plan, evidence: Evidence): boolean {
  const ofLoad = judge(plan, evidence).objectives.filter(
    ({ source, advisory }) => !advisory && (source === 'load' || source === 'baseline'),
  )
  const holds = ({ verdict }: { verdict: string }) => verdict === 'pass' || verdict === 'warn'
  return (
    ofLoad.some(({ verdict }) => verdict === 'fail') || (ofLoad.length > 0 && ofLoad.every(holds))
  )
}
