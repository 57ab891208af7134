import type { LoadPlan } from '../../model/plan/load.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'

/** Of a spike and of experiments, whose recovery is told to a window. */
const fineWindowSeconds = 0.5

export const windowSecondsOf = ({ spike, fine }: Pick<LoadPlan, 'spike' | 'fine'>): number =>
  spike || fine ? fineWindowSeconds : usualWindowSeconds

/** The gate's own load generator. */
export const embedded: EngineKind<undefined> = {
  id: 'embedded',
  can: { keys: 'all', sends: 'requests', sides: true, steps: true },
  windowSeconds: windowSecondsOf,
  load: () => import('./embedded.ts'),
}
