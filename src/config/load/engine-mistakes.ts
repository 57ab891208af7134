import { kindOf } from '../../engines/engines.ts'
import { defined } from '../../model/basics/defined.ts'
import { isStepped, type LoadPlan } from '../../model/plan/load.ts'
import { isMeasured } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { Config } from '../parse-config.ts'

/** What a config asks that its load engine cannot do. */
export function engineMistakes(
  load: LoadPlan,
  { settings, placeOf }: Pick<Config, 'settings' | 'placeOf'>,
  { objectives, hasTwoSides }: { objectives: readonly ConfiguredObjective[]; hasTwoSides: boolean },
): Mistake[] {
  const { engine, profile } = load
  if (!engine) return []
  const { id, can, isDated } = kindOf(load)
  const at = (key: string, message: string, hint?: string): Mistake => {
    const place = placeOf('load', key)
    return { message, ...defined({ hint: hint || undefined, place }) }
  }
  const others = Object.keys(settings.load ?? {}).filter(
    key => key !== id && can.keys !== 'all' && !can.keys.includes(key),
  )
  const undated = isDated && !isDated(engine.settings) ? objectives : []
  return [
    ...undated
      .filter(({ objective }) => isMeasured(objective))
      .map(({ objective, place }) => ({
        message: `the objective \`${objective.name}\` queries a metrics source, but \`load.${id}\` does not say when the load ran`,
        hint: `give load.${id}.start, or remove the objective`,
        ...defined({ place }),
      })),
    ...others.map(key => at(key, `\`load.${id}\` takes no \`load.${key}\``, 'remove one of them')),
    ...(isStepped(profile) && !can.steps
      ? [at('profile', `\`load.${id}\` cannot go up in steps, as \`${profile}\` does`)]
      : []),
    ...(can.sends === 'its own' && settings.baseline?.design === 'abba'
      ? [at(id, `\`load.${id}\` loads both sides at the same time; baseline.design is \`abba\``)]
      : []),
    ...(hasTwoSides && !can.sides
      ? [at(id, `\`load.${id}\` loads one deployment; a baseline takes two`)]
      : []),
  ]
}
