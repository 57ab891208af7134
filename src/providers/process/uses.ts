import { type Resource, resources } from '../../model/evidence/conventional.ts'
import type { Measured } from '../../model/evidence/measurement.ts'
import type { Use, UsePairs } from '../../model/evidence/use.ts'
import type { UseSample } from './use-sample.ts'

/** Unix seconds. */
type Window = { start: number; end: number }
type Point = [time: number, value: number]

const bytesPerMegabyte = 1e6
/** More points than a chart can show, or a record should hold. */
const mostPoints = 600
/** As fine as the samples. */
const leastPartSeconds = 1
const mostParts = 240

type ResourceReading = {
  file: string
  isCounted: boolean
  of: (sample: UseSample) => number | undefined
}

const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? undefined : bytes / bytesPerMegabyte

/**
 * In the unit of `model/evidence/conventional.ts`; of what is counted up, a second. `file`: in
 * /proc/<pid>.
 */
const readings = {
  cpu: { file: 'stat', isCounted: true, of: ({ cpuSeconds }) => cpuSeconds },
  memory: { file: 'status', isCounted: false, of: ({ memory }) => megabytes(memory) },
  threads: { file: 'status', isCounted: false, of: ({ threads }) => threads },
  open_files: { file: 'fd', isCounted: false, of: ({ openFiles }) => openFiles },
  io: { file: 'io', isCounted: true, of: ({ ioBytes }) => megabytes(ioBytes) },
} as const satisfies Partial<Record<Resource, ResourceReading>>

export type ReportedResource = keyof typeof readings

/** Resources that processes report. */
export const isReported = (resource: string): resource is ReportedResource =>
  Object.hasOwn(readings, resource)

/** Where it is read. */
export const queryOf = (
  resource: ReportedResource,
  platform: NodeJS.Platform = process.platform,
): string => (platform === 'darwin' ? 'ps -o rss,time' : `/proc/<pid>/${readings[resource].file}`)

/** Whether processes were read, and none reported it. */
export const isHidden = (resource: ReportedResource, samples: readonly UseSample[]): boolean =>
  samples.length > 0 && samples.every(sample => readings[resource].of(sample) === undefined)

/**
 * Its values in a window; empty where it is not reported. For a counter, the rate between two
 * samples.
 */
export function courseOf(
  resource: ReportedResource,
  samples: readonly UseSample[],
  { start, end }: Window,
): Point[] {
  const { of, isCounted } = readings[resource]
  const points = samples.flatMap(({ at, ...sample }): Point[] => {
    const value = of({ at, ...sample })
    return value === undefined || at < start || at > end ? [] : [[at, value]]
  })
  if (!isCounted) return points
  return points.slice(1).map(([at, value], index): Point => {
    const [before, had] = points[index]!
    return [at, (value - had) / (at - before)]
  })
}

/** Average and peak in a window; undefined where there are not two samples in it. */
export function useOf(
  resource: ReportedResource,
  samples: readonly UseSample[],
  window: Window,
): Use | undefined {
  const values = courseOf(resource, samples, window).map(([, value]) => value)
  const within = samples.filter(({ at }) => at >= window.start && at <= window.end)
  if (within.length < 2 || values.length === 0) return undefined
  return {
    most: values.reduce((most, value) => Math.max(most, value)),
    average: values.reduce((sum, value) => sum + value, 0) / values.length,
    processes: within.reduce((most, { processes }) => Math.max(most, processes), 0),
  }
}

/**
 * Both sides in equal parts of a window, read between the samples along a straight line: of what is
 * counted up its rate over the part, of the rest its value amid the part. Parts that the samples of
 * one side do not span are left out.
 */
export function pairsOf(
  resource: ReportedResource,
  sides: Record<'head' | 'base', readonly UseSample[]>,
  { start, end }: Window,
): UsePairs {
  const count = Math.min(mostParts, Math.max(1, Math.floor((end - start) / leastPartSeconds)))
  const seconds = (end - start) / count
  const { of, isCounted } = readings[resource]
  const valueIn = (side: 'head' | 'base') => {
    const points = sides[side].flatMap((sample): Point[] => {
      const value = of(sample)
      return value === undefined ? [] : [[sample.at, value]]
    })
    const at = valueAt(points)
    return (from: number): number | undefined => {
      if (!isCounted) return at(from + seconds / 2)
      const [first, last] = [at(from), at(from + seconds)]
      return first === undefined || last === undefined ? undefined : (last - first) / seconds
    }
  }
  const [head, base] = [valueIn('head'), valueIn('base')]
  const pairs = Array.from({ length: count }, (_, part) => {
    const from = start + part * seconds
    return [head(from), base(from)]
  }).filter((pair): pair is [number, number] => pair.every(value => value !== undefined))
  return { seconds, pairs }
}

/**
 * Along the straight line between the points on either side; undefined before the first and after
 * the last. Times must not fall.
 */
function valueAt(points: readonly Point[]): (time: number) => number | undefined {
  let from = 0
  return time => {
    while (from < points.length - 2 && points[from + 1]![0] < time) from += 1
    const [left, right] = [points[from], points[from + 1]]
    if (!left || !right || time < left[0] || time > right[0]) return undefined
    return left[1] + ((right[1] - left[1]) * (time - left[0])) / (right[0] - left[0])
  }
}

/** A course with as many points as a chart can show: of consecutive ones the highest. */
export function thinned(points: readonly Point[]): Point[] {
  const size = Math.ceil(points.length / mostPoints)
  return points.flatMap((point, index): Point[] => {
    if (index % size > 0) return []
    const most = points.slice(index, index + size).reduce((a, b) => (b[1] > a[1] ? b : a), point)
    return [most]
  })
}

/** What every measurement of processes has. */
export const measuredBy = (resource: ReportedResource): Measured => ({
  query: queryOf(resource),
  unit: resources[resource].unit,
  warnings: [],
})
