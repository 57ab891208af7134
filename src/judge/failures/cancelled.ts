import { type Failure, interrupted } from '../../model/evidence/evidence.ts'
import type { Cause, JudgedObjective } from '../../model/judgement.ts'

/** What the rest of a run may still have decided. */
const decidedByMore: readonly (Cause | undefined)[] = ['undecided', 'too-few-requests', 'too-short']

/**
 * Of a run that was cancelled, what was still open needs no longer run, more load or a looser
 * threshold, as its reason would say, but a run that ends.
 */
export const openWhenCancelled = (
  objective: JudgedObjective,
  failure: Failure | undefined,
): JudgedObjective =>
  failure?.code === interrupted && decidedByMore.includes(objective.cause)
    ? { ...objective, reason: 'Not decided when the run was cancelled.' }
    : objective
