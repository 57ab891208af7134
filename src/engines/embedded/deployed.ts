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

/** What is said of how a deployment is reached, its headers too, holds for its own host only. */
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
    const reached = {
      timeoutMs,
      proxy: through,
      ...defined({ route: isOwnHost ? route : undefined }),
    }
    const { options } = await reach(to, reached, load)
    return { options, headers: isOwnHost ? headers : {} }
  },
})
