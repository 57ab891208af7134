import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Segment } from '../../model/evidence/segment.ts'
import { steadySegment } from '../../model/plan/chaos.ts'
import type { Objective, ObjectiveHead } from '../../model/plan/objective.ts'
import { type CutPlan, plannedSegments } from '../../model/plan/segments.ts'
import type { RunEnd } from '../failures/terminal-outage.ts'
import { answeredPart, type WindowRange } from './answered.ts'

/** Of a record that does not have them, those that its plan made. */
export const segmentsOf = (plan: CutPlan, { segments }: Evidence): Segment[] =>
  segments ?? plannedSegments(plan)

/**
 * The segment that a source is asked about: of a run with experiments the time before them, since a
 * source has one window for each.
 */
export const requestedPart = (
  { during }: Pick<ObjectiveHead, 'during'>,
  { chaos }: Pick<CutPlan, 'chaos'>,
): string | undefined => during ?? (chaos ? steadySegment : undefined)

/**
 * The evidence of an objective; of one that names a scenario, as if each of its iterations were a
 * request.
 */
export function ofIterations(evidence: Evidence, objective: Objective): Evidence {
  const named = 'request' in objective ? objective.request : undefined
  const { load } = evidence
  const isScenario =
    named !== undefined && load?.iterations?.cells.some(({ name }) => name === named)
  return load && isScenario ? { ...evidence, load: { ...load, ...load.iterations } } : evidence
}

/**
 * What of a load an objective is asked of. `end`: how the run ended, where it lasts to the end of
 * the run.
 */
export type Part = { report: LoadReport; end?: RunEnd }

/**
 * The segments that an objective names, or the usual load, joined where there are several of them;
 * undefined where the run has none, or ended before the first.
 */
export function partFor(
  { during }: Pick<ObjectiveHead, 'during'>,
  plan: CutPlan,
  evidence: Evidence,
  whole: { report: LoadReport; end: RunEnd | undefined },
): Part | undefined {
  const { report, end } = whole
  const meant = segmentsOf(plan, evidence).filter(({ name, usual }) =>
    during === undefined ? usual : name === during,
  )
  if (meant.length === 0) return during === undefined ? { report, ...defined({ end }) } : undefined
  const reached = meant.filter(({ from }) => from < report.seconds)
  const last = reached.at(-1)
  if (!last) return undefined
  return {
    report: joinedOf(
      report,
      reached.map(segment => windowsOf(report, segment)),
    ),
    ...(isLast(report, last) && defined({ end })),
  }
}

/** The load as it was asked for: all of it, where it is of one piece. */
export const usualPart = (plan: CutPlan, evidence: Evidence, report: LoadReport): LoadReport =>
  partFor({}, plan, evidence, { report, end: undefined })?.report ?? report

/** Windows `[from, to)` of a segment. A moment that the run took longer belongs to its last one. */
export function windowsOf(report: LoadReport, segment: Pick<Segment, 'from' | 'to'>): WindowRange {
  const at = (seconds: number) => Math.round(seconds / report.windowSeconds)
  const { from, to } = segment
  return { from: at(from), to: isLast(report, segment) ? Number.POSITIVE_INFINITY : at(to) }
}

const isLast = ({ seconds, windowSeconds }: LoadReport, { to }: Pick<Segment, 'to'>): boolean =>
  to >= seconds - windowSeconds / 2

/** What was due in some windows, `[from, to)`, as a report of its own. */
export const reportOf = (report: LoadReport, from: number, to: number): LoadReport =>
  joinedOf(report, [{ from, to }])

/** The same of several stretches in their order, as if each followed on the one before. */
function joinedOf(report: LoadReport, stretches: readonly WindowRange[]): LoadReport {
  const { seconds, windowSeconds } = report
  let before = 0
  const shifted = stretches.map(({ from, to }) => {
    const by = from - before
    before += to - from
    return { from, to, by }
  })
  return {
    ...report,
    seconds: stretches.reduce(
      (sum, { from, to }) =>
        sum + Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
      0,
    ),
    cells: shifted.flatMap(({ from, to, by }) =>
      report.cells
        .filter(({ window }) => window >= from && window < to)
        .map(cell => ({ ...cell, window: cell.window - by })),
    ),
    ...answeredPart(report, stretches),
  }
}
