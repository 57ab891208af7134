import { warning } from '@actions/core'
import { describeUndone, openLeftovers, parseLeftovers } from '../tools/leftovers.ts'

/** Undoes what a step has left, as its state says. It never fails the job. */
export async function undoLeftovers(state: string): Promise<void> {
  const undone = await openLeftovers(() => undefined, parseLeftovers(state)).undoAll()
  for (const one of undone) {
    const text = describeUndone(one)
    if (text === undefined) continue
    if (one.outcome === 'failed') warning(text)
    else console.log(text)
  }
}
