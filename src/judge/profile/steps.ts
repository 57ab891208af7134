import { formatNumber } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadStep } from '../../model/evidence/load-report.ts'
import type { JudgedStep, LevelUnit } from '../../model/judgement.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { outcomeOf } from './holds.ts'
import { stageOf } from './stage.ts'

/** Rate or users of the first step; of a script, nobody knows how many. */
export const firstLevel = ({ pace }: LoadPlan): number =>
  pace.kind === 'rate'
    ? pace.perSecond
    : pace.kind === 'users'
      ? pace.users
      : Number.POSITIVE_INFINITY
export const levelUnit = ({ pace }: LoadPlan): LevelUnit => (pace.kind === 'rate' ? '/s' : 'users')
export const formatLevel = (level: number, unit: LevelUnit): string =>
  unit === '/s' ? `${formatNumber(level)}/s` : `${formatNumber(level)} users`

/** Every step that is given, or the first one and so many doublings of it. */
export function plannedSteps(load: LoadPlan, doublings: number): number[] {
  const first = firstLevel(load)
  return load.steps ?? Array.from({ length: doublings + 1 }, (_, step) => first * 2 ** step)
}

/** The same without those above a ceiling, but for the first. */
export const stepsUpTo = (load: LoadPlan, doublings: number, ceiling: number): number[] =>
  plannedSteps(load, doublings).filter((level, index) => index === 0 || level <= ceiling)

/** All steps that were run, in their order. */
function stepsOf(plan: Plan, { load, steps = [] }: Evidence): LoadStep[] {
  return load ? [{ level: firstLevel(plan.load), report: load }, ...steps] : []
}

/** Each step in figures, ascending. */
export function judgeSteps(plan: Plan, evidence: Evidence): JudgedStep[] {
  const steps = stepsOf(plan, evidence).toSorted((a, b) => a.level - b.level)
  const stages = steps.map(({ report }) => stageOf(report))
  const first = stages[0] && steps[0] ? stages[0].throughput / steps[0].level : 0
  return steps.map(({ level, report }, index) => {
    const stage = stages[index]!
    const linearity = first > 0 ? stage.throughput / level / first : null
    return { level, ...stage, linearity, ...outcomeOf(plan, report) }
  })
}
