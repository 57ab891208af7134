import { type Count, totalOf } from '../../stats/design-effect.ts'
import {
  inBatches,
  isTotal,
  leastSeconds,
  longestOutage,
  type Moment,
  type Outage,
  sumOf,
} from './terminal-outage.ts'

/**
 * The longest outage of a run wherever in it, if it alone refutes that the share is within `limit`.
 *
 * To a design effect a single outage is a lone cluster, of which nothing can be told, so that a
 * service that was down for half of a run would be left open. But outages that are long for a run
 * are rare where a limit is small. Of a service that is down a share `s` of the time, those of at
 * least `D` come at a rate of `s / D` at most. One of the length `L` shows `D` or more of itself to
 * a run of the length `T` where it begins within `L + T - 2D`. So however outages cluster, at most
 * `s * max(1, T / D - 1)` of the runs see one that long: 4% where the limit is 1% and it takes a
 * fifth of the run. Where a part of the requests came through, `s` is as much larger.
 */
export function passedOutage(
  moments: readonly Moment[],
  limit: number,
  level: number,
): Outage | undefined {
  const down = longestOutage(moments)
  const [first] = down
  const last = down.at(-1)
  if (!first || !last) return undefined
  const { hits, trials, seconds } = sumOf(down)
  const share = (limit * trials) / hits
  const seen = share * Math.max(1, sumOf(moments).seconds / seconds - 1)
  const others = moments.filter(({ from }) => from < first.from || from > last.from)
  const isEnough = seconds >= leastSeconds && seen <= level && !isAlike(others, { hits, trials })
  if (!isEnough) return undefined
  return {
    from: first.from,
    until: last.from + last.seconds,
    isTotal: isTotal({ hits, trials }),
    stillDown: false,
    others: inBatches(others),
  }
}

/** Where half as much failed elsewhere, it is no outage among others. */
const isAlike = (others: readonly Count[], outage: Count): boolean => {
  const { hits, trials } = totalOf(others)
  return 2 * hits * outage.trials > outage.hits * trials
}
