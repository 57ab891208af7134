import { fillPlaceholders, formatPromDuration } from '../../promql/placeholders.ts'
import type { Over } from '../numbers/numbers.ts'
import type { LogsOrder } from '../provider.ts'

/** Quoted strings, comments, and the braces and brackets outside of both. */
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

/** The labels and values of the matchers with `=`. */
export const equalsOf = (selector: string): [label: string, value: string][] =>
  [...selector.matchAll(/([A-Za-z_]\w*)\s*=\s*(?:"([^"\\]*)"|`([^`]*)`)/g)].map(
    ([, label = '', quoted, raw]) => [label, quoted ?? raw ?? ''],
  )

/** The labels that a selector has matchers for. */
export const labelsIn = (selector: string): string[] =>
  [...selector.matchAll(/([A-Za-z_]\w*)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label)

/** Whether it contains a range such as `[5m]`. */
export const hasRange = (query: string): boolean =>
  [...query.matchAll(token)].some(([text]) => text === '[')

/**
 * A query with its placeholders filled in; a log query whose lines are counted returns their
 * number.
 */
export const writeQuery = (query: string, { window, parts, counts }: Over): string =>
  counts
    ? `sum(count_over_time(${query} [${formatPromDuration(parts.ms)}]))`
    : fillPlaceholders(query, window, parts.ms)

/** The lines of a log query that contain one of the ids, in their text or in a label. */
export const writeLines = ({ query, by, ids }: LogsOrder): string =>
  by === undefined ? `${query} |~ "${ids.join('|')}"` : `${query} | ${by}=~"${ids.join('|')}"`
