import type { Endpoint } from '../model/plan/chaos.ts'
import type { CallLog } from './call-log.ts'

/**
 * What a proxy does to those that use it. All that is given happens; at most one of `timeout`,
 * `reset`, `refuse`, `down` and `error` is. `share`: of the requests, or where it is no HTTP of the
 * connections, in (0, 1]; absent: of all.
 */
export type Disturbance = {
  share?: number
  /** What comes back arrives later by so much, give or take the jitter. */
  latencyMs?: number
  jitterMs?: number
  /** What comes back comes no faster than that. */
  bytesPerSecond?: number
  /** What comes back arrives in pieces of so many bytes. */
  sliceBytes?: number
  /** What comes back ends after so many bytes, and with it the connection. */
  truncateBytes?: number
  /** A black hole: whatever is sent is lost, and nothing comes back. */
  timeout?: true
  /** The request gets through, and the connection is reset instead of its response. */
  reset?: true
  /** New connections are refused; those that are open stay. */
  refuse?: true
  /** New connections are refused, and those that are open are reset. */
  down?: true
  /** Of the datagrams so many are lost, in (0, 1]: each for itself, in both directions. */
  loss?: number
  /** Requests are answered with this status, and the dependency is not asked. */
  error?: number
}

/**
 * What has come to a proxy so far: it only grows, and nothing came where it has not grown.
 * `arrived`: connections or datagrams. `passed`: those of them that got as far as where they are
 * disturbed, and what was said on them since. `disturbed`: how often something of it was changed.
 */
export type Traffic = { arrived: number; passed: number; disturbed: number }

/** A proxy of the gate before a dependency of the target. */
export type DependencyProxy = {
  /** Where it listens. */
  at: Endpoint
  /** The process that holds it, where that is not this one. */
  heldBy?: number
  /** What its dependency may be lost together with. */
  group?: string
  /** Replaces whatever it did before; undefined: it does nothing but pass on. */
  disturb: (disturbance: Disturbance | undefined) => Promise<void>
  disturbance: () => Disturbance | undefined
  /** What has passed through it so far. */
  calls: () => Promise<Pick<CallLog, 'calls' | 'isCut'>>
  traffic: () => Promise<Traffic>
  /** Resets what is open, and stops listening; one that another process holds is left alone. */
  close: () => Promise<void>
}

/** A proxy that this process has opened itself. */
export type OpenProxy = DependencyProxy & {
  /** What has passed through it so far is forgotten. */
  forget: () => void
}
