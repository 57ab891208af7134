import type { ByteCounts } from './evidence/bytes.ts'
import type { Evidence, TargetEvidence } from './evidence/evidence.ts'
import type { GeneratorReport, LoadReport } from './evidence/load-report.ts'
import type {
  Grade,
  JudgedBudget,
  JudgedExperiment,
  JudgedGenerator,
  JudgedObjective,
  Movement,
  ProfileFinding,
  Ruling,
} from './judgement.ts'
import type { Note } from './note.ts'
import type { Plan } from './plan/plan.ts'
import type { BlockingRule, Verdict } from './verdict.ts'

/** The plan as the record keeps it: header names, each value replaced by a placeholder. */
type PublicPlan = Plan

/**
 * Latency in ms, from the intended start unless `latencyFrom` says otherwise; null where nothing
 * was answered.
 */
type LatencySummary = Record<'p50' | 'p90' | 'p95' | 'p99' | 'max', number | null>

export type LoadSummary = {
  intended: number
  sent: number
  completed: number
  dropped: number
  errors: number
  latency: LatencySummary
  /** Of all requests that were sent; absent where the engine does not count them. */
  bytes?: ByteCounts
}

/**
 * Where the run stood: what a reader needs to find the commit, the job and the pull request again.
 */
export type RunContext = {
  repository?: string
  /** Head SHA. */
  commit?: string
  branch?: string
  pullRequest?: number
  /** Page of the workflow run. */
  runUrl?: string
  event?: string
}

/**
 * The run record, `record.json`: a run in one file. Verdict and scorecard can be rebuilt from it
 * offline. The fields of the first block are the contract's and are kept for ever.
 */
export type RunRecord = {
  schemaVersion: 1
  verdict: Verdict
  reason: string
  score: number | null
  grade: Grade | null
  service: string
  commit: string | null
  /** The measured part, ISO 8601; null where no load ran. */
  window: { start: string; end: string } | null
  decidedAfter: number | null
  target: TargetEvidence
  load: {
    head: LoadSummary | null
    /** Absent where nothing was compared. */
    base?: LoadSummary
    /**
     * Null where nobody watched it; what only the gate's own generator knows is absent of others.
     */
    generator: (Partial<GeneratorReport> & JudgedGenerator) | null
    /** Both absent where no load ran, and in older records. */
    engine?: LoadReport['engine']
    latencyFrom?: LoadReport['latencyFrom']
  }
  objectives: JudgedObjective[]
  moved?: Movement
  /** What a profile other than `load` found. */
  profile?: ProfileFinding
  /** What became of each experiment. */
  experiments?: JudgedExperiment[]
  /** Error budgets of service-level objectives. */
  budgets?: JudgedBudget[]

  gate: { name: string; version: string }
  startedAt: string
  blocks: boolean
  advisory: boolean
  /** Of an advisory run that would have blocked: by which rule. */
  wouldBlock?: BlockingRule
  /**
   * Of a run that is not green; absent in older records. An advisory run blocks nothing, whatever
   * it says.
   */
  ruling?: Ruling
  context: RunContext
  plan: PublicPlan
  evidence: Evidence
  notes: Note[]
}
