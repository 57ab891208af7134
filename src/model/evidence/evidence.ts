import type { Note } from '../note.ts'
import type { Verdict } from '../verdict.ts'
import type { Answer } from './answer.ts'
import type { DependencyCalls } from './calls.ts'
import type { ExperimentEvidence } from './experiment.ts'
import type { LoadReport, LoadStep, Side } from './load-report.ts'
import type { Measurement } from './measurement.ts'
import type { Segment } from './segment.ts'
import type { LoggedRequests, TracesEvidence } from './traces.ts'
import type { ResourceUse, TrafficSeries } from './use.ts'

/**
 * What was measured. Absent is absent, never zero. All of it is plain data and travels in the
 * record.
 */
export type Evidence = {
  target: TargetEvidence
  /** Of what the run has started itself. */
  started?: Partial<Record<Side, StartedApp>>
  /** Which CPUs each had for itself, such as `0-1`; absent where they shared all of them. */
  cores?: { generator: string; head: string; base?: string }
  /** What the target was compared with; absent where there is none. */
  baseline?: BaselineEvidence
  /** What earlier runs measured, where there is no second deployment. */
  history?: HistoryEvidence
  /** Absent where the run ended before any load; of a stepped profile the first step. */
  load?: LoadReport
  /** What the load was cut into, in the order of time; absent where it was of one piece. */
  segments?: Segment[]
  /**
   * What became of each experiment, in the order in which they ran; those that the run did not come
   * to are missing.
   */
  experiments?: ExperimentEvidence[]
  /** What reached each dependency that a pattern is asked of. */
  calls?: DependencyCalls[]
  /** The further steps of a stepped profile, in the order in which they ran. */
  steps?: LoadStep[]
  /** The target, asked once more after the load; absent where nobody did. */
  afterLoad?: AfterLoad
  /**
   * Of requests that were redirected when they were tried before or after the load: where to,
   * without the query.
   */
  redirects?: { name: string; location: string }[]
  /** Requests that returned a page with a password field when they were tried, before or after. */
  loginPages?: string[]
  /** What providers said of the objectives that ask one. */
  answers: Answer[]
  /** Of a soak: the target's memory in bytes over the measured part, where a server has it. */
  memory?: Measurement
  /**
   * What the target used over the measured part, as far as a server tells it without being asked
   * for.
   */
  resources?: ResourceUse[]
  /** The same of the requests that reached it. */
  traffic?: TrafficSeries[]
  /** Where slow and failed requests spent their time, by the spans of the target. */
  traces?: TracesEvidence
  /** Lines of logs that bear the trace of a failed request, a few of each name. */
  logs?: LoggedRequests[]
  /** A dashboard of the run, at exactly the window. */
  dashboard?: string
  /** What a provider found to tell; the record keeps it among its own notes. */
  notes?: Note[]
  /**
   * Why the run ended before its evidence was complete: target never ready, load not possible,
   * interrupted.
   */
  failure?: Failure
}

export type Failure = { code: string; message: string; hint?: string }

/** `Failure.code` of a run that was cancelled. */
export const interrupted = 'interrupted'

export type TargetEvidence = {
  url: string
  source: 'input' | 'config' | 'deployment' | 'started'
  deploymentId?: number
  isProduction?: true
}

/**
 * An app that the run has started. `commit`: of one that was checked out for it; `ended`: where it
 * ended by itself.
 */
export type StartedApp = { command: string; commit?: string; ended?: AppEnd }

/**
 * How an app ended, and its last lines. `amid` the load, or before there was any: in its build, or
 * before it was ready. `how`: such as `exit code 1`.
 */
export type AppEnd = { amid: 'build' | 'start' | 'load'; how: string; lines: string[] }

/** `message`: why the target counts as down; `other`: what tells that another build answered. */
export type AfterLoad = { isUp: true; other?: string } | { isUp: false; message: string }

/** What requests of a side found instead of what they asked for, when each was tried by itself. */
export type FoundInstead = Pick<Evidence, 'redirects' | 'loginPages'>

/** `failure`: why there is nothing to compare with, such as a base that is down. */
export type BaselineEvidence = TargetEvidence & FoundInstead & { failure?: Failure }

/**
 * Earlier runs, oldest first. `fingerprint`: of this run; only runs that measured the same way can
 * be compared.
 */
export type HistoryEvidence = {
  /** Where they were found, in words. */
  from: string
  fingerprint: string
  runs: PastRun[]
  /** The last ones of this branch or pull request, whatever became of them, oldest first. */
  recent?: RecentRun[]
  failure?: Failure
}

/** `failed`: names of the objectives that failed. `at` is ISO 8601. */
export type RecentRun = { at: string; commit: string | null; verdict: Verdict; failed: string[] }

/**
 * A run that passed, as later ones remember it. `values`: by metric as it is written (`p(95)`,
 * `error_rate{checkout}`), in the metric's unit. `at` is ISO 8601.
 */
export type PastRun = {
  at: string
  commit: string | null
  fingerprint: string
  values: Record<string, number>
}
