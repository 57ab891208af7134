import type { ErrorKind, LoadCell } from '../model/evidence/load-report.ts'

/** What a cell counts; its times are kept apart. */
export type CellCounts = Omit<LoadCell, 'latency'>

export const emptyCell = (key: Pick<LoadCell, 'window' | 'side' | 'name'>): CellCounts => ({
  ...key,
  sent: 0,
  dropped: 0,
  completed: 0,
  good: 0,
  statuses: {},
  errors: {},
})

/** Counts a request that is over. @param failed why it was not good; undefined of a good one. */
export function countRequest(
  cell: CellCounts,
  failed: ErrorKind | undefined,
  code: number | undefined,
): void {
  cell.sent += 1
  if (failed === undefined) cell.good += 1
  else cell.errors[failed] = (cell.errors[failed] ?? 0) + 1
  if (failed === undefined || failed === 'status') cell.completed += 1
  if (code) cell.statuses[code] = (cell.statuses[code] ?? 0) + 1
}

/** Good answers have a time, and timeouts at least theirs; other bad answers say nothing of how long a good one takes. */
export const hasTime = (failed: ErrorKind | undefined): boolean =>
  failed === undefined || failed === 'timeout'
