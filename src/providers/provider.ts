import type { Context } from '../model/context.ts'
import type { Measurement } from '../model/evidence.ts'
import type { Note } from '../model/note.ts'
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
   * Reachable and authorised, before any load, and can read what will be asked. Gives what is worth telling, such as a
   * metric that is not there.
   * @throws Problem `provider` saying what to mend.
   */
  check: (asked: readonly Indicator[], context: Context) => Promise<Note[]>
  /** Waits until the data of the window has arrived, then reads what the window says. */
  measure: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** The same indicator over time, for a chart. Never needed for a verdict. */
  series: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
}
