import { addBytes } from '../../model/evidence/bytes.ts'
import type { LoadCell } from '../../model/evidence/load-report.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'

/** Any number of cells as one. */
export type CellSummary = {
  intended: number
  sent: number
  dropped: number
  good: number
  errors: number
  /** Mean bytes received of a completed request; null where they are not counted. */
  size: number | null
  /** Of the latency, in ms; null where nothing entered it. */
  quantile: (q: number) => number | null
  max: number | null
}

export function summarizeCells(cells: readonly LoadCell[]): CellSummary {
  const total = (of: 'sent' | 'dropped' | 'completed' | 'good') =>
    cells.reduce((sum, cell) => sum + cell[of], 0)
  const [sent, dropped, good] = [total('sent'), total('dropped'), total('good')]
  const completed = total('completed')
  const bytes = addBytes(cells)
  const latency = mergeHistograms(cells.map(cell => cell.latency))
  return {
    intended: sent + dropped,
    sent,
    dropped,
    good,
    errors: sent - good,
    size: bytes && completed > 0 ? bytes.received / completed : null,
    quantile: q => quantile(latency, q) ?? null,
    max: latency.count > 0 ? latency.max : null,
  }
}

/** Share of the intended requests that were not good: the rest to 100% availability. */
export const notGood = ({ intended, good }: CellSummary): number | null =>
  intended > 0 ? (intended - good) / intended : null
