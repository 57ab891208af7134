import type { Located } from '../../deployments/locate-target.ts'
import { adviceOn, formatRedirected, redirectedOf } from '../../judge/failures/redirects.ts'
import type { Context } from '../../model/context.ts'
import type { AfterLoad, Evidence } from '../../model/evidence/evidence.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { TargetPlan } from '../../model/plan/target.ts'

export type AfterLoadPorts = {
  lookAfterLoad: (target: Located, plan: TargetPlan, context: Context) => Promise<AfterLoad>
}

/** A target that the load has brought down is told of, also where every request of the load was answered. */
export async function lookAgain(
  evidence: Evidence,
  plan: Plan,
  ports: AfterLoadPorts,
  context: Context,
): Promise<void> {
  const afterLoad = await ports.lookAfterLoad(evidence.target, plan.target, context)
  if (context.signal.aborted) return
  evidence.afterLoad = afterLoad
  if (afterLoad.isUp) return
  const message = `the target was down after the load: ${afterLoad.message}`
  context.log.warn(message)
  evidence.notes = [...(evidence.notes ?? []), { source: 'target', message }]
}

const mostRedirects = 10

/** Redirects are answered well and measure nothing: what was redirected, and where to, is told. */
export function tellRedirects(evidence: Evidence, plan: Plan, { log }: Context): void {
  const found = redirectedOf(plan.load, evidence.load!, 'head').slice(0, mostRedirects)
  const notes = found.map(one => ({
    source: 'load',
    message: formatRedirected(one, evidence.redirects),
    hint: adviceOn(one),
  }))
  for (const { message, hint } of notes) log.warn(`${message}; ${hint}`)
  if (notes.length > 0) evidence.notes = [...(evidence.notes ?? []), ...notes]
}
