import type { FaultOpening } from '../fault.ts'

/* Durations as Go writes them, and with it every kind of object here. */

/** Until when at most: `300s`. */
export const durationOf = ({ longestMs }: Pick<FaultOpening, 'longestMs'>): string =>
  `${Math.ceil(longestMs / 1000)}s`

const unitMs: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}
const part = /(\d*\.?\d+)(ns|us|µs|ms|s|m|h)/g

/** Of `1h30m`; undefined where it is no duration, which the cluster will say. */
export function durationMs(written: unknown): number | undefined {
  const text = String(written)
  const parts = [...text.matchAll(part)]
  if (parts.length === 0 || text.replace(part, '') !== '') return undefined
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * unitMs[unit!]!, 0)
}
