import type { LoadObjective } from '../model/plan.ts'
import { formatCount } from '../model/units.ts'
import { mergeHistograms } from '../stats/histogram.ts'
import type { Batch } from './batches.ts'
import { compare } from './compare.ts'
import { type Answer, type Finding, noData, verdictOf } from './finding.ts'
import { noLatency } from './quantile-objective.ts'
import { formatFound, formatWarn } from './wording.ts'

/** The slowest answer is a fact of this run and says nothing of another: it has no interval and is never undecided. */
export function findMax(objective: LoadObjective, batches: readonly Batch[]): Finding {
  const { count, max } = mergeHistograms(batches.map(batch => batch.latency))
  if (count === 0) return noData(noLatency)
  const { comparator, threshold, warn } = objective
  const answer = (bound: number): Answer => (compare(max, comparator, bound) ? 'holds' : 'broken')
  const warned = warn === undefined ? undefined : answer(warn)
  const verdict = verdictOf(answer(threshold), warned)
  const said = `${formatFound(max, null, verdict, objective)} (the slowest of ${formatCount(count)} requests)`
  return {
    verdict,
    value: max,
    interval: null,
    reason: `${said}${formatWarn(objective, warned)}.`,
  }
}
