import { isOfLoad, type LoadObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'

/** What holding means where the plan does not say: availability as the config has it by default. */
export const defaultBar: LoadObjective = {
  kind: 'load',
  metric: { kind: 'availability' },
  name: 'availability >= 99%',
  comparator: '>=',
  threshold: 0.99,
  unit: 'ratio',
  key: false,
  weight: 1,
  advisory: false,
}

/** The objectives of the usual load that count, whatever its profile. */
const countingObjectives = ({ objectives }: Pick<Plan, 'objectives'>): LoadObjective[] =>
  objectives.filter(isOfLoad).filter(({ advisory, during }) => !advisory && during === undefined)

/**
 * Whether an objective asks if requests were answered as they should be; a latency alone does not.
 */
const isAboutErrors = ({ metric: { kind } }: LoadObjective): boolean =>
  kind === 'availability' || kind === 'error_rate' || kind === 'throughput'

/**
 * The bar that a plan is held to without saying so; undefined where an objective that counts is
 * about errors.
 */
export const impliedBar = (plan: Pick<Plan, 'objectives'>): LoadObjective | undefined =>
  countingObjectives(plan).some(isAboutErrors) ? undefined : defaultBar

/** What a stretch of load has to meet to hold. */
export function holdingObjectives(plan: Pick<Plan, 'objectives'>): LoadObjective[] {
  const implied = impliedBar(plan)
  return [...countingObjectives(plan), ...(implied ? [implied] : [])]
}
