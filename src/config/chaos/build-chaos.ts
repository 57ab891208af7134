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
import { isOfLoad, type ProfileObjective } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { Settings } from '../options.ts'
import type { Config } from '../parse-config.ts'
import {
  chaosFields,
  experimentFields,
  type WrittenExperiment,
  type WrittenHypothesis,
} from './chaos.ts'
import type { WrittenDependency } from './dependencies.ts'

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

/** `own`: the objectives of the load, which a bulkhead keeps. */
export function buildChaos(
  { chaos, dependencies }: Settings,
  own: readonly ConfiguredObjective[],
): BuiltChaos {
  return {
    ...defined({
      dependencies: dependencies?.map(planOfDependency),
      chaos: chaos && {
        steadyMs: chaos.steady ?? defaultOf(chaosFields.steady),
        experiments: chaos.experiments.map(experimentOf),
      },
    }),
    objectives: (chaos?.experiments ?? []).flatMap(one => objectivesOf(one, own)),
  }
}

const planOfDependency = (written: WrittenDependency): DependencyPlan => {
  const { name, listen, upstream, protocol = 'tcp', group } = written
  const datagrams = protocol === 'udp' ? protocol : undefined
  return { name, listen, upstream, ...defined({ protocol: datagrams, group }) }
}

/** The load runs for as long as the experiments can take, and is cut where they begin and end. */
export const withExperiments = (load: LoadPlan, chaos: ChaosPlan | undefined): LoadPlan =>
  chaos ? { ...load, durationMs: longestMs(chaos), fine: true } : load

function experimentOf({
  name,
  fault,
  recovery,
  abort,
  hypothesis,
  ...rest
}: WrittenExperiment): ExperimentPlan {
  const kind = faultKindOf(fault)
  const closingMs = Math.max(0, ...hypothesis.map(closingMsOf))
  return {
    name,
    fault,
    says: kind.describe(fault.settings),
    forMs: rest.for ?? defaultOf(experimentFields.for),
    switchMs: kind.switchMs?.(fault.settings) ?? usualSwitchMs,
    // Long enough to tell by how much a bound was missed.
    watchMs: Math.max(recovery ? 2 * recovery.ms + stretchMs : usualWatchMs, closingMs),
    ...defined({
      abort,
      isPartial: kind.isPartial?.(fault.settings) || undefined,
      leastWatchMs: closingMs || undefined,
      mayLast: rest.lasting || undefined,
    }),
  }
}

/** How long it takes after the fault to see that a circuit breaker has closed in time. */
function closingMsOf(hypothesis: WrittenHypothesis): number {
  const pattern = hypothesis.kind === 'pattern' ? hypothesis.objective.pattern : undefined
  if (pattern?.kind !== 'circuit-breaker' || pattern.closesWithinMs === undefined) return 0
  return pattern.closesWithinMs + stretchMs
}

function objectivesOf(
  { name, hypothesis, recovery, place }: WrittenExperiment,
  own: readonly ConfiguredObjective[],
) {
  const meant = hypothesis.flatMap(one =>
    one.kind === 'bulkhead' ? isolated(one, own) : [withoutKind(one)],
  )
  return [
    ...meant.map(
      (one): ConfiguredObjective => ({
        ...one,
        objective: { ...one.objective, name: `${name}: ${one.objective.name}`, during: name },
      }),
    ),
    ...(recovery ? [{ objective: recoveryObjective(name, recovery), place }] : []),
  ]
}

const withoutKind = ({
  kind: _,
  ...one
}: Exclude<WrittenHypothesis, { kind: 'bulkhead' }>): ConfiguredObjective => one

/**
 * The objectives of the load that a request has, or that all requests have: each for every request
 * that a bulkhead isolates.
 */
function isolated(
  { isolates, place }: Extract<WrittenHypothesis, { kind: 'bulkhead' }>,
  own: readonly ConfiguredObjective[],
): ConfiguredObjective[] {
  const ofLoad = own.map(({ objective }) => objective).filter(isOfLoad)
  return isolates.flatMap(request =>
    ofLoad
      .filter(
        ({ during, metric, ...one }) =>
          // A rate is one of all requests together.
          !during && metric.kind !== 'throughput' && (one.request ?? request) === request,
      )
      .map(objective => ({
        objective: { ...objective, request, name: `bulkhead of ${request}: ${objective.name}` },
        place,
      })),
  )
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
  const idle = chaos.experiments
    .flatMap(({ hypothesis }) => hypothesis)
    .filter(one => one.kind === 'bulkhead')
    // Those that hold where no file says any are about every request.
    .filter(one => settings.objectives && isolated(one, settings.objectives).length === 0)
  const plans = settings.dependencies?.map(planOfDependency) ?? []
  const unfit = chaos.experiments.flatMap(({ fault, place }) =>
    (faultKindOf(fault).unfit?.(fault.settings, plans) ?? []).map(one => ({ ...one, place })),
  )
  const groups = new Map(settings.dependencies?.map(({ name, group }) => [name, group]))
  const isOf = (name: string, lost: string) => name === lost || groups.get(name) === lost
  const unseen = chaos.experiments.flatMap(({ fault, hypothesis }) => {
    const hidden = faultKindOf(fault).hidesCallsOf?.(fault.settings)
    return hypothesis
      .filter(one => one.kind === 'pattern')
      .filter(({ objective }) => hidden !== undefined && isOf(objective.pattern.dependency, hidden))
  })
  const lasting = chaos.experiments.filter(
    ({ fault, lasting }) => !lasting && faultKindOf(fault).lasts?.(fault.settings),
  )
  return [
    ...unfit,
    ...lasting.map(({ name, fault, place }) => ({
      message: `the fault of ${name} does not end by itself if the run cannot revert it: ${faultKindOf(fault).describe(fault.settings)}`,
      hint: 'write lasting: true beside the fault, where that is acceptable',
      place,
    })),
    ...unseen.map(({ objective, place }) => ({
      message: `calls of ${objective.pattern.dependency} cannot be counted while all connections to it are refused`,
      hint: 'break it by `error: 503`, `timeout: true`, `reset: true` or a `share`',
      ...defined({ place }),
    })),
    ...idle.map(({ isolates, place }) => ({
      message: `no objective of the load is about ${isolates.join(', ')}: there is nothing to keep`,
      hint: 'give objectives, such as p(95) < 300ms',
      place,
    })),
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
