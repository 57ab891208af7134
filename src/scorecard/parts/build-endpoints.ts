import type { LoadCell, LoadReport, ServiceTime } from '../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'
import type { EndpointRow } from './parts.ts'
import { summarizeCells } from './summarize-cells.ts'

/**
 * Every request name of the head side, in the order of the plan's requests, and all of them
 * together. The steps of a scenario follow it; it counts iterations, and is no part of the sum.
 */
export function buildEndpoints(
  load: LoadReport,
  { requests, scenarios = [] }: Pick<LoadPlan, 'requests' | 'scenarios'>,
): { endpoints: EndpointRow[]; total: EndpointRow } {
  const cells = load.cells.filter(({ side }) => side === 'head')
  const planned = requests.map(({ name }) => name)
  const names = [...new Set([...planned, ...cells.map(({ name }) => name)])]
  const row = (name: string) =>
    buildRow(
      name,
      cells.filter(cell => cell.name === name),
      load,
      service => service.name === name,
    )
  const grouped = scenarios.flatMap(({ name, steps }): EndpointRow[] => [
    { ...iterationRow(name, load), part: 'scenario' },
    ...steps.map(({ request }): EndpointRow => ({ ...row(planned[request]!), part: 'step' })),
  ])
  const rest = names.filter(name => !grouped.some(one => one.part === 'step' && one.name === name))
  return {
    endpoints: [...grouped, ...rest.map(row)],
    total: buildRow('all', cells, load, () => true),
  }
}

/** The time of an iteration is that of its steps, so that there is no other service time. */
function iterationRow(name: string, load: LoadReport): EndpointRow {
  const own = (load.iterations?.cells ?? []).filter(
    cell => cell.side === 'head' && cell.name === name,
  )
  return buildRow(name, own, load, () => false)
}

function buildRow(
  name: string,
  cells: LoadCell[],
  load: LoadReport,
  isOwn: (service: ServiceTime) => boolean,
): EndpointRow {
  const { sent, dropped, errors, size, quantile: q, max } = summarizeCells(cells)
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
    size,
    serviceP95: quantile(mergeHistograms(service.map(({ time }) => time)), 0.95) ?? null,
  }
}
