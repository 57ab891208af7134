import { isObject } from '../../model/basics/is-object.ts'
import type { AwsFailed } from '../aws.ts'
import { asXray, lineOf, mostLines } from '../log-lines.ts'
import type { Opened } from '../outcome.ts'
import type { LogsOrder } from '../provider.ts'

/** The log groups of `logs.query`, with commas between them. */
export const groupsOf = (query: string): string[] =>
  query
    .split(',')
    .map(group => group.trim())
    .filter(group => group !== '')

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

/** Rows of `[{ field, value }]`; a time is `2023-11-14 22:13:20.000`, in UTC. */
export function linesOf(found: Opened | AwsFailed, order: LogsOrder) {
  if (found.kind === 'failed') return found
  const rows = Array.isArray(found.json.results) ? found.json.results : []
  const lines = rows.filter(Array.isArray).flatMap(row => {
    const cells = new Map(row.filter(isObject).map(({ field, value }) => [field, String(value)]))
    const at = Date.parse(`${cells.get('@timestamp') ?? ''}Z`.replace(' ', 'T'))
    const beside = order.by && cells.get(order.by)
    return lineOf({ at, text: cells.get('@message') ?? '', beside: beside ?? '' }, order)
  })
  return { kind: 'lines' as const, lines }
}
