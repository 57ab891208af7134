/** How one number is had of so many series over time. */
export const severalHint = (series: number): string =>
  series > 1 ? 'sum(…) or max(…)' : 'max_over_time(…)'
