import type { ObjectiveId } from '../plan/objective.ts'
import type { Measurement } from './measurement.ts'

/**
 * What happened over an objective's own window, which is ISO 8601: counts (`ratio`), or the good
 * share (`value`). The source extrapolates both to the ends of the window. `since`: from when on it
 * has them, where that is later than `start`.
 */
export type BudgetEvidence = { start: string; end: string; since?: string; measured: Measurement }

/**
 * What a provider said of one objective: the number that is judged, the same over time for a chart,
 * or what production had of its error budget before the load. There is at most one for each
 * purpose.
 */
export type Answer = { of: ObjectiveId } & (
  | { purpose: 'objective'; measured: Measurement }
  | { purpose: 'chart'; measured: Extract<Measurement, { kind: 'series' }> }
  | ({ purpose: 'budget' } & BudgetEvidence)
)

/**
 * The one answer of an objective for a purpose; undefined where nobody asked, or no answer came.
 */
export const answerOf = <P extends Answer['purpose']>(
  { answers }: { answers: readonly Answer[] },
  of: ObjectiveId,
  purpose: P,
): Extract<Answer, { purpose: P }> | undefined =>
  answers.find(
    (answer): answer is Extract<Answer, { purpose: P }> =>
      answer.of === of && answer.purpose === purpose,
  )
