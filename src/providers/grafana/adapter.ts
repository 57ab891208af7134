import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Note } from '../../model/note.ts'
import type { Refusal } from '../outcome.ts'
import type { Access, Adapter, Outcome, Provider } from '../provider.ts'
import { sourceHttp } from '../source-http.ts'
import { addAnnotation, endAnnotation, type Send } from './annotation.ts'
import { accessOf, type GrafanaSettings } from './settings.ts'

const sendBy =
  (access: Access, context: Context): Send =>
  async ({ path, ...order }) => {
    const headers = { 'content-type': 'application/json' }
    const to = { ...order, path: `/api/annotations${path}`, headers }
    return await sourceHttp(access).send(to, context)
  }

/** Marks the run just before its load; the mark gets its end and verdict when both are known. */
export const open: Adapter<GrafanaSettings, unknown>['open'] = async (
  settings,
  { service = 'a service' },
) => {
  const access = accessOf(settings)
  if (!access || !settings.annotate) return linked
  const tags = ['reliability-gate', service]
  let added: { id: number; time: number } | undefined
  return {
    ...linked,
    check: async (_, context) => {
      const time = context.clock.now()
      const text = `Reliability Gate: ${escapeText(service)} is under load`
      const region = { time, timeEnd: time, text, tags, ...defined({ dashboard: uidOf(settings) }) }
      const found = await addAnnotation(region, sendBy(access, context))
      if (found.kind === 'failed') return [noteOf('the run is not marked in Grafana', found)]
      added = { id: found.id, time }
      return []
    },
    conclude: async (outcome, context) => {
      if (!added) return []
      const { start, end } = outcome.window ?? {}
      const region = {
        time: start ?? added.time,
        timeEnd: end ?? context.clock.now(),
        text: textOf(outcome, service),
        tags: [...tags, outcome.verdict],
      }
      const found = await endAnnotation(added.id, region, sendBy(access, context))
      return found.kind === 'failed' ? [noteOf('the annotation in Grafana has no end', found)] : []
    },
  }
}

/** Without an address for annotations: only the scorecard has a link. */
const linked: Provider = {
  check: () => Promise.resolve([]),
  measure: () =>
    Promise.resolve({
      kind: 'failed',
      query: '',
      warnings: [],
      detail: 'Grafana provides no numbers',
    }),
}

const noteOf = (what: string, { detail, hint }: Refusal): Note => ({
  source: 'grafana',
  message: `${what}: ${detail}`,
  ...defined({ hint }),
})

/** Of `https://grafana.example/d/<uid>/name`. */
const uidOf = ({ dashboard = '' }: GrafanaSettings): string | undefined =>
  /\/d\/([\w-]{1,40})(?:[/?#]|$)/.exec(dashboard)?.[1]

/** Grafana shows it as HTML. */
function textOf({ verdict, reason, link }: Outcome, service: string): string {
  const said = `Reliability Gate: ${escapeText(service)}: ${verdict}. ${escapeText(reason)}`
  return link !== undefined && /^https?:\/\//.test(link)
    ? `${said} <a href="${escapeText(link)}">Run</a>`
    : said
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string => text.replace(/[&<>"]/g, one => entities[one]!)

/** Whether the gate may read annotations; whether it may write them shows in a run. */
export const examine: NonNullable<Adapter<GrafanaSettings, unknown>['examine']> = async (
  settings,
  _,
  context,
) => {
  const check = 'grafana'
  const access = accessOf(settings)
  if (!access || !settings.annotate)
    return [{ check, state: 'ok', message: 'the scorecard links to its dashboard' }]
  const path = '/api/annotations?limit=1&tags=reliability-gate'
  const response = await sourceHttp(access).ask({ path }, context)
  const { response: said } = response
  if (said.kind === 'answer' && said.status === 200)
    return [{ check, state: 'ok', message: `${access.url} lets annotations be read` }]
  const why = said.kind === 'failed' ? said.message : `it responded with ${said.status}`
  const message = `${access.url} does not let annotations be read: ${why}`
  return [{ check, state: 'warning', message, hint: 'check grafana.url and grafana.token' }]
}
