import { setTimeout as delay } from 'node:timers/promises'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Clock, Context } from '../../../src/model/context.ts'

/** `secrets`: what was to be hidden during the run. */
export type QuietContext = Context & { lines: string[]; secrets: string[]; stop: () => void }

/** A context whose log is a list, and whose random numbers are all in the middle. */
export function quietContext(clock: Clock = realClock): QuietContext {
  const lines: string[] = []
  const secrets: string[] = []
  const stop = new AbortController()
  const note = (message: string) => void lines.push(message)
  return {
    lines,
    secrets,
    stop: () => stop.abort(),
    signal: stop.signal,
    clock,
    log: { info: note, warn: note, debug: note, progress: () => undefined },
    random: () => 0.5,
    hide: secret => void secrets.push(secret),
  }
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, undefined, defined({ signal })).catch(() => undefined),
}

/** Time goes on by sleeping only, and sleeping takes none. */
export function skippingClock(start = 1_700_000_000_000): Clock & { sleeps: number[] } {
  let now = start
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    sleep: async ms => {
      sleeps.push(ms)
      now += ms
    },
  }
}
