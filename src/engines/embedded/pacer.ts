import type { Schedule } from './schedule.ts'

/** Below this rate the pacer waits out the last millisecond awake, which costs little there; above, timers do. */
const spinBelowPerSecond = 300
/** After a stall, answers that are waiting to be read are heard between so many arrivals: they free connections. */
const mostAtOnce = 32
/** An arrival that is later than this is given up: the generator itself had stopped. */
const givenUpMs = 1000

export type Pacer = {
  /** Arrivals of the measured part that were due and given up. */
  missed: () => number
  stop: () => void
}

/**
 * Calls `fire` for each arrival of the schedule at its time, never waiting for anything else, and `done` after the
 * last. Arrivals that a stall held up are fired as soon as may be, with the times at which they were due.
 */
export function startPacer(
  schedule: Schedule,
  perSecond: number,
  now: () => number,
  fire: (dueAt: number, n: number) => void,
  done: () => void,
): Pacer {
  const spins = perSecond < spinBelowPerSecond
  let next = 0
  let missed = 0
  let timer: NodeJS.Timeout | undefined
  let immediate: NodeJS.Immediate | undefined

  /** False where there is more to fire than should go at once. */
  const fireDue = (): boolean => {
    const last = next + mostAtOnce
    for (let time = now(); next < schedule.total && schedule.dueAt(next) <= time; next += 1) {
      if (next === last) return false
      const dueAt = schedule.dueAt(next)
      if (time - dueAt <= givenUpMs) fire(dueAt, next)
      else if (dueAt >= 0) missed += 1
    }
    return true
  }
  const tick = () => {
    if (!fireDue()) {
      immediate = setImmediate(tick)
      return
    }
    if (next >= schedule.total) return done()
    const waitMs = schedule.dueAt(next) - now()
    // A timer fires up to a millisecond after its time.
    if (spins && waitMs < 1) immediate = setImmediate(tick)
    else timer = setTimeout(tick, Math.max(1, spins ? Math.floor(waitMs) : Math.round(waitMs)))
  }
  tick()
  return {
    missed: () => missed,
    stop: () => {
      clearTimeout(timer)
      clearImmediate(immediate)
    },
  }
}
