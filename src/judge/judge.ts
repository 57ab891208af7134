import type { Evidence, Failure } from '../model/evidence.ts'
import type { HealthCheck, JudgedObjective, Judgement } from '../model/judgement.ts'
import type { LoadObjective, Objective, Plan, PrometheusObjective } from '../model/plan.ts'
import { worst } from '../model/verdict.ts'
import { type Finding, judged, notMeasured } from './finding.ts'
import { checkGenerator, checksOfTheLoadSent, doubt } from './generator-health.ts'
import { gradeOf } from './grade.ts'
import { findOfLoad } from './load-objective.ts'
import { blocks } from './policy.ts'
import { findOfMeasurement } from './provider-objective.ts'
import { reasonOf } from './reason.ts'

/** Evidence to verdict: pure, so that a record can be judged again anywhere. */
export function judge(plan: Plan, evidence: Evidence): Judgement {
  const { failure, load } = evidence
  const checks = load ? checkGenerator(load) : []
  const objectives = plan.objectives.map(objective => judgeObjective(objective, evidence, checks))
  const counted = objectives.filter(({ advisory }) => !advisory).map(objective => objective.verdict)
  const verdict = worst(failure ? [...counted, 'error'] : counted)
  // A run that ended early, or judged nothing, is an error whatever its objectives say.
  const isError = failure !== undefined || verdict === 'error'
  return {
    verdict,
    reason: reasonOf(verdict, objectives, plan.policy, failure),
    blocks: objectives.some(objective => blocks(objective, plan.policy)) || (isError && plan.policy.error === 'block'),
    ...(failure ? { score: null, grade: null } : gradeOf(objectives)),
    objectives,
    ...(load && { generator: { healthy: checks.every(({ ok }) => ok), checks } }),
  }
}

const judgeObjective = (objective: Objective, evidence: Evidence, checks: readonly HealthCheck[]): JudgedObjective =>
  objective.source === 'load' ? judgeLoad(objective, evidence, checks) : judgePrometheus(objective, evidence, checks)

function judgeLoad(objective: LoadObjective, { load, failure }: Evidence, checks: readonly HealthCheck[]) {
  const finding = load ? doubt(findOfLoad(objective, load), checks) : withoutEvidence(failure)
  return judged(objective, finding, { ...(objective.request !== undefined && { request: objective.request }) })
}

function judgePrometheus(
  objective: PrometheusObjective,
  { measurements, failure }: Evidence,
  checks: readonly HealthCheck[],
) {
  // A record is foreign data: an objective may well be called `constructor`.
  const measurement = Object.hasOwn(measurements, objective.name) ? measurements[objective.name] : undefined
  const finding = measurement ? findOfMeasurement(objective, measurement) : withoutEvidence(failure)
  return judged(objective, doubt(finding, checksOfTheLoadSent(checks)), {
    query: measurement?.query ?? objective.query,
    ...(measurement && measurement.warnings.length > 0 && { warnings: measurement.warnings }),
  })
}

const withoutEvidence = (failure: Failure | undefined): Finding =>
  notMeasured('not-measured', failure ? `Not measured: ${failure.message}` : 'It was not measured.')
