import type { Evidence, LoadReport } from '../model/evidence.ts'
import type { Plan } from '../model/plan.ts'
import { answeredPart } from './answered.ts'
import { looksOf } from './comparison/looks.ts'
import { judge } from './judge.ts'

/** Whether a comparison may end here: an objective of the load that counts has failed, or all of them hold. */
export function isDecided(plan: Plan, evidence: Evidence): boolean {
  const ofLoad = judge(plan, evidence).objectives.filter(
    ({ source, advisory }) => !advisory && (source === 'load' || source === 'baseline'),
  )
  const holds = ({ verdict }: { verdict: string }) => verdict === 'pass' || verdict === 'warn'
  return (
    ofLoad.some(({ verdict }) => verdict === 'fail') || (ofLoad.length > 0 && ofLoad.every(holds))
  )
}

/** A run of a comparison as far as it would have gone: until the first look at which it is decided. */
export function untilDecided(plan: Plan, evidence: Evidence & { load: LoadReport }): LoadReport {
  const { load } = evidence
  const looks = load.design ? looksOf(load.seconds, load.windowSeconds).slice(0, -1) : []
  const parts = looks.map(look => reportUntil(load, look))
  return parts.find(part => isDecided(plan, { ...evidence, load: part })) ?? load
}

/** What was due within the first `seconds`, a whole number of windows. */
function reportUntil(report: LoadReport, seconds: number): LoadReport {
  const windows = Math.round(seconds / report.windowSeconds)
  const cells = report.cells.filter(({ window }) => window < windows)
  return { ...report, seconds, cells, ...answeredPart(report, 0, windows) }
}
