/** When requests are due, in ms from the start of the measured part; those of the warm-up are negative. */
export type Schedule = {
  /** Of the n-th arrival, counted from 0. */
  dueAt: (n: number) => number
  /** Arrivals before the measured part. */
  warmup: number
  /** All arrivals, the warm-up's included. */
  total: number
}

/**
 * Arrivals at a constant rate on one grid through warm-up and measured part, so that nothing jumps where measuring
 * begins. The measured part holds rate × duration of them, the first one at 0.
 */
export function constantRate(perSecond: number, warmupMs: number, durationMs: number): Schedule {
  const gapMs = 1000 / perSecond
  const warmup = Math.floor((warmupMs * perSecond) / 1000 + 1e-9)
  const measured = Math.ceil((durationMs * perSecond) / 1000 - 1e-9)
  return { dueAt: n => (n - warmup) * gapMs, warmup, total: warmup + measured }
}
