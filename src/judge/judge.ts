import { defined } from '../model/basics/defined.ts'
import type { Evidence } from '../model/evidence/evidence.ts'
import type { LoadReport } from '../model/evidence/load-report.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Plan } from '../model/plan/plan.ts'
import { level } from '../stats/clopper-pearson.ts'
import { findBudgets, withBurns } from './budgets/find-budgets.ts'
import { isSpent, policyUnder } from './budgets/spent-budgets.ts'
import { guardOf } from './comparison/guard.ts'
import { levelsAt, looksOf } from './comparison/looks.ts'
import { metricKey } from './comparison/metric-key.ts'
import { findMovement } from './comparison/movement.ts'
import { lackOf, openWhenCancelled } from './doubt/coverage.ts'
import { describeDoubt } from './doubt/doubt.ts'
import { checksOf } from './doubt/engine-health.ts'
import { findExperiments } from './experiments/find-experiments.ts'
import { rowsOfAborts } from './experiments/hypothesis.ts'
import type { RunEnd } from './failures/terminal-outage.ts'
import { judgeObjective, type Terms } from './judge-objective.ts'
import { rowsOfThresholds } from './load/own-thresholds.ts'
import { usualPart } from './load/segments.ts'
import { findProfile } from './profile/find-profile.ts'
import { applyPolicy, rule, waive } from './verdict/blocking.ts'
import { outcomeOf } from './verdict/outcome.ts'

/** Evidence to verdict: pure, so that a record can be judged again anywhere. */
export function judge(plan: Plan, evidence: Evidence): Judgement {
  const { load } = evidence
  const budgets = findBudgets(plan, evidence)
  const policy = policyUnder(plan.policy, budgets)
  const checks = load ? checksOf(load, plan) : []
  const looks = load?.design ? looksOfRun(plan, load) : []
  const end = endOf(plan, evidence)
  const terms: Terms = {
    ...defined({ end }),
    lack: load && lackOf(plan.load, load),
    checks,
    looks,
    levels:
      load && looks.length > 0 ? levelsAt(load.seconds, looks, level) : levelsAt(1, [1], level),
    family: Math.max(
      1,
      plan.objectives.filter(({ kind, advisory }) => kind === 'baseline' && !advisory).length,
    ),
    calibration: plan.calibration,
    isOpenModel: plan.load.pace.kind === 'rate',
    plan,
    isBudgetSpent: isSpent(budgets),
    profile: findProfile(plan, evidence),
    experiments: findExperiments(plan, evidence),
  }
  const decided = plan.objectives.flatMap(objective => judgeObjective(objective, evidence, terms))
  const decidedEach = decided
    .concat(load ? rowsOfThresholds(plan, load, decided) : [])
    .concat(rowsOfAborts(plan, evidence, load?.thresholds?.length ?? 0))
    .map(objective => openWhenCancelled(objective, evidence.failure))
    .map(objective => waive(objective, plan.waivers ?? []))
  const objectives = applyPolicy(decidedEach, policy)
  const outcome = outcomeOf(objectives, plan, evidence)
  const ruling = rule(outcome.verdict, objectives, policy, terms.isBudgetSpent)
  const moved = load?.design
    ? findMovement(usualPart(plan, evidence, load), guardOf(plan.calibration, medianKey))
    : undefined
  return {
    ...outcome,
    blocks: ruling?.blocks ?? false,
    ...defined({ ruling }),
    objectives,
    ...defined({
      moved,
      profile: terms.profile,
      experiments: terms.experiments,
      budgets: budgets.length > 0 ? withBurns(budgets, objectives) : undefined,
      generator: load?.health && {
        healthy: checks.every(({ ok }) => ok),
        checks,
        told: describeDoubt(objectives, checks),
      },
    }),
  }
}

/** A script and experiments run to their own end, and are looked at then. */
const looksOfRun = (
  { load: { pace, durationMs }, chaos }: Plan,
  { seconds, windowSeconds }: LoadReport,
) => (pace.kind === 'script' || chaos ? [seconds] : looksOf(durationMs / 1000, windowSeconds))

/** How much the parts of a request vary by placement is taken from its median. */
const medianKey = metricKey({ kind: 'quantile', quantile: 0.5 })

/**
 * How the run ended; undefined while it still goes on, as at a look, where what is down may come up
 * again.
 */
function endOf({ load: { durationMs } }: Plan, { load, afterLoad }: Evidence): RunEnd | undefined {
  const isOver =
    afterLoad !== undefined || (load !== undefined && load.seconds >= durationMs / 1000 - 1e-9)
  return isOver ? { stillDown: afterLoad?.isUp === false } : undefined
}
