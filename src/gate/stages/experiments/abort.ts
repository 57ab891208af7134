import { findOfLoad } from '../../../judge/load/load-objective.ts'
import { reportOf } from '../../../judge/load/segments.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import type { AbortPlan } from '../../../model/plan/chaos.ts'

/** It is asked at each look: each answer is far from chance. */
const level = 0.01

/** What begins late in a fault is seen over as long a stretch of its end. */
const stretchesMs = [2000, 5000]

/**
 * Whether the condition is shown to be met, over the fault so far or over the last seconds of it.
 * `since`: in seconds.
 */
export function isToBeAborted(
  abort: AbortPlan | undefined,
  report: LoadReport,
  since: number,
): boolean {
  if (!abort || report.seconds <= since) return false
  const { windowSeconds, seconds } = report
  const from = Math.ceil(since / windowSeconds)
  const to = Math.floor(seconds / windowSeconds + 1e-9)
  const lately = stretchesMs.map(ms => Math.max(from, to - Math.round(ms / 1000 / windowSeconds)))
  return [...new Set([from, ...lately])].some(
    start =>
      start < to &&
      findOfLoad(abort.objective, reportOf(report, start, to), level).verdict === 'fail',
  )
}
