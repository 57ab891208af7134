import type { OperatorSettings } from '../operator/options.ts'

/**
 * `instances`: processes of k6 on this machine that share the load; absent: one. `kubernetes`: in
 * their place, runners in a cluster.
 */
export type CompiledSettings = { instances?: number; kubernetes?: OperatorSettings }
