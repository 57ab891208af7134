import type { BaseUrl } from '../../language/base-url.ts'
import { mergeHeaders } from '../../language/headers.ts'
import { defaultOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Sampled } from '../../model/basics/sampled.ts'
import { sameDeployment } from '../../model/evidence/same-deployment.ts'
import type { BaselinePlan, HistoryPlan } from '../../model/plan/baseline.ts'
import { type Objective, type PlannedObjective, withIds } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Bounds } from '../../model/plan/policy.ts'
import type {
  DeploymentPlan,
  Headers,
  ReadyPlan,
  StartPlan,
  TargetPlan,
} from '../../model/plan/target.ts'
import { type Mistake, type Place, Problem } from '../../model/problem.ts'
import { buildLoad, loadMistakes, profileMistakes } from '../load/build-load.ts'
import { engineMistakes } from '../load/engine-mistakes.ts'
import { familyOf } from '../objectives/family.ts'
import { neverBrokenMistakes } from '../objectives/never-broken.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import {
  besideStart,
  configFields,
  deploymentFields,
  familyTermsOf,
  historyFields,
  policyFields,
  readyFields,
  type Settings,
} from '../options.ts'
import type { Config } from '../parse-config.ts'
import {
  type BuiltSource,
  buildSources,
  sourceMistakes,
  withProviders,
} from '../sources/build-sources.ts'

export type PlanOptions = {
  /** `owner/name`; names the service where nothing else does. */
  repository?: string | undefined
  /** Nothing will be asked or sent: a missing address of Prometheus is no mistake. */
  offline?: boolean
  /** Raw samples are judged: what they tell of their load, and whether there are any of a base. */
  sampled?: Sampled
  /** The plan is to calibrate: without a baseline the target is compared with itself. */
  calibrates?: boolean
}

/** A plan, and everything that was read on the way to it and must never be shown. */
export type BuiltPlan = {
  plan: Plan
  secrets: string[]
}

/**
 * Config and defaults in one plan.
 * @throws Problem `config` with all mistakes of what only several parts together can get wrong.
 */
export function buildPlan(config: Config, options: PlanOptions = {}): BuiltPlan {
  const { settings } = config
  const sources = buildSources(config)
  const baseline = buildBaseline(config)
  const history = baseline || options.calibrates ? undefined : buildHistory(settings)
  const hasTwoSides =
    baseline !== undefined || options.sampled?.compares === true || options.calibrates === true
  const compares = hasTwoSides || history !== undefined
  const load = buildLoad(config, { compares: hasTwoSides, sampled: options.sampled })
  const slos = withProviders(slosOf(config), sources)
  const own = withProviders(settings.objectives ?? usualObjectives(), sources)
  const objectives = [...own, ...slos]
  const parts = {
    sources,
    objectives,
    slos,
    load,
    hasTwoSides,
    hasHistory: history !== undefined,
    target: buildTarget(config),
    baseline,
  }
  const mistakes = mistakesOf(config, parts, options)
  if (mistakes.length > 0)
    throw new Problem('config', 'the inputs and the config do not make a plan', { mistakes })
  return {
    plan: {
      service: serviceNameOf(settings, options.repository),
      target: parts.target,
      ...defined({ baseline }),
      ...(history && !hasTwoSides && { history }),
      providers: sources.map(({ plan }) => plan),
      load,
      objectives: withFamily(
        objectives,
        compares && familyOf(familyTermsOf(settings.baseline), hasTwoSides),
      ),
      policy: buildPolicy(settings),
      ...defined({ waivers: settings.waivers, imports: config.imported?.files }),
    },
    secrets: config.secrets,
  }
}

type Parts = {
  sources: BuiltSource[]
  objectives: ConfiguredObjective[]
  slos: ConfiguredObjective[]
  load: Plan['load']
  hasTwoSides: boolean
  hasHistory: boolean
  target: TargetPlan
  baseline: BaselinePlan | undefined
}

/** Of what only several parts of the config together can get wrong. */
function mistakesOf(config: Config, parts: Parts, options: PlanOptions): Mistake[] {
  const isOffline = options.offline === true
  const mayBeTarget = options.calibrates === true
  // What another tool sends, or has sent, has the timeout of that tool.
  const isOurs = !options.sampled && parts.load.pace.kind !== 'script'
  const knowsTimeout = isOurs || config.settings.load?.timeout !== undefined
  const { objectives, slos, load, hasTwoSides, hasHistory } = parts
  const compares = hasTwoSides || hasHistory
  return [
    ...(isOffline ? [] : sourceMistakes(config, parts.sources, objectives)),
    ...(compares || isOffline ? [] : baselineMistakes(config, objectives)),
    ...(hasHistory && !hasTwoSides ? historyMistakes(objectives) : []),
    ...loadMistakes(load, config),
    ...profileMistakes(load, config, { objectives, compares }),
    ...engineMistakes(load, config, { objectives: isOffline ? [] : objectives, hasTwoSides }),
    ...nameMistakes(objectives, slos),
    ...startMistakes(config, parts),
    ...neverBrokenMistakes(objectives, knowsTimeout ? load : undefined),
    ...(mayBeTarget ? [] : ownBaselineMistakes(config, parts)),
  ]
}

/** Without `objectives`; no file says them. */
const usualObjectives = (): ConfiguredObjective[] =>
  defaultOf(configFields.objectives).map(({ objective }) => ({ objective }))

/** Those that the file itself says, and those of the files that it imports. */
const slosOf = ({ settings, imported }: Config): ConfiguredObjective[] => [
  ...(settings.slos?.objectives ?? []),
  ...(imported?.objectives ?? []),
]

/** Credentials of an address go with that address only; a header of that name wins. */
const headersFor = (base: BaseUrl | undefined, headers: Headers = {}): Headers =>
  mergeHeaders(base?.authorization ? { authorization: base.authorization } : {}, headers)

/** Who says an address: the file, or an input or flag. */
const sourceOf = (place: Place | undefined): 'config' | 'input' =>
  isInput(place) ? 'input' : 'config'
const isInput = (place: Place | undefined): boolean => place?.input !== undefined

function buildTarget({ settings: { target }, placeOf }: Config): TargetPlan {
  const base = target?.url
  const started = buildStart(target)
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('target', 'url')) }
      : started
        ? { kind: 'started', ...started }
        : { kind: 'deployment', ...buildDeployment(target?.deployment) },
    ready: buildTargetReady(target?.ready),
    headers: headersFor(base, target?.headers),
    ...(target?.resolve !== undefined && { route: { address: target.resolve } }),
  }
}

function buildStart(target: Settings['target']): StartPlan | undefined {
  if (target?.start === undefined) return undefined
  const { start, build, stop, port, env = {}, folder } = target
  return { start, env, ...defined({ build, stop, port, folder }) }
}

function buildDeployment(
  deployment: NonNullable<Settings['target']>['deployment'],
): DeploymentPlan {
  const {
    environment,
    status,
    comment,
    timeout = defaultOf(deploymentFields.timeout),
  } = deployment ?? {}
  return {
    ...defined({ environment, status, comment }),
    timeoutMs: timeout,
  }
}

function buildTargetReady(ready: NonNullable<Settings['target']>['ready']): ReadyPlan {
  const { header, body } = ready ?? {}
  return { ...buildReady(ready), ...defined({ header, body }) }
}

const buildReady = (ready: NonNullable<Settings['baseline']>['ready']): ReadyPlan => ({
  path: ready?.path ?? defaultOf(readyFields.path),
  ...(ready?.status !== undefined && { status: ready.status }),
  timeoutMs: ready?.timeout ?? defaultOf(readyFields.timeout),
})

/** The target's headers are not the baseline's: it may be another host. */
function buildBaseline({ settings, placeOf }: Config): BaselinePlan | undefined {
  const { baseline, target } = settings
  const base = baseline?.url
  const environment = baseline?.deployment?.environment
  const started = buildStartedBase(settings)
  if (!base && !started && environment === undefined) return undefined
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('baseline', 'url')) }
      : (started ?? { kind: 'deployment', ...defined({ environment }), timeoutMs: 0 }),
    ready: buildReady(baseline?.ready ?? target?.ready),
    headers: headersFor(base, baseline?.headers ?? (started && target?.headers)),
    ...(baseline?.resolve !== undefined && { route: { address: baseline.resolve } }),
    ...(baseline?.design && { design: baseline.design }),
    tolerance: familyTermsOf(settings.baseline).size,
  }
}

/** As the target is, of another commit and at another port. */
function buildStartedBase({ baseline, target }: Settings) {
  const start = buildStart(target)
  if (baseline?.ref === undefined || !start) return undefined
  const { port: _, ...same } = start
  return { kind: 'started' as const, ...same, ref: baseline.ref }
}

function buildHistory({ baseline }: Settings): HistoryPlan | undefined {
  if (!baseline?.history) return undefined
  const { runs = defaultOf(historyFields.runs), dir } = baseline.history
  return { runs, ...defined({ dir }) }
}

/** With a baseline and no objective against it written, those that it brings come after the others. */
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

function buildPolicy({ policy }: Settings): Plan['policy'] {
  return {
    inconclusive: policy?.inconclusive ?? defaultOf(policyFields.inconclusive),
    noData: policy?.['no-data'] ?? defaultOf(policyFields['no-data']),
    tooFewRequests: policy?.['too-few-requests'] ?? defaultOf(policyFields['too-few-requests']),
    error: policy?.error ?? defaultOf(policyFields.error),
    ...buildBounds(policy),
  }
}

/** What a `policy` bounds. */
export function buildBounds(policy: Settings['policy']): Bounds {
  const {
    'allowed-hosts': allowedHosts,
    'source-hosts': sourceHosts,
    'prometheus-hosts': firstNamed,
    limits,
  } = policy ?? {}
  const hosts = sourceHosts ?? firstNamed
  return {
    ...(allowedHosts && { allowedHosts }),
    ...(hosts && { sourceHosts: hosts }),
    ...(firstNamed && { sourceHostsKey: 'prometheus-hosts' }),
    ...(limits && { limits: limitsOf(limits) }),
  }
}

const limitsOf = ({
  rate,
  users,
  duration,
  requests,
}: NonNullable<NonNullable<Settings['policy']>['limits']>) => ({
  ...defined({ perSecond: rate, users, durationMs: duration, requests }),
})

function baselineMistakes(
  { settings, placeOf }: Config,
  objectives: ConfiguredObjective[],
): Mistake[] {
  if (settings.baseline?.ref !== undefined) {
    const message = 'baseline.ref builds and starts the app as target.start says, and there is none'
    const hint = 'give target.start, or the address of a baseline'
    return [{ message, hint, ...defined({ place: placeOf('baseline', 'ref') }) }]
  }
  const hint = 'set baseline.url in the config, or the input baseline'
  const asking = objectives.filter(({ objective }) => objective.kind === 'baseline')
  if (asking.length > 0) {
    return asking.map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` compares with a baseline, but none is given`,
      hint,
      ...defined({ place }),
    }))
  }
  return settings.baseline
    ? [{ message: 'there is a `baseline`, but neither its url nor its deployment is given', hint }]
    : []
}

/** What is slow is told by base's own p(99), which earlier runs did not keep request by request. */
function historyMistakes(objectives: ConfiguredObjective[]): Mistake[] {
  return objectives
    .filter(({ objective }) => objective.kind === 'baseline' && objective.metric.kind === 'slow')
    .map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` needs a second deployment; earlier runs cannot tell it`,
      hint: 'use p(99) instead, or baseline.url',
      ...defined({ place }),
    }))
}

/** What belongs to `start` says nothing without it, but where an input gives another target in the stead of it. */
function startMistakes({ settings, placeOf }: Config, { target: { from } }: Parts): Mistake[] {
  if (from.kind === 'started' || (from.kind === 'url' && from.source === 'input')) return []
  return besideStart
    .filter(key => settings.target?.[key] !== undefined)
    .map(key => ({
      message: `target.${key} is there, but no target.start`,
      hint: 'give the command that starts the app as target.start',
      ...defined({ place: placeOf('target', key) }),
    }))
}

/** What is compared with itself is never worse. One address with other headers may be another deployment. */
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

/** The service's name: as the config has it, or that of the repository. */
export const serviceNameOf = (
  { service }: Pick<Settings, 'service'>,
  repository: string | undefined,
): string => service || repository?.split('/').at(-1) || 'service'
