import type { Unit } from '../basics/units.ts'
import type { Resource, Traffic } from './conventional.ts'

/** Of all processes together. A count, such as that of restarts, has no average. */
export type Use = { most: number; average?: number; processes: number }

/** `query`: what was asked over time; `points` are pairs of Unix seconds and value. */
export type ResourceUse = Use & {
  resource: Resource
  unit: Unit
  query: string
  url?: string
  points: [number, number][]
}

export type TrafficSeries = { of: Traffic; unit: Unit; query: string; points: [number, number][] }
