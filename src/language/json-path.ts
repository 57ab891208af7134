import { type FilterFunction, JSONPathEnvironment, type JSONPathQuery, jsonpath } from 'json-p3'
import { RE2JS } from 're2js'

const { Match, Search } = jsonpath.functions
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
