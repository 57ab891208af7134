import { listed } from '../../model/basics/listed.ts'
import { formatCount, formatMeasured } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import { standaloneRequests } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { failedShare } from '../comparison/standard.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import { usualPart } from '../load/segments.ts'

/**
 * What speaks against a run though its objectives hold, whatever they ask: clauses in the order of
 * their weight. Such a run never passes without a warning.
 */
export function reservationsOn(plan: Plan, evidence: Evidence): string[] {
  const { load, afterLoad } = evidence
  if (!load) return []
  const usual = usualPart(plan, evidence, load)
  const most = mostlyFailing(usual)
  return [
    ...(most === undefined ? [] : [most]),
    ...(afterLoad?.isUp === false
      ? [`the target was down after the load: ${afterLoad.message}`]
      : []),
    // Else that most fail says it.
    ...(most === undefined ? alwaysFailing(usual) : []),
    ...neverSent(plan, load),
  ]
}

const mostFailed = 0.5

/** That most requests to head failed. */
function mostlyFailing(report: LoadReport): string | undefined {
  const own = cellsOf(report, 'head')
  const share = failedShare(own)
  if (share <= mostFailed) return undefined
  return `${formatMeasured(share, 'ratio', mostFailed)} of ${formatCount(countsOf(own).intended)} requests failed: add availability >= 99%`
}

/** A single one may have failed by chance. */
const leastFailures = 2
const mostNamed = 3

/** Requests that never succeeded, which the share of all of them may hide. */
function alwaysFailing(report: LoadReport): string[] {
  const names = new Set(cellsOf(report, 'head').map(({ name }) => name))
  const failed = [...names].flatMap(name => {
    const { sent, good } = countsOf(cellsOf(report, 'head', name))
    return good === 0 && sent >= leastFailures ? [`${name} (${formatCount(sent)} requests)`] : []
  })
  return failed.length === 0 ? [] : [`each response of ${listed(failed, mostNamed)} failed`]
}

/** Requests of the gate's own load that it was too short for. What a script sends is its own. */
function neverSent({ load: plan }: Plan, report: LoadReport): string[] {
  if (plan.engine) return []
  const names = standaloneRequests(plan).map(({ name }) => name)
  const isSent = (name: string) => countsOf(cellsOf(report, 'head', name)).intended > 0
  const missing = names.filter(name => !isSent(name))
  // Where none was, others were sent: those that the target itself names.
  if (missing.length === 0 || missing.length === names.length) return []
  const were = missing.length === 1 ? 'was' : 'were'
  return [`${listed(missing, mostNamed)} ${were} never sent: raise the weight, or send more`]
}
