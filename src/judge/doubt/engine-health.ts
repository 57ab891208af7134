import { defined } from '../../model/basics/defined.ts'
import type { HealthFact } from '../../model/evidence/load/health-fact.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { HealthCheck } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'

/**
 * Whether the engine did what the plan asked of it. What a breach puts in doubt is said in
 * `doubt.ts`.
 * @param plan decides which advice fits; without it the run is taken to have started no target.
 */
export function checksOf(
  { health = [], cells }: LoadReport,
  plan?: Pick<Plan, 'target'>,
): HealthCheck[] {
  const isShared = plan?.target.from.kind === 'started'
  const latency = mergeHistograms(
    cells.filter(({ side }) => side === 'head').map(cell => cell.latency),
  )
  const median = quantile(latency, 0.5) ?? 0
  return health.map(
    ({ name, value, unit, advice: usual, adviceShared, doubts, atLeast, ...fact }) => {
      const limit = limitOf(fact, median)
      const ok = atLeast ? value >= limit : value <= limit
      const advice = (isShared ? adviceShared : undefined) ?? usual
      const { endsLoad, losesRequests } = fact
      const kind = defined({ endsLoad, losesRequests })
      return { name, value, limit, unit, ok, advice, effect: doubts, ...kind }
    },
  )
}

/** A part of the load is held to its own median. */
const limitOf = ({ limit, ofMedian = 0 }: Pick<HealthFact, 'limit' | 'ofMedian'>, median: number) =>
  Math.max(limit, ofMedian * median)
