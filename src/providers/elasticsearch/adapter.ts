import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { logsOf } from '../log-lines.ts'
import { nearHint } from '../near-hint.ts'
import { numberProvider } from '../numbers/number-source.ts'
import {
  type NumberAsk,
  type NumberSource,
  type Numbers,
  numbersOf,
  type Over,
  oneSeries,
} from '../numbers/numbers.ts'
import { byOrigin } from '../numbers/origins.ts'
import { timeOfPart } from '../numbers/window-parts.ts'
import { malformed, type Refusal } from '../outcome.ts'
import type { Access, Adapter } from '../provider.ts'
import { postJson, sourceApi } from '../source-api.ts'
import type { SourceOrder } from '../source-http.ts'
import { linesSearch, parseLines } from './lines.ts'
import { type DocumentsQuery, fieldsOf, writeSearch } from './search.ts'

/** `timeField`: when a document happened. */
export type ElasticsearchSettings = Access & { settleMs: number; timeField: string }

const api = 'Elasticsearch or OpenSearch'

export const open: Adapter<ElasticsearchSettings, NumberAsk<DocumentsQuery>>['open'] = async (
  settings,
  { called = 'elasticsearch' },
) => {
  const { settleMs, timeField, url: where } = settings
  const words = {
    key: called,
    title: 'Elasticsearch',
    base: 'the base URL, without /_search',
    api,
    lessHint: 'query less',
  }
  const { send, startMeasuring } = sourceApi(settings, words, {
    said: ({ status }, json) => errorIn(json, status),
    lacks: lackingIn,
  })
  const ask: NumberSource<DocumentsQuery>['ask'] = async (query, over, context) => {
    const result = await send(searchOf(query, over, timeField), isSearch, context)
    if (result.kind !== 'failed') return parseCounts(result.json, query.index, over)
    // The first document of a daily index may not have arrived yet.
    return result.isMissing ? numbersOf([]) : result
  }
  const numbers = numberProvider<DocumentsQuery>({
    id: 'elasticsearch',
    title: 'Elasticsearch',
    where,
    counted: 'documents',
    settleMs,
    severalHint: 'one query',
    ask,
    write: writeSearch,
    reach: async context => {
      const result = await send({ path: '/' }, ({ version }) => isObject(version), context)
      // Credentials that may only search are refused here.
      return result.kind === 'failed' && !result.isDenied ? result : { kind: 'reached' }
    },
    ...byOrigin({
      ask,
      counts: true,
      of: ({ index }) => [
        {
          all: { index, query: '*' },
          about: index,
          names: [],
          early: `${index} has had no document in the last hour`,
          silent: `${index} has no document in the window`,
        },
      ],
      hints: {
        early: 'nothing may have been logged yet',
        silent: `is the name right, and is \`${timeField}\` the field of the time? If documents arrive later, raise ${called}.settle`,
      },
    }),
    explainUnknown: async ({ index, query }, context) => {
      const named = fieldsOf(query)
      if (named.length === 0) return undefined
      const path = `/${encodeURIComponent(index)}/_field_caps?fields=*&include_unmapped=false`
      const result = await send({ path }, ({ fields }) => isObject(fields), context)
      if (result.kind === 'failed') return undefined
      const known = Object.keys(result.json.fields as object)
      const field = named.find(name => !known.includes(name))
      // A field exists from its first document on: only one that is likely misspelt counts.
      const hint = field && nearHint(field, known, undefined)
      return hint ? { detail: `${index} has no field ${field}`, hint } : undefined
    },
    isWithin: (part, total) => part.index === total.index,
    startMeasuring,
  })
  const logs = logsOf({
    settleMs,
    find: async (order, window, context) => {
      const found = await send(linesSearch(order, window, timeField), isSearch, context)
      return found.kind === 'failed' ? found : parseLines(found.json, timeField)
    },
  })
  return { ...numbers, logs }
}

/** From the very start of the window to just before its end, in parts where there are several. */
function searchOf({ index, query }: DocumentsQuery, { parts }: Over, field: string): SourceOrder {
  const { count, ms, end } = parts
  const format = 'epoch_millis'
  const within = { [field]: { gte: end - count * ms, lt: end, format } }
  const ranges = Array.from({ length: count }, (_, part) => {
    const to = Math.round(timeOfPart(part, parts) * 1000)
    return { from: to - ms, to }
  })
  const aggs = count > 1 ? { parts: { date_range: { field, format, ranges } } } : undefined
  return postJson(`/${encodeURIComponent(index)}/_search`, {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
    ...defined({ aggs }),
  })
}

const isSearch = ({ hits, _shards: shards }: Json): boolean => isObject(hits) && isObject(shards)

/** `{ "error": { "root_cause": [{ "type": …, "reason": … }] } }` */
function errorIn(json: Json | undefined, status: number): string {
  const { error } = json ?? {}
  if (status < 400 || !isObject(error)) return ''
  const [cause = error] = objectsIn(error.root_cause)
  return String(cause.reason ?? cause.type ?? `status ${status}`)
}

/** Shards that did not respond, and clusters that a search across several of them left out. */
function lackingIn({ timed_out: isLate, _shards: shards, _clusters: clusters }: Json): string {
  const countOf = (of: unknown, key: string) => Number((isObject(of) && of[key]) || 0)
  if (isLate === true || countOf(shards, 'failed') > 0) return 'not every shard responded in time'
  const isWhole = ['skipped', 'partial', 'failed'].every(key => countOf(clusters, key) === 0)
  return isWhole ? '' : 'not every cluster responded'
}

/** No document is no value, not zero: `explainSilence` decides whether it is a proof of zero. */
function parseCounts(json: Json, index: string, { parts }: Over): Numbers | Refusal {
  const shards = json._shards as Json
  const { total } = json.hits as Json
  if (shards.total === 0) return numbersOf([], [`no index matches ${index}`])
  const count = isObject(total) && total.relation === 'eq' ? total.value : undefined
  const found = parts.count > 1 ? bucketsOf(json.aggregations) : [count]
  if (typeof count !== 'number' || found.length !== parts.count) return malformed(api)
  if (!found.every(one => typeof one === 'number')) return malformed(api)
  return count > 0 ? oneSeries(found.map(one => (one > 0 ? one : undefined))) : numbersOf([])
}

const bucketsOf = (aggregations: unknown): unknown[] =>
  isObject(aggregations) && isObject(aggregations.parts)
    ? objectsIn(aggregations.parts.buckets).map(one => one.doc_count)
    : []
