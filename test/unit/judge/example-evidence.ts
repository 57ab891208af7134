import { judge } from '../../../src/judge/judge.ts'
import type { Evidence, GeneratorReport, LoadCell, LoadReport } from '../../../src/model/evidence.ts'
import type { JudgedObjective } from '../../../src/model/judgement.ts'
import type { LoadMetric, LoadObjective, Plan, Policy } from '../../../src/model/plan.ts'
import { Histogram } from '../../../src/stats/histogram.ts'

/** What happened in one window; times in ms are those that enter latency. */
export type Happening = Partial<{
  name: string
  window: number
  good: number
  bad: number
  dropped: number
  times: readonly number[]
}>

/** A cell of `good` answers, `bad` ones with status 500, and dropped requests; all good answers took 10 ms unless said. */
export function cellOf({
  name = 'GET /',
  window = 0,
  good = 0,
  bad = 0,
  dropped = 0,
  times = Array.from({ length: good }, () => 10),
}: Happening): LoadCell {
  const latency = new Histogram()
  for (const ms of times) latency.record(ms)
  return {
    window,
    side: 'head',
    name,
    sent: good + bad,
    dropped,
    completed: good + bad,
    good,
    statuses: { 200: good, 500: bad },
    errors: bad > 0 ? { status: bad } : {},
    latency: latency.toData(),
  }
}

const healthy: GeneratorReport = {
  achievedRatio: 1,
  lateness: { p50: 0.2, p99: 1, max: 3 },
  eventLoopDelay: { p99: 2 },
  cpu: 0.2,
  connections: { most: 5, allowed: 100 },
}

export function reportOf(
  cells: readonly LoadCell[],
  { seconds = 60, generator = {} }: { seconds?: number; generator?: Partial<GeneratorReport> } = {},
): LoadReport {
  return {
    engine: { name: 'embedded', version: '1' },
    window: { start: '2026-01-01T00:00:00.000Z', end: '2026-01-01T00:01:00.000Z' },
    seconds,
    windowSeconds: 2.5,
    cells: [...cells],
    service: [],
    errorSamples: [],
    warmup: { sent: 0, good: 0 },
    generator: { ...healthy, ...generator },
  }
}

/** A run of 24 windows, 60 s: what `happening` says of each. */
export const runOf = (happening: (window: number) => Happening, generator: Partial<GeneratorReport> = {}): LoadReport =>
  reportOf(
    Array.from({ length: 24 }, (_, window) => cellOf({ window, ...happening(window) })),
    { generator },
  )

/** `requests` in 24 windows, the first of them bad, spread as evenly as can be. */
export const runWithBad = (requests: number, bad: number): LoadReport =>
  runOf(window => {
    const share = (total: number) => Math.floor(((window + 1) * total) / 24) - Math.floor((window * total) / 24)
    return { good: share(requests) - share(bad), bad: share(bad) }
  })

const terms = { key: false, weight: 1, advisory: false }

export function loadObjective(metric: LoadMetric, more: Partial<LoadObjective>): LoadObjective {
  const unit = { availability: 'ratio', error_rate: 'ratio', throughput: '/s', avg: 'ms', max: 'ms', quantile: 'ms' }
  return {
    name: metric.kind,
    ...terms,
    source: 'load',
    metric,
    comparator: '<',
    threshold: 0,
    unit: unit[metric.kind],
    ...more,
  }
}

export const availability = (threshold: number, more: Partial<LoadObjective> = {}): LoadObjective =>
  loadObjective({ kind: 'availability' }, { comparator: '>=', threshold, ...more })
export const errorRate = (threshold: number, more: Partial<LoadObjective> = {}): LoadObjective =>
  loadObjective({ kind: 'error_rate' }, { comparator: '<', threshold, ...more })
export const p95 = (threshold: number, more: Partial<LoadObjective> = {}): LoadObjective =>
  loadObjective({ kind: 'quantile', quantile: 0.95 }, { comparator: '<', threshold, ...more })

function planOf(objectives: Plan['objectives'], policy: Partial<Policy> = {}): Plan {
  return {
    service: 'shop',
    target: {
      from: { kind: 'url', url: 'http://a.example', source: 'config' },
      ready: { path: '/', timeoutMs: 1 },
      headers: {},
    },
    load: {
      profile: 'load',
      pace: { kind: 'rate', perSecond: 100 },
      durationMs: 60_000,
      warmupMs: 0,
      timeoutMs: 10_000,
      maxConnections: 100,
      requests: [],
    },
    objectives,
    policy: { inconclusive: 'neutral', noData: 'block', error: 'block', ...policy },
  }
}

const evidenceOf = (load?: LoadReport, more: Partial<Evidence> = {}): Evidence => ({
  target: { url: 'http://a.example', source: 'config' },
  ...(load && { load }),
  measurements: {},
  serverSeries: [],
  ...more,
})

/** One objective of the load, judged. */
export const judgedAlone = (objective: Plan['objectives'][number], load: LoadReport): JudgedObjective =>
  judge(planOf([objective]), evidenceOf(load)).objectives[0]!
