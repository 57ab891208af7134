import type { Outcome } from '../connection/outcome.ts'
import type { DynamicRequest, ResponseReading } from '../protocols/protocol.ts'
import type { Values } from '../scenario/values.ts'

/**
 * Steps that one arrival sends one after the other. `series`: of the iteration as a whole, by its
 * number among the iterations of a load; absent of a single request, which is no scenario.
 */
export type Flow = { series?: number; steps: readonly FlowStep[] }

/**
 * `request`: its number among those of a load; `dynamic`: absent of one that is the same always.
 * `think`: a pause before it, in ms.
 */
export type FlowStep = {
  request: number
  dynamic?: DynamicRequest
  think?: { least: number; most: number }
}

/** A step that has ended. Times in ms from the start of the measured part. */
export type StepEnd = { endedAt: number; outcome: Outcome; good: boolean; own: number }

/** One iteration on its way. */
export class Iteration {
  readonly flow: Flow
  readonly values: Values
  /** When it was due, and whether it is counted as a whole. */
  readonly startedAt: number
  readonly isCounted: boolean
  sentAt = 0
  /** How long it has thought, and how much of its time the generator may have added, in ms. */
  thoughtMs = 0
  own = 0
  /** Reads the answer that is due. */
  reading: ResponseReading | undefined
  private at = 0

  constructor(flow: Flow, values: Values, startedAt: number, isCounted: boolean) {
    this.flow = flow
    this.values = values
    this.startedAt = startedAt
    this.isCounted = isCounted
  }

  get step(): FlowStep {
    return this.flow.steps[this.at]!
  }

  /**
   * Goes on to the next step, and gives the pause before it in ms; undefined after the last, and
   * after one that failed.
   */
  goOn({ good, own }: StepEnd): number | undefined {
    this.own += own
    this.at += 1
    if (!good || this.at >= this.flow.steps.length) return undefined
    const { think } = this.step
    const ms = think ? this.values.between(think.least, think.most) : 0
    this.thoughtMs += ms
    return ms
  }
}
