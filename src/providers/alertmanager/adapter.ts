import { randomUUID } from 'node:crypto'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Access, Adapter } from '../provider.ts'
import { sourceHttp } from '../source-http.ts'
import { removeSilences, type Send, setSilence } from './silences.ts'

/** `labels`: those of the silenced alerts; `longestMs`: after which the silence ends by itself. */
export type AlertmanagerSettings = Access & { labels: Record<string, string>; longestMs: number }

/** For removing it, also where the run was interrupted. */
const removingMs = 10_000

const sendBy =
  (access: Access, context: Context): Send =>
  async ({ path, ...order }) => {
    const headers = { 'content-type': 'application/json' }
    const http = sourceHttp(access)
    return (await http.ask({ ...order, path: `/api/v2${path}`, headers }, context)).response
  }

/** Sets the silence when it is checked, just before the load, and removes it at the end. */
export const open: Adapter<AlertmanagerSettings, unknown>['open'] = async (
  settings,
  { leave },
  context,
) => {
  const id = randomUUID()
  const title = 'Alertmanager'
  const leftover = { kind: 'silence', id, title, data: { url: settings.url } }
  const remove = async () => {
    const signal = AbortSignal.timeout(removingMs)
    const removed = await removeSilences(id, sendBy(settings, { ...context, signal }))
    // A silence that could not be removed is tried again with the other leftovers.
    if (removed.kind === 'removed') leave.done(leftover)
    return removed
  }
  return {
    check: async (_, request) => {
      leave.add(leftover)
      const startsAt = request.clock.now()
      const order = {
        id,
        labels: settings.labels,
        startsAt,
        endsAt: startsAt + settings.longestMs,
      }
      const set = await setSilence(order, sendBy(settings, request))
      if (set.kind === 'set') {
        const labels = Object.entries(settings.labels).map(([name, value]) => `${name}="${value}"`)
        request.log.info(`Alerts with ${labels.join(', ')} are silenced until the run ends`)
        return []
      }
      await remove()
      const message = `no alert is silenced: ${set.detail}`
      return [{ source: 'alertmanager', message, ...defined({ hint: set.hint }) }]
    },
    measure: () =>
      Promise.resolve({
        kind: 'failed',
        query: '',
        warnings: [],
        detail: 'Alertmanager provides no numbers',
      }),
    close: async () => void (await remove()),
  }
}

/** Whether it can be reached at all. */
export const examine: NonNullable<Adapter<AlertmanagerSettings, unknown>['examine']> = async (
  settings,
  _,
  context,
) => {
  const check = 'alertmanager'
  const found = await removeSilences(randomUUID(), sendBy(settings, context))
  if (found.kind === 'removed')
    return [{ check, state: 'ok', message: `Alertmanager at ${settings.url} can be reached` }]
  const message = `Alertmanager at ${settings.url} cannot be reached: ${found.detail}`
  return [{ check, state: 'warning', message, ...defined({ hint: found.hint }) }]
}
