import { windowMs } from '../promql/placeholders.ts'
import type { MeasuredWindow } from './provider.ts'

/**
 * A query with its placeholders filled in: `$window`, the length of the window, in seconds;
 * `$start` and `$end` in Unix ms.
 */
export function fillQuery(query: string, window: MeasuredWindow): string {
  const values = {
    window: Math.max(1, Math.round(windowMs(window) / 1000)),
    start: Math.round(window.start * 1000),
    end: Math.round(window.end * 1000),
  }
  return query.replace(/\$(window|start|end)\b/g, (_, name: keyof typeof values) =>
    String(values[name]),
  )
}
