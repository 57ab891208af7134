import { type Alarm, earlyMs } from './alarm.ts'
import type { Schedule } from './schedule.ts'

/** Arrivals that are closer than this go together: each ring costs what a tenth of a request does. */
const leastGapMs = 0.18
/** After a stall, answers that are waiting to be read are heard between so many arrivals: they free connections. */
const mostAtOnce = 32
/** An arrival that is later than this is given up: the generator itself had stopped. */
const givenUpMs = 1000

export type Pacer = {
  /** Arrivals of the measured part that were due and given up. */
  missed: () => number
  stop: () => void
}

export type PacerOptions = {
  schedule: Schedule
  /** ms from the start of the measured part. */
  now: () => number
  /** Set in the same ms. */
  alarm: Pick<Alarm, 'set'>
  fire: (dueAt: number, n: number) => void
  /** After the last arrival. */
  done: () => void
}

/**
 * Calls `fire` for each arrival of the schedule at its time, never waiting for anything else. Arrivals that a stall held up
 * are fired as soon as may be, with the times at which they were due.
 */
export function startPacer({ schedule, now, alarm, fire, done }: PacerOptions): Pacer {
  let next = 0
  let missed = 0
  let stopped = false
  let immediate: NodeJS.Immediate | undefined

  /** Time of the next arrival, where nothing is due any more; undefined where there is more than should go at once. */
  const fireDue = (): number | undefined => {
    for (let count = 0; count < mostAtOnce; count += 1) {
      const dueAt = schedule.dueAt(next)
      const time = now()
      if (dueAt > time) return dueAt
      if (time - dueAt <= givenUpMs) fire(dueAt, next)
      else if (dueAt >= 0) missed += 1
      next += 1
    }
    return undefined
  }
  const tick = () => {
    if (stopped) return
    const dueAt = schedule.dueAt(next)
    if (dueAt - now() < 2 * earlyMs) while (now() < dueAt);
    const nextDueAt = fireDue()
    if (nextDueAt === undefined) immediate = setImmediate(tick)
    else if (nextDueAt === Number.POSITIVE_INFINITY) done()
    else alarm.set(Math.max(nextDueAt, now() + leastGapMs), tick)
  }
  tick()
  return {
    missed: () => missed,
    stop: () => {
      stopped = true
      clearImmediate(immediate)
    },
  }
}
