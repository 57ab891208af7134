import { quantileOfSorted } from '../../src/stats/quantile-type7.ts'

/** NaN of nothing. */
export const median = (values: readonly number[]): number =>
  quantileOfSorted(
    values.toSorted((a, b) => a - b),
    0.5,
  )
