import { engineIn } from '../../engines/engines.ts'
import { faultKindOf } from '../../faults/faults.ts'
import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import {
  type ChaosPlan,
  type DependencyPlan,
  type ExperimentPlan,
  longestMs,
  recoveryOf,
  stretchMs,
} from '../../model/plan/chaos.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { ProfileObjective } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { Settings } from '../options.ts'
import type { Config } from '../parse-config.ts'
import { chaosFields, experimentFields, type WrittenExperiment } from './chaos.ts'

/** Of a recovery without a bound. */
const usualWatchMs = 30_000
/** A proxy, and whatever else is as quick. */
const usualSwitchMs = 1000

/** What chaos adds to a plan: the experiments, and each hypothesis and recovery as an objective. */
export type BuiltChaos = {
  chaos?: ChaosPlan
  dependencies?: DependencyPlan[]
  objectives: ConfiguredObjective[]
}

export function buildChaos({ chaos, dependencies }: Settings): BuiltChaos {
  return {
    ...defined({
      dependencies: dependencies?.map(({ name, listen, upstream }) => ({ name, listen, upstream })),
      chaos: chaos && {
        steadyMs: chaos.steady ?? defaultOf(chaosFields.steady),
        experiments: chaos.experiments.map(experimentOf),
      },
    }),
    objectives: (chaos?.experiments ?? []).flatMap(objectivesOf),
  }
}

/** The load runs for as long as the experiments can take, and is cut where they begin and end. */
export const withExperiments = (load: LoadPlan, chaos: ChaosPlan | undefined): LoadPlan =>
  chaos ? { ...load, durationMs: longestMs(chaos), fine: true } : load

function experimentOf({
  name,
  fault,
  recovery,
  abort,
  ...rest
}: WrittenExperiment): ExperimentPlan {
  const kind = faultKindOf(fault)
  return {
    name,
    fault,
    says: kind.describe(fault.settings),
    forMs: rest.for ?? defaultOf(experimentFields.for),
    switchMs: kind.switchMs?.(fault.settings) ?? usualSwitchMs,
    // Long enough to tell by how much a bound was missed.
    watchMs: recovery ? 2 * recovery.ms + stretchMs : usualWatchMs,
    ...defined({ abort }),
  }
}

function objectivesOf({ name, hypothesis, recovery, place }: WrittenExperiment) {
  return [
    ...hypothesis.map(
      (one): ConfiguredObjective => ({
        ...one,
        objective: { ...one.objective, name: `${name}: ${one.objective.name}`, during: name },
      }),
    ),
    ...(recovery ? [{ objective: recoveryObjective(name, recovery), place }] : []),
  ]
}

const recoveryObjective = (
  after: string,
  { comparator, ms }: NonNullable<WrittenExperiment['recovery']>,
): ProfileObjective => ({
  kind: 'load',
  metric: { kind: 'recovery', after },
  name: recoveryOf(after),
  comparator,
  threshold: ms,
  unit: 'ms',
  key: false,
  weight: 1,
  advisory: false,
})

/**
 * What of the load does not go with experiments, which say how long it takes and run beside the
 * gate's own alone.
 */
export function chaosMistakes({ settings, placeOf }: Config): Mistake[] {
  const { chaos, load } = settings
  if (!chaos) return []
  const at = (key: string, message: string, hint: string): Mistake => ({
    message,
    hint,
    ...defined({ place: placeOf('load', key) }),
  })
  const profile = load?.profile ?? 'load'
  const engine = engineIn(load)?.id
  return [
    ...(load?.duration === undefined
      ? []
      : [
          at(
            'duration',
            'load.duration does not go with `chaos`: the load runs for as long as the experiments take',
            'remove it; chaos.steady and `for` say how long',
          ),
        ]),
    ...(profile === 'load'
      ? []
      : [
          at(
            'profile',
            `experiments run under the profile \`load\` only; load.profile is \`${profile}\``,
            'use a config of its own for this profile',
          ),
        ]),
    ...(engine === undefined
      ? []
      : [
          at(
            engine,
            `experiments need the gate's own load; load.${engine} replaces it`,
            'describe the load by load.rate and load.requests',
          ),
        ]),
  ]
}
