import { fillPlaceholders, formatPromDuration } from '../../promql/placeholders.ts'
import type { Over } from '../numbers/numbers.ts'
import type { LogsOrder } from '../provider.ts'

/** Texts, comments, and what stands outside of both. */
const token = /"(?:[^"\\]|\\.)*"|`[^`]*`|#[^\n]*|\{|\}|\[/g

/** The stream selectors that a query reads, such as `{app="shop"}`, each once. */
export function selectorsOf(query: string): string[] {
  const found: string[] = []
  let from: number | undefined
  for (const { 0: text, index } of query.matchAll(token)) {
    if (text === '{') from = index
    if (text !== '}' || from === undefined) continue
    found.push(query.slice(from, index + 1))
    from = undefined
  }
  return [...new Set(found)]
}

/** What a selector wants labels to be, label and value; patterns and `!=` leave it open. */
export const equalsOf = (selector: string): [label: string, value: string][] =>
  [...selector.matchAll(/([A-Za-z_]\w*)\s*=\s*(?:"([^"\\]*)"|`([^`]*)`)/g)].map(
    ([, label = '', quoted, raw]) => [label, quoted ?? raw ?? ''],
  )

/** Whether a range such as `[5m]` stands in it. */
export const hasRange = (query: string): boolean =>
  [...query.matchAll(token)].some(([text]) => text === '[')

/**
 * A query with its placeholders filled in; a log query whose lines are counted becomes one that
 * gives their number.
 */
export const writeQuery = (query: string, { window, parts, counts }: Over): string =>
  counts
    ? `sum(count_over_time(${query} [${formatPromDuration(parts.ms)}]))`
    : fillPlaceholders(query, window, parts.ms)

/** Of a log query the lines that bear one of the ids, in their text or in a label. */
export const writeLines = ({ query, by, ids }: LogsOrder): string =>
  by === undefined ? `${query} |~ "${ids.join('|')}"` : `${query} | ${by}=~"${ids.join('|')}"`
