import { formatDuration } from '../model/basics/units.ts'
import type { Context } from '../model/context.ts'

/** So short a wait is usual where samples are on their way, and not worth a line. */
export const shortWaitMs = 5000
/**
 * With a try that takes ten seconds, and a pause of two, no silence is longer than half a minute.
 */
const silenceMs = 15_000

/**
 * Tells the log of a wait that begins now: what for and how long at most. To be called at every
 * look: it writes a line at the first, on each change, and so often that nobody takes the run for
 * dead. `quietMs`: a wait that is shorter is not told at all.
 */
export function waitReporter(
  { clock, log }: Context,
  mostMs: number,
  quietMs = 0,
): (what: string) => void {
  const start = clock.now()
  let reported: { what: string; at: number } | undefined
  return what => {
    const now = clock.now()
    if (now - start < quietMs || (reported?.what === what && now - reported.at < silenceMs)) return
    const most = formatDuration(mostMs)
    log.info(
      reported
        ? `${what}; ${formatDuration(now - start)} of at most ${most}`
        : `${what}; waiting at most ${most}`,
    )
    reported = { what, at: now }
  }
}
