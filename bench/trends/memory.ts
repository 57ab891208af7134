import type { Measurement } from '../../src/model/evidence/measurement.ts'

/** Memory of a garbage-collected process, in MB and seconds. */
export type SawTooth = {
  /** From one collection to the next, on average. */
  period: number
  /** What a collection frees. */
  height: number
  /** From one scrape to the next. */
  scrape: number
  seconds: number
  leakPerMinute: number
}

/**
 * What remains after each collection varies by this share of what it frees, as do the times between
 * collections.
 */
const unevenLevels = 0.05
const unevenPeriods = 0.1
const noise = 0.3
const floor = 100

/**
 * What a server would say: bytes at each scrape, from a random moment of a tooth on. `normal` draws
 * standard normal numbers.
 */
export function sawTooth(
  { period, height, scrape, seconds, leakPerMinute }: SawTooth,
  uniform: () => number,
  normal: () => number,
): Measurement {
  const nextAfter = (at: number) => at + period * Math.max(0.2, 1 + unevenPeriods * normal())
  let collectedAt = -uniform() * period
  let collectsAt = nextAfter(collectedAt)
  let level = unevenLevels * height * normal()
  const values: [number, number][] = []
  for (let at = uniform() * scrape; at <= seconds; at += scrape) {
    while (collectsAt <= at) {
      collectedAt = collectsAt
      collectsAt = nextAfter(collectedAt)
      level = unevenLevels * height * normal()
    }
    const risen = (height * (at - collectedAt)) / period
    const megabytes = floor + (leakPerMinute * at) / 60 + level + risen + noise * normal()
    values.push([at, megabytes * 1e6])
  }
  return {
    kind: 'series',
    query: 'process_resident_memory_bytes',
    warnings: [],
    series: [{ labels: {}, values }],
  }
}
