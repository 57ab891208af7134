import type { LoadPlan } from '../../model/plan/load.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'

/** Of a spike, whose recovery is told to a window. */
const spikeWindowSeconds = 0.5

export const windowSecondsOf = ({ spike }: Pick<LoadPlan, 'spike'>): number =>
  spike ? spikeWindowSeconds : usualWindowSeconds

/** The gate's own load generator. */
export const embedded: EngineKind<undefined> = {
  id: 'embedded',
  can: { keys: 'all', sends: 'requests', sides: true, steps: true },
  windowSeconds: windowSecondsOf,
  load: () => import('./embedded.ts'),
}
