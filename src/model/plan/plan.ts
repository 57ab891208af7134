import type { BaselinePlan, Calibration, HistoryPlan } from './baseline.ts'
import type { ChaosPlan, DependencyPlan } from './chaos.ts'
import type { LoadPlan } from './load.ts'
import type { PlannedObjective } from './objective.ts'
import type { Policy } from './policy.ts'
import type { ProviderPlan } from './provider.ts'
import type { TargetPlan } from './target.ts'
import type { LogsPlan, TracesPlan } from './traces.ts'

/**
 * Everything that a run will do, resolved: nothing after this reads a config file, an input or an
 * environment.
 */
export type Plan = {
  service: string
  target: TargetPlan
  /** What the target is compared with. */
  baseline?: BaselinePlan
  /** Compared with earlier runs, where there is no baseline. */
  history?: HistoryPlan
  calibration?: Calibration
  /** Sources of numbers that are no part of the load, and of links. */
  providers: ProviderPlan[]
  /** What the target's spans say of slow and failed requests. */
  traces?: TracesPlan
  /** Lines that failed requests have left in logs. */
  logs?: LogsPlan
  load: LoadPlan
  /** What the target reaches through proxies of the gate. */
  dependencies?: DependencyPlan[]
  /** Faults that are injected while the load runs. */
  chaos?: ChaosPlan
  objectives: PlannedObjective[]
  policy: Policy
  waivers?: Waiver[]
  /** What the service has to hold. */
  capacity?: CapacityPlan
  imports?: ImportedFile[]
  /** Path of its config; null: the built-in defaults; absent in older records. */
  config?: string | null
  /** What the run was given beside its config; absent in older records. */
  given?: GivenFlag[]
}

/** `expectedPeak` in requests a second; `buffer` above it, as a share of it. */
export type CapacityPlan = { expectedPeak: number; buffer: number }

/**
 * A flag of the command, with the key of the config that it overrides; without a value it holds a
 * secret.
 */
export type GivenFlag = { flag: string; key?: string; value?: string }

/**
 * A file of another tool that objectives came from; `leftOut`: what of it is not judged, or not as
 * that tool does.
 */
export type ImportedFile = { file: string; format: string; objectives: number; leftOut: string[] }

/** An objective that is set aside until the end of a day (ISO 8601 date, UTC). */
export type Waiver = { objective: string; until: string; reason: string; link?: string }
