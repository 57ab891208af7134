import { defined } from '../../../../src/model/basics/defined.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import type { LoadPlan } from '../../../../src/model/plan/load.ts'
import type {
  Objective,
  ProfileMetric,
  ProfileObjective,
} from '../../../../src/model/plan/objective.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import { buildPlan, cellOf, evidence, type Happening, report } from '../build.ts'

const units = { capacity: '/s', recovery: 'ms', linearity: 'ratio', slope: '%/min' } as const

export const ofProfile = (
  metric: ProfileMetric,
  threshold: number,
  more: Partial<ProfileObjective> = {},
): ProfileObjective => ({
  name: metric.kind,
  kind: 'load',
  metric,
  comparator: metric.kind === 'capacity' || metric.kind === 'linearity' ? '>=' : '<',
  threshold,
  unit: units[metric.kind],
  key: false,
  weight: 1,
  advisory: false,
  ...more,
})

export function planOf(objectives: readonly Objective[], load: Partial<LoadPlan>): Plan {
  const plan = buildPlan(objectives)
  return { ...plan, load: { ...plan.load, ...load } }
}

/** Windows of so many seconds, each with what happened in it. */
export const loadOf = (
  windows: number,
  happening: (window: number) => Happening,
  windowSeconds = 2.5,
): LoadReport =>
  report(
    Array.from({ length: windows }, (_, window) => cellOf({ window, ...happening(window) })),
    { windowSeconds, seconds: windows * windowSeconds },
  )

/** A step of 20 s in which every answer took `ms`, and a share was bad. */
export const step = (level: number, ms: number, bad = 0) => ({
  level,
  report: loadOf(8, () => {
    const sent = Math.round(level * 2.5)
    const good = Math.round(sent * (1 - bad))
    return { good, bad: sent - good, times: Array<number>(good).fill(ms) }
  }),
})

export function evidenceOf([first, ...steps]: readonly ReturnType<typeof step>[]): Evidence {
  return { ...evidence(first!.report), ...defined({ steps: steps.length > 0 ? steps : undefined }) }
}
