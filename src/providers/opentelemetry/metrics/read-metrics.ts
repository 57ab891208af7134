import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import { listIn, objectsIn } from '../../../model/basics/json.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { fromNanoseconds } from '../../nanoseconds.ts'
import { type Exponent, exponentialOf } from './exponential.ts'

/** Names and values of attributes, as texts. */
export type Labels = Record<string, string>

/**
 * One point of one series. `values`: a single number or, with `bounds`, the counts of the buckets
 * (…, bounds[0]], (bounds[0], bounds[1]], …, (bounds.at(-1), …).
 */
export type MetricPoint = {
  metric: string
  unit: string
  /** `counter`: it only goes up. */
  kind: 'gauge' | 'counter' | 'histogram'
  /** It counts from the point before, not from the start of the service. */
  isDelta: boolean
  labels: Labels
  values: number[]
  bounds?: number[]
  /** For an exponential histogram, instead of `bounds`. */
  exponent?: Exponent
}

/** One export of a service; `at`: Unix ms; `unread`: names of metrics of other kinds. */
export type MetricsExport = {
  resource: Labels
  at: number
  points: MetricPoint[]
  unread: string[]
}

/** The metrics of OTLP's `resourceMetrics`, as protobuf is decoded or as JSON has them. */
export const metricsOfOtlp = (resourceMetrics: unknown): MetricsExport[] =>
  objectsIn(resourceMetrics).flatMap(ofResource => {
    const resource = labelsOf(isObject(ofResource.resource) ? ofResource.resource.attributes : [])
    const read = objectsIn(ofResource.scopeMetrics)
      .flatMap(({ metrics }) => objectsIn(metrics))
      .map(readMetric)
    const points = read.flatMap(one => one.points)
    const unread = read.flatMap(one => one.unread)
    const at = points.reduce((latest, one) => Math.max(latest, one.at), 0)
    return at > 0 || unread.length > 0
      ? [{ resource, at, unread, points: points.map(({ at: _, ...point }) => point) }]
      : []
  })

type ReadMetric = { points: (MetricPoint & { at: number })[]; unread: string[] }

function readMetric(metric: Record<string, unknown>): ReadMetric {
  const name = textOf(metric.name)
  const { gauge, sum, histogram, exponentialHistogram } = metric
  const data = [gauge, sum, histogram, exponentialHistogram].find(isObject)
  if (name === '' || !data) return { points: [], unread: name === '' ? [] : [name] }
  const kind =
    data === histogram || data === exponentialHistogram
      ? 'histogram'
      : isObject(sum) && sum.isMonotonic === true
        ? 'counter'
        : 'gauge'
  const { aggregationTemporality: temporality } = data
  const isDelta = temporality === 1 || temporality === 'AGGREGATION_TEMPORALITY_DELTA'
  const points = objectsIn(data.dataPoints).flatMap(point => {
    const at = fromNanoseconds(point.timeUnixNano)
    const read =
      data === exponentialHistogram
        ? exponentialOf(point, number)
        : kind === 'histogram'
          ? bucketsOf(point)
          : numberOf(point)
    if (at === undefined || !read) return []
    const labels = labelsOf(point.attributes)
    return [
      { metric: name, unit: textOf(metric.unit), kind, isDelta, labels, at, ...read } as const,
    ]
  })
  return { points, unread: [] }
}

function numberOf({ asDouble, asInt }: Record<string, unknown>): { values: number[] } | undefined {
  const value = number(asDouble ?? asInt)
  return Number.isFinite(value) ? { values: [value] } : undefined
}

/** Without bounds there is one bucket for everything. */
function bucketsOf({ bucketCounts, explicitBounds, count }: Record<string, unknown>) {
  const bounds = listIn(explicitBounds).map(number)
  const counts = listIn(bucketCounts).map(number)
  const values = counts.length > 0 ? counts : [number(count)]
  const isWhole =
    values.length === bounds.length + 1 && [...values, ...bounds].every(Number.isFinite)
  return isWhole ? { values, bounds } : undefined
}

/** A number, or a large one as a string or as an object with a string form. */
const number = (value: unknown): number =>
  value === undefined || value === null ? Number.NaN : Number(String(value))

const textOf = (value: unknown): string => excerpt(typeof value === 'string' ? value : '', 200)

function labelsOf(attributes: unknown): Labels {
  const pairs = objectsIn(attributes).flatMap(({ key, value }) => {
    if (typeof key !== 'string' || !isObject(value)) return []
    const said = value.stringValue ?? value.intValue ?? value.boolValue ?? value.doubleValue
    return said === undefined ? [] : [[excerpt(key, 200), excerpt(String(said), 200)] as const]
  })
  return Object.fromEntries(pairs)
}

/** The labels of a series for people: its service, and its own attributes. */
export const shownLabels = (resource: Labels, labels: Labels): Labels => ({
  ...defined({ 'service.name': resource['service.name'] }),
  ...labels,
})
