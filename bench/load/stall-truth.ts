import type { Quantiles } from './results.ts'

/** What nginx answers in a ms when all is waiting for it. */
const drainedPerMs = 62

/**
 * Response times in ms at 1,000/s against a server that stops for `stallMs` in every 10 s: who
 * comes in the stall waits for its end and for those before, so that times fall evenly from
 * `stallMs` to 0, over the stall and the draining after it.
 */
export function stallTruth(stallMs: number): Quantiles & { max: number } {
  const affectedMs = (stallMs * drainedPerMs) / (drainedPerMs - 1)
  /** Of all that come in 10 s, the share `above` waits longer. */
  const exceededBy = (above: number) => Math.max(0, stallMs * (1 - (above * 10_000) / affectedMs))
  return { p50: exceededBy(0.5), p95: exceededBy(0.05), p99: exceededBy(0.01), max: stallMs }
}
