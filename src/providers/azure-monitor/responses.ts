import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { sum } from '../../stats/sum.ts'
import type { Numbers, Over } from '../numbers/numbers.ts'
import { reduceTo } from '../numbers/one-number.ts'
import { numbersOfPeriods, spanOf } from '../numbers/whole-periods.ts'
import { incomplete, malformed, type Refusal, refusal } from '../outcome.ts'
import type { AzureQuery } from './query.ts'

export const api = "Azure's management API"

/** A point at the start of its interval, Unix seconds, with its values by aggregation. */
type Point = { time: number; of: Json }
type Series = { labels: Record<string, string>; points: Point[] }

/** The series of every metric in a response, with the points that have any value. */
export const parsePoints = ({ value }: Json): Series[] =>
  objectsIn(value)
    .flatMap(({ timeseries }) => objectsIn(timeseries))
    .map(({ metadatavalues, data }) => ({
      labels: Object.fromEntries(
        objectsIn(metadatavalues).map(({ name, value }) => [
          excerpt(String(isObject(name) ? name.value : name), 100),
          excerpt(String(value), 200),
        ]),
      ),
      points: objectsIn(data)
        .map(({ timeStamp, ...of }) => ({ time: Date.parse(String(timeStamp)) / 1000, of }))
        .filter(({ of }) => Object.values(of).some(one => typeof one === 'number')),
    }))

/** The numbers of one metric; a response for another time, or an incomplete one, is a failure. */
export function parseNumbers(json: Json, query: AzureQuery, over: Over): Numbers | Refusal {
  const { aggregation: stat, interval: period } = query
  const { from, to } = spanOf(over, period)
  const ends = String(json.timespan).split('/').map(Date.parse)
  if (ends[0] !== from * 1000 || ends[1] !== to * 1000)
    return refusal(`its response is for another time: ${excerpt(String(json.timespan), 80)}`)
  const odd = objectsIn(json.value).find(({ errorCode = 'Success' }) => errorCode !== 'Success')
  if (odd) return incomplete(`${odd.errorCode} ${odd.errorMessage ?? ''}`.trim())
  const read = parsePoints(json)
  if (read.some(({ points }) => points.some(({ time }) => !Number.isFinite(time))))
    return malformed(api)
  const series = read.map(({ labels, points: all }) => {
    const points = valuesOf(all, stat.toLowerCase())
    return { labels, points, whole: wholeOf(stat, points, all) }
  })
  const severalHint = "leave `eq '*'` out of the filter"
  return numbersOfPeriods(series, { title: 'Azure Monitor', stat, period, severalHint }, over)
}

const valuesOf = (points: readonly Point[], key: string): [number, number][] =>
  points.flatMap(({ time, of }): [number, number][] => {
    const value = of[key]
    return typeof value === 'number' ? [[time, value]] : []
  })

/** One number for the window from those of its intervals; averages are weighted by their counts. */
function wholeOf(
  stat: AzureQuery['aggregation'],
  points: readonly [number, number][],
  all: readonly Point[],
): number | undefined {
  if (stat === 'Maximum') return reduceTo({ kind: 'max' }, points)
  if (stat === 'Minimum') return reduceTo({ kind: 'min' }, points)
  const values = points.map(([, value]) => value)
  if (stat !== 'Average') return sum(values)
  const counts = all.map(({ of }) => (typeof of.count === 'number' ? of.count : Number.NaN))
  const weighed = all.map(({ of }, at) => Number(of.average ?? 0) * counts[at]!)
  const known = sum(weighed) / sum(counts)
  return Number.isFinite(known) ? known : sum(values) / values.length
}
