import { formatCount, formatValue } from '../../model/basics/units.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import {
  type BoundOutcome,
  type Finding,
  noData,
  type Stretch,
  verdictOf,
} from '../verdict/finding.ts'
import { settleShare } from '../verdict/settle.ts'
import { complement, isStrictAtMost, opposite, wantsLittle } from '../verdict/share-decision.ts'
import { formatTerms, formatTimeouts, formatValueBeside, formatWarn } from '../verdict/wording.ts'
import type { Batch } from './batches.ts'
import { quantileQuestion } from './quantile-question.ts'
import { formatClusters } from './share-objective.ts'

export const noLatency = 'No successful response to measure latency from.'

/**
 * A percentile of the latency, decided by how many requests were on the wrong side of the
 * threshold.
 */
export function findQuantile(
  objective: LoadObjective,
  q: number,
  batches: readonly Batch[],
  { seconds, level }: Stretch,
): Finding {
  const question = quantileQuestion(batches, q, level)
  if (!question) return noData(noLatency)
  const { comparator, threshold } = objective
  const { found, interval, timeouts } = question
  const value = found.ms
  const wantsMore = !wantsLittle(comparator)
  const isStrict = isStrictAtMost(comparator)
  const decideAt = (ms: number) => question.decide(ms, isStrict)
  const outcomeAt = (ms: number): BoundOutcome =>
    wantsMore ? opposite(decideAt(ms).outcome) : decideAt(ms).outcome
  const decision = decideAt(threshold)
  const warn = objective.warn === undefined ? undefined : outcomeAt(objective.warn)
  const verdict = verdictOf(outcomeAt(threshold), warn)
  const slow = isStrict ? 'not below' : 'above'
  const counts = `${formatCount(decision.hits)} of ${formatCount(decision.trials)} requests were ${slow} ${formatValue(threshold, objective.unit)}${formatTimeouts(timeouts)}`
  const more = found.isCensored ? 'more than ' : ''
  const said = `${more}${formatValueBeside(value, interval, verdict, objective)} (${counts}${formatClusters(decision)})`
  if (verdict !== 'inconclusive')
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` }
  const open = { decision, limit: complement(q), wantsMore, terms: formatTerms(objective) }
  const { reason, ...cause } = settleShare({
    ...open,
    without: 'with none of them',
    seconds,
    level,
  })
  return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` }
}
