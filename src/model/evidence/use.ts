import type { Unit } from '../basics/units.ts'
import type { Resource, Traffic } from './conventional.ts'

/** Of all processes together. A count, such as that of restarts, has no average. */
export type Use = { most: number; average?: number; processes: number }

/**
 * What head and base used in equal parts of the window, each so many seconds long, in the order of
 * time.
 */
export type UsePairs = { seconds: number; pairs: [head: number, base: number][] }

/**
 * `query`: what was asked over time; `points` are pairs of Unix seconds and value. `base`: the same
 * of the base.
 */
export type ResourceUse = Use & {
  resource: Resource
  unit: Unit
  query: string
  url?: string
  points: [number, number][]
  base?: Use & { points: [number, number][] }
}

export type TrafficSeries = { of: Traffic; unit: Unit; query: string; points: [number, number][] }
