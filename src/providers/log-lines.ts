import type { Context } from '../model/context.ts'
import { excerpt } from '../net/redaction/excerpt.ts'
import { readSettled } from './numbers/settled.ts'
import type { Refusal } from './outcome.ts'
import type { LogLine, LogsOrder, MeasuredWindow, Provider } from './provider.ts'

/** The most lines that are read; for each request a few are shown. */
export const mostLines = 500

/** `at`: Unix ms; `beside`: fields beside the text, in which an id may stand too. */
export type FoundLine = { at: number; text: string; beside?: string }

/**
 * How lines of logs are read: once they have had time to arrive, and until two reads agree. `find`:
 * lines of the window, and of the time until now, that may hold one of the ids.
 */
export const logsOf =
  ({
    settleMs,
    find,
  }: {
    settleMs: number
    find: (
      order: LogsOrder,
      window: MeasuredWindow,
      context: Context,
    ) => Promise<FoundLine[] | Refusal>
  }): NonNullable<Provider['logs']> =>
  async (order, window, context) => {
    const once = async () => {
      const end = Math.max(window.end, Math.ceil(context.clock.now() / 1000))
      const found = await find(order, { start: Math.floor(window.start), end }, context)
      return Array.isArray(found)
        ? { kind: 'lines' as const, lines: found.flatMap(line => withId(line, order)) }
        : found
    }
    return readSettled(once, { window, settleMs, what: 'log lines' }, context)
  }

/** A line with the id that it holds; nothing of a line that holds none. */
function withId({ at, text, beside = '' }: FoundLine, { ids }: LogsOrder): LogLine[] {
  const all = `${text} ${beside}`.toLowerCase()
  const id = ids.find(one => all.includes(one) || all.includes(asXray(one)))
  return id && Number.isFinite(at) ? [{ id, at, text: excerpt(text, 500) }] : []
}

/** A log line that is an object: its message, or all of it where it has none. */
export function lineOfObject(at: number, fields: Record<string, unknown>): FoundLine {
  const beside = JSON.stringify(fields)
  return { at, text: typeof fields.message === 'string' ? fields.message : beside, beside }
}

/** How services of AWS write an id. */
export const asXray = (id: string): string => `1-${id.slice(0, 8)}-${id.slice(8)}`
