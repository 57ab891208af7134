import type { Context } from '../../../model/context.ts'
import type { Measured, Measurement } from '../../../model/evidence/measurement.ts'
import type { Note } from '../../../model/note.ts'
import type { Indicator } from '../../../promql/indicator.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { Api } from './api.ts'

/**
 * What reading an indicator needs; `intervalOf` gives a selector's scrape interval in ms, where it
 * is known. `once`: what several indicators ask alike, known by a key, is asked once in a run.
 */
export type Reading = {
  api: Api
  window: MeasuredWindow
  intervalOf: (selector: string, context: Context) => Promise<number | undefined>
  once: <T>(key: string, ask: () => Promise<T>) => Promise<T>
}

/** What a query gave; `empty` is no series. */
export type Read = Measurement | (Measured & { kind: 'empty' })

/** How one kind of indicator is measured, and drawn over time. */
export type Reader<I extends Indicator> = {
  /** All that it will ask, to be tried before any load; placeholders are still in it. */
  queries: (indicator: I) => string[]
  measure: (indicator: I, reading: Reading, context: Context) => Promise<Measurement>
  series: (indicator: I, reading: Reading, context: Context) => Promise<Measurement>
}

/** A server that is asked about indicators. */
export type PromSource = {
  /** @throws Problem `provider` saying what to mend. */
  check: (indicators: readonly Indicator[], context: Context) => Promise<Note[]>
  measure: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
  series: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
}
