import type { TargetPlan } from './target.ts'

/**
 * How two deployments are loaded side by side. `paired`: arrivals alternate between them, in random
 * order within each pair. `abba`: one at a time in turns, where both at once would disturb each
 * other.
 */
export type Design = 'paired' | 'abba'

/**
 * Of each turn so much at its start is sent but not counted: the side that has it is not yet what
 * it was.
 */
export const settlingSeconds = 0.5

export type BaselinePlan = TargetPlan & {
  /** Absent: paired, and abba where base and head turn out to disturb each other. */
  design?: Design
  /**
   * The relative change that must not be missed, of the objectives that a baseline brings with it.
   */
  tolerance: number
  /** The target is compared with itself on purpose: to calibrate. */
  isTarget?: true
}

/**
 * How many earlier runs, and in which folder or on which branch they are kept; without either, in
 * the check runs of the base branch. `keepsOnly`: the run is kept for reviews and compared with
 * nothing, as under profiles other than `load`.
 */
export type HistoryPlan = { runs: number; dir?: string; branch?: string; keepsOnly?: true }

/** What runs of the same build on both sides have shown; see `reliability-gate calibrate`. */
export type Calibration = { file: string; runs: CalibrationRun[] }

/** Offsets by metric as it is written (`p(95)`). `at` is ISO 8601. */
export type CalibrationRun = { at: string; seconds: number; offsets: Record<string, Offset> }

/** Natural logarithm of head / base, and the standard error with which the run knows it. */
export type Offset = { offset: number; error: number }
