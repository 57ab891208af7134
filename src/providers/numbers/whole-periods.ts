import type { Over } from './numbers.ts'

/* Sources whose points cover whole periods, such as minutes of the clock. */

/** Unix seconds; `from` is included, `to` is not. */
export type Span = { from: number; to: number }

/** The window in whole periods of so many seconds. */
export function spanOf({ parts: { count, ms, end } }: Over, period: number): Span {
  const [start, last] = [(end - count * ms) / 1000, end / 1000]
  return { from: Math.floor(start / period) * period, to: Math.ceil(last / period) * period }
}

/** A warning of how much more than the window the points cover, where they do. */
export function edgesOf(
  title: string,
  { parts: { count, ms, end } }: Over,
  { from, to }: Span,
): string[] {
  const before = Math.round((end - count * ms) / 1000 - from)
  const after = Math.round(to - end / 1000)
  if (before === 0 && after === 0) return []
  return [
    `${title} has whole periods only: ${before} s before the window and ${after} s after it are in the numbers`,
  ]
}
