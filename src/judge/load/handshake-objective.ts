import { formatCount } from '../../model/basics/units.ts'
import type { Handshake } from '../../model/evidence/handshake.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { compare } from '../verdict/compare.ts'
import { type BoundOutcome, type Finding, noData, verdictOf } from '../verdict/finding.ts'
import { wantsLittle } from '../verdict/share-decision.ts'
import { formatValueBeside, formatWarn } from '../verdict/wording.ts'

/**
 * The worst that handshakes showed is a fact of this run: it has no interval and is never
 * undecided. The generator's own trouble changes nothing of it.
 */
export function findHandshake(
  objective: LoadObjective,
  of: keyof Handshake,
  { handshakes = [] }: LoadReport,
): Finding {
  const { comparator, threshold, warn, request } = objective
  const own = handshakes.filter(
    ({ side, name }) => side === 'head' && (request === undefined || name === request),
  )
  if (own.length === 0) return noData('No TLS handshake was completed in the measured window.')
  const values = wantsLittle(comparator)
    ? own.map(({ most }) => most[of])
    : own.map(({ least }) => least[of])
  const value = wantsLittle(comparator) ? Math.max(...values) : Math.min(...values)
  const outcomeAt = (bound: number): BoundOutcome =>
    compare(value, comparator, bound) ? 'holds' : 'broken'
  const warned = warn === undefined ? undefined : outcomeAt(warn)
  const verdict = verdictOf(outcomeAt(threshold), warned)
  const count = own.reduce((sum, one) => sum + one.count, 0)
  const worst = wantsLittle(comparator) ? 'highest' : 'lowest'
  const said = `${formatValueBeside(value, null, verdict, objective)} (the ${worst} of ${formatCount(count)} handshakes)`
  return { verdict, value, interval: null, reason: `${said}${formatWarn(objective, warned)}.` }
}
