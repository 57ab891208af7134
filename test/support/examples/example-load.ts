import { healthFacts } from '../../../src/engines/embedded/health/health-facts.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type {
  ErrorKind,
  ErrorSample,
  GeneratorReport,
  LoadCell,
  LoadReport,
} from '../../../src/model/evidence/load-report.ts'
import { Histogram, mergeHistograms } from '../../../src/stats/histogram.ts'
import { seededRandom } from '../../../src/stats/random.ts'

/** Start of every example's measured part, Unix ms. */
export const exampleStart = Date.parse('2026-11-03T14:02:10.000Z')

/** How one request name behaved. Times in ms. */
export type Behaviour = {
  name: string
  share: number
  median: number
  /** Spread of the logarithm. */
  spread: number
  /** Multiplies the median as the test goes on, from 0 to 1. */
  trend?: (progress: number) => number
  fails?: { share: number; kind: ErrorKind; status?: number; message: string }[]
  droppedShare?: number
}

type Pace = { perSecond: number; seconds: number }

/** A load report as the engine makes it: seeded, so that it is the same every time. */
export function makeLoad(
  behaviours: readonly Behaviour[],
  { perSecond, seconds }: Pace = { perSecond: 100, seconds: 120 },
): LoadReport {
  const random = seededRandom(42)
  const windowSeconds = 2.5
  const windows = Math.ceil(seconds / windowSeconds)
  const samples = new Map<string, ErrorSample>()
  const cells = Array.from({ length: windows }, (_, window) => {
    const width = Math.min(windowSeconds, seconds - window * windowSeconds)
    return behaviours.map(behaviour => {
      const intended = Math.round(perSecond * width * behaviour.share)
      return makeCell(behaviour, { window, intended, progress: window / windows, random, samples })
    })
  }).flat()
  return {
    engine: { name: 'embedded', version: '0.1.0' },
    latencyFrom: 'intended',
    grain: 'requests',
    window: {
      start: new Date(exampleStart).toISOString(),
      end: new Date(exampleStart + seconds * 1000).toISOString(),
    },
    seconds,
    windowSeconds,
    cells,
    service: behaviours.map(({ name }) => ({
      side: 'head',
      name,
      time: mergeHistograms(cells.filter(cell => cell.name === name).map(cell => cell.latency)),
    })),
    errorSamples: [...samples.values()],
    warmup: { sent: perSecond * 10, good: perSecond * 10 },
    generator,
    health: healthFacts({ cells, generator }),
  }
}

const generator: GeneratorReport = {
  achievedRatio: 1,
  lateness: { p50: 0.4, p99: 1.9, max: 4.2 },
  eventLoopDelay: { p99: 2.3 },
  cpu: 0.21,
  connections: { most: 31, allowed: 1000 },
}

type CellOrder = {
  window: number
  intended: number
  progress: number
  random: () => number
  samples: Map<string, ErrorSample>
}

function makeCell(
  behaviour: Behaviour,
  { window, intended, progress, random, samples }: CellOrder,
): LoadCell {
  const { name, median, spread, trend, fails = [], droppedShare = 0 } = behaviour
  const latency = new Histogram()
  const cell: LoadCell = {
    window,
    side: 'head',
    name,
    sent: 0,
    dropped: 0,
    completed: 0,
    good: 0,
    statuses: {},
    errors: {},
    latency: latency.toData(),
  }
  const answer = (status: number) => {
    cell.completed += 1
    cell.statuses[status] = (cell.statuses[status] ?? 0) + 1
  }
  for (let i = 0; i < intended; i += 1) {
    if (random() < droppedShare) {
      cell.dropped += 1
      continue
    }
    cell.sent += 1
    let roll = random()
    const failure = fails.find(({ share }) => {
      roll -= share
      return roll < 0
    })
    if (!failure) {
      answer(name === 'checkout' ? 201 : 200)
      cell.good += 1
      latency.record(median * (trend?.(progress) ?? 1) * Math.exp(spread * gauss(random)))
      continue
    }
    const { kind, status, message } = failure
    if (status !== undefined) answer(status)
    if (kind === 'timeout') latency.record(10_000)
    cell.errors[kind] = (cell.errors[kind] ?? 0) + 1
    const key = JSON.stringify([name, kind, status])
    const sample = samples.get(key) ?? {
      side: 'head',
      name,
      kind,
      ...defined({ status }),
      message,
      count: 0,
    }
    sample.count += 1
    samples.set(key, sample)
  }
  return { ...cell, latency: latency.toData() }
}

const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
