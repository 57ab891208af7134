import { defined } from '../../model/basics/defined.ts'
import type { JsonSchema, Option } from '../option.ts'
import { mistake, type Spot } from '../yaml/reading.ts'
import { describe, describeKind, type Entry } from '../yaml/tree.ts'

type MappingForm = {
  /** The words of the docs: `mapping of names to values`. */
  type: string
  /** As in "expected a mapping of names to values". */
  expected: string
  /** What helps whoever wrote something else. */
  hint?: string
  /** Several entries, as in "more than 50 headers". */
  what: string
  least?: 0 | 1
  most: number
  /** What the schema says of keys and of values. */
  names?: JsonSchema
  values: JsonSchema
  /** The mapping can hold secrets: what stands in its place is never quoted. */
  secret?: true
}

/** Reads an entry; `own` is the spot of its value, `spot` that of the whole mapping. */
type ReadEntry<T> = (entry: Entry, own: Spot, spot: Spot) => T | undefined

/**
 * A mapping with keys of the user's own, as a list in their order. The mistakes of its entries are
 * noted by `one`; beside any of them nothing is read.
 */
export function mapping<T>(
  { type, expected, hint, what, least = 0, most, names, values, secret }: MappingForm,
  one: ReadEntry<T>,
): Option<T[]> {
  return {
    type,
    schema: {
      type: 'object',
      ...defined({ propertyNames: names }),
      additionalProperties: values,
      ...defined({ minProperties: least || undefined }),
      maxProperties: most,
    },
    read: spot => {
      const { node } = spot
      if (node.kind !== 'map' || node.entries.length < least) {
        const kind = secret ? describeKind(node) : describe(node)
        const found = node.kind === 'map' ? 'an empty one' : kind
        return mistake(spot, { message: `expected ${expected}; found ${found}`, hint })
      }
      if (node.entries.length > most) return mistake(spot, { message: `more than ${most} ${what}` })
      const before = spot.reading.found.length
      const all = node.entries.map(entry =>
        one(entry, { ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }, spot),
      )
      return spot.reading.found.length > before ? undefined : (all as T[])
    },
  }
}

/** The same as an object, by the keys. */
export function record<T>(form: MappingForm, one: ReadEntry<T>): Option<Record<string, T>> {
  const pairs = mapping(form, (entry, own, spot): [string, T] | undefined => {
    const value = one(entry, own, spot)
    return value === undefined ? undefined : [entry.key, value]
  })
  return {
    ...pairs,
    read: spot => {
      const read = pairs.read(spot)
      return read && Object.fromEntries(read)
    },
  }
}
