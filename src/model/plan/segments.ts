import type { Segment } from '../evidence/segment.ts'
import { type ChaosPlan, recoveryOf, steadySegment } from './chaos.ts'
import type { LoadPlan } from './load.ts'
import type { Plan } from './plan.ts'

/** What of a plan cuts its load into segments. */
export type CutPlan = Pick<Plan, 'load' | 'chaos'>

/**
 * The segments that a load is cut into, in their order; none where it is of one piece. Those of
 * experiments lie where they lie when every fault is active at once and its recovery is watched to
 * the end: a run has its own.
 */
export const plannedSegments = ({ load, chaos }: CutPlan): Segment[] =>
  chaos ? ofExperiments(chaos) : ofSpike(load)

function ofSpike({ spike, durationMs }: LoadPlan): Segment[] {
  if (!spike) return []
  const [from, to, end] = [spike.atMs, spike.atMs + spike.durationMs, durationMs].map(
    ms => ms / 1000,
  ) as [number, number, number]
  return [
    { name: 'before', from: 0, to: from, usual: true },
    { name: 'spike', from, to },
    { name: 'after', from: to, to: end },
  ]
}

function ofExperiments({ steadyMs, experiments }: ChaosPlan): Segment[] {
  const segments: Segment[] = [{ name: steadySegment, from: 0, to: steadyMs / 1000, usual: true }]
  for (const { name, forMs, watchMs } of experiments) {
    const from = segments.at(-1)!.to
    const to = from + forMs / 1000
    segments.push({ name, from, to }, { name: recoveryOf(name), from: to, to: to + watchMs / 1000 })
  }
  return segments
}
