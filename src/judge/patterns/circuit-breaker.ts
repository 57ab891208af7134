import { formatMilliseconds, formatNumber } from '../../model/basics/units.ts'
import type { Pattern } from '../../model/pattern.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import type { Broken } from './broken.ts'

type Breaker = Extract<Pattern, { kind: 'circuit-breaker' }>

/** Calls are counted over stretches of a second. */
const stretch = 1
/** While it is open no more than this share of the usual calls comes: those that probe. */
const openShare = 0.2
/** Probes of a dependency that is rarely called. */
const mostProbes = 2
/** Once it is closed at least this share of the usual calls comes. */
const closedShare = 0.5
const fewestUsual = 5
/** It has to be open for as long, or nobody knows that it is. */
const leastOpen = 3

/** When calls stopped after the fault began, and when they came again after it was reverted. */
export function findCircuitBreaker(
  { dependency, opensWithinMs, closesWithinMs }: Breaker,
  { calls, usual, active, revertedAt, watchedTo, isLate }: Broken,
): Finding {
  const times = calls.map(([at]) => at)
  const countIn = (from: number, to: number) => times.filter(at => at >= from && at < to).length
  const usualSeconds = usual.reduce((sum, { from, to }) => sum + to - from, 0)
  const perSecond =
    usual.reduce((sum, { from, to }) => sum + countIn(from, to), 0) / (usualSeconds || 1)
  if (perSecond < fewestUsual)
    return noData(
      `${dependency} is called ${formatNumber(perSecond)} times a second before the fault; it takes ${fewestUsual} to see that calls stop.`,
    )
  if (countIn(active.from, active.to) === 0)
    return noData(`${dependency} was not called while it was broken: no call failed.`)
  const stretches = stretchesOf(active.from, active.to, countIn)
  const isOpen = ({ count }: Stretch) => count <= Math.max(mostProbes, openShare * perSecond)
  const firstOpen = stretches.findLastIndex(one => !isOpen(one)) + 1
  const open = stretches.slice(firstOpen)
  const rate = `${formatNumber(perSecond)} calls a second before`
  const finding = (verdict: Finding['verdict'], value: number | null, why: string): Finding => ({
    verdict,
    value,
    interval: null,
    reason: `${why}.`,
  })
  if (open.length === 0)
    return finding(
      'fail',
      null,
      `Calls of ${dependency} did not stop while it was broken: ${formatNumber(countIn(active.from, active.to) / (active.to - active.from))} calls a second, ${rate}`,
    )
  const last = times.findLast(at => at < open[0]!.from && at >= active.from) ?? active.from
  const openedMs = Math.round(1000 * (last - active.from))
  const probes = open.reduce((sum, { count }) => sum + count, 0)
  const opened = `Calls stopped ${formatMilliseconds(openedMs)} after it broke, ${rate}; ${probes} calls probed it`
  if (open.length * stretch < leastOpen)
    return {
      ...finding(
        'inconclusive',
        openedMs,
        `${opened}; too little was observed after that to be sure`,
      ),
      cause: 'undecided',
    }
  const late = (value: number, why: string): Finding =>
    isLate
      ? {
          ...finding('inconclusive', value, `${why}; the load generator itself did not keep up`),
          cause: 'undecided',
        }
      : finding('fail', value, why)
  if (openedMs > opensWithinMs) return late(openedMs, opened)
  if (closesWithinMs === undefined) return finding('pass', openedMs, opened)
  const after = stretchesOf(revertedAt, watchedTo, countIn)
  const closed = after.find(({ count }) => count >= closedShare * perSecond)
  if (!closed)
    return watchedTo - revertedAt < closesWithinMs / 1000
      ? {
          ...finding(
            'inconclusive',
            openedMs,
            `${opened}; the run ended too early to see whether they resumed`,
          ),
          cause: 'undecided',
        }
      : finding('fail', openedMs, `${opened}; they did not resume after the fault`)
  const closedMs = 1000 * (closed.from - revertedAt)
  const both = `${opened}; they resumed ${formatMilliseconds(closedMs)} after the fault`
  return closedMs <= closesWithinMs ? finding('pass', openedMs, both) : late(openedMs, both)
}

type Stretch = { from: number; count: number }

/** Whole stretches only: what is left over is shorter than it takes to say anything. */
function stretchesOf(
  from: number,
  to: number,
  countIn: (from: number, to: number) => number,
): Stretch[] {
  const count = Math.max(0, Math.floor((to - from) / stretch + 1e-9))
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * stretch
    return { from: start, count: countIn(start, start + stretch) }
  })
}
