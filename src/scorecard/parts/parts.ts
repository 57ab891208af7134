import type { Unit } from '../../model/basics/units.ts'
import type { Traffic } from '../../model/evidence/conventional.ts'
import type { TimedPhase } from '../../model/evidence/load-report.ts'
import type { JudgedObjective, Ruling } from '../../model/judgement.ts'
import type { Comparator, ObjectiveId } from '../../model/plan/objective.ts'
import type { RunRecord } from '../../model/record.ts'

/** What a record says, as numbers: all that sections are made of. */
export type Parts = {
  record: RunRecord
  rows: JudgedObjective[]
  /** What the policy made of the run; absent where it is green. */
  ruling?: Ruling
  /** The indicator that says most about the verdict; null where too little was measured to draw. */
  chart: IndicatorChart | null
  /**
   * ISO 8601, null where nobody knows, and seconds; of several steps the first one's. Null where no
   * load ran.
   */
  measured: { start: string | null; seconds: number; steps?: number } | null
  /** Latency and errors over the measured part; empty where no load ran. */
  timeline: TimelinePoint[]
  /** Width of a timeline's point, a multiple of the load's windows. */
  windowSeconds: number
  /** All requests together; null where no load ran. */
  total: EndpointRow | null
  endpoints: EndpointRow[]
  errors: ErrorRow[]
  /** Where the time of the good answers went; empty where nobody asked. */
  phases: PhaseRow[]
  serverSeries: ServerChart[]
  /** What the target used; empty where no server tells it. */
  resources: ResourceRow[]
  /** The requests as the server saw them. */
  traffic: TrafficChart[]
  /** Graphs of the queries over the window. */
  graphs: { of: ObjectiveId; url: string }[]
  /** A dashboard at the window. */
  dashboard: string | undefined
}

/** `at` and `seconds`: middle and width, in seconds from the start of the measured part. */
export type TimelinePoint = {
  at: number
  seconds: number
  p50: number | null
  p95: number | null
  p99: number | null
  /** p95 of base; absent where nothing was compared. */
  baseP95?: number | null
  /** Share of intended requests that were not good. */
  errorRatio: number | null
  /** Good answers a second. */
  throughput: number
}

/** One indicator over time, that of the objective that says most about the verdict. */
export type IndicatorChart = {
  /** `p(95)`, or `error share`: of the intended requests, those that were not good. */
  metric: string
  request?: string
  unit: 'ms' | 'ratio'
  windowSeconds: number
  points: { at: number; value: number | null }[]
  /** Of base, at the same times; absent where nothing was compared. */
  base?: (number | null)[]
  /** The objective whose threshold is drawn, or its warning bound where it warns. */
  objective?: { name: string; threshold: number; warn?: number }
}

export type EndpointRow = {
  name: string
  /** A scenario as a whole, whose steps follow, or one of these; absent of a request. */
  part?: 'scenario' | 'step'
  sent: number
  dropped: number
  /** sent - good. */
  errors: number
  /** errors / sent; null where nothing was sent. */
  errorRatio: number | null
  /** ms, from the intended start. */
  p50: number | null
  p95: number | null
  p99: number | null
  max: number | null
  /** The same of the base; absent where nothing was compared. */
  base?: { p50: number | null; p95: number | null }
  /** Mean bytes of a response on the wire; null where they are not counted. */
  size: number | null
  /**
   * p95 of the time from the actual send, in ms: what is missing to `p95` was spent waiting for a
   * connection.
   */
  serviceP95: number | null
}

/** One part of a request's time over all requests: how many had it, and how long it took in ms. */
export type PhaseRow = {
  phase: TimedPhase
  count: number
  p50: number
  p95: number
  p99: number
  max: number
}

/** `message`: one example, where there is one. */
export type ErrorRow = { name: string; what: string; count: number; message?: string }

/** `points`: seconds from the start of the measured part, and value. */
export type ServerChart = {
  of: ObjectiveId
  /** The objective's name. */
  title: string
  unit: Unit
  query: string
  comparator?: Comparator
  threshold?: number
  series: { label: string; points: [number, number][] }[]
}

/** `limits`: what objectives allow. `url`: the graph of `query`. `points` as of a `ServerChart`. */
export type ResourceRow = {
  title: string
  unit: Unit
  average: number | null
  most: number
  processes: number
  query: string
  url?: string
  limits: { label: string; value: number }[]
  points: [number, number][]
  /** The same of the base. */
  base?: { average: number | null; most: number; points: [number, number][] }
}

export type TrafficChart = {
  of: Traffic
  title: string
  unit: Unit
  query: string
  points: [number, number][]
}
