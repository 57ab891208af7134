import type { ErrorKind, LoadCell } from '../model/evidence/load-report.ts'
import type { Histogram } from '../stats/histogram.ts'

/** What a cell counts; its times are kept apart. */
export type CellCounts = Omit<LoadCell, 'latency'>

type CellKey = Pick<LoadCell, 'window' | 'side' | 'name'>

export const noCounts = (): Omit<CellCounts, keyof CellKey | 'ofTarget'> => ({
  sent: 0,
  dropped: 0,
  completed: 0,
  good: 0,
  statuses: {},
  errors: {},
})

export const emptyCell = (key: CellKey): CellCounts => ({ ...key, ...noCounts() })

/** A response came in time where nothing is wrong, or one of these. */
const ofResponse: readonly ErrorKind[] = ['status', 'expect', 'capture']

/** Counts a request that is over. @param failed why it was not good; undefined of a good one. */
export function countRequest(
  cell: CellCounts,
  failed: ErrorKind | undefined,
  code: number | undefined,
): void {
  cell.sent += 1
  if (failed === undefined) cell.good += 1
  else cell.errors[failed] = (cell.errors[failed] ?? 0) + 1
  if (failed === undefined || ofResponse.includes(failed)) cell.completed += 1
  if (code) cell.statuses[code] = (cell.statuses[code] ?? 0) + 1
}

/** The timeouts of a cell: how many, and the longest of them in ms. */
export type Timeouts = { count: number; ms: number }

export const noTimeouts = (): Timeouts => ({ count: 0, ms: 0 })

export function addTimeout(timeouts: Timeouts, ms: number): void {
  timeouts.count += 1
  timeouts.ms = Math.max(timeouts.ms, ms)
}

/**
 * Records the timeouts of a cell among its good answers, once all of these are there. In a cell no
 * answer in time may have taken longer than a timeout, and requests of one name may have had
 * several: all of them stand at the longest time.
 */
export function recordTimeouts(latency: Histogram, { count, ms }: Timeouts): void {
  if (count > 0) latency.record(Math.max(ms, latency.max), count)
}
