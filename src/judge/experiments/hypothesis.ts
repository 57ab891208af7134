import { defined } from '../../model/basics/defined.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { JudgedExperiment, JudgedObjective } from '../../model/judgement.ts'
import type { PlannedObjective, ProfileMetric } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { continued, type Finding, noData, notMeasured } from '../verdict/finding.ts'

/** The experiment that an objective is asked of; undefined of one that is asked of none. */
export const experimentOf = (
  objective: PlannedObjective,
  experiments: readonly JudgedExperiment[] = [],
): JudgedExperiment | undefined => {
  const of = objective.during ?? afterOf(objective)
  return of === undefined ? undefined : experiments.find(({ name }) => name === of)
}

const afterOf = (objective: PlannedObjective): string | undefined =>
  objective.kind === 'load' && objective.metric.kind === 'recovery'
    ? (objective.metric as Extract<ProfileMetric, { kind: 'recovery' }>).after
    : undefined

/** Why an experiment has nothing to judge; undefined where it was observed. */
export function reasonUnobserved({
  outcome,
  sentence,
  active,
}: JudgedExperiment): Finding | undefined {
  if (outcome === 'no-steady-state')
    return { ...noData(sentence), cause: 'no-steady-state' } satisfies Finding
  if (outcome === 'never-active') return notMeasured('not-measured', sentence)
  if (outcome === 'not-reached') return noData(sentence)
  return active ? undefined : noData('No load fell into the time in which the fault was active.')
}

/** A hypothesis that fails on base in the same way is no fault of the change. */
export function besideBase(
  finding: Finding,
  report: LoadReport,
  find: (report: LoadReport) => Finding,
): Finding {
  if (finding.verdict !== 'fail' || report.design === undefined) return finding
  const base = find(baseAsHead(report))
  if (base.verdict !== 'fail') return finding
  const reason = continued(finding.reason, '; not worse than before: base fails in the same way')
  return { ...finding, verdict: 'warn', reason }
}

/** What base was sent, as a report of one side. */
function baseAsHead({ answered, answeredOf, design: _, ...report }: LoadReport): LoadReport {
  const isBase = ({ side }: { side: string }) => side === 'base'
  return {
    ...report,
    cells: report.cells.filter(isBase).map(cell => ({ ...cell, side: 'head' })),
    ...defined({
      answered: answered?.base && { head: answered.base },
      answeredOf: answeredOf?.filter(isBase).map(one => ({ ...one, side: 'head' as const })),
    }),
  }
}

/**
 * A row for each experiment that was ended by its condition, beside the objectives: what was not to
 * happen has.
 */
export const rowsOfAborts = (
  { objectives, chaos }: Plan,
  { experiments = [] }: Evidence,
  others: number,
): JudgedObjective[] =>
  (chaos?.experiments ?? []).flatMap(({ name, abort }, index) => {
    const found = experiments.find(one => one.name === name && one.outcome === 'aborted')
    if (!found || !abort) return []
    const { comparator, threshold, unit, request } = abort.objective
    return [
      {
        // No objective of the plan, of which nothing else speaks either.
        of: objectives.length + others + index,
        name: `${name}: abort`,
        source: 'load',
        verdict: 'fail',
        value: null,
        unit,
        comparator,
        threshold,
        interval: null,
        reason: `The fault was reverted early: ${found.detail}.`,
        ...defined({ request }),
        during: name,
        key: false,
        weight: 1,
        advisory: false,
      },
    ]
  })
