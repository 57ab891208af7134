import { Recorder } from '../record/recorder.ts'
import type { Series } from '../record/series.ts'
import type { Values } from '../scenario/values.ts'
import type { Flow, Iteration, StepEnd } from './iteration.ts'
import type { Slot } from './pools.ts'

/** Sends the step that an iteration is at, due at a time. */
type Send = (slot: Slot, dueAt: number) => void

/** `flows`: by arrival, where it is more than a request that is always the same. */
export type Program = {
  flows: readonly (Flow | undefined)[]
  /** Of iterations as a whole. */
  series: readonly Series[]
  /** The longest that an iteration may take, in ms: every step its whole timeout. */
  mostMs: number
  /** Undefined where the data has run out. */
  valuesOf: (number: number, dueAt: number) => Values | undefined
  /** Whether a later step of an iteration belongs to the measured part. */
  isStepCounted: (dueAt: number, startedAt: number) => boolean
}

/**
 * The iterations on their way: those whose step is in flight, and those that think. Times in ms
 * from the start of the measured part.
 */
export class Flows {
  /** Of iterations as a whole; a step is recorded as any request is. */
  readonly recorder: Recorder
  private readonly running = new Set<Iteration>()
  private readonly thinking = new Map<Slot, NodeJS.Timeout>()
  private readonly now: () => number
  private readonly send: Send

  constructor(
    series: readonly Series[],
    { now, send, ...times }: { now: () => number; send: Send; timeoutMs: number; windowMs: number },
  ) {
    this.recorder = new Recorder(series, times)
    this.now = now
    this.send = send
  }

  /** Iterations that think: nothing of them is in flight. */
  get idle(): number {
    return this.thinking.size
  }

  /** When the oldest of those on their way was due; `otherwise` where there is none. */
  oldestStart(otherwise: number): number {
    for (const { startedAt } of this.running) return startedAt
    return otherwise
  }

  begin(iteration: Iteration): void {
    this.running.add(iteration)
  }

  drop({
    flow: { series },
    startedAt,
    isCounted,
  }: Pick<Iteration, 'flow' | 'startedAt' | 'isCounted'>): void {
    if (series !== undefined && isCounted) this.recorder.drop(series, startedAt)
  }

  /** Whether the iteration of a slot goes on after a step; it is over else, and recorded. */
  goesOn(slot: Slot, end: StepEnd): boolean {
    const iteration = slot.iteration!
    const pause = iteration.goOn(end)
    if (pause === undefined) {
      this.over(iteration, end)
      slot.iteration = undefined
      return false
    }
    const dueAt = end.endedAt + pause
    if (pause === 0) this.send(slot, dueAt)
    else this.sendIn(slot, dueAt)
    return true
  }

  close(): void {
    for (const [slot, timer] of this.thinking) {
      clearTimeout(timer)
      slot.connection.close()
    }
    this.thinking.clear()
  }

  private sendIn(slot: Slot, dueAt: number): void {
    const act = () => {
      this.thinking.delete(slot)
      this.send(slot, dueAt)
    }
    this.thinking.set(slot, setTimeout(act, Math.max(0, dueAt - this.now())))
  }

  /** The time of an iteration is that of its steps: what it thought is no part of it. */
  private over(iteration: Iteration, { endedAt, outcome, good }: StepEnd): void {
    this.running.delete(iteration)
    const { flow, startedAt: dueAt, sentAt, thoughtMs, own, isCounted } = iteration
    const { series } = flow
    if (series === undefined) return
    if (good) this.recorder.noteResponse(series, endedAt)
    const isOwnFault = outcome.kind === 'failed' && outcome.error === 'generator'
    if (!isCounted || isOwnFault) return
    const times = { dueAt, sentAt, endedAt: endedAt - thoughtMs, own }
    this.recorder.end({ series, ...times, outcome, good, again: 0 })
  }
}
