import type { LoadCell, LoadReport, Side } from '../../model/evidence/load-report.ts'
import { settlingSeconds } from '../../model/plan/baseline.ts'
import type { ComparedMetric } from '../../model/plan/objective.ts'
import { answeredIn } from './answered.ts'
import { countOf, leastSum, type Percentile, percentileOf, type Timed, timedOf } from './timed.ts'

/** The cells of a side, of one request where one is named. */
export const cellsOf = (
  { cells }: Pick<LoadReport, 'cells'>,
  side: Side,
  request?: string,
): LoadCell[] =>
  cells.filter(cell => cell.side === side && (request === undefined || cell.name === request))

/** Requests of several cells together; `intended`: sent or dropped. */
export type Counts = Record<'intended' | 'sent' | 'completed' | 'dropped' | 'good', number>

export function countsOf(cells: readonly LoadCell[]): Counts {
  const total = (key: Exclude<keyof Counts, 'intended'>) =>
    cells.reduce((sum, cell) => sum + cell[key], 0)
  const [sent, dropped] = [total('sent'), total('dropped')]
  return {
    intended: sent + dropped,
    sent,
    completed: total('completed'),
    dropped,
    good: total('good'),
  }
}

/** What cells count under keys, such as responses by status, together. */
export function tallyOf(
  cells: readonly LoadCell[],
  of: (cell: LoadCell) => Partial<Record<string, number>>,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const cell of cells)
    for (const [key, count = 0] of Object.entries(of(cell)))
      sums.set(key, (sums.get(key) ?? 0) + count)
  return sums
}

/**
 * Seconds of the windows `[from, to)` in which a side was loaded and counted: where the sides take
 * turns, its own without their start.
 */
export function secondsLoaded(
  { cells, design, seconds, windowSeconds }: LoadReport,
  side: Side,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): number {
  if (design !== 'abba')
    return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds)
  const turns = cells.filter(cell => cell.side === side && cell.window >= from && cell.window < to)
  return new Set(turns.map(({ window }) => window)).size * (windowSeconds - settlingSeconds)
}

/**
 * A metric as a number, in its own unit; never negative. `isLeast`: timeouts are in it, which took
 * longer by an unknown amount, so that it is a lower bound.
 */
export type Figure = { value: number; isLeast: boolean }

export const figureOfPercentile = (found: Percentile | undefined): Figure | undefined =>
  found && { value: found.ms, isLeast: found.isCensored }

export const averageOf = (times: Timed): Figure | undefined =>
  countOf(times) > 0
    ? { value: leastSum(times) / countOf(times), isLeast: times.timeouts > 0 }
    : undefined

/**
 * A metric of one side over the whole run; undefined where there is nothing to take it of. `slow`
 * needs both sides.
 */
export function measureOf(
  report: LoadReport,
  metric: ComparedMetric,
  request?: string,
  side: Side = 'head',
): Figure | undefined {
  const cells = cellsOf(report, side, request)
  const { intended, sent, good } = countsOf(cells)
  const exactly = (part: number, of: number): Figure | undefined =>
    of > 0 ? { value: part / of, isLeast: false } : undefined
  switch (metric.kind) {
    case 'quantile':
      return figureOfPercentile(percentileOf(timedOf(cells), metric.quantile))
    case 'avg':
      return averageOf(timedOf(cells))
    case 'throughput':
      return exactly(answeredIn(report, side, request) ?? good, secondsLoaded(report, side))
    case 'error_rate':
      return exactly(sent - good, sent)
    case 'availability':
      return exactly(good, intended)
    case 'slow':
      return undefined
  }
}
