import { defined } from '../../model/basics/defined.ts'
import type { LoadCell, LoadReport } from '../../model/evidence/load-report.ts'
import type { Stage } from '../../model/judgement.ts'
import { answeredIn } from '../load/answered.ts'
import { percentileOf, type Timed, timedOf } from '../load/timed.ts'

/** The head side of some windows, `[from, to)`, in figures. */
export function stageOf(report: LoadReport, from = 0, to = Number.POSITIVE_INFINITY): Stage {
  const cells = cellsOf(report, from, to)
  const sum = (of: (cell: LoadCell) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  const times = timesOf(report, from, to)
  const at = (q: number) => percentileOf(times, q)?.ms ?? null
  const [sent, good] = [sum(cell => cell.sent), sum(cell => cell.good)]
  const intended = sent + sum(({ dropped }) => dropped)
  const { seconds, windowSeconds } = report
  const answered = answeredIn(report, 'head', undefined, from, to) ?? good
  const lasted = Math.min(seconds, to * windowSeconds) - from * windowSeconds
  return {
    sent,
    throughput: lasted > 0 ? answered / lasted : 0,
    errorRatio: intended > 0 ? (intended - good) / intended : null,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    ...defined({ timeoutMs: times.timeouts > 0 ? times.timeoutMs : undefined }),
  }
}

export const timesOf = (report: LoadReport, from = 0, to = Number.POSITIVE_INFINITY): Timed =>
  timedOf(cellsOf(report, from, to))

const cellsOf = ({ cells }: LoadReport, from: number, to: number): LoadCell[] =>
  cells.filter(({ side, window }) => side === 'head' && window >= from && window < to)
