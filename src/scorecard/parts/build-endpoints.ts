import { defined } from '../../model/basics/defined.ts'
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
  const { cells } = load
  const planned = requests.map(({ name }) => name)
  const names = [...new Set([...planned, ...cells.filter(isHead).map(({ name }) => name)])]
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
  const own = (load.iterations?.cells ?? []).filter(cell => cell.name === name)
  return buildRow(name, own, load, () => false)
}

const isHead = ({ side }: { side: LoadCell['side'] }): boolean => side === 'head'

/** `cells`: of both sides, where there are two. */
function buildRow(
  name: string,
  cells: readonly LoadCell[],
  load: LoadReport,
  isOwn: (service: ServiceTime) => boolean,
): EndpointRow {
  const { sent, dropped, errors, size, quantile: q, max } = summarizeCells(cells.filter(isHead))
  const base = cells.filter(cell => !isHead(cell))
  const service = (load.service ?? []).filter(entry => isHead(entry) && isOwn(entry))
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
    ...defined({ base: base.length > 0 ? timesOf(base) : undefined }),
    size,
    serviceP95: quantile(mergeHistograms(service.map(({ time }) => time)), 0.95) ?? null,
  }
}

function timesOf(cells: readonly LoadCell[]): NonNullable<EndpointRow['base']> {
  const { quantile: q } = summarizeCells(cells)
  return { p50: q(0.5), p95: q(0.95) }
}
