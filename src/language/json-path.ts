import { type FilterFunction, JSONPathEnvironment, type JSONPathQuery, jsonpath } from 'json-p3'
import { RE2JS } from 're2js'
import { boundedFirst } from './json-path-bound.ts'

const { Match, Search } = jsonpath.functions
const { NameSelector } = jsonpath.selectors
type IndexSelector = jsonpath.selectors.IndexSelector
const mostKept = 50

/**
 * `match` and `search` of RFC 9535 in linear time: a response that is made to be slow to match
 * holds nobody up. Which expressions are valid (I-Regexp, RFC 9485) is the library's to say; one
 * that is not matches nothing.
 */
function expressionFunction(
  original: FilterFunction,
  test: (pattern: RE2JS, text: string) => boolean,
): FilterFunction {
  const kept = new Map<string, RE2JS | undefined>()
  const compile = (written: string): RE2JS | undefined => {
    try {
      // The library compiles an expression as it is called, and throws where it is none.
      original.call('', written)
      return RE2JS.compile(withPlainDots(written))
    } catch {
      return undefined
    }
  }
  const { argTypes, returnType } = original
  return {
    argTypes,
    returnType,
    call: (text: unknown, written: unknown): boolean => {
      if (typeof text !== 'string' || typeof written !== 'string') return false
      if (!kept.has(written)) {
        if (kept.size >= mostKept) kept.clear()
        kept.set(written, compile(written))
      }
      const pattern = kept.get(written)
      return pattern !== undefined && test(pattern, text)
    },
  }
}

/**
 * A dot is neither of both line ends (RFC 9485, 5.3); within brackets, or escaped, it is itself.
 */
const withPlainDots = (written: string): string =>
  written.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, found => (found === '.' ? '[^\\n\\r]' : found))

const environment = new JSONPathEnvironment()
environment.functionRegister.set(
  'match',
  expressionFunction(new Match({ throwErrors: true }), (pattern, text) =>
    pattern.matcher(text).matches(),
  ),
)
environment.functionRegister.set(
  'search',
  expressionFunction(new Search({ throwErrors: true }), (pattern, text) =>
    pattern.matcher(text).find(),
  ),
)

/**
 * A path of RFC 9535, ready to be asked.
 * @throws Error with a `token` at the character that is at fault.
 */
export const compileJsonPath = (path: string): JSONPathQuery => environment.compile(path)

/**
 * Finds the first value that a path names; undefined where it names none.
 * @throws Error where that is too much work.
 */
export type FindFirst = (value: unknown) => unknown

/**
 * The same, for what is asked again and again: a path of names and indexes alone, as most are, is
 * walked without the lists of nodes that any other one needs.
 */
export function compileFirst(path: string): FindFirst {
  const query = compileJsonPath(path)
  const keys = keysOf(query)
  if (!keys) return boundedFirst(query)
  return value => {
    let at: unknown = value
    for (const key of keys) {
      at = childOf(at, key)
      if (at === undefined) return undefined
    }
    return at
  }
}

/** The names and indexes of a path that is made of these alone; undefined of any other. */
export const namesOf = (path: string): (string | number)[] | undefined =>
  keysOf(compileJsonPath(path))

/** Of a path that names one value at most; undefined of any other. */
function keysOf(query: JSONPathQuery): (string | number)[] | undefined {
  if (!query.singularQuery()) return undefined
  return query.segments.map(({ selectors: [only] }) =>
    only instanceof NameSelector ? only.name : (only as IndexSelector).index,
  )
}

/** Names are those of objects, and indexes those of lists, from the end where they are negative. */
function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value.at(key) : undefined
  if (typeof value !== 'object' || value === null || typeof key === 'number') return undefined
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}
