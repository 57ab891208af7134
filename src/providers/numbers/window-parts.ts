import type { MeasuredWindow } from '../provider.ts'

/** A window in equal parts of whole milliseconds. Times are Unix ms. */
export type Parts = { count: number; ms: number; end: number }

/** Counts over these show whether bad or slow events came in clusters. */
export const batches = { most: 12, leastMs: 1000 }

/**
 * The largest number of equal parts, at most `most`, each at least `leastMs` long and a multiple of
 * `unitMs`; one where the window cannot be divided evenly.
 */
export function partsOf(
  { start, end }: MeasuredWindow,
  { most, leastMs, unitMs = 1 }: { most: number; leastMs: number; unitMs?: number },
): Parts {
  const endMs = Math.round(end * 1000)
  const wholeMs = endMs - Math.round(start * 1000)
  for (let count = most; count > 1; count -= 1) {
    if (wholeMs % (count * unitMs) === 0 && wholeMs / count >= leastMs)
      return { count, ms: wholeMs / count, end: endMs }
  }
  return { count: 1, ms: wholeMs, end: endMs }
}

/** When a part ends, Unix seconds. */
export const timeOfPart = (part: number, { count, ms, end }: Parts): number =>
  (end - (count - 1 - part) * ms) / 1000

/** The part that contains a moment, Unix ms: a part includes its start, and not its end. */
export const partAt = (at: number, { count, ms, end }: Parts): number =>
  Math.floor((at - end) / ms) + count

/** The value of each part, from the point at its end; undefined for a part without one. */
export function byPart(
  points: readonly [number, number][],
  { count, ms, end }: Parts,
): (number | undefined)[] {
  const values: (number | undefined)[] = Array.from({ length: count }, () => undefined)
  for (const [time, value] of points) {
    const part = count - 1 - Math.round((end - time * 1000) / ms)
    if (part in values) values[part] = value
  }
  return values
}
