import type { Located } from '../deployments/locate-target.ts'
import { type Probe, probe } from '../deployments/probe.ts'
import { checkAs, probeRequest, requestAs } from '../engines/engines.ts'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import {
  type HttpRequestPlan,
  isHttp,
  type LoadPlan,
  type OtherRequestPlan,
  type RequestPlan,
} from '../model/plan/load.ts'
import type { TargetPlan } from '../model/plan/target.ts'
import { proxyFor } from '../net/proxy.ts'

/** Of one request before the load. */
const timeoutMs = 5000

type Reached = Pick<TargetPlan, 'headers' | 'route'>

/** How what comes before the load reaches a deployment. */
export const reachTarget = (
  { url }: Pick<Located, 'url'>,
  { headers, route }: Reached,
  { signal, proxies }: Pick<Context, 'signal' | 'proxies'>,
) => ({
  url,
  headers,
  timeoutMs,
  signal,
  proxy: route?.address === undefined ? proxyFor(url, proxies) : undefined,
  ...defined({ route }),
})

/**
 * A deployment and what makes it ready, as it is asked over connections such as the load's.
 * `commit`: the one that has to be there.
 */
export const readinessOf = (
  { url }: Pick<Located, 'url'>,
  { headers, ready, route }: Reached & Pick<TargetPlan, 'ready'>,
  load: LoadPlan,
  commit?: string,
) => ({
  url,
  headers,
  ready,
  ask: requestAs(load),
  ...defined({
    check: ready.protocol === undefined ? undefined : checkAs(load, ready.protocol),
    route,
    commit,
  }),
})

/** Sends each of some requests of a load once, whatever its protocol, in their order. */
export async function probeAll(
  requests: readonly RequestPlan[],
  load: LoadPlan,
  { located, target }: { located: Pick<Located, 'url'>; target: Reached },
  context: Context,
): Promise<Probe[]> {
  const ask = requestAs(load)
  const { headers, route } = target
  const ofHttp = requests.filter((one): one is HttpRequestPlan => isHttp(one))
  const others = requests.filter((one): one is OtherRequestPlan => !isHttp(one))
  const probed = await probe(
    { url: located.url, headers, ask, ...defined({ route }) },
    ofHttp,
    context,
  )
  const at = reachTarget(located, target, context)
  const found: Probe[] = [...probed]
  for (const request of others) {
    if (context.signal.aborted || found.some(({ kind }) => kind === 'unanswered')) break
    found.push(probeOf(request.name, await probeRequest(request, load, at)))
  }
  return found
}

const probeOf = (name: string, probed: Awaited<ReturnType<typeof probeRequest>>): Probe =>
  probed.kind === 'refused'
    ? { name, kind: 'refused', status: probed.code, hint: probed.hint }
    : { name, ...probed }
