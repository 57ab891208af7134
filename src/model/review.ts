import type { Unit } from './basics/units.ts'
import type { ChecklistItem, ChecklistList } from './checklist.ts'
import type { OpenIssue } from './github.ts'
import type { Cause, Interval, JudgedBudget, JudgedObjective } from './judgement.ts'
import type { Comparator } from './plan/objective.ts'
import type { Waiver } from './plan/plan.ts'
import type { Verdict } from './verdict.ts'

/**
 * What is kept of a run for reviews: fields of its record, on one line of NDJSON. `at` is ISO 8601,
 * the start of the measured part; `fingerprint` is that of `baseline.history`.
 */
export type KeptRun = {
  schemaVersion: 1
  kind: 'run'
  service: string
  at: string
  commit: string | null
  branch?: string
  pullRequest?: number
  runUrl?: string
  verdict: Verdict
  reason: string
  advisory: boolean
  fingerprint: string
  objectives: KeptObjective[]
  budgets?: Pick<JudgedBudget, 'name' | 'left'>[]
  experiments?: { name: string; outcome: string; sentence: string }[]
  /** Of a stress: the highest level that held, in requests a second. */
  capacity?: number
  waivers?: Waiver[]
}

export type KeptObjective = Pick<
  JudgedObjective,
  'name' | 'source' | 'verdict' | 'value' | 'unit' | 'comparator' | 'threshold' | 'advisory'
> & { cause?: Cause }

export const periods = ['week', 'month', 'quarter'] as const
export type PeriodKind = (typeof periods)[number]

/** `label`: `2026-W48`, `2026-11` or `2026-Q4`; `from` and `to` are ISO 8601, `to` is not part. */
export type Period = { kind: PeriodKind; label: string; from: string; to: string }

/** A point of a trend: one run. */
export type TrendPoint = { at: string; commit: string | null; value: number }

/**
 * A change of level. `index`: of the first point that has it; `seenAfter`: how many points of it
 * showed that. `change` is relative, of shares in points (0.01), with its interval at 95%.
 */
export type LevelChange = {
  index: number
  at: string
  commit: string | null
  /** The last run that did not have it. */
  previousCommit: string | null
  seenAfter: number
  change: { estimate: number; lower: number; upper: number }
  isWorse: boolean
  isInPeriod: boolean
}

/**
 * An objective over time. `points` begin before the period, which begins at `firstInPeriod`.
 * `level`: of the points since the last change, the newest 300 at most, with its interval at 95%;
 * `earlier`: the median of the points before the period, null where there are none.
 */
export type Trend = {
  name: string
  unit: Unit
  comparator: Comparator
  threshold: number | null
  points: TrendPoint[]
  firstInPeriod: number
  level: { estimate: number; interval: Interval }
  earlier: number | null
  changes: LevelChange[]
}

/** Runs of one commit, measured the same way, that did not agree. */
export type FlakyCommit = { commit: string; verdicts: Verdict[] }

/** Why runs were not green. `runs`: how many; `last`: ISO 8601; `commit`: that of the last one. */
export type ReviewReason = {
  objective: string
  verdict: Verdict
  cause?: Cause
  runs: number
  last: string
  commit: string | null
}

/**
 * What the service holds against what is expected, in requests a second. `room`: the newest
 * capacity over the peak and its buffer; `until`: the month when it is used up (`2027-03`), where
 * the capacity is shown to fall.
 */
export type ReviewedCapacity = {
  points: { at: string; value: number }[]
  expectedPeak?: number
  needed?: number
  room?: number
  until?: string
}

/**
 * An item of the checklist. `shown`: by runs; `vouched`: by people; `stale`: for too long. `why`:
 * what shows it, or who vouches for it and when.
 */
export type ReviewedItem = {
  list: ChecklistList
  item: ChecklistItem
  title: string
  state: 'shown' | 'vouched' | 'stale' | 'open'
  why?: string
  link?: string
}

/** Issues that are to be done, of those with a label, oldest first. */
export type OpenItems = { label: string; issues: OpenIssue[] }

/** Everything that a review says, as `--format json` writes it. */
export type Review = {
  schemaVersion: 1
  kind: 'review'
  service: string
  period: Period
  verdict: Verdict
  reason: string
  runs: {
    total: number
    verdicts: Record<Verdict, number>
    /** Share of pass and warn, with its interval at 95%; null without runs. */
    green: { share: number; interval: Interval } | null
    pullRequests: number
    /** The same share of the period before; null where it had no runs. */
    earlier: { total: number; share: number } | null
    /** Of the period, oldest first. */
    course: Verdict[]
  }
  trends: Trend[]
  flaky: FlakyCommit[]
  reasons: ReviewReason[]
  budgets: { name: string; left: number | null; earlier: number | null }[]
  alerts: { name: string; runs: number; last: string }[]
  capacity?: ReviewedCapacity
  experiments: { name: string; runs: number; failed: number; last: string; sentence: string }[]
  waivers: (Waiver & { isExpired: boolean })[]
  /** Absent where the config names none. */
  checklist?: ReviewedItem[]
  /** Absent where the config names no label, or they could not be read. */
  openItems?: OpenItems
  actions: string[]
  notes: string[]
  gate: { name: string; version: string }
}
