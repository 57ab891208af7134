import { healthFacts } from '../../../src/engines/embedded/health/health-facts.ts'
import { judge } from '../../../src/judge/judge.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Answer } from '../../../src/model/evidence/answer.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type {
  GeneratorReport,
  HistogramData,
  LoadCell,
  LoadReport,
} from '../../../src/model/evidence/load-report.ts'
import type { Measured, Measurement } from '../../../src/model/evidence/measurement.ts'
import type { JudgedObjective, Judgement } from '../../../src/model/judgement.ts'
import {
  type LoadMetric,
  type LoadObjective,
  type MeasuredObjective,
  type Objective,
  withIds,
} from '../../../src/model/plan/objective.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { Policy } from '../../../src/model/plan/policy.ts'
import { sourceQueryOf } from '../../../src/promql/indicator.ts'
import { emptyHistogram, Histogram } from '../../../src/stats/histogram.ts'

const policyByDefault: Policy = { inconclusive: 'neutral', noData: 'block', error: 'block' }

export function buildPlan(objectives: readonly Objective[], policy: Partial<Policy> = {}): Plan {
  return {
    service: 'shop',
    target: {
      from: { kind: 'url', url: 'http://127.0.0.1:8080', source: 'config' },
      ready: { path: '/', timeoutMs: 300_000 },
      headers: {},
    },
    providers: [],
    load: {
      profile: 'load',
      pace: { kind: 'rate', perSecond: 100 },
      durationMs: 120_000,
      warmupMs: 10_000,
      timeoutMs: 10_000,
      maxConnections: 1000,
      requests: [],
    },
    objectives: withIds(objectives),
    policy: { ...policyByDefault, ...policy },
  }
}

const terms = { warn: undefined, key: false, weight: 1, advisory: false } as const

type Extra = Partial<Omit<LoadObjective, 'metric' | 'kind'>>

function objective(
  metric: LoadMetric,
  text: string,
  rest: Pick<LoadObjective, 'comparator' | 'threshold' | 'unit'>,
  more: Extra,
) {
  const { warn: _, ...common } = terms
  return { ...common, kind: 'load', metric, name: text, ...rest, ...more } satisfies LoadObjective
}

export const availability = (threshold: number, more: Extra = {}): LoadObjective =>
  objective(
    { kind: 'availability' },
    'availability',
    { comparator: '>=', threshold, unit: 'ratio' },
    more,
  )
export const errorRate = (threshold: number, more: Extra = {}): LoadObjective =>
  objective(
    { kind: 'error_rate' },
    'error_rate',
    { comparator: '<', threshold, unit: 'ratio' },
    more,
  )
export const latency = (quantile: number, threshold: number, more: Extra = {}): LoadObjective =>
  objective(
    { kind: 'quantile', quantile },
    `p(${quantile * 100})`,
    { comparator: '<', threshold, unit: 'ms' },
    more,
  )
export const average = (threshold: number, more: Extra = {}): LoadObjective =>
  objective({ kind: 'avg' }, 'avg', { comparator: '<', threshold, unit: 'ms' }, more)
export const slowest = (threshold: number, more: Extra = {}): LoadObjective =>
  objective({ kind: 'max' }, 'max', { comparator: '<', threshold, unit: 'ms' }, more)
export const throughput = (threshold: number, more: Extra = {}): LoadObjective =>
  objective({ kind: 'throughput' }, 'throughput', { comparator: '>=', threshold, unit: '/s' }, more)

export function prometheus(
  threshold: number,
  more: Partial<MeasuredObjective> = {},
): MeasuredObjective {
  const { warn: _, ...common } = terms
  return {
    ...common,
    kind: 'measured',
    provider: 'prometheus',
    name: 'server p95',
    ...sourceQueryOf({ kind: 'value', query: 'q' }),
    comparator: '<',
    threshold,
    unit: 's',
    ...more,
  }
}

type AnswerOf<Kind> = Omit<Extract<Measurement, { kind: Kind }>, keyof Measured | 'kind'> &
  Partial<Measured>

export function answered<Kind extends Measurement['kind']>(
  kind: Kind,
  rest: AnswerOf<Kind>,
): Measurement {
  return { query: 'q[120s]', warnings: [], kind, ...rest } as unknown as Measurement
}

/**
 * What was measured of each objective of a plan, in their order; undefined of one that was not
 * asked about.
 */
export const answers = (...measured: (Measurement | undefined)[]): Pick<Evidence, 'answers'> => ({
  answers: measured.flatMap((one, of): Answer[] =>
    one ? [{ of, purpose: 'objective', measured: one }] : [],
  ),
})

export function timed(times: readonly number[]): HistogramData {
  const histogram = new Histogram()
  for (const ms of times) histogram.record(ms)
  return histogram.toData()
}

/** `count` requests that all took `ms`. */
export const same = (count: number, ms: number): HistogramData =>
  timed(Array.from({ length: count }, () => ms))

/** A cell in which all that was sent is good and took 100 ms, unless it says otherwise. */
export function cell(window: number, counts: Partial<LoadCell> = {}): LoadCell {
  const sent = counts.sent ?? 100
  const good = counts.good ?? sent
  return {
    window,
    side: 'head',
    name: 'GET /',
    sent,
    dropped: 0,
    completed: sent,
    good,
    statuses: {},
    errors: {},
    latency: good > 0 ? same(good, 100) : emptyHistogram,
    ...counts,
  }
}

export const healthy: GeneratorReport = {
  achievedRatio: 1,
  lateness: { p50: 0.4, p99: 1.9, max: 4 },
  eventLoopDelay: { p99: 2 },
  cpu: 0.2,
  connections: { most: 30, allowed: 1000 },
}

export function report(cells: LoadCell[], more: Partial<LoadReport> = {}): LoadReport {
  const windowSeconds = more.windowSeconds ?? 2.5
  const windows = Math.max(1, ...cells.map(({ window }) => window + 1))
  return watched({
    engine: { name: 'embedded', version: '0.1.0' },
    latencyFrom: 'intended',
    grain: 'requests',
    window: { start: '2026-11-03T14:02:10.000Z', end: '2026-11-03T14:04:10.000Z' },
    seconds: windows * windowSeconds,
    windowSeconds,
    cells,
    service: [],
    errorSamples: [],
    warmup: { sent: 0, good: 0 },
    generator: healthy,
    ...more,
  })
}

/** Twelve windows of one cell each, 30 s in all. */
export const twelve = (cellOf: (window: number) => Partial<LoadCell> = () => ({})): LoadCell[] =>
  Array.from({ length: 12 }, (_, window) => cell(window, cellOf(window)))

/**
 * `total` requests in 12 windows, of which the last windows hold what is over; `errors` are spread
 * one to a window.
 */
export function requests(total: number, errors = 0): LoadReport {
  return report(
    twelve(window => {
      const sent = Math.floor(((window + 1) * total) / 12) - Math.floor((window * total) / 12)
      const bad = Math.floor(((window + 1) * errors) / 12) - Math.floor((window * errors) / 12)
      return { sent, good: sent - bad }
    }),
  )
}

/** What happened in one window; times in ms are those that enter latency. */
export type Happening = Partial<{
  name: string
  window: number
  good: number
  bad: number
  dropped: number
  times: readonly number[]
}>

/**
 * A cell of `good` answers, `bad` ones with status 500, and dropped requests; all good answers took
 * 10 ms unless said.
 */
export function cellOf({
  name = 'GET /',
  window = 0,
  good = 0,
  bad = 0,
  dropped = 0,
  times = Array.from({ length: good }, () => 10),
}: Happening): LoadCell {
  const sent = good + bad
  const statuses = { statuses: { 200: good, 500: bad }, errors: bad > 0 ? { status: bad } : {} }
  return cell(window, { name, sent, good, dropped, ...statuses, latency: timed(times) })
}

/** A run of 24 windows, 60 s: what `happening` says of each. */
export const runOf = (happening: (window: number) => Happening): LoadReport =>
  report(Array.from({ length: 24 }, (_, window) => cellOf({ window, ...happening(window) })))

/** `total` requests in 24 windows, of which `bad` ones are bad, spread as evenly as can be. */
export const runWithBad = (total: number, bad: number): LoadReport =>
  runOf(window => {
    const share = (of: number) =>
      Math.floor(((window + 1) * of) / 24) - Math.floor((window * of) / 24)
    return { good: share(total) - share(bad), bad: share(bad) }
  })

/** With the health facts of what its generator knows of itself, as the engine gives them. */
export const watched = (load: LoadReport): LoadReport =>
  load.generator ? { ...load, health: healthFacts({ ...load, generator: load.generator }) } : load

export const evidence = (load: LoadReport | undefined, more: Partial<Evidence> = {}): Evidence => ({
  target: { url: 'http://127.0.0.1:8080', source: 'config' },
  ...defined({ load: load && watched(load) }),
  answers: [],
  ...more,
})

export const judgeAll = (
  objectives: readonly Objective[],
  load?: LoadReport,
  more: Partial<Evidence> = {},
): Judgement => judge(buildPlan(objectives), evidence(load, more))

/** The one objective, decided. */
export const judgeOne = (
  only: Objective,
  load?: LoadReport,
  more: Partial<Evidence> = {},
): JudgedObjective => judgeAll([only], load, more).objectives[0]!
