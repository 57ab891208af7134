import { isObject } from '../../model/basics/is-object.ts'
import { type Json, listIn } from '../../model/basics/json.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { type Numbers, numbersOf, type Over, oneSeries } from '../numbers/numbers.ts'
import { byPart } from '../numbers/window-parts.ts'
import { malformed, type Refusal, refusal } from '../outcome.ts'

/* Results of NerdGraph's `nrql` field: a row for each facet, or for each bucket of time. */

export const api = "New Relic's NerdGraph"

/** Rows of a query, and the time that New Relic says it looked at, Unix ms. */
export type NrqlResult = { kind: 'result'; rows: Json[]; begin: unknown; end: unknown }

export function readResult(json: Json): NrqlResult | undefined {
  const nrql = nrqlIn(json)
  const results = at(nrql, 'results')
  if (!Array.isArray(results) || !results.every(isObject)) return undefined
  const window = at(nrql, 'metadata', 'timeWindow')
  return { kind: 'result', rows: results, begin: at(window, 'begin'), end: at(window, 'end') }
}

/** What New Relic says beside the results. */
export const messagesIn = (json: Json): string[] =>
  listIn(at(nrqlIn(json), 'metadata', 'messages')).map(String)

const nrqlIn = (json: Json): unknown => at(json, 'data', 'actor', 'account', 'nrql')

const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce((one, key) => (isObject(one) ? one[key] : undefined), value)

/**
 * A number for each row over the window as a whole, or for each part of it. A count of zero is no
 * value: `explainSilence` decides whether it is a proof of zero.
 */
export function readNumbers({ rows }: NrqlResult, { parts, counts }: Over): Numbers | Refusal {
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
    return numbersOf(
      read.flatMap(({ row, value }) => {
        const found = known(value)
        return found === undefined ? [] : [{ labels: labelsOf(row), values: [found] }]
      }),
    )
  const ends = rows.map(({ endTimeSeconds }) => endTimeSeconds)
  if (!ends.every(end => typeof end === 'number')) return malformed(api)
  const first = parts.end / 1000 - ((parts.count - 1) * parts.ms) / 1000
  if (counts && ends.some((end, index) => end !== first + (index * parts.ms) / 1000))
    return refusal('it returned other intervals than requested')
  const points = read.flatMap(({ value }, index): [number, number][] => {
    const found = known(value)
    return found === undefined ? [] : [[ends[index] as number, found]]
  })
  return oneSeries(byPart(points, parts))
}

const ofRow = new Set([
  'facet',
  'beginTimeSeconds',
  'endTimeSeconds',
  'inspectedCount',
  'timestamp',
])

/** `{ "count": 3 }`, or `{ "percentile.duration": { "95": 0.2 } }`; null is no value. */
function numberIn(row: Json): number | null | 'none' | 'several' {
  const isFacet = 'facet' in row
  const found = Object.entries(row)
    .filter(([key]) => !ofRow.has(key))
    .flatMap(([, value]): unknown[] => (isObject(value) ? Object.values(value) : [value]))
    // The attributes of a facet are repeated beside it, as texts.
    .filter(value => typeof value === 'number' || (value === null && !isFacet))
  if (found.length > 1) return 'several'
  return found.length === 0 ? 'none' : (found[0] as number | null)
}

const labelsOf = ({ facet }: Json): Record<string, string> =>
  facet === undefined ? {} : { facet: excerpt([facet].flat().map(String).join(', '), 200) }
