import type { Clock } from '../../src/model/context.ts'

/**
 * A clock that stands still while anybody works, and jumps to the next moment that somebody waits
 * for.
 */
export function virtualClock(startMs = 0): Clock {
  let nowMs = startMs
  const waiting: { at: number; wake: () => void }[] = []
  const step = () => {
    waiting.sort((one, other) => one.at - other.at)
    const next = waiting.shift()!
    nowMs = Math.max(nowMs, next.at)
    next.wake()
  }
  return {
    now: () => nowMs,
    sleep: ms =>
      new Promise(resolve => {
        waiting.push({ at: nowMs + ms, wake: resolve })
        setImmediate(step)
      }),
  }
}
