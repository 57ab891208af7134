import { normalQuantile } from './distributions/normal.ts'
import { studentQuantile } from './distributions/student-t.ts'
import { quantileOfSorted } from './quantile-type7.ts'

/** A value at a time. */
export type Point = { at: number; value: number }

/**
 * The median slope, and its two-sided interval; infinite ends where the points depend on each other
 * too much to bound it.
 */
export type Slope = { slope: number; lower: number; upper: number }

/** Fewer points show no dependence: its estimate would be mostly noise. */
const fewestForDependence = 10
/** A Student quantile of fewer degrees of freedom bounds nothing. */
const leastDegrees = 1.5

/**
 * Median of the slopes between all pairs of points (Theil-Sen), with its two-sided interval (Sen
 * 1968): the order statistics of the slopes that Kendall's variance n(n-1)(2n+5)/18 sets apart. A
 * third of the points may be anything. Neighbouring points that depend on each other say less than
 * independent ones: the variance is multiplied by (1+ρ)/(1-ρ), ρ being the correlation of
 * neighbouring ranks around the line (as Hamed & Rao 1998 do for Kendall's test), and the quantile
 * is Student's with as many degrees of freedom as that leaves. Undefined of fewer than four points,
 * which no interval could be had of.
 */
export function senSlope(points: readonly Point[], confidence: number): Slope | undefined {
  const n = points.length
  if (n < 4) return undefined
  const slopes: number[] = []
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      if (other.at !== one.at) slopes.push((other.value - one.value) / (other.at - one.at))
    }
  }
  if (slopes.length === 0) return undefined
  slopes.sort((a, b) => a - b)
  const slope = quantileOfSorted(slopes, 0.5)
  const inflation = varianceInflation(points.map(({ at, value }) => value - slope * at))
  const reach = quantileOf(1 - (1 - confidence) / 2, inflation, n)
  const spread = reach * Math.sqrt((inflation * n * (n - 1) * (2 * n + 5)) / 18)
  const below = Math.floor((slopes.length - spread) / 2)
  const above = Math.ceil((slopes.length + spread) / 2) - 1
  return {
    slope,
    lower: slopes[below] ?? Number.NEGATIVE_INFINITY,
    upper: slopes[above] ?? Number.POSITIVE_INFINITY,
  }
}

/** Kendall's own distribution is known; what was estimated from the points takes Student's. */
function quantileOf(p: number, inflation: number, n: number): number {
  if (inflation === 1) return normalQuantile(p)
  const degrees = n / inflation - 2
  return degrees < leastDegrees ? Number.POSITIVE_INFINITY : studentQuantile(p, degrees)
}

/**
 * (1+ρ)/(1-ρ), at least 1. Fitting a line takes about (2+4ρ)/n from the correlation that the
 * residuals show.
 */
function varianceInflation(residuals: readonly number[]): number {
  const n = residuals.length
  if (n < fewestForDependence) return 1
  const ranks = centredRanks(residuals)
  const squares = ranks.reduce((sum, rank) => sum + rank * rank, 0)
  const products = ranks.reduce((sum, rank, i) => sum + rank * (ranks[i + 1] ?? 0), 0)
  if (squares === 0) return 1
  const correlation = Math.min(0.99, Math.max(0, (products / squares + 2 / n) / (1 - 4 / n)))
  return (1 + correlation) / (1 - correlation)
}

/** Ranks about their middle; equal values share the mean of theirs. */
function centredRanks(values: readonly number[]): number[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .toSorted((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length)
  for (let first = 0; first < order.length; ) {
    let last = first
    while (last + 1 < order.length && order[last + 1]!.value === order[first]!.value) last += 1
    for (const { index } of order.slice(first, last + 1))
      ranks[index] = (first + last - values.length + 1) / 2
    first = last + 1
  }
  return ranks
}
