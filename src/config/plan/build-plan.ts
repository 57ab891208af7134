import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import { type Objective, type PlannedObjective, withIds } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake } from '../../model/problem.ts'
import { buildChaos, withExperiments } from '../chaos/build-chaos.ts'
import { withMarkers } from '../chaos/markers.ts'
import { buildLoad } from '../load/build-load.ts'
import { familyOf } from '../objectives/family.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import { configFields, familyTermsOf, type Settings } from '../options.ts'
import type { Config } from '../parse-config.ts'
import { buildSources, withProviders } from '../sources/build-sources.ts'
import { buildCapacity, capacityObjective } from './build-capacity.ts'
import { buildPolicy } from './build-policy.ts'
import { buildBaseline, buildHistory, buildTarget, isBaselineGiven } from './build-target.ts'
import { buildTraces } from './build-traces.ts'
import { mistakesOf } from './mistakes.ts'
import type { PlanOptions } from './plan-options.ts'

/**
 * A plan, everything that was read on the way to it and must never be shown, and what only several
 * parts together can get wrong.
 */
export type BuiltPlan = {
  plan: Plan
  secrets: string[]
  mistakes: Mistake[]
}

/** Config and defaults in one plan. What goes together is checked where each part is right. */
export function buildPlan(config: Config, options: PlanOptions = {}): BuiltPlan {
  const { settings } = config
  const sources = buildSources(config)
  const hasBaseline = isBaselineGiven(config)
  const history = hasBaseline || options.calibrates ? undefined : buildHistory(settings)
  const hasTwoSides =
    hasBaseline || options.sampled?.compares === true || options.calibrates === true
  const written = settings.objectives ?? usualObjectives()
  const { objectives: expectations, ...broken } = buildChaos(settings, written)
  const comparedWith = hasTwoSides ? 'base' : history && 'past'
  const sent = buildLoad(config, { comparedWith, sampled: options.sampled })
  const load = withMarkers(withExperiments(sent, broken.chaos), expectations)
  const comparesPast = history !== undefined && load.profile === 'load'
  const compares = hasTwoSides || comparesPast
  const baseline = buildBaseline(config, load)
  const slos = withProviders(slosOf(config), sources)
  const own = withProviders(written, sources)
  const hypotheses = withProviders(expectations, sources)
  const capacity = buildCapacity(settings)
  const held = capacityObjective(settings, capacity, own)
  const objectives = [...own, ...held, ...slos, ...hypotheses]
  const parts = {
    sources,
    objectives,
    slos,
    load,
    hasTwoSides,
    hasHistory: comparesPast,
    target: buildTarget(config, load),
    baseline,
  }
  return {
    mistakes: mistakesOf(config, parts, options),
    plan: {
      service: serviceNameOf(settings, options.repository),
      target: parts.target,
      ...defined({
        baseline,
        history:
          history && !hasTwoSides
            ? { ...history, ...defined({ keepsOnly: comparesPast ? undefined : true }) }
            : undefined,
      }),
      providers: sources.map(({ plan }) => plan),
      ...buildTraces(settings, sources, load),
      ...broken,
      objectives: withFamily(
        objectives,
        compares && familyOf(familyTermsOf(settings.baseline), hasTwoSides),
      ),
      policy: buildPolicy(settings),
      ...defined({ waivers: settings.waivers, capacity, imports: config.imported?.files }),
    },
    secrets: config.secrets,
  }
}

/** Without `objectives`; no file says them. */
const usualObjectives = (): ConfiguredObjective[] =>
  defaultOf(configFields.objectives).map(({ objective }) => ({ objective }))

/** Those that the file itself says, and those of the files that it imports. */
const slosOf = ({ settings, imported }: Config): ConfiguredObjective[] => [
  ...(settings.slos?.objectives ?? []),
  ...(imported?.objectives ?? []),
]

/**
 * With a baseline and no objective against it written, those that it brings come after the others.
 */
function withFamily(
  written: readonly ConfiguredObjective[],
  family: readonly Objective[] | false,
): PlannedObjective[] {
  const objectives = written.map(({ objective, place }) => ({
    ...objective,
    ...defined({ place }),
  }))
  const isNamed = objectives.some(({ kind }) => kind === 'baseline')
  return withIds(!family || isNamed ? objectives : [...objectives, ...family])
}

/** The service's name: as the config has it, or that of the repository. */
export const serviceNameOf = (
  { service }: Pick<Settings, 'service'>,
  repository: string | undefined,
): string => service || repository?.split('/').at(-1) || 'service'
