/*
 * Queries of PromQL are put together as texts. A comment reaches to the end of its line, and would
 * swallow what is written behind it: whoever wraps a query does so with these.
 */

/** A query behind which something may be written. */
export const ended = (query: string): string => (/#[^\n]*$/.test(query) ? `${query}\n` : query)

/** A query in parentheses. */
export const wrapQuery = (query: string): string => `(${ended(query.trim())})`

const text = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/.source
const textOrComment = new RegExp(`(${text})|#[^\\n]*`, 'g')

/** The same query without its comments. */
export const withoutComments = (query: string): string =>
  query.replace(textOrComment, (_, kept: string | undefined) => kept ?? '')
