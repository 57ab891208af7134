import { formatCount, formatMeasured } from '../../model/basics/units.ts'
import type { LoadCell, LoadReport } from '../../model/evidence/load-report.ts'
import { cellsOf, countsOf, tallyOf } from '../load/figures.ts'

/** What fails more often than this is no standard that another deployment could be held against. */
export const mostOwnErrors = 0.1

/** The share of the requests that were not good, what was dropped among them; 0 of none. */
export function failedShare(cells: readonly LoadCell[]): number {
  const { intended, good } = countsOf(cells)
  return intended > 0 ? (intended - good) / intended : 0
}

/**
 * Why base is no standard for a comparison, as a sentence with what it returned instead; undefined
 * where it is one.
 */
export function reasonForNoStandard(
  report: LoadReport,
  request: string | undefined,
): string | undefined {
  const own = cellsOf(report, 'base', request)
  const share = failedShare(own)
  if (share <= mostOwnErrors) return undefined
  const { intended, good } = countsOf(own)
  const failed = `${formatMeasured(share, 'ratio', mostOwnErrors)} of its requests failed (${formatCount(intended - good)} of ${formatCount(intended)}: ${describeResponses(own)})`
  return `No comparison: the baseline is not a usable reference, as ${failed}; check its address, and that it is up.`
}

const mostStatuses = 3

/** `status 404 × 600, timeout × 12`, the most frequent first. */
function describeResponses(cells: readonly LoadCell[]): string {
  const counts: (readonly [string, number])[] = [
    ...[...tallyOf(cells, ({ statuses }) => statuses)].map(
      ([status, count]) => [`status ${status}`, count] as const,
    ),
    ...[...tallyOf(cells, ({ errors }) => errors)].filter(([kind]) => kind !== 'status'),
    ['dropped', countsOf(cells).dropped],
  ]
  return counts
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostStatuses)
    .map(([what, count]) => `${what} × ${formatCount(count)}`)
    .join(', ')
}
