import { offsetsOf } from '../../src/judge/comparison/guard.ts'
import type { Calibration, CalibrationRun } from '../../src/model/plan/baseline.ts'
import type { BaselineObjective } from '../../src/model/plan/objective.ts'
import type { Design } from './arrivals.ts'
import { compared, judgeRun, literal, literalFamily } from './judge-run.ts'
import { type Change, type SimulatedRun, simulateRun } from './noise.ts'
import { randomStream } from './normal.ts'
import {
  errorRate,
  errorsAbove1,
  fisherErrors,
  githubActionBenchmark,
  kayenta,
  keptn,
  keptnErrors,
  mannWhitney,
  p95,
  point10,
  type Rule,
} from './rules.ts'
import type { Surroundings } from './surroundings.ts'

/** What is simulated many times over, each time with another seed. */
export type Cell = {
  title: string
  surroundings: Surroundings
  design: Exclude<Design, 'sequential'>
  /** Requests per second, of both sides together. */
  rate: number
  seconds: number
  change: Change
  /** The offset of deployments is known from 20 runs without a change. */
  calibrated?: true
  /** Instead of what a baseline brings with it. */
  objectives?: readonly BaselineObjective[]
}

/**
 * Of a cell: how many runs, how many of them ended how, seconds in all, and how often each peer
 * said fail.
 */
export type Tally = {
  runs: number
  fail: number
  pass: number
  inconclusive: number
  seconds: number
  peers: Record<string, number>
}

const scale = (by: number): Change => (by === 0 ? { kind: 'none' } : { kind: 'scale', by })
const percent = (by: number) => `${by > 0 ? '+' : ''}${Math.round(100 * by)}%`

/** The tables of docs/verdict-quality.md, cell by cell. */
export const tables: Record<string, Cell[]> = {
  'A change of all latencies': (['quiet', 'typical', 'hostile'] as const).flatMap(surroundings =>
    (
      [
        ['paired', 100],
        ['abba', 100],
        ['paired', 20],
      ] as const
    ).flatMap(([design, rate]) =>
      [0, 0.05, 0.1, 0.2].map(by => ({
        title: percent(by),
        surroundings,
        design,
        rate,
        seconds: 300,
        change: scale(by),
      })),
    ),
  ),
  'Calibrated: 20 runs without a change are known': (
    ['quiet', 'typical', 'hostile'] as const
  ).flatMap(surroundings =>
    [0, 0.1, 0.2].map(by => ({
      title: percent(by),
      surroundings,
      design: 'paired' as const,
      rate: 100,
      seconds: 300,
      change: scale(by),
      calibrated: true as const,
    })),
  ),
  'p(99) alone, tolerance 20%': [0, 0.1, 0.2, 0.4].map(by => ({
    title: percent(by),
    surroundings: 'typical' as const,
    design: 'paired' as const,
    rate: 100,
    seconds: 300,
    change: scale(by),
    objectives: [compared('p(99)', { kind: 'quantile', quantile: 0.99 }, { relative: 0.2 })],
  })),
  'Slow noise of each side alone': [
    ...(['own 10%, 10 s', 'own 10%, 30 s', 'own 10%, 60 s', 'own 30%, 10 s'] as const).map(
      surroundings => ({
        title: '0%',
        surroundings,
        design: 'paired' as const,
        rate: 100,
        seconds: 300,
        change: scale(0),
      }),
    ),
    {
      title: 'errors of 2%, own noise of 70% over 30 s',
      surroundings: 'quiet',
      design: 'paired',
      rate: 100,
      seconds: 300,
      change: { kind: 'wandering errors', rate: 0.02 },
    },
  ],
  'Literal: `<= base + X`': [
    ...[0, 0.05, 0.1, 0.15, 0.2].map(by => ({
      title: `${percent(by)}, p(95) <= base + 10%`,
      surroundings: 'typical' as const,
      design: 'paired' as const,
      rate: 100,
      seconds: 300,
      change: scale(by),
      objectives: [literal('p(95)', { kind: 'quantile', quantile: 0.95 }, { relative: 0.1 })],
    })),
    ...[0.001, 0.003, 0.005].map(rate => ({
      title: `errors 0.1 to ${100 * rate}%, error_rate <= base + 0.2%`,
      surroundings: 'quiet' as const,
      design: 'paired' as const,
      rate: 100,
      seconds: 300,
      change: { kind: 'errors' as const, rate, bursts: false },
      objectives: [literal('error_rate', { kind: 'error_rate' }, { absolute: 0.002 })],
    })),
    ...(['own 10%, 30 s', 'own 10%, 60 s'] as const).map(surroundings => ({
      title: '0%, all four',
      surroundings,
      design: 'paired' as const,
      rate: 100,
      seconds: 300,
      change: scale(0),
      objectives: literalFamily,
    })),
    {
      title: 'errors of 2%, own noise of 70% over 30 s, all four',
      surroundings: 'quiet',
      design: 'paired',
      rate: 100,
      seconds: 300,
      change: { kind: 'wandering errors', rate: 0.02 },
      objectives: literalFamily,
    },
  ],
  'Errors: 0.1% of base': [false, true].flatMap(bursts =>
    [0.001, 0.002, 0.005, 0.01].map(rate => ({
      title: `${100 * rate}%${bursts ? ', in bursts' : ''}`,
      surroundings: 'quiet' as const,
      design: 'paired' as const,
      rate: 100,
      seconds: 120,
      change: { kind: 'errors' as const, rate, bursts },
    })),
  ),
  'Shapes of regression': [
    ['2% of requests × 3', { kind: 'tail' }] as const,
    ['a 300 ms stall every 15 s', { kind: 'stall' }] as const,
    ['+10% on the fastest 60%', { kind: 'fast', by: 0.1 }] as const,
  ].map(([title, change]) => ({
    title,
    surroundings: 'typical',
    design: 'paired',
    rate: 100,
    seconds: 300,
    change,
  })),
}

export const peersOfLatency = {
  'Keptn ≤ +10%': keptn,
  Kayenta: kayenta,
  'github-action-benchmark 110%': githubActionBenchmark(1.1),
  'github-action-benchmark 200%': githubActionBenchmark(2),
  'raw Mann-Whitney .05': mannWhitney,
} satisfies Record<string, Rule>
export const baseThenHead = 'base, then head, +10%'
export const peersOfErrors = {
  'rate > 1%': errorsAbove1,
  'Keptn ≤ +10%': keptnErrors,
  'Fisher .01': fisherErrors,
} satisfies Record<string, Rule>

/** Runs `seeds` of a cell through the gate's own judge, and through the rules of the peers. */
export function runCell(cell: Cell, seeds: readonly number[]): Tally {
  const tally: Tally = { runs: 0, fail: 0, pass: 0, inconclusive: 0, seconds: 0, peers: {} }
  const offsets = cell.calibrated ? drawOffsets(cell) : []
  for (const seed of seeds) {
    const calibration = cell.calibrated && drawCalibration(offsets, seed)
    const run = simulateRun({ ...cell, seed })
    const { verdict, decidedAfter } = judgeRun(run, cell.seconds, cell.rate / 2, {
      ...cell,
      calibration,
    })
    if (verdict === 'fail' || verdict === 'pass' || verdict === 'inconclusive') tally[verdict] += 1
    tally.runs += 1
    tally.seconds += decidedAfter!
    for (const [name, fails] of askPeers(cell, run, seed))
      tally.peers[name] = (tally.peers[name] ?? 0) + (fails ? 1 : 0)
  }
  return tally
}

const calibrationRuns = 20
const seedsOfCalibration = 10_000_000

/** What calibrating would have seen in these surroundings, many times. */
function drawOffsets({ surroundings, design, rate, seconds }: Cell): CalibrationRun[] {
  return Array.from({ length: 10 * calibrationRuns }, (_, index) => {
    const options = { surroundings, design, rate, seconds, change: { kind: 'none' } as const }
    const run = simulateRun({ ...options, seed: seedsOfCalibration + index })
    const { objectives } = judgeRun(run, seconds, rate / 2, { objectives: calibrated })
    return { at: '', seconds, offsets: offsetsOf(objectives) }
  })
}

const calibrated = [0.5, 0.95, 0.99].map(quantile => ({
  ...compared(`p(${100 * quantile})`, { kind: 'quantile', quantile }, { relative: 0.1 }),
  advisory: true,
}))

function drawCalibration(all: readonly CalibrationRun[], seed: number): Calibration {
  const random = randomStream(seedsOfCalibration + seed, 8)
  return {
    file: '',
    runs: Array.from({ length: calibrationRuns }, () => all[Math.floor(random() * all.length)]!),
  }
}

function askPeers(cell: Cell, run: SimulatedRun, seed: number): [string, boolean][] {
  if (cell.design === 'abba' || cell.calibrated || cell.objectives) return []
  const isOfErrors = cell.change.kind === 'errors'
  const earlier = [1, 2, 3].map(
    back =>
      simulateRun({ ...cell, change: unchanged(cell.change), seed: 1_000_000 * back + seed }).base,
  )
  const history = earlier.map(side =>
    isOfErrors ? errorRate(side, cell.seconds) : p95(side, cell.seconds),
  )
  const rules: Record<string, Rule> = isOfErrors ? peersOfErrors : peersOfLatency
  const asked = Object.entries(rules).map(([name, rule]): [string, boolean] => [
    name,
    rule(run, cell.seconds, history) === 'fail',
  ])
  if (isOfErrors) return asked
  const sequential = simulateRun({ ...cell, design: 'sequential', seed })
  return [...asked, [baseThenHead, point10(sequential, cell.seconds, []) === 'fail']]
}

/** Earlier runs had no change, but the same kind of errors. */
const unchanged = (change: Change): Change =>
  change.kind === 'errors' ? { ...change, rate: 0.001 } : { kind: 'none' }
