import { defined } from '../../model/basics/defined.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Trend } from '../../model/judgement.ts'
import { type Point, type Slope, senSlope } from '../../stats/sen-slope.ts'
import { confidence, meanPoints, type TrendTerms, trendOf, unbounded } from './trend.ts'

/*
 * Memory of a collected process is a saw-tooth: it rises until the collector runs, and falls.
 * Within one tooth nothing tells a leak from a collector that has not run yet, and across many the
 * level right after each collection tells it well. The figures here hold for teeth of 1 s to 5 min;
 * `npm run bench:trends` shows their error rates.
 */

/**
 * A collector may take five minutes between two runs; of growth over less than three of its teeth
 * nobody knows the cause.
 */
export const leastMemoryMinutes = 15
/** Scrapes begin after the window does and end before it. */
const edge = 0.97
/** Fewer levels after collections have no interval worth showing. */
const fewestCollections = 5
/**
 * A fall of this share of how far memory strays from its line is a collection, and a rise of as
 * much ends it.
 */
const leastFall = 0.5
/** What strays from its line by less than this share of its growth is no saw-tooth. */
const straight = 0.1

const megabyte = 1e6

/**
 * The trend of all series together, of the levels after collections; undefined where no server
 * exposes them.
 */
export function memoryTrend(memory: Measurement): Trend | undefined {
  if (memory.kind !== 'series') return undefined
  const points = sumOf(memory.series)
  const all = senSlope(meanPoints(points), confidence)
  if (!all) return undefined
  const minutes = points.at(-1)!.at - points[0]!.at
  const terms: TrendTerms = {
    name: 'memory',
    unit: 'MB',
    value: points.at(-1)!.value,
    toUnit: slope => slope,
  }
  const trend = (slope: Slope, tooShort?: string) =>
    trendOf(slope, terms, { seconds: 60 * minutes, ...defined({ tooShort }) })
  const strays = strayOf(points, all.slope)
  const isStraight = strays <= straight * Math.abs(all.slope) * minutes
  const levels = isStraight ? points : levelsAfterCollections(points, all.slope, leastFall * strays)
  const isEnough = isStraight || levels.length >= fewestCollections
  const sloped = isEnough ? senSlope(meanPoints(levels), confidence) : undefined
  const found = sloped && isStraight ? withinStray(sloped, strays / minutes) : sloped
  const isLong = minutes >= edge * leastMemoryMinutes
  if (found && isLong) return trend(found)
  // Many collections bound the growth from above however short the run is, but a slower collector
  // may explain any growth.
  if (found && !isStraight) return trend({ ...found, lower: Number.NEGATIVE_INFINITY }, longEnough)
  return trend(
    unbounded(all.slope),
    isLong
      ? `${fewestCollections} garbage collections (this run shows ${levels.length})`
      : longEnough,
  )
}

const longEnough = `${leastMemoryMinutes} minutes, so that growth is not just a garbage collector that has yet to run`

/** Time in minutes, and MB. */
function sumOf(series: readonly { values: readonly [number, number][] }[]): Point[] {
  const sums = new Map<number, number>()
  for (const { values } of series) {
    for (const [time, bytes] of values) sums.set(time, (sums.get(time) ?? 0) + bytes)
  }
  return [...sums]
    .toSorted(([a], [b]) => a - b)
    .map(([time, bytes]) => ({ at: time / 60, value: bytes / megabyte }))
}

/**
 * What bends a little has neighbours that depend on each other, of which Sen's interval says
 * nothing. Points that stray from a line by so little leave its slope no further open than twice
 * that over the run.
 */
function withinStray({ slope, lower, upper }: Slope, perMinute: number): Slope {
  const reach = 2 * perMinute
  return { slope, lower: Math.max(lower, slope - reach), upper: Math.min(upper, slope + reach) }
}

/** How far the points stray from a line of this slope, but for the outermost fiftieths. */
function strayOf(points: readonly Point[], slope: number): number {
  const residuals = points.map(({ at, value }) => value - slope * at).toSorted((a, b) => a - b)
  const at = (share: number) => residuals[Math.floor(share * (residuals.length - 1))]!
  return at(0.98) - at(0.02)
}

/**
 * The lowest point of each fall by `fall` from a line of this slope, once as much of a rise has
 * followed.
 */
function levelsAfterCollections(points: readonly Point[], slope: number, fall: number): Point[] {
  const levels: Point[] = []
  let peak = Number.NEGATIVE_INFINITY
  let lowest: { residual: number; point: Point } | undefined
  for (const point of points) {
    const residual = point.value - slope * point.at
    if (!lowest) {
      peak = Math.max(peak, residual)
      if (residual < peak - fall) lowest = { residual, point }
    } else if (residual < lowest.residual) lowest = { residual, point }
    else if (residual > lowest.residual + fall) {
      levels.push(lowest.point)
      lowest = undefined
      peak = residual
    }
  }
  return levels
}
