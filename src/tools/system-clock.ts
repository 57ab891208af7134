import { setTimeout as delay } from 'node:timers/promises'
import { defined } from '../model/basics/defined.ts'
import type { Clock } from '../model/context.ts'

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, undefined, defined({ signal })).catch(() => undefined),
}

/** The day in UTC: `2026-12-31`. */
export const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
