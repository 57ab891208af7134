import { memoryTrend } from '../../src/judge/profile/memory-trend.ts'
import { latencyTrend } from '../../src/judge/profile/soak.ts'
import type { Trend } from '../../src/model/judgement.ts'
import { normalNumbers, randomStream } from '../verdict/normal.ts'
import { wanderingLatency } from './latency.ts'
import { sawTooth } from './memory.ts'

/**
 * Of so many runs: how many show a growth, how many a growth below the bound of the table, the rest
 * neither.
 */
export type Tally = { runs: number; grows: number; bounded: number; open: number }

/** `bound`: growth a minute that a passing objective would rule out. */
function tallyOf(
  seeds: readonly number[],
  bound: number,
  trendOf: (seed: number) => Trend | undefined,
): Tally {
  const trends = seeds.map(trendOf)
  const count = (is: (trend: Trend) => boolean) => trends.filter(trend => trend && is(trend)).length
  const grows = count(({ interval: { lower } }) => lower !== null && lower > 0)
  const bounded = count(({ interval: { upper } }) => upper !== null && upper < bound)
  return { runs: seeds.length, grows, bounded, open: seeds.length - Math.max(grows, bounded) }
}

export type MemoryCell = { period: number; scrape: number; minutes: number; leakPerMinute: number }
export type LatencyCell = { tau: number; minutes: number; growthPerMinute: number }

const height = 36
export const memoryBound = 1
export const tallyMemory = (cell: MemoryCell, seeds: readonly number[]): Tally =>
  tallyOf(seeds, memoryBound, seed => {
    const tooth = { ...cell, height, seconds: 60 * cell.minutes }
    return memoryTrend(sawTooth(tooth, randomStream(seed, 0), normalNumbers(randomStream(seed, 1))))
  })

/** In percent. */
export const latencyBound = 1
const spread = 0.1
export const tallyLatency = (cell: LatencyCell, seeds: readonly number[]): Tally =>
  tallyOf(seeds, latencyBound, seed => {
    const wandering = { ...cell, spread, seconds: 60 * cell.minutes }
    return latencyTrend(0.5, wanderingLatency(wandering, normalNumbers(randomStream(seed, 0))))
  })

export const periods = [1, 3, 10, 30, 60, 120, 300]
export const scrapes = [1, 5, 15]
export const taus = [10, 30, 60, 120]
export const minutes = [1, 5, 10, 15, 20, 30]
