import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Segment } from '../../model/evidence/segment.ts'
import type { ObjectiveHead } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { segmentsOfLoad } from '../../model/plan/segments.ts'
import type { RunEnd } from '../failures/terminal-outage.ts'
import { answeredPart } from './answered.ts'

/** Of a record that does not have them, those that its plan made. */
export const segmentsOf = ({ load }: Pick<Plan, 'load'>, { segments }: Evidence): Segment[] =>
  segments ?? segmentsOfLoad(load)

/** What of a load an objective is asked of. `end`: how the run ended, where it lasts to the end of the run. */
export type Part = { report: LoadReport; end?: RunEnd }

/** The segment that an objective names, or the usual load; undefined where the run has no such segment, or ended before it. */
export function partFor(
  { during }: Pick<ObjectiveHead, 'during'>,
  plan: Pick<Plan, 'load'>,
  evidence: Evidence,
  whole: { report: LoadReport; end: RunEnd | undefined },
): Part | undefined {
  const { report, end } = whole
  const segment = segmentsOf(plan, evidence).find(({ name, usual }) =>
    during === undefined ? usual : name === during,
  )
  if (!segment) return during === undefined ? { report, ...defined({ end }) } : undefined
  if (segment.from >= report.seconds) return undefined
  return {
    report: reportIn(report, segment),
    ...(isLast(report, segment) && defined({ end })),
  }
}

/** The load as it was asked for: all of it, where it is of one piece. */
export const usualPart = (
  plan: Pick<Plan, 'load'>,
  evidence: Evidence,
  report: LoadReport,
): LoadReport => partFor({}, plan, evidence, { report, end: undefined })?.report ?? report

/** Windows `[from, to)` of a segment. A moment that the run took longer belongs to its last one. */
export function windowsOf(
  report: LoadReport,
  segment: Pick<Segment, 'from' | 'to'>,
): { from: number; to: number } {
  const at = (seconds: number) => Math.round(seconds / report.windowSeconds)
  const { from, to } = segment
  return { from: at(from), to: isLast(report, segment) ? Number.POSITIVE_INFINITY : at(to) }
}

const isLast = ({ seconds, windowSeconds }: LoadReport, { to }: Pick<Segment, 'to'>): boolean =>
  to >= seconds - windowSeconds / 2

function reportIn(report: LoadReport, segment: Pick<Segment, 'from' | 'to'>): LoadReport {
  const { from, to } = windowsOf(report, segment)
  return reportOf(report, from, to)
}

/** What was due in some windows, `[from, to)`, as a report of its own. */
export function reportOf(report: LoadReport, from: number, to: number): LoadReport {
  const { seconds, windowSeconds } = report
  return {
    ...report,
    seconds: Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
    cells: report.cells
      .filter(({ window }) => window >= from && window < to)
      .map(cell => ({ ...cell, window: cell.window - from })),
    ...answeredPart(report, from, to),
  }
}
