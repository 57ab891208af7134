import type { Segment } from '../evidence/segment.ts'
import type { LoadPlan } from './load.ts'

/** The segments that a load is cut into, in their order; none where it is of one piece. */
export function segmentsOfLoad({ spike, durationMs }: LoadPlan): Segment[] {
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
