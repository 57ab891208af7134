import { literalForm } from './selector.ts'

/*
 * Queries of PromQL are put together as texts. A comment reaches to the end of its line, and would
 * swallow what is written behind it: whoever wraps a query does so with these.
 */

/** A query behind which something may be written. */
export const ended = (query: string): string => (/#[^\n]*$/.test(query) ? `${query}\n` : query)

/** A query in parentheses. */
export const wrapQuery = (query: string): string => `(${ended(query.trim())})`

const stringOrComment = new RegExp(`(${literalForm})|#[^\\n]*`, 'g')

/** The same query without its comments. */
export const withoutComments = (query: string): string =>
  query.replace(stringOrComment, (_, string: string | undefined) => string ?? '')

/** The same query without its comments, and with nothing in its strings. */
export const withoutStrings = (query: string): string =>
  query.replace(stringOrComment, (_, string: string | undefined) => (string ? '""' : ''))
