import { kindOf } from '../../engines/engines.ts'
import { defined } from '../../model/basics/defined.ts'
import { isStepped, type LoadPlan } from '../../model/plan/load.ts'
import { isMeasured } from '../../model/plan/objective.ts'
import type { Mistake, Place } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { Config } from '../parse-config.ts'

type Written = Pick<Config, 'settings' | 'placeOf'>

/** What a config asks that its load engine cannot do. */
export function engineMistakes(
  load: LoadPlan,
  written: Written,
  { objectives, hasTwoSides }: { objectives: readonly ConfiguredObjective[]; hasTwoSides: boolean },
): Mistake[] {
  const { settings, placeOf } = written
  const { engine, profile } = load
  if (!engine) return ownEngineMistakes(written)
  const { id, can, isDated, chosenBy } = kindOf(load)
  const [key, called] = chosenBy
    ? (['engine', `load.engine: ${chosenBy.engine}`] as const)
    : ([id, `load.${id}`] as const)
  const at = (where: string, message: string, hint?: string): Mistake => {
    const place = placeOf('load', where)
    return { message, ...defined({ hint: hint || undefined, place }) }
  }
  const others = Object.keys(settings.load ?? {}).filter(
    one => one !== key && can.keys !== 'all' && !can.keys.includes(one),
  )
  const undated = isDated && !isDated(engine.settings) ? objectives : []
  return [
    ...undated
      .filter(({ objective }) => isMeasured(objective))
      .map(({ objective, place }) => ({
        message: `the objective \`${objective.name}\` queries a metrics source, but \`${called}\` does not say when the load ran`,
        hint: `give load.${id}.start, or remove the objective`,
        ...defined({ place }),
      })),
    ...others.map(one => at(one, `\`${called}\` takes no \`load.${one}\``, 'remove one of them')),
    ...(isStepped(profile) && !can.steps
      ? [at('profile', `\`${called}\` cannot go up in steps, as \`${profile}\` does`)]
      : []),
    ...(can.sides === 'at once' && settings.baseline?.design === 'abba'
      ? [at(key, `\`${called}\` loads both sides at the same time; baseline.design is \`abba\``)]
      : []),
    ...(hasTwoSides && !can.sides
      ? [at(key, `\`${called}\` loads one deployment; a baseline takes two`)]
      : []),
    ...(can.sends === 'nothing' ? [] : unsignedSides(settings)).map(side => ({
      message: `\`${called}\` cannot sign requests, as \`${side}.auth.aws\` asks`,
      hint: 'the engine of the gate can; or let the load in another way',
      ...defined({ place: placeOf(side, 'auth') }),
    })),
    ...(can.refusals?.(load, { hasTwoSides }) ?? []).map(({ request, keys, what, hint }) => {
      const place = placeOf(
        ...(request === undefined ? ['load'] : pathTo(request, written)),
        ...keys,
      )
      return {
        message: `\`${called}\` cannot run ${what}`,
        hint: hint ?? 'leave `load.engine` out: the engine of the gate can',
        ...defined({ place: place ?? placeOf('load', key) }),
      }
    }),
  ]
}

/** Where signatures are asked, which differ with every request. */
const unsignedSides = (settings: Config['settings']) =>
  (['target', 'baseline'] as const).filter(side => settings[side]?.auth?.kind === 'aws')

/** The engine of the gate has all keys of `load` but those of others. */
function ownEngineMistakes({ settings, placeOf }: Written): Mistake[] {
  return (['instances', 'kubernetes'] as const)
    .filter(key => settings.load?.[key] !== undefined)
    .map(key => ({
      message: `\`load.${key}\` belongs to \`load.engine: k6\``,
      hint: 'the engine of the gate has `load.workers`',
      ...defined({ place: placeOf('load', key) }),
    }))
}

/** Where a request of the plan is written: in `requests`, or among the steps of a scenario. */
function pathTo(request: number, { settings, placeOf }: Written): (string | number)[] {
  const { scenarios } = settings.load ?? {}
  if (!scenarios) return ['load', 'requests', request]
  let left = request
  for (const [index, { steps }] of scenarios.entries()) {
    const path = ['load', 'scenarios', index, 'steps']
    if (left < steps.length) return [...path, itemOf(left, item => isPause(path, item, placeOf))]
    left -= steps.length
  }
  throw new RangeError(`there is no request ${request}`)
}

/** The number of an item in a list that has others between those that count. */
function itemOf(counted: number, isOther: (item: number) => boolean): number {
  let item = -1
  for (let left = counted; left >= 0; left -= 1) {
    item += 1
    while (isOther(item)) item += 1
  }
  return item
}

const isPause = (
  path: readonly (string | number)[],
  item: number,
  placeOf: (...keys: (string | number)[]) => Place | undefined,
): boolean => placeOf(...path, item, 'think') !== undefined
