import type { HistogramData, LoadCell, LoadReport, Side } from '../model/evidence.ts'
import { emptyHistogram, mergeHistograms } from '../stats/histogram.ts'

/** What a stretch of consecutive windows of a run held. */
export type Batch = {
  seconds: number
  intended: number
  sent: number
  good: number
  latency: HistogramData
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
  const edge = (batch: number) => Math.min(report.seconds, Math.ceil((batch * windows) / count) * report.windowSeconds)
  return cells.map((own, batch) =>
    batchOf(own, batch === count - 1 ? report.seconds - edge(batch) : edge(batch + 1) - edge(batch)),
  )
}

function batchOf(cells: readonly LoadCell[], seconds: number): Batch {
  const total = (count: (cell: LoadCell) => number) => cells.reduce((sum, cell) => sum + count(cell), 0)
  return {
    seconds,
    sent: total(cell => cell.sent),
    intended: total(cell => cell.sent + cell.dropped),
    good: total(cell => cell.good),
    latency: cells.length > 0 ? mergeHistograms(cells.map(cell => cell.latency)) : emptyHistogram,
  }
}
