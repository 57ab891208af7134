import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { logsOf } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberAsk, NumberSource, Numbers, Over, Refused } from '../numbers/numbers.ts'
import { timeOfPart } from '../numbers/window-parts.ts'
import { explainDenial, type Opened, openResponse, refusal, type SourceWords } from '../outcome.ts'
import type { Access, Adapter } from '../provider.ts'
import { type SourceOrder, sourceHttp } from '../source-http.ts'
import { linesSearch, parseLines } from './lines.ts'
import { type DocumentsQuery, fieldsOf, writeSearch } from './search.ts'

/** `timeField`: when a document happened. */
export type ElasticsearchSettings = Access & { settleMs: number; timeField: string }

export const open: Adapter<ElasticsearchSettings, NumberAsk<DocumentsQuery>>['open'] = async (
  settings,
  { called = 'elasticsearch' },
) => {
  const http = sourceHttp(settings)
  const words = wordsOf(called)
  const send: Send = async (order, isOwn, context) => {
    const { response } = await http.ask(order, context)
    return openResponse(response, words, {
      isOwn,
      refused: (own, json) => explainError(own, json, words),
    })
  }
  const ask: NumberSource<DocumentsQuery>['ask'] = async ({ index, query }, over, context) => {
    const order = searchOf({ index, query }, over, settings.timeField)
    const result = await send(order, isSearch, context)
    if (result.kind !== 'failed') return parseCounts(result.json, index, over)
    // Of logs of a day the first may be still to come.
    return result.isMissing ? { kind: 'numbers', series: [], warnings: [] } : result
  }
  const explainSilence: NumberSource<DocumentsQuery>['explainSilence'] = async (
    { index },
    over,
    context,
  ) => {
    const all = await ask({ index, query: '*' }, over, context)
    if (all.kind === 'failed') return all
    if (all.series.length > 0) return undefined
    const detail = `${index} has no document in the window`
    const hint = `is the name right, and is \`${settings.timeField}\` the time? ${called}.settle says how long documents take`
    return { detail, hint }
  }
  const numbers = numberProvider<DocumentsQuery>({
    id: 'elasticsearch',
    title: 'Elasticsearch',
    where: settings.url,
    counted: 'documents',
    settleMs: settings.settleMs,
    severalHint: 'one query',
    ask,
    explainSilence,
    write: writeSearch,
    reach: async context => {
      const result = await send({ path: '/' }, isGreeting, context)
      // Who may only search is not greeted.
      return result.kind === 'failed' && !result.isOwn ? result : { kind: 'reached' }
    },
    findMissing: async (query, context) => {
      const end = context.clock.now() / 1000
      const window = { start: end - hourSeconds, end }
      const parts = { count: 1, ms: hourSeconds * 1000, end: Math.round(end * 1000) }
      const why = await explainSilence(query, { window, parts, counts: true }, context)
      if (!why) return []
      const message = `${query.index} has had no document in the last hour`
      return [{ message, about: query.index, hint: 'nothing may have been logged yet' }]
    },
    explainUnknown: async ({ index, query }, context) => {
      const named = fieldsOf(query)
      if (named.length === 0) return undefined
      const path = `/${encodeURIComponent(index)}/_field_caps?fields=*&include_unmapped=false`
      const result = await send({ path }, ({ fields }) => isObject(fields), context)
      if (result.kind === 'failed') return undefined
      const known = Object.keys(result.json.fields as object)
      const field = named.find(name => !known.includes(name))
      // A field comes into being with its first document: only one that is likely misspelt counts.
      const near = field && nearest(field, known)
      return near
        ? {
            detail: `${index} has no field ${field}`,
            hint: `did you mean \`${excerpt(near, 100)}\`?`,
          }
        : undefined
    },
    isWithin: (part, total) => part.index === total.index,
    startMeasuring: http.startMeasuring,
  })
  const { settleMs, timeField } = settings
  const logs = logsOf({
    settleMs,
    read: async (order, window, context) => {
      const found = await send(linesSearch(order, window, timeField), isSearch, context)
      if (found.kind === 'failed') return found
      return { kind: 'lines', lines: parseLines(found.json, order, timeField) }
    },
  })
  return { ...numbers, logs }
}

const hourSeconds = 3600

/** From the very start of the window to just before its end, in parts where there are several. */
function searchOf({ index, query }: DocumentsQuery, { parts }: Over, field: string): SourceOrder {
  const { count, ms, end } = parts
  const format = 'epoch_millis'
  const within = { [field]: { gte: end - count * ms, lt: end, format } }
  const ranges = Array.from({ length: count }, (_, part) => {
    const to = Math.round(timeOfPart(part, parts) * 1000)
    return { from: to - ms, to }
  })
  const search = {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
    ...defined({
      aggs: count > 1 ? { parts: { date_range: { field, format, ranges } } } : undefined,
    }),
  }
  return {
    path: `/${encodeURIComponent(index)}/_search`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(search),
  }
}

type Send = (order: SourceOrder, isOwn: IsOwn, context: Context) => Promise<Opened | Failed>
type IsOwn = (json: Record<string, unknown>) => boolean
const isSearch: IsOwn = ({ hits, _shards: shards }) => isObject(hits) && isObject(shards)
const isGreeting: IsOwn = ({ version }) => isObject(version)

const wordsOf = (key: string): SourceWords => ({
  key,
  title: 'Elasticsearch',
  base: 'the base URL, without /_search',
  api: 'Elasticsearch or OpenSearch',
  lessHint: 'query less',
})

/**
 * `isOwn`: the server's own words, not those of one that stands before it. `isMissing`: there is no
 * such index.
 */
type Failed = Refused & { isOwn?: true; isMissing?: true }

function explainError(
  { status }: HttpResponse,
  json: Record<string, unknown> | undefined,
  words: SourceWords,
): Failed | undefined {
  const { error } = json ?? {}
  if (status < 400 || !isObject(error)) return undefined
  const [cause = error] = Array.isArray(error.root_cause) ? error.root_cause.filter(isObject) : []
  const text = excerpt(String(cause.reason ?? cause.type ?? `status ${status}`), 300)
  if (status === 401 || status === 403) {
    const denial = explainDenial(status, words, text)
    return status === 403 ? { ...denial, isOwn: true } : denial
  }
  if (cause.type === 'index_not_found_exception') return { ...refusal(text), isMissing: true }
  if (status === 400) return { ...refusal(`it refuses the query: ${text}`), isWrong: true }
  return refusal(`it responded with ${status}: ${text}`)
}

/** Nothing found is nothing, not zero: whether it is a proof of zero is another question. */
function parseCounts(
  json: Record<string, unknown>,
  index: string,
  { parts }: Over,
): Numbers | Failed {
  const shards = json._shards as Record<string, unknown>
  const { total } = json.hits as Record<string, unknown>
  if (json.timed_out === true || Number(shards.failed) > 0)
    return refusal('its response is partial: not every shard responded in time')
  if (shards.total === 0) return { kind: 'numbers', series: [], warnings: [`no index is ${index}`] }
  const count = isObject(total) && total.relation === 'eq' ? total.value : undefined
  const found = parts.count > 1 ? bucketsOf(json.aggregations) : [count]
  if (typeof count !== 'number' || found.length !== parts.count) return malformed
  if (!found.every(one => typeof one === 'number')) return malformed
  const values = found.map(one => (one > 0 ? one : undefined))
  const series = count > 0 ? [{ labels: {}, values }] : []
  return { kind: 'numbers', series, warnings: [] }
}

const malformed = refusal(
  'its response has an unknown format',
  'is it Elasticsearch, or OpenSearch?',
)

function bucketsOf(aggregations: unknown): unknown[] {
  const { buckets } =
    (isObject(aggregations) && isObject(aggregations.parts) && aggregations.parts) || {}
  return Array.isArray(buckets) ? buckets.filter(isObject).map(one => one.doc_count) : []
}
