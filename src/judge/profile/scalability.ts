import { formatRelative } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { JudgedStep, ProfileFinding } from '../../model/judgement.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { formatLevel, judgeSteps, levelUnit, plannedSteps, stepsUpTo } from './steps.ts'

/** Below this share of the first step's throughput for each unit of load, it no longer scales. */
const straight = 0.9
/** Doublings, where no steps are given. */
const usualDoublings = 4

/**
 * The next load of a scalability test: all its steps, whatever they show, unless the generator did
 * not keep up.
 */
export function nextScalability(
  load: LoadPlan,
  steps: readonly Pick<JudgedStep, 'level' | 'outcome'>[],
): number | undefined {
  if (steps.some(({ outcome }) => outcome === 'unknown')) return undefined
  return plannedSteps(load, usualDoublings)[steps.length]
}

/** Its loads: every step that is given, or every doubling up to `ceiling`. */
export const mostScalabilitySteps = (load: LoadPlan, ceiling: number): number[] =>
  stepsUpTo(load, usualDoublings, ceiling)

/**
 * The knee: the highest load below the first one that has less than 90% of the first step's
 * throughput for its size.
 */
export function findScalability(plan: Plan, evidence: Evidence): ProfileFinding | undefined {
  const steps = judgeSteps(plan, evidence)
  if (steps.length === 0) return undefined
  const bent = steps.findIndex(({ linearity }) => linearity !== null && linearity < straight)
  const knee = bent > 0 ? steps[bent - 1]!.level : null
  return {
    kind: 'scalability',
    unit: levelUnit(plan.load),
    steps,
    knee,
    sentence: sentenceOf(plan, steps, knee),
  }
}

function sentenceOf({ load }: Plan, steps: readonly JudgedStep[], knee: number | null): string {
  const format = (level: number) => formatLevel(level, levelUnit(load))
  const last = steps.at(-1)!
  const share = last.linearity === null ? '' : `${formatRelative(last.linearity)} of linear`
  if (steps.length < 2 || share === '') return 'Too few steps ran to judge how it scales.'
  return knee === null
    ? `Scales linearly up to ${format(last.level)} (${share}).`
    : `Scales linearly up to ${format(knee)}; at ${format(last.level)} the throughput is ${share}.`
}
