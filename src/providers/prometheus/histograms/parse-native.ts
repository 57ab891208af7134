/** Observations between two bounds, which is all that is known of them; bounds may be infinite. */
export type NativeBucket = { lower: number; upper: number; count: number }

/**
 * A native histogram as it was scraped: cumulative over time, not over its buckets, of which the
 * filled ones are there.
 */
export type NativeHistogram = { count: number; buckets: NativeBucket[] }

/**
 * `[1700000000.5, { count: "3", sum: "0.7", buckets: [[0, "0.25", "0.5", "3"]] }]`: numbers travel
 * as text.
 */
export function parseNative(
  point: unknown,
): [time: number, histogram: NativeHistogram] | undefined {
  if (!Array.isArray(point)) return undefined
  const [time, data] = point as unknown[]
  if (typeof time !== 'number' || typeof data !== 'object' || data === null) return undefined
  const { count, buckets = [] } = data as { count?: unknown; buckets?: unknown }
  if (!Array.isArray(buckets)) return undefined
  const parsed = buckets.map(parseBucket)
  const all = parseNumber(count)
  return all !== undefined && parsed.every(bucket => bucket !== undefined)
    ? [time, { count: all, buckets: parsed }]
    : undefined
}

/** The first of the four says to which side a bound itself belongs, which changes nothing here. */
function parseBucket(bucket: unknown): NativeBucket | undefined {
  if (!Array.isArray(bucket)) return undefined
  const [lower, upper, count] = bucket.slice(1).map(parseNumber)
  return lower !== undefined && upper !== undefined && count !== undefined
    ? { lower, upper, count }
    : undefined
}

function parseNumber(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const value = Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'))
  return Number.isNaN(value) ? undefined : value
}
