import { normalQuantile } from './normal.ts'

/** A value at a time. */
export type Point = { at: number; value: number }

/**
 * Median of the slopes between all pairs of points (Theil-Sen), with its two-sided interval (Sen 1968): the order statistics of
 * the slopes that Kendall's variance n(n-1)(2n+5)/18 sets apart. A third of the points may be anything. Undefined of fewer
 * than four points, which no interval could be had of.
 */
export function senSlope(
  points: readonly Point[],
  confidence: number,
): { slope: number; lower: number; upper: number } | undefined {
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
  const spread = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
  const below = Math.floor((slopes.length - spread) / 2)
  const above = Math.ceil((slopes.length + spread) / 2) - 1
  return {
    slope: median(slopes),
    lower: slopes[below] ?? Number.NEGATIVE_INFINITY,
    upper: slopes[above] ?? Number.POSITIVE_INFINITY,
  }
}

function median(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
