import type { Chart } from '../../model/scorecard.ts'

/**
 * Ticks of an axis that holds every value from zero to a little above `highest`: at most eight, in
 * steps of 1, 2, 2.5 or 5.
 */
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
 * Where the axis has to end so that a few values far above the rest, such as one timeout, do not
 * hide the rest: twice the 80th percentile, or the highest limit. Infinity where nothing has to be
 * cut.
 */
export function axisCut(values: readonly number[], limits: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const usual = Math.max(sorted[Math.floor(0.8 * (sorted.length - 1))] ?? 0, ...limits)
  return usual > 0 && (sorted.at(-1) ?? 0) > farAbove * usual ? 2 * usual : Number.POSITIVE_INFINITY
}

/**
 * How a chart is drawn: its values, where peaks are cut, limits that are near enough, and the
 * highest of all that.
 */
export function scaleOf({
  lines,
  limits = [],
  cutsPeaks = false,
}: Pick<Chart, 'lines' | 'limits' | 'cutsPeaks'>) {
  const values = lines.flatMap(({ points }) => points.flatMap(([, y]) => (y === null ? [] : [y])))
  const thresholds = limits.map(({ value }) => value)
  const cut = cutsPeaks ? axisCut(values, thresholds) : Number.POSITIVE_INFINITY
  const most = Math.min(cut, Math.max(0, ...values))
  const near = nearLimits(limits, most)
  return { values, cut, limits: near, highest: Math.max(most, ...near.map(({ value }) => value)) }
}
