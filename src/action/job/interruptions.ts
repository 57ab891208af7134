import { interrupted } from '../../model/evidence/evidence.ts'
import { endingSignals } from '../../tools/processes/ending-signals.ts'

/**
 * What is left to publish in when a run is cancelled: the runner kills the step ten seconds after
 * its first signal.
 */
const cancelledBudgetMs = 4500

/**
 * Two signals: `run` aborts at the runner's first signal, `publishing` when the time to say
 * "cancelled" is over.
 */
export function interruptions(): { run: AbortSignal; publishing: AbortSignal } {
  const run = new AbortController()
  const publishing = new AbortController()
  for (const signal of endingSignals) {
    process.on(signal, () => {
      if (run.signal.aborted) return
      run.abort(interrupted)
      setTimeout(() => publishing.abort(), cancelledBudgetMs).unref()
    })
  }
  return { run: run.signal, publishing: publishing.signal }
}
