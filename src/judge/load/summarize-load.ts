import { defined } from '../../model/basics/defined.ts'
import { addBytes } from '../../model/evidence/bytes.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { LoadSummary } from '../../model/record.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'

/** Counts and latency of one side over the whole measured part. */
export function summarizeLoad(report: LoadReport, side: Side): LoadSummary {
  const cells = report.cells.filter(cell => cell.side === side)
  const total = (key: 'sent' | 'dropped' | 'completed' | 'good') =>
    cells.reduce((sum, cell) => sum + cell[key], 0)
  const latency = mergeHistograms(cells.map(cell => cell.latency))
  const at = (q: number) => quantile(latency, q) ?? null
  const sent = total('sent')
  const dropped = total('dropped')
  return {
    intended: sent + dropped,
    sent,
    completed: total('completed'),
    dropped,
    errors: sent - total('good'),
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
