import { isObject } from '../../model/basics/is-object.ts'
import type { Json } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import type { Reducer } from '../../model/plan/question.ts'
import { fillQuery } from '../fill-query.ts'
import { linkAt } from '../link-at.ts'
import { nearHint } from '../near-hint.ts'
import { numberProvider } from '../numbers/number-source.ts'
import { lastHour, type NumberSource, type Over } from '../numbers/numbers.ts'
import { byOrigin } from '../numbers/origins.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { type IsOwn, refusal, type SourceWords } from '../outcome.ts'
import type { Access, Adapter, MeasuredWindow } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { postJson, sourceApi } from '../source-api.ts'
import type { SourceOrder } from '../source-http.ts'
import type { SpanAsk } from '../spans/span-ask.ts'
import { withSpanSearch } from '../spans/span-measure.ts'
import { fillsZero, isCount, isNarrower, metricsOf, noQuantile, pagesOf, readsOf } from './query.ts'
import { errorsOf, lackingIn, parseScalar, parseSeries } from './responses.ts'
import { datadogSpans } from './span-search.ts'
import { datadogTraces } from './traces.ts'

/** `site`: whose pages show what the API has; absent where it is not known. */
export type DatadogSettings = Access & { settleMs: number; site?: string }

export const open: Adapter<DatadogSettings, QueryAsk | SpanAsk>['open'] = async (
  settings,
  { called = 'datadog' },
) => {
  const { send, startMeasuring } = sourceApi(settings, wordsOf(called), {
    said: (_, json) => errorsOf(json),
    lacks: lackingIn,
    resetHeader: 'x-ratelimit-reset',
  })
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    if (over.reduce?.kind === 'quantile') return refusal(noQuantile.message, noQuantile.hint)
    const result = await send(orderOf(query, over), isData, context)
    if (result.kind === 'failed') return result
    const found = over.parts.count === 1 ? parseScalar(result.json) : parseSeries(result.json, over)
    return found.kind === 'numbers' && over.counts
      ? wholeCounts(found, 'leave `by {…}` out')
      : found
  }
  /** Metrics that had points in the last hour. */
  const known = async (context: Context) => {
    const from = lastHour(context, false).window.start
    const isList: IsOwn = ({ metrics }) => Array.isArray(metrics)
    const result = await send({ path: `/api/v1/metrics?from=${from}` }, isList, context)
    return result.kind === 'failed' ? [] : (result.json.metrics as unknown[]).map(String)
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
    reach: context => ask('avg:system.cpu.user{*}', lastHour(context, false), context),
    ...byOrigin({
      ask,
      counts: false,
      of: query =>
        metricsOf(query).map(metric => ({
          all: `avg:${metric}{*}`,
          about: metric,
          names: [metric],
          early: `no point of ${metric} has arrived in the last hour`,
          silent: `no point of ${metric} arrived in the window`,
        })),
      known,
      hints: {
        early: 'nothing may have sent it yet',
        silent: `is the name right, and does its agent send? If points arrive later, raise ${called}.settle`,
      },
    }),
    explainUnknown: async (query, context) => {
      for (const metric of metricsOf(query)) {
        const path = `/api/v1/metrics/${encodeURIComponent(metric)}`
        const found = await send({ path }, () => true, context)
        if (found.kind !== 'failed' || !found.isMissing) continue
        const hint = nearHint(metric, await known(context), 'is its name right?')
        return { detail: `Datadog knows no metric ${metric}`, hint }
      }
      return undefined
    },
    standsIn: fillsZero,
    isWithin: isNarrower,
    link: (query, window) => settings.site && explorerAt(settings.site, query, window),
    startMeasuring,
  })
  const search = datadogSpans(settings, send, startMeasuring)
  return { ...withSpanSearch(numbers, search), traces: datadogTraces(settings, send) }
}

const wordsOf = (key: string): SourceWords => ({
  key,
  title: 'Datadog',
  base: 'the base URL, without /api/v2',
  api: "Datadog's API",
  lessHint: 'query less, without `by {…}`',
  access: `are ${key}.api-key and ${key}.app-key those of ${key}.site, and may the application key query metrics (timeseries_query)?`,
})

/** By default counts are added up, and all else is averaged, as a tile with one value does. */
const aggregatorOf = (query: string, { counts, reduce }: Over): Reducer['kind'] | 'sum' =>
  reduce?.kind ?? (counts || isCount(query) ? 'sum' : 'avg')

/** `from` is inclusive and `to` exclusive, in Unix ms. */
function orderOf(query: string, over: Over): SourceOrder {
  const { count, ms, end } = over.parts
  const isWhole = count === 1
  const kind = isWhole ? 'scalar' : 'timeseries'
  const read = { data_source: 'metrics', name: 'a', query: fillQuery(query, over.window) }
  const attributes = {
    from: end - count * ms,
    to: end,
    queries: [isWhole ? { ...read, aggregator: aggregatorOf(query, over) } : read],
    formulas: [{ formula: 'a' }],
    ...(isWhole ? {} : { interval: ms }),
  }
  return postJson(`/api/v2/query/${kind}`, { data: { type: `${kind}_request`, attributes } })
}

const isData = ({ data }: Json): boolean => isObject(data) && isObject(data.attributes)

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
