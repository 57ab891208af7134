import type { Resource, Traffic } from '../evidence/conventional.ts'
import type { AlertMatch, AlertRule, Severities } from './alerts.ts'
import type { Tolerance } from './tolerance.ts'

/** What kind of number is wanted of a source: all that is known of it above the port. */
export type Question =
  | ValueQuestion
  | ShareQuestion
  | QuantileQuestion
  | UseQuestion
  | AlertsQuestion

/**
 * One number that the source works out itself: at the window's very end, or reduced from its values
 * over the window. `absent`: where it has no data, though the target was watched, it is zero.
 */
export type ValueQuestion = { kind: 'value'; reduce?: Reducer; absent?: 'ok' }

/** What becomes of values over time. `quantile` is in (0, 1). */
export type Reducer =
  | { kind: 'max' | 'min' | 'avg' | 'last' }
  | { kind: 'quantile'; quantile: number }

/**
 * Two counts over the window: all that happened, and the part of it that is bad or good. `absent`:
 * of a part, as of a value.
 */
export type ShareQuestion = { kind: 'share'; partIs: 'bad' | 'good'; absent?: 'ok' }

/** A quantile, in (0, 1), of a distribution over the window. */
export type QuantileQuestion = { kind: 'quantile'; quantile: number }

/**
 * What the target uses, or the requests as it saw them, where a source tells that without being
 * told how.
 */
export type UseQuestion = {
  kind: 'use'
  of: Resource | Traffic
  /** It is held against what the base uses, which it may exceed by so much. */
  tolerance?: Tolerance
}

/**
 * Which of the alert rules would have fired. `match` and `severities` say which of them are meant;
 * `rules`: those of `files` beside the config; without files they are those that the source has.
 */
export type AlertsQuestion = {
  kind: 'alerts'
  match: AlertMatch
  severities: Severities
  files?: string[]
  rules?: AlertRule[]
}

/**
 * A question, and how this source is asked it: `ask` is the adapter's own, plain data that nothing
 * else reads. `query` is how people would write it, in `language` where that has a name.
 */
export type SourceQuery<Q extends Question = Question, A = unknown> = {
  question: Q
  ask: A
  query: string
  language?: string
}

/**
 * By what a target may be told from all else that a source knows: its `host:port`, in every form,
 * and its name.
 */
export type Subject = { hosts: string[]; service: string }
