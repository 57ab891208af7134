import type { Evidence } from '../../model/evidence/evidence.ts'
import type { JudgedStep, ProfileFinding } from '../../model/judgement.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { formatLevel, judgeSteps, levelUnit, plannedSteps, stepsUpTo } from './steps.ts'

/**
 * Between a load that holds and one that breaks, as a share of the first: nearer ones are told
 * apart by luck.
 */
const closeEnough = 0.05
const mostSteps = 20
/** Doublings, where no steps are given. */
const mostDoublings = 10

/**
 * The next load of a stress test, or undefined when it has ended: up the steps until one breaks,
 * then halfway between the highest that holds and the lowest that breaks. It also ends where the
 * generator itself did not keep up.
 */
export function nextStress(
  load: LoadPlan,
  steps: readonly Pick<JudgedStep, 'level' | 'outcome'>[],
): number | undefined {
  if (steps.length >= mostSteps || steps.some(({ outcome }) => outcome === 'unknown'))
    return undefined
  const { holds, breaks } = edgeOf(steps)
  if (breaks === null) return plannedSteps(load, mostDoublings).find(level => level > holds)
  if (holds === 0 || breaks - holds <= closeEnough * holds) return undefined
  const between = (holds + breaks) / 2
  const next = load.pace.kind === 'users' || between >= 10 ? Math.round(between) : between
  return next > holds && next < breaks ? next : undefined
}

/**
 * The loads of a stress test that takes as long as it can: every step that is given, or every
 * doubling up to `ceiling`; and then as many steps halfway as the widest gap may need, none of them
 * above the last one.
 */
export function mostStressSteps(load: LoadPlan, ceiling: number): number[] {
  const planned = stepsUpTo(load, mostDoublings, ceiling)
  const halvings = planned.slice(1).map((level, index) => {
    const holds = planned[index]!
    return Math.ceil(Math.log2((level - holds) / (closeEnough * holds)))
  })
  const between = new Array<number>(Math.max(0, ...halvings)).fill(planned.at(-1)!)
  return [...planned, ...between].slice(0, mostSteps)
}

/** The highest load below every one that broke, 0 if none, and the lowest that broke. */
function edgeOf(steps: readonly Pick<JudgedStep, 'level' | 'outcome'>[]): {
  holds: number
  breaks: number | null
} {
  const broken = steps.filter(({ outcome }) => outcome === 'breaks').map(({ level }) => level)
  const breaks = broken.length > 0 ? Math.min(...broken) : null
  const held = steps.filter(
    ({ level, outcome }) => outcome === 'holds' && (breaks === null || level < breaks),
  )
  return { holds: Math.max(0, ...held.map(({ level }) => level)), breaks }
}

export function findStress(plan: Plan, evidence: Evidence): ProfileFinding | undefined {
  const steps = judgeSteps(plan, evidence)
  if (steps.length === 0) return undefined
  const { holds, breaks } = edgeOf(steps)
  const unit = levelUnit(plan.load)
  const sentence = sentenceOf(plan, steps, { holds, breaks })
  return { kind: 'stress', unit, steps, holds, breaks, sentence }
}

function sentenceOf(
  { load }: Plan,
  steps: readonly JudgedStep[],
  { holds, breaks }: ReturnType<typeof edgeOf>,
): string {
  const format = (level: number) => formatLevel(level, levelUnit(load))
  const unknown = steps.find(({ outcome }) => outcome === 'unknown')
  const ended = unknown
    ? `; the load generator itself did not keep up at ${format(unknown.level)}`
    : ''
  if (breaks === null)
    return holds > 0
      ? `Holds ${format(holds)}, the highest load that was tried${ended}.`
      : `No load was found that holds or breaks${ended}.`
  const broke = steps.find(({ level, outcome }) => level === breaks && outcome === 'breaks')?.broke
  const by = broke === undefined ? '' : ` (${broke})`
  return holds > 0
    ? `Holds ${format(holds)}, breaks at ${format(breaks)}${by}${ended}.`
    : `Breaks at ${format(breaks)}, the lowest load that was tried${by}${ended}.`
}
