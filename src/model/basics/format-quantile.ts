/** `p(95)`, `p(99.9)`. */
export const formatQuantile = (quantile: number): string =>
  `p(${Number((100 * quantile).toFixed(10))})`
