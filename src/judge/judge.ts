import type { Evidence, Failure } from '../model/evidence.ts'
import type { HealthCheck, JudgedObjective, Judgement } from '../model/judgement.ts'
import type { Objective, Plan } from '../model/plan.ts'
import { formatValue } from '../model/units.ts'
import { worst } from '../model/verdict.ts'
import { type Finding, judged, notMeasured } from './finding.ts'
import { checkGenerator, sentTooLittle } from './generator-health.ts'
import { gradeOf } from './grade.ts'
import { findOfLoad } from './load-objective.ts'
import { blocks } from './policy.ts'
import { findOfMeasurement } from './provider-objective.ts'
import { reasonOf } from './reason.ts'

/** Evidence to verdict: pure, so that a record can be judged again anywhere. */
export function judge(plan: Plan, evidence: Evidence): Judgement {
  const checks = evidence.load ? checkGenerator(evidence.load) : []
  const objectives = plan.objectives.map(objective => judgeObjective(objective, evidence, checks))
  const { failure } = evidence
  const verdict = worst([
    ...objectives.filter(({ advisory }) => !advisory).map(objective => objective.verdict),
    ...(failure ? (['error'] as const) : []),
  ])
  return {
    verdict,
    reason: reasonOf(verdict, objectives, failure),
    blocks:
      objectives.some(objective => blocks(objective, plan.policy)) ||
      (verdict === 'error' && plan.policy.error === 'block'),
    ...(failure ? { score: null, grade: null } : gradeOf(objectives)),
    objectives,
    ...(evidence.load && { generator: { healthy: checks.every(({ ok }) => ok), checks } }),
  }
}

function judgeObjective(objective: Objective, evidence: Evidence, checks: readonly HealthCheck[]): JudgedObjective {
  if (objective.source === 'load') {
    const found = evidence.load ? findOfLoad(objective, evidence.load) : unmeasured(evidence.failure)
    const breached = checks.find(({ ok }) => !ok)
    const finding = breached ? doubted(found, breached) : found
    return judged(objective, finding, { ...(objective.request !== undefined && { request: objective.request }) })
  }
  const measurement = evidence.measurements[objective.name]
  const found =
    measurement || !evidence.failure ? findOfMeasurement(objective, measurement) : unmeasured(evidence.failure)
  // What the server says is true of the load that it had; only where that was not the plan's does it say too little.
  const breached = evidence.load && sentTooLittle(evidence.load) ? checks.find(({ ok }) => !ok) : undefined
  return judged(objective, breached ? doubted(found, breached) : found, {
    query: measurement?.query ?? objective.query,
    ...(measurement && measurement.warnings.length > 0 && { warnings: measurement.warnings }),
  })
}

const unmeasured = (failure: Failure | undefined): Finding =>
  notMeasured(failure ? `Not measured: ${failure.message}` : 'It was not measured.')

/** A generator that did not keep up never fails a pull request, and never passes one. */
function doubted(finding: Finding, { name, value, limit, unit, advice }: HealthCheck): Finding {
  if (finding.cause === 'no-data' || finding.verdict === 'error') return finding
  const measured = finding.value === null ? '' : ' What was measured may be the generator’s own doing.'
  return {
    ...finding,
    verdict: 'inconclusive',
    cause: 'generator',
    reason: `The load generator did not keep up: ${name} ${formatValue(value, unit)}, limit ${formatValue(limit, unit)}.${measured} To settle it: ${advice}.`,
  }
}
