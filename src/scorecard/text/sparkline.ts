const bars = '▁▂▃▄▅▆▇█'
const mostBars = 30

/**
 * `▁▂▃▇`, from zero to `top` or the largest value; a dot where there is none. Where there are many,
 * the largest of each few.
 */
export function sparkline(values: readonly (number | null)[], top = 0): string {
  const shown = inBars(values).map(largest)
  const most = Math.max(top, ...shown.map(value => value ?? 0))
  return shown.map(value => (value === null ? '·' : barOf(value, most))).join('')
}

/** What each bar stands for: of many values a few that follow one another. */
export function inBars<T>(values: readonly T[]): T[][] {
  const few = Math.max(1, Math.ceil(values.length / mostBars))
  return Array.from({ length: Math.ceil(values.length / few) }, (_, bar) =>
    values.slice(bar * few, (bar + 1) * few),
  )
}

const barOf = (value: number, most: number): string =>
  bars[
    most > 0 ? Math.max(0, Math.min(bars.length - 1, Math.floor((value / most) * bars.length))) : 0
  ]!

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length > 0 ? Math.max(...known) : null
}
