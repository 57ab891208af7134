import { formatCount } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import { sum } from '../../stats/sum.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import type { RequestsSent } from '../verdict/finding.ts'
import { warnOfMissing } from './sent-groups.ts'

/** What a source warned of, and what the load says about what it measured. */
export const warningsOf = (
  measured: Measurement,
  load: LoadReport | undefined,
  sent: RequestsSent,
): string[] => [
  ...measured.warnings,
  ...warnOfOthers(measured, load),
  ...warnOfMissing(measured, sent),
]

/** A request may be counted a few times on its way, and scrapes and health checks come on top. */
const mostTimes = 10

/**
 * Warns where a source counted far more requests than the load sent: those of others, as of
 * production, hide what the load found.
 */
export function warnOfOthers(measured: Measurement, load: LoadReport | undefined): string[] {
  const counted = countedIn(measured)
  const sent = load === undefined ? 0 : countsOf(cellsOf(load, 'head')).sent
  if (counted === undefined || sent === 0 || counted <= mostTimes * sent) return []
  return [
    `${formatCount(counted)} requests were counted, ${formatCount(Math.round(counted / sent))} times the ${formatCount(sent)} of the load: those of others may hide what it found; select the series of the target`,
  ]
}

/** The requests of a measurement; undefined where it counts something else, or nothing. */
function countedIn(measured: Measurement): number | undefined {
  if (measured.kind === 'ratio') return measured.of === undefined ? measured.total : undefined
  if (measured.kind !== 'histogram' || measured.of !== undefined) return undefined
  return sum(measured.groups.flatMap(({ buckets }) => buckets.map(({ count }) => count)))
}
