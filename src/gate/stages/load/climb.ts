import { nextLevel } from '../../../judge/profile/find-profile.ts'
import { outcomeOf } from '../../../judge/profile/holds.ts'
import { respondsAsBefore } from '../../../judge/profile/rest.ts'
import { formatLevel, levelUnit } from '../../../judge/profile/steps.ts'
import { formatDuration } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import type { Evidence } from '../../../model/evidence/evidence.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import { addNotes } from '../../sources.ts'

type RunLoad = (load: LoadPlan) => Promise<LoadReport>

/** The longest that a target may take to work off what a step left behind: this, or three steps. */
const leastRestMs = 60_000
const restOfSteps = 3
/** A rest is one user who sends twice a second, looked at every few seconds. */
const probe = {
  pace: { kind: 'users', users: 1, thinkMs: 500 },
  durationMs: 5000,
  warmupMs: 0,
} as const

/**
 * The further steps of a stepped profile, one load after the other, until it has ended or the run
 * is cancelled.
 */
export async function climb(
  evidence: Evidence,
  plan: Plan,
  run: RunLoad,
  context: Context,
): Promise<void> {
  const { signal, log } = context
  for (
    let level = nextLevel(plan, evidence);
    level !== undefined;
    level = nextLevel(plan, evidence)
  ) {
    if (signal.aborted || !(await hasRecovered(evidence, plan, run, context))) return
    log.info(`Next step: ${formatLevel(level, levelUnit(plan.load))}`)
    const report = await run(atLevel(plan.load, level))
    // A step that was cut short says nothing of its load.
    if (signal.aborted) return
    evidence.steps = [...(evidence.steps ?? []), { level, report }]
  }
}

/**
 * Lets a target rest that the latest step has broken, until it answers as it did in the first step:
 * a server that still works on requests which nobody waits for would break the next step as well,
 * whatever its load.
 */
async function hasRecovered(
  evidence: Evidence,
  plan: Plan,
  run: RunLoad,
  { signal, log }: Context,
): Promise<boolean> {
  const first = evidence.load!
  const latest = evidence.steps?.at(-1)?.report
  if (!latest || outcomeOf(plan, latest).outcome !== 'breaks') return true
  const mostMs = Math.max(leastRestMs, restOfSteps * plan.load.durationMs)
  log.info(`The target rests until it responds as before (at most about ${formatDuration(mostMs)})`)
  for (let left = Math.ceil(mostMs / probe.durationMs); left > 0; left -= 1) {
    const report = await run({ ...plan.load, ...probe })
    if (signal.aborted) return false
    if (respondsAsBefore(report, first)) return true
  }
  const message = `No further step ran: ${formatDuration(mostMs)} after a step broke, the target still did not respond as it did in the first step.`
  log.warn(message)
  addNotes(evidence, [{ source: 'load', message }])
  return false
}

const atLevel = (load: LoadPlan, level: number): LoadPlan => ({
  ...load,
  pace:
    load.pace.kind === 'rate'
      ? { ...load.pace, perSecond: level }
      : { ...load.pace, kind: 'users', users: level },
})
