import { isObject } from '../../model/basics/is-object.ts'
import type { Json } from '../../model/basics/json.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { type Numbers, numbersOf, type Over, oneSeries } from '../numbers/numbers.ts'
import { byPart } from '../numbers/window-parts.ts'
import { malformed, type Refusal, refusal } from '../outcome.ts'

/* Responses of `/api/v2/query/…`, in the form of Datadog's API description. */

const unreadable = malformed("Datadog's API")

/** Columns of tags, and one of numbers: a row for each group. Null is no value, not zero. */
export function parseScalar(json: Json): Numbers | Refusal {
  const columns = attributesOf(json).columns ?? []
  if (!Array.isArray(columns) || !columns.every(isColumn)) return unreadable
  const groups = columns.filter(({ type }) => type === 'group')
  const found = columns.filter(({ type }) => type === 'number')
  if (groups.length + found.length !== columns.length) return unreadable
  if (!found.every(({ values }) => values.every(isValue))) return unreadable
  const labelsAt = (row: number) =>
    Object.fromEntries(groups.map(({ name, values }) => [name, tagOf(values[row])]))
  const series = found.flatMap(({ values }) =>
    values.flatMap((value, row) =>
      typeof value === 'number' ? [{ labels: labelsAt(row), values: [value] }] : [],
    ),
  )
  return numbersOf(series)
}

/**
 * `times`, the beginnings of intervals in Unix ms, and for each series a value at each of them or
 * null.
 */
export function parseSeries(json: Json, { parts, counts }: Over): Numbers | Refusal {
  const { times, series, values } = attributesOf(json)
  const [begins, named, found] = [times, series, values].map(one => one ?? [])
  if (!Array.isArray(begins) || !Array.isArray(named) || !Array.isArray(found)) return unreadable
  const isWhole =
    begins.every(time => typeof time === 'number') &&
    found.every(one => Array.isArray(one) && one.length === begins.length && one.every(isValue)) &&
    named.length === found.length
  if (!isWhole) return unreadable
  if (counts && begins.slice(1).some((time, at) => time !== begins[at]! + parts.ms))
    return refusal('it returned other intervals than requested')
  const pointsOf = (list: (number | null)[]) =>
    begins.flatMap((time: number, at): [number, number][] => {
      const value = list[at]
      return typeof value === 'number' ? [[(time + parts.ms) / 1000, value]] : []
    })
  return numbersOf(
    found.flatMap(
      (list, at) => oneSeries(byPart(pointsOf(list), parts), labelsOf(named[at])).series,
    ),
  )
}

/** `{ "errors": ["…"] }`; beside data they say that it is incomplete. */
export const errorsOf = (json: Json | undefined): string => textsOf(json?.errors)

/** `{ "meta": { "status": "timeout", "warnings": [{ "title": …, "detail": … }] } }` of a search. */
export function lackingIn({ meta }: Json): string {
  if (!isObject(meta)) return ''
  const { status, warnings } = meta
  return textsOf([status === 'timeout' && 'the search timed out', warnings].flat())
}

const textsOf = (list: unknown): string =>
  [list]
    .flat()
    .map(one => (isObject(one) ? (one.detail ?? one.title) : one))
    .filter(one => typeof one === 'string' && one.trim() !== '')
    .slice(0, 3)
    .join('; ')

type Column = { name: string; type: string; values: unknown[] }

const isColumn = (one: unknown): one is Column =>
  isObject(one) &&
  typeof one.name === 'string' &&
  typeof one.type === 'string' &&
  Array.isArray(one.values)

const isValue = (one: unknown): boolean => one === null || typeof one === 'number'

const attributesOf = ({ data }: Json): Json =>
  isObject(data) && isObject(data.attributes) ? data.attributes : {}

/** A cell of a group is a list of tags. */
const tagOf = (cell: unknown): string => excerpt([cell].flat().map(String).join(','), 200)

/** `env:production` as a label. */
function labelsOf(one: unknown): Record<string, string> {
  const tags = isObject(one) && Array.isArray(one.group_tags) ? one.group_tags.map(String) : []
  return Object.fromEntries(
    tags.map(tag => {
      const [name = '', ...value] = tag.split(':')
      return [excerpt(name, 100), excerpt(value.join(':'), 200)]
    }),
  )
}
