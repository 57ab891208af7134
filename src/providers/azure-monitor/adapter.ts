import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberAsk, NumberSource, Over, Refused } from '../numbers/numbers.ts'
import { edgesOf, spanOf } from '../numbers/whole-periods.ts'
import { openResponse, refusal } from '../outcome.ts'
import type { Access, Adapter } from '../provider.ts'
import { sourceHttp } from '../source-http.ts'
import type { AzureQuery } from './query.ts'
import { writeQuery } from './query.ts'
import { parseNumbers, parsePoints } from './responses.ts'

/** `resource`: its id, such as `/subscriptions/…/sites/shop`. */
export type AzureSettings = Access & { resource: string; settleMs: number }

const version = '2024-02-01'
/** Azure takes at most so many names in one query. */
const mostNames = 20

export const open: Adapter<AzureSettings, NumberAsk<AzureQuery>>['open'] = async (
  settings,
  { called = 'azure-monitor' },
) => {
  const http = sourceHttp(settings)
  const words = {
    key: called,
    title: 'Azure Monitor',
    api: "Azure's management API",
    base: 'the base URL, without the resource',
    lessHint: 'query less, without `*` in the filter',
  }
  const get = async (what: string, form: Record<string, string>, context: Context) => {
    const query = new URLSearchParams({ ...form, 'api-version': version })
    const path = `${settings.resource}/providers/Microsoft.Insights/${what}?${query}`
    const { response } = await http.ask({ path }, context)
    return openResponse<Refused>(response, words, {
      isOwn: ({ value }) => Array.isArray(value),
      refused: (own, json) => explainError(own, json, called),
    })
  }
  /** Metrics by their names over whole intervals: `from` is included, `to` is not. */
  const pointsOf = (
    names: readonly string[],
    { namespace, filter, interval }: Omit<AzureQuery, 'metric' | 'aggregation'>,
    { over, kinds }: { over: Over; kinds: string },
    context: Context,
  ) => {
    const { from, to } = spanOf(over, interval)
    const form = {
      timespan: `${iso(from)}/${iso(to)}`,
      interval: `PT${interval / 60}M`,
      // A comma stands between names, so that one in a name is written otherwise.
      metricnames: names.map(name => name.replaceAll(',', '%2')).join(','),
      aggregation: kinds,
      AutoAdjustTimegrain: 'false',
      ...defined({ metricnamespace: namespace }),
      ...(filter !== undefined && { $filter: filter, top: '100' }),
    }
    return get('metrics', form, context)
  }
  const namesOf = async (namespace: string | undefined, context: Context) => {
    const form = namespace === undefined ? {} : { metricnamespace: namespace }
    const result = await get('metricDefinitions', form, context)
    if (result.kind === 'failed') return result
    return (result.json.value as unknown[])
      .map(one => (isObject(one) && isObject(one.name) ? one.name.value : undefined))
      .filter(name => typeof name === 'string')
  }
  const ask: NumberSource<AzureQuery>['ask'] = async (query, over, context) => {
    const { parts, counts } = over
    if (counts && parts.count > 1)
      return refusal(`points of ${query.interval} s do not divide the window into equal parts`)
    const kinds = query.aggregation === 'Average' ? 'Average,Count' : query.aggregation
    const result = await pointsOf([query.metric], query, { over, kinds }, context)
    if (result.kind === 'failed') return result
    const span = spanOf(over, query.interval)
    const found = parseNumbers(result.json, query, over, span)
    return found.kind === 'failed' || found.series.length === 0
      ? found
      : { ...found, warnings: [...found.warnings, ...edgesOf(words.title, over, span)] }
  }
  const unknown = (metric: string, names: readonly string[]) => {
    const near = nearest(metric, names)
    return {
      detail: `the resource has no metric ${metric}`,
      hint: near
        ? `did you mean \`${excerpt(near, 100)}\`?`
        : `is ${called}.resource right, and the namespace?`,
    }
  }
  const isKnown = (metric: string, names: readonly string[]) =>
    names.some(name => name.toLowerCase() === metric.toLowerCase())
  return numberProvider<AzureQuery>({
    id: 'azure-monitor',
    title: words.title,
    where: settings.resource,
    counted: 'points',
    settleMs: settings.settleMs,
    severalHint: "a filter on one value, without `eq '*'`",
    reducesItself: true,
    write: writeQuery,
    ask,
    reach: async context => {
      const result = await get('metricDefinitions', {}, context)
      return result.kind === 'failed' ? result : { kind: 'reached' }
    },
    findMissing: async ({ metric, namespace }, context) => {
      const names = await namesOf(namespace, context)
      if (!Array.isArray(names) || isKnown(metric, names)) return []
      const { detail, hint } = unknown(metric, names)
      return [{ message: detail, about: metric, hint }]
    },
    explainUnknown: async ({ metric, namespace }, context) => {
      const names = await namesOf(namespace, context)
      return Array.isArray(names) && !isKnown(metric, names) ? unknown(metric, names) : undefined
    },
    /** A metric without points is a proof of zero where others of the resource have some. */
    explainSilence: async (query, over, context) => {
      const names = await namesOf(query.namespace, context)
      if (!Array.isArray(names)) return names
      if (!isKnown(query.metric, names)) return unknown(query.metric, names)
      const others = names.filter(name => name !== query.metric).slice(0, mostNames)
      const { filter: _, ...beside } = query
      const kinds = 'Count,Total,Average'
      const result = others.length > 0 && (await pointsOf(others, beside, { over, kinds }, context))
      if (result && result.kind === 'failed') return result
      if (result && parsePoints(result.json).some(({ points }) => points.length > 0))
        return undefined
      return {
        detail: 'no metric of the resource has points in the window, so nothing shows that it ran',
        hint: `is ${called}.resource right? ${called}.settle says how long points take`,
      }
    },
    isWithin: () => false,
    startMeasuring: http.startMeasuring,
  })
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()

/** `{ "error": { "code": …, "message": … } }`, of metrics also without the `error` around it. */
function explainError(
  { status }: HttpResponse,
  json: Record<string, unknown> | undefined,
  called: string,
): Refused | undefined {
  if (status < 400 || !json) return undefined
  const { code, message } = isObject(json.error) ? json.error : json
  if (typeof code !== 'string' && typeof message !== 'string') return undefined
  const text = excerpt([code, message].filter(one => typeof one === 'string').join(': '), 300)
  if (status === 401 || status === 403)
    return {
      ...refusal(
        `it refuses access (${status}): ${text}`,
        `does the identity have the role Monitoring Reader on ${called}.resource?`,
      ),
      isWrong: true,
    }
  if (status === 404) return refusal(text, `is ${called}.resource right?`)
  if (status === 400) return { ...refusal(`it refuses the query: ${text}`), isWrong: true }
  return refusal(`it responded with ${status}: ${text}`)
}
