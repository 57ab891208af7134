import { formatMilliseconds } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Recovery } from '../../model/judgement.ts'
import { stretchMs } from '../../model/plan/chaos.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { reportOf } from '../load/segments.ts'
import { outcomeOf } from './holds.ts'

/**
 * `before`: the load before what it recovers from; `from` and `end`: the windows `[from, end)` in
 * which it may.
 */
export type RecoverySpan = { before: LoadReport; from: number; end: number }

/** The windows over which the objectives have to hold. */
export const stretchOf = ({ windowSeconds }: Pick<LoadReport, 'windowSeconds'>): number =>
  Math.max(1, Math.round(stretchMs / 1000 / windowSeconds))

/**
 * The first window from which on the objectives hold, over five seconds and over all that is left.
 * Requests belong to when they were due, so that a queue that was left behind counts until it is
 * gone.
 */
export function findRecovery(
  plan: Pick<Plan, 'objectives'>,
  report: LoadReport,
  { before, from, end }: RecoverySpan,
): Recovery {
  const { windowSeconds } = report
  const stretch = stretchOf(report)
  const watchedMs = Math.max(0, (end - from) * windowSeconds * 1000)
  const { outcome: held } = outcomeOf(plan, before)
  if (held !== 'holds')
    return { watchedMs, outcome: held === 'breaks' ? 'broken-before' : 'unknown' }
  const at = (start: number, stop: number) => outcomeOf(plan, reportOf(report, start, stop)).outcome
  const windows = Array.from(
    { length: Math.max(0, end - stretch - from + 1) },
    (_, index) => from + index,
  )
  // The first one that may be it decides, if it is it.
  for (const window of windows) {
    const lately = at(window, window + stretch)
    if (lately === 'breaks') continue
    const since = at(window, end)
    if (since === 'breaks') continue
    if (lately === 'unknown' || since === 'unknown') return { watchedMs, outcome: 'unknown' }
    const windowMs = windowSeconds * 1000
    return { watchedMs, outcome: 'recovered', ms: (window - from) * windowMs, windowMs }
  }
  return { watchedMs, outcome: 'never' }
}

/** What it recovers from: `the spike`, and `the spike was over`. */
type Disturbance = { it: string; over: string }

/** The one sentence on a recovery, wherever it is told. */
export function describeRecovery(recovery: Recovery, { it, over }: Disturbance): string {
  switch (recovery.outcome) {
    case 'recovered':
      return recovery.ms === 0
        ? `The objectives held as soon as ${over}.`
        : `The objectives held again ${formatMilliseconds(recovery.ms)} after ${over}.`
    case 'never':
      return `The objectives did not hold again within ${formatMilliseconds(recovery.watchedMs)} after ${over}.`
    case 'broken-before':
      return `The objectives did not hold before ${it} either: recovery cannot be judged.`
    case 'unknown':
      return 'The load generator itself did not keep up: recovery cannot be judged.'
  }
}
