import { defined } from '../../../model/basics/defined.ts'
import type { ExperimentEvidence } from '../../../model/evidence/experiment.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import type { Segment } from '../../../model/evidence/segment.ts'
import { recoveryOf, steadySegment } from '../../../model/plan/chaos.ts'
import { marginSeconds } from './run-experiment.ts'

/**
 * What experiments have cut a load into: whole windows in which a fault was active, in which the
 * target recovered, and in which neither was so. What a fault took to begin and to end belongs to
 * none.
 */
export function segmentsOfRun(
  experiments: readonly ExperimentEvidence[],
  { seconds, windowSeconds }: Pick<LoadReport, 'seconds' | 'windowSeconds'>,
): Segment[] {
  const up = (at: number) => Math.ceil(at / windowSeconds - 1e-9) * windowSeconds
  const down = (at: number) => Math.floor(at / windowSeconds + 1e-9) * windowSeconds
  const segments: Segment[] = []
  const add = (name: string, from: number, to: number, usual = false) => {
    if (to > from) segments.push({ name, from, to, ...defined({ usual: usual || undefined }) })
  }
  let usual: string = steadySegment
  let steadyFrom: number | undefined = 0
  for (const { name, injectedAt, activeAt, endedAt, revertedAt, ...later } of experiments) {
    if (injectedAt === undefined) continue
    if (steadyFrom !== undefined) add(usual, steadyFrom, down(injectedAt - marginSeconds), true)
    if (activeAt !== undefined && endedAt !== undefined) add(name, up(activeAt), down(endedAt))
    const { steadyFrom: heldFrom, watchedTo = seconds } = later
    if (revertedAt !== undefined)
      add(recoveryOf(name), down(revertedAt), heldFrom ?? down(watchedTo))
    steadyFrom = heldFrom
    usual = `${steadySegment} after ${name}`
  }
  if (steadyFrom !== undefined) add(usual, steadyFrom, seconds, true)
  return segments
}
