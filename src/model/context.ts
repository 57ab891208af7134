/**
 * What stages are given and never take for themselves: time, log, randomness, cancelling. Passed
 * in, never global.
 */
export type Context = {
  /** Aborts when the run is interrupted. */
  signal: AbortSignal
  clock: Clock
  log: Log
  /** Uniform in [0, 1), seeded: the same seed gives the same order of requests. */
  random: () => number
  /**
   * Makes a string a secret that no sink shows, such as a token that was obtained during the run.
   */
  hide: (secret: string) => void
  /** How other hosts are reached where not directly; absent: directly. */
  proxies?: Proxies
}

/** By the scheme of what is asked; `no` names hosts that are asked directly. */
export type Proxies = { http?: string; https?: string; no?: string }

export type Clock = {
  /** Unix time in ms. */
  now: () => number
  /** Ends early, without throwing, when the signal aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/**
 * Progress and diagnostics, on standard error or in the job's log; every line passes the redactor.
 */
export type Log = {
  info: (message: string) => void
  warn: (message: string) => void
  debug: (message: string) => void
  /** One live line of a running phase; a log that is no terminal writes it now and then. */
  progress: (progress: Progress) => void
}

/** Of what is done where nobody reads along. */
export const silentLog: Log = {
  info: () => {},
  warn: () => {},
  debug: () => {},
  progress: () => {},
}

export type Progress = {
  phase: 'warm-up' | 'load'
  elapsedMs: number
  totalMs: number
  /** Sent a second, lately. */
  rate: number
  /** ms, lately; null before the first answer; absent where an engine does not tell it. */
  p50?: number | null
  p95: number | null
  p99?: number | null
  /** Not good so far in this phase. */
  errors: number
}
