import type { LoadPlan } from '../../model/plan.ts'
import { Histogram, quantile } from '../../stats/histogram.ts'
import { seededRandom } from '../../stats/random.ts'
import type { Connect, Connection } from './connections.ts'
import type { Outcome } from './outcome.ts'
import { Recorder } from './recorder.ts'
import { type PreparedRequest, weightedChoice } from './requests.ts'

/** One connection and the request that it carries, if any. Kept and used again, so that a request allocates little. */
type Slot = {
  connection: Connection
  request: number
  dueAt: number
  sentAt: number
}

export type GeneratorOptions = {
  load: LoadPlan
  requests: readonly PreparedRequest[]
  connect: Connect
  seed: number
  /** ms from the start of the measured part; negative in the warm-up. */
  now: () => number
  /** A slot is free again; `fault` where its connection broke. */
  onFree: (fault: boolean) => void
}

/** What has been seen lately, for the live line; `errors` are those of the measured part so far. */
export type Recent = { sent: number; p95: number | null; errors: number }

/**
 * Sends requests over connections that never wait for each other, holds their deadlines and records how they end. When
 * to send is the pacer's.
 */
export class Generator {
  readonly recorder: Recorder
  readonly warmup = { sent: 0, good: 0 }
  most = 0
  private readonly idle: Slot[] = []
  /** Busy ones by their deadline: all have the same timeout, so that the order of due times is that of deadlines. */
  private readonly inFlight = new Set<Slot>()
  private readonly recent = new Histogram()
  private recentSent = 0
  private errors = 0
  private open = 0
  private readonly choose: () => number
  private readonly options: GeneratorOptions

  constructor(options: GeneratorOptions) {
    this.options = options
    const { load, seed } = options
    this.recorder = new Recorder(
      load.requests.map(request => request.name),
      load.timeoutMs,
    )
    this.choose = weightedChoice(
      load.requests.map(({ weight }) => weight),
      seededRandom(seed),
    )
  }

  /** Sends the next request, due at `dueAt`; where every allowed connection is held it is dropped, at once. */
  fire(dueAt: number): void {
    const request = this.choose()
    const slot = this.idle.pop() ?? this.openSlot()
    if (!slot) {
      if (dueAt >= 0) this.recorder.drop(request, dueAt)
      return
    }
    slot.request = request
    slot.dueAt = dueAt
    slot.sentAt = this.options.now()
    this.inFlight.add(slot)
    this.recentSent += 1
    slot.connection.send(this.options.requests[request]!, outcome => this.ended(slot, outcome))
  }

  /** Ends what is beyond its deadline: its connection is closed, and nobody else waits for that. */
  sweep(): void {
    const now = this.options.now()
    for (const slot of this.inFlight) {
      if (now - slot.dueAt < this.options.load.timeoutMs) return
      const { timeoutMs } = this.options.load
      this.ended(slot, { kind: 'failed', error: 'timeout', message: `no answer within ${timeoutMs} ms` })
    }
  }

  get outstanding(): number {
    return this.inFlight.size
  }

  /** Closes every connection; what is in flight is not counted. */
  close(): void {
    for (const slot of [...this.idle, ...this.inFlight]) slot.connection.close()
    this.inFlight.clear()
  }

  takeRecent(): Recent {
    const recent = { sent: this.recentSent, p95: quantile(this.recent.toData(), 0.95) ?? null, errors: this.errors }
    this.recentSent = 0
    this.recent.reset()
    return recent
  }

  private openSlot(): Slot | undefined {
    if (this.open >= this.options.load.maxConnections) return undefined
    this.open += 1
    this.most = Math.max(this.most, this.open)
    return { connection: this.options.connect(), request: 0, dueAt: 0, sentAt: 0 }
  }

  private ended(slot: Slot, given: Outcome): void {
    const { load, requests, now, onFree } = this.options
    const { request, dueAt, sentAt } = slot
    const endedAt = now()
    this.inFlight.delete(slot)
    // An answer that the sweep would have found too late a moment later is too late.
    const late = given.kind === 'answered' && endedAt - dueAt > load.timeoutMs
    const outcome: Outcome = late ? { kind: 'failed', error: 'timeout', message: 'the answer came too late' } : given
    const good = outcome.kind === 'answered' && requests[request]!.isGood(outcome.status)
    if (dueAt >= 0) this.recorder.end({ request, dueAt, sentAt, endedAt, outcome, good })
    else {
      this.warmup.sent += 1
      if (good) this.warmup.good += 1
    }
    if (good) this.recent.record(endedAt - dueAt)
    else if (dueAt >= 0) this.errors += 1
    const fault = outcome.kind === 'failed'
    if (fault) {
      slot.connection.close()
      slot.connection = this.options.connect()
    }
    this.idle.push(slot)
    onFree(fault)
  }
}
