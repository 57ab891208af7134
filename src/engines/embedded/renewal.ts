import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { Grant, Grants } from '../../model/plan/auth.ts'
import { Problem } from '../../model/problem.ts'
import type { LoadOrder } from '../engine.ts'
import type { BySide } from './messages.ts'

/** Between two tries, where nobody gives a new one. */
const retryMs = 2000
/** A request that was sent so long before its token expires has to arrive in time. */
const marginMs = 250

type Renewal = {
  /** Told each grant that follows the first one. */
  renewed: (side: Side, grant: Grant) => void
  /** Told once a grant is about to expire, and there is none after it. */
  failed: (why: Problem) => void
}

/** What lets requests in amid a load, renewed before it expires. */
export class Renewals {
  /** At the start. */
  readonly grants: BySide<Grant>
  private readonly sources: BySide<Grants>
  private readonly context: Context
  private readonly timers = new Map<Side, NodeJS.Timeout>()

  private constructor(sources: BySide<Grants>, grants: BySide<Grant>, context: Context) {
    this.sources = sources
    this.grants = grants
    this.context = context
  }

  /** @throws Problem `target` where nothing lets the load in. */
  static async of({ head, base }: LoadOrder, context: Context): Promise<Renewals> {
    const sources = defined({ head: head.route?.grants, base: base?.route?.grants })
    const grants: BySide<Grant> = {}
    for (const [side, source] of entriesOf(sources)) {
      const grant = await source.current()
      if (grant.kind === 'failed') throw problemOf(grant)
      grants[side] = grant
    }
    return new Renewals(sources, grants, context)
  }

  start(renewal: Renewal): void {
    for (const [side, grant] of entriesOf(this.grants)) this.wait(side, grant, renewal)
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer)
  }

  private wait(side: Side, grant: Grant, renewal: Renewal): void {
    if (grant.renewAt !== undefined) this.renewAt(grant.renewAt, side, grant, renewal)
  }

  private renewAt(at: number, side: Side, grant: Grant, renewal: Renewal): void {
    const act = () => void this.renew(side, grant, renewal)
    this.timers.set(side, setTimeout(act, Math.min(at - this.context.clock.now(), longestTimerMs)))
  }

  private async renew(side: Side, grant: Grant, renewal: Renewal): Promise<void> {
    const { clock, log, signal } = this.context
    const found = await this.sources[side]!.renewed()
    if (signal.aborted) return
    if (found.kind !== 'failed') {
      renewal.renewed(side, found)
      this.wait(side, found, renewal)
      return
    }
    const left = grant.expiresAt! - marginMs - clock.now()
    if (left <= 0) {
      renewal.failed(problemOf(found))
      return
    }
    log.warn(`${found.message}; it is requested again, until the last one expires`)
    this.renewAt(clock.now() + Math.min(retryMs, left), side, grant, renewal)
  }
}

/** The longest that a timer waits for; what it finds is not to be renewed yet stays. */
const longestTimerMs = 2 ** 31 - 1

const entriesOf = <T>(of: BySide<T>) => Object.entries(of) as [Side, T][]

const problemOf = ({ message, hint }: { message: string; hint?: string }): Problem =>
  new Problem('target', message, defined({ hint }))
