import { judge } from '../../../../src/judge/judge.ts'
import type { LoadReport, Side } from '../../../../src/model/evidence/load-report.ts'
import type { JudgedObjective } from '../../../../src/model/judgement.ts'
import type { BaselineObjective } from '../../../../src/model/plan/objective.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import { buildPlan, cellOf, evidence, type Happening, report } from '../build.ts'

/** What happened on one side in one window. */
type Sides = Record<Side, Happening>

/** So many windows of 2.5 s, each with what happened on both sides. */
export function comparedRun(
  windows: number,
  happening: (window: number) => Sides,
  more: Partial<LoadReport> = {},
): LoadReport {
  const cells = Array.from({ length: windows }, (_, window) => {
    const sides = happening(window)
    return (['head', 'base'] as const).map(side => ({
      ...cellOf({ window, ...sides[side] }),
      side,
    }))
  })
  return report(cells.flat(), { design: 'paired', seconds: windows * 2.5, ...more })
}

/** `count` good answers, all of which took `ms`. */
export const took = (ms: number, count = 100): Happening => ({
  good: count,
  times: Array<number>(count).fill(ms),
})

export function compared(
  metric: BaselineObjective['metric'],
  tolerance: BaselineObjective['tolerance'],
  more: Partial<BaselineObjective> = {},
): BaselineObjective {
  const isShare = ['availability', 'error_rate', 'slow'].includes(metric.kind)
  const wantsMore = metric.kind === 'availability' || metric.kind === 'throughput'
  return {
    name: metric.kind,
    kind: 'baseline',
    metric,
    tolerance,
    comparator: wantsMore ? '>=' : '<=',
    unit: isShare ? 'ratio' : metric.kind === 'throughput' ? '/s' : 'ms',
    key: false,
    weight: 1,
    advisory: false,
    ...more,
  }
}

export const p95 = compared(
  { kind: 'quantile', quantile: 0.95 },
  { relative: 0.1 },
  { name: 'p(95)' },
)
export const errors = compared({ kind: 'error_rate' }, { absolute: 0.002 })
export const slow = compared({ kind: 'slow' }, { absolute: 0.01 })

/** A plan that lets a comparison run for so many seconds. */
export function planFor(objectives: readonly BaselineObjective[], seconds: number): Plan {
  const plan = buildPlan(objectives)
  return { ...plan, load: { ...plan.load, durationMs: seconds * 1000 } }
}

/**
 * The one objective, decided after a run that was to last as long as it did unless `planned` says
 * longer.
 */
export function compareOne(
  objective: BaselineObjective,
  load: LoadReport,
  planned = load.seconds,
): JudgedObjective {
  return judge(planFor([objective], planned), evidence(load)).objectives[0]!
}
