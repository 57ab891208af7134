import type { Unit } from './basics/units.ts'
import type { ExperimentOutcome } from './evidence/experiment.ts'
import type { HealthEffect } from './evidence/load/health-fact.ts'
import type { Phase } from './evidence/load-report.ts'
import type { Comparator, ComparisonForm, ObjectiveId } from './plan/objective.ts'
import type { Waiver } from './plan/plan.ts'
import type { Tolerance } from './plan/tolerance.ts'
import type { BlockingRule, Verdict } from './verdict.ts'

/** Why an objective is not simply pass or fail. */
export type Cause =
  | 'no-data' // nothing to measure: no request, no series, NaN
  | 'not-evaluable' // an alert rule that could not have fired in a run this short
  | 'undecided' // measured, and the interval holds the threshold
  | 'too-few-requests' // no outcome of a run this short could have passed
  | 'too-short' // the same of a trend, which takes time whatever is sent
  | 'resolution' // the times are too coarse for the tolerance
  | 'short-history' // fewer earlier runs than a comparison takes
  | 'generator' // the load generator itself did not keep up, and that may have changed what was found
  | 'not-sent' // the script of a load tool went wrong, and requests of it were never sent
  | 'no-interval' // figures of the whole alone: how sure they are cannot be worked out
  | 'several-series' // a query answered with more than one series
  | 'provider' // the metrics source failed
  | 'not-measured' // the run ended before
  | 'no-steady-state' // what is broken before a fault cannot be tested by it
  | 'untested' // a fault that nothing came upon

/**
 * Causes that `policy.no-data` is about: there was nothing to go by, however long one thinks about
 * it.
 */
export const lacksData = (cause: Cause | undefined): boolean =>
  cause === 'no-data' || cause === 'not-evaluable' || cause === 'not-sent'

/** Bounds of a value; null is no bound on that side. */
export type Interval = { lower: number | null; upper: number | null }

/** One objective, decided. Times are ms, shares are fractions, `threshold` is in `unit`. */
export type JudgedObjective = {
  /** The objective of the plan; several alert rules are of one. */
  of: ObjectiveId
  name: string
  source: 'load' | 'baseline' | 'alerts' | (string & {})
  verdict: Verdict
  cause?: Cause
  value: number | null
  unit: Unit
  comparator: Comparator
  /** Of a comparison: base's value and the tolerance together; null where base has no value. */
  threshold: number | null
  warn?: number
  /** Bounds of `change` where there is one, else of `value`. */
  interval: Interval | null
  /** Of a comparison: the same of the baseline. */
  base?: number | null
  /** Of a comparison, relative: 0.12 is 12% more than base. */
  change?: number | null
  comparison?: Comparison
  /** One sentence: what was found, and if it is not decided, what would settle it. */
  reason: string
  query?: string
  /** Of the query, where it has a name. */
  language?: string
  request?: string
  /** The segment of the run that it is asked of; absent where it names none. */
  during?: string
  /** It is of the load's profile as a whole, not of what was measured over time. */
  ofProfile?: true
  key: boolean
  weight: number
  advisory: boolean
  /** The rule by which it keeps the pull request from being merged; absent where it does not. */
  blockedBy?: BlockingRule
  /** It is not shown to hold, and that was agreed on; it is then `advisory`. */
  waiver?: Omit<Waiver, 'objective'>
  warnings?: string[]
}

/** The error budget of a service-level objective. */
export type JudgedBudget = {
  of: ObjectiveId
  name: string
  description?: string
  /** The share that must be good, and over how long. */
  objective: number
  windowMs: number
  advisory: boolean
  /** What this run alone shows; null where nothing was counted. */
  burn: Burn | null
  /**
   * Share of production's budget that is left, negative where it is overspent; null where it is not
   * known.
   */
  left: number | null
  /** How long the source has counted, where that is less than the window. */
  readMs?: number
  /** One sentence. */
  reason: string
}

/**
 * How many times faster than it lasts a budget goes. `lower` is at 95% confidence; null where the
 * source gave no counts. `alarm`: what production would raise if it burnt like that for so long,
 * sure of the lower bound.
 */
export type Burn = {
  rate: number
  lower: number | null
  alarm: { kind: 'page' | 'ticket'; afterMs: number } | null
}

/**
 * What changed most against base: a part of a request, by the milliseconds that it adds or saves.
 */
export type Movement = {
  request: string
  phase: Phase
  change: number
  interval: Interval
  sentence: string
}

/**
 * What a step, or a part of a load, came to. Times in ms, `throughput` in good answers a second.
 * `timeoutMs`: where requests timed out, so that a percentile of as much is longer by an unknown
 * amount.
 */
export type Stage = {
  sent: number
  throughput: number
  errorRatio: number | null
  p50: number | null
  p95: number | null
  p99: number | null
  timeoutMs?: number
}

/** `linearity`: throughput for each unit of load, as a share of the first step's. */
export type JudgedStep = Stage & {
  level: number
  linearity: number | null
  /** `unknown`: the load generator itself did not keep up, and may have made it break, or hold. */
  outcome: 'holds' | 'breaks' | 'unknown'
  /** The first objective that broke. */
  broke?: string
}

/**
 * Growth a minute, with the 95% interval of Sen's slope; `unit` is `%`, `points` or `MB`. An end
 * of the interval is null where the run cannot bound it, and `tooShort` then says what a run must
 * be to bound it.
 */
export type Trend = {
  name: string
  unit: string
  perMinute: number
  interval: Interval
  value: number | null
  seconds: number
  tooShort?: string
}

/** What a profile found beside the objectives; `sentence` tells it. */
export type ProfileFinding = { sentence: string } & (
  | { kind: 'stress'; unit: LevelUnit; steps: JudgedStep[]; holds: number; breaks: number | null }
  | { kind: 'scalability'; unit: LevelUnit; steps: JudgedStep[]; knee: number | null }
  | {
      kind: 'spike'
      parts: (Stage & { name: string; level: number; seconds: number })[]
      recovery: Recovery
    }
  | { kind: 'soak'; trends: Trend[] }
)

/** One experiment: what it did, and what the target did. Times in seconds of the measured part. */
export type JudgedExperiment = {
  name: string
  /** What the fault did, in words. */
  fault: string
  outcome: ExperimentOutcome | 'not-reached'
  /** While the fault was active. */
  active?: { from: number; to: number }
  /** The usual load before it, and the load while it was active. */
  before?: Stage
  during?: Stage
  recovery?: Recovery
  /** Why nothing was tested, though the fault was active. */
  untested?: string
  sentence: string
}

/** Rate or users. */
export type LevelUnit = '/s' | 'users'

/**
 * From the end of the spike, or of a fault, until all objectives hold again. `never`: not within
 * the `watchedMs` that were left; `broken-before`: they did not hold before the spike either;
 * `unknown`: the load generator itself did not keep up, and may have made it so.
 */
export type Recovery = { watchedMs: number } & (
  | { outcome: 'recovered'; ms: number; windowMs: number }
  | { outcome: 'never' | 'broken-before' | 'unknown' }
)

/** How a comparison came about, for the evidence below its verdict. */
type Comparison = {
  tolerance: Tolerance
  /** Absent: no regression. */
  form?: ComparisonForm
  /** Seconds of the measured part that it rests on. */
  seconds: number
  /** Earlier runs that it is compared with, in place of a second deployment. */
  pastRuns?: number
  /** The looks that were planned, in seconds, and the level of each one-sided bound at this one. */
  looks: number[]
  level: number
  /**
   * Of percentiles, averages and rates: the offset of two deployments of the same build that was
   * allowed for.
   */
  guard?: { runs: number; deviation: number; falseAlarms: number }
  /** Relative change of each batch over the time of the run; of a share, the difference. */
  batches: number[]
}

/**
 * One check of the load generator's own health. `effect`: what a breach may have done to the
 * numbers, which says what it puts in doubt; absent in older records.
 */
export type HealthCheck = {
  name: string
  value: number
  limit: number
  unit: Unit
  ok: boolean
  advice: string
  effect?: HealthEffect
  endsLoad?: true
  losesRequests?: true
}

/**
 * `told`: one sentence that says what the generator's own trouble changed; absent in older records.
 */
export type JudgedGenerator = { healthy: boolean; checks: HealthCheck[]; told?: string }

/**
 * What the policy makes of a run that is not green: the rule that it goes by, and whether that rule
 * blocks. `byBudget`: it does because an error budget is spent.
 */
export type Ruling = { rule: BlockingRule; blocks: boolean; byBudget?: true }

/** The whole run, decided. */
export type Judgement = {
  verdict: Verdict
  /** One sentence. */
  reason: string
  /** Whether the policy lets this block the pull request. */
  blocks: boolean
  /** Absent where the run is green. */
  ruling?: Ruling
  /** 0-100, and A-F; null where something is undecided and a grade would mislead. */
  score: number | null
  grade: Grade | null
  objectives: JudgedObjective[]
  generator?: JudgedGenerator
  /** Absent where nothing is shown to have changed, or nothing was compared. */
  moved?: Movement
  /** Of a profile other than `load`. */
  profile?: ProfileFinding
  /** Absent where the plan has none. */
  experiments?: JudgedExperiment[]
  /** Absent where no objective has one. */
  budgets?: JudgedBudget[]
}

export const grades = ['A', 'B', 'C', 'D', 'F'] as const
export type Grade = (typeof grades)[number]
