import type { RequestPlan } from './load.ts'

/** One thing that is looked at without load. */
export type CheckPlan = {
  name: string
  /** The key that names what is looked at: `http`, `tls`, `dns`. */
  kind: string
  /** What is asked, as the scorecard shows it; of HTTP without its query, which may hold a key. */
  address: string
  /** Of each try. */
  timeoutMs: number
  /** The host that is asked, as a URL of HTTP; absent: that of the target, or nobody's. */
  url?: string
  how: CheckMeans
}

/**
 * A request that the engine sends once, to `origin` or, where that is absent, to the target; a
 * health service of a protocol, asked at the address; or a kind of its own, which reads its
 * settings.
 */
type CheckMeans =
  | { by: 'request'; request: RequestPlan; origin?: string }
  | { by: 'readiness'; protocol: string }
  | { by: 'kind'; settings: unknown }
