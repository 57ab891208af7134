import { formatCount, formatMeasured } from '../../model/basics/units.ts'
import type { LoadCell, LoadReport } from '../../model/evidence/load-report.ts'

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
  { cells }: LoadReport,
  request: string | undefined,
): string | undefined {
  const own = cells.filter(
    ({ side, name }) => side === 'base' && (request === undefined || name === request),
  )
  const share = failedShare(own)
  if (share <= mostOwnErrors) return undefined
  const { intended, good } = countsOf(own)
  const failed = `${formatMeasured(share, 'ratio', mostOwnErrors)} of its requests failed (${formatCount(intended - good)} of ${formatCount(intended)}: ${describeResponses(own)})`
  return `No comparison: the baseline is not a usable reference, as ${failed}; check its address, and that it is up.`
}

function countsOf(cells: readonly LoadCell[]): { intended: number; good: number } {
  const sum = (of: (cell: LoadCell) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  return { intended: sum(({ sent, dropped }) => sent + dropped), good: sum(({ good }) => good) }
}

const mostStatuses = 3

/** `404 to 600, timeout 12`, the most frequent first. */
function describeResponses(cells: readonly LoadCell[]): string {
  const counts = new Map<string, number>()
  const add = (what: string, count: number) => counts.set(what, (counts.get(what) ?? 0) + count)
  for (const { statuses, errors, dropped } of cells) {
    for (const [status, count] of Object.entries(statuses)) add(`status ${status}`, count)
    for (const [kind, count] of Object.entries(errors)) if (kind !== 'status') add(kind, count)
    if (dropped > 0) add('dropped', dropped)
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostStatuses)
    .map(([what, count]) => `${what} × ${formatCount(count)}`)
    .join(', ')
}
