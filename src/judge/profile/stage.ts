import { defined } from '../../model/basics/defined.ts'
import type { LoadCell, LoadReport } from '../../model/evidence/load-report.ts'
import type { Stage } from '../../model/judgement.ts'
import { answeredIn } from '../load/answered.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import { percentileOf, type Timed, timedOf } from '../load/timed.ts'

/** The head side of some windows, `[from, to)`, in figures. */
export function stageOf(report: LoadReport, from = 0, to = Number.POSITIVE_INFINITY): Stage {
  const { intended, sent, good } = countsOf(cellsIn(report, from, to))
  const times = timesOf(report, from, to)
  const at = (q: number) => percentileOf(times, q)?.ms ?? null
  const { seconds, windowSeconds } = report
  const answered = answeredIn(report, 'head', undefined, { from, to }) ?? good
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
  timedOf(cellsIn(report, from, to))

const cellsIn = (report: LoadReport, from: number, to: number): LoadCell[] =>
  cellsOf(report, 'head').filter(({ window }) => window >= from && window < to)
