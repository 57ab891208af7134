import type { Unit } from '../../basics/units.ts'

/**
 * What a breach of an engine's health may have done to the numbers: added time, or sent less; to
 * one side more than to the other.
 */
export type HealthEffect = 'adds time' | 'sends less' | 'adds time to a side' | 'sends a side less'

/**
 * One figure of an engine's own health, which the judge holds against its limit. `limit` is the
 * most that it may be or, with `atLeast`, the least; with `ofMedian` it is that share of the median
 * time of what is judged, where that is more.
 */
export type HealthFact = {
  name: string
  value: number
  limit: number
  unit: Unit
  atLeast?: true
  ofMedian?: number
  /** What a breach puts in doubt. */
  doubts: HealthEffect
  /** A breach is why the load ended before its time, and no weakness of the generator. */
  endsLoad?: true
  /**
   * A breach is no weakness of the generator either: its script went wrong, and requests of it were
   * never sent.
   */
  losesRequests?: true
  /** What to do about it, in the engine's own words; `Shared`: with a target on this machine. */
  advice: string
  adviceShared?: string
}
