import type { AlertMatch, AlertRule, Severities } from './alerts.ts'
import type { AuthPlan } from './auth.ts'
import type { Resource, Traffic } from './conventional.ts'
import type { Place } from './problem.ts'
import type { Unit } from './units.ts'

/** Everything that a run will do, resolved: nothing after this reads a config file, an input or an environment. */
export type Plan = {
  service: string
  target: TargetPlan
  /** What the target is compared with. */
  baseline?: BaselinePlan
  /** Compared with earlier runs, where there is no baseline. */
  history?: HistoryPlan
  calibration?: Calibration
  prometheus?: PrometheusPlan
  grafana?: GrafanaPlan
  /** In place of `prometheus`: one that is started for the run. */
  ownPrometheus?: OwnPrometheusPlan
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

/** Header values are secrets: they are in the plan, never in the record (see `PublicPlan`). */
export type Headers = Record<string, string>

/** How a deployment is reached where that is not by its name and Node's own authorities; `tls` holds PEM texts. */
export type Route = { address?: string; tls?: TlsPlan }
/** `cert` and `key` are the client's own; `key` is a secret. */
export type TlsPlan = { ca?: string; cert?: string; key?: string }

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
 * `target`: matchers such as `{job="checkout"}` of the target's own series, where they are not found by themselves. `memory`:
 * PromQL of its memory in bytes, for a soak. `externalUrl`: where people open it.
 */
export type PrometheusPlan = {
  url: string
  headers: Headers
  auth?: AuthPlan
  tls?: TlsPlan
  target?: string
  memory?: string
  externalUrl?: string
}

/** Address of the dashboard that the scorecard links to. */
export type GrafanaPlan = { dashboard: string }

/** `keepsData`: what it has stored stays in the report folder; the others as of `PrometheusPlan`. */
export type OwnPrometheusPlan = {
  scrape: ScrapePlan[]
  keepsData: boolean
  target?: string
  memory?: string
}

/** What tells metrics in the text format of Prometheus: `path` of target and baseline alike, or of `url` alone. */
export type ScrapePlan = {
  url?: string
  path: string
  headers: Headers
  intervalMs: number
  labels: Record<string, string>
}

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

export type RequestPlan = {
  name: string
  method: string
  /** Joined to the target's own path. */
  path: string
  headers: Headers
  body?: string
  weight: number
  /** Without a status, 2xx and 3xx are good. */
  expect: { status?: number[] }
}

/** Whether an answer with this status is a good one. */
export const isExpected = ({ status: expected }: RequestPlan['expect'], status: number): boolean =>
  expected ? expected.includes(status) : status >= 200 && status < 400

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
  source: 'load'
  metric: LoadMetric
  request?: string
}
/** Of the profile that the load has; `unit` is `/s` or `users`, `ms`, `ratio`, or so much a minute. */
export type ProfileObjective = ObjectiveTerms & { source: 'load'; metric: ProfileMetric }
export type PrometheusObjective = ObjectiveTerms & {
  source: 'prometheus'
  indicator: Exclude<Indicator, AlertsIndicator>
  slo?: SloPlan
}
/** Several alert rules; each that it finds is judged as an objective of its own, by how many of its alerts fire. */
export type AlertsObjective = ObjectiveTerms & { source: 'alerts'; indicator: AlertsIndicator }

/**
 * That an objective is a service-level objective: `threshold` is the share that must be good, and what it leaves is the error
 * budget, over `windowMs`. `budget`: what production counts, or a query of its good share; absent where nothing tells.
 */
export type SloPlan = {
  windowMs: number
  description?: string
  budget?: CountsIndicator | ValueIndicator
}

/** What a metrics source is asked; each kind is measured, and judged, by a part of its own. */
export type Indicator =
  | ValueIndicator
  | CountsIndicator
  | HistogramIndicator
  | ConventionalIndicator
  | AlertsIndicator

/**
 * One number that the source works out itself: at the window's very end, or reduced from its values over the window.
 * `absent`: where it has no series, though the target was scraped, it is zero. `of`: the target, once it is known.
 * `isPast`: of what was long before the run, in which series come and go, and scrapes are missed.
 */
export type ValueIndicator = {
  kind: 'value'
  query: string
  reduce?: Reducer
  absent?: 'ok'
  of?: Subject
  isPast?: true
}

/** What becomes of values over time. `quantile` is in (0, 1). */
export type Reducer =
  | { kind: 'max' | 'min' | 'avg' | 'last' }
  | { kind: 'quantile'; quantile: number }

/**
 * Two counters over the window, from their raw samples: all that happened, and the `part` of it that is bad or good. Both
 * are PromQL selectors. `absent`: a part without series is zero, also where it is a metric of its own. `of`: the target, once it
 * is known.
 */
export type CountsIndicator = {
  kind: 'counts'
  partIs: 'bad' | 'good'
  part: string
  total: string
  absent?: 'ok'
  of?: Subject
}

/** A quantile, in (0, 1), of what a histogram observed in the window, for each group of its series. */
export type HistogramIndicator = {
  kind: 'histogram'
  metric: string
  by: string[]
  quantile: number
}

/** What servers tell under names that are the same everywhere. `of` is known once the target is found. */
export type ConventionalIndicator = { kind: 'conventional'; what: Resource | Traffic; of?: Subject }

/** How a target may be told from all else that a source knows: as the user wrote it, or by its `host:port` and its name. */
export type Subject = { matchers?: string; hosts: string[]; service: string }

/**
 * Alert rules of files beside the config, or those that the server has. `match` and `severities` say which of them; of
 * files, `forMs` is the longest `for` and `intervalMs` how often a group is evaluated that does not say.
 */
export type AlertsIndicator = {
  kind: 'alerts'
  from: { kind: 'files'; files: string[]; rules: AlertRule[] } | { kind: 'server' }
  match: AlertMatch
  severities: Severities
  forMs?: number
  intervalMs?: number
}

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
  source: 'baseline'
  metric: ComparedMetric
  request?: string
  tolerance: Tolerance
  form?: ComparisonForm
}

export type Objective =
  | LoadObjective
  | ProfileObjective
  | PrometheusObjective
  | AlertsObjective
  | BaselineObjective

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
  objective.source === 'load' && isProfileMetric(objective.metric)

/** What a metrics source is asked about. */
export const asksSource = <O extends Objective>(
  objective: O,
): objective is O & (PrometheusObjective | AlertsObjective) =>
  objective.source === 'prometheus' || objective.source === 'alerts'

/** Of the load, whatever its profile. */
export const isOfLoad = <O extends Objective>(objective: O): objective is O & LoadObjective =>
  objective.source === 'load' && !isProfileMetric(objective.metric)

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
  /** Of Prometheus, and of who gives tokens for it. Absent: any host. */
  prometheusHosts?: string[]
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
