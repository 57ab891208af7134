import { type BaseUrl, parseBaseUrl } from '../language/base-url.ts'
import { mergeHeaders, parseHeaderLines } from '../language/headers.ts'
import { limits } from '../language/limits.ts'
import { defaultOf } from '../language/option.ts'
import { duration, name, rate } from '../language/scalars.ts'
import type { Parsed } from '../language/text-option.ts'
import { defined } from '../model/defined.ts'
import {
  type BaselinePlan,
  type Bounds,
  type DeploymentPlan,
  type Headers,
  type HistoryPlan,
  isMeasured,
  type Objective,
  type Plan,
  type PlannedObjective,
  type ProviderPlan,
  type ProviderSettings,
  type ReadyPlan,
  type TargetPlan,
  withIds,
} from '../model/plan.ts'
import { type Mistake, Problem } from '../model/problem.ts'
import { sameDeployment } from '../model/same-deployment.ts'
import type { Sampled } from '../model/sampled.ts'
import { type Given, type ProviderKind, providerKeys, providers } from '../providers/providers.ts'
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
  readyFields,
  type Settings,
  writtenOf,
} from './options.ts'
import type { Config } from './parse-config.ts'

/** The action's inputs or the command's flags, as they were given; empty is absent. */
export type Overrides = {
  target?: string | undefined
  prometheusUrl?: string | undefined
  rate?: string | undefined
  duration?: string | undefined
  service?: string | undefined
  /** Lines of `Name: value`. */
  targetHeaders?: string | undefined
  /** Lines of `Name: value`. */
  prometheusHeaders?: string | undefined
  baseline?: string | undefined
  baselineHeaders?: string | undefined
}

export type PlanOptions = {
  /** `owner/name`; names the service where nothing else does. */
  repository?: string | undefined
  /** Nothing will be asked or sent: a missing address of Prometheus is no mistake. */
  offline?: boolean
  /** Raw samples are judged: what they tell of their load, and whether there are any of a base. */
  sampled?: Sampled
  /** The plan is to calibrate: without a baseline the target is compared with itself. */
  calibrates?: boolean
  /** How a mistake calls an override: `input rate` (default) or `--rate`. */
  nameOverride?: (input: string) => string
}

/** A plan, and everything that was read on the way to it and must never be shown. */
export type BuiltPlan = {
  plan: Plan
  secrets: string[]
}

/**
 * Config, overrides and defaults in one plan.
 * @throws Problem `config` with all mistakes of the overrides, and of what only they and the file together can get wrong.
 */
export function buildPlan(
  config: Config,
  overrides: Overrides = {},
  options: PlanOptions = {},
): BuiltPlan {
  const { settings } = config
  const read = readOverrides(overrides, options.nameOverride ?? (input => `input ${input}`))
  const sources = buildSources(settings, read)
  const baseline = buildBaseline(settings, read)
  const history = baseline || options.calibrates ? undefined : buildHistory(settings)
  const hasTwoSides =
    baseline !== undefined || options.sampled?.compares === true || options.calibrates === true
  const compares = hasTwoSides || history !== undefined
  const load = buildLoad(settings.load, read, { compares: hasTwoSides, sampled: options.sampled })
  const slos = slosOf(config)
  const objectives = [...(settings.objectives ?? usualObjectives()), ...slos]
  const parts = {
    read,
    sources,
    objectives,
    slos,
    load,
    hasTwoSides,
    hasHistory: history !== undefined,
    target: buildTarget(settings, read),
    baseline,
  }
  const mistakes = mistakesOf(config, parts, options)
  if (mistakes.length > 0)
    throw new Problem('config', 'the inputs and the config do not make a plan', { mistakes })
  const secrets = new Set([...config.secrets, ...read.secrets].filter(secret => secret !== ''))
  return {
    plan: {
      service: serviceNameOf(settings, read.service, options.repository),
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
    secrets: [...secrets],
  }
}

type Parts = {
  read: ReadOverrides
  sources: BuiltSource[]
  objectives: ConfiguredObjective[]
  slos: ConfiguredObjective[]
  load: Plan['load']
  hasTwoSides: boolean
  hasHistory: boolean
  target: TargetPlan
  baseline: BaselinePlan | undefined
}

/** Of the overrides, and of what only they and the file together can get wrong. */
function mistakesOf(config: Config, parts: Parts, options: PlanOptions): Mistake[] {
  const isOffline = options.offline === true
  const mayBeTarget = options.calibrates === true
  // Samples of another tool have the timeout of that tool.
  const knowsTimeout = !options.sampled || config.settings.load?.timeout !== undefined
  const { read, objectives, slos, load, hasTwoSides, hasHistory } = parts
  const compares = hasTwoSides || hasHistory
  return [
    ...read.mistakes,
    ...(isOffline ? [] : sourceMistakes(config, read, parts)),
    ...(compares || isOffline ? [] : baselineMistakes(config, read, objectives)),
    ...(hasHistory && !hasTwoSides ? historyMistakes(objectives) : []),
    ...loadMistakes(load, config, read),
    ...profileMistakes(load, config, { objectives, compares }),
    ...engineMistakes(load, config, { objectives: isOffline ? [] : objectives, hasTwoSides }),
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

/** `prometheus-url` as `Overrides` has it. */
const overrideOf = (input: string): keyof Overrides =>
  input.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Overrides

type ReadOverrides = {
  target?: BaseUrl | undefined
  baseline?: BaseUrl | undefined
  perSecond?: number | undefined
  durationMs?: number | undefined
  service?: string | undefined
  targetHeaders: Headers
  baselineHeaders: Headers
  /** By the key of the source. */
  sources: Map<string, Given>
  secrets: string[]
  mistakes: Mistake[]
}

function readOverrides(
  overrides: Overrides,
  nameOverride: (input: string) => string,
): ReadOverrides {
  const mistakes: Mistake[] = []
  const secrets: string[] = []
  const read = <T>(
    input: string,
    given: string | undefined,
    parse: (text: string) => Parsed<T>,
  ): T | undefined => {
    if (given === undefined || given.trim() === '') return undefined
    const parsed = parse(given)
    if ('value' in parsed) return parsed.value
    mistakes.push({
      message: `${nameOverride(input)}: ${parsed.refused}`,
      ...defined({ hint: parsed.hint }),
    })
    return undefined
  }
  const readUrl = (input: string, given: string | undefined): BaseUrl | undefined => {
    const base = read(input, given, parseBaseUrl)
    secrets.push(...(base?.secrets ?? []))
    return base
  }
  const readHeaders = (input: string, given: string | undefined): Headers => {
    const lines = parseHeaderLines(given ?? '')
    secrets.push(...lines.secrets)
    mistakes.push(
      ...lines.mistakes.map(({ message }) => ({ message: `${nameOverride(input)}: ${message}` })),
    )
    return lines.headers
  }
  return {
    target: readUrl('target', overrides.target),
    baseline: readUrl('baseline', overrides.baseline),
    sources: new Map(
      providerKeys().flatMap(({ key, inputs }): [string, Given][] =>
        inputs
          ? [
              [
                key,
                {
                  url: readUrl(inputs.url, overrides[overrideOf(inputs.url)]),
                  headers: readHeaders(inputs.headers, overrides[overrideOf(inputs.headers)]),
                },
              ],
            ]
          : [],
      ),
    ),
    perSecond: read('rate', overrides.rate, rate({ most: limits.ratePerSecond }).parse),
    durationMs: read(
      'duration',
      overrides.duration,
      duration({ least: 100, most: limits.durationMs }).parse,
    ),
    service: read('service', overrides.service, name.parse),
    targetHeaders: readHeaders('target-headers', overrides.targetHeaders),
    baselineHeaders: readHeaders('baseline-headers', overrides.baselineHeaders),
    secrets,
    mistakes,
  }
}

/** Credentials of an address go with that address only; what an input says wins over the file. */
const headersFor = (base: BaseUrl | undefined, ...several: (Headers | undefined)[]): Headers =>
  mergeHeaders(
    base?.authorization ? { authorization: base.authorization } : {},
    ...several.map(headers => headers ?? {}),
  )

function buildTarget(
  { target }: Settings,
  { target: input, targetHeaders }: ReadOverrides,
): TargetPlan {
  const base = input ?? target?.url
  return {
    from: base
      ? { kind: 'url', url: base.url, source: input ? 'input' : 'config' }
      : { kind: 'deployment', ...buildDeployment(target?.deployment) },
    ready: buildTargetReady(target?.ready),
    headers: headersFor(base, target?.headers, targetHeaders),
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
function buildBaseline(
  settings: Settings,
  { baseline: input, baselineHeaders }: ReadOverrides,
): BaselinePlan | undefined {
  const { baseline, target } = settings
  const base = input ?? baseline?.url
  const environment = baseline?.deployment?.environment
  if (!base && environment === undefined) return undefined
  return {
    from: base
      ? { kind: 'url', url: base.url, source: input ? 'input' : 'config' }
      : { kind: 'deployment', ...defined({ environment }), timeoutMs: 0 },
    ready: buildReady(baseline?.ready ?? target?.ready),
    headers: headersFor(base, baseline?.headers, baselineHeaders),
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
  const isNamed = objectives.some(({ kind }) => kind === 'baseline')
  return withIds(!family || isNamed ? objectives : [...objectives, ...family])
}

/** A source that is part of the plan, with all that it was made of. */
type BuiltSource = { plan: ProviderPlan; kind: ProviderKind; written: unknown; given: Given }

const nothingGiven: Given = { headers: {} }

/** Of each key the first kind that makes something of what is written and given. */
function buildSources(settings: Settings, { sources }: ReadOverrides): BuiltSource[] {
  return providerKeys().flatMap(({ key }) => {
    const written = writtenOf(settings, { key })
    const given = sources.get(key) ?? nothingGiven
    for (const kind of providers.filter(other => other.key === key)) {
      const made = kind.plan(written, given)
      if (made) return [{ plan: planOf(kind, made, given), kind, written, given }]
    }
    return []
  })
}

const planOf = (
  { id: kind, key: id, rerun }: ProviderKind,
  settings: ProviderSettings,
  { url }: Given,
): ProviderPlan => ({ id, kind, settings, ...(url && { given: true }), ...rerun?.(settings) })

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

function sourceMistakes(config: Config, read: ReadOverrides, parts: Parts): Mistake[] {
  if (read.mistakes.length > 0) return []
  return providerKeys().flatMap(kind => {
    const built = parts.sources.find(({ plan }) => plan.id === kind.key)
    return built ? mistakesOfSource(config, built) : missingSource(config, kind, read, parts)
  })
}

function mistakesOfSource(
  { placeOf }: Config,
  { plan: { id, settings }, kind, written, given }: BuiltSource,
): Mistake[] {
  return (kind.mistakes?.(settings, written, given) ?? []).map(({ path, ...told }) => {
    const place = path && placeOf(id, ...path)
    return { ...told, ...(place && { place }) }
  })
}

/** Who asks a source that is nowhere given. */
function missingSource(
  { settings }: Config,
  { key, title, missing: hint }: ProviderKind,
  { sources }: ReadOverrides,
  { objectives }: Pick<Parts, 'objectives'>,
): Mistake[] {
  const asking = objectives.filter(
    ({ objective }) => isMeasured(objective) && objective.provider === key,
  )
  if (asking.length > 0) {
    return asking.map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` asks ${title}, but no address of one is given`,
      hint,
      ...defined({ place }),
    }))
  }
  const { headers } = sources.get(key) ?? nothingGiven
  const headed = writtenOf(settings, { key }) !== undefined || Object.keys(headers).length > 0
  return headed
    ? [{ message: `there are headers for ${title}, but no address of one is given`, hint }]
    : []
}

function baselineMistakes(
  { settings }: Config,
  { mistakes, baselineHeaders }: ReadOverrides,
  objectives: ConfiguredObjective[],
): Mistake[] {
  if (mistakes.length > 0) return []
  const hint = 'set baseline.url in the config, or the input baseline'
  const asking = objectives.filter(({ objective }) => objective.kind === 'baseline')
  if (asking.length > 0) {
    return asking.map(({ objective, place }) => ({
      message: `the objective \`${objective.name}\` compares with a baseline, but none is given`,
      hint,
      ...defined({ place }),
    }))
  }
  const said = settings.baseline !== undefined || Object.keys(baselineHeaders).length > 0
  return said
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

/** The service's name: as it is given, as the config has it, or that of the repository. */
export const serviceNameOf = (
  { service }: Pick<Settings, 'service'>,
  given: string | undefined,
  repository: string | undefined,
): string => given || service || repository?.split('/').at(-1) || 'service'
