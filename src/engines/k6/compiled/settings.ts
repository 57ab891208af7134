/** `instances`: processes of k6 that share the load; absent: one. */
export type CompiledSettings = { instances?: number }
