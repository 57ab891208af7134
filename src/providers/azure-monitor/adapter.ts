import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { nearHint } from '../near-hint.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberAsk, NumberSource, Over } from '../numbers/numbers.ts'
import { spanOf, undivided } from '../numbers/whole-periods.ts'
import { refusal } from '../outcome.ts'
import type { Access, Adapter } from '../provider.ts'
import { sourceApi } from '../source-api.ts'
import type { AzureQuery } from './query.ts'
import { writeQuery } from './query.ts'
import { api, parseNumbers, parsePoints } from './responses.ts'

/** `resource`: its id, such as `/subscriptions/…/sites/shop`. */
export type AzureSettings = Access & { resource: string; settleMs: number }

const version = '2024-02-01'
/** Azure takes at most so many names in one query. */
const mostNames = 20

export const open: Adapter<AzureSettings, NumberAsk<AzureQuery>>['open'] = async (
  settings,
  { called = 'azure-monitor' },
) => {
  const { resource, settleMs } = settings
  const words = {
    key: called,
    title: 'Azure Monitor',
    api,
    base: 'the base URL, without the resource',
    lessHint: 'query less, without `*` in the filter',
    access: `does the identity have the role Monitoring Reader on ${called}.resource?`,
  }
  const { send, startMeasuring } = sourceApi(settings, words, {
    said: errorIn,
    refused: (response, json) => {
      const text = response.status === 404 ? excerpt(errorIn(response, json), 300) : ''
      return text === '' ? undefined : refusal(text, `is ${called}.resource right?`)
    },
  })
  const get = (what: string, form: Record<string, string>, context: Context) => {
    const query = new URLSearchParams({ ...form, 'api-version': version })
    const path = `${resource}/providers/Microsoft.Insights/${what}?${query}`
    return send({ path }, ({ value }) => Array.isArray(value), context)
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
      // Names are separated by commas; a comma in a name is written as `%2`.
      metricnames: names.map(name => name.replaceAll(',', '%2')).join(','),
      aggregation: kinds,
      AutoAdjustTimegrain: 'false',
      ...defined({ metricnamespace: namespace }),
      ...(filter !== undefined && { $filter: filter, top: '100' }),
    }
    return get('metrics', form, context)
  }
  const namesOf = async (namespace: string | undefined, context: Context) => {
    const result = await get('metricDefinitions', defined({ metricnamespace: namespace }), context)
    if (result.kind === 'failed') return result
    return objectsIn(result.json.value)
      .map(({ name }) => (isObject(name) ? name.value : undefined))
      .filter(name => typeof name === 'string')
  }
  /** Undefined of a metric that the resource has. */
  const explainName = (metric: string, names: readonly string[]) =>
    names.some(name => name.toLowerCase() === metric.toLowerCase())
      ? undefined
      : {
          detail: `the resource has no metric ${metric}`,
          hint: nearHint(metric, names, `is ${called}.resource right, and the namespace?`),
        }
  const ask: NumberSource<AzureQuery>['ask'] = async (query, over, context) => {
    const refused = undivided(query.interval, over)
    if (refused) return refused
    const kinds = query.aggregation === 'Average' ? 'Average,Count' : query.aggregation
    const result = await pointsOf([query.metric], query, { over, kinds }, context)
    return result.kind === 'failed' ? result : parseNumbers(result.json, query, over)
  }
  const explainUnknown = async ({ metric, namespace }: AzureQuery, context: Context) => {
    const names = await namesOf(namespace, context)
    return Array.isArray(names) ? explainName(metric, names) : undefined
  }
  return numberProvider<AzureQuery>({
    id: 'azure-monitor',
    title: words.title,
    where: resource,
    counted: 'points',
    settleMs,
    severalHint: "a filter on one value, without `eq '*'`",
    reducesItself: true,
    write: writeQuery,
    ask,
    reach: context => get('metricDefinitions', {}, context),
    findMissing: async (query, context) => {
      const unknown = await explainUnknown(query, context)
      return unknown ? [{ message: unknown.detail, about: query.metric, hint: unknown.hint }] : []
    },
    explainUnknown,
    /** A metric without points is a proof of zero where others of the resource have some. */
    explainSilence: async ({ metric, namespace, interval }, over, context) => {
      const names = await namesOf(namespace, context)
      if (!Array.isArray(names)) return names
      const unknown = explainName(metric, names)
      if (unknown) return unknown
      const others = names.filter(name => name !== metric).slice(0, mostNames)
      const nothing = {
        detail: 'no metric of the resource has points in the window, so nothing shows that it ran',
        hint: `is ${called}.resource right? If points arrive later, raise ${called}.settle`,
      }
      if (others.length === 0) return nothing
      const kinds = 'Count,Total,Average'
      const beside = { interval, ...defined({ namespace }) }
      const result = await pointsOf(others, beside, { over, kinds }, context)
      if (result.kind === 'failed') return result
      return parsePoints(result.json).some(({ points }) => points.length > 0) ? undefined : nothing
    },
    goesOn: ({ interval: seconds }) => ({ by: 'periods', seconds }),
    isWithin: () => false,
    startMeasuring,
  })
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()

/** `{ "error": { "code": …, "message": … } }`, of metrics also without the `error` around it. */
function errorIn({ status }: HttpResponse, json: Json | undefined): string {
  if (status < 400 || !json) return ''
  const { code, message } = isObject(json.error) ? json.error : json
  return [code, message].filter(one => typeof one === 'string').join(': ')
}
