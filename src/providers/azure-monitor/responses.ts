import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { sum } from '../../stats/sum.ts'
import type { Numbers, Over, Refused } from '../numbers/numbers.ts'
import { describeReduced, reduceTo } from '../numbers/one-number.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import type { Span } from '../numbers/whole-periods.ts'
import { byPart } from '../numbers/window-parts.ts'
import { refusal } from '../outcome.ts'
import type { AzureQuery } from './query.ts'

/** A point at the start of its interval, Unix seconds, with what is known of it by aggregation. */
type Point = { time: number; of: Record<string, unknown> }
type Series = { labels: Record<string, string>; points: Point[] }

const malformed = refusal('its response has an unknown format', "is it Azure's management API?")

/** The series of every metric in a response, with the points that have any value. */
export const parsePoints = ({ value }: Record<string, unknown>): Series[] =>
  listOf(value)
    .flatMap(({ timeseries }) => listOf(timeseries))
    .map(({ metadatavalues, data }) => ({
      labels: Object.fromEntries(
        listOf(metadatavalues).map(({ name, value }) => [
          excerpt(String(isObject(name) ? name.value : name), 100),
          excerpt(String(value), 200),
        ]),
      ),
      points: listOf(data)
        .map(({ timeStamp, ...of }) => ({ time: Date.parse(String(timeStamp)) / 1000, of }))
        .filter(({ of }) => Object.values(of).some(one => typeof one === 'number')),
    }))

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** The numbers of one metric; of another time or of parts of the resource alone it is a failure. */
export function parseNumbers(
  json: Record<string, unknown>,
  query: AzureQuery,
  over: Over,
  span: Span,
): Numbers | Refused {
  const ends = String(json.timespan).split('/').map(Date.parse)
  if (ends[0] !== span.from * 1000 || ends[1] !== span.to * 1000)
    return refusal(`its response is for another time: ${excerpt(String(json.timespan), 80)}`)
  const odd = listOf(json.value).find(({ errorCode = 'Success' }) => errorCode !== 'Success')
  if (odd)
    return refusal(
      `its response is incomplete (${excerpt(`${odd.errorCode} ${odd.errorMessage ?? ''}`.trim(), 200)})`,
    )
  const read = parsePoints(json).filter(({ points }) => points.length > 0)
  if (read.some(({ points }) => points.some(({ time }) => !Number.isFinite(time)))) return malformed
  const numbers: Numbers = { kind: 'numbers', series: [], warnings: [] }
  const key = query.aggregation.toLowerCase()
  const series = read
    .map(({ labels, points }) => ({ labels, points: valuesOf(points, key), all: points }))
    .filter(({ points }) => points.length > 0)
  const { parts, counts, reduce } = over
  if (parts.count > 1)
    return {
      ...numbers,
      series: series.map(({ labels, points }) => ({
        labels,
        values: byPart(
          points.map(([time, value]) => [Math.min(time + query.interval, parts.end / 1000), value]),
          parts,
        ),
      })),
    }
  const count = series[0]?.points.length ?? 0
  const detail = reduce
    ? describeReduced(reduce, count)
    : `${query.aggregation} over ${count} ${count === 1 ? 'point' : 'points'} of ${query.interval} s`
  const whole: Numbers = {
    ...numbers,
    ...defined({ detail: series.length === 1 ? detail : undefined }),
    series: series.map(({ labels, points, all }) => ({
      labels,
      values: [reduce ? reduceTo(reduce, points) : oneOf(query, points, all)],
    })),
  }
  return counts ? wholeCounts(whole, "leave `eq '*'` out of the filter") : whole
}

const valuesOf = (points: readonly Point[], key: string): [number, number][] =>
  points.flatMap(({ time, of }): [number, number][] => {
    const value = of[key]
    return typeof value === 'number' ? [[time, value]] : []
  })

/** One number for the window of those of its intervals; an average is weighed by its counts. */
function oneOf(
  { aggregation }: AzureQuery,
  points: readonly [number, number][],
  all: readonly Point[],
): number {
  const values = points.map(([, value]) => value)
  if (aggregation === 'Maximum') return Math.max(...values)
  if (aggregation === 'Minimum') return Math.min(...values)
  if (aggregation !== 'Average') return sum(values)
  const counts = all.map(({ of }) => (typeof of.count === 'number' ? of.count : Number.NaN))
  const weighed = all.map(({ of }, at) => Number(of.average ?? 0) * counts[at]!)
  const known = sum(weighed) / sum(counts)
  return Number.isFinite(known) ? known : sum(values) / values.length
}
