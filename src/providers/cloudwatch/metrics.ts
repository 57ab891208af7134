import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import type { Context } from '../../model/context.ts'
import { sum } from '../../stats/sum.ts'
import { awsPages, operationOf } from '../aws.ts'
import { nearHint } from '../near-hint.ts'
import type { NumberSource } from '../numbers/numbers.ts'
import { reduceTo } from '../numbers/one-number.ts'
import { numbersOfPeriods, type Span, spanOf, undivided } from '../numbers/whole-periods.ts'
import { incomplete, malformed, type Refusal, refusal, wrongQuery } from '../outcome.ts'
import type { SourceApi } from '../source-api.ts'
import { api, isWhole, type MetricQuery, notWhole, type WholeStat } from './query.ts'

type Part = Pick<NumberSource<MetricQuery>, 'ask' | 'explainSilence'> &
  Required<Pick<NumberSource<MetricQuery>, 'findMissing' | 'explainUnknown'>>

/** Points of each query, in the order of the queries. */
type Points = { kind: 'points'; points: [number, number][][] }

/**
 * Metrics over `GetMetricData`, whose points cover whole periods: a start is included, an end is
 * not.
 */
export function cloudWatchMetrics({ send }: Pick<SourceApi, 'send'>, called: string): Part {
  /** The items of all pages of a list; of a very long one, those of the first pages. */
  const listed = async (operation: string, body: object, list: string, context: Context) => {
    const found = await awsPages(
      next => {
        const order = operationOf('1.0', operation, { ...body, ...next })
        return send(order, json => Array.isArray(json[list]), context)
      },
      { most: mostPages },
    )
    return found.kind === 'failed' ? found : found.pages.flatMap(json => json[list] as unknown[])
  }

  const pointsOf = async (
    queries: readonly MetricQuery[],
    { from, to }: Span,
    context: Context,
  ): Promise<Points | Refusal> => {
    const MetricDataQueries = queries.map((query, index) => ({
      Id: `q${index}`,
      MetricStat: { Metric: metricOf(query), Period: query.period, Stat: query.stat },
      ReturnData: true,
    }))
    const order = { StartTime: from, EndTime: to, ScanBy: 'TimestampAscending', MetricDataQueries }
    const items = await listed(getMetricData, order, 'MetricDataResults', context)
    return Array.isArray(items) ? readPoints(items, queries.length) : items
  }

  const metricsOf = async (wanted: Wanted, context: Context): Promise<Metric[] | Refusal> => {
    const { namespace, metric, dimensions } = wanted
    const order = {
      Namespace: namespace,
      ...defined({ MetricName: metric, Dimensions: dimensions && dimensionsOf(dimensions) }),
    }
    const items = await listed(listMetrics, order, 'Metrics', context)
    if (!Array.isArray(items)) return items
    return items.filter(isMetric).filter(one => isMeant(one, wanted))
  }

  const ask: Part['ask'] = async (query, over, context) => {
    const { period, stat } = query
    const isReadWhole = over.parts.count === 1 && !over.reduce
    if (isReadWhole && !isWhole(stat)) {
      const { message, hint } = notWhole(stat, period)
      return refusal(message, hint)
    }
    const refused = undivided(period, over)
    if (refused) return refused
    const isMean = stat === 'Average' && isReadWhole
    const stats = isMean ? ['Sum', 'SampleCount'] : [stat]
    const queries = stats.map(one => ({ ...query, stat: one }))
    const found = await pointsOf(queries, spanOf(over, period), context)
    if (found.kind === 'failed') return found
    const [points = [], counts = []] = found.points
    const own = isWhole(stat) ? wholes[stat](points) : undefined
    const whole = isMean ? totalOf(points) / totalOf(counts) : own
    const words = { title: 'CloudWatch', stat, period, severalHint: 'name one metric' }
    return numbersOfPeriods([{ labels: {}, points, whole }], words, over)
  }

  const findMissing: Part['findMissing'] = async (query, context) => {
    const { metric, namespace } = query
    const own = await metricsOf(query, context)
    if (!Array.isArray(own) || own.length > 0) return []
    const all = await metricsOf({ namespace }, context)
    const names = Array.isArray(all) ? all.map(({ MetricName }) => MetricName) : []
    const otherwise =
      names.length === 0
        ? `${namespace} has no metrics: are the namespace and ${called}.region right?`
        : 'are the dimensions right? Perhaps nothing that it counts has happened yet'
    const message = `CloudWatch has had no ${metric} with these dimensions in the last two weeks`
    return [{ message, about: metric, hint: nearHint(metric, names, otherwise) }]
  }

  return {
    ask,
    findMissing,
    explainUnknown: async (query, context) => {
      const { namespace, metric } = query
      const known = await metricsOf({ namespace, metric }, context)
      if (!Array.isArray(known) || known.length > 0) return undefined
      const [missing] = await findMissing(query, context)
      return missing && { detail: missing.message, ...defined({ hint: missing.hint }) }
    },
    /**
     * A metric that counts events has no points where nothing happened. That proves zero if the
     * namespace has a metric of that name, and another metric with the same dimensions has points
     * in the window.
     */
    explainSilence: async (query, over, context) => {
      const { namespace, metric, dimensions } = query
      const named = await metricsOf({ namespace, metric }, context)
      if (!Array.isArray(named)) return named
      if (named.length === 0)
        return {
          detail: `${namespace} has no metric ${metric}`,
          hint: `are its name and ${called}.region right?`,
        }
      const beside = await metricsOf({ namespace, dimensions }, context)
      if (!Array.isArray(beside)) return beside
      const others = beside
        .filter(one => one.MetricName !== metric)
        .slice(0, mostBeside)
        .map(one => ({ ...query, metric: one.MetricName, stat: 'SampleCount' }))
      const found: Points | Refusal =
        others.length > 0
          ? await pointsOf(others, spanOf(over, query.period), context)
          : { kind: 'points', points: [] }
      if (found.kind === 'failed') return found
      return found.points.some(points => points.length > 0)
        ? undefined
        : {
            detail: `no metric with the dimensions of ${metric} has points in the window, so nothing shows that it was watched`,
            hint: `are the dimensions right? If points arrive later, raise ${called}.settle`,
          }
    },
  }
}

const getMetricData = 'GraniteServiceVersion20100801.GetMetricData'
export const listMetrics = 'GraniteServiceVersion20100801.ListMetrics'
const mostPages = 10
/** `GetMetricData` takes 500 queries a call; so many show whether anything was reported. */
const mostBeside = 50

const totalOf = (points: readonly [number, number][]): number =>
  sum(points.map(([, value]) => value))

/**
 * How points of a statistic become one for the window; that of an average takes the sums and the
 * counts.
 */
const wholes: Record<WholeStat, (points: readonly [number, number][]) => number | undefined> = {
  Sum: totalOf,
  SampleCount: totalOf,
  Average: totalOf,
  Maximum: points => reduceTo({ kind: 'max' }, points),
  Minimum: points => reduceTo({ kind: 'min' }, points),
}

const dimensionsOf = (dimensions: Record<string, string>) =>
  Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))

const metricOf = ({ namespace, metric, dimensions }: MetricQuery) => ({
  Namespace: namespace,
  MetricName: metric,
  Dimensions: dimensionsOf(dimensions),
})

type Wanted = Pick<MetricQuery, 'namespace'> & Partial<Pick<MetricQuery, 'metric' | 'dimensions'>>
type Metric = { MetricName: string; Dimensions: unknown[] }

const isMetric = (one: unknown): one is Metric =>
  isObject(one) && typeof one.MetricName === 'string' && Array.isArray(one.Dimensions)

/** A list by dimensions includes metrics with further dimensions, which are other metrics. */
const isMeant = ({ MetricName, Dimensions }: Metric, { metric, dimensions }: Wanted): boolean =>
  (metric === undefined || MetricName === metric) &&
  (dimensions === undefined || Dimensions.length === Object.keys(dimensions).length)

/** Results by their ids; one result may come in several pages. */
function readPoints(items: readonly unknown[], count: number): Points | Refusal {
  const points: [number, number][][] = Array.from({ length: count }, () => [])
  const states = new Map<number, unknown>()
  for (const item of items) {
    if (!isObject(item)) return malformed(api)
    const { Id, Timestamps, Values, StatusCode } = item
    const index = Number(/^q(\d+)$/.exec(String(Id))?.[1])
    const list = points[index]
    if (!list || !Array.isArray(Timestamps) || !Array.isArray(Values)) return malformed(api)
    const pairs = Timestamps.map((time, at) => [time, Values[at]])
    if (Values.length !== pairs.length || !pairs.flat().every(one => typeof one === 'number'))
      return malformed(api)
    list.push(...(pairs as [number, number][]))
    states.set(index, StatusCode)
  }
  const odd = [...states.values()].find(state => state !== 'Complete')
  if (odd === 'Forbidden') return wrongQuery('it refuses access to this metric (Forbidden)')
  if (odd !== undefined) return incomplete(String(odd))
  return states.size === count ? { kind: 'points', points } : malformed(api)
}
