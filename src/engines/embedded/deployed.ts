import { defined } from '../../model/basics/defined.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { Route } from '../../model/plan/target.ts'
import { reach } from './protocols/http/request-as.ts'
import type { Deployed, SentHeaders } from './protocols/protocol.ts'

/** A deployment, and how it is reached. `proxy`: of the deployment itself. */
export type DeployedAt = {
  url: string
  headers: SentHeaders
  route?: Route
  timeoutMs: number
  signal: AbortSignal
  proxy?: URL | undefined
}

/**
 * Its headers, and the address by which it is reached, are for its own host only; its authority and
 * its certificate hold for every address, as in the load.
 */
export const deployedAt = (
  { url, headers, route, timeoutMs, signal, proxy }: DeployedAt,
  load: LoadPlan,
): Deployed => ({
  url,
  timeoutMs,
  signal,
  reach: async address => {
    const to = address ?? url
    const isOwnHost = new URL(to).hostname === new URL(url).hostname
    const through = address === undefined ? proxy : undefined
    const own = isOwnHost ? route : route && defined({ tls: route.tls })
    const reached = { timeoutMs, proxy: through, ...defined({ route: own }) }
    const { options } = await reach(to, reached, load)
    return { options, headers: isOwnHost ? headers : {} }
  },
})
