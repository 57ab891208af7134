import type { Unit } from '../basics/units.ts'
import type { Handshake } from '../evidence/handshake.ts'
import type { Pattern } from '../pattern.ts'
import type { Place } from '../problem.ts'
import type { Profile } from './load.ts'
import type { AlertsQuestion, SourceQuery } from './question.ts'
import type { Tolerance } from './tolerance.ts'

export type Comparator = '<' | '<=' | '>' | '>='

/** `value comparator threshold`, of numbers. */
export function compare(value: number, comparator: Comparator, threshold: number): boolean {
  if (comparator === '<') return value < threshold
  if (comparator === '<=') return value <= threshold
  return comparator === '>' ? value > threshold : value >= threshold
}

/**
 * What a profile is gated by: the rate that holds, the time to recover, the growth a minute, how
 * straight it scales.
 */
export type ProfileMetric =
  | { kind: 'capacity' }
  /** `after`: the experiment whose recovery it is; absent: the spike's. */
  | { kind: 'recovery'; after?: string }
  | { kind: 'linearity' }
  | {
      kind: 'slope'
      of: { kind: 'quantile'; quantile: number } | { kind: 'error_rate' } | { kind: 'memory' }
    }

/** What is measured of the load. `quantile` is in (0, 1). */
export type LoadMetric =
  | { kind: 'availability' }
  | { kind: 'error_rate' }
  | { kind: 'throughput' }
  | { kind: 'avg' }
  | { kind: 'max' }
  | { kind: 'quantile'; quantile: number }
  /** The worst that TLS handshakes showed. */
  | { kind: 'handshake'; of: keyof Handshake }
  /** The share of the requests with a successful response that contains the marker. */
  | { kind: 'fallback'; marker: string }

/** What every objective says of itself, wherever its number comes from. */
export type ObjectiveHead = {
  name: string
  comparator: Comparator
  unit: Unit
  /** A failed key objective makes the grade F. */
  key: boolean
  weight: number
  /** Shown, never counted. */
  advisory: boolean
  /**
   * The segment of the run that it is asked of; absent: the usual load, of a source the whole run.
   */
  during?: string
}

/** What an objective with a number of its own asks for. */
export type ObjectiveTerms = ObjectiveHead & {
  /** In `unit`. */
  threshold: number
  /** A stricter bound on the same side: what holds the threshold but not this is a `warn`. */
  warn?: number
}

export type LoadObjective = ObjectiveTerms & {
  kind: 'load'
  metric: LoadMetric
  request?: string
}

/**
 * Of the profile that the load has; `unit` is `/s` or `users`, `ms`, `ratio`, or so much a minute.
 */
export type ProfileObjective = ObjectiveTerms & { kind: 'load'; metric: ProfileMetric }

/**
 * Held against what a source says. One of alert rules stands for all of them: each that is found is
 * judged as an objective of its own, by how many of its alerts fire.
 */
export type MeasuredObjective = ObjectiveTerms &
  SourceQuery & {
    kind: 'measured'
    /** `ProviderPlan.id`. */
    provider: string
    slo?: SloPlan
  }

/** Several alert rules; each that is found is judged as an objective of its own. */
export type AlertsObjective = MeasuredObjective & { question: AlertsQuestion }

/**
 * That an objective is a service-level objective: `threshold` is the share that must be good, and
 * what it leaves is the error budget, over `windowMs`. `budget`: what production counts, or a query
 * of its good share; absent where nothing tells.
 */
export type SloPlan = { windowMs: number; description?: string; budget?: SourceQuery }

/**
 * What can be compared with a baseline. `slow`: the share of requests that take longer than
 * `overMs`, or than base's p99.
 */
export type ComparedMetric =
  | Exclude<LoadMetric, { kind: 'max' | 'handshake' | 'fallback' }>
  | { kind: 'slow'; overMs?: number }

/**
 * What a comparison asks. `literal`: head is at most base and the tolerance. Absent, no regression:
 * the tolerance is the change that must not be missed, so that a certain change fails from half of
 * it on; so are records of before there were two forms.
 */
export type ComparisonForm = 'literal'

export type BaselineObjective = ObjectiveHead & {
  kind: 'baseline'
  metric: ComparedMetric
  request?: string
  tolerance: Tolerance
  form?: ComparisonForm
}

/** How the target lives with a dependency that fails; `during`: the experiment that breaks it. */
export type PatternObjective = ObjectiveTerms & { kind: 'pattern'; pattern: Pattern }

export type Objective =
  | LoadObjective
  | ProfileObjective
  | MeasuredObjective
  | BaselineObjective
  | PatternObjective

/** What the record calls it: the load, the baseline, alert rules, or the source that is asked. */
export function sourceOf(objective: Objective): string {
  if (objective.kind === 'pattern') return 'load'
  if (objective.kind !== 'measured') return objective.kind
  return objective.question.kind === 'alerts' ? 'alerts' : objective.provider
}

/**
 * What joins an objective with its answers, its rows and its charts: its index in the plan as it
 * was built. Names are for people, and one plan's ids mean nothing in another.
 */
export type ObjectiveId = number

/** `place`: where a file says it; absent of what no file says. */
export type PlannedObjective = Objective & { id: ObjectiveId; place?: Place }

/** Objectives with the ids that their plan gives them. */
export const withIds = <O extends Objective>(
  objectives: readonly O[],
): (O & { id: ObjectiveId })[] => objectives.map((objective, id) => ({ ...objective, id }))

const profileOf = {
  capacity: 'stress',
  recovery: 'spike',
  linearity: 'scalability',
  slope: 'soak',
} as const

/**
 * The profile that has a metric; undefined of those that every load has, and of an experiment's.
 */
export const profileWith = (metric: LoadMetric | ProfileMetric): Profile | undefined =>
  isProfileMetric(metric) && !('after' in metric) ? profileOf[metric.kind] : undefined

export const isProfileMetric = (metric: LoadMetric | ProfileMetric): metric is ProfileMetric =>
  Object.hasOwn(profileOf, metric.kind)

export const isOfProfile = <O extends Objective>(objective: O): objective is O & ProfileObjective =>
  objective.kind === 'load' && isProfileMetric(objective.metric)

export const isAlertsObjective = <O extends Objective>(
  objective: O,
): objective is O & AlertsObjective =>
  objective.kind === 'measured' && objective.question.kind === 'alerts'

/** Alert rules that a server has are known once it has been queried. */
export const isOfServer = <O extends Objective>(objective: O): objective is O & AlertsObjective =>
  isAlertsObjective(objective) && objective.question.files === undefined

export const isOfPattern = <O extends Objective>(objective: O): objective is O & PatternObjective =>
  objective.kind === 'pattern'

export const isMeasured = <O extends Objective>(objective: O): objective is O & MeasuredObjective =>
  objective.kind === 'measured'

/** Whether a metric is about how long requests take. */
export const isOfLatency = ({ kind }: { kind: string }): boolean =>
  ['quantile', 'avg', 'max', 'slow'].includes(kind)

/** Whether it passes however many requests fail. */
export function isAboutTime(objective: Objective): boolean {
  if (objective.kind === 'measured')
    return objective.question.kind === 'quantile' || objective.question.kind === 'use'
  return objective.kind !== 'pattern' && isOfLatency(objective.metric)
}

/** Of the load, whatever its profile. */
export const isOfLoad = <O extends Objective>(objective: O): objective is O & LoadObjective =>
  objective.kind === 'load' && !isProfileMetric(objective.metric)
