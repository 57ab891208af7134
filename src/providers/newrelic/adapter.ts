import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { fillQuery } from '../fill-query.ts'
import { lineOfObject, logsOf, mostLines } from '../log-lines.ts'
import { nearHint } from '../near-hint.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberSource } from '../numbers/numbers.ts'
import { byOrigin } from '../numbers/origins.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { type Refusal, refusal, wrongQuery } from '../outcome.ts'
import type { Access, Adapter, LogsOrder } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { postJson, sourceApi } from '../source-api.ts'
import { typesOf } from './nrql.ts'
import { api, messagesIn, type NrqlResult, readNumbers, readResult } from './responses.ts'

export type NewRelicSettings = Access & { account: number; settleMs: number }

export const open: Adapter<NewRelicSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'newrelic' },
) => {
  const { account, settleMs, url: where } = settings
  const words = {
    key: called,
    title: 'New Relic',
    api,
    base: 'the base URL, without /graphql',
    lessHint: 'query less, without FACET',
  }
  const { send, startMeasuring } = sourceApi(settings, words, {
    refused: (response, json) => explainErrors(response, json, called),
    lacks: json =>
      messagesIn(json)
        .filter(text => lacking.test(text))
        .join('; '),
  })
  const run = async (nrql: string, context: Context): Promise<NrqlResult | Refusal> => {
    const order = postJson('/graphql', { query: document, variables: { account, nrql } })
    const found = await send(order, json => readResult(json) !== undefined, context)
    return found.kind === 'failed' ? found : readResult(found.json)!
  }
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    const { parts, counts } = over
    const [begin, end] = [parts.end - parts.count * parts.ms, parts.end]
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
  /** Names of event types that arrived in some time, such as ` SINCE 1 month ago`. */
  const known = async (since: string, context: Context) => {
    const found = await run(`SHOW EVENT TYPES${since}`, context)
    const rows = found.kind === 'failed' ? [] : found.rows
    return rows.map(row => row.eventType).filter(name => typeof name === 'string')
  }
  const numbers = numberProvider<string>({
    id: 'newrelic',
    title: 'New Relic',
    where,
    counted: 'events',
    settleMs,
    severalHint: 'a query without FACET',
    // Its intervals are whole seconds.
    unitMs: 1000,
    ask,
    write: (query, { window }) => fillQuery(query, window),
    reach: async context => {
      const found = await run('SHOW EVENT TYPES', context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
    ...byOrigin({
      ask,
      counts: true,
      of: query => {
        const types = typesOf(query) ?? ''
        return [
          {
            all: `SELECT count(*) FROM ${types}`,
            about: types,
            names: [types],
            early: `no ${types} has arrived in the last hour`,
            silent: `no ${types} arrived in the window`,
          },
        ]
      },
      known: context => known('', context),
      hints: {
        early: 'nothing may have sent it yet',
        silent: `is the account right, and does the agent send? If events arrive later, raise ${called}.settle`,
      },
    }),
    explainUnknown: async (query, context) => {
      const types = typesOf(query) ?? ''
      const names = await known(' SINCE 1 month ago', context)
      if (names.length === 0 || /[,`]/.test(types) || names.includes(types)) return undefined
      return {
        detail: `no ${types} has arrived in the last month`,
        hint: nearHint(types, names, 'is the name of the event type right?'),
      }
    },
    // `count(*)` returns 0 where there are no events.
    standsIn: () => true,
    isWithin: (part, total) => typesOf(part) === typesOf(total),
    startMeasuring,
  })
  const logs = logsOf({
    settleMs,
    find: async (order, { start, end }, context) => {
      const times = `SINCE ${start * 1000} UNTIL ${end * 1000}`
      const found = await run(`${linesOf(order)} ${times}`, context)
      return found.kind === 'failed'
        ? found
        : found.rows.map(row => lineOfObject(Number(row.timestamp), row))
    },
  })
  return { ...numbers, logs }
}

/** New Relic's own agents write the id of a trace into `trace.id`. */
const linesOf = ({ query, by = 'trace.id', ids }: LogsOrder): string =>
  `SELECT * FROM ${query} WHERE \`${by}\` IN (${ids.map(id => `'${id}'`).join(', ')}) ORDER BY timestamp ASC LIMIT ${mostLines}`

/** Messages beside results that were cut off; others, such as of a rounding, do not say that. */
const lacking =
  /incomplete|partial|truncat|time[d -]*out|limit|exceed|too many|skipped|dropped|missing/i

/** Without `timeout` a query has 5 s. */
const document = `query($account: Int!, $nrql: Nrql!) {
  actor { account(id: $account) { nrql(query: $nrql, timeout: 30) { results metadata { messages timeWindow { begin end } } } } }
}`

/**
 * GraphQL responds with 200 and `{ "errors": [{ "message": …, "extensions": { "errorClass": … } }]
 * }`, and its data are not whole then.
 */
function explainErrors(
  { status }: HttpResponse,
  json: Json | undefined,
  called: string,
): Refusal | undefined {
  const [error] = objectsIn(json?.errors)
  if (!error) return undefined
  const { errorClass = '' } = isObject(error.extensions) ? error.extensions : {}
  const text = excerpt(String(error.message ?? errorClass), 300)
  const said = `${errorClass} ${text}`
  if (status === 401 || status === 403 || /access.?denied|unauthor|forbidden|api.?key/i.test(said))
    return wrongQuery(
      `it refuses access: ${text}`,
      `is ${called}.api-key a user key of that region that may query account ${called}.account?`,
    )
  if (/syntax|INVALID_INPUT|NRQL/i.test(said) && !/timeout|timed out|limit/i.test(said))
    return wrongQuery(`it refuses the query: ${text}`)
  return refusal(`it could not run the query: ${text}`)
}
