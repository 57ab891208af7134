import type { LoadOrder } from '../../../engines/engine.ts'
import { isDecided } from '../../../judge/is-decided.ts'
import { formatDuration } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import type { Evidence } from '../../../model/evidence/evidence.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import { isStepped, type LoadPlan } from '../../../model/plan/load.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import { plannedSegments } from '../../../model/plan/segments.ts'
import { providerKindOf } from '../../../providers/providers.ts'
import { addNotes } from '../../sources.ts'
import { loadWithExperiments, prepareFaults } from '../experiments/experiments.ts'
import { type Run, type Stage, spanOf } from '../stage.ts'
import { notesOfRefused } from '../target/try-requests.ts'
import { climb } from './climb.ts'
import { orderOf } from './order.ts'
import { notesOfSentAgain } from './sent-again.ts'

/** Runs the load, with each step of a stepped profile, and notes what is to be said of it. */
export const sendLoad: Stage = {
  id: 'load',
  run: async run => {
    const watched = { ...run, context: watchedBy(run) }
    const { plan, evidence, context } = watched
    const engine = run.engine!
    const order = orderOf(run)
    if (plan.chaos)
      await loadWithExperiments(plan.chaos, order, await prepareFaults(plan.chaos, run), watched)
    else await loadAlone(order, watched)
    if (isStepped(plan.load.profile)) {
      const { requests } = order.load
      const again = (load: LoadPlan) =>
        engine.run({ ...order, load: { ...load, requests } }, context)
      await climb(evidence, plan, again, context)
    }
    const report = evidence.load!
    noteOnLoad(run, report)
    context.log.info(`The load ended after ${formatDuration(report.seconds * 1000)}`)
  },
}

/** Sources hear how the load goes, as the log does. */
function watchedBy({ context, sources }: Run): Context {
  const { log } = context
  const progress: Context['log']['progress'] = one => {
    log.progress(one)
    for (const { watch } of sources.open.values()) watch?.(one)
  }
  return { ...context, log: { ...log, progress } }
}

async function loadAlone(
  order: LoadOrder,
  { plan, evidence, engine, context }: Run,
): Promise<void> {
  const atLook = (load: LoadReport) => isDecided(plan, { ...evidence, load }, engine?.isSent)
  evidence.load = await engine!.run(order, context, atLook)
  const segments = plannedSegments(plan)
  if (segments.length > 0) evidence.segments = segments
}

function noteOnLoad({ plan, evidence, refused }: Run, load: LoadReport): void {
  addNotes(evidence, notesOfSentAgain(evidence))
  noteUnwatched(evidence, load)
  addNotes(evidence, notesOfRefused(refused, evidence))
  addNotes(
    evidence,
    (load.remarks ?? []).map(message => ({ source: 'load', message })),
  )
  const dashboard = dashboardOf(plan, load)
  if (dashboard !== undefined) evidence.dashboard = dashboard
}

/** Whether an engine kept up is a question that some cannot answer. */
function noteUnwatched(evidence: Evidence, { health, engine }: LoadReport): void {
  if (health) return
  const message = `the engine ${engine.name} does not report its own health: whether it kept up with the load is not known`
  addNotes(evidence, [{ source: 'load', message }])
}

/** The first that a source has. */
function dashboardOf({ providers }: Plan, load: LoadReport): string | undefined {
  const span = spanOf(load)
  if (!span) return undefined
  return providers
    .map(plan => providerKindOf(plan)?.dashboard?.(plan.settings, span))
    .find(url => url !== undefined)
}
