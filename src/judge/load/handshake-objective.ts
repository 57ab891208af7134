import { formatCount } from '../../model/basics/units.ts'
import type { Handshake } from '../../model/evidence/handshake.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { verdictOfFact } from '../verdict/fact.ts'
import { type Finding, noData } from '../verdict/finding.ts'
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
  const { comparator, request } = objective
  const own = handshakes.filter(
    ({ side, name }) => side === 'head' && (request === undefined || name === request),
  )
  if (own.length === 0) return noData('No TLS handshake was completed in the measured window.')
  const value = wantsLittle(comparator)
    ? Math.max(...own.map(({ most }) => most[of]))
    : Math.min(...own.map(({ least }) => least[of]))
  const { verdict, warned } = verdictOfFact(value, objective)
  const count = own.reduce((sum, one) => sum + one.count, 0)
  const worst = wantsLittle(comparator) ? 'highest' : 'lowest'
  const said = `${formatValueBeside(value, null, verdict, objective)} (the ${worst} of ${formatCount(count)} handshakes)`
  return { verdict, value, interval: null, reason: `${said}${formatWarn(objective, warned)}.` }
}
