import type { Answer } from '../../../src/model/evidence/answer.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { LoadCell, LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import {
  type BaselineObjective,
  type LoadObjective,
  type MeasuredObjective,
  type Objective,
  withIds,
} from '../../../src/model/plan/objective.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { sourceQueryOf } from '../../../src/promql/indicator.ts'
import { exampleStart, makeLoad } from './example-load.ts'
import { examplePrometheus } from './example-sources.ts'
import { judgedRecord } from './judged-record.ts'

/* Records of runs with error budgets, judged by the judge itself. */
export const budgetNames = ['budgets', 'budget-spent', 'budget-young'] as const
export type BudgetName = (typeof budgetNames)[number]

const day = 86_400_000
const head = { key: false, weight: 1, advisory: false }
const availability: LoadObjective = {
  ...head,
  kind: 'load',
  name: 'availability >= 99.9%',
  metric: { kind: 'availability' },
  comparator: '>=',
  threshold: 0.999,
  unit: 'ratio',
}
const p95: BaselineObjective = {
  ...head,
  kind: 'baseline',
  name: 'p(95) <= base + 10%',
  form: 'literal',
  metric: { kind: 'quantile', quantile: 0.95 },
  comparator: '<=',
  unit: 'ms',
  tolerance: { relative: 0.1 },
}

function slo(name: string, threshold: number, days: number): MeasuredObjective {
  const metric = `http_requests_total{service="${name}"`
  const indicator = {
    kind: 'counts',
    partIs: 'bad',
    part: `${metric},code=~"5.."}`,
    total: `${metric}}`,
  } as const
  return {
    ...head,
    kind: 'measured',
    provider: 'prometheus',
    name,
    ...sourceQueryOf(indicator),
    comparator: '>=',
    threshold,
    unit: 'ratio',
    slo: { windowMs: days * day, budget: sourceQueryOf(indicator) },
  }
}

const counted = (name: string, bad: number, total: number): Measurement => ({
  kind: 'ratio',
  bad,
  total,
  warnings: [],
  query: `http_requests_total{service="${name}",code=~"5.."} / http_requests_total{service="${name}"} over 2m`,
})

const unknown: Measurement = {
  kind: 'no-data',
  query: 'q',
  warnings: [],
  detail: 'there is no series of http_requests_total{service="search"} in the window',
}

const inProduction = (
  of: number,
  measured: Measurement,
  days: number,
): Extract<Answer, { purpose: 'budget' }> => ({
  of,
  purpose: 'budget',
  start: new Date(exampleStart - days * day).toISOString(),
  end: new Date(exampleStart).toISOString(),
  measured,
})

const planOf = (objectives: readonly Objective[]): Plan => ({
  service: 'checkout-api',
  target: {
    from: { kind: 'url', url: 'https://preview.example', source: 'config' },
    ready: { path: '/', timeoutMs: 300_000 },
    headers: {},
  },
  providers: [examplePrometheus],
  load: {
    profile: 'load',
    pace: { kind: 'rate', perSecond: 100 },
    durationMs: 120_000,
    warmupMs: 5000,
    timeoutMs: 10_000,
    maxConnections: 1000,
    requests: [],
  },
  objectives: withIds(objectives),
  policy: { inconclusive: 'neutral', noData: 'block', error: 'block' },
  imports: [
    {
      file: 'slos/search.yaml',
      format: 'Pyrra',
      objectives: 1,
      leftOut: ['line 19: grouping by handler: all groups are judged together'],
    },
  ],
})

const oneSide = (): LoadReport =>
  makeLoad([{ name: 'GET /products', share: 1, median: 50, spread: 0.25 }])

/** A base that did what head did. */
const bothSides = (load: LoadReport): LoadReport => ({
  ...load,
  design: 'paired',
  cells: load.cells.flatMap((cell): LoadCell[] => [cell, { ...cell, side: 'base' }]),
})

const build = (plan: Plan, more: Partial<Evidence>): RunRecord =>
  judgedRecord(plan, { load: oneSide(), ...more })

const records: Record<BudgetName, () => RunRecord> = {
  budgets: () =>
    build(planOf([availability, slo('checkout', 0.999, 30), slo('search', 0.99, 28)]), {
      answers: [
        inProduction(1, counted('checkout', 38_012, 100_031_500), 30),
        inProduction(2, unknown, 28),
        { of: 1, purpose: 'objective', measured: counted('checkout', 0, 12_000) },
        { of: 2, purpose: 'objective', measured: counted('search', 61, 4000) },
      ],
    }),
  'budget-spent': () =>
    build(planOf([availability, p95, slo('checkout', 0.9999, 30)]), {
      load: bothSides(oneSide()),
      answers: [
        inProduction(2, counted('checkout', 11_200, 100_000_000), 30),
        { of: 2, purpose: 'objective', measured: counted('checkout', 1, 12_000) },
      ],
    }),
  'budget-young': () =>
    build(planOf([availability, slo('checkout', 0.999, 30)]), {
      answers: [
        {
          ...inProduction(1, counted('checkout', 0, 30_000), 30),
          since: new Date(exampleStart - 25 * 60_000).toISOString(),
        },
        { of: 1, purpose: 'objective', measured: counted('checkout', 0, 12_000) },
      ],
    }),
}

export const budgetRecord = (name: BudgetName): RunRecord => records[name]()
