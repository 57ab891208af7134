import { hourMs } from '../model/basics/units.ts'

/** Unix seconds. */
type Span = { start: number; end: number }

const unitsMs = [
  [hourMs, 'h'],
  [60_000, 'm'],
  [1000, 's'],
] as const

/**
 * A duration as every PromQL parser reads it: `20s`, `1m30s`, `20500ms` where it is not of whole
 * seconds.
 */
export function formatPromDuration(ms: number): string {
  const whole = Math.max(1, Math.round(ms))
  if (whole % 1000 !== 0) return `${whole}ms`
  let left = whole
  return unitsMs
    .map(([size, unit]) => {
      const count = Math.floor(left / size)
      left -= count * size
      return count > 0 ? `${count}${unit}` : ''
    })
    .join('')
}

/** Unix seconds to the millisecond, never in scientific form. */
export const formatPromTime = (seconds: number): string => String(Number(seconds.toFixed(3)))

export const windowMs = ({ start, end }: Span): number => Math.round((end - start) * 1000)

/**
 * A query with `$window` (of `rangeMs`, else the measured window's length), `$start` and `$end`
 * (Unix seconds) filled in. Other names after a `$` stay as they are, and Prometheus will refuse
 * them.
 */
export function fillPlaceholders(query: string, window: Span, rangeMs = windowMs(window)): string {
  const values = {
    window: formatPromDuration(rangeMs),
    start: formatPromTime(window.start),
    end: formatPromTime(window.end),
  }
  return query.replace(/\$(window|start|end)\b/g, (_, name: keyof typeof values) => values[name])
}
