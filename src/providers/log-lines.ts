import type { Context } from '../model/context.ts'
import { excerpt } from '../net/redaction/excerpt.ts'
import { readSettled } from './numbers/settled.ts'
import { type Refusal, refusal } from './outcome.ts'
import type { LogLine, LogsOrder, MeasuredWindow, Provider } from './provider.ts'

/** So many lines are read at most; of each request a few are shown. */
export const mostLines = 500

type Read = { kind: 'lines'; lines: LogLine[] }

/**
 * How lines of logs are read: once they have had time to arrive, and until two reads agree.
 * `read`: those that bear one of the ids, of the window and of the time until now.
 */
export const logsOf =
  ({
    settleMs,
    read,
  }: {
    settleMs: number
    read: (order: LogsOrder, window: MeasuredWindow, context: Context) => Promise<Read | Refusal>
  }): NonNullable<Provider['logs']> =>
  async (order, window, context) => {
    const once = () => {
      const end = Math.max(window.end, Math.ceil(context.clock.now() / 1000))
      return read(order, { start: Math.floor(window.start), end }, context)
    }
    const found = await readSettled(once, { window, settleMs, what: 'log lines' }, context)
    return found.kind === 'late' ? refusal(found.detail) : found
  }

/**
 * A line with the id that it bears, in its text or in the fields beside it; none where it bears
 * none. `at`: Unix ms.
 */
export function lineOf(
  { at, text, beside = '' }: { at: number; text: string; beside?: string },
  { ids }: Pick<LogsOrder, 'ids'>,
): LogLine[] {
  const all = `${text} ${beside}`.toLowerCase()
  const id = ids.find(one => all.includes(one) || all.includes(asXray(one)))
  return id && Number.isFinite(at) ? [{ id, at, text: excerpt(text, 500) }] : []
}

/** How services of AWS write an id. */
export const asXray = (id: string): string => `1-${id.slice(0, 8)}-${id.slice(8)}`
