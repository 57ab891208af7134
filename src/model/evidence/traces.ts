import type { TracedRequest } from './load-report.ts'

/** One span of a trace; `start` and `end` in Unix ms. */
export type Span = {
  id: string
  /** Absent of one that begins the trace. */
  parent?: string
  service: string
  name: string
  start: number
  end: number
  failed?: true
}

/** Where the traced requests of one name, side and kind spent their time. */
export type TraceSummary = Pick<TracedRequest, 'side' | 'name' | 'why'> & {
  /** Of how many traces spans came, of so many that were looked for. */
  traces: number
  wanted: number
  /** From the start to the end of their spans, on average, in ms. */
  ms: number
  /** The slowest of them, for a link. */
  slowest: string
  /** Those that took most of the time, the first the most. */
  spans: SpanSummary[]
}

/** All spans of one name in one service. */
export type SpanSummary = {
  service: string
  name: string
  /**
   * Time on the critical path that no span below accounts for, on average over the traces, in ms.
   */
  ms: number
  /** The same as a part of all time of the traces, in [0, 1]. */
  share: number
  /** How many of them a trace has, on average. */
  count: number
  /** Most of them below one and the same span. */
  repeated: number
  /** How many of them failed. */
  errors: number
}

/** `dropped`: traces that found no room while spans came. */
export type TracesEvidence = { summaries: TraceSummary[]; dropped?: number }

/** What failed requests of one name have left in logs, the first lines first; `at`: Unix ms. */
export type LoggedRequests = { name: string; lines: { at: number; text: string }[] }
