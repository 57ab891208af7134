import { defined } from '../../model/basics/defined.ts'
import { listed } from '../../model/basics/listed.ts'
import { formatCount, formatMeasured } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import { standaloneRequests } from '../../model/plan/load.ts'
import { isAboutTime, type Objective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { level } from '../../stats/clopper-pearson.ts'
import { failedShare } from '../comparison/standard.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import { findOfLoad } from '../load/load-objective.ts'
import { usualPart } from '../load/segments.ts'
import { defaultBar } from '../profile/bar.ts'

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
    ...(most === undefined ? [...alwaysFailing(usual), ...failingUnjudged(plan, usual)] : []),
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

/** That many requests failed of which no objective that counts judges whether they do. */
function failingUnjudged({ objectives }: Plan, report: LoadReport): string[] {
  const judging = objectives.filter(
    one => !one.advisory && !isAboutTime(one) && partOf(one).during === undefined,
  )
  if (judging.some(one => partOf(one).request === undefined)) return []
  const failing = (request?: string): string[] => {
    const bar = { ...defaultBar, ...defined({ request }) }
    const { verdict, value } = findOfLoad(bar, report, level)
    if (verdict !== 'fail' || value === null) return []
    const { intended, good } = countsOf(cellsOf(report, 'head', request))
    if (good === 0 && request !== undefined) return []
    const share = formatMeasured(1 - value, 'ratio', 1 - bar.threshold)
    const of = request === undefined ? 'requests' : `requests of ${request}`
    return [`${share} of ${formatCount(intended)} ${of} failed`]
  }
  const judged = new Set(
    judging.flatMap(one => cellsOf(report, 'head', partOf(one).request).map(({ name }) => name)),
  )
  const names = new Set(cellsOf(report, 'head').map(({ name }) => name))
  const found =
    judged.size === 0 ? failing() : [...names].filter(name => !judged.has(name)).flatMap(failing)
  if (found.length === 0) return []
  return [`${listed(found, mostNamed)}, which no objective judges: add availability >= 99%`]
}

/** What an objective of the load, or of a comparison, is about. */
const partOf = (
  objective: Objective,
): { request?: string | undefined; during?: string | undefined } => objective

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
