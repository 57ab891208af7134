import type { Comparator } from './plan.ts'
import type { Unit } from './units.ts'
import type { Verdict } from './verdict.ts'

/** Why an objective is not simply pass or fail. */
export type Cause =
  | 'no-data' // nothing to measure: no request, no series, NaN
  | 'undecided' // measured, and the interval holds the threshold
  | 'too-few-requests' // no outcome of a run this short could have passed
  | 'generator' // the load generator itself did not keep up
  | 'several-series' // a query answered with more than one series
  | 'provider' // the metrics source failed
  | 'not-measured' // the run ended before

/** Bounds of a value; null is no bound on that side. */
export type Interval = { lower: number | null; upper: number | null }

/** One objective, decided. Times are ms, shares are fractions, `threshold` is in `unit`. */
export type JudgedObjective = {
  name: string
  source: 'load' | 'baseline' | 'prometheus' | 'alerts' | (string & {})
  verdict: Verdict
  cause?: Cause
  value: number | null
  unit: Unit
  comparator: Comparator
  threshold: number
  warn?: number
  interval: Interval | null
  /** One sentence: what was found, and if it is not decided, what would settle it. */
  reason: string
  query?: string
  request?: string
  key: boolean
  weight: number
  advisory: boolean
  warnings?: string[]
}

/** One check of the load generator's own health; a breach makes load objectives inconclusive, never failed. */
export type HealthCheck = { name: string; value: number; limit: number; unit: Unit; ok: boolean; advice: string }

/** The whole run, decided. */
export type Judgement = {
  verdict: Verdict
  /** One sentence. */
  reason: string
  /** Whether the policy lets this block the pull request. */
  blocks: boolean
  /** 0-100, and A-F; null where something is undecided and a grade would mislead. */
  score: number | null
  grade: Grade | null
  objectives: JudgedObjective[]
  generator?: { healthy: boolean; checks: HealthCheck[] }
}

export const grades = ['A', 'B', 'C', 'D', 'F'] as const
export type Grade = (typeof grades)[number]
