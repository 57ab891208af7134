import type { LoadCell, LoadReport, Side } from '../../model/evidence/load-report.ts'
import { answeredIn } from '../load/answered.ts'
import { type Timed, timedOf } from '../load/timed.ts'

/** What one side did in one window. */
export type SideWindow = {
  /** Good answers that ended in it, where that is known; else those that were due in it. */
  answered: number
  times: Timed
}

/** The same stretch of time on both sides. */
type WindowPair = Record<Side, SideWindow>

/** Windows that are joined where one alone holds too little. */
const joinings = [1, 2, 4, 8]

export type WindowPairs = { seconds: number; pairs: WindowPair[] }

/**
 * Both sides window by window, in the shortest windows in which either side has `least` times on
 * average; undefined where even the longest hold fewer. Windows are joined from the end, and an
 * oldest remainder is left out.
 */
export function windowPairs(
  report: LoadReport,
  least: number,
  request?: string,
): WindowPairs | undefined {
  const cells = report.cells.filter(({ name }) => request === undefined || name === request)
  const windows = Math.floor(report.seconds / report.windowSeconds + 0.01)
  const timed = (side: Side) =>
    cells.reduce((sum, cell) => sum + (cell.side === side ? cell.latency.count : 0), 0) /
    Math.max(1, windows)
  const each = Math.min(timed('head'), timed('base'))
  // Where the sides take turns, a window holds one of them only.
  const joined = joinings
    .filter(count => report.design !== 'abba' || count > 1)
    .find(count => each * count >= least)
  if (joined === undefined) return undefined
  const first = windows % joined
  const pairs = Array.from(
    { length: Math.floor(windows / joined) },
    () => ({ head: [], base: [] }) as Sorted,
  )
  for (const cell of cells) {
    const pair = pairs[Math.floor((cell.window - first) / joined)]
    if (cell.window >= first) pair?.[cell.side].push(cell)
  }
  return {
    seconds: joined * report.windowSeconds,
    pairs: pairs.map(({ head, base }, pair) => {
      const from = first + pair * joined
      const answered = (side: Side) =>
        answeredIn(report, side, request, { from, to: from + joined })
      return { head: sideOf(head, answered('head')), base: sideOf(base, answered('base')) }
    }),
  }
}

type Sorted = Record<Side, LoadCell[]>

const sideOf = (cells: readonly LoadCell[], answered: number | undefined): SideWindow => ({
  answered: answered ?? cells.reduce((sum, { good }) => sum + good, 0),
  times: timedOf(cells),
})
