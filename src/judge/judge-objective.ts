import { defined } from '../model/basics/defined.ts'
import { answerOf } from '../model/evidence/answer.ts'
import type { Evidence, Failure } from '../model/evidence/evidence.ts'
import type { LoadReport } from '../model/evidence/load-report.ts'
import type { Measurement } from '../model/evidence/measurement.ts'
import type {
  HealthCheck,
  JudgedExperiment,
  JudgedObjective,
  ProfileFinding,
} from '../model/judgement.ts'
import type { Calibration } from '../model/plan/baseline.ts'
import {
  type AlertsObjective,
  type BaselineObjective,
  isAlertsObjective,
  isOfPattern,
  isOfProfile,
  type LoadObjective,
  type MeasuredObjective,
  type ObjectiveId,
  type PatternObjective,
  type PlannedObjective,
  type ProfileObjective,
} from '../model/plan/objective.ts'
import type { Plan } from '../model/plan/plan.ts'
import { withHalfTolerance } from './budgets/spent-budgets.ts'
import { findAgainstPast, findComparison } from './comparison/find-comparison.ts'
import type { Levels } from './comparison/looks.ts'
import { findUseAgainstBase } from './comparison/use-against-base.ts'
import { heldTo } from './doubt/coverage.ts'
import {
  doubt,
  doubtsOfComparison,
  doubtsOfServer,
  doubtsOfSide,
  type Question,
} from './doubt/doubt.ts'
import { notCompared, withLatencyFromSend } from './doubt/grain.ts'
import {
  besideBase,
  experimentOf,
  judgeRecovery,
  reasonUnobserved,
  shownAfterwards,
  shownThroughout,
} from './experiments/hypothesis.ts'
import { measuredBehind } from './failures/measured-behind.ts'
import { sayingWhatFailed } from './failures/most-failed.ts'
import type { RunEnd } from './failures/terminal-outage.ts'
import { unlessSpared, unlessUsual } from './load/fallback-objective.ts'
import { findOfLoad } from './load/load-objective.ts'
import { ofIterations, partFor, requestedPart, usualPart } from './load/segments.ts'
import { findAlerts, unaskedAlerts } from './measured/alerts-objective.ts'
import { warningsOf } from './measured/other-traffic.ts'
import { findOfMeasurement, unlessUnproven } from './measured/provider-objective.ts'
import { requestsSent } from './measured/sent-groups.ts'
import { findOfSlo } from './measured/slo-objective.ts'
import { findPattern } from './patterns/judge-pattern.ts'
import { doubtsOfProfile } from './profile/profile-doubt.ts'
import { findOfProfile } from './profile/profile-objective.ts'
import { type Finding, judged, noData, notMeasured, withoutSegment } from './verdict/finding.ts'

export type Terms = {
  /** What a log of requests lacks of the load; absent where it lacks nothing. */
  lack?: string | undefined
  /** Absent while the run goes on. */
  end?: RunEnd
  checks: readonly HealthCheck[]
  /** Of a comparison; without one a run is looked at once, when it has ended. */
  looks: readonly number[]
  levels: Levels
  family: number
  calibration: Calibration | undefined
  isOpenModel: boolean
  plan: Plan
  isBudgetSpent: boolean
  profile: ProfileFinding | undefined
  experiments: JudgedExperiment[] | undefined
}

const requestOf = (objective: PlannedObjective) =>
  'request' in objective ? defined({ request: objective.request }) : {}

type Planned<O> = O & { id: ObjectiveId }

/** `gathered`: what was measured, by requests also of an objective that names a scenario. */
type OfRun = Terms & { gathered: Evidence }

/** What a source is asked is judged alike, whichever it is. */
export function judgeObjective(
  objective: PlannedObjective,
  gathered: Evidence,
  terms: Terms,
): JudgedObjective | JudgedObjective[] {
  const evidence = ofIterations(gathered, objective)
  const { load } = evidence
  const experiment = load && experimentOf(objective, terms.experiments)
  const unobserved = experiment && reasonUnobserved(experiment)
  if (unobserved) return judged(objective, unobserved, requestOf(objective))
  if (experiment && isOfProfile(objective))
    return judgeRecovery(objective, experiment, load, terms.plan)
  const found = judgeKind(objective, evidence, { ...terms, gathered })
  return experiment
    ? shownThroughout(found, experiment, terms.plan)
    : shownAfterwards(found, objective, terms.plan, terms.experiments)
}

function judgeKind(
  objective: PlannedObjective,
  evidence: Evidence,
  terms: OfRun,
): JudgedObjective | JudgedObjective[] {
  if (isOfPattern(objective)) return judgePattern(objective, evidence, terms)
  if (isOfProfile(objective)) return judgeProfile(objective, evidence, terms)
  if (objective.kind === 'load') return judgeLoad(objective, evidence, terms)
  if (objective.kind === 'baseline') return judgeBaseline(objective, evidence, terms)
  return isAlertsObjective(objective)
    ? judgeAlerts(objective, evidence, terms)
    : judgeMeasured(objective, evidence, terms)
}

function judgeLoad(objective: Planned<LoadObjective>, evidence: Evidence, terms: OfRun) {
  const { load, failure } = evidence
  const { request } = objective
  const named = requestOf(objective)
  const measured = { load: terms.plan.load, side: 'head', request } as const
  const { checks, levels, lack } = terms
  if (!load) return judged(objective, withoutEvidence(failure), named)
  const part = partFor(objective, terms.plan, evidence, { report: load, end: terms.end })
  if (!part) return judged(objective, withoutSegment(objective), named)
  const find = (report: LoadReport) =>
    sayingWhatFailed(
      findOfLoad(objective, report, levels.fail, part.end),
      objective,
      terms.plan.load,
      report,
    )
  const finding = doubt(
    measuredBehind(heldTo(find(part.report), lack, isRate(objective)), measured, terms.gathered),
    doubtsOfSide(questionOf(objective, find), part.report, checks),
    part.report,
  )
  const isHypothesis = experimentOf(objective, terms.experiments) !== undefined
  const found = isHypothesis ? besideBase(finding, part.report, find) : finding
  const usual = unlessUsual(found, objective, usualPart(terms.plan, evidence, load))
  return judged(objective, unlessSpared(usual, objective, part.report, terms.plan), named)
}

const questionOf = (
  { metric, comparator }: Pick<LoadObjective | BaselineObjective, 'metric' | 'comparator'>,
  find: (report: LoadReport) => Finding,
): Question => ({ metric: metric.kind, comparator, find: report => find(report).verdict })

function judgePattern(
  objective: Planned<PatternObjective>,
  evidence: Evidence,
  { plan, checks }: Terms,
) {
  const { load, failure } = evidence
  const isLate = checks.some(({ ok }) => !ok)
  const finding = load ? findPattern(objective, plan, evidence, isLate) : withoutEvidence(failure)
  return judged(objective, finding)
}

function judgeProfile(
  objective: Planned<ProfileObjective>,
  evidence: Evidence,
  { profile, plan }: Terms,
) {
  const { load, failure } = evidence
  const finding =
    load && !failure
      ? doubt(
          findOfProfile(objective, plan, { load, memory: evidence.memory }, profile),
          doubtsOfProfile(objective, plan, evidence),
          load,
        )
      : withoutEvidence(failure)
  return judged(objective, finding, { ofProfile: true })
}

const notThere = ({ message, hint }: Failure): Finding =>
  noData(`No comparison: ${message.replace(/\.$/, '')}${hint === undefined ? '' : ` (${hint})`}.`)

function judgeBaseline(planned: Planned<BaselineObjective>, evidence: Evidence, terms: OfRun) {
  const objective = terms.isBudgetSpent ? withHalfTolerance(planned) : planned
  const { load, baseline, history, failure } = evidence
  const named = requestOf(objective)
  if (baseline?.failure) return judged(objective, notThere(baseline.failure), named)
  if (!load) return judged(objective, withoutEvidence(failure), named)
  if (history?.failure) return judged(objective, notThere(history.failure), named)
  const part = partFor(objective, terms.plan, evidence, { report: load, end: terms.end })
  if (!part) return judged(objective, withoutSegment(objective), named)
  const find = (report: LoadReport) => {
    if (report.grain === 'summary') return { finding: notCompared(), details: {} }
    const found = history
      ? findAgainstPast(objective, report, history, terms)
      : findComparison(objective, report, terms)
    return { ...found, finding: withLatencyFromSend(found.finding, objective, report) }
  }
  const findOnly = (report: LoadReport) => find(report).finding
  const { finding, details } = find(part.report)
  const { request } = objective
  const held = (['head', 'base'] as const).reduce(
    (left, side) => measuredBehind(left, { load: terms.plan.load, side, request }, terms.gathered),
    heldTo(finding, terms.lack, isRate(objective)),
  )
  // Earlier runs had no part in the trouble of this one.
  const doubts = history
    ? doubtsOfSide(questionOf(objective, findOnly), part.report, terms.checks)
    : doubtsOfComparison(report => findOnly(report).verdict, part.report, terms.checks)
  return judged(objective, doubt(held, doubts, part.report), { ...details, ...named })
}

const isRate = ({ metric }: LoadObjective | BaselineObjective): boolean =>
  metric.kind === 'throughput'

/**
 * Each rule for itself; a source that could not be asked, or has none of the rules, for all of
 * them.
 */
function judgeAlerts(objective: Planned<AlertsObjective>, evidence: Evidence, { checks }: Terms) {
  const measured = answerOf(evidence, objective.id, 'objective')?.measured
  const rows = measured
    ? findAlerts(objective, measured)
    : unaskedAlerts(objective).map(row => ({ ...row, finding: withoutEvidence(evidence.failure) }))
  return rows.map(({ name, finding, query, warnings, advisory = objective.advisory }) =>
    judged(
      { ...objective, name, advisory },
      doubt(finding, doubtsOfServer(finding, objective, checks)),
      {
        ...(query !== undefined && { query, ...languageOf(objective) }),
        ...defined({ warnings }),
      },
    ),
  )
}

function judgeMeasured(objective: Planned<MeasuredObjective>, evidence: Evidence, terms: Terms) {
  const { failure } = evidence
  const measured = answerOf(evidence, objective.id, 'objective')?.measured
  const sent = requestsSent(terms.plan.load, evidence.target)
  const stretch = { ...lengthOf(objective, evidence, terms), level: terms.levels.fail, sent }
  const find = objective.slo ? findOfSlo : findOfMeasurement
  const compared = measured && compareUse(objective, measured, stretch.seconds, evidence, terms)
  const found =
    compared?.finding ?? (measured ? find(objective, measured, stretch) : withoutEvidence(failure))
  const finding = unlessUnproven(found, measured)
  const warnings = measured ? warningsOf(measured, evidence.load, sent) : []
  return judged(objective, doubt(finding, doubtsOfServer(finding, objective, terms.checks)), {
    ...defined({
      threshold:
        objective.question.kind === 'use' && objective.question.tolerance ? null : undefined,
    }),
    ...compared?.details,
    // What would have been asked, where nothing was.
    query: measured?.query ?? objective.query,
    ...languageOf(objective),
    ...defined({ warnings: warnings.length > 0 ? warnings : undefined }),
  })
}

/**
 * Of an objective on what head uses more than base; undefined of any other, and where nothing was
 * measured.
 */
function compareUse(
  { question, ...objective }: MeasuredObjective,
  measured: Measurement,
  seconds: number,
  { load }: Evidence,
  { levels }: Terms,
) {
  if (question.kind !== 'use' || !question.tolerance || measured.kind !== 'use') return undefined
  const { tolerance, of } = question
  const compared = { ...objective, tolerance, form: 'literal' } as const
  return findUseAgainstBase(of, compared, measured, { seconds, design: load?.design, levels })
}

/** Of what a source was asked about: the whole run, or the segment that the objective names. */
function lengthOf(
  objective: MeasuredObjective,
  evidence: Evidence,
  { plan, end }: Terms,
): { seconds: number; end?: RunEnd } {
  const { load } = evidence
  if (!load) return { seconds: plan.load.durationMs / 1000, ...defined({ end }) }
  const during = requestedPart(objective, plan)
  const part =
    during === undefined ? undefined : partFor({ during }, plan, evidence, { report: load, end })
  return { seconds: (part?.report ?? load).seconds, ...defined({ end: part ? part.end : end }) }
}

const languageOf = ({ language }: MeasuredObjective) => (language === undefined ? {} : { language })

const withoutEvidence = (failure: Failure | undefined): Finding =>
  notMeasured('not-measured', failure ? `Not measured: ${failure.message}` : 'It was not measured.')
