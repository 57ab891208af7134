import { warning } from '@actions/core'
import { openLeftovers, parseLeftovers, tellUndone } from '../tools/leftovers.ts'

/**
 * Undoes what a step has left, as its state says. It never fails the job. A job that is cancelled once more does not end it amid
 * that: a runner gives it some seconds, and kills it then.
 */
export async function undoLeftovers(state: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  const log = { info: (text: string) => console.log(text), warn: (text: string) => warning(text) }
  await openLeftovers(undefined, parseLeftovers(state)).undoAll(undone => tellUndone(undone, log))
}
