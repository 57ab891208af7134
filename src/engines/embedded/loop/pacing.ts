import type { Side } from '../../../model/evidence/load-report.ts'
import type { Pace } from '../../../model/plan/load.ts'
import { seededRandom } from '../../../stats/random.ts'
import { weightedChoice } from '../../weighted-choice.ts'
import type { ShareOfLoad } from '../messages.ts'
import { type Aim, noEntry } from './aim.ts'
import type { Alarm } from './alarm.ts'
import type { Generator } from './generator.ts'
import type { GeneratorOptions } from './generator-options.ts'
import { startPacer } from './pacer.ts'
import { evenArrivals, type Part, poissonArrivals, type Schedule } from './schedule.ts'

/**
 * A user whose connection broke waits this long before the next try, so that a dead target is not
 * hammered.
 */
const faultPauseMs = 100

/** What is paced: the load of `order`, sent by `generator`. */
type Paced = { order: ShareOfLoad; generator: Generator }

/** What decides when to send: a schedule, or answers. */
export type Pacing = {
  onFree: GeneratorOptions['onFree']
  isDone: () => boolean
  /** Arrivals of the measured part that the generator could not keep up with. */
  missed: () => number
  stop: () => void
}

/** Two sides that are loaded at once get as many each. */
export function paceByRate(
  { order, generator, aim, start }: Paced & { aim: Aim; start: number },
  pace: Extract<Pace, { kind: 'rate' }>,
  now: () => number,
  alarm: Alarm,
): Pacing {
  let isDone = false
  const fire = (dueAt: number, n: number) => {
    const entry = aim.requestOf(dueAt, n)
    if (entry === noEntry) return
    generator.fire(dueAt, { entry, isCounted: aim.isCounted(dueAt), number: numberOf(order, n) })
  }
  const pacer = startPacer({
    schedule: () => scheduleOf(order, pace),
    now,
    alarm: { set: (at, ring) => alarm.set(start + at, ring) },
    fire,
    done: () => {
      isDone = true
    },
  })
  return {
    onFree: pacer.fireDue,
    isDone: () => isDone,
    missed: pacer.missed,
    stop: pacer.stop,
  }
}

/**
 * Which iteration an arrival of this worker is: those of a pair are the same one, once on each
 * side.
 */
function numberOf({ base, share }: ShareOfLoad, n: number): number {
  const arrival = n * share.of + share.index
  return base && base.design !== 'abba' ? Math.floor(arrival / 2) : arrival
}

/** Of several workers each takes every n-th arrival of the same schedule. */
function scheduleOf(
  { load, base, seed, share }: ShareOfLoad,
  { perSecond, arrivals }: Extract<Pace, { kind: 'rate' }>,
): Schedule {
  const sides = base && base.design !== 'abba' ? 2 : 1
  const parts = partsOf(load, perSecond).map(part => ({
    ...part,
    perSecond: sides * part.perSecond,
  }))
  const whole =
    arrivals === 'poisson'
      ? poissonArrivals(parts, load.warmupMs, seededRandom(seed + 2))
      : evenArrivals(parts, load.warmupMs)
  return { dueAt: n => whole.dueAt(n * share.of + share.index) }
}

function partsOf({ durationMs, spike }: ShareOfLoad['load'], perSecond: number): Part[] {
  if (!spike) return [{ perSecond, ms: durationMs }]
  const after = durationMs - spike.atMs - spike.durationMs
  return [
    { perSecond, ms: spike.atMs },
    { perSecond: spike.perSecond, ms: spike.durationMs },
    { perSecond, ms: after },
  ]
}

/**
 * Each user of a side sends again as soon as it is answered and has thought, until the measured
 * part ends. `weights`: of what is chosen from on one side.
 */
export function paceByUsers(
  {
    order: { load, base, seed, share },
    generator,
    weights,
  }: Paced & { weights: readonly number[] },
  { users, thinkMs = 0 }: Extract<Pace, { kind: 'users' }>,
  now: () => number,
): Pacing {
  const sides: readonly Side[] = base ? ['head', 'base'] : ['head']
  const random = seededRandom(seed + share.index)
  const choose = weightedChoice(weights, random)
  const begun: Record<Side, number> = { head: 0, base: 0 }
  let stopped = false
  const send = (side: Side, user: number) => {
    const at = now()
    if (stopped || at >= load.durationMs) return
    const entry = choose() + (side === 'base' ? weights.length : 0)
    const number = begun[side] * share.of + share.index
    begun[side] += 1
    generator.fire(at, { entry, isCounted: at >= 0, user, number })
  }
  const sendIn = (ms: number, side: Side, user: number) => {
    if (ms > 0) setTimeout(send, ms, side, user)
    else send(side, user)
  }
  // Users who think do not all begin at once.
  for (let user = 0; user < users; user += 1)
    for (const side of sides) setTimeout(send, thinkMs * random(), side, user)
  return {
    onFree: (side, fault, user) => sendIn(Math.max(thinkMs, fault ? faultPauseMs : 0), side, user!),
    isDone: () => true,
    missed: () => 0,
    stop: () => {
      stopped = true
    },
  }
}
