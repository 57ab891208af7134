export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/** NaN of nothing. */
export const mean = (values: readonly number[]): number => sum(values) / values.length

/** Of a sample, with n - 1; NaN of fewer than two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values)
  return sum(values.map(value => (value - centre) ** 2)) / (values.length - 1)
}
