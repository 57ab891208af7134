import { section } from '../../language/section.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'
import { scriptCan } from '../foreign/script-can.ts'
import { type JmeterSettings, jmeterFields } from './options.ts'

/** A JMeter test plan of the user's, sent to the target. */
export const jmeter: EngineKind<JmeterSettings> = {
  id: 'jmeter',
  setting: {
    option: section(jmeterFields),
    doc: 'Runs a JMeter test plan, which says what is sent and how often.',
    otherwise: "the gate's own load",
  },
  can: scriptCan,
  // A plan ends by itself.
  usualDurationMs: 30 * 60_000,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./jmeter.ts'),
}
