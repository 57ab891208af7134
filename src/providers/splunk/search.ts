import { type Json, objectsIn } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { Refusal } from '../outcome.ts'
import type { Access } from '../provider.ts'
import { type SourceApi, sourceApi } from '../source-api.ts'
import { asSearch } from './spl.ts'

/** Rows of a search, each a mapping of fields to texts; `fields`: their names in order. */
export type Rows = { kind: 'rows'; rows: Json[]; fields: string[]; warnings: string[] }

type Splunk = Pick<SourceApi, 'startMeasuring'> & {
  /** A search from `start`, included, to `end`, not included, Unix ms. */
  search: (
    query: string,
    span: { start: number; end: number },
    context: Context,
  ) => Promise<Rows | Refusal>
  /** The names of its indexes; empty where they cannot be read. */
  indexes: (context: Context) => Promise<string[]>
  reach: (context: Context) => ReturnType<SourceApi['send']>
}

/** Splunk's management API. */
export function splunkApi(access: Access, called: string): Splunk {
  const words = {
    key: called,
    title: 'Splunk',
    api: "Splunk's management API",
    base: 'the base URL of the management port, such as https://splunk:8089',
    lessHint: 'end the search in a number, such as `| stats count`',
    query: 'search',
  }
  const { send, startMeasuring } = sourceApi(access, words, {
    said: ({ status }, json = {}) =>
      messagesOf(json, status === 200 ? ['FATAL', 'ERROR'] : ['FATAL', 'ERROR', 'WARN']).join('; '),
    lacks: json =>
      json.preview === true
        ? 'it is a preview, and the search was not complete'
        : messagesOf(json, ['WARN'])
            .filter(text => lacking.test(text))
            .join('; '),
  })
  const list = (path: string, context: Context) =>
    send({ path: `/services/${path}` }, ({ entry }) => Array.isArray(entry), context)
  return {
    startMeasuring,
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
      const found = await send(order, ({ results }) => Array.isArray(results), context)
      if (found.kind === 'failed') return found
      const { results, fields: named } = found.json
      const warnings = messagesOf(found.json, ['WARN']).map(text => excerpt(text, 300))
      const rows = objectsIn(results)
      const fields = Array.isArray(named) ? namesIn(named) : Object.keys(rows[0] ?? {})
      return { kind: 'rows', rows, fields, warnings }
    },
    indexes: async context => {
      const found = await list('data/indexes?output_mode=json&count=0', context)
      return found.kind === 'failed' ? [] : namesIn(found.json.entry)
    },
    reach: context => list('authentication/current-context?output_mode=json', context),
  }
}

/**
 * Warnings of a peer that did not respond, of a search that ended early, or of rows that were cut
 * off; others, such as of a wildcard within a word, do not say that results are missing.
 */
const lacking =
  /incomplete|partial|truncat|unable to distribute|peer|auto-?finali[sz]ed|terminated|time[d -]*out|limit|exceed|maxout|skipped|dropped|missing/i

const namesIn = (items: unknown): string[] => objectsIn(items).map(({ name }) => String(name))

/** Unix seconds with their milliseconds. */
const seconds = (ms: number): string => (ms / 1000).toFixed(3)

/** `{ "messages": [{ "type": "FATAL", "text": … }] }`. */
const messagesOf = ({ messages }: Json, types: readonly string[]): string[] =>
  objectsIn(messages)
    .filter(({ type }) => types.includes(String(type)))
    .map(({ text }) => String(text))
