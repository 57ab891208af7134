import { defined } from '../../model/basics/defined.ts'
import type { Resource } from '../../model/evidence/conventional.ts'
import { isMeasured, type Objective } from '../../model/plan/objective.ts'
import type { ProviderPlan, ProviderSettings } from '../../model/plan/provider.ts'
import type { Mistake } from '../../model/problem.ts'
import {
  type Around,
  type Capability,
  keysOf,
  type ProviderKind,
  providerKeys,
  providers,
} from '../../providers/providers.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import { writtenOf } from '../options.ts'
import type { Config } from '../parse-config.ts'

/** A source that is part of the plan, with all that it was made of. */
export type BuiltSource = { plan: ProviderPlan; kind: ProviderKind; written: unknown }

/** Those at the top of the file, in the order of the table, then those that have names. */
export function buildSources(config: Config): BuiltSource[] {
  const { url, start } = config.settings.target ?? {}
  const around: Around = { startsTarget: url === undefined && start !== undefined }
  const ofKeys = providerKeys().map(({ key }) => ({
    name: key,
    key,
    written: writtenOf(config.settings, { key }),
  }))
  return [...ofKeys, ...(config.settings.sources ?? [])].flatMap(({ name, key, written }) => {
    for (const kind of providers.filter(other => other.key === key)) {
      const made = kind.plan(written, around)
      if (made) return [{ plan: planOf(name, kind, made, config), kind, written }]
    }
    return []
  })
}

/** Flags of the command are for the sources at the top alone. */
function planOf(
  id: string,
  { id: kind, key, rerun }: ProviderKind,
  settings: ProviderSettings,
  { placeOf }: Config,
): ProviderPlan {
  const { flags, sends } = rerun?.(settings) ?? {}
  const place = placeOf(...keysOf({ id, kind }), 'url')
  return {
    id,
    kind,
    settings,
    ...defined({ given: place?.input === undefined ? undefined : true }),
    ...(id === key && defined({ flags })),
    ...defined({ sends }),
  }
}

/** The same objectives, those that any able source can tell with the one that is there. */
export const withProviders = (
  objectives: readonly ConfiguredObjective[],
  sources: readonly BuiltSource[],
): ConfiguredObjective[] =>
  objectives.map(one => {
    const { objective, named } = one
    const able =
      named === undefined ? ableOf(one, sources)[0] : sources.find(({ plan }) => plan.id === named)
    if (!able || !isMeasured(objective)) return one
    const { language, ...planned } = { ...objective, provider: able.plan.id }
    // What is asked in no words of its own is asked in no language.
    return { ...one, objective: { ...planned, ...(able.kind.ask && defined({ language })) } }
  })

/** The sources that can tell what an objective needs; of one on resources, that resource. */
function ableOf(
  { needs, objective }: ConfiguredObjective,
  sources: readonly BuiltSource[],
): BuiltSource[] {
  if (needs === undefined) return []
  const resource = resourceOf(objective)
  return sources.filter(
    ({ kind: { can, uses } }) =>
      can?.includes(needs) && (resource === undefined || uses?.includes(resource)),
  )
}

const resourceOf = (objective: Objective): Resource | undefined =>
  isMeasured(objective) && objective.question.kind === 'use'
    ? (objective.question.of as Resource)
    : undefined

const needed: Record<Capability, string> = {
  use: 'of the target',
  'compared-use': 'of target and baseline',
  alerts: 'alert rules',
  slos: 'SLOs',
}

/** `memory of the target`, `alert rules`. */
const whatIsNeeded = (needs: Capability, objective: Objective): string =>
  [resourceOf(objective), needed[needs]].filter(Boolean).join(' ')

/** Settings that contradict each other, or that do nothing. */
export const settingMistakes = (config: Config, sources: readonly BuiltSource[]): Mistake[] =>
  sources.flatMap(built => mistakesOfSource(config, built))

/** Sources that objectives need and that are missing, or are not clear. */
export function sourceMistakes(
  config: Config,
  sources: readonly BuiltSource[],
  objectives: readonly ConfiguredObjective[],
): Mistake[] {
  const keys = providerKeys().filter(({ key }) => !sources.some(({ plan }) => plan.id === key))
  return [
    ...keys.flatMap(kind => missingSource(config, kind, objectives)),
    ...objectives.flatMap(one => unclearSource(one, sources)),
  ]
}

function mistakesOfSource({ placeOf }: Config, { plan, kind, written }: BuiltSource): Mistake[] {
  const keys = keysOf(plan)
  const isGiven = (...path: string[]) => placeOf(...keys, ...path)?.input !== undefined
  const mistakes =
    kind.mistakes?.(plan.settings, written, { isGiven, called: keys.join('.') }) ?? []
  return mistakes.map(({ path, ...own }) => {
    const place = path && placeOf(...keys, ...path)
    return { ...own, ...defined({ place }) }
  })
}

/** Who asks a source that is nowhere given. */
function missingSource(
  { settings, placeOf }: Config,
  { key, title, missing: hint, lacks = 'no address is configured' }: ProviderKind,
  objectives: readonly ConfiguredObjective[],
): Mistake[] {
  const dependent = objectives.filter(
    ({ objective }) => isMeasured(objective) && objective.provider === key,
  )
  if (dependent.length > 0) {
    return dependent.map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` queries ${title}, but ${lacks}`,
      hint,
      ...defined({ place }),
    }))
  }
  return writtenOf(settings, { key }) === undefined
    ? []
    : [
        {
          message: `there are settings for ${title}, but ${lacks}`,
          hint,
          ...defined({ place: placeOf(key) }),
        },
      ]
}

/** What several sources could tell, or the one that is named cannot. */
function unclearSource(one: ConfiguredObjective, sources: readonly BuiltSource[]): Mistake[] {
  const { objective, place, needs, named } = one
  if (needs === undefined) return []
  const able = ableOf(one, sources).map(({ plan }) => plan.id)
  const mistakeOf = (message: string, hint: string) => [{ message, hint, ...defined({ place }) }]
  const what = `the objective \`${objective.name}\``
  if (named === undefined)
    return able.length < 2
      ? []
      : mistakeOf(`${what} could query ${able.join(' or ')}`, `choose one: \`source: ${able[0]}\``)
  const isThere = sources.some(({ plan }) => plan.id === named)
  if (!isThere || able.includes(named)) return []
  const hint = able.length > 0 ? `${able.join(' and ')} can` : 'a Prometheus can'
  return mistakeOf(
    `${what}: the source \`${named}\` cannot provide ${whatIsNeeded(needs, objective)}`,
    hint,
  )
}
