import { defined } from '../../model/basics/defined.ts'
import type { LoadCell, LoadReport, Side } from '../../model/evidence/load-report.ts'
import { answeredIn } from './answered.ts'
import { cellsOf, countsOf, secondsLoaded, tallyOf } from './figures.ts'
import { type Timed, timedOf } from './timed.ts'

/** What a stretch of consecutive windows of a run held. */
export type Batch = {
  /** Where it begins, in seconds from the start of the run. */
  from: number
  seconds: number
  intended: number
  sent: number
  good: number
  /** Of these, how many contain each marker; absent where nobody looked for any. */
  marked?: Record<string, number>
  /** Good answers that ended in it, where that is known; else those that were due in it. */
  answered: number
  times: Timed
}

/**
 * As many as it takes to tell noise that is slower than a twelfth of a run from noise that is not.
 */
const mostBatches = 60
/** Six seconds of an hour. */
export const mostMoments = 600

/**
 * The measured part of one side, and of one request name where one is given, in 60 batches of
 * consecutive windows, or in `most`; in as many as there are windows where those are fewer. No
 * window is lost, also where their number is no multiple of it.
 */
export function batchesOf(
  report: LoadReport,
  side: Side,
  request?: string,
  most = mostBatches,
): Batch[] {
  const windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01))
  const count = Math.min(most, windows)
  const cells: LoadCell[][] = Array.from({ length: count }, () => [])
  for (const cell of cellsOf(report, side, request)) {
    const batch = Math.floor((Math.min(cell.window, windows - 1) * count) / windows)
    cells[batch]!.push(cell)
  }
  // A moment that the run took longer belongs to its last batch.
  const edge = (batch: number) =>
    batch === count ? Number.POSITIVE_INFINITY : Math.ceil((batch * windows) / count)
  return cells.map((own, batch) => {
    const [from, to] = [edge(batch), edge(batch + 1)]
    const { intended, sent, good } = countsOf(own)
    const marked = tallyOf(own, cell => cell.marked ?? {})
    return {
      from: from * report.windowSeconds,
      seconds: secondsLoaded(report, side, from, to),
      intended,
      sent,
      good,
      ...defined({ marked: marked.size > 0 ? Object.fromEntries(marked) : undefined }),
      answered: answeredIn(report, side, request, { from, to }) ?? good,
      times: timedOf(own),
    }
  })
}
