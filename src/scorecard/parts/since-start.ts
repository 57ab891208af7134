import type { RunRecord } from '../../model/record.ts'

/**
 * Points in Unix seconds as points in seconds from the start of the measured part, to the ms.
 * Without those that are no number, for which JSON has null, and without any where no start is
 * known.
 */
export function sinceStart(
  points: readonly [number, number][],
  { window }: Pick<RunRecord, 'window'>,
): [number, number][] {
  const start = window ? Date.parse(window.start) / 1000 : Number.NaN
  return points
    .map(([time, value]): [number, number] => [Math.round((time - start) * 1000) / 1000, value])
    .filter(([at, value]) => Number.isFinite(at) && Number.isFinite(value))
}
