import { formatQuantile } from '../../model/basics/format-quantile.ts'
import type { Measured, Measurement } from '../../model/evidence/measurement.ts'
import type { Reducer } from '../../model/plan/question.ts'
import { quantileOfSorted } from '../../stats/quantile-type7.ts'
import type { MeasuredWindow } from '../provider.ts'

/** A value that cannot be compared is no data: NaN, and the infinity of a division by zero. */
export function withValue(measured: Measured, value: number): Measurement {
  if (Number.isFinite(value)) return { ...measured, kind: 'value', value }
  const detail = Number.isNaN(value)
    ? 'the query returned NaN, as 0/0 does: nothing that it counts happened in the window'
    : `the query returned ${value > 0 ? '+' : '-'}Inf: the denominator was zero in the window`
  return { ...measured, kind: 'no-data', detail }
}

type Labelled = { labels: Record<string, string>; value: number | undefined }

/** Several series instead of one number: each with its value at the end of the window, if any. */
export function withSeveral(
  measured: Measured,
  several: readonly Labelled[],
  { end }: MeasuredWindow,
): Extract<Measurement, { kind: 'series' }> {
  const series = keptOf(several).map(({ labels, value }) => {
    const values: [number, number][] =
      value === undefined || !Number.isFinite(value) ? [] : [[end, value]]
    return { labels, values }
  })
  return { ...withCount(measured, several.length), kind: 'series', series }
}

const seriesKept = 20

/** The first of very many series. */
export const keptOf = <T>(several: readonly T[]): T[] => several.slice(0, seriesKept)

/** Warns about series that are not kept. */
export function withCount(measured: Measured, count: number): Measured {
  if (count <= seriesKept) return measured
  return {
    ...measured,
    warnings: [...measured.warnings, `only the first ${seriesKept} of ${count} series are kept`],
  }
}

/** Values over time as one number; undefined without values. */
export function reduceTo(reduce: Reducer, points: readonly [number, number][]): number | undefined {
  const values = points.map(([, value]) => value)
  if (values.length === 0) return undefined
  switch (reduce.kind) {
    case 'max':
      return values.reduce((most, value) => Math.max(most, value))
    case 'min':
      return values.reduce((least, value) => Math.min(least, value))
    case 'avg':
      return values.reduce((sum, value) => sum + value, 0) / values.length
    case 'last':
      return values.at(-1)
    case 'quantile':
      return quantileOfSorted(
        values.sort((a, b) => a - b),
        reduce.quantile,
      )
  }
}

/** How a reduced value came about. */
export function describeReduced(reduce: Reducer, count: number): string {
  const values = `${count} ${count === 1 ? 'value' : 'values'} over the window`
  return reduce.kind === 'quantile'
    ? `${formatQuantile(reduce.quantile)} of ${values}`
    : `${reduce.kind} of ${values}`
}

/** Warns where a query has no value in more than a quarter of the window, such as 0/0. */
export function withGaps(measured: Measured, count: number, expected: number): Measured {
  if (4 * count >= 3 * expected) return measured
  return {
    ...measured,
    warnings: [...measured.warnings, `only ${count} of ${expected} points in time have a value`],
  }
}
