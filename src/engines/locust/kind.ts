import type { LoadPlan } from '../../model/plan/load.ts'
import type { Refusal } from '../engine.ts'
import { scriptKind } from '../foreign/script-kind.ts'
import { type LocustSettings, locustFields } from './options.ts'

export const locust = scriptKind({
  id: 'locust',
  fields: locustFields,
  doc: 'Runs a locustfile, which says what is sent, for `load.warmup` and `load.duration`.',
  isTimed: true,
  refusals: refusalsOf,
  load: () => import('./locust.ts'),
})

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
