import type { LoadCell, LoadReport, Side } from '../model/evidence.ts'
import { settlingSeconds } from '../model/plan.ts'
import { type Timed, timedOf } from './timed.ts'

/** What a stretch of consecutive windows of a run held. */
export type Batch = {
  seconds: number
  intended: number
  sent: number
  good: number
  times: Timed
}

const mostBatches = 12

/**
 * The measured part of one side, and of one request name where one is given, in 12 batches of consecutive windows; in
 * as many as there are windows where those are fewer. No window is lost, also where their number is no multiple of 12.
 */
export function batchesOf(report: LoadReport, side: Side, request?: string): Batch[] {
  const windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01))
  const count = Math.min(mostBatches, windows)
  const cells: LoadCell[][] = Array.from({ length: count }, () => [])
  for (const cell of report.cells) {
    if (cell.side !== side || (request !== undefined && cell.name !== request)) continue
    const batch = Math.floor((Math.min(cell.window, windows - 1) * count) / windows)
    cells[batch]!.push(cell)
  }
  // A moment that the run took longer belongs to its last batch.
  const edge = (batch: number) => (batch === count ? Number.POSITIVE_INFINITY : Math.ceil((batch * windows) / count))
  return cells.map((own, batch) => batchOf(own, secondsLoaded(report, side, edge(batch), edge(batch + 1))))
}

/** Seconds of some windows in which a side was loaded and counted: where the sides take turns, its own without their start. */
export function secondsLoaded(
  { cells, design, seconds, windowSeconds }: LoadReport,
  side: Side,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): number {
  if (design !== 'abba') return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds)
  const turns = cells.filter(cell => cell.side === side && cell.window >= from && cell.window < to)
  return new Set(turns.map(({ window }) => window)).size * (windowSeconds - settlingSeconds)
}

function batchOf(cells: readonly LoadCell[], seconds: number): Batch {
  const total = (count: (cell: LoadCell) => number) => cells.reduce((sum, cell) => sum + count(cell), 0)
  return {
    seconds,
    sent: total(cell => cell.sent),
    intended: total(cell => cell.sent + cell.dropped),
    good: total(cell => cell.good),
    times: timedOf(cells),
  }
}
