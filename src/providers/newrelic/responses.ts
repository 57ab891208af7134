import { isObject } from '../../model/basics/is-object.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { Numbers, Over, Refused } from '../numbers/numbers.ts'
import { byPart } from '../numbers/window-parts.ts'
import { refusal } from '../outcome.ts'

/* Results of NerdGraph's `nrql` field: a row for each facet, or for each bucket of time. */

/** Rows of what was asked, and the time that New Relic says it looked at, Unix ms. */
export type NrqlResult = { rows: Record<string, unknown>[]; begin: unknown; end: unknown }

export function readResult(json: Record<string, unknown>): NrqlResult | undefined {
  const account = at(json, 'data', 'actor', 'account')
  const nrql = at(account, 'nrql')
  const results = at(nrql, 'results')
  if (!Array.isArray(results) || !results.every(isObject)) return undefined
  const window = at(nrql, 'metadata', 'timeWindow')
  return { rows: results, begin: at(window, 'begin'), end: at(window, 'end') }
}

const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce((one, key) => (isObject(one) ? one[key] : undefined), value)

/**
 * A number for each row of the window as a whole, or for each part of it. Of counts nothing found
 * is nothing, not zero.
 */
export function readNumbers({ rows }: NrqlResult, { parts, counts }: Over): Numbers | Refused {
  const read = rows.map(row => ({ row, value: numberIn(row) }))
  const odd = read.find(({ value }) => value === 'none' || value === 'several')
  if (odd)
    return refusal(
      odd.value === 'none'
        ? `the query returns \`${excerpt(JSON.stringify(odd.row), 60)}\`, which contains no number`
        : 'the query returns several numbers where one is needed',
      'select one number, such as `SELECT count(*)`',
    )
  const known = (value: unknown) =>
    typeof value === 'number' && !(counts && value === 0) ? value : undefined
  if (parts.count === 1)
    return {
      kind: 'numbers',
      warnings: [],
      series: read.flatMap(({ row, value }) => {
        const found = known(value)
        return found === undefined ? [] : [{ labels: labelsOf(row), values: [found] }]
      }),
    }
  const ends = rows.map(({ endTimeSeconds }) => endTimeSeconds)
  if (!ends.every(end => typeof end === 'number')) return malformed
  const first = parts.end / 1000 - ((parts.count - 1) * parts.ms) / 1000
  if (counts && ends.some((end, index) => end !== first + (index * parts.ms) / 1000))
    return refusal('it returned other intervals than requested')
  const points = read.flatMap(({ value }, index): [number, number][] => {
    const found = known(value)
    return found === undefined ? [] : [[ends[index] as number, found]]
  })
  const values = byPart(points, parts)
  return {
    kind: 'numbers',
    warnings: [],
    series: points.length > 0 ? [{ labels: {}, values }] : [],
  }
}

const malformed = refusal('its response has an unknown format', "is it New Relic's NerdGraph?")

const ofRow = new Set([
  'facet',
  'beginTimeSeconds',
  'endTimeSeconds',
  'inspectedCount',
  'timestamp',
])

/** `{ "count": 3 }`, or `{ "percentile.duration": { "95": 0.2 } }`; null is no value. */
function numberIn(row: Record<string, unknown>): number | null | 'none' | 'several' {
  const isFacet = 'facet' in row
  const found = Object.entries(row)
    .filter(([key]) => !ofRow.has(key))
    .flatMap(([, value]): unknown[] => (isObject(value) ? Object.values(value) : [value]))
    // The attributes of a facet are repeated beside it, as texts.
    .filter(value => typeof value === 'number' || (value === null && !isFacet))
  if (found.length > 1) return 'several'
  return found.length === 0 ? 'none' : (found[0] as number | null)
}

const labelsOf = ({ facet }: Record<string, unknown>): Record<string, string> =>
  facet === undefined ? {} : { facet: excerpt([facet].flat().map(String).join(', '), 200) }
