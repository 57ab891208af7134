import { isAuthorization } from '../../language/access/headers.ts'
import { defined } from '../../model/basics/defined.ts'
import { sameDeployment } from '../../model/evidence/same-deployment.ts'
import type { BaselinePlan } from '../../model/plan/baseline.ts'
import { isMeasured, type Objective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import type { Mistake } from '../../model/problem.ts'
import { providerKeys } from '../../providers/providers.ts'
import { chaosMistakes } from '../chaos/build-chaos.ts'
import { markerMistakes } from '../chaos/markers.ts'
import { loadMistakes, profileMistakes } from '../load/build-load.ts'
import { engineMistakes } from '../load/engine-mistakes.ts'
import { expectedTimeMistakes } from '../load/expected-times.ts'
import { handshakeMistakes } from '../objectives/handshake-mistakes.ts'
import { neverBrokenMistakes } from '../objectives/never-broken.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import { besideStart } from '../options.ts'
import type { Config, Part } from '../parse-config.ts'
import { type BuiltSource, settingMistakes, sourceMistakes } from '../sources/build-sources.ts'
import { tracesMistakes } from './build-traces.ts'
import type { PlanOptions } from './plan-options.ts'

/** What a plan is built of, as far as its parts can contradict each other. */
export type Parts = {
  sources: BuiltSource[]
  objectives: ConfiguredObjective[]
  slos: ConfiguredObjective[]
  load: Plan['load']
  hasTwoSides: boolean
  hasHistory: boolean
  target: TargetPlan
  baseline: BaselinePlan | undefined
}

/** All that says where numbers come from. */
const ofSources: readonly Part[] = [...providerKeys().map(({ key }) => key as Part), 'sources']

/**
 * Of what only several parts of the config together can get wrong, as far as what they depend on
 * is known.
 */
export function mistakesOf(config: Config, parts: Parts, options: PlanOptions): Mistake[] {
  const isOffline = options.offline === true
  const mayBeTarget = options.calibrates === true
  // What another tool sends, or has sent, has the timeout of that tool.
  const isOurs = !options.sampled && parts.load.pace.kind !== 'script'
  const isKnown = (...of: readonly Part[]) => !of.some(part => config.broken.has(part))
  const knowsTimeout = isKnown('load') && (isOurs || config.settings.load?.timeout !== undefined)
  const { load, hasTwoSides, hasHistory } = parts
  // Those that hold where no file says any may be others.
  const isRead = ({ place }: ConfiguredObjective) => isKnown('objectives') || place !== undefined
  const objectives = parts.objectives.filter(isRead)
  const compares = hasTwoSides || hasHistory
  const when = (of: readonly Part[], mistakes: () => Mistake[]) =>
    isKnown(...of) ? mistakes() : []
  return [
    ...when(ofSources, () => settingMistakes(config, parts.sources)),
    ...when([...ofSources, 'objectives', 'slos', 'target'], () =>
      isOffline ? [] : sourceMistakes(config, parts.sources, objectives),
    ),
    ...when(['baseline', 'target'], () => [
      ...(compares || isOffline ? [] : baselineMistakes(config, objectives)),
      ...(compares && !isOffline ? useOfBaseMistakes(objectives, parts) : []),
      ...(hasHistory && !hasTwoSides ? historyMistakes(objectives) : []),
      ...refMistakes(config, parts),
      ...(mayBeTarget ? [] : ownBaselineMistakes(config, parts)),
    ]),
    ...when(['chaos', 'dependencies', 'load', 'objectives'], () => [
      ...chaosMistakes(config),
      ...markerMistakes(objectives, load),
    ]),
    ...when(['load'], () => loadMistakes(load, config)),
    ...when(['load', 'baseline', 'target', 'chaos'], () => [
      ...profileMistakes(load, config, { objectives, compares }),
      ...engineMistakes(load, config, { objectives: isOffline ? [] : objectives, hasTwoSides }),
    ]),
    ...when([...ofSources, 'traces', 'logs', 'load', 'objectives', 'target'], () =>
      options.sampled ? [] : tracesMistakes(config, parts),
    ),
    ...nameMistakes(objectives, parts.slos),
    ...when(['target'], () => startMistakes(config, parts)),
    ...when(['target', 'baseline'], () => authMistakes(config)),
    ...when(['load'], () => (options.sampled ? [] : handshakeMistakes(objectives, load))),
    ...when(['load'], () => (knowsTimeout ? expectedTimeMistakes(load, config) : [])),
    ...neverBrokenMistakes(objectives, knowsTimeout ? load : undefined),
  ]
}

function baselineMistakes(
  { settings, placeOf }: Config,
  objectives: ConfiguredObjective[],
): Mistake[] {
  // What a ref lacks is a mistake of its own.
  if (settings.baseline?.ref !== undefined) return []
  const byRef = settings.target?.start === undefined ? '' : 'write `baseline: { ref: base }`, or '
  const hint = `${byRef}set baseline.url in the config, or the input baseline`
  const dependent = objectives.filter(
    ({ objective }) => objective.kind === 'baseline' || comparesUse(objective),
  )
  if (dependent.length > 0) {
    return dependent.map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` compares with a baseline, but none is given`,
      hint,
      ...defined({ place }),
    }))
  }
  return settings.baseline && !settings.baseline.history
    ? [
        {
          message: '`baseline` has neither a `url` nor a `deployment`',
          hint,
          ...defined({ place: placeOf('baseline') }),
        },
      ]
    : []
}

const comparesUse = (objective: Objective): boolean =>
  isMeasured(objective) &&
  objective.question.kind === 'use' &&
  objective.question.tolerance !== undefined

/** What a base uses is known of one that the run has started. */
function useOfBaseMistakes(objectives: ConfiguredObjective[], { baseline }: Parts): Mistake[] {
  if (baseline?.from.kind === 'started') return []
  return objectives
    .filter(({ objective }) => comparesUse(objective))
    .map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` compares with what the base uses, but the run does not start the base`,
      hint: 'compare with `baseline: { ref: base }`, which takes target.start',
      ...defined({ place }),
    }))
}

/** What is slow is told by base's own p(99), which earlier runs did not keep request by request. */
function historyMistakes(objectives: ConfiguredObjective[]): Mistake[] {
  return objectives
    .filter(({ objective }) => objective.kind === 'baseline' && objective.metric.kind === 'slow')
    .map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` needs a second deployment; earlier runs do not show it`,
      hint: 'use p(99) instead, or baseline.url',
      ...defined({ place }),
    }))
}

/** Nothing can start another commit of an app that no command starts. */
function refMistakes({ settings, placeOf }: Config, { target: { from } }: Parts): Mistake[] {
  if (settings.baseline?.ref === undefined || from.kind === 'started') return []
  const given = from.kind === 'url' ? placeOf('target', 'url')?.input : undefined
  return [
    {
      message:
        given === undefined
          ? 'baseline.ref builds and starts the app by target.start, which is missing'
          : `baseline.ref starts two commits of the app by target.start, but ${given} gives the address of one that runs`,
      hint:
        given === undefined
          ? 'give the command that starts the app as target.start, or the address of a baseline'
          : `leave ${given} out, and the gate starts both; or give the address to compare with as ${given.replace('target', 'baseline')}`,
      ...defined({ place: placeOf('baseline', 'ref') }),
    },
  ]
}

/**
 * What belongs to `start` says nothing without it, but where an input gives another target in the
 * stead of it.
 */
function startMistakes({ settings, placeOf }: Config, { target: { from } }: Parts): Mistake[] {
  if (from.kind === 'started' || (from.kind === 'url' && from.source === 'input')) return []
  return besideStart
    .filter(key => settings.target?.[key] !== undefined)
    .map(key => ({
      message: `target.${key} is set, but target.start is missing`,
      hint: 'give the command that starts the app as target.start',
      ...defined({ place: placeOf('target', key) }),
    }))
}

/** Two that say who asks; what an input says wins over the file. */
function authMistakes({ settings, placeOf }: Config): Mistake[] {
  return (['target', 'baseline'] as const).flatMap(side => {
    const { auth, url, headers = {} } = settings[side] ?? {}
    const others = [
      ...(url?.authorization ? [['url']] : []),
      ...Object.keys(headers)
        .filter(isAuthorization)
        .map(name => ['headers', name]),
    ]
    const isWritten = (keys: string[]) => placeOf(side, ...keys)?.input === undefined
    if (!auth || !others.some(isWritten)) return []
    const message = `${side}.auth excludes credentials in ${side}.url and an Authorization header`
    return [{ message, hint: 'keep one of them', ...defined({ place: placeOf(side, 'auth') }) }]
  })
}

/**
 * What is compared with itself is never worse. One address with other headers may be another
 * deployment.
 */
function ownBaselineMistakes(
  { placeOf }: Config,
  { target, baseline }: Pick<Parts, 'target' | 'baseline'>,
): Mistake[] {
  if (target.from.kind !== 'url' || baseline?.from.kind !== 'url') return []
  const [own, other] = [target, baseline].map(({ headers, route }) => ({
    headers,
    ...defined({ route }),
  }))
  const same = sameDeployment(
    { ...own!, url: target.from.url },
    { ...other!, url: baseline.from.url },
  )
  if (same !== 'same') return []
  const place = baseline.from.source === 'config' ? placeOf('baseline', 'url') : undefined
  return [
    {
      message: 'the baseline is the target itself: nothing would ever be worse',
      hint: 'give the address of another deployment; `reliability-gate calibrate` compares one with itself',
      ...defined({ place }),
    },
  ]
}

/** SLOs stand beside the objectives, those of imported files too, and no two have one name. */
function nameMistakes(all: ConfiguredObjective[], slos: ConfiguredObjective[]): Mistake[] {
  const first = (name: string) => all.find(({ objective }) => objective.name === name)
  const twice = slos.filter(slo => first(slo.objective.name) !== slo)
  return twice.map(({ objective, place }) => ({
    message: `duplicate name \`${objective.name}\``,
    ...defined({ place }),
  }))
}
