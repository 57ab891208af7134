import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { scriptCan } from '../foreign/script-can.ts'
import { type K6Settings, k6Fields } from './options.ts'

/** A k6 script of the user's, as it is. */
export const k6: EngineKind<K6Settings> = {
  id: 'k6',
  setting: {
    option: section(k6Fields),
    doc: 'Runs a k6 script, which says what is sent and how often.',
    otherwise: "the gate's own load",
  },
  can: scriptCan,
  // A script ends by itself.
  usualDurationMs: 30 * 60_000,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./k6.ts'),
}
