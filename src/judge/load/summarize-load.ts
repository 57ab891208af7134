import { defined } from '../../model/basics/defined.ts'
import { addBytes } from '../../model/evidence/bytes.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { LoadSummary } from '../../model/record.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'
import { cellsOf, countsOf } from './figures.ts'

/** Counts and latency of one side over the whole measured part. */
export function summarizeLoad(report: LoadReport, side: Side): LoadSummary {
  const cells = cellsOf(report, side)
  const { good, ...counts } = countsOf(cells)
  const latency = mergeHistograms(cells.map(cell => cell.latency))
  const at = (q: number) => quantile(latency, q) ?? null
  return {
    ...counts,
    errors: counts.sent - good,
    latency: {
      p50: at(0.5),
      p90: at(0.9),
      p95: at(0.95),
      p99: at(0.99),
      max: latency.count > 0 ? latency.max : null,
    },
    ...defined({ bytes: addBytes(cells) }),
  }
}
