import { isObject } from '../../model/basics/is-object.ts'

/**
 * Where the buckets of an exponential histogram are: `values[0]` counts what is zero or below, and
 * `values[1 + i]` what is in (base^(offset + i), base^(offset + i + 1)], base = 2^(2^-scale).
 */
export type Exponent = { scale: number; offset: number }

type Counts = { values: number[]; exponent: Exponent }

/** One data point of OTLP; `number`: how its numbers are read. */
export function exponentialOf(
  point: Record<string, unknown>,
  number: (value: unknown) => number,
): Counts | undefined {
  const countsOf = (side: unknown) => {
    const { bucketCounts } = isObject(side) ? side : {}
    return Array.isArray(bucketCounts) ? bucketCounts.map(number) : []
  }
  const { positive, negative, scale = 0, zeroCount = 0 } = point
  const { offset = 0 } = isObject(positive) ? positive : {}
  const below = countsOf(negative).reduce((sum, count) => sum + count, 0)
  const values = [number(zeroCount) + below, ...countsOf(positive)]
  const exponent = { scale: number(scale), offset: number(offset) }
  const isWhole = values.every(Number.isFinite) && Number.isInteger(exponent.offset)
  const isKnown = Number.isInteger(exponent.scale) && Math.abs(exponent.scale) <= finest
  return isWhole && isKnown ? { values, exponent } : undefined
}

/** As fine as OpenTelemetry allows, and more coarse than anything needs. */
export const finest = 20
