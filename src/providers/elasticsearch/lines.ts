import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { type FoundLine, lineOfObject, mostLines } from '../log-lines.ts'
import type { LogsOrder, MeasuredWindow } from '../provider.ts'
import { postJson } from '../source-api.ts'
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
  return postJson(`/${encodeURIComponent(index)}/_search`, {
    size: mostLines,
    sort: [{ [timeField]: 'asc' }],
    query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
  })
}

export const parseLines = ({ hits }: Json, timeField: string): FoundLine[] =>
  objectsIn(isObject(hits) ? hits.hits : []).flatMap(({ _source: source }) => {
    if (!isObject(source)) return []
    const time = source[timeField]
    return [lineOfObject(typeof time === 'number' ? time : Date.parse(String(time)), source)]
  })
