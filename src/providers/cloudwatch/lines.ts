import { isObject } from '../../model/basics/is-object.ts'
import { type Json, listIn } from '../../model/basics/json.ts'
import { asXray, type FoundLine, mostLines } from '../log-lines.ts'
import type { Cell } from '../numbers/rows.ts'
import type { LogsOrder } from '../provider.ts'

/** Commands of Logs Insights for lines with one of the ids. */
export function commandsFor({ ids, by }: LogsOrder): string {
  const all = ids.flatMap(id => [id, asXray(id)])
  const filter =
    by === undefined
      ? `@message like /${all.join('|')}/`
      : `\`${by}\` in [${all.map(id => `"${id}"`).join(', ')}]`
  const shown = by === undefined ? '' : `, \`${by}\``
  return `fields @timestamp, @message${shown} | filter ${filter} | sort @timestamp asc | limit ${mostLines}`
}

/** Columns of each row, `[{ field, value }]`, without those that only point at its record. */
export const rowsIn = ({ results }: Json): Cell[][] =>
  listIn(results)
    .filter(Array.isArray)
    .map(row =>
      row
        .filter(isObject)
        .map(({ field, value }): Cell => [String(field), typeof value === 'string' ? value : ''])
        .filter(([field]) => !field.startsWith('@ptr')),
    )

/** A time is `2023-11-14 22:13:20.000`, in UTC. */
export const linesIn = (json: Json, { by = '' }: LogsOrder): FoundLine[] =>
  rowsIn(json).map(row => {
    const cells = new Map(row)
    return {
      at: Date.parse(`${cells.get('@timestamp') ?? ''}Z`.replace(' ', 'T')),
      text: cells.get('@message') ?? '',
      beside: cells.get(by) ?? '',
    }
  })
