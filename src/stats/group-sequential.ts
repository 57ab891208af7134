import { normalQuantile, normalTail } from './distributions/normal.ts'

/** Grid points of the density between two looks; 240 give the bounds to 4 decimals. */
const points = 240
/** Standard deviations below zero from which on the density counts as none. */
const depth = 8

/**
 * One-sided levels at which a test may be made at each look, so that by each look it has been wrong
 * with the probability that was to be spent: the bounds of a Brownian motion without drift
 * (Armitage, McPherson & Rowe 1969; Lan & DeMets 1983). Since looks share their data, each level is
 * larger than what is newly spent at it. It holds for what adds up over time; for any other test
 * use the increments alone. `fractions` ascend and are above 0; `spent` is by then, not less than
 * before.
 */
export function groupSequentialLevels(
  fractions: readonly number[],
  spent: readonly number[],
): number[] {
  const levels: number[] = []
  let alive: Density | undefined
  for (const [look, time] of fractions.entries()) {
    const fresh = spent[look]! - (spent[look - 1] ?? 0)
    const bound = alive ? boundAfter(alive, time, fresh) : -normalQuantile(fresh) * Math.sqrt(time)
    levels.push(normalTail(bound / Math.sqrt(time)))
    alive = densityBelow(bound, time, alive)
  }
  return levels
}

/**
 * Of the paths that have crossed no bound yet: where they are at a time, with the weight of each
 * point.
 */
type Density = { time: number; at: Float64Array; mass: Float64Array }

function densityBelow(bound: number, time: number, before: Density | undefined): Density {
  const from = -depth * Math.sqrt(time)
  const step = (bound - from) / points
  const at = Float64Array.from({ length: points + 1 }, (_, point) => from + step * point)
  const mass = at.map((s, point) => (simpson(point) * step * densityAt(s, time, before)) / 3)
  return { time, at, mass }
}

const simpson = (point: number): number =>
  point === 0 || point === points ? 1 : point % 2 === 1 ? 4 : 2

function densityAt(s: number, time: number, before: Density | undefined): number {
  if (!before) return normalDensity(s, time)
  let sum = 0
  for (let point = 0; point <= points; point += 1) {
    sum += before.mass[point]! * normalDensity(s - before.at[point]!, time - before.time)
  }
  return sum
}

const normalDensity = (x: number, variance: number): number =>
  Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance)

/** Where a path that has crossed no bound yet is above with the probability `fresh`. */
function boundAfter(before: Density, time: number, fresh: number): number {
  const deviation = Math.sqrt(time - before.time)
  const above = (bound: number) => {
    let sum = 0
    for (let point = 0; point <= points; point += 1) {
      sum += before.mass[point]! * normalTail((bound - before.at[point]!) / deviation)
    }
    return sum
  }
  let [low, high] = [-depth * Math.sqrt(time), depth * Math.sqrt(time)]
  for (let halving = 0; halving < 50; halving += 1) {
    const middle = (low + high) / 2
    if (above(middle) > fresh) low = middle
    else high = middle
  }
  return (low + high) / 2
}
