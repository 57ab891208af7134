import type { ScriptFault } from './script-faults.ts'

/*
 * A tool reports a request once it has ended: one that still waits for its response when the load
 * is over is in no figure of the tool, and of a server that never responds nothing else is left.
 */

/** Beyond so many standard deviations, more are under way than by chance. */
const deviations = 2

type Cut = {
  /** Those that had not ended when the load was over. */
  open: number
  ended: { count: number; totalMs: number }
  /** How long the load took. */
  tookMs: number
}

/**
 * How many of those that are cut short have lasted longer than others of their kind. The usual
 * number under way is their rate times their mean length (Little); where that is a large part of
 * the load, the longest of them have not ended, so that it is more.
 */
export function beyondUsual({ open, ended: { count, totalMs }, tookMs }: Cut): number {
  const lengthMs = totalMs / count
  if (open === 0 || count === 0 || lengthMs >= tookMs) return 0
  const usual = ((count + open) * lengthMs) / (tookMs - lengthMs)
  return Math.max(0, Math.floor(open - usual - deviations * Math.sqrt(usual)))
}

/** @param fault `told`: what a tool makes of `one` that waits. */
export const cutShort = (
  fault: Pick<ScriptFault, 'lost' | 'all' | 'one' | 'told'>,
): ScriptFault => ({
  name: `${fault.one}s that were not cut short`,
  ...fault,
  advice:
    'find out which requests get no response, and give them a timeout in the script that is shorter than what is left of the load',
})
