import { section } from '../../language/section.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { type EngineKind, type Refusal, usualWindowSeconds } from '../engine.ts'
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
  can: { ...scriptCan, refusals: refusalsOf },
  // A plan ends by itself.
  usualDurationMs: 30 * 60_000,
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./jmeter.ts'),
}

function refusalsOf({ engine }: LoadPlan, { hasTwoSides }: { hasTwoSides: boolean }): Refusal[] {
  const { remotes } = engine!.settings as JmeterSettings
  if (!hasTwoSides || !remotes) return []
  const what = 'a baseline on remote servers, which run one plan at a time'
  return [{ keys: ['jmeter', 'remotes'], what, hint: 'remove the baseline or `remotes`' }]
}
