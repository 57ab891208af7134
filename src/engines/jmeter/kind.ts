import type { LoadPlan } from '../../model/plan/load.ts'
import type { Refusal } from '../engine.ts'
import { scriptKind } from '../foreign/script-kind.ts'
import { type JmeterSettings, jmeterFields } from './options.ts'

export const jmeter = scriptKind({
  id: 'jmeter',
  fields: jmeterFields,
  doc: 'Runs a JMeter test plan, which says what is sent and how often.',
  refusals: refusalsOf,
  load: () => import('./jmeter.ts'),
})

function refusalsOf({ engine }: LoadPlan, { hasTwoSides }: { hasTwoSides: boolean }): Refusal[] {
  const { remotes } = engine!.settings as JmeterSettings
  if (!hasTwoSides || !remotes) return []
  const what = 'a baseline on remote servers, which run one plan at a time'
  return [{ keys: ['jmeter', 'remotes'], what, hint: 'remove the baseline or `remotes`' }]
}
