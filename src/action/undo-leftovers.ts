import { warning } from '@actions/core'
import { undoersOn } from '../gate/undoers.ts'
import { openLeftovers, parseLeftovers, reportUndone } from '../tools/leftovers.ts'
import { machineOfRun } from '../tools/machine.ts'
import { endingSignals } from '../tools/processes/ending-signals.ts'

/**
 * Undoes what a step has left, as its state says. It never fails the job. A job that is cancelled
 * once more does not end it amid that: a runner gives it some seconds, and kills it then.
 */
export async function undoLeftovers(state: string): Promise<void> {
  for (const signal of endingSignals) process.on(signal, () => undefined)
  const log = { info: (text: string) => console.log(text), warn: (text: string) => warning(text) }
  const undoers = undoersOn(machineOfRun(process.env, []))
  const leftovers = openLeftovers(undefined, parseLeftovers(state), undoers)
  await leftovers.undoAll(undone => reportUndone(undone, log))
}
