import type { Chart } from '../../model/scorecard.ts'

/** Ticks of an axis that holds every value from zero to a little above `highest`: at most eight, in steps of 1, 2, 2.5 or 5. */
export function niceTicks(highest: number): number[] {
  const least = highest > 1e-9 ? highest * 1.03 : 1
  const power = 10 ** Math.floor(Math.log10(least / 7))
  const step = ([1, 2, 2.5, 5, 10].find(factor => factor * power >= least / 7) ?? 10) * power
  return Array.from({ length: Math.ceil(least / step) + 1 }, (_, i) =>
    Number((i * step).toPrecision(10)),
  )
}

/** A limit further above the data than this would press the data to the floor. */
const farAbove = 4

/** Limits that are worth a line, given what was measured. */
export const nearLimits = <Limit extends { value: number }>(
  limits: readonly Limit[],
  highest: number,
): Limit[] => limits.filter(({ value }) => highest <= 0 || value <= farAbove * highest)

/**
 * Where the axis has to end so that a few values far above the rest, such as one timeout, do not hide the rest:
 * twice the 80th percentile, or the highest limit. Infinity where nothing has to be cut.
 */
export function axisCut(values: readonly number[], limits: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const usual = Math.max(sorted[Math.floor(0.8 * (sorted.length - 1))] ?? 0, ...limits)
  return usual > 0 && (sorted.at(-1) ?? 0) > farAbove * usual ? 2 * usual : Number.POSITIVE_INFINITY
}

/** What of a chart can be drawn well: its known values, where they have to be cut, and the limit where it is near. */
export function scaleChart({ points, unit, objective }: Chart): {
  known: number[]
  cut: number
  limit: number | null
} {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const limits = objective ? [{ value: objective.threshold }] : []
  const thresholds = limits.map(({ value }) => value)
  // A burst of errors is what such a chart is there to show: it is never cut.
  const cut = unit === 'ms' ? axisCut(known, thresholds) : Number.POSITIVE_INFINITY
  return { known, cut, limit: nearLimits(limits, Math.max(...known))[0]?.value ?? null }
}
