import { defined } from '../model/basics/defined.ts'
import { addBytes } from '../model/evidence/bytes.ts'
import type {
  ErrorSample,
  HistogramData,
  LoadCell,
  LoadReport,
  PhaseHistogram,
  PhaseTime,
  ServiceTime,
} from '../model/evidence/load-report.ts'
import { mergeHistograms } from '../stats/histogram.ts'
import { answeredBy } from './answered-windows.ts'

/** A report without what its generator knows of itself: how that adds up is the engine's own. */
export type Merged = Omit<LoadReport, 'generator' | 'health'>

/**
 * What several generators of one kind, threads or machines, found in the same time, as if one had;
 * counts and histograms add up without loss.
 * @throws RangeError where there is none, they count or cut differently, or hold figures that do
 * not add up.
 */
export function mergeReports(reports: readonly Merged[]): Merged {
  const [first] = reports
  if (!first) throw new RangeError('there is no report')
  if (reports.length > 1 && reports.some(report => !addsTo(first, report)))
    throw new RangeError('these reports do not add up: they count from, or in, different things')
  const cells = byKey(
    reports.flatMap(report => report.cells),
    cellKey,
    mergeCells,
  )
  return {
    ...first,
    seconds: Math.min(...reports.map(({ seconds }) => seconds)),
    cells: cells.toSorted((a, b) => a.window - b.window),
    ...answeredBy(reports.flatMap(({ answeredOf }) => answeredOf ?? [])),
    ...defined({
      iterations: first.iterations && mergeIterations(reports),
      service: first.service && mergeAll(reports, 'service', serviceKey, mergeTimes),
      phases: first.phases && mergeAll(reports, 'phases', phaseKey, mergeTimes),
      errorSamples:
        first.errorSamples && mergeAll(reports, 'errorSamples', sampleKey, mergeSamples),
      warmup: first.warmup && addWarmups(reports),
      ranOut: reports.find(({ ranOut }) => ranOut)?.ranOut,
    }),
  }
}

function mergeIterations(reports: readonly Merged[]): NonNullable<LoadReport['iterations']> {
  const all = reports.flatMap(({ iterations }) => iterations ?? [])
  const cells = byKey(
    all.flatMap(({ cells }) => cells),
    cellKey,
    mergeCells,
  )
  return {
    cells: cells.toSorted((a, b) => a.window - b.window),
    ...answeredBy(all.flatMap(({ answeredOf }) => answeredOf ?? [])),
  }
}

/** Percentiles of a summary are no one's who has only them. */
const addsTo = (one: Merged, other: Merged): boolean =>
  one.grain !== 'summary' &&
  one.grain === other.grain &&
  one.latencyFrom === other.latencyFrom &&
  one.windowSeconds === other.windowSeconds

function mergeAll<K extends 'service' | 'phases' | 'errorSamples'>(
  reports: readonly Merged[],
  key: K,
  keyOf: (one: NonNullable<Merged[K]>[number]) => string,
  merge: (several: readonly NonNullable<Merged[K]>[number][]) => NonNullable<Merged[K]>[number],
): NonNullable<Merged[K]>[number][] {
  return byKey(
    reports.flatMap(report => (report[key] ?? []) as NonNullable<Merged[K]>[number][]),
    keyOf,
    merge,
  )
}

const addWarmups = (reports: readonly Merged[]): NonNullable<LoadReport['warmup']> => ({
  sent: reports.reduce((sum, { warmup }) => sum + (warmup?.sent ?? 0), 0),
  good: reports.reduce((sum, { warmup }) => sum + (warmup?.good ?? 0), 0),
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
    ...defined({
      again: several.some(({ again }) => again !== undefined)
        ? add(({ again = 0 }) => again)
        : undefined,
    }),
    dropped: add(({ dropped }) => dropped),
    completed: add(({ completed }) => completed),
    good: add(({ good }) => good),
    ...defined({
      marked: several.some(({ marked }) => marked)
        ? addCounts(several.map(({ marked = {} }) => marked))
        : undefined,
    }),
    statuses: addCounts(several.map(({ statuses }) => statuses)),
    errors: addCounts(several.map(({ errors }) => errors)),
    latency: mergeHistograms(several.map(({ latency }) => latency)),
    ...defined({
      ofTarget: several.some(({ ofTarget }) => ofTarget)
        ? mergeHistograms(several.map(({ latency, ofTarget }) => ofTarget ?? latency))
        : undefined,
      bytes: addBytes(several),
      excused: excused > 0 ? excused : undefined,
      phases: phases.length > 0 ? addPhases(phases) : undefined,
    }),
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

export function addCounts<K extends string>(
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
