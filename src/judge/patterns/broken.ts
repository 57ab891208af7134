import type { Call } from '../../model/evidence/calls.ts'

/** Seconds of the measured part. */
type Span = { from: number; to: number }

/**
 * A dependency that was broken: what called it over the whole load; when the load was as usual
 * before; when the fault was active, and reverted, and until when that was watched.
 */
export type Broken = {
  calls: readonly Call[]
  effects?: number
  usual: readonly Span[]
  active: Span
  revertedAt: number
  watchedTo: number
  /** The machine did not keep up: what came late may have been on time. */
  isLate: boolean
}
