import type { Located } from '../deployments/locate-target.ts'
import { adviceOn, formatRedirected, redirectedOf } from '../judge/redirects.ts'
import type { Context } from '../model/context.ts'
import type { AfterLoad, Evidence } from '../model/evidence.ts'
import type { Plan, RequestPlan, TargetPlan } from '../model/plan.ts'

export type AfterLoadPorts = {
  lookAfterLoad: (target: Located, plan: TargetPlan, context: Context) => Promise<AfterLoad>
  /** Asked only of requests that were redirected mostly. */
  locationOf: (target: Located, plan: TargetPlan, request: RequestPlan, context: Context) => Promise<string | undefined>
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
export async function tellRedirects(
  evidence: Evidence,
  plan: Plan,
  ports: AfterLoadPorts,
  context: Context,
): Promise<void> {
  const found = redirectedOf(plan.load, evidence.load!, 'head').slice(0, mostRedirects)
  if (found.length === 0) return
  const redirects = await Promise.all(
    found.map(async ({ name }) => {
      const request = plan.load.requests.find(one => one.name === name)!
      const location = await ports.locationOf(evidence.target, plan.target, request, context)
      return location === undefined ? [] : [{ name, location }]
    }),
  )
  evidence.redirects = redirects.flat()
  const notes = found.map(one => ({
    source: 'load',
    message: formatRedirected(one, evidence.redirects),
    hint: adviceOn(one),
  }))
  for (const { message, hint } of notes) context.log.warn(`${message}; ${hint}`)
  evidence.notes = [...(evidence.notes ?? []), ...notes]
}
