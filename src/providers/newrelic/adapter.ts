import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { fillQuery } from '../fill-query.ts'
import { lineOf, logsOf, mostLines } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import { type NumberSource, type Over, type Refused, wholeOf } from '../numbers/numbers.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { openResponse, refusal } from '../outcome.ts'
import type { Access, Adapter, LogLine, LogsOrder } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { sourceHttp } from '../source-http.ts'
import { typesOf } from './nrql.ts'
import { type NrqlResult, readNumbers, readResult } from './responses.ts'

export type NewRelicSettings = Access & { account: number; settleMs: number }

export const open: Adapter<NewRelicSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'newrelic' },
) => {
  const http = sourceHttp(settings)
  const words = {
    key: called,
    title: 'New Relic',
    api: "New Relic's NerdGraph",
    base: 'the base URL, without /graphql',
    lessHint: 'query less, without FACET',
  }
  const run = async (
    nrql: string,
    context: Context,
  ): Promise<(NrqlResult & { kind: 'result' }) | Refused> => {
    const variables = { account: settings.account, nrql }
    const order = {
      path: '/graphql',
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    }
    const { response } = await http.ask(order, context)
    const opened = openResponse<Refused>(response, words, {
      isOwn: json => readResult(json) !== undefined,
      refused: (own, json) => explainErrors(own, json, called),
    })
    return opened.kind === 'failed' ? opened : { kind: 'result', ...readResult(opened.json)! }
  }
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    const { parts, counts } = over
    const [begin, end] = [parts.end - parts.count * parts.ms, parts.end]
    if (parts.count > 1 && parts.ms % 1000 !== 0)
      return refusal('New Relic has no intervals of fractions of a second')
    const every = parts.count > 1 ? ` TIMESERIES ${parts.ms / 1000} seconds` : ''
    const written = fillQuery(query, over.window)
    const found = await run(`${written} SINCE ${begin} UNTIL ${end}${every}`, context)
    if (found.kind === 'failed') return found
    if (found.begin !== begin || found.end !== end)
      return refusal(
        `its response is for another time: ${excerpt(`${found.begin} to ${found.end}`, 60)} instead of ${begin} to ${end}`,
      )
    const numbers = readNumbers(found, over)
    return numbers.kind === 'numbers' && counts ? wholeCounts(numbers, 'leave FACET out') : numbers
  }
  const countAll = (types: string, over: Over, context: Context) =>
    ask(`SELECT count(*) FROM ${types}`, { ...over, counts: true }, context)
  const numbers = numberProvider<string>({
    id: 'newrelic',
    title: 'New Relic',
    where: settings.url,
    counted: 'events',
    settleMs: settings.settleMs,
    severalHint: 'a query without FACET',
    ask,
    write: (query, { window }) => fillQuery(query, window),
    reach: async context => {
      const found = await run('SHOW EVENT TYPES', context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
    findMissing: async (query, context) => {
      const types = typesOf(query) ?? ''
      const end = Math.floor(context.clock.now() / 1000)
      const hour = wholeOf({ start: end - 3600, end }, true)
      const found = await countAll(types, hour, context)
      if (found.kind === 'failed' || found.series.length > 0) return []
      const known = await run('SHOW EVENT TYPES', context)
      const names = known.kind === 'failed' ? [] : known.rows.map(row => String(row.eventType))
      const near = names.includes(types) ? undefined : nearest(types, names)
      const hint = near ? `did you mean \`${near}\`?` : 'nothing may have sent it yet'
      return [{ message: `no ${types} has arrived in the last hour`, about: types, hint }]
    },
    explainUnknown: async (query, context) => {
      const types = typesOf(query) ?? ''
      const known = await run('SHOW EVENT TYPES SINCE 1 month ago', context)
      const rows = known.kind === 'failed' ? [] : known.rows
      const names = rows.map(row => row.eventType).filter(name => typeof name === 'string')
      if (names.length === 0 || /[,`]/.test(types) || names.includes(types)) return undefined
      const near = nearest(types, names)
      return {
        detail: `no ${types} has arrived in the last month`,
        hint: near ? `did you mean \`${near}\`?` : 'is the name of the event type right?',
      }
    },
    explainSilence: async (query, { window }, context) => {
      const types = typesOf(query) ?? ''
      const found = await countAll(types, wholeOf(window, true), context)
      if (found.kind === 'failed') return found
      if (found.series.length > 0) return undefined
      return {
        detail: `no ${types} arrived in the window`,
        hint: `is the account right, and does the agent send? ${called}.settle says how long events take`,
      }
    },
    // NRQL counts nothing as 0.
    standsIn: () => true,
    isWithin: (part, total) => typesOf(part) === typesOf(total),
    startMeasuring: http.startMeasuring,
  })
  const logs = logsOf({
    settleMs: settings.settleMs,
    read: async (order, { start, end }, context) => {
      const times = `SINCE ${start * 1000} UNTIL ${end * 1000}`
      const found = await run(`${linesOf(order)} ${times}`, context)
      if (found.kind === 'failed') return found
      return { kind: 'lines', lines: found.rows.flatMap(row => readLine(row, order)) }
    },
  })
  return { ...numbers, logs }
}

/** New Relic's own agents write the id of a trace into `trace.id`. */
const linesOf = ({ query, by = 'trace.id', ids }: LogsOrder): string =>
  `SELECT * FROM ${query} WHERE \`${by}\` IN (${ids.map(id => `'${id}'`).join(', ')}) ORDER BY timestamp ASC LIMIT ${mostLines}`

const readLine = (row: Record<string, unknown>, order: LogsOrder): LogLine[] => {
  const whole = JSON.stringify(row)
  const text = typeof row.message === 'string' ? row.message : whole
  return lineOf({ at: Number(row.timestamp), text, beside: whole }, order)
}

/** Without `timeout` a query has 5 s. */
const document = `query($account: Int!, $nrql: Nrql!) {
  actor { account(id: $account) { nrql(query: $nrql, timeout: 30) { results metadata { timeWindow { begin end } } } } }
}`

/**
 * GraphQL answers 200 with `{ "errors": [{ "message": …, "extensions": { "errorClass": … } }] }`,
 * and has no whole data then.
 */
function explainErrors(
  { status }: HttpResponse,
  json: Record<string, unknown> | undefined,
  called: string,
): Refused | undefined {
  const errors = Array.isArray(json?.errors) ? json.errors.filter(isObject) : []
  const [error] = errors
  if (!error) return undefined
  const { errorClass = '' } = isObject(error.extensions) ? error.extensions : {}
  const text = excerpt(String(error.message ?? errorClass), 300)
  const said = `${errorClass} ${text}`
  if (status === 401 || status === 403 || /access.?denied|unauthor|forbidden|api.?key/i.test(said))
    return {
      ...refusal(
        `it refuses access: ${text}`,
        `is ${called}.api-key a user key of that region that may query account ${called}.account?`,
      ),
      isWrong: true,
    }
  if (/syntax|INVALID_INPUT|NRQL/i.test(said) && !/timeout|timed out|limit/i.test(said))
    return { ...refusal(`it refuses the query: ${text}`), isWrong: true }
  return refusal(`it could not run the query: ${text}`)
}
