import {
  formatMeasured,
  formatMilliseconds,
  formatRatio,
  type Unit,
} from '../../model/basics/units.ts'
import type { Interval } from '../../model/judgement.ts'

/** What stands where nothing was measured. */
export const nothing = '–'

export const formatTime = (ms: number | null): string =>
  ms === null ? nothing : formatMilliseconds(ms)
/** `> 10 s` of what ended at its timeout: it would have taken longer. */
export const formatBounded = (ms: number | null, timeoutMs = Number.POSITIVE_INFINITY): string =>
  ms !== null && ms >= timeoutMs ? `> ${formatTime(ms)}` : formatTime(ms)
export const formatShare = (ratio: number | null): string =>
  ratio === null ? nothing : formatRatio(ratio)

/** `398–431 ms`, `≥ 99.91%`, or nothing where neither side is bounded. */
export function formatInterval({ lower, upper }: Interval, unit: Unit, threshold: number): string {
  if (lower === null) return upper === null ? '' : `≤ ${formatMeasured(upper, unit, threshold)}`
  if (upper === null) return `≥ ${formatMeasured(lower, unit, threshold)}`
  const [from, to] = alignDecimals([lower, upper], unit, threshold)
  if (from === to) return from
  const [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? []
  return number !== undefined &&
    to.endsWith(rest!) &&
    /^[-\d.]+$/.test(to.slice(0, to.length - rest!.length))
    ? `${number}–${to}`
    : `${from} – ${to}`
}

const nearAll = 0.9

/** Both ends; two percentages near 100% with as many decimals as the finer one needs. */
function alignDecimals(
  [lower, upper]: [number, number],
  unit: Unit,
  threshold: number,
): [string, string] {
  const both: [string, string] = [
    formatMeasured(lower, unit, threshold),
    formatMeasured(upper, unit, threshold),
  ]
  if (unit !== 'ratio' || lower <= nearAll || upper === 1) return both
  const decimals = Math.max(...both.map(text => /\.(\d+)/.exec(text)?.[1]?.length ?? 0))
  return [`${(lower * 100).toFixed(decimals)}%`, `${(upper * 100).toFixed(decimals)}%`]
}
