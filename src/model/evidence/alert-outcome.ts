/**
 * What became of an alert rule in a window. Times of `firings` are Unix seconds, all others ms.
 * `pending`: its expression was true at the window's end, and had been for `pendingMs`; `activeMs`:
 * the longest that it was true at a stretch, absent where it never was.
 */
export type AlertOutcome = {
  name: string
  group: string
  severity: string
  query: string
  forMs: number
} & {
  /** `for` of the file, where the config has shortened it. */
  writtenForMs?: number
  warnings?: string[]
} & (
    | { state: 'firing'; firings: Firing[]; count: number }
    | { state: 'pending'; pendingMs: number }
    | { state: 'inactive'; activeMs?: number }
    | { state: 'not-evaluable'; detail: string }
    | { state: 'no-data'; detail: string }
    | { state: 'failed'; detail: string; hint?: string }
  )

/**
 * One alert, by its labels: from when to when it fired in the window, and for how long in all.
 * `value` is the one that it began with there, null where that is no number.
 */
export type Firing = {
  labels: Record<string, string>
  from: number
  to: number
  firedMs: number
  /** It fired already before the window. */
  wasFiring?: true
  value: number | null
  message?: string
}
