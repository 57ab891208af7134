import type { Side } from '../../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import type { Sendable } from '../connection/connections.ts'
import type { Markers } from '../record/counts.ts'
import type { Program } from './flows.ts'
import type { Channel } from './pools.ts'

export type GeneratorOptions = {
  load: Pick<LoadPlan, 'timeoutMs' | 'maxConnections' | 'phases'>
  windowMs: number
  /** Of every side that is loaded. */
  requests: readonly Sendable[]
  /** What is looked for in the responses to each of them; absent: nothing. */
  markers?: Markers
  /** Over which connections each of them goes. */
  channels: readonly Channel[]
  /** Record where the time of each answer went. */
  timesPhases: boolean
  /** Told of each good answer of the warm-up. */
  onWarm?: (side: Side, dueAt: number, ms: number) => void
  /** ms from the start of the measured part; negative in the warm-up. */
  now: () => number
  /** How often `sweep` is called, in ms. */
  sweepMs: number
  /**
   * A slot of a side is free again, and its user where it has one; `fault` where its connection
   * broke.
   */
  onFree: (side: Side, fault: boolean, user: number | undefined) => void
  /**
   * Where some requests are made anew for each iteration, or follow each other; absent: each
   * arrival is one of the requests.
   */
  program?: Program
}

/** What is sent: which of the requests or scenarios, for whom, and as which of all iterations. */
export type Arrival = { entry: number; isCounted: boolean; user?: number; number?: number }

/** What has been seen lately, for the live line; `errors` are those of the measured part so far. */
export type Recent = {
  sent: number
  p50: number | null
  p95: number | null
  p99: number | null
  errors: number
}
