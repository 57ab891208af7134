import { formatCount } from '../../model/basics/units.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { verdictOfFact } from '../verdict/fact.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import { formatTimeouts, formatValueBeside, formatWarn } from '../verdict/wording.ts'
import type { Batch } from './batches.ts'
import { noLatency } from './quantile-objective.ts'
import { countOf, mergeTimed } from './timed.ts'

/**
 * The slowest answer is a fact of this run and says nothing of another: it has no interval and is
 * never undecided. Where a request timed out, the slowest is above every threshold.
 */
export function findMax(objective: LoadObjective, batches: readonly Batch[]): Finding {
  const whole = mergeTimed(batches.map(({ times }) => times))
  const { responses, timeouts, timeoutMs } = whole
  const count = countOf(whole)
  if (count === 0) return noData(noLatency)
  const value = timeouts > 0 ? timeoutMs : responses.max
  const { verdict, warned } = verdictOfFact(timeouts > 0 ? Infinity : value, objective)
  const more = timeouts > 0 ? 'more than ' : ''
  const said = `${more}${formatValueBeside(value, null, verdict, objective)} (the slowest of ${formatCount(count)} requests${formatTimeouts(timeouts)})`
  return { verdict, value, interval: null, reason: `${said}${formatWarn(objective, warned)}.` }
}
