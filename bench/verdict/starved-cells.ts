import { judge } from '../../src/judge/judge.ts'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import type { LoadObjective } from '../../src/model/plan/objective.ts'
import { simulatedPlan } from './simulated-plan.ts'
import {
  type Pauses,
  parallelTarget,
  queueTarget,
  runStarved,
  sharedCore,
  stopped,
  type Target,
  undisturbed,
} from './starved.ts'

/** What is done to the machine of the generator. */
export const troubles = {
  none: { pauses: () => undisturbed, cpu: 0.1 },
  'stopped 80 ms in every 500 ms': { pauses: () => stopped(80, 500), cpu: 0.1 },
  'the core is shared': { pauses: sharedCore, cpu: 0.1 },
  'the core is shared, CPU beyond its limit': { pauses: sharedCore, cpu: 0.95 },
} satisfies Record<string, { pauses: (seed: number) => Pauses; cpu: number }>
export type Trouble = keyof typeof troubles

/**
 * What a target deserves: `fail` must never pass, `pass` must never fail, and neither may be left
 * open where it is far.
 */
export type StarvedCell = {
  title: string
  truth: 'fail' | 'pass'
  isFar: boolean
  target: (seed: number) => Target
  thresholdMs: number
}

const thresholdMs = 60
const p95OfLogNormal = (median: number) => median * Math.exp(0.2 * 1.6449)
const medianOfP95 = (p95: number) => p95 / p95OfLogNormal(1)

/**
 * The targets: each is asked for `p(95) < threshold` and `availability >= 99%`, at 50 requests a
 * second.
 */
export const starvedCells: StarvedCell[] = [
  {
    title: 'every response is a 500',
    truth: 'fail',
    isFar: true,
    target: seed => parallelTarget(8, 1, seed),
    thresholdMs,
  },
  {
    title: '20% of the responses are a 500',
    truth: 'fail',
    isFar: true,
    target: seed => parallelTarget(8, 0.2, seed),
    thresholdMs,
  },
  {
    title: 'no response at all',
    truth: 'fail',
    isFar: true,
    target: () => () => undefined,
    thresholdMs,
  },
  {
    title: '10 × too slow',
    truth: 'fail',
    isFar: true,
    target: seed => parallelTarget(medianOfP95(600), 0, seed),
    thresholdMs,
  },
  {
    title: '10 × too slow for 10 ms',
    truth: 'fail',
    isFar: true,
    target: seed => parallelTarget(medianOfP95(100), 0, seed),
    thresholdMs: 10,
  },
  {
    title: 'p95 7% above the threshold',
    truth: 'fail',
    isFar: false,
    target: seed => parallelTarget(medianOfP95(64.2), 0, seed),
    thresholdMs,
  },
  {
    title: 'p95 7% below the threshold',
    truth: 'pass',
    isFar: false,
    target: seed => parallelTarget(medianOfP95(55.8), 0, seed),
    thresholdMs,
  },
  {
    title: 'the same, one request at a time, 65% busy',
    truth: 'pass',
    isFar: false,
    target: seed => queueTarget(13, seed),
    thresholdMs: 18.5,
  },
  {
    title: 'just within the timeout',
    truth: 'pass',
    isFar: false,
    target: seed => parallelTarget(940, 0, seed, 0.02),
    thresholdMs: 2000,
  },
  {
    title: 'far from its thresholds',
    truth: 'pass',
    isFar: true,
    target: seed => parallelTarget(10, 0, seed),
    thresholdMs: 8000,
  },
]

const simulated = { seconds: 60, perSecond: 50, timeoutMs: 1000 }

export type StarvedTally = { runs: number } & Record<'fail' | 'pass' | 'inconclusive', number>

export function runStarvedCell(
  { target, thresholdMs }: StarvedCell,
  trouble: Trouble,
  seeds: readonly number[],
): StarvedTally {
  const { pauses, cpu } = troubles[trouble]
  const tally: StarvedTally = { runs: 0, fail: 0, pass: 0, inconclusive: 0 }
  for (const seed of seeds) {
    const load = runStarved({
      ...simulated,
      target: target(seed),
      pauses: pauses(seed),
      cpu,
    })
    tally.runs += 1
    tally[judgeStarved(load, thresholdMs)] += 1
  }
  return tally
}

const terms = { kind: 'load', key: false, weight: 1, advisory: false } as const

function judgeStarved(load: LoadReport, threshold: number): 'fail' | 'pass' | 'inconclusive' {
  const objectives: LoadObjective[] = [
    {
      ...terms,
      name: 'p(95)',
      metric: { kind: 'quantile', quantile: 0.95 },
      comparator: '<',
      threshold,
      unit: 'ms',
    },
    {
      ...terms,
      name: 'availability',
      metric: { kind: 'availability' },
      comparator: '>=',
      threshold: 0.99,
      unit: 'ratio',
    },
  ]
  const evidence = {
    target: { url: '', source: 'config' as const },
    load,
    answers: [],
  }
  const { verdict } = judge(
    simulatedPlan(objectives, { ...simulated, maxConnections: 10_000 }),
    evidence,
  )
  return verdict === 'fail' || verdict === 'pass' ? verdict : 'inconclusive'
}
