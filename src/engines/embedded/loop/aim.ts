import { type Design, settlingSeconds } from '../../../model/plan/baseline.ts'
import { usualWindowSeconds } from '../../engine.ts'
import type { Disturbance } from '../health/disturbance.ts'

const settlingMs = settlingSeconds * 1000
/** A turn lasts a window, which then holds one side. */
const turnMs = usualWindowSeconds * 1000
const turnsOfBase: readonly boolean[] = [true, false, false, true]

/** What becomes of an arrival. */
export type Aim = {
  /**
   * Which request or scenario it is, of head's and after them base's, or `nobody`; asked once for
   * each arrival, in their order.
   */
  requestOf: (dueAt: number, n: number) => number
  /**
   * Whether it belongs to the measured part; a later step of an iteration to the turn in which that
   * was due, too.
   */
  isCounted: (dueAt: number, startedAt?: number) => boolean
}

const isMeasured = (dueAt: number): boolean => dueAt >= 0

/** All arrivals go to head. */
export const aimAtHead = (choose: () => number): Aim => ({
  requestOf: choose,
  isCounted: isMeasured,
})

/**
 * Arrivals by their number: those of a pair are the same request, once to each side, and which
 * comes first is drawn. An arrival that was given up takes nothing from the pairs after it.
 */
function aimAtPairs(choose: () => number, requests: number, random: () => number): Aim {
  let pair = -1
  let request = 0
  let first = 0
  return {
    requestOf: (_, n) => {
      const own = Math.floor(n / 2)
      if (own !== pair) {
        pair = own
        request = choose()
        first = random() < 0.5 ? 0 : 1
      }
      const isBase = n % 2 === first
      return isBase ? requests + request : request
    },
    isCounted: isMeasured,
  }
}

/** One side at a time, in turns of a window each: base, head, head, base. */
const aimInTurns = (choose: () => number, requests: number): Aim => ({
  requestOf: dueAt => {
    const turn =
      ((Math.floor(dueAt / turnMs) % turnsOfBase.length) + turnsOfBase.length) % turnsOfBase.length
    return choose() + (turnsOfBase[turn] ? requests : 0)
  },
  isCounted: (dueAt, startedAt = dueAt) =>
    dueAt >= 0 &&
    dueAt % turnMs >= settlingMs &&
    Math.floor(dueAt / turnMs) === Math.floor(startedAt / turnMs),
})

/** The one place to add a design. */
export const aimBy: Record<
  Design,
  (choose: () => number, requests: number, random: () => number) => Aim
> = {
  paired: aimAtPairs,
  abba: aimInTurns,
}

/**
 * Pairs, unless the warm-up shows that head disturbs base: then the sides take turns. Of a schedule
 * for two sides every second arrival goes nowhere while one is loaded alone.
 */
export function aimAsTheyBear(
  paired: Aim,
  turns: Aim,
  requests: number,
  disturbance: Disturbance,
): Aim & { design: () => Design } {
  let design: Design | undefined
  const chosen = () => (design === 'abba' ? turns : paired)
  return {
    requestOf: (dueAt, n) => {
      if (dueAt >= 0) design ??= disturbance.shift() ? 'abba' : 'paired'
      if (design === 'abba') return n % 2 === 0 ? turns.requestOf(dueAt, n) : noEntry
      if (design === 'paired') return paired.requestOf(dueAt, n)
      const part = disturbance.partOf(dueAt)
      const request = paired.requestOf(dueAt, n)
      const side = request < requests ? 'head' : 'base'
      return part === 'both' || part === side ? request : noEntry
    },
    isCounted: (dueAt, startedAt) => dueAt >= 0 && chosen().isCounted(dueAt, startedAt),
    design: () => design ?? 'paired',
  }
}

/** An arrival that is not sent. */
export const noEntry = -1
