import type { Evidence } from '../../model/evidence/evidence.ts'
import type { ProfileFinding } from '../../model/judgement.ts'
import type { Profile } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { ceilingOf } from './most-load.ts'
import { findScalability, nextScalability } from './scalability.ts'
import { findSoak } from './soak.ts'
import { findSpike } from './spike.ts'
import { judgeSteps } from './steps.ts'
import { findStress, nextStress } from './stress.ts'

/** The one place to add a profile's finding. */
const finders: Partial<
  Record<Profile, (plan: Plan, evidence: Evidence) => ProfileFinding | undefined>
> = {
  stress: findStress,
  scalability: findScalability,
  spike: findSpike,
  soak: findSoak,
}

/** What the load's profile shows; undefined of a constant load, and before any load. */
export const findProfile = (plan: Plan, evidence: Evidence): ProfileFinding | undefined =>
  finders[plan.load.profile]?.(plan, evidence)

/** The next step of a stepped profile, given what was measured; undefined when it has ended. */
export function nextLevel(plan: Plan, evidence: Evidence): number | undefined {
  const steps = judgeSteps(plan, evidence)
  const next =
    plan.load.profile === 'stress'
      ? nextStress(plan.load, steps)
      : nextScalability(plan.load, steps)
  return next !== undefined && next <= ceilingOf(plan) ? next : undefined
}
