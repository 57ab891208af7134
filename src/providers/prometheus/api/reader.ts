import type { Context } from '../../../model/context.ts'
import type { Measured, Measurement } from '../../../model/evidence/measurement.ts'
import type { Note } from '../../../model/note.ts'
import type { Indicator } from '../../../promql/indicator.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { Api } from './api.ts'

/**
 * What a reader of indicators needs. `intervalOf`: a selector's scrape interval in ms, where it is
 * known. `once`: what several indicators need, by a key, is queried once in a run.
 */
export type Reading = {
  api: Api
  window: MeasuredWindow
  intervalOf: (selector: string, context: Context) => Promise<number | undefined>
  once: <T>(key: string, ask: () => Promise<T>) => Promise<T>
}

/** The result of a query; `empty`: no series. */
export type Read = Measurement | (Measured & { kind: 'empty' })

/** How one kind of indicator is measured, and drawn over time. */
export type Reader<I extends Indicator> = {
  /** All of its queries, to be tried before any load, with their placeholders. */
  queries: (indicator: I) => string[]
  measure: (indicator: I, reading: Reading, context: Context) => Promise<Measurement>
  series: (indicator: I, reading: Reading, context: Context) => Promise<Measurement>
}

/** A server that measures indicators. */
export type PromSource = {
  /** @throws Problem `provider` with what to fix. */
  check: (indicators: readonly Indicator[], context: Context) => Promise<Note[]>
  measure: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
  series: (indicator: Indicator, window: MeasuredWindow, context: Context) => Promise<Measurement>
}
