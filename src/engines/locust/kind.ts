import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { type LocustSettings, locustFields } from './options.ts'

/** A locustfile of the user's, as it is. */
export const locust: EngineKind<LocustSettings> = {
  id: 'locust',
  setting: {
    option: section(locustFields),
    doc: 'Runs a locustfile, which says what is sent, for `load.warmup` and `load.duration`.',
    otherwise: "the gate's own load",
  },
  can: {
    keys: ['profile', 'duration', 'warmup'],
    sends: 'its own',
    sides: true,
    steps: false,
  },
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./locust.ts'),
}
