import { formatNumber } from '../../model/basics/units.ts'
import { isOfProfile } from '../../model/plan/objective.ts'
import type { CapacityPlan } from '../../model/plan/plan.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { Settings } from '../options.ts'

/** What the service has to hold, where the config says it. */
export function buildCapacity({ capacity }: Settings): CapacityPlan | undefined {
  const expectedPeak = capacity?.['expected-peak']
  return expectedPeak === undefined ? undefined : { expectedPeak, buffer: capacity?.buffer ?? 0 }
}

/**
 * What a `stress` has to hold, where the config says what is expected and no objective of its own
 * about capacity.
 */
export function capacityObjective(
  { load }: Settings,
  capacity: CapacityPlan | undefined,
  written: readonly ConfiguredObjective[],
): ConfiguredObjective[] {
  const isStated = written.some(
    ({ objective }) => isOfProfile(objective) && objective.metric.kind === 'capacity',
  )
  if (!capacity || load?.profile !== 'stress' || isStated) return []
  const threshold = Number((capacity.expectedPeak * (1 + capacity.buffer)).toPrecision(12))
  const head = { key: false, weight: 1, advisory: false }
  return [
    {
      objective: {
        ...head,
        name: `capacity >= ${formatNumber(threshold, 6)}/s`,
        kind: 'load',
        metric: { kind: 'capacity' },
        comparator: '>=',
        unit: '/s',
        threshold,
      },
    },
  ]
}
