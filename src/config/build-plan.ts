import type { BaseUrl } from '../language/base-url.ts'
import { mergeHeaders } from '../language/headers.ts'
import { defaultOf } from '../language/option.ts'
import { defined } from '../model/defined.ts'
import {
  asksSource,
  type BaselinePlan,
  type Bounds,
  type DeploymentPlan,
  type Headers,
  type HistoryPlan,
  type Objective,
  type OwnPrometheusPlan,
  type Plan,
  type PlannedObjective,
  type PrometheusPlan,
  type ReadyPlan,
  type TargetPlan,
  withIds,
} from '../model/plan.ts'
import { type Mistake, type Place, Problem } from '../model/problem.ts'
import { sameDeployment } from '../model/same-deployment.ts'
import type { Sampled } from '../model/sampled.ts'
import { buildLoad, loadMistakes, profileMistakes } from './build-load.ts'
import { engineMistakes } from './engine-mistakes.ts'
import { familyOf } from './family.ts'
import { neverBrokenMistakes } from './never-broken.ts'
import type { ConfiguredObjective } from './objectives.ts'
import {
  configFields,
  deploymentFields,
  familyTermsOf,
  historyFields,
  policyFields,
  prometheusFields,
  readyFields,
  type Settings,
} from './options.ts'
import type { Config } from './parse-config.ts'

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
  const prometheus = buildPrometheus(config)
  const ownPrometheus = prometheus ? undefined : buildOwnPrometheus(settings)
  const baseline = buildBaseline(config)
  const history = baseline || options.calibrates ? undefined : buildHistory(settings)
  const hasTwoSides =
    baseline !== undefined || options.sampled?.compares === true || options.calibrates === true
  const compares = hasTwoSides || history !== undefined
  const load = buildLoad(config, { compares: hasTwoSides, sampled: options.sampled })
  const slos = slosOf(config)
  const objectives = [...(settings.objectives ?? usualObjectives()), ...slos]
  const parts = {
    prometheus,
    ownPrometheus,
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
      ...defined({ prometheus, grafana: settings.grafana, ownPrometheus }),
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
  prometheus: PrometheusPlan | undefined
  ownPrometheus: OwnPrometheusPlan | undefined
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
  // Samples of another tool have the timeout of that tool.
  const knowsTimeout = !options.sampled || config.settings.load?.timeout !== undefined
  const { objectives, slos, load, hasTwoSides, hasHistory } = parts
  const compares = hasTwoSides || hasHistory
  return [
    ...(isOffline ? [] : prometheusMistakes(config, parts, objectives)),
    ...(compares || isOffline ? [] : baselineMistakes(config, objectives)),
    ...(hasHistory && !hasTwoSides ? historyMistakes(objectives) : []),
    ...loadMistakes(load, config),
    ...profileMistakes(load, config, { objectives, compares }),
    ...engineMistakes(load, config, hasTwoSides),
    ...nameMistakes(objectives, slos),
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
  place?.input === undefined ? 'config' : 'input'

function buildTarget({ settings: { target }, placeOf }: Config): TargetPlan {
  const base = target?.url
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('target', 'url')) }
      : { kind: 'deployment', ...buildDeployment(target?.deployment) },
    ready: buildTargetReady(target?.ready),
    headers: headersFor(base, target?.headers),
    ...(target?.resolve !== undefined && { route: { address: target.resolve } }),
  }
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
  if (!base && environment === undefined) return undefined
  return {
    from: base
      ? { kind: 'url', url: base.url, source: sourceOf(placeOf('baseline', 'url')) }
      : { kind: 'deployment', ...defined({ environment }), timeoutMs: 0 },
    ready: buildReady(baseline?.ready ?? target?.ready),
    headers: headersFor(base, baseline?.headers),
    ...(baseline?.resolve !== undefined && { route: { address: baseline.resolve } }),
    ...(baseline?.design && { design: baseline.design }),
    tolerance: familyTermsOf(settings.baseline).size,
  }
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
  const isNamed = objectives.some(({ source }) => source === 'baseline')
  return withIds(!family || isNamed ? objectives : [...objectives, ...family])
}

function buildPrometheus({ settings: { prometheus } }: Config): PrometheusPlan | undefined {
  const base = prometheus?.url
  if (!base) return undefined
  const { target, memory, auth, 'external-url': externalUrl } = prometheus ?? {}
  const headers = headersFor(base, prometheus?.headers)
  // Credentials of an address and of an input win over the file's, as everything that an input says.
  return {
    url: base.url,
    headers,
    ...(auth && !isAuthorised(headers) && { auth }),
    ...defined({ target, memory, externalUrl }),
  }
}

function buildOwnPrometheus({ prometheus }: Settings): OwnPrometheusPlan | undefined {
  if (!prometheus?.scrape) return undefined
  const { scrape, target, memory } = prometheus
  const keepsData = prometheus['keep-data'] ?? defaultOf(prometheusFields['keep-data'])
  return {
    scrape,
    keepsData,
    ...defined({ target, memory }),
  }
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
    'prometheus-hosts': prometheusHosts,
    limits,
  } = policy ?? {}
  return {
    ...defined({ allowedHosts, prometheusHosts }),
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

function prometheusMistakes(
  config: Config,
  { prometheus, ownPrometheus }: Pick<Parts, 'prometheus' | 'ownPrometheus'>,
  objectives: ConfiguredObjective[],
): Mistake[] {
  if (prometheus) return authMistakes(config, prometheus)
  if (ownPrometheus) return []
  const { settings } = config
  const hint = 'set prometheus.url in the config, or the input prometheus-url'
  const asking = objectives.filter(({ objective }) => asksSource(objective))
  if (asking.length > 0) {
    return asking.map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` asks Prometheus, but no address of one is given`,
      hint,
      ...defined({ place }),
    }))
  }
  return settings.prometheus
    ? [{ message: 'there are headers for Prometheus, but no address of one is given', hint }]
    : []
}

/** Two who say who asks; and a cloud's token, which opens more than this one server, in plain text. */
function authMistakes(config: Config, { url, auth }: PrometheusPlan): Mistake[] {
  if (authorisesTwice(config)) {
    const message =
      'prometheus.auth excludes credentials in prometheus.url and an Authorization header'
    return [{ message, hint: 'keep one of them' }]
  }
  const { protocol, hostname } = new URL(url)
  const isOpen = protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (!isOpen || (auth?.kind !== 'google' && auth?.kind !== 'azure')) return []
  return [
    {
      message: `prometheus.auth.${auth.kind} needs an https address`,
      hint: 'the token must not travel in plain text',
    },
  ]
}

/** Whether the file, or an override, says it in two ways; what an override says in one wins over the file. */
function authorisesTwice({ settings: { prometheus }, placeOf }: Config): boolean {
  if (!prometheus?.auth) return false
  const isOfFile = (...keys: string[]) => placeOf('prometheus', ...keys)?.input === undefined
  const others = [
    ...(prometheus.url?.authorization ? [['url']] : []),
    ...Object.keys(prometheus.headers ?? {})
      .filter(isAuthorization)
      .map(name => ['headers', name]),
  ]
  return others.some(keys => isOfFile(...keys) === isOfFile('auth'))
}

const isAuthorization = (header: string): boolean => header.toLowerCase() === 'authorization'
const isAuthorised = (headers: Headers): boolean => Object.keys(headers).some(isAuthorization)

function baselineMistakes({ settings }: Config, objectives: ConfiguredObjective[]): Mistake[] {
  const hint = 'set baseline.url in the config, or the input baseline'
  const asking = objectives.filter(({ objective }) => objective.source === 'baseline')
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
    .filter(({ objective }) => objective.source === 'baseline' && objective.metric.kind === 'slow')
    .map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` needs a second deployment; earlier runs cannot tell it`,
      hint: 'use p(99) instead, or baseline.url',
      ...defined({ place }),
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
    message: `the name \`${objective.name}\` is there twice`,
    ...defined({ place }),
  }))
}

/** The service's name: as the config has it, or that of the repository. */
export const serviceNameOf = (
  { service }: Pick<Settings, 'service'>,
  repository: string | undefined,
): string => service || repository?.split('/').at(-1) || 'service'
