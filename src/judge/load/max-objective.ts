import { formatCount } from '../../model/basics/units.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { compare } from '../verdict/compare.ts'
import { type Answer, type Finding, noData, verdictOf } from '../verdict/finding.ts'
import { formatFound, formatTimeouts, formatWarn } from '../verdict/wording.ts'
import type { Batch } from './batches.ts'
import { noLatency } from './quantile-objective.ts'
import { countOf, mergeTimed } from './timed.ts'

/**
 * The slowest answer is a fact of this run and says nothing of another: it has no interval and is
 * never undecided. Where a request timed out, the slowest is above every threshold.
 */
export function findMax(objective: LoadObjective, batches: readonly Batch[]): Finding {
  const whole = mergeTimed(batches.map(({ times }) => times))
  const { answers, timeouts, timeoutMs } = whole
  const count = countOf(whole)
  if (count === 0) return noData(noLatency)
  const { comparator, threshold, warn } = objective
  const slowest = timeouts > 0 ? Number.POSITIVE_INFINITY : answers.max
  const value = timeouts > 0 ? timeoutMs : answers.max
  const answer = (bound: number): Answer =>
    compare(slowest, comparator, bound) ? 'holds' : 'broken'
  const warned = warn === undefined ? undefined : answer(warn)
  const verdict = verdictOf(answer(threshold), warned)
  const more = timeouts > 0 ? 'more than ' : ''
  const said = `${more}${formatFound(value, null, verdict, objective)} (the slowest of ${formatCount(count)} requests${formatTimeouts(timeouts)})`
  return { verdict, value, interval: null, reason: `${said}${formatWarn(objective, warned)}.` }
}
