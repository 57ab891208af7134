import type { CallLog } from '../call-log.ts'
import type { Disturbance, Traffic } from '../dependency-proxy.ts'

/* What a run says to the process that holds its proxies, and hears of it: JSON, one in a line. */

/** First of all: whoever knows it is the same user. */
export type Hello = { token: string }

/** `disturb` without a disturbance: what was done is ended. */
export type Task = { name: string } & (
  | { kind: 'disturb'; disturbance?: Disturbance }
  | { kind: 'calls' }
  | { kind: 'traffic' }
)
/** `id`: names the response to it. */
export type Order = Task & { id: number }

/** The one with the `helloId` responds to the hello. */
export type Done = {
  id: number
  problem?: { message: string; hint?: string }
  traffic?: Traffic
} & Partial<Pick<CallLog, 'calls' | 'isCut'>>

export const helloId = 0
export const lineOf = (message: Hello | Order | Done): string => `${JSON.stringify(message)}\n`
