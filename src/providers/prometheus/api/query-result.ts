import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import { type Json, listIn } from '../../../model/basics/json.ts'
import { parseObject } from '../../../model/basics/parse-json.ts'
import type { Series } from '../../../model/evidence/measurement.ts'
import type { HttpFailure, HttpResponse } from '../../../net/http.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import {
  parseLabels,
  parsePoint,
  parsePoints,
  parseSample,
  parseWarnings,
  type Sample,
} from '../../numbers/samples.ts'
import { explainDenial, openResponse, refusal, type SourceWords } from '../../outcome.ts'
import { type NativeHistogram, parseNative } from '../histograms/parse-native.ts'

/** Values over time; `histograms` where those are native ones. */
export type RawSeries = Series & { histograms?: [time: number, histogram: NativeHistogram][] }

/**
 * `refused`: the server is well, and the query is `wrong` whatever the data, or could not be
 * `executed` on the current data. `tooLarge`: a query for less may have a result.
 */
export type Failed = {
  kind: 'failed'
  detail: string
  hint?: string
  refused?: 'wrong' | 'executed'
  tooLarge?: true
  isIncomplete?: true
}

/** A result of the API, by its type. */
export type QueryResult =
  | { kind: 'vector'; samples: Sample[]; warnings: string[] }
  | { kind: 'scalar'; value: number; warnings: string[] }
  | { kind: 'matrix'; series: RawSeries[]; warnings: string[] }
  | Failed

/**
 * The points of series over time that are kept: only `finite` numbers, since a chart has a gap
 * elsewhere, or `all` of them, where their presence matters.
 */
export type Kept = 'finite' | 'all'

/** Reads a response of `/api/v1/query` or `/api/v1/query_range`. */
export function parseQueryResult(
  response: HttpResponse | HttpFailure,
  words: SourceWords,
  kept: Kept = 'finite',
): QueryResult {
  const opened = open(response, words)
  return opened.kind === 'failed' ? opened : parseData(opened.json, kept)
}

/** Any other response of the API; the caller has to check the form of `data`. */
export type ApiData = { kind: 'data'; data: unknown } | Failed

export function parseApiData(response: HttpResponse | HttpFailure, words: SourceWords): ApiData {
  const opened = open(response, words)
  return opened.kind === 'failed' ? opened : { kind: 'data', data: opened.json.data }
}

const usualKey = 'prometheus'

/** `key`: that in the config; a named source is given headers only there. */
export const wordsOf = (key: string): SourceWords => ({
  key,
  title: 'Prometheus',
  ...defined({ headers: key === usualKey ? 'prometheus-headers' : undefined }),
  base: 'the base URL, without /api/v1 and /graph',
  api: 'a Prometheus-compatible API',
  lessHint: 'aggregate in the query, for example with sum(…) or sum by (le) (…)',
})

const open = (response: HttpResponse | HttpFailure, words: SourceWords) =>
  openResponse(response, words, {
    isOwn: ({ status }) => status === 'success',
    lacks: lackingIn,
    refused: ({ status }, json) =>
      json && (json.status === 'error' || status >= 400)
        ? parseError(status, json, words)
        : undefined,
  })

/**
 * What a response lacks. Prometheus, Thanos and Mimir warn where a store or a remote server did not
 * respond; warnings of the query language begin with `PromQL`, and are about what the query means.
 * VictoriaMetrics sets `isPartial` where some of its storage did not respond.
 */
function lackingIn({ warnings, isPartial }: Json): string {
  const said = parseWarnings(warnings).filter(text => !/\bPromQL (?:info|warning):/.test(text))
  return [...(isPartial === true ? ['it is partial'] : []), ...said].join('; ')
}

/** An error in the API's own words. */
function parseError(status: number, json: Record<string, unknown>, words: SourceWords): Failed {
  const text = excerpt(typeof json.error === 'string' ? json.error : `status ${status}`, 300)
  if (status === 401 || status === 403) return explainDenial(status, words, text)
  const isWrong = json.errorType === 'bad_data' || status === 400 || isMisread(json.errorType, text)
  if (isWrong) return { ...refusal(`it refuses the query: ${text}`), refused: 'wrong' }
  if (json.errorType === 'execution' || status === 422) {
    const isTooLarge = /too many samples|too many points|max-samples|maxSamples/i.test(text)
    return {
      ...refusal(`it could not execute the query: ${text}`),
      refused: 'executed',
      ...defined({ tooLarge: isTooLarge || undefined }),
    }
  }
  // Another service may well have an error of that form.
  const hint =
    status === 404 ? `is a path prefix missing? ${words.key}.url is ${words.base}` : undefined
  return refusal(`it responded with ${status}: ${text}`, hint)
}

/**
 * VictoriaMetrics distinguishes a query that it cannot parse from one that it cannot execute by
 * words only.
 */
const isMisread = (errorType: unknown, text: string): boolean =>
  errorType === '422' &&
  /unparsed data|unsupported function|unexpected token|cannot parse|expecting/.test(text)

function parseData(json: Record<string, unknown>, kept: Kept): QueryResult {
  const warnings = parseWarnings(json.warnings, json.infos)
  const { resultType, result } = isObject(json.data) ? json.data : {}
  const items = listIn(result)
  if (resultType === 'scalar') {
    const value = parsePoint(items)?.[1]
    return value === undefined ? malformed : { kind: 'scalar', value, warnings }
  }
  if (resultType === 'vector') {
    if (items.some(item => isObject(item) && 'histogram' in item)) return histogram
    const samples = items.map(parseSample)
    return samples.every(sample => sample !== undefined)
      ? { kind: 'vector', samples, warnings }
      : malformed
  }
  if (resultType === 'matrix') {
    const series = items.map(item => parseSeries(item, kept))
    return series.every(one => one !== undefined) ? { kind: 'matrix', series, warnings } : malformed
  }
  if (resultType === 'string')
    return refusal('the query returns a string', 'an objective needs a number')
  return malformed
}

/** Reads `/api/v1/label/…/values`; undefined where it cannot be read. */
export function parseNames(response: HttpResponse | HttpFailure): string[] | undefined {
  if (response.kind === 'failed' || response.status !== 200 || response.truncated) return undefined
  const json = parseObject(response.body) ?? {}
  const { data } = json
  return Array.isArray(data) && lackingIn(json) === ''
    ? data.filter(name => typeof name === 'string').map(name => excerpt(name, 200))
    : undefined
}

const malformed = refusal(
  'its response has an unknown format',
  'is it a Prometheus-compatible API?',
)
const histogram = refusal(
  'the query returns a histogram, not a number',
  'query it with `prometheus: { histogram: … }`, or wrap it, for example in histogram_quantile(0.95, …)',
)

function parseSeries(item: unknown, kept: Kept): RawSeries | undefined {
  if (!isObject(item)) return undefined
  const values = parsePoints(item.values).filter(
    ([, value]) => kept === 'all' || Number.isFinite(value),
  )
  const labels = parseLabels(item.metric)
  if (!Array.isArray(item.histograms)) return { labels, values }
  const histograms = item.histograms.map(parseNative)
  return histograms.every(one => one !== undefined) ? { labels, values, histograms } : undefined
}
