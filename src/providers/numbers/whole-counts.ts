import { type Refusal, refusal } from '../outcome.ts'
import type { Numbers } from './numbers.ts'

/**
 * Counts have to be whole numbers: any other was sampled, or is a rate, and no interval holds for
 * it. `severalHint`: how several become one.
 */
export function wholeCounts({ series, ...rest }: Numbers, severalHint: string): Numbers | Refusal {
  const [one, ...others] = series
  if (others.length > 0)
    return refusal(`the query returns ${series.length} counts where one is needed`, severalHint)
  const odd = one?.values.find(value => value !== undefined && !isCountLike(value))
  if (odd !== undefined)
    return refusal(
      `the query returns ${odd}, which is not a count`,
      'is it sampled, or a rate? Only whole counts are judged as bad or good of a total',
    )
  const values = one?.values.map(value => value && Math.round(value))
  return { ...rest, series: one && values ? [{ ...one, values }] : [] }
}

/** Sums travel as floating-point numbers. */
const isCountLike = (value: number): boolean =>
  value >= 0 && Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, value)
