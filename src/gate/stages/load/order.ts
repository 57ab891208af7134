import type { LoadOrder } from '../../../engines/engine.ts'
import { looksOf } from '../../../judge/comparison/looks.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Evidence } from '../../../model/evidence/evidence.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import { boundsOf } from '../../../model/plan/policy.ts'
import { plannedSegments } from '../../../model/plan/segments.ts'
import { proxyFor } from '../../../net/proxy.ts'
import type { Run } from '../stage.ts'

/**
 * What the engine is told: the deployments that were found, how they are reached, and when to look.
 */
export function orderOf({ plan, requests, evidence, ports, engine, context }: Run): LoadOrder {
  const learnt = requests ? { ...plan, load: { ...plan.load, requests } } : plan
  const order = throughProxies(deploymentsOf(learnt, evidence, ports.seed), context)
  if (plan.chaos) return { ...order, looks: experimentLooks(order.load, ports) }
  // What compares two sides may end where a look shows it decided.
  // A run of several parts is over when the last of them is.
  if ((!order.base && !engine?.compares) || plannedSegments(plan).length > 0) return order
  const looks = looksOf(order.load.durationMs / 1000, ports.engine.windowSeconds).slice(0, -1)
  return { ...order, looks }
}

/**
 * A fault is judged while it is active: the load is looked at every second or so, at most two
 * hundred times.
 */
function experimentLooks({ durationMs }: LoadOrder['load'], { engine }: Run['ports']): number[] {
  const { windowSeconds } = engine
  const seconds = durationMs / 1000
  const step = Math.ceil(Math.max(1, seconds / 200) / windowSeconds) * windowSeconds
  return Array.from({ length: Math.ceil(seconds / step) - 1 }, (_, look) => (look + 1) * step)
}

function deploymentsOf(
  { load, target, baseline: plan, policy }: Plan,
  { target: head, baseline }: Evidence,
  seed: number,
): LoadOrder {
  const { headers, route } = target
  const allowed = boundsOf(policy).flatMap(({ allowedHosts }) =>
    allowedHosts ? [allowedHosts] : [],
  )
  const order = {
    load,
    head: { url: head.url, headers, ...defined({ route }) },
    seed,
    ...defined({ allowed: allowed.length > 0 ? allowed : undefined }),
  }
  if (!plan || !baseline || baseline.failure) return order
  const base = {
    url: baseline.url,
    headers: plan.headers,
    ...defined({ route: plan.route, design: plan.design }),
  }
  return { ...order, base }
}

/** An address that was given by hand is connected to directly. */
function throughProxies(order: LoadOrder, { proxies }: Context): LoadOrder {
  const reached = <T extends LoadOrder['head']>(deployment: T): T => {
    const proxy =
      deployment.route?.address === undefined ? proxyFor(deployment.url, proxies) : undefined
    return proxy ? { ...deployment, proxy: proxy.href } : deployment
  }
  return {
    ...order,
    head: reached(order.head),
    ...defined({ base: order.base && reached(order.base) }),
  }
}
