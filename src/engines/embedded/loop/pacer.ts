import { type Alarm, mostAhead } from './alarm.ts'
import type { Schedule } from './schedule.ts'

/**
 * Arrivals that are no further apart than this go together, when the last of them is due: each ring
 * costs more than a request.
 */
const togetherMs = 0.18
/**
 * After a stall, answers that are waiting to be read are heard between so many arrivals: they free
 * connections.
 */
const mostAtOnce = 32
/** An arrival that is later than this is given up: the generator itself had stopped. */
const givenUpMs = 1000

export type Pacer = {
  /** Fires what is due already: whatever woke the thread, nothing needs to wait for the alarm. */
  fireDue: () => void
  /** Arrivals of the measured part that were due and given up. */
  missed: () => number
  stop: () => void
}

export type PacerOptions = {
  /** Makes it anew, from the start: the alarm is set ahead of what is fired. */
  schedule: () => Schedule
  /** ms from the start of the measured part. */
  now: () => number
  /** Set in the same ms. */
  alarm: Pick<Alarm, 'set'>
  fire: (dueAt: number, n: number) => void
  /** After the last arrival. */
  done: () => void
}

/**
 * Calls `fire` for each arrival of the schedule at its time, never waiting for anything else.
 * Arrivals that a stall held up are fired as soon as may be, with the times at which they were due.
 */
export function startPacer({ schedule, now, alarm, fire, done }: PacerOptions): Pacer {
  const arrivals = schedule()
  const nextRing = ringsOf(schedule())
  let next = 0
  let missed = 0
  let stopped = false
  /** A request that ends as it is sent asks for the next one. */
  let isFiring = false
  let immediate: NodeJS.Immediate | undefined

  const fireDue = (): void => {
    if (stopped || isFiring || immediate !== undefined) return
    isFiring = true
    for (let count = 0; count < mostAtOnce && arrivals.dueAt(next) <= now(); count += 1) fireNext()
    isFiring = false
    if (arrivals.dueAt(next) === Number.POSITIVE_INFINITY) end()
    else if (arrivals.dueAt(next) <= now()) immediate = setImmediate(goOn)
  }
  const fireNext = (): void => {
    const dueAt = arrivals.dueAt(next)
    if (now() - dueAt <= givenUpMs) fire(dueAt, next)
    else if (dueAt >= 0) missed += 1
    next += 1
  }
  const goOn = (): void => {
    immediate = undefined
    fireDue()
  }
  /** What is due already is fired with the ring that was heard. */
  const setAlarm = (): void => {
    let at = nextRing()
    while (at <= now()) at = nextRing()
    if (at < Number.POSITIVE_INFINITY) alarm.set(at, ring)
  }
  const ring = (): void => {
    if (stopped) return
    setAlarm()
    fireDue()
  }
  const stop = (): void => {
    stopped = true
    clearImmediate(immediate)
  }
  const end = (): void => {
    stop()
    done()
  }
  for (let count = 0; count < mostAhead; count += 1) setAlarm()
  fireDue()
  return { fireDue, missed: () => missed, stop }
}

/** When the pacer has to be woken, time after time; Infinity after the last. */
function ringsOf(schedule: Schedule): () => number {
  let next = 0
  return () => {
    const first = schedule.dueAt(next)
    let last = first
    while (schedule.dueAt(next) - first <= togetherMs) {
      last = schedule.dueAt(next)
      next += 1
    }
    return last
  }
}
