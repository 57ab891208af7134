import { offsetsOf } from '../../judge/comparison/guard.ts'
import { metricKey } from '../../judge/comparison/metric-key.ts'
import { judge } from '../../judge/judge.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { CalibrationRun } from '../../model/plan/baseline.ts'
import { type BaselineObjective, withIds } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import { gatherEvidence } from '../stages/gather-evidence.ts'
import type { EvidencePorts } from '../stages/ports.ts'

/**
 * Percentiles whose offset is always kept: those that a baseline brings with it, and p(99), which
 * bounds slow requests.
 */
const usualQuantiles = [0.5, 0.95, 0.99]

/**
 * Loads the same build on both sides for the whole duration, and gives by how much they differ;
 * undefined where it was cancelled.
 * @throws Problem where a side cannot be had, the generator did not keep up, or nothing could be
 * compared.
 */
export async function calibrateOnce(
  given: Plan,
  ports: EvidencePorts,
  context: Context,
): Promise<CalibrationRun | undefined> {
  const plan: Plan = { ...given, objectives: withIds(objectivesOf(given)) }
  const at = new Date(context.clock.now()).toISOString()
  const evidence = await gatherEvidence(plan, ports, context)
  if (context.signal.aborted) return undefined
  const failure = evidence.failure ?? evidence.baseline?.failure
  if (failure) {
    throw new Problem('target', `not calibrated: ${failure.message}`, {
      ...defined({ hint: failure.hint }),
    })
  }
  const { objectives, generator } = judge(plan, evidence)
  const bad = generator?.checks.find(({ ok }) => !ok)
  if (bad) {
    throw new Problem(
      'target',
      `not calibrated: the load generator did not keep up (${bad.name})`,
      {
        hint: bad.advice,
      },
    )
  }
  const offsets = offsetsOf(objectives)
  if (Object.keys(offsets).length === 0) {
    throw new Problem('target', 'not calibrated: nothing could be compared', {
      hint: objectives[0]?.reason ?? 'raise load.duration or load.rate',
    })
  }
  return { at, seconds: evidence.load?.seconds ?? 0, offsets }
}

/** Advisory, all of them, so that no look ends the run. Without what is calibrated already. */
function objectivesOf({ objectives, load }: Plan): BaselineObjective[] {
  const configured = objectives.flatMap(objective => {
    if (objective.kind !== 'baseline') return []
    const { metric, request } = objective
    const isCompared = metric.kind === 'quantile' || metric.kind === 'avg'
    return isCompared || (metric.kind === 'throughput' && load.pace.kind === 'users')
      ? [{ metric, ...defined({ request }) }]
      : []
  })
  const usual = usualQuantiles.map(quantile => ({
    metric: { kind: 'quantile' as const, quantile },
  }))
  const byKey = new Map(
    [...usual, ...configured].map(({ metric, ...named }) => {
      const name = metricKey(metric, 'request' in named ? named.request : undefined)
      return [name, { ...head, ...named, name, metric }] as const
    }),
  )
  return [...byKey.values()]
}

const head = {
  kind: 'baseline',
  comparator: '<=',
  unit: 'ms',
  tolerance: { relative: 0.1 },
  key: false,
  weight: 1,
  advisory: true,
} as const
