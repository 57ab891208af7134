import { defined } from '../../../model/basics/defined.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import { Problem } from '../../../model/problem.ts'
import { Histogram, quantile } from '../../../stats/histogram.ts'
import type { Outcome } from '../connection/outcome.ts'
import { Stalls } from '../health/stalls.ts'
import { type Recorded, Recorder } from '../record/recorder.ts'
import { addHop, endedOf, hasHops } from './ended.ts'
import { Flows } from './flows.ts'
import type { Arrival, GeneratorOptions, Recent } from './generator-options.ts'
import { type Flow, Iteration } from './iteration.ts'
import { Pools, type Slot } from './pools.ts'

/**
 * Sends requests over connections that never wait for each other, holds their deadlines and records
 * how they end. When to send, and what to whom, is not decided here.
 */
export class Generator {
  readonly recorder: Recorder
  readonly warmup = { sent: 0, good: 0 }
  private readonly pools: Pools
  private readonly flows: Flows | undefined
  /**
   * Busy ones as they were sent: all have the same timeout, so that this is the order of their
   * deadlines, or nearly.
   */
  private readonly inFlight = new Set<Slot>()
  private readonly recent = new Histogram()
  private readonly stalls: Stalls
  private recentSent = 0
  private errors = 0
  private readonly options: GeneratorOptions

  constructor(options: GeneratorOptions) {
    this.options = options
    const { load, requests, channels, windowMs, now, sweepMs, markers = [] } = options
    this.stalls = new Stalls(sweepMs, now())
    this.recorder = new Recorder(
      requests.map(({ side, name }) => ({ side, name })),
      { timeoutMs: load.timeoutMs, windowMs, phases: load.phases === true, markers },
    )
    const { program } = options
    if (program)
      this.flows = new Flows(program.series, {
        timeoutMs: program.mostMs,
        windowMs,
        now,
        send: (slot, dueAt) => this.sendStep(slot, dueAt),
      })
    this.pools = new Pools(channels, load.maxConnections, (slot, outcome) =>
      this.ended(slot, outcome),
    )
  }

  /**
   * Sends a request that was due at `dueAt`; where its side holds every allowed connection it is
   * dropped, at once. A user has one request at a time on each side, and a connection that nobody
   * else has.
   */
  fire(dueAt: number, { entry, isCounted, user, number = 0 }: Arrival): void {
    const flow = this.options.program?.flows[entry]
    if (flow) {
      this.begin(flow, dueAt, { isCounted, user, number })
      return
    }
    const slot = this.pools.take(entry, user)
    if (!slot) {
      if (isCounted) this.recorder.drop(entry, dueAt)
      return
    }
    this.mark(slot, entry, dueAt, isCounted)
    slot.connection.send(this.options.requests[entry]!, slot.onEnd)
  }

  /** An iteration holds its connection until it has ended. */
  private begin(
    flow: Flow,
    dueAt: number,
    { isCounted, user, number }: { isCounted: boolean; user: number | undefined; number: number },
  ): void {
    const flows = this.flows!
    const values = this.options.program!.valuesOf(number, dueAt)
    if (!values) return
    const iteration = new Iteration(flow, values, dueAt, isCounted)
    const { request } = iteration.step
    const slot = this.pools.take(request, user)
    if (!slot) {
      if (isCounted) this.recorder.drop(request, dueAt)
      flows.drop(iteration)
      return
    }
    flows.begin(iteration)
    slot.iteration = iteration
    this.sendStep(slot, dueAt)
  }

  private sendStep(last: Slot, dueAt: number): void {
    const iteration = last.iteration!
    const slot = this.pools.move(last, iteration.step.request)
    const { startedAt, isCounted, step, values } = iteration
    const { requests, program } = this.options
    const counts = dueAt === startedAt ? isCounted : program!.isStepCounted(dueAt, startedAt)
    this.mark(slot, step.request, dueAt, counts)
    if (dueAt === startedAt) iteration.sentAt = slot.sentAt
    iteration.reading = undefined
    if (!step.dynamic) {
      slot.connection.send(requests[step.request]!, slot.onEnd)
      return
    }
    try {
      const { request, reading, traceId } = step.dynamic.begin(values)
      iteration.reading = reading
      slot.traceId = traceId
      slot.connection.send(request, slot.onEnd, reading)
    } catch (error) {
      // The target is not at fault where nothing lets the request in.
      if (error instanceof Problem && error.code === 'target') throw error
      const { message } = error as Error
      // What the connection has counted is of the request before.
      this.pools.renew(slot)
      // Not at once: whoever sent it does not expect it to have ended.
      setImmediate(() => {
        if (this.inFlight.has(slot)) this.ended(slot, { kind: 'failed', error: 'other', message })
      })
    }
  }

  private mark(slot: Slot, request: number, dueAt: number, isCounted: boolean): void {
    slot.request = request
    slot.dueAt = dueAt
    slot.isCounted = isCounted
    slot.bytes.sent = 0
    slot.bytes.received = 0
    slot.traceId = undefined
    slot.sentAt = this.options.now()
    slot.late = this.stalls.sent(dueAt, slot.sentAt)
    this.inFlight.add(slot)
    this.recentSent += 1
  }

  /**
   * Ends what is beyond its deadline: its connection is closed, and nobody else waits for that. The
   * target gets its time in full: what the generator itself may have taken of it is added, so that
   * what then has no answer is too slow for sure.
   */
  sweep(): void {
    const now = this.options.now()
    const { timeoutMs } = this.options.load
    this.stalls.beat(now, this.oldestDue(now))
    for (const slot of this.inFlight) {
      if (now - slot.dueAt - this.ownShareOf(slot, now) < timeoutMs) break
      this.ended(slot, {
        kind: 'failed',
        error: 'timeout',
        message: `no response within ${timeoutMs} ms`,
      })
    }
  }

  get outstanding(): number {
    return this.inFlight.size + (this.flows?.idle ?? 0)
  }

  /** When what is in flight for the longest time was due; now where nothing is. */
  oldestDue(now: number): number {
    for (const slot of this.inFlight) return slot.dueAt
    return now
  }

  /** Whether all that was due before a time has ended. */
  hasEndedUntil(dueAt: number): boolean {
    const never = Number.POSITIVE_INFINITY
    return this.oldestDue(never) >= dueAt && (this.flows?.oldestStart(never) ?? never) >= dueAt
  }

  /** Packs what nothing can be added to any more. */
  pack(now: number): void {
    this.recorder.pack(now, this.oldestDue(now))
    this.flows?.recorder.pack(now, this.flows.oldestStart(now))
  }

  /** What has been counted of all that was due before the end of a window, which has ended. */
  until(end: number): Recorded & Pick<LoadReport, 'iterations'> {
    const recorded = this.recorder.until(end)
    if (!this.flows || this.options.program!.series.length === 0) return recorded
    const { cells, answered, answeredOf } = this.flows.recorder.until(end)
    return { ...recorded, iterations: { cells, ...defined({ answered, answeredOf }) } }
  }

  /** Most connections that were open at once. */
  get most(): number {
    return this.pools.most
  }

  /** Closes every connection; what is in flight is not counted. */
  close(): void {
    this.pools.closeIdle()
    for (const slot of this.inFlight) slot.connection.close()
    this.flows?.close()
    this.inFlight.clear()
  }

  takeRecent(): Recent {
    const times = this.recent.toData()
    const at = (share: number) => quantile(times, share) ?? null
    const recent = {
      sent: this.recentSent,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      errors: this.errors,
    }
    this.recentSent = 0
    this.recent.reset()
    return recent
  }

  private ownShareOf({ late, sentAt }: Slot, now: number): number {
    return late + this.stalls.between(sentAt, now)
  }

  private ended(slot: Slot, reported: Outcome): void {
    const { load, requests, now, onFree } = this.options
    const { request, dueAt } = slot
    const endedAt = now()
    if (hasHops(slot)) addHop(slot)
    const given = slot.iteration?.reading ? this.read(slot, reported, endedAt) : reported
    if (!given) return
    this.inFlight.delete(slot)
    // An answer that the sweep would have found too late a moment later is too late.
    const late = given.kind === 'answered' && endedAt - dueAt > load.timeoutMs
    const outcome: Outcome = late
      ? { kind: 'failed', error: 'timeout', message: 'the response came too late' }
      : given
    const isGood =
      given.kind === 'answered' && !given.fault && requests[request]!.isGood(given.code)
    const good = isGood && !late
    this.account(slot, endedAt, outcome, isGood)
    const fault = outcome.kind === 'failed'
    if (fault) this.pools.renew(slot)
    const own = slot.iteration ? this.ownShareOf(slot, endedAt) : 0
    if (slot.iteration && this.flows!.goesOn(slot, { endedAt, outcome, good, own })) return
    this.pools.release(slot)
    onFree(requests[request]!.side, fault, slot.user)
  }

  /** `isGood`: the answer is as it should be, in time or not. */
  private account(slot: Slot, endedAt: number, outcome: Outcome, isGood: boolean): void {
    const { requests, onWarm } = this.options
    const { request, dueAt, sentAt, isCounted } = slot
    const good = isGood && outcome.kind === 'answered'
    const isOwnFault = outcome.kind === 'failed' && outcome.error === 'generator'
    if (isOwnFault) {
      if (isCounted) this.recorder.lack(request, outcome)
    } else if (isCounted) this.count(slot, endedAt, outcome, isGood)
    else if (dueAt < 0) {
      this.warmup.sent += 1
      if (good) this.warmup.good += 1
      if (good) onWarm?.(requests[request]!.side, dueAt, endedAt - sentAt)
    }
    if (good) {
      this.recent.record(endedAt - dueAt)
      this.recorder.noteResponse(request, endedAt)
    } else if (isCounted && !isOwnFault) this.errors += 1
  }

  /**
   * What an answer comes to once it has been read; undefined where its request goes on, as after a
   * redirect.
   */
  private read(slot: Slot, outcome: Outcome, endedAt: number): Outcome | undefined {
    const { reading } = slot.iteration!
    if (outcome.kind === 'failed' || !reading) return outcome
    const found = reading.finish(outcome.code, endedAt - slot.dueAt)
    if (!found) return outcome
    if (!('next' in found)) return { ...outcome, ...found }
    slot.connection.send(found.next, slot.onEnd, reading)
    return undefined
  }

  private count(slot: Slot, endedAt: number, outcome: Outcome, isGood: boolean): void {
    const { load, timesPhases } = this.options
    const own = this.ownShareOf(slot, endedAt)
    const good = isGood && outcome.kind === 'answered'
    const excused = isGood && !good && endedAt - slot.dueAt - own <= load.timeoutMs
    this.recorder.end(endedOf(slot, { endedAt, outcome, good, own, excused }, timesPhases))
  }
}
