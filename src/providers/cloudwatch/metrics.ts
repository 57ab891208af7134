import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { AwsHttp } from '../aws.ts'
import type { NumberSource, Numbers, Over, Refused } from '../numbers/numbers.ts'
import { describeReduced, reduceTo } from '../numbers/one-number.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { edgesOf, type Span, spanOf } from '../numbers/whole-periods.ts'
import { byPart } from '../numbers/window-parts.ts'
import { refusal } from '../outcome.ts'
import type { MetricQuery } from './query.ts'

type Part = Pick<NumberSource<MetricQuery>, 'ask'> & {
  findMissing: NonNullable<NumberSource<MetricQuery>['findMissing']>
  explainUnknown: NonNullable<NumberSource<MetricQuery>['explainUnknown']>
  explainSilence: NumberSource<MetricQuery>['explainSilence']
}

/**
 * Metrics over `GetMetricData`, whose points cover whole periods: a start is included, an end is
 * not.
 */
export function cloudWatchMetrics({ send }: Pick<AwsHttp, 'send'>, called: string): Part {
  const call = (
    operation: string,
    body: object,
    isOwn: (json: Record<string, unknown>) => boolean,
    context: Context,
  ) =>
    send(
      {
        path: '/',
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `GraniteServiceVersion20100801.${operation}`,
        },
        body: JSON.stringify(body),
      },
      isOwn,
      context,
    )

  /** All pages of a list; the first few where there are very many. */
  const pages = async (
    operation: string,
    body: object,
    list: string,
    context: Context,
  ): Promise<{ kind: 'items'; items: unknown[] } | Refused> => {
    const items: unknown[] = []
    let next: unknown
    for (let page = 0; page < mostPages; page += 1) {
      const order = next === undefined ? body : { ...body, NextToken: next }
      const isOwn = (json: Record<string, unknown>) => Array.isArray(json[list])
      const result = await call(operation, order, isOwn, context)
      if (result.kind === 'failed') return result
      items.push(...(result.json[list] as unknown[]))
      next = result.json.NextToken
      if (typeof next !== 'string' || next === '') break
    }
    return { kind: 'items', items }
  }

  /** Points of several statistics of one metric, by statistic. */
  const pointsOf = async (
    queries: readonly MetricQuery[],
    { from, to }: Span,
    context: Context,
  ): Promise<{ kind: 'points'; points: [number, number][][] } | Refused> => {
    const MetricDataQueries = queries.map((query, index) => ({
      Id: `q${index}`,
      MetricStat: { Metric: metricOf(query), Period: query.period, Stat: query.stat },
      ReturnData: true,
    }))
    const order = { StartTime: from, EndTime: to, ScanBy: 'TimestampAscending', MetricDataQueries }
    const result = await pages('GetMetricData', order, 'MetricDataResults', context)
    return result.kind === 'failed' ? result : readPoints(result.items, queries.length)
  }

  const listed = async (
    query: Partial<Pick<MetricQuery, 'metric' | 'dimensions'>> & Pick<MetricQuery, 'namespace'>,
    context: Context,
  ) => {
    const order = {
      Namespace: query.namespace,
      ...defined({
        MetricName: query.metric,
        Dimensions: query.dimensions && dimensionsOf(query.dimensions),
      }),
    }
    const result = await pages('ListMetrics', order, 'Metrics', context)
    if (result.kind === 'failed') return result
    return result.items.filter(isMetric).filter(one => isMeant(one, query))
  }

  const ask: Part['ask'] = async (query, over, context) => {
    const { parts, counts, reduce } = over
    const isWhole = parts.count === 1
    if (isWhole && !reduce && !sums.has(query.stat)) return noSum(query)
    if (!isWhole && counts)
      return refusal(`points of ${query.period} s do not divide the window into equal parts`)
    const span = spanOf(over, query.period)
    const isMean = query.stat === 'Average' && isWhole && !reduce
    const queries = isMean ? ['Sum', 'SampleCount'].map(stat => ({ ...query, stat })) : [query]
    const found = await pointsOf(queries, span, context)
    if (found.kind === 'failed') return found
    const [points = [], beside = []] = found.points
    const numbers: Numbers = {
      kind: 'numbers',
      series: [],
      warnings: edgesOf('CloudWatch', over, span),
    }
    if (points.length === 0) return { ...numbers, warnings: [] }
    if (!isWhole) {
      const ended = points.map(([time, value]): [number, number] => [
        Math.min(time + query.period, parts.end / 1000),
        value,
      ])
      return { ...numbers, series: [{ labels: {}, values: byPart(ended, parts) }] }
    }
    const value = oneOf({ stat: query.stat, ...defined({ reduce }), isMean }, points, beside)
    const detail = reduce
      ? describeReduced(reduce, points.length)
      : describePoints(query, points.length)
    const whole = { ...numbers, detail, series: [{ labels: {}, values: [value] }] }
    return counts ? wholeCounts(whole, 'name one metric') : whole
  }

  const findMissing: Part['findMissing'] = async (query, context) => {
    const own = await listed(query, context)
    if (!Array.isArray(own) || own.length > 0) return []
    const all = await listed({ namespace: query.namespace }, context)
    const names = Array.isArray(all) ? all.map(({ MetricName }) => MetricName) : []
    const near = names.includes(query.metric) ? undefined : nearest(query.metric, names)
    return [
      {
        message: `CloudWatch has had no ${query.metric} with these dimensions in the last two weeks`,
        about: query.metric,
        hint:
          names.length === 0
            ? `${query.namespace} has no metrics: are the namespace and ${called}.region right?`
            : near
              ? `did you mean \`${excerpt(near, 100)}\`?`
              : 'are the dimensions right? It may also be that nothing has happened yet that it counts',
      },
    ]
  }

  /**
   * A metric that only counts what happens has no points where nothing did. That is a proof of zero
   * where the namespace knows its name and something else of the same dimensions has points in the
   * window.
   */
  const explainSilence: Part['explainSilence'] = async (query, over, context) => {
    const { namespace, metric, dimensions } = query
    const [named, beside] = [
      await listed({ namespace, metric }, context),
      await listed({ namespace, dimensions }, context),
    ]
    if (!Array.isArray(named)) return named
    if (!Array.isArray(beside)) return beside
    if (named.length === 0)
      return {
        detail: `${namespace} has no metric ${metric}`,
        hint: `are its name and ${called}.region right?`,
      }
    const others = beside
      .filter(one => one.MetricName !== metric)
      .slice(0, mostBeside)
      .map(one => ({ ...query, metric: one.MetricName, stat: 'SampleCount' }))
    const found =
      others.length > 0
        ? await pointsOf(others, spanOf(over, query.period), context)
        : { kind: 'points' as const, points: [] }
    if (found.kind === 'failed') return found
    return found.points.some(points => points.length > 0)
      ? undefined
      : {
          detail: `no metric with the dimensions of ${metric} has points in the window, so nothing shows that it was watched`,
          hint: `are the dimensions right? ${called}.settle says how long points take`,
        }
  }

  const explainUnknown: Part['explainUnknown'] = async (query, context) => {
    const known = await listed({ namespace: query.namespace, metric: query.metric }, context)
    if (!Array.isArray(known) || known.length > 0) return undefined
    const [missing] = await findMissing(query, context)
    return missing && { detail: missing.message, ...defined({ hint: missing.hint }) }
  }

  return { ask, findMissing, explainUnknown, explainSilence }
}

const mostPages = 10
/** `GetMetricData` takes 500 queries a call; these many show whether anything was reported. */
const mostBeside = 50

const sumOf = (points: readonly [number, number][]): number =>
  points.reduce((sum, [, value]) => sum + value, 0)

/**
 * How points of a statistic become one for the window; that of an average takes the sums and the
 * counts.
 */
const sums: ReadonlyMap<string, (points: readonly [number, number][]) => number> = new Map([
  ['Sum', sumOf],
  ['SampleCount', sumOf],
  ['Average', sumOf],
  ['Maximum', points => Math.max(...points.map(([, value]) => value))],
  ['Minimum', points => Math.min(...points.map(([, value]) => value))],
])

/**
 * One number of the points of a statistic. `counts`: where the sum is one of a mean, what it is
 * divided by.
 */
function oneOf(
  { stat, reduce, isMean }: Pick<MetricQuery, 'stat'> & Pick<Over, 'reduce'> & { isMean: boolean },
  points: readonly [number, number][],
  counts: readonly [number, number][],
): number | undefined {
  if (reduce) return reduceTo(reduce, points)
  return isMean ? sumOf(points) / sumOf(counts) : sums.get(stat)?.(points)
}

const noSum = ({ stat, period }: MetricQuery): Refused => ({
  ...refusal(
    `${stat} is known for each ${period} s, and not for the window as a whole`,
    'reduce those values to one, such as by `reduce: max`',
  ),
  isWrong: true,
})

const describePoints = ({ stat, period }: MetricQuery, count: number): string =>
  `${stat} over ${count} ${count === 1 ? 'point' : 'points'} of ${period} s`

const dimensionsOf = (dimensions: Record<string, string>) =>
  Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))

const metricOf = ({ namespace, metric, dimensions }: MetricQuery) => ({
  Namespace: namespace,
  MetricName: metric,
  Dimensions: dimensionsOf(dimensions),
})

type Metric = { MetricName: string; Dimensions: unknown[] }

const isMetric = (one: unknown): one is Metric =>
  isObject(one) && typeof one.MetricName === 'string' && Array.isArray(one.Dimensions)

/** A list by dimensions gives metrics of more dimensions too, which are other metrics. */
const isMeant = (
  { MetricName, Dimensions }: Metric,
  { metric, dimensions }: Partial<Pick<MetricQuery, 'metric' | 'dimensions'>>,
): boolean =>
  (metric === undefined || MetricName === metric) &&
  (dimensions === undefined || Dimensions.length === Object.keys(dimensions).length)

/** Results by their ids, which may come in several pages. */
function readPoints(
  items: readonly unknown[],
  count: number,
): { kind: 'points'; points: [number, number][][] } | Refused {
  const points: [number, number][][] = Array.from({ length: count }, () => [])
  const states = new Map<number, unknown>()
  for (const item of items) {
    if (!isObject(item)) return malformed
    const { Id, Timestamps, Values, StatusCode } = item
    const index = /^q(\d+)$/.exec(String(Id))?.[1]
    const list = points[Number(index)]
    if (!list || !Array.isArray(Timestamps) || !Array.isArray(Values)) return malformed
    const pairs = Timestamps.map((time, at) => [time, Values[at]])
    if (Values.length !== pairs.length || !pairs.flat().every(one => typeof one === 'number'))
      return malformed
    list.push(...(pairs as [number, number][]))
    states.set(Number(index), StatusCode)
  }
  const odd = [...states.values()].find(state => state !== 'Complete')
  if (odd === 'Forbidden')
    return { ...refusal('it refuses access to this metric (Forbidden)'), isWrong: true }
  if (odd !== undefined) return refusal(`its response is incomplete (${excerpt(String(odd), 40)})`)
  return states.size === count ? { kind: 'points', points } : malformed
}

const malformed = refusal('its response has an unknown format', "is it CloudWatch's API?")
