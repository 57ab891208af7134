import { defined } from '../../../src/model/basics/defined.ts'
import { formatValue } from '../../../src/model/basics/units.ts'
import type { Answer } from '../../../src/model/evidence/answer.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { HistogramData, LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { HealthCheck, JudgedObjective } from '../../../src/model/judgement.ts'
import { type LoadMetric, type Objective, withIds } from '../../../src/model/plan/objective.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { LoadSummary, RunRecord } from '../../../src/model/record.ts'
import { Secret, withoutSecrets } from '../../../src/model/secret.ts'
import { sourceQueryOf } from '../../../src/promql/indicator.ts'
import { countAbove, mergeHistograms, quantile } from '../../../src/stats/histogram.ts'
import { seededRandom } from '../../../src/stats/random.ts'
import { secrets } from '../secrets.ts'
import { type Behaviour, exampleStart, makeLoad } from './example-load.ts'
import { exampleServer } from './example-server.ts'
import { examplePrometheus, grafanaAt, sourceAt, withLinks } from './example-sources.ts'

/*
 * Records of runs as they come out of the gate, for whatever reads records: plausible numbers, real
 * histograms, the same bytes every time. The verdicts are written by hand here; only their forms
 * are the judge's.
 */
export const exampleNames = [
  'pass',
  'warn',
  'fail',
  'undecided',
  'availability',
  'generator',
  'too-few-requests',
  'no-data',
  'several-series',
  'never-ready',
  'interrupted',
  'advisory',
  'server',
  'hostile',
] as const
export type ExampleName = (typeof exampleNames)[number]

export function exampleRecord(name: ExampleName): RunRecord {
  return examples[name]()
}

const commit = '4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c'
const serverQuery =
  'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{job="checkout-api"}[60s])))'

const shop: Behaviour[] = [
  { name: 'GET /products', share: 0.6, median: 38, spread: 0.42 },
  { name: 'GET /products/{id}', share: 0.24, median: 24, spread: 0.38 },
  { name: 'checkout', share: 0.16, median: 112, spread: 0.3 },
]
const slowCheckout: Behaviour = {
  name: 'checkout',
  share: 0.16,
  median: 188,
  spread: 0.4,
  trend: progress => 1 + 0.7 * Math.max(0, progress - 0.35),
  fails: [
    { share: 0.0008, kind: 'status', status: 503, message: '{"error":"payment pool exhausted"}' },
    { share: 0.0012, kind: 'timeout', message: 'no response within 10 s' },
  ],
}
const brokenList: Behaviour = {
  ...shop[0]!,
  droppedShare: 0.01,
  fails: [
    {
      share: 0.02,
      kind: 'status',
      status: 502,
      message: '<html><head><title>502 Bad Gateway</title></head>',
    },
    { share: 0.012, kind: 'refused', message: 'connect ECONNREFUSED 10.0.4.17:8080' },
  ],
}
const unscored = { score: null, grade: null }

const examples: Record<ExampleName, () => RunRecord> = {
  pass: () => {
    const rare = { share: 0.0003, kind: 'reset', message: 'socket hang up' } as const
    const load = makeLoad([{ ...shop[0]!, fails: [rare] }, shop[1]!, shop[2]!])
    const rows = [availability(load), p95(load), checkoutP99(load), serverP95(0.0912)]
    const serverSeries = makeServerSeries(0.09)
    return build({
      verdict: 'pass',
      reason: 'All 4 objectives hold.',
      score: 100,
      grade: 'A',
      load,
      rows,
      serverSeries,
    })
  },
  warn: () => {
    const load = makeLoad(shop.map(one => ({ ...one, median: one.median * 2 })))
    const measured = p95(load)
    const reason = `p(95) < 300ms holds: ${formatValue(measured.value!, 'ms')}, at most ${formatValue(measured.interval!.upper!, 'ms')} with 95% confidence, but not < 250 ms.`
    const rows = [
      availability(load),
      { ...measured, warn: 250, verdict: 'warn' as const, reason },
      checkoutP99(load),
    ]
    return build({ verdict: 'warn', reason, score: 83, grade: 'B', load, rows })
  },
  fail: () => {
    const load = makeLoad([shop[0]!, shop[1]!, slowCheckout])
    const [measured, slow] = [p95(load), checkoutP99(load)]
    const [value, least] = [
      formatValue(slow.value!, 'ms'),
      formatValue(slow.interval!.lower!, 'ms'),
    ]
    const slower = countAbove(latencyOf(load, 'checkout'), 500)
    const found = `${value}, at least ${least} with 95% confidence (${slower} of 1,920 requests were slower).`
    const warned = `${formatValue(measured.value!, 'ms')}, at most ${formatValue(measured.interval!.upper!, 'ms')} with 95% confidence, but not < 200 ms.`
    const rows = [
      availability(load),
      { ...measured, warn: 200, verdict: 'warn' as const, reason: warned },
      { ...slow, verdict: 'fail' as const, key: true, reason: found },
      serverP95(0.231),
    ]
    const reason = `${slow.name} is broken: ${found}`
    const serverSeries = makeServerSeries(0.12, 0.19)
    return build({
      verdict: 'fail',
      reason,
      score: 59,
      grade: 'F',
      blocks: true,
      load,
      rows,
      serverSeries,
    })
  },
  undecided: () => {
    const load = makeLoad([
      { ...shop[0]!, fails: [{ ...slowCheckout.fails![0]!, share: 0.0018 }] },
      shop[1]!,
      shop[2]!,
    ])
    const good = availability(load)
    const [value, lower, upper] = [good.value!, good.interval!.lower!, good.interval!.upper!].map(
      x => formatValue(x, 'ratio'),
    )
    const found = `${value}, may be as low as ${lower} or as high as ${upper}; if it stays like this, 9 more minutes would settle it.`
    const rows = [
      { ...good, verdict: 'inconclusive' as const, cause: 'undecided' as const, reason: found },
      p95(load),
    ]
    return build({
      verdict: 'inconclusive',
      reason: `${good.name} is not decided: ${found}`,
      ...unscored,
      load,
      rows,
    })
  },
  availability: () => {
    const load = makeLoad([brokenList, shop[1]!, shop[2]!])
    const good = availability(load)
    const [value, most] = [
      formatValue(good.value!, 'ratio'),
      formatValue(good.interval!.upper!, 'ratio'),
    ]
    const reason = `availability >= 99.9% is broken: it is ${value}, at most ${most} with 95% confidence.`
    const rows = [{ ...good, verdict: 'fail' as const, reason }, p95(load)]
    return build({ verdict: 'fail', reason, score: 50, grade: 'F', blocks: true, load, rows })
  },
  generator: () => {
    const load = makeLoad(shop)
    const reason =
      'Measured by a load generator that did not keep up; lower the rate or use a larger runner.'
    const rows = [availability(load), p95(load)].map(row => ({
      ...row,
      verdict: 'inconclusive' as const,
      cause: 'generator' as const,
      reason,
    }))
    return build({
      verdict: 'inconclusive',
      reason:
        'The load generator did not keep up: 96.1% of the intended requests were attempted, at least 99% are needed.',
      ...unscored,
      load,
      rows,
      unhealthy: true,
    })
  },
  'too-few-requests': () => {
    const load = makeLoad(shop, { perSecond: 20, seconds: 30 })
    const reason =
      'availability >= 99.9% cannot be decided by 600 requests: even without an error it takes 2,995. 150 s at this rate would do.'
    const rows = [
      {
        ...availability(load),
        verdict: 'inconclusive' as const,
        cause: 'too-few-requests' as const,
        reason,
      },
      p95(load),
    ]
    return build({ verdict: 'inconclusive', reason, ...unscored, blocks: true, load, rows })
  },
  'no-data': () => {
    const load = makeLoad(shop)
    const rows = [
      availability(load),
      p95(load),
      {
        ...serverP95(null),
        verdict: 'inconclusive' as const,
        cause: 'no-data' as const,
        reason:
          'The query answered with no series; check the metric name and its labels, and that it is scraped.',
      },
    ]
    const reason = 'server p95 has no data: the query answered with no series.'
    return build({ verdict: 'inconclusive', reason, ...unscored, blocks: true, load, rows })
  },
  'several-series': () => {
    const load = makeLoad(shop)
    const rows = [
      availability(load),
      p95(load),
      {
        ...serverP95(null),
        verdict: 'error' as const,
        cause: 'several-series' as const,
        query: 'rate(http_requests_total[60s])',
        reason:
          'The query answered with 3 series where one value was expected; aggregate it, such as with sum(…).',
        warnings: ['PromQL info: metric might not be a counter'],
      },
    ]
    const reason = 'server p95 answered with 3 series where one value was expected.'
    return build({ verdict: 'error', reason, ...unscored, blocks: true, load, rows })
  },
  server: () => {
    const record = exampleRecord('fail')
    const server = exampleServer()
    const dashboard = 'https://grafana.example/d/abc/checkout?var-env=preview'
    const { most, average } = server.resources![0]!
    const cpu: JudgedObjective = {
      ...terms,
      of: record.objectives.length,
      name: 'cpu < 0.8',
      source: 'prometheus',
      verdict: 'pass',
      interval: null,
      value: most,
      unit: 'cores',
      comparator: '<',
      threshold: 0.8,
      reason: `${formatValue(most, 'cores')} (the peak of 2 processes over the window; ${formatValue(average!, 'cores')} on average).`,
      query: 'sum(rate(process_cpu_seconds_total{job="checkout-api"}[10s]))',
      language: 'promql',
    }
    return {
      ...record,
      objectives: [...record.objectives, cpu],
      plan: {
        ...record.plan,
        providers: [sourceAt('https://prometheus.example/prod'), grafanaAt(dashboard)],
        objectives: [
          ...record.plan.objectives,
          {
            ...termsOf(cpu),
            id: cpu.of,
            kind: 'measured',
            provider: 'prometheus',
            ...sourceQueryOf({ kind: 'conventional', what: 'cpu' }),
          },
        ],
      },
      evidence: withLinks(
        {
          ...record.evidence,
          ...server,
          answers: [
            ...record.evidence.answers,
            {
              of: cpu.of,
              purpose: 'objective',
              measured: {
                kind: 'use',
                most,
                average: average!,
                processes: 2,
                query: cpu.query!,
                warnings: [],
              },
            },
          ],
        },
        { record, dashboard, at: 'https://prometheus.example/prod' },
      ),
    }
  },
  'never-ready': () => {
    const message =
      'The target was not ready within 5m: its last answer was 503 "upstream connect error, no healthy upstream".'
    const record = build({
      verdict: 'error',
      reason: message,
      ...unscored,
      blocks: true,
      load: null,
      rows: notMeasured,
    })
    const hint = 'check that the preview is up, or ask for another path with target.ready.path'
    return {
      ...record,
      evidence: { ...record.evidence, failure: { code: 'target', message, hint } },
    }
  },
  interrupted: () => {
    const message = 'The run was cancelled after 12 s of load.'
    const load = makeLoad(shop, { perSecond: 100, seconds: 12.5 })
    const record = build({
      verdict: 'error',
      reason: message,
      ...unscored,
      blocks: true,
      load,
      rows: notMeasured,
    })
    return {
      ...record,
      evidence: { ...record.evidence, failure: { code: 'interrupted', message } },
    }
  },
  advisory: () => {
    const note = 'the token may not write comments (403)'
    const hint = 'add `permissions: pull-requests: write` to the job'
    return {
      ...exampleRecord('fail'),
      advisory: true,
      wouldBlock: 'fail',
      blocks: false,
      notes: [{ source: 'comment', message: note, hint }],
    }
  },
  hostile: () => hostile(nasty),
}

/**
 * A bit of everything that means something to Markdown, GitHub, HTML, Mermaid, a shell or a
 * terminal.
 */
const nasty = [
  '</td></details><script>alert(1)</script><img src=x onerror=alert(2)>',
  '| a | b |` `` ``` ~~~ ** __ [x](javascript:alert(3)) ![i](https://evil.example/p.png)',
  '@octocat @org/team #123 GH-1 octo/repo#1 https://evil.example www.evil.example me@evil.example',
  '\u001b[31mred\u0007 \u202Eesrever\u202C zero\u200Bwidth \uD800 lone %%{init: {}}%% "quoted" \\| $x^2$ :tada: &lt;b&gt;',
  "'; rm -rf / #\n# heading\n- list\n<!-- reliability-gate:fake -->",
].join('\n')

/** A record with `text` in every place where foreign text can stand. */
export function hostile(text: string): RunRecord {
  const behaviours = [{ ...slowCheckout, name: `x${text}` }, shop[0]!]
  const load = makeLoad(behaviours)
  load.engine = { name: text, version: text }
  load.errorSamples = load.errorSamples!.map(sample => ({ ...sample, message: text }))
  const row: JudgedObjective = {
    ...p95(load),
    name: text,
    request: text,
    unit: text.slice(0, 20),
    reason: text,
  }
  const compared: JudgedObjective = {
    ...row,
    source: 'baseline',
    verdict: 'warn',
    unit: 'ms',
    value: 112,
    base: 100,
    threshold: 110,
    change: 0.12,
    interval: { lower: 0.03, upper: 0.16 },
    comparison: {
      tolerance: { relative: 0.1 },
      seconds: 60,
      looks: [60],
      level: 0.05,
      batches: [],
    },
    advisory: true,
    waiver: { until: '2026-12-31', reason: text, link: text },
  }
  const record = build({
    verdict: 'fail',
    reason: text,
    score: 12,
    grade: 'F',
    blocks: true,
    load,
    rows: [
      { ...row, verdict: 'fail' },
      { ...row, name: `p(95) of ${text}`, unit: 'ms', verdict: 'error', cause: 'provider' },
      {
        ...serverP95(0.2),
        name: text,
        query: text,
        reason: text,
        warnings: [text, text],
        source: text,
      },
      compared,
    ],
    serverSeries: {
      ...makeServerSeries(0.1),
      of: 2,
      measured: { ...makeServerSeries(0.1).measured, query: text },
    },
  })
  const budget = {
    of: 0,
    name: text,
    description: text,
    objective: 0.999,
    windowMs: 2_592_000_000,
    advisory: false,
    reason: text,
  }
  const stage = { sent: 100, throughput: 49, errorRatio: 0.02, p50: 40, p95: 90, p99: 120 }
  const step = { ...stage, level: 50, linearity: 0.98, outcome: 'breaks', broke: text } as const
  const check: HealthCheck = {
    name: text,
    value: 1,
    limit: 2,
    unit: text.slice(0, 20),
    ok: false,
    advice: text,
  }
  return {
    ...record,
    service: text,
    commit: text,
    budgets: [
      {
        ...budget,
        left: -0.12,
        burn: { rate: 21, lower: 17.4, alarm: { kind: 'page', afterMs: 3_600_000 } },
      },
      { ...budget, left: null, burn: null },
    ],
    target: { url: text, source: 'deployment' },
    moved: {
      request: text,
      phase: 'first byte',
      change: 9,
      interval: { lower: 3, upper: 14 },
      sentence: text,
    },
    profile: {
      kind: 'stress',
      unit: '/s',
      steps: [step, { ...step, level: 100 }],
      holds: 0,
      breaks: 50,
      sentence: text,
    },
    load: {
      ...record.load,
      generator: { ...record.load.generator!, healthy: false, checks: [check], told: text },
    },
    context: {
      repository: text,
      commit: text,
      branch: text,
      runUrl: `https://evil.example/${text}`,
      event: text,
    },
    gate: { name: text, version: text },
    plan: {
      ...record.plan,
      service: text,
      target: { ...record.plan.target, headers: withoutSecrets(secrets({ [text]: '***' })) },
      providers: [
        {
          ...sourceAt(`https://prometheus.example/${text}`),
          id: text,
          flags: { 'prometheus-url': text },
          sends: [text],
        },
        grafanaAt(`https://grafana.example/d/${text}?x=${text}`),
      ],
      imports: [{ file: text, format: text, objectives: 1, leftOut: [text] }],
      objectives: [
        {
          ...termsOf(p95(load)),
          id: 0,
          kind: 'load',
          metric: { kind: 'quantile', quantile: 0.95 },
          name: text,
          request: `x${text}`,
        },
        {
          ...termsOf(serverP95(0.2)),
          id: 2,
          kind: 'measured',
          provider: 'prometheus',
          ...sourceQueryOf({ kind: 'value', query: text }),
          name: text,
          unit: text.slice(0, 20),
        },
      ],
    },
    evidence: {
      ...record.evidence,
      failure: { code: text, message: text, hint: text },
      baseline: {
        url: text,
        source: 'deployment',
        failure: { code: text, message: text, hint: text },
      },
      resources: [{ ...exampleServer().resources![0]!, unit: text.slice(0, 20), query: text }],
      traffic: [{ ...exampleServer().traffic![0]!, unit: text.slice(0, 20), query: text }],
    },
    notes: [{ source: text, message: text, hint: text }],
  }
}

/** `of`: the record gives each row that of its place. */
const terms = { of: 0, key: false, weight: 1, advisory: false }
const ofLoad = { ...terms, source: 'load', verdict: 'pass' } as const

function availability(load: LoadReport | null): JudgedObjective {
  const head = load && summarize(load)
  const n = head?.intended ?? 0
  const bad = head ? head.intended - head.sent + head.errors : 0
  // Near enough to Clopper-Pearson for a picture; without an error it is 1 - 0.05^(1/n).
  const spread = 1.645 * Math.sqrt(bad)
  const interval = {
    lower: 1 - (bad === 0 ? 3 : bad + 1.5 + spread) / n,
    upper: 1 - Math.max(0, bad - spread) / n,
  }
  return {
    ...ofLoad,
    name: 'availability >= 99.9%',
    value: head ? 1 - bad / n : null,
    comparator: '>=',
    threshold: 0.999,
    unit: 'ratio',
    interval: head ? interval : null,
    reason: 'Availability is at least 99.9%.',
  }
}

function p95(load: LoadReport | null): JudgedObjective {
  const latency = load && mergeHistograms(load.cells.map(cell => cell.latency))
  return {
    ...ofLoad,
    name: 'p(95) < 300ms',
    comparator: '<',
    threshold: 300,
    unit: 'ms',
    ...around(latency, 0.95),
  }
}

function checkoutP99(load: LoadReport): JudgedObjective {
  const name = 'p(99){checkout} < 500ms'
  return {
    ...ofLoad,
    name,
    request: 'checkout',
    comparator: '<',
    threshold: 500,
    unit: 'ms',
    ...around(latencyOf(load, 'checkout'), 0.99),
  }
}

const latencyOf = (load: LoadReport, request: string): HistogramData =>
  mergeHistograms(load.cells.filter(({ name }) => name === request).map(cell => cell.latency))

function around(
  latency: HistogramData | null,
  q: number,
): Pick<JudgedObjective, 'value' | 'interval' | 'reason'> {
  if (!latency) return { value: null, interval: null, reason: '' }
  const spread = 1.645 * Math.sqrt((q * (1 - q)) / latency.count)
  const at = (share: number) => quantile(latency, share) ?? null
  return {
    value: at(q),
    interval: { lower: at(q - spread), upper: at(q + spread) },
    reason: 'It holds.',
  }
}

function serverP95(value: number | null): JudgedObjective {
  return {
    ...terms,
    name: 'server p95',
    source: 'prometheus',
    verdict: 'pass',
    value,
    unit: 's',
    comparator: '<',
    threshold: 0.25,
    interval: null,
    reason: 'It holds.',
    query: serverQuery,
    language: 'promql',
  }
}

const notMeasured = [availability(null), p95(null), serverP95(null)].map(
  (row): JudgedObjective => ({
    ...row,
    verdict: 'error',
    cause: 'not-measured',
    reason: 'Not measured: the run ended before.',
  }),
)

type ServerSeries = Extract<Answer, { purpose: 'chart' }>

/** Of the objective `server p95`, which is the fourth where it is drawn. */
function makeServerSeries(from: number, growth = 0): ServerSeries {
  const random = seededRandom(7)
  const values = Array.from({ length: 25 }, (_, i): [number, number] => [
    exampleStart / 1000 + i * 5,
    from + growth * Math.max(0, i / 24 - 0.35) + from * 0.06 * (random() - 0.5),
  ])
  const series = [{ labels: {}, values }]
  return {
    of: 3,
    purpose: 'chart',
    measured: { kind: 'series', unit: 's', query: serverQuery, series, warnings: [] },
  }
}

type Parts = Pick<RunRecord, 'verdict' | 'reason' | 'score' | 'grade'> & {
  blocks?: boolean
  load: LoadReport | null
  rows: JudgedObjective[]
  serverSeries?: ServerSeries
  unhealthy?: boolean
}

function build({
  verdict,
  reason,
  score,
  grade,
  blocks = false,
  load,
  rows,
  serverSeries,
  unhealthy = false,
}: Parts): RunRecord {
  const objectives = rows.map((row, of): JudgedObjective => ({ ...row, of }))
  const plan = makePlan(objectives, load)
  const target = {
    url: 'https://checkout-api-pr-482.preview.example',
    source: 'deployment',
    deploymentId: 2741,
  } as const
  const answers = serverSeries ? [serverSeries] : []
  const evidence: Evidence = { target, ...defined({ load: load ?? undefined }), answers }
  const context = {
    repository: 'acme/checkout-api',
    commit,
    branch: 'faster-checkout',
    pullRequest: 482,
    runUrl: 'https://github.com/acme/checkout-api/actions/runs/19044210',
    event: 'pull_request',
  }
  return {
    schemaVersion: 1,
    verdict,
    reason,
    score,
    grade,
    service: 'checkout-api',
    commit,
    window: load?.window ?? null,
    decidedAfter: load?.seconds ?? null,
    target,
    load: {
      head: load ? summarize(load) : null,
      generator: load && {
        ...load.generator!,
        healthy: !unhealthy,
        checks: makeChecks(unhealthy),
        ...defined({
          told: unhealthy
            ? 'That leaves availability >= 99.9%, p(95) < 300ms undecided.'
            : undefined,
        }),
      },
    },
    objectives,
    gate: { name: 'reliability-gate', version: '0.1.0' },
    startedAt: '2026-11-03T14:01:52.000Z',
    blocks,
    advisory: false,
    context,
    plan: withoutSecrets(plan),
    evidence,
    notes: [],
  }
}

function makePlan(rows: readonly JudgedObjective[], load: LoadReport | null): Plan {
  const seconds = load?.seconds ?? 120
  const sent = load?.cells.reduce((sum, cell) => sum + cell.sent + cell.dropped, 0) ?? 12_000
  const request = { method: 'GET', headers: {}, weight: 1, expect: {} }
  return {
    service: 'checkout-api',
    target: {
      from: { kind: 'deployment', environment: 'Preview', timeoutMs: 600_000 },
      ready: { path: '/health', timeoutMs: 300_000 },
      headers: { 'X-Preview': new Secret('***') },
    },
    providers: [examplePrometheus],
    load: {
      profile: 'load',
      pace: { kind: 'rate', perSecond: Math.round(sent / seconds) },
      durationMs: Math.ceil(seconds / 30) * 30_000,
      warmupMs: 10_000,
      timeoutMs: 10_000,
      maxConnections: 1000,
      requests: [
        { ...request, name: 'GET /products', path: '/products', weight: 12 },
        { ...request, name: 'GET /products/{id}', path: '/products/7', weight: 5 },
        {
          ...request,
          name: 'checkout',
          method: 'POST',
          path: '/checkout',
          weight: 3,
          expect: { status: [201] },
        },
      ].filter(({ name }) => !load || load.cells.some(cell => cell.name === name)),
    },
    objectives: withIds(rows.map(objectiveOf)),
    policy: { inconclusive: 'neutral', noData: 'block', error: 'block' },
  }
}

const objectiveOf = (row: JudgedObjective): Objective =>
  row.source === 'prometheus'
    ? {
        ...termsOf(row),
        kind: 'measured',
        provider: 'prometheus',
        ...sourceQueryOf({ kind: 'value', query: row.query ?? '' }),
      }
    : loadObjective(row, metricOf(row))

const termsOf = ({
  name,
  comparator,
  threshold,
  warn,
  unit,
  key,
  weight,
  advisory,
}: JudgedObjective) => ({
  name,
  comparator,
  threshold: threshold!,
  ...defined({ warn }),
  unit,
  key,
  weight,
  advisory,
})

const loadObjective = (row: JudgedObjective, metric: LoadMetric): Objective => ({
  ...termsOf(row),
  kind: 'load',
  metric,
  ...defined({ request: row.request }),
})

function metricOf({ name }: JudgedObjective): LoadMetric {
  const percentile = /^p\((\d+)\)/.exec(name)?.[1]
  return percentile
    ? { kind: 'quantile', quantile: Number(percentile) / 100 }
    : { kind: 'availability' }
}

function summarize(load: LoadReport): LoadSummary {
  const total = (of: 'sent' | 'dropped' | 'completed' | 'good') =>
    load.cells.reduce((sum, cell) => sum + cell[of], 0)
  const latency = mergeHistograms(load.cells.map(cell => cell.latency))
  const at = (q: number) => quantile(latency, q) ?? null
  return {
    intended: total('sent') + total('dropped'),
    sent: total('sent'),
    completed: total('completed'),
    dropped: total('dropped'),
    errors: total('sent') - total('good'),
    latency: { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: latency.max },
  }
}

const makeChecks = (unhealthy: boolean): HealthCheck[] => [
  {
    name: 'achieved rate',
    value: unhealthy ? 0.961 : 1,
    limit: 0.99,
    unit: 'ratio',
    ok: !unhealthy,
    advice: 'Lower the rate, or use a larger runner.',
  },
  { name: 'lateness p99', value: 1.9, limit: 5, unit: 'ms', ok: true, advice: 'Lower the rate.' },
  {
    name: 'event-loop delay p99',
    value: 2.3,
    limit: 10,
    unit: 'ms',
    ok: true,
    advice: 'Lower the rate.',
  },
  {
    name: 'CPU',
    value: unhealthy ? 0.97 : 0.21,
    limit: 0.8,
    unit: 'cores',
    ok: !unhealthy,
    advice: 'Use a larger runner.',
  },
]
