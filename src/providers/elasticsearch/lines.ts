import { isObject } from '../../model/basics/is-object.ts'
import { lineOf, mostLines } from '../log-lines.ts'
import type { LogLine, LogsOrder, MeasuredWindow } from '../provider.ts'
import type { SourceOrder } from '../source-http.ts'

/** A search for documents of an index that hold one of the ids, in any field or in one. */
export function linesSearch(
  { query: index, by, ids }: LogsOrder,
  { start, end }: MeasuredWindow,
  timeField: string,
): SourceOrder {
  const format = 'epoch_millis'
  const within = { [timeField]: { gte: start * 1000, lt: end * 1000, format } }
  const quoted = ids.map(id => `"${id}"`).join(' OR ')
  const query = by === undefined ? quoted : `${by.replaceAll(/[^\w.@]/g, '\\$&')}:(${quoted})`
  const search = {
    size: mostLines,
    sort: [{ [timeField]: 'asc' }],
    query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
  }
  return {
    path: `/${encodeURIComponent(index)}/_search`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(search),
  }
}

/** The message of each document; of one without, all of it. */
export function parseLines(
  { hits }: Record<string, unknown>,
  order: LogsOrder,
  timeField: string,
): LogLine[] {
  const found = isObject(hits) && Array.isArray(hits.hits) ? hits.hits.filter(isObject) : []
  return found.flatMap(({ _source: source }) => {
    if (!isObject(source)) return []
    const whole = JSON.stringify(source)
    const text = typeof source.message === 'string' ? source.message : whole
    const time = source[timeField]
    const at = typeof time === 'number' ? time : Date.parse(String(time))
    return lineOf({ at, text, beside: whole }, order)
  })
}
