/** How several series over time become one number. */
export const severalHint = (series: number): string =>
  series > 1 ? 'sum(…) or max(…)' : 'max_over_time(…)'
