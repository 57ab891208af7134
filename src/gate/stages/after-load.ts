import { adviceOn, formatRedirected, redirectedOf } from '../../judge/failures/redirects.ts'
import type { Context } from '../../model/context.ts'
import { describeEnd } from '../../model/evidence/app-end.ts'
import type { AfterLoad, Evidence } from '../../model/evidence/evidence.ts'
import { isStepped } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { addNotes } from '../sources.ts'
import type { Run, Stage } from './stage.ts'

export const lookAfterLoad: Stage = {
  id: 'after-load',
  run: async run => {
    const { plan, evidence, context } = run
    await noteEnds(run)
    // The steps of a stepped profile end where something breaks, and each is judged for itself.
    if (!isStepped(plan.load.profile)) await lookAgain(run)
    reportRedirects(evidence, plan, context)
  },
}

/**
 * A target that the load has brought down is told of, also where every request of the load was
 * answered.
 */
async function lookAgain({ evidence, plan, ports, context }: Run): Promise<void> {
  const end = evidence.started?.head?.ended
  const afterLoad: AfterLoad = end
    ? { isUp: false, message: `its process ended ${describeEnd(end)}` }
    : await ports.lookAfterLoad(evidence.target, plan.target, context)
  if (context.signal.aborted) return
  evidence.afterLoad = afterLoad
  if (afterLoad.isUp) return
  const message = `the target was down after the load: ${afterLoad.message}`
  context.log.warn(message)
  addNotes(evidence, [{ source: 'target', message }])
}

/**
 * What the run has started and what ended by itself amid the load: of the target that is told as
 * its failure; the baseline is no longer one to compare with.
 */
async function noteEnds({ apps, evidence, context }: Run): Promise<void> {
  await apps.lookAfterLoad()
  const end = evidence.started?.base?.ended
  if (!end || !evidence.baseline || evidence.baseline.failure) return
  const message = `the baseline ended during the load ${describeEnd(end)}`
  context.log.warn(`No comparison: ${message}`)
  evidence.baseline.failure = { code: 'baseline', message }
}

const mostRedirects = 10

/** Redirects are answered well and measure nothing: what was redirected, and where to, is told. */
function reportRedirects(evidence: Evidence, plan: Plan, { log }: Context): void {
  const found = redirectedOf(plan.load, evidence.load!, 'head').slice(0, mostRedirects)
  const notes = found.map(one => ({
    source: 'load',
    message: formatRedirected(one, evidence.redirects),
    hint: adviceOn(one),
  }))
  for (const { message, hint } of notes) log.warn(`${message}; ${hint}`)
  addNotes(evidence, notes)
}
