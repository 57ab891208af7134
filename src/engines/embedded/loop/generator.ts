import type { Side } from '../../../model/evidence/load-report.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import { Histogram, quantile } from '../../../stats/histogram.ts'
import type { Connect, Connection } from '../connection/connections.ts'
import type { Outcome } from '../connection/outcome.ts'
import type { PreparedRequest } from '../connection/requests.ts'
import { Stalls } from '../health/stalls.ts'
import { Recorder } from '../recorder.ts'

/** One connection and the request that it carries, if any. Kept and used again, so that a request allocates little. */
type Slot = {
  connection: Connection
  onEnd: (outcome: Outcome) => void
  /** Whose it is, where it is no one else's. */
  readonly user: number | undefined
  request: number
  dueAt: number
  sentAt: number
  /** How much of its time is the generator's, because something was sent late; see `Stalls`. */
  late: number
  isCounted: boolean
}

/** What is held of one deployment; the other one's never waits for it. `own`: by user, where there are any. */
type Pool = { connect: Connect; idle: Slot[]; own: Slot[]; open: number; most: number }

export type GeneratorOptions = {
  load: Pick<LoadPlan, 'timeoutMs' | 'maxConnections' | 'phases'>
  windowMs: number
  /** Of every side that is loaded. */
  requests: readonly PreparedRequest[]
  connects: Partial<Record<Side, Connect>>
  /** Record where the time of each answer went. */
  timesPhases: boolean
  /** Told of each good answer of the warm-up. */
  onWarm?: (side: Side, dueAt: number, ms: number) => void
  /** ms from the start of the measured part; negative in the warm-up. */
  now: () => number
  /** How often `sweep` is called, in ms. */
  sweepMs: number
  /** A slot of a side is free again, and its user where it has one; `fault` where its connection broke. */
  onFree: (side: Side, fault: boolean, user: number | undefined) => void
}

/** What has been seen lately, for the live line; `errors` are those of the measured part so far. */
export type Recent = { sent: number; p95: number | null; errors: number }

/**
 * Sends requests over connections that never wait for each other, holds their deadlines and records how they end. When
 * to send, and what to whom, is not decided here.
 */
export class Generator {
  readonly recorder: Recorder
  readonly warmup = { sent: 0, good: 0 }
  private readonly pools: Partial<Record<Side, Pool>>
  /** Busy ones as they were sent: all have the same timeout, so that this is the order of their deadlines, or nearly. */
  private readonly inFlight = new Set<Slot>()
  private readonly recent = new Histogram()
  private readonly stalls: Stalls
  private recentSent = 0
  private errors = 0
  private readonly options: GeneratorOptions

  constructor(options: GeneratorOptions) {
    this.options = options
    const { load, requests, connects, windowMs, now, sweepMs } = options
    this.stalls = new Stalls(sweepMs, now())
    this.recorder = new Recorder(
      requests.map(({ side, name }) => ({ side, name })),
      { timeoutMs: load.timeoutMs, windowMs, phases: load.phases === true },
    )
    this.pools = Object.fromEntries(
      Object.entries(connects).map(([side, connect]): [string, Pool] => [
        side,
        { connect, idle: [], own: [], open: 0, most: 0 },
      ]),
    )
  }

  /**
   * Sends a request that was due at `dueAt`; where its side holds every allowed connection it is dropped, at once. A user
   * has one request at a time on each side, and a connection that nobody else has.
   */
  fire(dueAt: number, request: number, isCounted: boolean, user?: number): void {
    const prepared = this.options.requests[request]!
    const pool = this.poolOf(request)
    const slot =
      user === undefined ? (pool.idle.pop() ?? this.openSlot(pool)) : this.slotOf(pool, user)
    if (!slot) {
      if (isCounted) this.recorder.drop(request, dueAt)
      return
    }
    slot.request = request
    slot.dueAt = dueAt
    slot.isCounted = isCounted
    slot.sentAt = this.options.now()
    slot.late = this.stalls.sent(dueAt, slot.sentAt)
    this.inFlight.add(slot)
    this.recentSent += 1
    slot.connection.send(prepared, slot.onEnd)
  }

  /**
   * Ends what is beyond its deadline: its connection is closed, and nobody else waits for that. The target gets its time in
   * full: what the generator itself may have taken of it is added, so that what then has no answer is too slow for sure.
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
        message: `no answer within ${timeoutMs} ms`,
      })
    }
  }

  get outstanding(): number {
    return this.inFlight.size
  }

  /** When what is in flight for the longest time was due; now where nothing is. */
  oldestDue(now: number): number {
    for (const slot of this.inFlight) return slot.dueAt
    return now
  }

  /** Whether all that was due before a time has ended. */
  hasEndedUntil(dueAt: number): boolean {
    return this.oldestDue(Number.POSITIVE_INFINITY) >= dueAt
  }

  /** Most connections that were open at once. */
  get most(): number {
    return Object.values(this.pools).reduce((sum, { most }) => sum + most, 0)
  }

  /** Closes every connection; what is in flight is not counted. */
  close(): void {
    const idle = Object.values(this.pools).flatMap(pool => [...pool.idle, ...pool.own])
    for (const slot of [...idle, ...this.inFlight]) slot.connection.close()
    this.inFlight.clear()
  }

  takeRecent(): Recent {
    const recent = {
      sent: this.recentSent,
      p95: quantile(this.recent.toData(), 0.95) ?? null,
      errors: this.errors,
    }
    this.recentSent = 0
    this.recent.reset()
    return recent
  }

  private poolOf(request: number): Pool {
    return this.pools[this.options.requests[request]!.side]!
  }

  private slotOf(pool: Pool, user: number): Slot | undefined {
    const slot = pool.own[user] ?? this.openSlot(pool, user)
    if (slot) pool.own[user] = slot
    return slot
  }

  private openSlot(pool: Pool, user?: number): Slot | undefined {
    if (pool.open >= this.options.load.maxConnections) return undefined
    pool.open += 1
    pool.most = Math.max(pool.most, pool.open)
    const slot: Slot = {
      connection: pool.connect(),
      user,
      request: 0,
      dueAt: 0,
      sentAt: 0,
      late: 0,
      isCounted: false,
      onEnd: outcome => this.ended(slot, outcome),
    }
    return slot
  }

  private ownShareOf({ late, sentAt }: Slot, now: number): number {
    return late + this.stalls.between(sentAt, now)
  }

  private ended(slot: Slot, given: Outcome): void {
    const { load, requests, now, onFree, onWarm } = this.options
    const { request, dueAt, sentAt, isCounted } = slot
    const endedAt = now()
    this.inFlight.delete(slot)
    // An answer that the sweep would have found too late a moment later is too late.
    const late = given.kind === 'answered' && endedAt - dueAt > load.timeoutMs
    const outcome: Outcome = late
      ? { kind: 'failed', error: 'timeout', message: 'the answer came too late' }
      : given
    const isGood = given.kind === 'answered' && requests[request]!.isGood(given.status)
    const good = isGood && !late
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
      this.recorder.answer(request, endedAt)
    } else if (isCounted && !isOwnFault) this.errors += 1
    const fault = outcome.kind === 'failed'
    const pool = this.poolOf(request)
    if (fault) {
      slot.connection.close()
      slot.connection = pool.connect()
    }
    if (slot.user === undefined) pool.idle.push(slot)
    onFree(requests[request]!.side, fault, slot.user)
  }

  /** `isGood`: the answer is as it should be, in time or not. */
  private count(slot: Slot, endedAt: number, outcome: Outcome, isGood: boolean): void {
    const { load, timesPhases } = this.options
    const { request: series, dueAt, sentAt, connection } = slot
    const { phases, again, bodyStart } = connection
    const own = this.ownShareOf(slot, endedAt)
    const good = isGood && outcome.kind === 'answered'
    const excused = isGood && !good && endedAt - dueAt - own <= load.timeoutMs
    const ended = { series, dueAt, sentAt, endedAt, outcome, good, again, own, excused, bodyStart }
    this.recorder.end(timesPhases ? { ...ended, phases } : ended)
  }
}
