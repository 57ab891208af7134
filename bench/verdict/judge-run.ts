import { SampleLog } from '../../src/engines/sample-log.ts'
import { judgeSamples } from '../../src/gate/record/judge-samples.ts'
import { defined } from '../../src/model/basics/defined.ts'
import type { Calibration } from '../../src/model/plan/baseline.ts'
import type { BaselineObjective } from '../../src/model/plan/objective.ts'
import type { RunRecord } from '../../src/model/record.ts'
import type { SimulatedRun } from './noise.ts'
import { simulatedPlan } from './simulated-plan.ts'

export const compared = (
  name: string,
  metric: BaselineObjective['metric'],
  tolerance: BaselineObjective['tolerance'],
): BaselineObjective => ({
  name,
  kind: 'baseline',
  metric,
  comparator: '<=',
  unit: metric.kind === 'quantile' ? 'ms' : 'ratio',
  tolerance,
  key: false,
  weight: 1,
  advisory: false,
})

/** The same as `<= base + X`. */
export const literal = (...terms: Parameters<typeof compared>): BaselineObjective => ({
  ...compared(...terms),
  form: 'literal',
})

/** What a baseline brings with it: no regression of 10%. */
export const family: readonly BaselineObjective[] = [
  compared('p(50)', { kind: 'quantile', quantile: 0.5 }, { relative: 0.1 }),
  compared('p(95)', { kind: 'quantile', quantile: 0.95 }, { relative: 0.1 }),
  compared('slow', { kind: 'slow' }, { absolute: 0.01 }),
  compared('error_rate', { kind: 'error_rate' }, { absolute: 0.002 }),
]

/** What a tolerance of 10% brings with it. */
export const literalFamily: readonly BaselineObjective[] = family.map(objective => ({
  ...objective,
  form: 'literal',
}))

type Judging = { objectives?: readonly BaselineObjective[]; calibration?: Calibration | undefined }

/** The gate's own verdict on a simulated run, by the code that judges live runs and samples. */
export function judgeRun(
  run: SimulatedRun,
  seconds: number,
  perSecond: number,
  { objectives = family, calibration }: Judging = {},
): RunRecord {
  const log = new SampleLog()
  for (const side of ['base', 'head'] as const) {
    const { t, duration, ok } = run[side]
    for (let i = 0; i < t.length; i += 1) {
      log.add({
        t: t[i]!,
        side,
        name: 'request',
        duration: duration[i]!,
        ok: ok[i] === 1,
        ...(ok[i] === 1 ? {} : { code: 500 }),
      })
    }
  }
  const load = { seconds, perSecond, timeoutMs: 10_000, maxConnections: 1000 }
  const plan = { ...simulatedPlan(objectives, load), ...defined({ calibration }) }
  return judgeSamples(log, plan, { asLive: true })
}
