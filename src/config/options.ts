import { chosenEngines, engineFields, kubernetesOption } from '../engines/engines.ts'
import { targetAuth } from '../language/access/auth.ts'
import { headers } from '../language/access/headers.ts'
import { tlsFiles } from '../language/access/tls.ts'
import { baseUrl } from '../language/base-url.ts'
import { limits } from '../language/limits.ts'
import { list } from '../language/list.ts'
import { environment } from '../language/mappings/environment.ts'
import { defaultOf, type Fields, type SectionOf } from '../language/option.ts'
import { duration, integer, percentage, rate, workers } from '../language/scalars/amounts.ts'
import { ownHost } from '../language/scalars/host-pattern.ts'
import { address, headerLine, path } from '../language/scalars/network.ts'
import {
  choice,
  dataBranch,
  file,
  flag,
  gitRef,
  innerFolder,
  name,
  text,
  userName,
} from '../language/scalars/texts.ts'
import { withCommit } from '../language/scalars/with-commit.ts'
import { section } from '../language/section.ts'
import { profiles } from '../model/plan/load.ts'
import { providerKeys } from '../providers/providers.ts'
import { chaos } from './chaos/chaos.ts'
import { dependencies } from './chaos/dependencies.ts'
import { checks } from './checks/checks.ts'
import { data } from './load/data.ts'
import { spike } from './load/load-spike.ts'
import { steps } from './load/load-steps.ts'
import { requests } from './load/requests.ts'
import { scenarios } from './load/scenarios.ts'
import { logsFields, tracesFields } from './load/traces.ts'
import type { FamilyTerms } from './objectives/family.ts'
import { objective } from './objectives/objectives.ts'
import type { ConfiguredObjective } from './objectives/terms.ts'
import { waivers } from './objectives/waivers.ts'
import { slos } from './slos/slos.ts'
import { sources } from './sources/sources.ts'

/*
 * The one option table. The parser, `validate`, the types, the JSON Schema and
 * docs/configuration.md all come from it: to add an option, add its line here, use it in
 * build-plan.ts, and run `npm run generate`.
 */

export const readyFields = {
  path: {
    option: path,
    doc: "The path that is requested until the target is ready; joined to the target's own path.",
    default: '/',
    example: '/health',
  },
  status: {
    option: integer({ least: 100, most: 599 }),
    doc: 'The status of a successful response.',
    otherwise: 'anything below 500',
    example: 200,
  },
  timeout: {
    option: duration({ least: 1, most: limits.readyTimeoutMs }),
    doc: 'How long to wait for three successful responses in a row.',
    default: '5m',
  },
} as const satisfies Fields

/** Of the target alone: the baseline is another commit. */
const targetReadyFields = {
  ...readyFields,
  header: {
    option: withCommit(headerLine),
    doc: 'A header of a successful response; `$commit` matches the head commit, in full or shortened to seven characters or more.',
    otherwise: 'any',
    example: 'X-Commit: $commit',
  },
  body: {
    option: withCommit(text({ most: 1000, expected: 'a string' })),
    doc: 'Text in the first 10 kB of a successful response; `$commit` as in `header`.',
    otherwise: 'any',
    example: '$commit',
  },
} as const satisfies Fields

const previewCommentFields = {
  author: {
    option: name,
    doc: 'Login of the bot. Only a comment that also names the head commit counts.',
    required: true,
    example: 'netlify[bot]',
  },
  host: {
    option: ownHost,
    doc: 'Where its previews are: the first matching address in the comment is used.',
    required: true,
    example: '*.netlify.app',
  },
} as const satisfies Fields

export const deploymentFields = {
  environment: {
    option: name,
    doc: 'Name of the environment, or a pattern with `*`; needed where a commit has several previews.',
    otherwise: 'the only one',
    example: 'Preview',
  },
  status: {
    option: name,
    doc: 'If there are no deployments: context of the commit status that links to the preview, or a pattern with `*`.',
    otherwise: 'deployments only',
    example: 'netlify/*/deploy-preview',
  },
  comment: {
    option: section(previewCommentFields),
    doc: "If nothing else names the preview: a bot's comment that does.",
    otherwise: 'comments are ignored',
  },
  timeout: {
    option: duration({ least: 1, most: limits.deploymentTimeoutMs }),
    doc: "How long to wait for this commit's deployment.",
    default: '10m',
  },
} as const satisfies Fields

/** Of target and baseline alike. */
const routeFields = {
  resolve: {
    option: address,
    doc: 'Address to connect to, in place of those that the name resolves to.',
    otherwise: 'every address of the name, in turn',
    example: '10.1.2.3',
  },
  tls: {
    option: tlsFiles,
    doc: 'Files for TLS, beside the config.',
    otherwise: "Node's own authorities",
  },
} as const satisfies Fields

const command = text({ most: 5000, expected: 'a command', trimmed: true })

/** Of a target that the run starts itself; `target.start` brings the others with it. */
const startFields = {
  start: {
    option: command,
    doc: 'Shell command that starts the app, which the run then stops with all its children; its port is in `PORT`. Excludes `url`. See [started in the job](started-in-the-job.md).',
    otherwise: 'the target runs already',
    example: 'npm start',
  },
  build: {
    option: command,
    doc: 'Shell command that runs once, before `start`.',
    otherwise: 'nothing is built',
    example: 'npm ci && npm run build',
  },
  stop: {
    option: command,
    doc: 'Shell command that stops what `start` leaves in the background. With it, a `start` that ends with exit code 0 is not a failure.',
    otherwise: 'the processes of `start` are ended',
    example: 'docker compose down',
  },
  port: {
    option: integer({ least: 1, most: 65_535 }),
    doc: 'Port of the app.',
    otherwise: 'a free one',
    example: 3000,
  },
  env: {
    option: environment,
    doc: 'Variables for `build`, `start` and `stop`, on top of those of the step. Values may name variables of the environment, as those of `headers` do.',
    otherwise: 'those of the step, without the secrets of the gate',
  },
  folder: {
    option: file,
    doc: 'Folder in which these commands run, from the working folder.',
    otherwise: 'the working folder',
    example: 'services/shop',
  },
  cache: {
    option: list(innerFolder, { most: 20, what: 'folders', name: folder => folder }),
    doc: 'Folders that `build` creates, from `folder`. The gate keeps those of a base (`baseline.ref`), and does not build a commit again that was built before.',
    otherwise: 'the base is built in every run',
    example: ['node_modules', 'dist'],
  },
  user: {
    option: userName,
    doc: 'System user that runs `start` and `stop`. The gate then has to run as root.',
    otherwise: 'the user that runs the gate',
    example: 'nobody',
  },
} as const satisfies Fields

/** Keys that say nothing without `start`. */
export const besideStart = ['build', 'stop', 'port', 'env', 'folder', 'cache', 'user'] as const

const targetFields = {
  url: {
    option: baseUrl,
    doc: 'Base address of the preview. Credentials in it become Basic authorization.',
    otherwise: "this commit's deployment",
    example: 'https://preview.example',
  },
  deployment: {
    option: section(deploymentFields),
    doc: "Look up this commit's deployment on GitHub. Excludes `url`.",
    otherwise: 'where there is no `url`',
  },
  ...startFields,
  ready: {
    option: section(targetReadyFields),
    doc: 'When the target counts as ready.',
    otherwise: '`/` responds with a status below 500, three times in a row, within 5m',
  },
  headers: {
    option: headers,
    doc: 'Sent with every request to the target; every value is a secret.',
    otherwise: 'none',
  },
  auth: {
    option: targetAuth,
    doc: 'How requests are authorised, unless `headers` do it; one of the keys below. A token is obtained before the target is ready, and renewed before it expires; `aws` signs each request.',
    otherwise: 'as the address and `headers` say',
  },
  ...routeFields,
} as const satisfies Fields

const baselineDeploymentFields = {
  environment: {
    option: name,
    doc: 'Name of the environment, or a pattern with `*`; its newest deployment that is up is the baseline.',
    example: 'production',
    required: true,
  },
} as const satisfies Fields

export const historyFields = {
  runs: {
    option: integer({ least: 5, most: 50 }),
    doc: 'How many of the newest runs to compare with.',
    default: 20,
  },
  dir: {
    option: file,
    doc: 'Folder where runs are kept, from the working folder.',
    otherwise: 'the check runs of the base branch',
    example: '.reliability-gate',
  },
  branch: {
    option: dataBranch,
    doc: 'Branch on GitHub where runs are kept, with all other runs for [reviews](reviews.md#on-a-branch); it has no history in common with the code. Excludes `dir`.',
    otherwise: 'the check runs of the base branch',
    example: 'reliability-gate-data',
  },
} as const satisfies Fields

export const baselineFields = {
  url: {
    option: baseUrl,
    doc: 'Base address of the deployment to compare with. Credentials in it become Basic authorization.',
    otherwise: 'the input `baseline`',
    example: 'https://production.example',
  },
  deployment: {
    option: section(baselineDeploymentFields),
    doc: 'Look the baseline up among the deployments on GitHub. Excludes `url`.',
    otherwise: 'where there is no `url`',
  },
  ref: {
    option: gitRef,
    doc: 'Build and start another commit as `target.start` says: `base` is the merge base of the pull request, any other name is resolved by git. Excludes `url`. See [started in the job](started-in-the-job.md).',
    otherwise: 'the baseline runs already',
    example: 'base',
  },
  ready: {
    option: section(readyFields),
    doc: 'When the baseline counts as ready.',
    otherwise: 'as `target.ready` says',
  },
  headers: {
    option: headers,
    doc: 'Sent with every request to the baseline; every value is a secret.',
    otherwise: 'none; with `ref` those of the target',
  },
  auth: {
    option: targetAuth,
    doc: 'How requests are authorised, as `target.auth`.',
    otherwise: 'as the address and `headers` say; with `ref` as `target.auth` says',
  },
  ...routeFields,
  design: {
    option: choice(['paired', 'abba']),
    doc: 'How both are loaded. `paired`: arrivals alternate between them; `abba`: one at a time, in turns, for deployments that disturb each other.',
    default: 'paired',
  },
  tolerance: {
    option: percentage,
    doc: 'If no objective names base: the default comparisons become `<= base + X`, with this X for p(50) and p(95). Excludes `detect`.',
    otherwise: '`detect`',
    example: '10%',
  },
  detect: {
    option: percentage,
    doc: 'If no objective names base: the change of p(50) and p(95) that must not be missed. A change for the worse that is certain fails from half of it on.',
    default: '10%',
  },
  calibration: {
    option: file,
    doc: 'File of `reliability-gate calibrate`: what two deployments of the same build differ by. Beside the config.',
    otherwise: 'an offset of 2% is assumed for each deployment',
    example: 'reliability-gate.calibration.json',
  },
  history: {
    option: section(historyFields, { alternatives: [['dir', 'branch']] }),
    doc: 'Without a second deployment: compares with earlier runs that passed, which is weaker evidence. Excludes `url` and `deployment`.',
    otherwise: 'none',
  },
} as const satisfies Fields

/** The four that a baseline brings: literal where a tolerance is written, else no regression. */
export const familyTermsOf = (
  baseline: Partial<SectionOf<typeof baselineFields>> | undefined,
): FamilyTerms =>
  baseline?.tolerance === undefined
    ? { size: baseline?.detect ?? defaultOf(baselineFields.detect) }
    : { size: baseline.tolerance, form: 'literal' }

export const loadFields = {
  profile: {
    option: choice(profiles),
    doc: 'The shape of the load, see [profiles](profiles.md): `load` is constant, `stress` rises in steps until an objective breaks, `spike` jumps up and back, `soak` lasts long, `scalability` rises in steps to the end.',
    default: 'load',
    example: 'stress',
  },
  rate: {
    option: rate({ most: limits.ratePerSecond }),
    doc: 'Open model: arrivals at the target, which never wait for responses. Excludes `users`.',
    default: '20/s',
    example: '100/s',
  },
  users: {
    option: integer({ least: 1, most: limits.users }),
    doc: 'Closed model: this many users, each of whom sends again after a response. Excludes `rate`.',
    otherwise: 'the open model',
    example: 50,
  },
  arrivals: {
    option: choice(['even', 'poisson']),
    doc: 'How a `rate` arrives: evenly spaced, or like many independent users (`poisson`), which causes more queueing.',
    default: 'even',
  },
  'think-time': {
    option: duration({ least: 1, most: limits.thinkMs }),
    doc: 'How long each of `users` waits after a response.',
    otherwise: 'none',
    example: '500ms',
  },
  steps: {
    option: steps,
    doc: 'For `stress` and `scalability`: rates or numbers of users, ascending. Excludes `rate` and `users`.',
    otherwise: 'doublings of `rate` or `users`',
    example: ['100/s', '200/s', '400/s'],
  },
  spike: {
    option: spike,
    doc: 'The jump of the profile `spike`: how high, when and for how long.',
    otherwise: '5 × `rate`, after a quarter of `duration`, for a sixth of it',
  },
  duration: {
    option: duration({ least: 100, most: limits.durationMs }),
    doc: 'The measured part, after the warm-up. For `stress` and `scalability`, each step, 20s by default; for `spike` 2m, for `soak` 15m by default. By default at most 3m with a second deployment to compare with, and 2m with earlier runs; less where `policy.limits` allows less.',
    default: '1m',
    example: '2m',
  },
  warmup: {
    option: duration({ least: 0, most: limits.warmupMs }),
    doc: 'Sent first and left out of every number.',
    default: '5s',
    example: '10s',
  },
  timeout: {
    option: duration({ least: 1, most: limits.requestTimeoutMs }),
    doc: 'A request slower than this is an error.',
    default: '10s',
  },
  'max-connections': {
    option: integer({ least: 1, most: limits.connections }),
    doc: 'The most connections that are open at once. If all of them are in use, an arrival is dropped; a dropped request counts as not successful.',
    default: 1000,
  },
  'keep-alive': {
    option: flag,
    doc: 'Requests share connections. With `false`, each has a connection of its own, and the handshakes are part of its time.',
    default: true,
  },
  http: {
    option: integer({ least: 1, most: 2 }),
    doc: 'Version of HTTP; `2` is negotiated by ALPN over TLS, and assumed (prior knowledge) without TLS.',
    default: 1,
  },
  phases: {
    option: flag,
    doc: 'Record where the time of responses goes: DNS, connection, TLS, first byte, download.',
    default: false,
  },
  workers: {
    option: workers,
    doc: 'Threads that send. A comparison has one.',
    default: 'auto',
    example: 2,
  },
  requests: {
    option: requests,
    doc: 'What is sent, mixed by weight; or a file that lists it: `{ openapi: openapi.yaml }`, `{ har: session.har }`. See [scenarios](scenarios.md).',
    default: ['GET /'],
    example: ['GET /products'],
  },
  scenarios: {
    option: scenarios,
    doc: 'Requests that follow each other, instead of `requests`: `rate` starts so many a second, each of `users` repeats them. See [scenarios](scenarios.md).',
    otherwise: '`requests`',
  },
  data: {
    option: data,
    doc: 'Files of rows for the placeholders of requests and scenarios.',
    otherwise: 'none',
  },
  cookies: {
    option: flag,
    doc: 'Each iteration keeps the cookies that it is given, and sends them.',
    default: false,
  },
  engine: {
    option: choice(chosenEngines),
    doc: 'What sends `requests` or `scenarios`: `k6` runs them as a script, see [the load on k6](engines/compiled-k6.md).',
    otherwise: "the gate's own engine",
    example: 'k6',
  },
  instances: {
    option: integer({ least: 1, most: limits.workers }),
    doc: 'With `engine: k6`: processes that share the load, each of which can use all cores.',
    default: 1,
    example: 4,
  },
  kubernetes: {
    option: kubernetesOption,
    doc: 'With `engine: k6`: runners in a cluster that share the load; see [in Kubernetes](engines/compiled-k6.md#in-kubernetes).',
    otherwise: 'it is sent from this machine',
  },
  // Typed as no keys of their own: only the engine itself reads its settings.
  ...(engineFields as Record<never, never>),
} as const satisfies Fields

const limitFields = {
  rate: {
    option: rate({ most: limits.ratePerSecond }),
    doc: 'The highest arrival rate at the target, spikes and steps included; a baseline gets the same rate.',
    otherwise: 'none',
    example: '500/s',
  },
  users: {
    option: integer({ least: 1, most: limits.users }),
    doc: 'The most users, steps included.',
    otherwise: 'none',
    example: 200,
  },
  duration: {
    option: duration({ least: 100, most: limits.durationMs }),
    doc: 'The longest that load may be sent, with warm-ups and all steps.',
    otherwise: 'none',
    example: '10m',
  },
  requests: {
    option: integer({ least: 1, most: limits.totalRequests }),
    doc: 'The most requests in total: warm-ups, all steps, target and baseline. `users` then need a `think-time`.',
    otherwise: 'none',
    example: 100_000,
  },
} as const satisfies Fields

const capacityFields = {
  'expected-peak': {
    option: rate({ most: limits.ratePerSecond }),
    doc: 'The highest rate of requests that is expected.',
    required: true,
    example: '400/s',
  },
  buffer: {
    option: percentage,
    doc: 'Headroom that the service needs above `expected-peak`, as a share of it.',
    otherwise: 'nothing',
    example: '50%',
  },
} as const satisfies Fields

const actionItemsFields = {
  label: {
    option: text({ most: 50, expected: 'the name of a label', trimmed: true }),
    doc: 'The label of open action items on GitHub.',
    required: true,
    example: 'reliability',
  },
} as const satisfies Fields

export const policyFields = {
  inconclusive: {
    option: choice(['neutral', 'block']),
    doc: 'When the measurement decides nothing: `neutral` is a grey check, `block` a red one.',
    default: 'neutral',
  },
  'no-data': {
    option: choice(['block', 'neutral']),
    doc: 'When an objective had nothing to measure.',
    default: 'block',
  },
  'too-few-requests': {
    option: choice(['block', 'neutral']),
    doc: 'When there were too few requests for any result to pass an objective.',
    default: 'block',
  },
  error: {
    option: choice(['block', 'neutral']),
    doc: 'When the gate could not do its job.',
    default: 'block',
  },
  waivers: {
    option: choice(['base', 'head']),
    doc: 'Whose waivers apply on a pull request: those of its `base` branch, or of its own `head`. Read from the base branch.',
    default: 'base',
  },
  'allowed-hosts': {
    option: list(ownHost, { most: limits.hosts, what: 'hosts' }),
    doc: 'Hosts that the target, the baseline, `resolve`, `scrape` and the addresses of requests (`tcp`, `udp`, `tls`, `websocket`) may have; a leading `*.` stands for every name below, and a whole domain has to follow the last `*`. Link-local and metadata addresses are refused always. On a pull request those of its base branch hold as well.',
    otherwise: 'any host',
    example: ['*.preview.example'],
  },
  'source-hosts': {
    option: list(ownHost, { most: limits.hosts, what: 'hosts' }),
    doc: 'Hosts that the `url` of every source (`prometheus`, `loki`, …) and the `token-url` of every `auth`, that of the target too, may have. On a pull request those of its base branch hold as well.',
    otherwise: 'any host',
    example: ['prometheus.example'],
  },
  'prometheus-hosts': {
    option: list(ownHost, { most: limits.hosts, what: 'hosts' }),
    doc: 'An earlier name of `source-hosts`.',
    deprecated: 'source-hosts',
    otherwise: '`source-hosts`',
    example: ['prometheus.example'],
  },
  limits: {
    option: section(limitFields),
    doc: 'The most that a load may be; more is a config mistake. On a pull request, those of its base branch apply as well. See [untrusted changes](untrusted-changes.md).',
    otherwise: 'none',
  },
} as const satisfies Fields

/** `prometheus`, `loki` and the like: whatever is in the table. */
const sourceSettings: object = Object.fromEntries(
  providerKeys().map(({ key, setting }) => [key, setting]),
)

const ownFields = {
  version: { option: integer({ least: 1, most: 1 }), doc: 'Version of this format.', default: 1 },
  service: {
    option: name,
    doc: 'The name on the scorecard; one comment and one check per service.',
    otherwise: "the repository's name",
    example: 'checkout-api',
  },
  target: {
    option: section(targetFields, {
      keepsRest: true,
      alternatives: [
        ['url', 'deployment'],
        ['url', 'start'],
      ],
      exclusive: [
        ['deployment', 'start'],
        ['start', 'resolve'],
        ['start', 'tls'],
      ],
    }),
    doc: 'What is measured.',
    otherwise: "this commit's deployment",
  },
  ...sourceSettings,
  sources: {
    option: sources,
    doc: 'Further sources of a kind, by names of your own: `{ staging: { prometheus: { url: … } } }`. Objectives then name one (`source: staging`) and contain the query in `ask`; see [sources](sources.md).',
    otherwise: 'none',
  },
  traces: {
    option: section(tracesFields),
    doc: 'Requests begin traces, and the spans of slow and failed ones say where their time went; see [traces](sources/traces.md).',
    otherwise: 'all requests are sampled where `opentelemetry` is given',
  },
  logs: {
    option: section(logsFields),
    doc: 'Requests begin traces, and the scorecard shows lines of logs that bear the id of a failed one; see [logs](sources/traces.md#logs-of-failed-requests).',
    otherwise: 'none',
  },
  load: {
    option: section(loadFields, {
      keepsRest: true,
      alternatives: [
        ['rate', 'users'],
        ['rate', 'think-time'],
        ['users', 'arrivals'],
      ],
      exclusive: [
        ['rate', 'steps'],
        ['users', 'steps'],
        ['requests', 'scenarios'],
      ],
    }),
    doc: 'What load is sent.',
    otherwise: '20/s of `GET /` for 1m after 5s of warm-up',
  },
  objectives: {
    option: list<ConfiguredObjective>(objective, {
      most: limits.objectives,
      name: ({ objective }) => objective.name,
      what: 'objectives',
      keepsRest: true,
    }),
    doc: 'What must hold.',
    default: ['availability >= 99%', 'p(95) < 1s'],
    example: ['availability >= 99.9%', 'p(95) < 200ms'],
  },
  capacity: {
    option: section(capacityFields),
    doc: 'The load that the service has to sustain. The profile `stress` then has the objective `capacity >= X`, unless you write one, and a [review](reviews.md) says how much room is left.',
    otherwise: 'not known',
  },
  checklist: {
    option: file,
    doc: 'File of items that people vouch for, each with a name, a date and a link; beside the config. A [review](reviews.md#checklist) adds what the runs themselves show.',
    otherwise: 'none',
    example: 'reliability-checklist.yml',
  },
  'action-items': {
    option: section(actionItemsFields),
    doc: 'Issues of the repository that are action items, such as those of an incident. A [review](reviews.md#action-items) lists the open ones.',
    otherwise: 'none',
  },
  checks: {
    option: checks,
    doc: 'What `reliability-gate check` checks without load: each has a name and one key such as `http`, `tcp`, `tls`, `dns` or `ping`. See [health checks](checks.md).',
    otherwise: 'none',
  },
  dependencies: {
    option: dependencies,
    doc: 'What the target depends on, each behind a proxy of the gate that can disturb it: `{ payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }`. The proxies run from before the target is started or looked for until the run ends; `reliability-gate proxy` keeps them up longer. See [chaos](chaos.md).',
    otherwise: 'none',
  },
  chaos: {
    option: chaos,
    doc: 'Faults that are injected while the load runs, and what must hold meanwhile; see [chaos](chaos.md). The load then runs as long as that takes, and `objectives` are judged on the time outside of faults and recoveries.',
    otherwise: 'nothing is broken',
  },
  baseline: {
    option: section(baselineFields, {
      keepsRest: true,
      alternatives: [
        ['url', 'deployment'],
        ['tolerance', 'detect'],
        ['url', 'history'],
        ['deployment', 'history'],
        ['url', 'ref'],
      ],
      exclusive: [
        ['deployment', 'ref'],
        ['ref', 'history'],
        ['ref', 'resolve'],
        ['ref', 'tls'],
      ],
    }),
    doc: 'What the target is compared with; see [comparison](comparison.md).',
    otherwise: 'no comparison',
  },
  slos: {
    option: slos,
    doc: 'Service-level objectives on counters of Prometheus, with their error budgets, and files of other tools; see [SLOs](slos.md).',
    otherwise: 'none',
  },
  waivers: {
    option: waivers,
    doc: 'Objectives that do not count until a date; on a pull request, the waivers of its base branch apply.',
    otherwise: 'none',
  },
  policy: {
    option: section(policyFields, { exclusive: [['source-hosts', 'prometheus-hosts']] }),
    doc: 'What blocks the pull request.',
    otherwise: 'each key by its own default',
  },
} as const satisfies Fields

/** Every key of the file: the gate's own, and one for each source. */
export const configFields: typeof ownFields & Fields = ownFields

/** What a config file says, read; absent is what it does not say. */
export type Settings = SectionOf<typeof ownFields>

/** What stands below the key of a source. */
export const writtenOf = (settings: Settings, { key }: { key: string }): unknown =>
  (settings as Record<string, unknown>)[key]
