import type { LoadCell, LoadReport, ServiceTime } from '../../model/evidence/load-report.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'
import type { EndpointRow } from './parts.ts'
import { summarizeCells } from './summarize-cells.ts'

/** Every request name of the head side, in the order of the plan's requests, and all of them together. */
export function buildEndpoints(
  load: LoadReport,
  planned: readonly string[],
): { endpoints: EndpointRow[]; total: EndpointRow } {
  const cells = load.cells.filter(({ side }) => side === 'head')
  const names = [...new Set([...planned, ...cells.map(({ name }) => name)])]
  const rows = names.map(name =>
    buildRow(
      name,
      cells.filter(cell => cell.name === name),
      load,
      service => service.name === name,
    ),
  )
  return { endpoints: rows, total: buildRow('all', cells, load, () => true) }
}

function buildRow(
  name: string,
  cells: LoadCell[],
  load: LoadReport,
  isOwn: (service: ServiceTime) => boolean,
): EndpointRow {
  const { sent, dropped, errors, quantile: q, max } = summarizeCells(cells)
  const service = (load.service ?? []).filter(entry => entry.side === 'head' && isOwn(entry))
  return {
    name,
    sent,
    dropped,
    errors,
    errorRatio: sent > 0 ? errors / sent : null,
    p50: q(0.5),
    p95: q(0.95),
    p99: q(0.99),
    max,
    serviceP95: quantile(mergeHistograms(service.map(({ time }) => time)), 0.95) ?? null,
  }
}
