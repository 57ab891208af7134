const bars = '▁▂▃▄▅▆▇█'

/** `▁▂▃▇`, from zero to the largest value; a gap where there is none. */
export function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.map(value => value ?? 0))
  return values
    .map(value => {
      if (value === null) return '·'
      return bars[most > 0 ? Math.min(bars.length - 1, Math.floor((value / most) * bars.length)) : 0]
    })
    .join('')
}
