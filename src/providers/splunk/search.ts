import { isObject } from '../../model/basics/is-object.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { Refused } from '../numbers/numbers.ts'
import { explainDenial, openResponse, refusal, type SourceWords } from '../outcome.ts'
import type { Access } from '../provider.ts'
import { type SourceHttp, sourceHttp } from '../source-http.ts'
import { asSearch } from './spl.ts'

/** Rows of a search, each a mapping of fields to texts; `fields`: their names in order. */
export type Rows = {
  kind: 'rows'
  rows: Record<string, unknown>[]
  fields: string[]
  warnings: string[]
}

export type Splunk = Pick<SourceHttp, 'startMeasuring'> & {
  /** A search from `start`, included, to `end`, not included, Unix ms. */
  search: (
    query: string,
    span: { start: number; end: number },
    context: Context,
  ) => Promise<Rows | Refused>
  /** Names of its indexes; undefined where they cannot be read. */
  indexes: (context: Context) => Promise<string[] | undefined>
  reach: (context: Context) => Promise<{ kind: 'reached' } | Refused>
}

/** Splunk's management API. */
export function splunkApi(access: Access, called: string): Splunk {
  const http = sourceHttp(access)
  const words: SourceWords = {
    key: called,
    title: 'Splunk',
    api: "Splunk's management API",
    base: 'the base URL of the management port, such as https://splunk:8089',
    lessHint: 'end the search in a number, such as `| stats count`',
  }
  const send = async (
    order: Parameters<SourceHttp['ask']>[0],
    isOwn: (json: Record<string, unknown>) => boolean,
    context: Context,
  ) => {
    const { response } = await http.ask(order, context)
    return openResponse<Refused>(response, words, {
      isOwn,
      refused: (own, json) => explainMessages(own, json, words),
    })
  }
  return {
    startMeasuring: http.startMeasuring,
    search: async (query, { start, end }, context) => {
      const form = {
        search: asSearch(query),
        earliest_time: seconds(start),
        latest_time: seconds(end),
        exec_mode: 'oneshot',
        output_mode: 'json',
        count: '1000',
        // Terms that were found are marked in the text of an event otherwise.
        segmentation: 'none',
      }
      const order = {
        path: '/services/search/v2/jobs',
        method: 'POST' as const,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }
      const isOwn = ({ results }: Record<string, unknown>) => Array.isArray(results)
      const found = await send(order, isOwn, context)
      if (found.kind === 'failed') return found
      if (found.json.preview === true)
        return refusal('its response is a preview: the search was not complete')
      const warnings = messagesOf(found.json, ['WARN']).map(text => excerpt(text, 300))
      const rows = (found.json.results as unknown[]).filter(isObject)
      const named = found.json.fields
      const fields = Array.isArray(named)
        ? named.filter(isObject).map(({ name }) => String(name))
        : Object.keys(rows[0] ?? {})
      return { kind: 'rows', rows, fields, warnings }
    },
    indexes: async context => {
      const order = { path: '/services/data/indexes?output_mode=json&count=0' }
      const found = await send(order, ({ entry }) => Array.isArray(entry), context)
      return found.kind === 'failed'
        ? undefined
        : (found.json.entry as unknown[]).filter(isObject).map(({ name }) => String(name))
    },
    reach: async context => {
      const order = { path: '/services/authentication/current-context?output_mode=json' }
      const found = await send(order, ({ entry }) => Array.isArray(entry), context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
  }
}

/** Unix seconds with their milliseconds. */
const seconds = (ms: number): string => (ms / 1000).toFixed(3)

/** `{ "messages": [{ "type": "FATAL", "text": … }] }`. */
const messagesOf = ({ messages }: Record<string, unknown>, types: readonly string[]): string[] =>
  (Array.isArray(messages) ? messages : [])
    .filter(isObject)
    .filter(({ type }) => types.includes(String(type)))
    .map(({ text }) => String(text))

function explainMessages(
  { status }: HttpResponse,
  json: Record<string, unknown> | undefined,
  words: SourceWords,
): Refused | undefined {
  const text = excerpt(messagesOf(json ?? {}, ['FATAL', 'ERROR', 'WARN']).join('; '), 300)
  if (status === 401 || status === 403)
    return json ? { ...explainDenial(status, words, text), isWrong: true } : undefined
  const fatal = excerpt(messagesOf(json ?? {}, ['FATAL', 'ERROR']).join('; '), 300)
  if (status === 200) return fatal ? refusal(`its response is incomplete: ${fatal}`) : undefined
  if (text === '') return undefined
  if (status === 400) return { ...refusal(`it refuses the search: ${text}`), isWrong: true }
  return refusal(`it responded with ${status}: ${text}`)
}
