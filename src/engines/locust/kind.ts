import { section } from '../../language/section.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { type EngineKind, type Refusal, usualWindowSeconds } from '../engine.ts'
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
  can: { ...scriptCan, refusals: refusalsOf },
  windowSeconds: () => usualWindowSeconds,
  load: () => import('./locust.ts'),
}

function refusalsOf({ engine }: LoadPlan, { hasTwoSides }: { hasTwoSides: boolean }): Refusal[] {
  const { 'expect-workers': elsewhere, workers } = engine!.settings as LocustSettings
  if (elsewhere === undefined) return []
  const keys = ['locust', 'expect-workers']
  const here = 'or give `workers`, which run on this machine'
  return [
    ...(workers === undefined
      ? []
      : [
          { keys, what: 'workers here and elsewhere together', hint: 'remove one of the two keys' },
        ]),
    ...(hasTwoSides
      ? [{ keys, what: 'a baseline on workers elsewhere', hint: `remove the baseline, ${here}` }]
      : []),
  ]
}
