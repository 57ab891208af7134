import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { scriptCan } from '../foreign/script-can.ts'
import { type GatlingSettings, gatlingFields } from './options.ts'

/** A simulation of the user's, run by the build that it is part of. */
export const gatling: EngineKind<GatlingSettings> = {
  id: 'gatling',
  setting: {
    option: section(gatlingFields),
    doc: 'Runs a simulation of Gatling, which says what is sent and how often.',
    otherwise: "the gate's own load",
  },
  can: scriptCan,
  // A simulation ends by itself.
  usualDurationMs: 30 * 60_000,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./gatling.ts'),
}
