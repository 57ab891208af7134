import type { Evidence } from '../../model/evidence/evidence.ts'
import { recoveryOf } from '../../model/plan/chaos.ts'

/**
 * A stretch of the measured part, in seconds, in which a fault was active, or the target recovered
 * from it.
 */
export type FaultSpan = {
  label: string
  from: number
  to: number
  /** The index of the experiment. */
  experiment: number
  isRecovery: boolean
}

/** All of them, in the order of time. */
export const faultSpans = ({ experiments = [], segments = [] }: Evidence): FaultSpan[] =>
  segments.flatMap(({ name, from, to }): FaultSpan[] => {
    const experiment = experiments.findIndex(
      one => one.name === name || recoveryOf(one.name) === name,
    )
    if (experiment < 0) return []
    const isRecovery = experiments[experiment]!.name !== name
    return [{ label: name, from, to, experiment, isRecovery }]
  })
