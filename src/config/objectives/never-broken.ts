import { defined } from '../../model/basics/defined.ts'
import { formatDuration, formatNumber } from '../../model/basics/units.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { MeasuredObjective, Objective } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'
import { providerKeys } from '../../providers/providers.ts'
import type { ConfiguredObjective } from './terms.ts'

type Remark = Omit<Mistake, 'place'>

/**
 * Objectives that nothing can break, whatever the target does. `load`: absent where the times come
 * from elsewhere.
 */
export function neverBrokenMistakes(
  objectives: readonly ConfiguredObjective[],
  load: LoadPlan | undefined,
): Mistake[] {
  return objectives.flatMap(({ objective, place }) =>
    [
      ...(load ? beyondTimeout(objective, load) : []),
      ...(objective.kind === 'measured' ? unread(objective) : []),
    ].map(remark => ({ ...remark, ...defined({ place }) })),
  )
}

/**
 * No request is seen to take longer than the timeout, so that a bound there asks for nothing of the
 * times.
 */
function beyondTimeout(objective: Objective, { timeoutMs }: LoadPlan): Remark[] {
  return timeBounds(objective)
    .filter(({ ms }) => ms >= timeoutMs)
    .map(({ what, ms }) => ({
      message: `the objective \`${objective.name}\` has ${what} of ${formatDuration(ms)}, and no request is timed beyond load.timeout, ${formatDuration(timeoutMs)}`,
      hint: 'require less, or raise load.timeout',
    }))
}

/** The times that an objective holds requests against, in ms. */
function timeBounds(objective: Objective): { what: string; ms: number }[] {
  if (objective.kind === 'baseline') {
    const { metric, tolerance } = objective
    if (metric.kind === 'slow')
      return metric.overMs === undefined ? [] : [{ what: 'a limit', ms: metric.overMs }]
    const isTime = metric.kind === 'quantile' || metric.kind === 'avg'
    return isTime && tolerance.absolute !== undefined
      ? [{ what: 'a tolerance', ms: tolerance.absolute }]
      : []
  }
  if (objective.kind !== 'load' || !times.includes(objective.metric.kind)) return []
  const { threshold, warn } = objective
  return [
    { what: 'a threshold', ms: threshold },
    ...(warn === undefined ? [] : [{ what: 'a warn bound', ms: warn }]),
  ]
}

const times = ['quantile', 'avg', 'max']

/** A smaller one was meant as a fraction: `0.99%` for 99%. */
const leastTarget = 0.01

function unread({ name, slo, threshold, provider, ...query }: MeasuredObjective): Remark[] {
  if (slo && threshold <= leastTarget) {
    const [written, meant] = [100 * threshold, 10_000 * threshold].map(
      percent => `${formatNumber(percent)}%`,
    )
    return [
      {
        message: `the objective \`${name}\` requires ${written} only`,
        hint: `did you mean ${meant}?`,
      },
    ]
  }
  const idle = providerKeys().find(({ key }) => key === provider)?.ask?.idle
  return [query, ...(slo?.budget ? [slo.budget] : [])].flatMap(one =>
    (idle?.(one) ?? []).map(({ message, hint }) => ({
      message: `the objective \`${name}\` ${message}`,
      hint,
    })),
  )
}
