import type { JsonSchema, Option } from './option.ts'
import { mistake, type Spot } from './yaml/reading.ts'
import { describe, describeKind } from './yaml/tree.ts'

/**
 * What came of reading a string: its value, or why not and, in `index`, which character of the text
 * is at fault.
 */
export type Parsed<T> = { value: T } | Refusal
export type Refusal = { refused: string; hint?: string | undefined; index?: number | undefined }

/**
 * An option that is written as a string, and can be read from an input or a flag as well as from a
 * file.
 */
export type TextOption<T> = Option<T> & { parse: (text: string) => Parsed<T> }

/** No expression is longer; what reads one need not fear a hostile text. */
export const longestExpression = 500

type TextForm<T> = {
  type: string
  /** `a duration`, as in "expected a duration". */
  expected: string
  /** What helps whoever wrote something else. */
  hint: string
  parse: (text: string) => Parsed<T>
  schema?: JsonSchema
  /** The value can be a secret, or hold one: it is never quoted. */
  secret?: boolean
}

export function textOption<T>({
  type,
  expected,
  hint,
  parse,
  schema = {},
  secret,
}: TextForm<T>): TextOption<T> {
  return {
    type,
    parse,
    schema: { type: 'string', ...schema },
    read: spot => {
      if (spot.node.kind === 'text') return readText(spot, parse)
      const found = secret ? describeKind(spot.node) : describe(spot.node)
      return mistake(spot, { message: `expected ${expected}; found ${found}`, hint })
    },
  }
}

/**
 * Reads the text of the spot, and points at the character that is at fault where the file shows it
 * as it reads.
 */
export function readText<T>(spot: Spot, parse: (text: string) => Parsed<T>): T | undefined {
  const { node } = spot
  if (node.kind !== 'text') throw new TypeError('readText is for texts')
  const parsed = parse(node.text)
  if ('value' in parsed) return parsed.value
  const { refused, hint, index } = parsed
  const at = index !== undefined && node.textAt !== undefined ? node.textAt + index : undefined
  return mistake(spot, { message: refused, hint, at })
}
