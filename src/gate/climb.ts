import { nextLevel } from '../judge/profile/find-profile.ts'
import { formatLevel, levelUnit } from '../judge/profile/steps.ts'
import type { Context } from '../model/context.ts'
import type { Evidence, LoadReport } from '../model/evidence.ts'
import type { LoadPlan, Plan } from '../model/plan.ts'

/** The further steps of a stepped profile, one load after the other, until it has ended or the run is cancelled. */
export async function climb(
  evidence: Evidence,
  plan: Plan,
  run: (load: LoadPlan) => Promise<LoadReport>,
  { signal, log }: Context,
): Promise<void> {
  for (let level = nextLevel(plan, evidence); level !== undefined; level = nextLevel(plan, evidence)) {
    if (signal.aborted) return
    log.info(`Next step: ${formatLevel(level, levelUnit(plan.load))}`)
    const report = await run(atLevel(plan.load, level))
    // A step that was cut short says nothing of its load.
    if (signal.aborted) return
    evidence.steps = [...(evidence.steps ?? []), { level, report }]
  }
}

const atLevel = (load: LoadPlan, level: number): LoadPlan => ({
  ...load,
  pace: load.pace.kind === 'rate' ? { ...load.pace, perSecond: level } : { ...load.pace, users: level },
})
