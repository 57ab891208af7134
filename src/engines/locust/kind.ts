import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { scriptCan } from '../foreign/script-can.ts'
import { type LocustSettings, locustFields } from './options.ts'

/** A locustfile of the user's, as it is. */
export const locust: EngineKind<LocustSettings> = {
  id: 'locust',
  setting: {
    option: section(locustFields),
    doc: 'Runs a locustfile, which says what is sent, for `load.warmup` and `load.duration`.',
    otherwise: "the gate's own load",
  },
  can: scriptCan,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./locust.ts'),
}
