import { changePoints } from '../../src/stats/change-points.ts'
import { seededRandom } from '../../src/stats/random.ts'

/**
 * How runs of one build differ: standard deviation of the logarithm, correlation of neighbours, and
 * the share of runs that something disturbed, which are slower by up to some 60%.
 */
export type Noise = { deviation: number; correlation: number; outliers: number }

/** `false`: quarters with a change where there is none; the others: changes of 10% by when. */
export type Tally = { histories: number; false: number; within5: number; within10: number }

/** Runs before the change, and a quarter of daily runs. */
const [before, quarter] = [30, 90]
const change = Math.log(1.1)
/** As far from the truth a change may be placed. */
const near = 2

/** What `changePoints` finds of histories that are drawn with this noise. */
export function tally(noise: Noise, seeds: readonly number[]): Tally {
  const result = { histories: seeds.length, false: 0, within5: 0, within10: 0 }
  for (const seed of seeds) {
    const still = changePoints(history(noise, { seed, runs: before + quarter, change: 0 }), terms)
    if (still.some(({ seen }) => seen >= before)) result.false += 1
    const moved = history(noise, { seed: seed + 100_000, runs: before + 10, change })
    const found = changePoints(moved, terms).find(({ at }) => Math.abs(at - before) <= near)
    if (found) result.within10 += 1
    if (found && found.seen < before + 5) result.within5 += 1
  }
  return result
}

/** As `review` has it. */
const terms = { least: 0.01 }

type Drawn = { seed: number; runs: number; change: number }

function history(
  { deviation, correlation, outliers }: Noise,
  { seed, runs, change: by }: Drawn,
): number[] {
  const random = seededRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  let level = deviation * normal()
  return Array.from({ length: runs }, (_, run) => {
    level = correlation * level + Math.sqrt(1 - correlation ** 2) * deviation * normal()
    const outlier = random() < outliers ? Math.abs(normal()) * 0.3 : 0
    return level + outlier + (run >= before ? by : 0)
  })
}
