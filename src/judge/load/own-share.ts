import { defined } from '../../model/basics/defined.ts'
import type {
  GeneratorReport,
  HistogramData,
  LoadCell,
  LoadReport,
  Side,
} from '../../model/evidence/load-report.ts'
import { bucketTime, filledBuckets, Histogram } from '../../stats/histogram.ts'

/**
 * The load as it would have been at best without the trouble of the generator. What is found of a
 * report as it is and of one of these alike, the trouble did not make.
 */

/**
 * Each time without what the generator may have added to it, and the timeouts that are none without
 * it good. Undefined of an engine that does not know how much that is.
 */
export function withoutOwnShare(report: LoadReport): LoadReport | undefined {
  const { generator } = report
  if (!generator) return undefined
  return {
    ...report,
    cells: report.cells.map(generator.ownShare ? cleared : cell => shortened(cell, generator)),
  }
}

/**
 * Of an engine that does not know its own share: as if every request had been successful but those
 * that got an unexpected status, which comes from the target, however late the engine is.
 */
export const withStatusesAlone = (report: LoadReport): LoadReport => ({
  ...report,
  cells: report.cells.map(cell => {
    const { status } = cell.errors
    const sent = cell.sent + cell.dropped
    const good = sent - (status ?? 0)
    return { ...cell, sent, dropped: 0, completed: sent, good, errors: defined({ status }) }
  }),
})

const cleared = (cell: LoadCell): LoadCell =>
  withTimes(cell, cell.ofTarget ?? cell.latency, cell.excused ?? 0)

/** In cores. A busier thread lets answers wait, for nobody knows how long. */
const mostCpu = 0.8

/**
 * An older record knows only of the whole run how late the generator was: it may have been so with
 * every time, as it was sent and as it was answered. How long answers wait for a busy thread it
 * does not know.
 */
function shortened(cell: LoadCell, { lateness, eventLoopDelay, cpu }: GeneratorReport): LoadCell {
  const own =
    cpu > mostCpu
      ? Number.POSITIVE_INFINITY
      : lateness.max + Math.max(lateness.max, eventLoopDelay.p99)
  const times = new Histogram()
  for (const [bucket, count] of filledBuckets(cell.latency))
    times.record(Math.max(0, bucketTime(bucket, cell.latency) - own), count)
  return withTimes(cell, times.toData(), cell.errors.timeout ?? 0)
}

function withTimes(cell: LoadCell, latency: HistogramData, excused: number): LoadCell {
  if (excused === 0) return { ...cell, latency }
  const { timeout = 0 } = cell.errors
  return {
    ...cell,
    latency,
    good: cell.good + excused,
    ...defined({ marked: cell.marked && eachMore(cell.marked, excused) }),
    errors: { ...cell.errors, timeout: timeout - excused },
  }
}

const eachMore = (counts: Record<string, number>, more: number) =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count + more]))

/**
 * As if all that was not sent had been answered well, evenly over the time. Undefined where it is
 * not known how much that is.
 */
export function asIfAllWereSent(report: LoadReport): LoadReport | undefined {
  if (!report.generator) return undefined
  const { achievedRatio } = report.generator
  if (achievedRatio <= 0 || achievedRatio >= 1) return report
  const missingOf = ({ sent, dropped }: LoadCell) => (1 / achievedRatio - 1) * (sent + dropped)
  /** Windows with what is missing of them; `isOwn`: of which cells they are. */
  const filled = (windows: readonly number[], isOwn: (cell: LoadCell) => boolean): number[] => {
    const sums = [...windows]
    for (const cell of report.cells.filter(isOwn))
      sums[cell.window] = (sums[cell.window] ?? 0) + missingOf(cell)
    return sums
  }
  const { answered, answeredOf } = report
  const isOf = (side: Side, name?: string) => (cell: LoadCell) =>
    cell.side === side && (name === undefined || cell.name === name)
  return {
    ...report,
    cells: report.cells.map(cell => ({
      ...cell,
      sent: cell.sent + missingOf(cell),
      good: cell.good + missingOf(cell),
    })),
    ...defined({
      answered: answered?.head && { ...answered, head: filled(answered.head, isOf('head')) },
      answeredOf: answeredOf?.map(one => ({
        ...one,
        windows: filled(one.windows, isOf(one.side, one.name)),
      })),
    }),
  }
}
