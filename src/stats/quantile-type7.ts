/**
 * Quantile of ascending values with linear interpolation between neighbours: Hyndman & Fan's type
 * 7, the default of R and NumPy. `q` within [0, 1]. NaN of nothing.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN
  const rank = (sorted.length - 1) * q
  const below = Math.floor(rank)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (rank - below) * (high - low)
}
