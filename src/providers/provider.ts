import type { Context } from '../model/context.ts'
import type { Measurement } from '../model/evidence.ts'
import type { Indicator } from '../model/plan.ts'

/** The measured part of the run, Unix seconds. */
export type MeasuredWindow = { start: number; end: number }

/**
 * A source of service-level indicators. A provider measures and never judges; what the remote end does wrong is a
 * value (`failed`), not a throw.
 */
export type Provider = {
  id: string
  /**
   * Reachable and authorised, before any load, and knows what will be asked.
   * @throws Problem `provider` saying what to mend.
   */
  check: (asked: readonly Indicator[], context: Context) => Promise<void>
  /** Waits until the data of the window has arrived, then reads what the window says. */
  measure: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** The same indicator over time, for a chart. Never needed for a verdict. */
  series: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
}
