import { formatDuration } from '../../model/basics/units.ts'
import { clopperPearson } from '../../stats/clopper-pearson.ts'
import { type Count, designEffect, totalOf } from '../../stats/design-effect.ts'

/** A share that rose amid a run and stayed up. */
export type Rise = {
  /** Seconds from the start of the run. */
  from: number
  /** What the share of the whole run is at least. */
  atLeast: number
}

/** Where a rise is looked for, as shares of the run: it has to last for at least half of it. */
const starts = [1 / 4, 1 / 3, 1 / 2]
/** A shorter one, or one in fewer batches, may be one more swing of slow noise. */
const leastSeconds = 60
const leastBatches = 12
/** How many times what is allowed: noise of 70% over a minute, one standard deviation up. */
const clearly = 2

/**
 * The rise that a run ended in, if it did. To an interval of the whole run a service that degrades
 * within it looks like slow noise, so that it is left open however bad it has become. The stretch
 * from the rise to the end is therefore judged as a run of its own, with its own clusters and slow
 * noise, at its share of the level, and held against twice what is allowed.
 *
 * What it adds to the failures of services exactly at their limit, in 300 simulated runs each of 2
 * and 5 minutes: none where requests fail independently or in bursts, at most 2 points where the
 * share of errors wanders by 70% over 30 or 60 s, at most 3 of p(99) under noise of 20% over a
 * minute.
 */
export function lastingRise(
  batches: readonly Count[],
  limit: number,
  level: number,
  seconds: number,
): Rise | undefined {
  const { trials } = totalOf(batches)
  const rises = starts.flatMap(start => {
    const first = Math.round(start * batches.length)
    const after = batches.slice(first)
    const from = (first / batches.length) * seconds
    if (after.length < leastBatches || seconds - from < leastSeconds - 1e-6) return []
    const share = totalOf(after).trials / trials
    const isClear = (lower: number) => lower > clearly * limit && lower * share > limit
    const lowerBy = (effect: number) => lowerBound(after, effect, level / starts.length)
    // The design effect takes long to find, and only lowers the bound.
    const lower = isClear(lowerBy(1)) ? lowerBy(designEffect(after)) : 0
    return isClear(lower) ? [{ from, lower, atLeast: lower * share }] : []
  })
  const [clearest] = rises.toSorted((a, b) => b.lower - a.lower)
  return clearest && { from: clearest.from, atLeast: clearest.atLeast }
}

function lowerBound(counts: readonly Count[], effect: number, level: number): number {
  const { hits, trials } = totalOf(counts)
  return clopperPearson(hits / effect, trials / effect, level).lower
}

/** `, more than twice what is allowed from 40s to the end`. */
export const formatRise = ({ from }: Rise): string =>
  `, more than twice what is allowed from ${formatDuration(from * 1000)} to the end`
