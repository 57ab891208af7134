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
export type TraceSummary = Pick<TracedRequest, 'side' | 'name'> & {
  why: 'slow' | 'failed'
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

/** One request as its spans show it; `ms`: from the first start to the last end. */
export type Waterfall = {
  /** Of the request. */
  name: string
  /** Of the trace. */
  id: string
  failed?: true
  ms: number
  /** Each right after the one that it belongs to, or after that one's earlier children. */
  spans: WaterfallSpan[]
  /** Shorter ones that are left out. */
  more?: number
}

/** `at`: ms from the start of the trace; `depth`: 0 of one that belongs to no other. */
export type WaterfallSpan = Pick<Span, 'service' | 'name' | 'failed'> & {
  at: number
  ms: number
  depth: number
}

/**
 * A span whose time on the critical path differs between head and base, in requests that chance has
 * picked. `head` and `base`: on average over their traces, in ms; `shift`: by how much head lies
 * above base, in ms.
 */
export type SpanChange = {
  /** Of the request. */
  name: string
  service: string
  span: string
  head: number
  base: number
  shift: { estimate: number; lower: number; upper: number }
  traces: { head: number; base: number }
}

/** `dropped`: traces that found no room while spans came. */
export type TracesEvidence = {
  summaries: TraceSummary[]
  /** The slowest request of each name; absent in older records. */
  slowest?: Waterfall[]
  /** Of so many spans these differ from base; absent where there is nothing to compare. */
  compared?: { spans: number; changes: SpanChange[] }
  dropped?: number
}

/** What failed requests of one name have left in logs, the first lines first; `at`: Unix ms. */
export type LoggedRequests = { name: string; lines: { at: number; text: string }[] }
