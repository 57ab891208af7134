/*
 * Acklam's rational approximation of the normal quantile, relative error 1.15e-9.
 */
const centre = {
  top: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  bottom: [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
    -13.28068155288572, 1,
  ],
}
const tail = {
  top: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
    4.374664141464968, 2.938163982698783,
  ],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
}
const tailFrom = 0.02425

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

/** Quantile of the standard normal distribution, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p > 1 - tailFrom) return -normalQuantile(1 - p)
  if (p < tailFrom) {
    const x = Math.sqrt(-2 * Math.log(p))
    return polynomial(tail.top, x) / polynomial(tail.bottom, x)
  }
  const x = p - 0.5
  return (x * polynomial(centre.top, x * x)) / polynomial(centre.bottom, x * x)
}

/**
 * P(Z > z) of the standard normal distribution, relative error below 1e-12: the continued fraction
 * of Mills' ratio in the tail, the power series of the distribution function in the middle
 * (Abramowitz & Stegun 26.2.14 and 26.2.11).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z > 3) {
    let fraction = z
    for (let term = 60; term >= 1; term -= 1) fraction = z + term / fraction
    return density / fraction
  }
  let term = z
  let sum = z
  for (let n = 3; term > 1e-17 * sum; n += 2) {
    term *= (z * z) / n
    sum += term
  }
  return 0.5 - density * sum
}
