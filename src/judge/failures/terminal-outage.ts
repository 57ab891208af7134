import { defined } from '../../model/basics/defined.ts'
import { formatDuration } from '../../model/basics/units.ts'
import type { Count } from '../../stats/design-effect.ts'

/**
 * How a run ended: `stillDown` where the target gave no answer when it was asked once more after
 * the load.
 */
export type RunEnd = { stillDown: boolean }

/**
 * What was counted in one of the consecutive stretches of a run, which begins `from` seconds after
 * the run's start.
 */
export type Moment = Count & { from: number; seconds: number }

/** A run in its order of time, up to its end. */
export type Course = { moments: readonly Moment[]; end: RunEnd }

/**
 * An outage, which lasted to the end of the run where it has no `until`. `from`, `until`: seconds
 * from the start of the run; `isTotal`: next to nothing got through; `others`: what was counted
 * before it, and after it.
 */
export type Outage = {
  from: number
  until?: number
  isTotal: boolean
  stillDown: boolean
  others: readonly Count[]
}

/** From this share of hits on a moment counts as down. */
const down = 0.5
/** From this one on nobody calls it anything else. */
const total = 0.95
/**
 * How many times what the whole run is allowed, and how many times as long as every earlier outage.
 */
const clearly = 2
/** A shorter outage is one only where the target was still down afterwards. */
export const leastSeconds = 5
const mostBatches = 60

/**
 * The outage that a run ended in, if it did; undefined where what is down at the end may be one
 * more of the short bursts that a limit allows for.
 *
 * A design effect takes bursts for exchangeable: another run of the same service would have more or
 * fewer of them. An outage that lasts to the end has not ended, so its length is a lower bound, and
 * the service is in it when the run is over. A service that is down a share `p` of the time is down
 * at any one moment, such as the end of a run, with probability `p`, however its outages cluster.
 * At a moment that counts as down from half of the requests on that is at most `2p`. So "down at
 * the end" refutes `p ≤ limit` by itself where the limit is small. Three more conditions keep the
 * false alarms well below that bound. The outage alone has at least twice the hits, and takes at
 * least twice the time, that the limit allows the whole run. It is at least twice as long as every
 * earlier one. And it lasts for at least five seconds, or the target was still down after the load.
 *
 * What it adds to the false alarms, of 1,000 simulated runs each of services that are down for
 * exactly as much of the time as the limit allows, in outages of 1 s to 10 min on average, runs of
 * 1 and 10 min: at most 1 point at limits of 0.1% and 1%, 3.3 at 5%, 5.9 at 10% (`npm run
 * bench:confidence`).
 */
export function terminalOutage({ moments, end }: Course, limit: number): Outage | undefined {
  const { first, began } = startOf(moments, end)
  const start = began ?? first
  if (start === undefined) return undefined
  const outage = sumOf(moments.slice(start))
  const whole = sumOf(moments)
  const before = moments.slice(0, start)
  const isBeyondLimit =
    outage.hits >= clearly * limit * whole.trials &&
    outage.seconds >= clearly * limit * whole.seconds
  const isLongest = outage.seconds >= clearly * sumOf(longestOutage(before)).seconds
  // Where as much failed before, nothing began in it.
  const earlier = sumOf(before)
  const isWorse = outage.hits * earlier.trials >= clearly * earlier.hits * outage.trials
  const isSeen = end.stillDown || outage.seconds >= leastSeconds
  if (!isBeyondLimit || !isLongest || !isWorse || !isSeen) return undefined
  const { hits, trials } = sumOf(moments.slice(first ?? moments.length))
  return {
    from: began === undefined ? beginning(moments.slice(start)) : amid(moments[began]!),
    isTotal: isTotal({ hits, trials }),
    stillDown: end.stillDown,
    others: inBatches(before),
  }
}

/** How an outage is called: one of next to everything, and one of most of it. */
export type OutageWords = { total: string; partial: string }

/** Of requests. */
const ofRequests: OutageWords = { total: 'down', partial: 'failing' }

/** Of requests that took too long. */
export const ofSlow: OutageWords = { total: 'all of them', partial: 'most of them' }

/** `, down from 9m to the end, and still down afterwards`, `, failing from the start to 30s`. */
export function formatOutage(
  { from, until, isTotal, stillDown }: Outage,
  { total: all, partial }: OutageWords = ofRequests,
): string {
  const since = from * 1000 < 0.5 ? 'from the start' : `from ${formatDuration(from * 1000)}`
  const to = until === undefined ? 'the end' : formatDuration(until * 1000)
  const after = until === undefined && stillDown ? ', and still down afterwards' : ''
  return `, ${isTotal ? all : partial} ${since} to ${to}${after}`
}

/**
 * The first moment of what is down at the end, and the one before it where it began amid that; both
 * undefined where the run did not end so. What is still down after the load may have begun amid the
 * last moment, and fill little of it.
 */
function startOf(
  moments: readonly Moment[],
  { stillDown }: RunEnd,
): { first?: number; began?: number } {
  const lastUp = moments.findLastIndex(moment => !isDown(moment))
  const first = moments.findIndex(({ trials }, at) => at > lastUp && trials > 0)
  if (first < 0)
    return stillDown && lastUp >= 0 && moments[lastUp]!.hits > 0 ? { began: lastUp } : {}
  return {
    first,
    ...defined({ began: lastUp >= 0 && moments[lastUp]!.hits > 0 ? lastUp : undefined }),
  }
}

/** When an outage began that fills the end of a moment. */
const amid = ({ from, seconds, hits, trials }: Moment): number =>
  from + seconds * (1 - hits / trials)

/** Where all but the first moment is nothing but hits, it began amid that one. */
function beginning([first, ...others]: readonly Moment[]): number {
  const isSudden = others.length > 0 && others.every(({ hits, trials }) => hits === trials)
  return isSudden ? amid(first!) : first!.from
}

/** A moment in which nothing was counted ends no outage. */
const isDown = ({ hits, trials }: Count): boolean => hits >= down * trials

/** Whether something was counted, and most of it was no hit. */
export const isUp = (count: Count): boolean => count.trials > 0 && !isDown(count)

export const isTotal = ({ hits, trials }: Count): boolean => hits >= total * trials

/** The consecutive moments that were down for longest, of which the first is not empty. */
export function longestOutage(moments: readonly Moment[]): Moment[] {
  let longest = { from: 0, to: 0, seconds: 0 }
  let [count, seconds] = [0, 0]
  for (const [at, moment] of moments.entries()) {
    const goesOn = isDown(moment) && (count > 0 || moment.trials > 0)
    count = goesOn ? count + 1 : 0
    seconds = goesOn ? seconds + moment.seconds : 0
    if (seconds > longest.seconds) longest = { from: at + 1 - count, to: at + 1, seconds }
  }
  return moments.slice(longest.from, longest.to)
}

/**
 * As few as the whole run has, so that a design effect is found in stretches that hold several
 * bursts.
 */
export function inBatches(moments: readonly Moment[]): Count[] {
  const size = Math.ceil(moments.length / mostBatches)
  const count = size > 0 ? Math.ceil(moments.length / size) : 0
  return Array.from({ length: count }, (_, batch) =>
    sumOf(moments.slice(batch * size, (batch + 1) * size)),
  )
}

export const sumOf = (moments: readonly Moment[]): Count & { seconds: number } => ({
  hits: moments.reduce((sum, { hits }) => sum + hits, 0),
  trials: moments.reduce((sum, { trials }) => sum + trials, 0),
  seconds: moments.reduce((sum, { seconds }) => sum + seconds, 0),
})
