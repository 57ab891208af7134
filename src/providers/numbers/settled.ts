import type { Context } from '../../model/context.ts'
import { shortWaitMs, waitReporter } from '../../net/waiting.ts'
import { type Refusal, refusal } from '../outcome.ts'
import type { MeasuredWindow } from '../provider.ts'

/**
 * `what` arrives late, as in "log lines"; `settleMs`: how long that usually takes after the end of
 * the window; `explainEnd`: why what was read ends before the window does, undefined where it does
 * not.
 */
export type Arrival<T> = {
  window: MeasuredWindow
  settleMs: number
  what: string
  explainEnd?: (found: T) => Promise<Refusal | undefined>
}

const betweenReadsMs = 2000
/** Where data end early: reading them takes more than one query. */
const betweenLooksMs = 10_000
const longestMs = 60_000

/**
 * The data of a window, once it has had time to arrive and two reads agree; incomplete where it is
 * still so, or still changing, at the deadline. Any other failed read is final: requests have been
 * repeated where that could help.
 */
export async function readSettled<T extends { kind: string }>(
  read: () => Promise<T | Refusal>,
  { window, settleMs, what, explainEnd }: Arrival<T>,
  context: Context,
): Promise<T | Refusal> {
  const { clock, signal } = context
  const waitMs = window.end * 1000 + settleMs - clock.now()
  if (waitMs > 0) {
    waitReporter(context, waitMs, shortWaitMs)(`Waiting for ${what}`)
    await clock.sleep(waitMs, signal)
  }
  const deadline = clock.now() + longestMs
  let before: T | Refusal = await read()
  while (!isFinal(before) && !signal.aborted) {
    await clock.sleep(betweenReadsMs, signal)
    const now = await read()
    if (isFinal(now)) return now
    if (isRead(now) && JSON.stringify(now) === JSON.stringify(before)) {
      const why = await explainEnd?.(now)
      if (!why) return now
      if (isFinal(why) || clock.now() >= deadline || signal.aborted) return why
      await clock.sleep(betweenLooksMs, signal)
      before = await read()
      continue
    }
    if (clock.now() >= deadline) {
      if (now.kind === 'failed') return now
      const seconds = Math.round(clock.now() / 1000 - window.end)
      const detail = `${what} of the test were still arriving ${seconds} s after it`
      return { ...refusal(detail), isIncomplete: true }
    }
    before = now
  }
  return before
}

const isRead = <T extends { kind: string }>(found: T | Refusal): found is T =>
  found.kind !== 'failed'

const isFinal = (found: { kind: string } | Refusal): boolean =>
  found.kind === 'failed' && !('isIncomplete' in found && found.isIncomplete)
