import { isObject } from '../../model/basics/is-object.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { Numbers, Over, Refused } from '../numbers/numbers.ts'
import { byPart } from '../numbers/window-parts.ts'
import { refusal } from '../outcome.ts'

/* Answers of `/api/v2/query/…`, in the form of Datadog's API description. */

const malformed = refusal('its response has an unknown format', "is it Datadog's API?")

const numbers = (series: Numbers['series']): Numbers => ({ kind: 'numbers', series, warnings: [] })

/** Columns of tags, and one of numbers: a row for each group. Null is nothing, not zero. */
export function parseScalar(json: Record<string, unknown>): Numbers | Refused {
  const columns = attributesOf(json).columns
  if (columns === undefined || columns === null) return numbers([])
  if (!Array.isArray(columns) || !columns.every(isColumn)) return malformed
  const groups = columns.filter(({ type }) => type === 'group')
  const found = columns.filter(({ type }) => type === 'number')
  if (groups.length + found.length !== columns.length) return malformed
  const rows = found.flatMap(({ values }) =>
    values.map((value, row) => ({
      value,
      labels: Object.fromEntries(groups.map(({ name, values }) => [name, tagOf(values[row])])),
    })),
  )
  if (!rows.every(({ value }) => isValue(value))) return malformed
  return numbers(
    rows.flatMap(({ value, labels }) =>
      typeof value === 'number' ? [{ labels, values: [value] }] : [],
    ),
  )
}

/**
 * `times`, the beginnings of intervals in Unix ms, and for each series a value at each of them or
 * null.
 */
export function parseSeries(json: Record<string, unknown>, over: Over): Numbers | Refused {
  const { parts, counts } = over
  const { times, series, values } = attributesOf(json)
  const [begins, named, found] = [times, series, values].map(one => one ?? [])
  if (!Array.isArray(begins) || !Array.isArray(named) || !Array.isArray(found)) return malformed
  const isWhole =
    begins.every(time => typeof time === 'number') &&
    found.every(one => Array.isArray(one) && one.length === begins.length && one.every(isValue)) &&
    named.length === found.length
  if (!isWhole) return malformed
  if (counts && begins.slice(1).some((time, at) => time !== begins[at]! + parts.ms))
    return refusal('it returned other intervals than requested')
  const pointsOf = (list: (number | null)[]) =>
    begins.flatMap((time: number, at): [number, number][] => {
      const value = list[at]
      return typeof value === 'number' ? [[(time + parts.ms) / 1000, value]] : []
    })
  return numbers(
    found
      .map((list, at) => ({
        labels: labelsOf(named[at]),
        values: byPart(pointsOf(list), parts),
      }))
      .filter(one => one.values.some(value => value !== undefined)),
  )
}

type Column = { name: string; type: string; values: unknown[] }

const isColumn = (one: unknown): one is Column =>
  isObject(one) &&
  typeof one.name === 'string' &&
  typeof one.type === 'string' &&
  Array.isArray(one.values)

const isValue = (one: unknown): boolean => one === null || typeof one === 'number'

function attributesOf({ data }: Record<string, unknown>): Record<string, unknown> {
  return isObject(data) && isObject(data.attributes) ? data.attributes : {}
}

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
