import { isObject } from '../../../model/basics/is-object.ts'
import { listIn } from '../../../model/basics/json.ts'

/**
 * Where the buckets of an exponential histogram are: `values[0]` counts what is zero or below, and
 * `values[1 + i]` what is in (base^(offset + i), base^(offset + i + 1)], base = 2^(2^-scale).
 */
export type Exponent = { scale: number; offset: number }

type Counts = { values: number[]; exponent: Exponent }

/** Reads a data point of OTLP; `number`: reads one of its numbers. */
export function exponentialOf(
  point: Record<string, unknown>,
  number: (value: unknown) => number,
): Counts | undefined {
  const countsOf = (side: unknown) => {
    const { bucketCounts } = isObject(side) ? side : {}
    return listIn(bucketCounts).map(number)
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

/** The finest scale that OpenTelemetry allows; its negative is coarser than anything needs. */
export const finest = 20
