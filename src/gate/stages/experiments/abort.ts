import { findOfLoad } from '../../../judge/load/load-objective.ts'
import { reportOf } from '../../../judge/load/segments.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import { type AbortPlan, stretchMs } from '../../../model/plan/chaos.ts'

/** It is asked at each look: each answer is far from chance. */
const level = 0.01

/** Whether the condition is shown to be met, over the fault so far or over the last five seconds of it. `since`: in seconds. */
export function isToBeAborted(
  { objective }: AbortPlan,
  report: LoadReport | undefined,
  since: number,
): boolean {
  if (!report || report.seconds <= since) return false
  const { windowSeconds, seconds } = report
  const from = Math.ceil(since / windowSeconds)
  const to = Math.floor(seconds / windowSeconds + 1e-9)
  const lately = Math.max(from, to - Math.round(stretchMs / 1000 / windowSeconds))
  return [from, lately].some(
    start =>
      start < to && findOfLoad(objective, reportOf(report, start, to), level).verdict === 'fail',
  )
}
