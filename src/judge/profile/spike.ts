import { formatDuration, formatMilliseconds } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { ProfileFinding, Recovery } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { reportOf, segmentsOf, windowsOf } from '../load/segments.ts'
import { outcomeOf } from './holds.ts'
import { stageOf } from './stage.ts'
import { firstLevel } from './steps.ts'

/** Objectives hold again where they hold over as long a stretch. */
const stretchMs = 5000

export function findSpike(plan: Plan, evidence: Evidence): ProfileFinding | undefined {
  const { load: report } = evidence
  const { spike } = plan.load
  const segments = segmentsOf(plan, evidence)
  const atSpike = segments.find(({ name }) => name === 'spike')
  if (!report || !spike || !atSpike) return undefined
  const usual = firstLevel(plan.load)
  const { windowSeconds, seconds } = report
  const parts = segments.map(segment => {
    const { from, to } = windowsOf(report, segment)
    return {
      name: segment.name,
      level: segment.name === 'spike' ? spike.perSecond : usual,
      seconds: Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
      ...stageOf(report, from, to),
    }
  })
  const recovery = findRecovery(plan, report, windowsOf(report, atSpike))
  return {
    kind: 'spike',
    parts,
    recovery,
    sentence: sentenceOf(recovery),
  }
}

/**
 * The first window after the spike from which on the objectives hold, over five seconds and over all that is left. Requests
 * belong to when they were due, so that a queue that the spike left behind counts until it is gone.
 */
function findRecovery(
  plan: Plan,
  report: LoadReport,
  { from, to }: { from: number; to: number },
): Recovery {
  const { windowSeconds, seconds } = report
  const end = Math.floor(seconds / windowSeconds + 1e-9)
  const stretch = Math.max(1, Math.round(stretchMs / 1000 / windowSeconds))
  const watchedMs = Math.max(0, (end - to) * windowSeconds * 1000)
  const before = outcomeOf(plan, reportOf(report, 0, from)).outcome
  if (before !== 'holds')
    return { watchedMs, outcome: before === 'breaks' ? 'broken-before' : 'unknown' }
  const outcomesAt = (window: number) =>
    [window + stretch, end].map(stop => outcomeOf(plan, reportOf(report, window, stop)).outcome)
  const windows = Array.from(
    { length: Math.max(0, end - stretch - to + 1) },
    (_, index) => to + index,
  )
  // The first one that may be it decides, if it is it.
  for (const window of windows) {
    const outcomes = outcomesAt(window)
    if (outcomes.includes('breaks')) continue
    if (outcomes.includes('unknown')) return { watchedMs, outcome: 'unknown' }
    const windowMs = windowSeconds * 1000
    return { watchedMs, outcome: 'recovered', ms: (window - to) * windowMs, windowMs }
  }
  return { watchedMs, outcome: 'never' }
}

function sentenceOf(recovery: Recovery): string {
  switch (recovery.outcome) {
    case 'recovered':
      return recovery.ms === 0
        ? 'Held as soon as the spike was over.'
        : `Recovered ${formatMilliseconds(recovery.ms)} after the spike.`
    case 'never':
      return `Did not recover within the ${formatDuration(recovery.watchedMs)} after the spike.`
    case 'broken-before':
      return 'The objectives did not hold before the spike either: no recovery can be told.'
    case 'unknown':
      return 'The load generator itself did not keep up: no recovery can be told.'
  }
}
