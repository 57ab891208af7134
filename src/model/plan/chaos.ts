import type { LoadObjective } from './objective.ts'

/** A host and a port. */
export type Endpoint = { host: string; port: number }

export const isSameEndpoint = (one: Endpoint, other: Endpoint): boolean =>
  one.host === other.host && one.port === other.port

/** As a URL has it. */
export const formatEndpoint = ({ host, port }: Endpoint): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`

/**
 * A dependency of the target, which reaches it through a proxy of the gate that listens at
 * `listen`. `group`: what it may be lost together with, such as a region; `protocol`: absent, TCP.
 */
export type DependencyPlan = {
  name: string
  listen: Endpoint
  upstream: Endpoint
  protocol?: 'udp'
  group?: string
}

/** A fault as a plan has it: only its kind reads the settings. */
export type FaultPlan = { kind: string; settings: unknown }

/** One fault under load. Its hypotheses are objectives of the plan that name it in `during`. */
export type ExperimentPlan = {
  name: string
  fault: FaultPlan
  /** What the fault does, in words: `300ms of latency at payment`. */
  says: string
  /** It disturbs a share of the calls only. */
  isPartial?: true
  /** Whether a fault that does not end by itself is accepted. */
  mayLast?: true
  /** How long it is observed. */
  forMs: number
  /** The longest that it may take to become active, and as long again to be reverted. */
  switchMs: number
  /** How long its recovery is watched at most. */
  watchMs: number
  /** How long it is watched at least, also where it recovers at once; absent: no longer. */
  leastWatchMs?: number
  abort?: AbortPlan
}

/**
 * Ends an experiment at once. `condition`: as it is written; `objective`: what holds while it is
 * not met.
 */
export type AbortPlan = { condition: string; objective: LoadObjective }

/**
 * Faults that are injected one after the other while the load runs; `steadyMs`: how long it runs
 * undisturbed first.
 */
export type ChaosPlan = { steadyMs: number; experiments: ExperimentPlan[] }

/** Two experiments, a fault and its recovery: what of the load each of them is asked of. */
export const recoveryOf = (experiment: string): string => `${experiment}: recovery`

/** Objectives hold again where they hold over as long a stretch. */
export const stretchMs = 5000

/** The segment before the first fault. */
export const steadySegment = 'steady'

/** The longest that a load with experiments can take, in ms. */
export const longestMs = ({ steadyMs, experiments }: ChaosPlan): number =>
  experiments.reduce(
    (sum, { forMs, switchMs, watchMs }) => sum + forMs + 2 * switchMs + watchMs,
    steadyMs,
  )
