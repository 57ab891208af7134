import { defined } from '../../model/basics/defined.ts'
import { formatMilliseconds } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { JudgedExperiment, JudgedObjective } from '../../model/judgement.ts'
import {
  isOfLoad,
  type PlannedObjective,
  type ProfileMetric,
  type ProfileObjective,
} from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { findOfProfile } from '../profile/profile-objective.ts'
import {
  continued,
  type Finding,
  judged,
  noData,
  notMeasured,
  withoutPass,
} from '../verdict/finding.ts'
import { describeRevert, unwatched } from './find-experiments.ts'

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

/** A fault that lasted for less of its time shows less than was asked for. */
const mostOfIt = 0.9

/** What held while a fault was active is left open where that was not for the time asked for. */
export function shownThroughout(
  found: JudgedObjective | JudgedObjective[],
  experiment: JudgedExperiment,
  plan: Plan,
): JudgedObjective | JudgedObjective[] {
  const why = reasonCutShort(experiment, plan)
  return [found].flat().map((one: JudgedObjective) => {
    const tested = whereTested(one, experiment)
    return why === undefined ? tested : withoutPass(tested, why)
  })
}

/**
 * What held while nothing was broken is not shown for the time after a fault from which the target
 * did not recover, where no objective is about that.
 */
export function shownAfterwards(
  found: JudgedObjective | JudgedObjective[],
  objective: PlannedObjective,
  { objectives }: Plan,
  experiments: readonly JudgedExperiment[] = [],
): JudgedObjective | JudgedObjective[] {
  if (!isOfLoad(objective) || objective.during !== undefined) return found
  const left = experiments.find(
    ({ name, recovery }) =>
      recovery?.outcome === 'never' && !objectives.some(one => afterOf(one) === name),
  )
  if (!left?.recovery) return found
  const { name, recovery } = left
  const why = `the objectives of the load did not hold again within ${formatMilliseconds(recovery.watchedMs)} after ${name}, so that this is not shown for what follows; give the experiment \`recovery\``
  return [found].flat().map((one: JudgedObjective) => withoutPass(one, why))
}

/** What held while nothing was tested shows nothing; what did not hold is wrong all the same. */
const whereTested = (found: JudgedObjective, { untested }: JudgedExperiment): JudgedObjective =>
  untested === undefined || found.verdict === 'fail' || found.verdict === 'error'
    ? found
    : { ...found, verdict: 'inconclusive', cause: 'untested', reason: untested }

/** As the end of a sentence; undefined where it lasted long enough. */
function reasonCutShort(
  { name, outcome, active }: JudgedExperiment,
  { chaos }: Plan,
): string | undefined {
  const forMs = chaos?.experiments.find(one => one.name === name)?.forMs
  if (outcome !== 'interrupted' || !active || forMs === undefined) return undefined
  const lastedMs = Math.round(1000 * (active.to - active.from))
  return lastedMs >= mostOfIt * forMs
    ? undefined
    : `the fault lasted ${formatMilliseconds(lastedMs)} of ${formatMilliseconds(forMs)}, so that this is not shown for all of it`
}

/** How soon after a fault the objectives hold again. */
export function judgeRecovery(
  objective: ProfileObjective & PlannedObjective,
  experiment: JudgedExperiment,
  load: LoadReport,
  plan: Plan,
): JudgedObjective {
  const { recovery } = experiment
  if (!recovery) return judged(objective, noData(unwatched))
  const found = { kind: 'experiment', recovery, sentence: describeRevert(recovery) } as const
  const finding = findOfProfile(objective, plan, { load, memory: undefined }, found)
  return whereTested(judged(objective, finding, { ofProfile: true }), experiment)
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
