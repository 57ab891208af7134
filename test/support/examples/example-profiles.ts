import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { LoadPlan } from '../../../src/model/plan/load.ts'
import {
  type LoadObjective,
  type Objective,
  type ProfileMetric,
  type ProfileObjective,
  withIds,
} from '../../../src/model/plan/objective.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { exampleStart, makeLoad } from './example-load.ts'
import { judgedRecord } from './judged-record.ts'

/* Records of the profiles beside `load`, judged by the judge itself. */
export const profileNames = ['stress', 'scalability', 'spike', 'soak'] as const
export type ProfileName = (typeof profileNames)[number]

const head = { key: false, weight: 1, advisory: false }
const p95: LoadObjective = {
  ...head,
  kind: 'load',
  name: 'p(95) < 200ms',
  metric: { kind: 'quantile', quantile: 0.95 },
  comparator: '<',
  threshold: 200,
  unit: 'ms',
}
const ofProfile = (
  metric: ProfileMetric,
  name: string,
  terms: Pick<ProfileObjective, 'comparator' | 'threshold' | 'unit'>,
): ProfileObjective => ({
  ...head,
  kind: 'load',
  name,
  metric,
  ...terms,
})

const planOf = (objectives: Objective[], load: Partial<LoadPlan>): Plan => ({
  service: 'checkout-api',
  target: {
    from: { kind: 'url', url: 'https://preview.example', source: 'config' },
    ready: { path: '/', timeoutMs: 300_000 },
    headers: {},
  },
  providers: [],
  load: {
    profile: 'load',
    pace: { kind: 'rate', perSecond: 100 },
    durationMs: 20_000,
    warmupMs: 5000,
    timeoutMs: 10_000,
    maxConnections: 1000,
    requests: [],
    ...load,
  },
  objectives: withIds(objectives),
  policy: { inconclusive: 'neutral', noData: 'block', error: 'block' },
})

/** A target that answers 430 a second and queues beyond that. */
const stepAt = (perSecond: number): LoadReport => {
  const median = perSecond <= 430 ? 40 + perSecond / 10 : 40 + 4 * (perSecond - 430)
  const load = makeLoad([{ name: 'GET /products', share: 1, median, spread: 0.25 }], {
    perSecond,
    seconds: 20,
  })
  return {
    ...load,
    answered: { head: Array.from({ length: 8 }, () => Math.min(perSecond, 430) * 2.5) },
  }
}
const steps = (...levels: number[]) => levels.map(level => ({ level, report: stepAt(level) }))

const records: Record<ProfileName, () => RunRecord> = {
  stress: () => {
    const capacity = ofProfile({ kind: 'capacity' }, 'capacity >= 400/s', {
      comparator: '>=',
      threshold: 400,
      unit: '/s',
    })
    const plan = planOf([p95, capacity], { profile: 'stress' })
    return judgedRecord(plan, {
      load: stepAt(100),
      steps: steps(200, 400, 800, 600, 500, 450, 425),
    })
  },
  scalability: () => {
    const straight = ofProfile({ kind: 'linearity' }, 'linearity >= 80%', {
      comparator: '>=',
      threshold: 0.8,
      unit: 'ratio',
    })
    return judgedRecord(planOf([straight], { profile: 'scalability' }), {
      load: stepAt(100),
      steps: steps(200, 400, 800),
    })
  },
  spike: () => {
    const recovery = ofProfile({ kind: 'recovery' }, 'recovery < 10s', {
      comparator: '<',
      threshold: 10_000,
      unit: 'ms',
    })
    const spike = { perSecond: 500, atMs: 30_000, durationMs: 20_000 }
    const trend = (progress: number) => (progress >= 0.25 && progress < 0.55 ? 8 : 1)
    const load = makeLoad([{ name: 'GET /products', share: 1, median: 50, spread: 0.25, trend }])
    return judgedRecord(planOf([p95, recovery], { profile: 'spike', spike, durationMs: 120_000 }), {
      load,
    })
  },
  soak: () => {
    const slope = ofProfile({ kind: 'slope', of: { kind: 'memory' } }, 'slope(memory) < 1MB/min', {
      comparator: '<',
      threshold: 1,
      unit: 'MB/min',
    })
    const load = makeLoad([{ name: 'GET /products', share: 1, median: 50, spread: 0.25 }], {
      perSecond: 20,
      seconds: 900,
    })
    const values = Array.from({ length: 451 }, (_, i): [number, number] => [
      exampleStart / 1000 + 2 * i,
      2e8 + (4e6 * i) / 30,
    ])
    const series = [{ labels: {}, values }]
    const memory = {
      kind: 'series',
      query: 'process_resident_memory_bytes',
      warnings: [],
      series,
    } as const
    return judgedRecord(planOf([p95, slope], { profile: 'soak', durationMs: 900_000 }), {
      load,
      memory: { ...memory, warnings: [] },
    })
  },
}

export const profileRecord = (name: ProfileName): RunRecord => records[name]()
