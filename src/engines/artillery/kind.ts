import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { scriptCan } from '../foreign/script-can.ts'
import { type ArtillerySettings, artilleryFields } from './options.ts'

/** An Artillery script of the user's, as it is. */
export const artillery: EngineKind<ArtillerySettings> = {
  id: 'artillery',
  setting: {
    option: section(artilleryFields),
    doc: 'Runs an Artillery script, which says what is sent and how often.',
    otherwise: "the gate's own load",
  },
  can: scriptCan,
  // A script ends by itself.
  usualDurationMs: 30 * 60_000,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./artillery.ts'),
}
