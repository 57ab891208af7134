import { defined } from '../../model/basics/defined.ts'
import { dayMs } from '../../model/basics/units.ts'
import type { CapacityPlan } from '../../model/plan/plan.ts'
import type { KeptRun, ReviewedCapacity } from '../../model/review.ts'
import { senSlope } from '../../stats/sen-slope.ts'

/** A trend beyond this is no plan any more. */
const mostDays = 730

/**
 * What stress runs have shown that the service holds, against the expected peak and its buffer.
 * Undefined without either.
 */
export function capacityOf(
  runs: readonly KeptRun[],
  plan: CapacityPlan | undefined,
): ReviewedCapacity | undefined {
  const points = runs.flatMap(({ at, capacity }) =>
    capacity === undefined ? [] : [{ at, value: capacity }],
  )
  if (points.length === 0 && !plan) return undefined
  if (!plan) return { points }
  const needed = neededRate(plan)
  const newest = points.at(-1)
  return {
    points,
    expectedPeak: plan.expectedPeak,
    needed,
    ...defined({ room: newest && newest.value / needed, until: usedUp(points, needed) }),
  }
}

/** Requests a second that a stress has to hold. */
const neededRate = ({ expectedPeak, buffer }: CapacityPlan): number => expectedPeak * (1 + buffer)

/**
 * The month in which a capacity that is shown to fall (95%) reaches what is needed, by Sen's
 * slope.
 */
function usedUp(points: ReviewedCapacity['points'], needed: number): string | undefined {
  const newest = points.at(-1)
  const days = points.map(({ at, value }) => ({ at: Date.parse(at) / dayMs, value }))
  const slope = senSlope(days, 0.95)
  if (!newest || !slope || slope.upper >= 0 || newest.value <= needed) return undefined
  const left = (newest.value - needed) / -slope.slope
  return left > mostDays
    ? undefined
    : new Date(Date.parse(newest.at) + left * dayMs).toISOString().slice(0, 7)
}
