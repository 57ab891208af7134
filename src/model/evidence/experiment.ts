/**
 * What became of an experiment. `no-steady-state`: the objectives did not hold before it, and
 * nothing was injected. `never-active`: the fault could not be injected, or never was active, so
 * that nothing was tested. `interrupted`: the load or the run ended while it was active.
 */
export type ExperimentOutcome =
  | 'observed'
  | 'aborted'
  | 'no-steady-state'
  | 'never-active'
  | 'interrupted'

/** Times in seconds of the measured part of the load. */
export type ExperimentEvidence = {
  name: string
  outcome: ExperimentOutcome
  /** When it began to be injected; absent where it never was. */
  injectedAt?: number
  /** When the fault was seen to be active; absent where it never was. */
  activeAt?: number
  /** When it began to be reverted. */
  endedAt?: number
  /** When it was reverted. */
  revertedAt?: number
  /** Until when its recovery was watched. */
  watchedTo?: number
  /** From when on the objectives held again; absent where they did not. */
  steadyFrom?: number
  /** Why it came to that, as the end of a sentence. */
  detail?: string
}
