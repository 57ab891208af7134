import { defined } from '../../model/basics/defined.ts'
import type { HistoryEvidence } from '../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import { cellsOf } from '../load/figures.ts'
import { continued, type Finding, noData } from '../verdict/finding.ts'
import { type Compared, type ComparisonTerms, partsOf } from './compared.ts'
import { guardOf } from './guard.ts'
import { compareLocation } from './location.ts'
import { isOfTime, metricKey } from './metric-key.ts'
import { findMovedMost } from './moved-most.ts'
import { compareWithPast, pastValues } from './past.ts'
import { compareShare } from './share.ts'
import { reasonForNoStandard } from './standard.ts'

/** What a comparison adds to an objective in the record. */
export type ComparisonDetails = Pick<
  JudgedObjective,
  'threshold' | 'base' | 'change' | 'comparison'
>

/** Decides one objective on how head fared against base. */
export function findComparison(
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms & { looks: readonly number[] },
): { finding: Finding; details: ComparisonDetails } {
  const { finding, shown, batches } = partsOf(compareSides(objective, report, terms))
  const { tolerance, form, metric, request } = objective
  const { runs, deviation, falseAlarms } = guardOf(terms.calibration, metricKey(metric, request))
  const comparison = {
    tolerance,
    ...defined({ form }),
    seconds: report.seconds,
    looks: [...terms.looks],
    level: terms.levels.pass,
    ...defined({ guard: isOfTime(metric) ? { runs, deviation, falseAlarms } : undefined }),
    batches,
  }
  const isWorse = finding.verdict === 'fail' || finding.verdict === 'warn'
  const moved = isWorse ? findMovedMost(objective, report, terms, compareSides) : undefined
  return {
    finding:
      moved === undefined
        ? finding
        : { ...finding, reason: continued(finding.reason, `; ${moved}`) },
    details: { ...shown, comparison },
  }
}

/** Decides one objective on how this run fared against earlier ones. */
export function findAgainstPast(
  objective: BaselineObjective,
  report: LoadReport,
  history: HistoryEvidence,
  { levels, family }: ComparisonTerms,
): { finding: Finding; details: ComparisonDetails } {
  const { tolerance, form, metric, request } = objective
  const { pass, fail } = levels
  const compared = compareWithPast(objective, report, history, { pass, fail: fail / family })
  const { finding, shown, batches } = partsOf(compared)
  const pastRuns = pastValues(history, metricKey(metric, request)).length
  const comparison = {
    tolerance,
    ...defined({ form }),
    seconds: report.seconds,
    pastRuns,
    looks: [],
    level: pass,
    batches,
  }
  return { finding, details: { ...shown, comparison } }
}

/** The one place to add a metric that can be compared. */
function compareSides(
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms,
): Compared {
  const named = objective.request
  const has = (side: Side) => cellsOf(report, side, named).length > 0
  if (!has('head') || !has('base'))
    return noData(
      `No comparison: nothing ${named === undefined ? '' : `named ${named} `}was sent to ${has('head') ? 'base' : 'head'}.`,
    )
  const why = reasonForNoStandard(report, named)
  if (why !== undefined) return noData(why)
  switch (objective.metric.kind) {
    case 'quantile':
    case 'avg':
    case 'throughput':
      return compareLocation(objective, report, terms)
    case 'availability':
    case 'error_rate':
    case 'slow':
      return compareShare(objective, report, terms)
  }
}
