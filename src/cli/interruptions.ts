import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../model/context.ts'
import { interrupted } from '../model/evidence/evidence.ts'
import { interruptedExitCode } from '../model/verdict.ts'
import { describeLeftover, type Leftovers, reportUndone } from '../tools/leftovers.ts'
import { endingSignals } from '../tools/processes/ending-signals.ts'

/** Longer than ending a process takes that does not end by itself. */
const mostUndoingMs = 8000

/**
 * Aborts at the first Ctrl-C: the run ends, is published and cleans up after itself. A second one
 * means now: all that waits is that leftovers are undone, for a few seconds at most. A third one
 * does not wait for that either. SIGTERM is the same, and the SIGHUP of a terminal that is closed;
 * each counts for itself, since a parent that passes the terminal's signal on sends one of each
 * kind.
 */
export function interruptions(leftovers: Leftovers, log: Log): AbortSignal {
  const stop = new AbortController()
  for (const signal of endingSignals) {
    process.once(signal, () => {
      stop.abort(interrupted)
      process.once(signal, () => {
        void endNow(leftovers, log)
        process.once(signal, exit)
      })
    })
  }
  return stop.signal
}

async function endNow(leftovers: Leftovers, log: Log): Promise<never> {
  if (leftovers.left().length > 0) log.warn('Cleaning up; interrupt once more to exit at once')
  const undoing = leftovers.undoAll(undone => reportUndone(undone, log))
  await Promise.race([undoing, delay(mostUndoingMs)])
  const left = leftovers.left().map(describeLeftover)
  if (left.length > 0) log.warn(`Not cleaned up: ${left.join(', ')}`)
  return exit()
}

const exit = (): never => process.exit(interruptedExitCode)
