import type { Grade, HealthCheck, JudgedObjective } from './judgement.ts'
import type { Note, RunContext } from './record.ts'
import type { Unit } from './units.ts'
import type { Verdict } from './verdict.ts'

/** What every rendering shows, in one order; all foreign text still raw: each format escapes for itself. */
export type Scorecard = {
  service: string
  verdict: Verdict
  /** What it would have been, where `advisory` keeps it from blocking. */
  advisory: boolean
  blocks: boolean
  grade: Grade | null
  score: number | null
  reason: string
  rows: JudgedObjective[]
  /** Latency and errors by window of the measured part; empty where no load ran. */
  timeline: TimelinePoint[]
  windowSeconds: number
  endpoints: EndpointRow[]
  errors: ErrorRow[]
  serverSeries: { objective: string; unit: Unit; query: string; points: [number, number][] }[]
  generator?: { healthy: boolean; checks: HealthCheck[] }
  facts: Fact[]
  notes: Note[]
  context: RunContext
  /** A shell command that repeats the run. */
  rerun: string
}

/** `at`: seconds from the start of the measured part. */
export type TimelinePoint = {
  at: number
  p50: number | null
  p95: number | null
  p99: number | null
  /** Share of intended requests that were not good. */
  errorRatio: number | null
  /** Good answers a second. */
  throughput: number
}

export type EndpointRow = {
  name: string
  sent: number
  errorRatio: number | null
  p50: number | null
  p95: number | null
  p99: number | null
  max: number | null
}

export type ErrorRow = { name: string; what: string; count: number }

/** A line of the folded evidence; `code` is shown as code. */
export type Fact = { label: string; value: string; code?: boolean }
