import type { Context } from '../../model/context.ts'
import { shortWaitMs, waitReporter } from '../../net/waiting.ts'
import type { Refusal } from '../outcome.ts'
import type { MeasuredWindow } from '../provider.ts'

/** Still changing at the deadline: the data may lack the end of the window. */
export type Late = { kind: 'late'; detail: string }

/**
 * `what` arrives late, as in "log lines"; `settleMs`: how long that usually takes after the end of
 * the window.
 */
export type Arrival = { window: MeasuredWindow; settleMs: number; what: string }

const betweenReadsMs = 2000
const longestMs = 60_000

/**
 * The data of a window, once it has had time to arrive and two reads agree. A failed read is final:
 * requests have been repeated where that could help.
 */
export async function readSettled<T extends { kind: string }>(
  read: () => Promise<T | Refusal>,
  { window, settleMs, what }: Arrival,
  context: Context,
): Promise<T | Refusal | Late> {
  const { clock, signal } = context
  const waitMs = window.end * 1000 + settleMs - clock.now()
  if (waitMs > 0) {
    waitReporter(context, waitMs, shortWaitMs)(`Waiting for ${what}`)
    await clock.sleep(waitMs, signal)
  }
  const deadline = clock.now() + longestMs
  let before: T | Refusal = await read()
  while (before.kind !== 'failed' && !signal.aborted) {
    await clock.sleep(betweenReadsMs, signal)
    const now = await read()
    if (now.kind === 'failed' || JSON.stringify(now) === JSON.stringify(before)) return now
    if (clock.now() >= deadline) {
      const seconds = Math.round(clock.now() / 1000 - window.end)
      return {
        kind: 'late',
        detail: `${what} of the test were still arriving ${seconds} s after it`,
      }
    }
    before = now
  }
  return before
}
