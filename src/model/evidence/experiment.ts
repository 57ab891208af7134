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

/**
 * A proxy through which no call passed. `listen`: the address at which it waited for them;
 * `isCutOff`: calls came, and found no connection from there to the dependency; `isShut`: the fault
 * is that it refuses them, so that none had passed before either; `isSpared`: calls passed, and the
 * fault changed none of them; `isUncut`: the fault resets connections, and none ended;
 * `isHeldOpen`: new connections are refused, and most calls went on over those that were open
 * before.
 */
export type UnusedProxy = {
  dependency: string
  listen: string
  isCutOff?: true
  isShut?: true
  isSpared?: true
  isUncut?: true
  isHeldOpen?: true
}

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
  /**
   * The proxies that the fault was at, where it came upon no call at any of them: nothing was
   * tested.
   */
  unused?: UnusedProxy[]
  /** Why it came to that, as the end of a sentence. */
  detail?: string
}
