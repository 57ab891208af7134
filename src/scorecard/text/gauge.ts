import { defined } from '../../model/basics/defined.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Gauge } from '../../model/scorecard.ts'
import { isCompared, isNoRegression, onScale, redFrom } from './compared.ts'

/**
 * The gauge of an objective, of a comparison on the scale of its tolerance; undefined where nothing
 * was measured.
 */
export function gaugeOf(row: JudgedObjective): Gauge | undefined {
  const { value, interval, threshold, comparator, verdict } = row
  const scale = onScale(row)
  if (scale)
    return {
      value: scale.at,
      interval: scale,
      threshold: 1,
      comparator: '<',
      verdict,
      base: 0,
      ...defined({ red: isNoRegression(row) ? redFrom(row) : undefined }),
    }
  if (value === null || threshold === null || isCompared(row)) return undefined
  return { value, interval, threshold, comparator, verdict }
}
