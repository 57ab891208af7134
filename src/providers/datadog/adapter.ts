import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import type { Reducer } from '../../model/plan/question.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { fillQuery } from '../fill-query.ts'
import { linkAt } from '../link-at.ts'
import { numberProvider } from '../numbers/number-source.ts'
import { type NumberSource, type Over, type Refused, wholeOf } from '../numbers/numbers.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { openResponse, refusal, type SourceWords } from '../outcome.ts'
import type { Access, Adapter, MeasuredWindow } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { type SourceOrder, sourceHttp } from '../source-http.ts'
import type { SpanAsk } from '../spans/span-ask.ts'
import { withSpanSearch } from '../spans/span-measure.ts'
import { fillsZero, isCount, isNarrower, metricsOf, pagesOf, readsOf } from './query.ts'
import { parseScalar, parseSeries } from './responses.ts'
import { datadogSpans } from './span-search.ts'
import { datadogTraces } from './traces.ts'

/** `site`: whose pages show what the API has; absent where it is not known. */
export type DatadogSettings = Access & { settleMs: number; site?: string }

export const open: Adapter<DatadogSettings, QueryAsk | SpanAsk>['open'] = async (
  settings,
  { called = 'datadog' },
) => {
  const http = sourceHttp(settings, { resetHeader: 'x-ratelimit-reset' })
  const words = wordsOf(called)
  const send = async (order: SourceOrder, isOwn: IsOwn, context: Context) => {
    const { response } = await http.ask(order, context)
    return openResponse<Refused>(response, words, {
      isOwn,
      refused: (own, json) => explainError(own, json, called),
    })
  }
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    if (over.reduce?.kind === 'quantile') return noQuantile
    const isWhole = over.parts.count === 1
    const result = await send(
      isWhole ? scalarOf(query, over) : seriesOf(query, over),
      isData,
      context,
    )
    if (result.kind === 'failed') return result
    const found = isWhole ? parseScalar(result.json) : parseSeries(result.json, over)
    return found.kind === 'numbers' && over.counts
      ? wholeCounts(found, 'leave `by {…}` out')
      : found
  }
  const isSilent = async (metric: string, over: Over, context: Context) => {
    const found = await ask(`avg:${metric}{*}`, { ...over, counts: false }, context)
    return found.kind === 'failed' ? found : found.series.length === 0
  }
  const nearOf = async (metric: string, from: number, context: Context) => {
    const order = { path: `/api/v1/metrics?from=${Math.floor(from)}` }
    const result = await send(order, ({ metrics }) => Array.isArray(metrics), context)
    const names = result.kind === 'failed' ? [] : (result.json.metrics as unknown[]).map(String)
    return nearest(metric, names)
  }
  const numbers = numberProvider<string>({
    id: 'datadog',
    title: 'Datadog',
    where: settings.url,
    counted: 'points',
    settleMs: settings.settleMs,
    severalHint: 'a query without `by {…}`',
    reducesItself: true,
    write: (query, { window }) => fillQuery(query, window),
    ask,
    // The very endpoint, which takes both keys; whether the metric is there does not matter.
    reach: async context => {
      const found = await ask('avg:system.cpu.user{*}', lastHour(context), context)
      return found.kind === 'failed' ? found : { kind: 'reached' }
    },
    findMissing: async (query, context) => {
      const hour = lastHour(context)
      const found = await Promise.all(
        metricsOf(query).map(async metric => {
          if ((await isSilent(metric, hour, context)) !== true) return []
          const near = await nearOf(metric, hour.window.start, context)
          const message = `no point of ${metric} has arrived in the last hour`
          const hint = near ? `did you mean \`${near}\`?` : 'nothing may have sent it yet'
          return [{ message, about: metric, hint }]
        }),
      )
      return found.flat()
    },
    explainUnknown: async (query, context) => {
      for (const metric of metricsOf(query)) {
        const path = `/api/v1/metrics/${encodeURIComponent(metric)}`
        const { response } = await http.ask({ path }, context)
        if (response.kind === 'failed' || response.status !== 404) continue
        const near = await nearOf(metric, lastHour(context).window.start, context)
        return {
          detail: `Datadog knows no metric ${metric}`,
          hint: near ? `did you mean \`${near}\`?` : 'is its name right?',
        }
      }
      return undefined
    },
    explainSilence: async (query, { window }, context) => {
      for (const metric of metricsOf(query)) {
        const silent = await isSilent(metric, wholeOf(window, false), context)
        if (typeof silent !== 'boolean') return silent
        if (silent) return describeSilence(metric, called)
      }
      return undefined
    },
    standsIn: fillsZero,
    isWithin: isNarrower,
    link: (query, window) => settings.site && explorerAt(settings.site, query, window),
    startMeasuring: http.startMeasuring,
  })
  const search = datadogSpans(settings, send, http.startMeasuring)
  return { ...withSpanSearch(numbers, search), traces: datadogTraces(settings, send) }
}

const describeSilence = (metric: string, called: string) => ({
  detail: `no point of ${metric} arrived in the window`,
  hint: `is the name right, and does its agent send? ${called}.settle says how long points take`,
})

const noQuantile: Refused = {
  ...refusal(
    'Datadog does not reduce points to a percentile',
    'select the percentile in the query, such as p95:shop.latency{*}, with `reduce: max`',
  ),
  isWrong: true,
}

const lastHour = ({ clock }: Context): Over => {
  const end = clock.now() / 1000
  return wholeOf({ start: end - 3600, end }, false)
}

/**
 * Where no other is asked for: counts are added up, and everything else is averaged, as a tile with
 * one value does.
 */
const aggregatorOf = (query: string, { counts, reduce }: Over): Reducer['kind'] | 'sum' =>
  reduce?.kind ?? (counts || isCount(query) ? 'sum' : 'avg')

/** `from` is inclusive and `to` exclusive, in Unix ms. */
const scalarOf = (query: string, over: Over): SourceOrder =>
  post('scalar', over, { aggregator: aggregatorOf(query, over), query })

const seriesOf = (query: string, over: Over): SourceOrder =>
  post('timeseries', over, { query }, { interval: over.parts.ms })

function post(
  kind: 'scalar' | 'timeseries',
  { window, parts: { count, ms, end } }: Over,
  { query, ...more }: { query: string; aggregator?: string },
  options: { interval?: number } = {},
): SourceOrder {
  const queries = [{ data_source: 'metrics', name: 'a', query: fillQuery(query, window), ...more }]
  const formulas = [{ formula: 'a' }]
  const attributes = { from: end - count * ms, to: end, queries, formulas, ...options }
  return {
    path: `/api/v2/query/${kind}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { type: `${kind}_request`, attributes } }),
  }
}

type IsOwn = (json: Record<string, unknown>) => boolean
const isData: IsOwn = ({ data }) => isObject(data) && isObject(data.attributes)

const wordsOf = (key: string): SourceWords => ({
  key,
  title: 'Datadog',
  base: 'the base URL, without /api/v2',
  api: "Datadog's API",
  lessHint: 'query less, without `by {…}`',
})

/** `{ "errors": ["…"] }`; beside data they say that it is not whole. */
function explainError(
  { status }: HttpResponse,
  json: Record<string, unknown> | undefined,
  called: string,
): Refused | undefined {
  const text = errorsOf(json?.errors)
  if (status === 401 || status === 403)
    return {
      ...refusal(
        `it refuses access (${status})${text && `: ${text}`}`,
        `are ${called}.api-key and ${called}.app-key those of ${called}.site, and may the application key query metrics (timeseries_query)?`,
      ),
      isWrong: true,
    }
  if (text === '') return undefined
  if (status === 200) return refusal(`its response is incomplete: ${text}`)
  if (status === 400 || status === 422)
    return { ...refusal(`it refuses the query: ${text}`), isWrong: true }
  return undefined
}

const errorsOf = (errors: unknown): string =>
  [errors]
    .flat()
    .filter(one => typeof one === 'string' || isObject(one))
    .map(one => excerpt(typeof one === 'string' ? one : String(one.detail ?? one.title ?? ''), 300))
    .filter(one => one !== '')
    .slice(0, 3)
    .join('; ')

/** The metrics explorer over the window, at the first metric of a query. */
function explorerAt(site: string, query: string, { start, end }: MeasuredWindow) {
  const [read] = readsOf(query)
  if (!read) return undefined
  return linkAt(`${pagesOf(site)}/metric/explorer`, () => [
    ['exp_metric', read.metric],
    ['exp_scope', read.scope],
    ['exp_agg', read.space],
    ['start', String(Math.round(start * 1000))],
    ['end', String(Math.round(end * 1000))],
    ['paused', 'true'],
  ])
}
