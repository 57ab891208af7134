import type { Progress } from '../../model/context.ts'
import type {
  ErrorSample,
  HistogramData,
  Lateness,
  LoadCell,
  LoadReport,
  PhaseHistogram,
  PhaseTime,
  ServiceTime,
} from '../../model/evidence.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'
import { answeredBy } from '../answered-windows.ts'
import type { WorkerReport } from './messages.ts'

/** What several workers found in the same time, as if one had; counts and histograms add up without loss. */
export function mergeReports(reports: readonly WorkerReport[]): LoadReport {
  const [first] = reports
  if (!first) throw new RangeError('there is no report')
  const cells = byKey(
    reports.flatMap(report => report.cells),
    cellKey,
    mergeCells,
  )
  const intended = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0)
  const generators = reports.map(({ generator }) => generator)
  const add = (of: (generator: WorkerReport['generator']) => number) =>
    generators.reduce((sum, generator) => sum + of(generator), 0)
  const most = (of: (generator: WorkerReport['generator']) => number) =>
    Math.max(...generators.map(of))
  const shortages = addCounts(generators.map(generator => generator.shortages))
  const lacking = Object.values(shortages).reduce((sum, count) => sum + count, 0)
  const missed = add(generator => generator.missed) + lacking
  return {
    ...first,
    seconds: Math.min(...reports.map(({ seconds }) => seconds)),
    cells: cells.toSorted((a, b) => a.window - b.window),
    ...answeredBy(reports.flatMap(({ answeredOf }) => answeredOf ?? [])),
    service: byKey(
      reports.flatMap(report => report.service),
      serviceKey,
      mergeTimes,
    ),
    ...(first.phases && {
      phases: byKey(
        reports.flatMap(report => report.phases ?? []),
        phaseKey,
        mergeTimes,
      ),
    }),
    errorSamples: byKey(
      reports.flatMap(report => report.errorSamples),
      sampleKey,
      mergeSamples,
    ),
    warmup: {
      sent: reports.reduce((sum, { warmup }) => sum + warmup.sent, 0),
      good: reports.reduce((sum, { warmup }) => sum + warmup.good, 0),
    },
    generator: {
      achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
      lateness: summarize(generators.map(({ lateness }) => lateness)),
      ...(first.generator.latenessBySide && {
        latenessBySide: {
          head: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.head ?? [])),
          base: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.base ?? [])),
        },
      }),
      ownShare: summarize(generators.map(({ ownShare }) => ownShare)),
      ...(lacking > 0 && { shortages }),
      eventLoopDelay: { p99: most(({ eventLoopDelayP99 }) => eventLoopDelayP99) },
      cpu: most(({ cpu }) => cpu),
      ...(reports.length > 1 && { workers: reports.length }),
      connections: {
        most: add(({ connections }) => connections.most),
        allowed: add(({ connections }) => connections.allowed),
      },
    },
  }
}

/** The live line of all of them. */
export const mergeProgress = (all: readonly Progress[]): Progress => ({
  ...all[0]!,
  rate: all.reduce((sum, { rate }) => sum + rate, 0),
  p95: all.some(({ p95 }) => p95 !== null) ? Math.max(...all.map(({ p95 }) => p95 ?? 0)) : null,
  errors: all.reduce((sum, { errors }) => sum + errors, 0),
})

/** In the order in which the keys first come. */
function byKey<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  merge: (several: readonly T[]) => T,
): T[] {
  return [...Map.groupBy(all, keyOf).values()].map(several =>
    several.length > 1 ? merge(several) : several[0]!,
  )
}

const cellKey = ({ window, side, name }: LoadCell): string => `${window} ${side} ${name}`
const serviceKey = ({ side, name }: ServiceTime): string => `${side} ${name}`
const phaseKey = ({ side, name, phase }: PhaseHistogram): string => `${side} ${phase} ${name}`
/** Of each status one example is enough. */
const sampleKey = ({ side, name, kind, status, message }: ErrorSample): string =>
  `${side} ${kind} ${status ?? message} ${name}`

function mergeCells(several: readonly LoadCell[]): LoadCell {
  const add = (of: (cell: LoadCell) => number) => several.reduce((sum, cell) => sum + of(cell), 0)
  const phases = several.flatMap(cell => (cell.phases ? [cell.phases] : []))
  const excused = add(cell => cell.excused ?? 0)
  return {
    ...several[0]!,
    sent: add(({ sent }) => sent),
    ...(several.some(({ again }) => again !== undefined) && {
      again: add(({ again = 0 }) => again),
    }),
    dropped: add(({ dropped }) => dropped),
    completed: add(({ completed }) => completed),
    good: add(({ good }) => good),
    statuses: addCounts(several.map(({ statuses }) => statuses)),
    errors: addCounts(several.map(({ errors }) => errors)),
    latency: mergeHistograms(several.map(({ latency }) => latency)),
    ...(several.some(({ ofTarget }) => ofTarget) && {
      ofTarget: mergeHistograms(several.map(({ latency, ofTarget }) => ofTarget ?? latency)),
    }),
    ...(excused > 0 && { excused }),
    ...(phases.length > 0 && { phases: addPhases(phases) }),
  }
}

const mergeTimes = <T extends { time: HistogramData }>(several: readonly T[]): T => ({
  ...several[0]!,
  time: mergeHistograms(several.map(({ time }) => time)),
})

const mergeSamples = (several: readonly ErrorSample[]): ErrorSample => ({
  ...several[0]!,
  count: several.reduce((sum, { count }) => sum + count, 0),
})

function addCounts<K extends string>(
  several: readonly Partial<Record<K, number>>[],
): Record<K, number> {
  const sums = new Map<string, number>()
  for (const counts of several)
    for (const [key, count] of Object.entries<number | undefined>(counts))
      sums.set(key, (sums.get(key) ?? 0) + (count ?? 0))
  return Object.fromEntries(sums) as Record<K, number>
}

function addPhases(
  several: readonly NonNullable<LoadCell['phases']>[],
): NonNullable<LoadCell['phases']> {
  const sums = new Map<string, PhaseTime>()
  for (const phases of several) {
    for (const [phase, { count, sumLog }] of Object.entries(phases)) {
      const sum = sums.get(phase) ?? { count: 0, sumLog: 0 }
      sums.set(phase, { count: sum.count + count, sumLog: sum.sumLog + sumLog })
    }
  }
  return Object.fromEntries(sums)
}

function summarize(several: readonly HistogramData[]): Lateness {
  const late = mergeHistograms(several)
  return { p50: quantile(late, 0.5) ?? 0, p99: quantile(late, 0.99) ?? 0, max: late.max }
}
