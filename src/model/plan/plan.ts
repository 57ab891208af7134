import type { Unit } from '../basics/units.ts'
import type { Place } from '../problem.ts'
import type { Secret } from '../secret.ts'
import type { AlertsQuestion, Asked } from './question.ts'

/** Everything that a run will do, resolved: nothing after this reads a config file, an input or an environment. */
export type Plan = {
  service: string
  target: TargetPlan
  /** What the target is compared with. */
  baseline?: BaselinePlan
  /** Compared with earlier runs, where there is no baseline. */
  history?: HistoryPlan
  calibration?: Calibration
  /** Sources of numbers that are no part of the load, and of links. */
  providers: ProviderPlan[]
  load: LoadPlan
  objectives: PlannedObjective[]
  policy: Policy
  waivers?: Waiver[]
  imports?: ImportedFile[]
}

/** A file of another tool that objectives came from; `leftOut`: what of it is not judged, or not as that tool does. */
export type ImportedFile = { file: string; format: string; objectives: number; leftOut: string[] }

/** An objective that is set aside until the end of a day (ISO 8601 date, UTC). */
export type Waiver = { objective: string; until: string; reason: string; link?: string }

/** Every value is a secret: the record has no more than the names. */
export type Headers = Record<string, Secret>

/** How a deployment is reached where that is not by its name and Node's own authorities; `tls` holds PEM texts. */
export type Route = { address?: string; tls?: TlsPlan }
/** `cert` and `key` are the client's own; `key` is a secret. */
export type TlsPlan = { ca?: Secret; cert?: Secret; key?: Secret }

export type TargetPlan = {
  /** A base URL, or a deployment: this commit's, of a baseline the newest. */
  from:
    | { kind: 'url'; url: string; source: 'input' | 'config' }
    | ({ kind: 'deployment' } & DeploymentPlan)
  ready: ReadyPlan
  headers: Headers
  route?: Route
}

/**
 * Which deployment, by a name of its environment or a pattern. `status`: context of a commit status that names its address
 * too. `comment`: who tells it in a comment, and at which hosts.
 */
export type DeploymentPlan = {
  environment?: string
  status?: string
  comment?: { author: string; host: string }
  timeoutMs: number
}

/**
 * How two deployments are loaded side by side. `paired`: arrivals alternate between them, in random order within each
 * pair. `abba`: one at a time in turns, where both at once would disturb each other.
 */
export type Design = 'paired' | 'abba'

/** Of each turn so much at its start is sent but not counted: the side that has it is not yet what it was. */
export const settlingSeconds = 0.5

export type BaselinePlan = TargetPlan & {
  /** Absent: paired, and abba where base and head turn out to disturb each other. */
  design?: Design
  /** The relative change that must not be missed, of the objectives that a baseline brings with it. */
  tolerance: number
  /** The target is compared with itself on purpose: to calibrate. */
  isTarget?: true
}

/** How many earlier runs, and in which folder they are kept; without one, in the check runs of the base branch. */
export type HistoryPlan = { runs: number; dir?: string }

/** What runs of the same build on both sides have shown; see `reliability-gate calibrate`. */
export type Calibration = { file: string; runs: CalibrationRun[] }

/** Offsets by metric as it is written (`p(95)`). `at` is ISO 8601. */
export type CalibrationRun = { at: string; seconds: number; offsets: Record<string, Offset> }

/** Natural logarithm of head / base, and the standard error with which the run knows it. */
export type Offset = { offset: number; error: number }

/**
 * Three good answers in a row; without a status, anything below 500 is good. A good one has that header, and holds that
 * text, in both of which `$commit` is the commit that is to be measured.
 */
export type ReadyPlan = {
  path: string
  status?: number
  header?: { name: string; value: string }
  body?: string
  timeoutMs: number
}

/**
 * A source that the run asks. `id`: what objectives and the record call it; `kind`: the adapter, which alone reads `settings`.
 * `given`: an input says where it is. `flags`: what of the settings is a flag of the command; `sends`: names of the headers that go
 * to it.
 */
export type ProviderPlan = {
  id: string
  kind: string
  settings: ProviderSettings
  given?: true
  flags?: Record<string, string>
  sends?: string[]
}

/** Plain data; `headers`, `auth` and `tls` hold credentials in every kind that has them. */
export type ProviderSettings = { readonly [name: string]: unknown }

/** The shape of a load: constant; in steps until an objective breaks; up and down; for long; in steps for its own sake. */
export const profiles = ['load', 'stress', 'spike', 'soak', 'scalability'] as const
export type Profile = (typeof profiles)[number]

/** Profiles whose load goes up in steps, each measured for itself. */
export const isStepped = (profile: Profile): boolean =>
  profile === 'stress' || profile === 'scalability'

/**
 * Open model: arrivals a second that never wait for answers, evenly spaced unless `arrivals` says that they know nothing of
 * each other. Closed model: users who each send again when answered, after a time to think.
 */
export type Pace =
  | { kind: 'rate'; perSecond: number; arrivals?: 'poisson' }
  | { kind: 'users'; users: number; thinkMs?: number }

/** Of the profile `spike`: how high, from when on in the measured part, and for how long. */
export type SpikePlan = { perSecond: number; atMs: number; durationMs: number }

export type LoadPlan = {
  /** Absent: the gate's own. */
  engine?: EnginePlan
  profile: Profile
  pace: Pace
  /** The measured part, after the warm-up; of a stepped profile each step. */
  durationMs: number
  spike?: SpikePlan
  /** Of a stepped profile: rates or users, ascending; the first is that of `pace`. */
  steps?: number[]
  warmupMs: number
  /** A request slower than this is an error. */
  timeoutMs: number
  /** Most connections open at once; an arrival that finds all of them held is dropped and counted. */
  maxConnections: number
  /** Threads that send; absent: one, and more where the rate asks for them. */
  workers?: number
  /** False: a connection for each request. */
  keepAlive?: false
  /** Absent: HTTP/1.1. */
  http?: 2
  /** Keep the times of each phase of a request. */
  phases?: true
  requests: RequestPlan[]
}

/** What generates the load, or has it from elsewhere; only that engine reads its settings. */
export type EnginePlan = { id: string; settings: unknown }

/** What is sent, by HTTP or by another protocol of the engine's table. */
export type RequestPlan = HttpRequestPlan | OtherRequestPlan

export type HttpRequestPlan = {
  name: string
  /** Absent: HTTP. */
  protocol?: undefined
  method: string
  /** Joined to the target's own path. */
  path: string
  headers: Headers
  /** It may hold credentials. */
  body?: Secret
  weight: number
  /** Without a status, 2xx and 3xx are good. */
  expect: { status?: number[] }
}

/** `protocol`: its id, by which it is known who reads the settings. */
export type OtherRequestPlan = { name: string; protocol: string; weight: number; settings: unknown }

export const isHttp = (request: RequestPlan): request is HttpRequestPlan =>
  request.protocol === undefined

/** Whether an answer with this status is a good one. */
export const isExpected = (
  { status: expected }: HttpRequestPlan['expect'],
  status: number,
): boolean => (expected ? expected.includes(status) : status >= 200 && status < 400)

export type Comparator = '<' | '<=' | '>' | '>='

/** What a profile is gated by: the rate that holds, the time to recover, the growth a minute, how straight it scales. */
export type ProfileMetric =
  | { kind: 'capacity' }
  | { kind: 'recovery' }
  | { kind: 'linearity' }
  | {
      kind: 'slope'
      of: { kind: 'quantile'; quantile: number } | { kind: 'error_rate' } | { kind: 'memory' }
    }

/** What is measured of the load. `quantile` is in (0, 1). */
export type LoadMetric =
  | { kind: 'availability' }
  | { kind: 'error_rate' }
  | { kind: 'throughput' }
  | { kind: 'avg' }
  | { kind: 'max' }
  | { kind: 'quantile'; quantile: number }

/** What every objective says of itself, wherever its number comes from. */
export type ObjectiveHead = {
  name: string
  comparator: Comparator
  unit: Unit
  /** A failed key objective makes the grade F. */
  key: boolean
  weight: number
  /** Shown, never counted. */
  advisory: boolean
}

/** What an objective with a number of its own asks for. */
export type ObjectiveTerms = ObjectiveHead & {
  /** In `unit`. */
  threshold: number
  /** A milder bound on the same side: what holds the threshold but not this is a `warn`. */
  warn?: number
}

export type LoadObjective = ObjectiveTerms & {
  kind: 'load'
  metric: LoadMetric
  request?: string
}
/** Of the profile that the load has; `unit` is `/s` or `users`, `ms`, `ratio`, or so much a minute. */
export type ProfileObjective = ObjectiveTerms & { kind: 'load'; metric: ProfileMetric }

/**
 * Held against what a source says. One of alert rules stands for all of them: each that is found is judged as an objective of its
 * own, by how many of its alerts fire.
 */
export type MeasuredObjective = ObjectiveTerms &
  Asked & {
    kind: 'measured'
    /** `ProviderPlan.id`. */
    provider: string
    slo?: SloPlan
  }

/** Several alert rules; each that is found is judged as an objective of its own. */
export type AlertsObjective = MeasuredObjective & { question: AlertsQuestion }

/**
 * That an objective is a service-level objective: `threshold` is the share that must be good, and what it leaves is the error
 * budget, over `windowMs`. `budget`: what production counts, or a query of its good share; absent where nothing tells.
 */
export type SloPlan = { windowMs: number; description?: string; budget?: Asked }

/** What can be compared with a baseline. `slow`: the share of requests that take longer than `overMs`, or than base's p99. */
export type ComparedMetric =
  | Exclude<LoadMetric, { kind: 'max' }>
  | { kind: 'slow'; overMs?: number }

/**
 * How much worse than base head may be: a share of base's value, an amount in the objective's unit, or the larger of
 * both. Never negative; whether more or less is worse is the comparator's.
 */
export type Tolerance = { relative?: number; absolute?: number }

/**
 * What a comparison asks. `literal`: head is at most base and the tolerance. Absent, no regression: the tolerance is the
 * change that must not be missed, so that a certain change fails from half of it on; so are records of before there were two forms.
 */
export type ComparisonForm = 'literal'

export type BaselineObjective = ObjectiveHead & {
  kind: 'baseline'
  metric: ComparedMetric
  request?: string
  tolerance: Tolerance
  form?: ComparisonForm
}

export type Objective = LoadObjective | ProfileObjective | MeasuredObjective | BaselineObjective

/** What the record calls it: the load, the baseline, alert rules, or the source that is asked. */
export function sourceOf(objective: Objective): string {
  if (objective.kind !== 'measured') return objective.kind
  return objective.question.kind === 'alerts' ? 'alerts' : objective.provider
}

/**
 * What joins an objective with its answers, its rows and its charts: its index in the plan as it was built. Names are for
 * people, and one plan's ids mean nothing in another.
 */
export type ObjectiveId = number

/** `place`: where a file says it; absent of what no file says. */
export type PlannedObjective = Objective & { id: ObjectiveId; place?: Place }

/** Objectives with the ids that their plan gives them. */
export const withIds = <O extends Objective>(
  objectives: readonly O[],
): (O & { id: ObjectiveId })[] => objectives.map((objective, id) => ({ ...objective, id }))

const profileOf = {
  capacity: 'stress',
  recovery: 'spike',
  linearity: 'scalability',
  slope: 'soak',
} as const

/** The profile that has a metric; undefined of those that every load has. */
export const profileWith = (metric: LoadMetric | ProfileMetric): Profile | undefined =>
  Object.hasOwn(profileOf, metric.kind)
    ? profileOf[metric.kind as ProfileMetric['kind']]
    : undefined

export const isProfileMetric = (metric: LoadMetric | ProfileMetric): metric is ProfileMetric =>
  profileWith(metric) !== undefined

export const isOfProfile = <O extends Objective>(objective: O): objective is O & ProfileObjective =>
  objective.kind === 'load' && isProfileMetric(objective.metric)

export const asksAlerts = <O extends Objective>(objective: O): objective is O & AlertsObjective =>
  objective.kind === 'measured' && objective.question.kind === 'alerts'

export const isMeasured = <O extends Objective>(objective: O): objective is O & MeasuredObjective =>
  objective.kind === 'measured'

/** Of the load, whatever its profile. */
export const isOfLoad = <O extends Objective>(objective: O): objective is O & LoadObjective =>
  objective.kind === 'load' && !isProfileMetric(objective.metric)

/** Whether what is not decided blocks the pull request. */
type Blocking = 'neutral' | 'block'
export type Policy = Bounds &
  BlockingPolicy & {
    /** Of the branch that a pull request is to be merged into; they hold as well as the plan's own. */
    base?: BaseBounds
  }

/** What becomes of a run that is neither green nor failed. */
export type BlockingPolicy = {
  inconclusive: Blocking
  noData: Blocking
  /** Absent in older records, where it is `block`. */
  tooFewRequests?: Blocking
  error: Blocking
}

/** What a run may not do. */
export type Bounds = {
  /** Of target, baseline, and what is scraped. Absent: any host. Link-local and metadata addresses are refused always. */
  allowedHosts?: string[]
  /** Of sources, and of who gives tokens for them. Absent: any host. */
  sourceHosts?: string[]
  /** How the file calls these; absent: `source-hosts`. */
  sourceHostsKey?: string
  limits?: LoadLimits
}

/** `name`: of the file that they are from; `unread`: why it is not known what it says, so that these are ours. */
export type BaseBounds = Bounds & { name: string; unread?: string }

/**
 * The most that a load may be: arrivals a second and users of each side, at the highest step or spike; the time that load is
 * sent, and all requests, with warm-ups, every step and both sides.
 */
export type LoadLimits = {
  perSecond?: number
  users?: number
  durationMs?: number
  requests?: number
}

/** The plan's own bounds, and those of the base branch: both hold. */
export const boundsOf = ({ base, ...own }: Policy): Bounds[] => [own, ...(base ? [base] : [])]
