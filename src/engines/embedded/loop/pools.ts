import type { ByteCounts } from '../../../model/evidence/bytes.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import { type Connect, type Connection, noBytes } from '../connection/connections.ts'
import type { Outcome } from '../connection/outcome.ts'
import type { Iteration } from './iteration.ts'

/**
 * One connection and the request that it carries, if any. Kept and used again, so that a request
 * allocates little.
 */
export type Slot = {
  connection: Connection
  readonly pool: Pool
  readonly onEnd: (outcome: Outcome) => void
  /** Whose it is, where it is no one else's. */
  readonly user: number | undefined
  request: number
  dueAt: number
  sentAt: number
  /** How much of its time is the generator's, because something was sent late; see `Stalls`. */
  late: number
  isCounted: boolean
  /** Of the request, with all its hops. */
  bytes: ByteCounts
  /** Of the trace that the request began, where it is sampled. */
  traceId: string | undefined
  /** Whose requests it carries one after the other, if it is held for more than one. */
  iteration: Iteration | undefined
}

/** Connections to one address of a side. */
export type Channel = { side: Side; connect: Connect }

/** What is held of one channel. `own`: by user, where there are any. */
type Pool = { channel: Channel; use: Use; idle: Slot[]; own: Slot[] }

/** Connections of one side; those of the other one never wait for it. */
type Use = { open: number; most: number }

/** The connections of a load, of which each side has so many at most. */
export class Pools {
  /** By request. */
  private readonly pools: readonly Pool[]
  private readonly all: readonly Pool[]
  private readonly uses: Record<Side, Use> = {
    head: { open: 0, most: 0 },
    base: { open: 0, most: 0 },
  }
  private readonly maxConnections: number
  private readonly onEnd: (slot: Slot, outcome: Outcome) => void

  /** `channels`: by request; several may have the same. */
  constructor(
    channels: readonly Channel[],
    maxConnections: number,
    onEnd: (slot: Slot, outcome: Outcome) => void,
  ) {
    const pools = new Map(
      channels.map(channel => [
        channel,
        { channel, use: this.uses[channel.side], idle: [], own: [] },
      ]),
    )
    this.all = [...pools.values()]
    this.pools = channels.map(channel => pools.get(channel)!)
    this.maxConnections = maxConnections
    this.onEnd = onEnd
  }

  /**
   * A connection for a request: the idle one that was used last, else a new one; of a user, the one
   * that nobody else has. Undefined where the side holds every allowed one.
   */
  take(request: number, user: number | undefined): Slot | undefined {
    const pool = this.pools[request]!
    if (user === undefined) return pool.idle.pop() ?? this.open(pool, user)
    const slot = pool.own[user] ?? this.open(pool, user)
    if (slot) pool.own[user] = slot
    return slot
  }

  /**
   * A connection for the next request of an iteration: the same one, unless the request goes to
   * another address. What is released then makes room for it.
   */
  move(slot: Slot, request: number): Slot {
    if (this.pools[request] === slot.pool) return slot
    const { iteration } = slot
    slot.iteration = undefined
    this.release(slot)
    const next = this.take(request, slot.user)
    if (!next) throw new TypeError('a connection was released, and there is no room for another')
    next.iteration = iteration
    return next
  }

  /** Its request has ended. */
  release(slot: Slot): void {
    if (slot.user === undefined) slot.pool.idle.push(slot)
  }

  /** Its connection broke: it gets another one. */
  renew(slot: Slot): void {
    slot.connection.close()
    slot.connection = slot.pool.channel.connect()
  }

  /** Most connections that were open at once. */
  get most(): number {
    return this.uses.head.most + this.uses.base.most
  }

  closeIdle(): void {
    for (const { idle, own } of this.all)
      for (const slot of [...idle, ...Object.values(own)]) slot.connection.close()
  }

  private open(pool: Pool, user: number | undefined): Slot | undefined {
    const { use } = pool
    if (use.open >= this.maxConnections && !this.makeRoom(pool, user)) return undefined
    use.open += 1
    use.most = Math.max(use.most, use.open)
    const slot: Slot = {
      connection: pool.channel.connect(),
      pool,
      user,
      request: 0,
      dueAt: 0,
      sentAt: 0,
      late: 0,
      isCounted: false,
      bytes: noBytes(),
      traceId: undefined,
      iteration: undefined,
      onEnd: outcome => this.onEnd(slot, outcome),
    }
    return slot
  }

  /**
   * An idle connection to another address of the side makes room, and one that the user had there.
   */
  private makeRoom(pool: Pool, user: number | undefined): boolean {
    const others = this.all.filter(other => other !== pool && other.use === pool.use)
    for (const other of others) {
      const slot = user === undefined ? other.idle.shift() : other.own[user]
      if (!slot) continue
      if (user !== undefined) delete other.own[user]
      slot.connection.close()
      pool.use.open -= 1
      return true
    }
    return false
  }
}
