/** Unix ms as a text in nanoseconds, which no number holds. */
export const toNanoseconds = (ms: number): string => `${BigInt(Math.round(ms)) * 1_000_000n}`

/**
 * Unix ms, of which a microsecond is the smallest part, of nanoseconds as a number, as a string, or
 * as an object with a string form; undefined where there are none.
 */
export function fromNanoseconds(value: unknown): number | undefined {
  const digits = String(value)
  if (!/^\d{1,20}$/.test(digits)) return undefined
  const microseconds = Number(BigInt(digits) / 1000n)
  return microseconds > 0 ? microseconds / 1000 : undefined
}
