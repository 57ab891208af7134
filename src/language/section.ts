import { defined } from '../model/defined.ts'
import { nearest } from '../model/nearest.ts'
import type { Fields, JsonSchema, Option, SectionOf, Setting } from './option.ts'
import { mistake, type Spot } from './yaml/reading.ts'
import { describe, describeKind, type Entry, entryOf } from './yaml/tree.ts'

export type SectionRules<F extends Fields> = {
  /** Pairs of keys of which one at most may be there. */
  exclusive?: readonly (readonly [keyof F & string, keyof F & string])[]
  /** Where else a key is at home, for the hint at an unknown one. */
  elsewhere?: (key: string) => string | undefined
}

/** A mapping with known keys. Unknown keys, missing ones and those that exclude each other are mistakes. */
export function section<F extends Fields>(
  fields: F,
  rules: SectionRules<F> = {},
): Option<SectionOf<F>> {
  return {
    type: 'mapping',
    fields,
    schema: sectionSchema(fields, rules),
    read: spot => {
      const { values, whole } = readSection(fields, rules, spot)
      return whole ? (values as SectionOf<F>) : undefined
    },
  }
}

/** What could be read of a section, and whether that is all of it; for what still has something to check in the rest. */
export function readSection<F extends Fields>(
  fields: F,
  rules: SectionRules<F>,
  spot: Spot,
): { values: Partial<SectionOf<F>>; whole: boolean } {
  const { node } = spot
  const before = spot.reading.found.length
  if (node.kind !== 'map') {
    // A file without a mapping is of another kind, and may be anybody's.
    const found = spot.path === '' ? describeKind(node) : describe(node)
    mistake(spot, {
      message: `expected a mapping with the keys ${listed(supported(fields))}; found ${found}`,
    })
    return { values: {}, whole: false }
  }
  const values: [string, unknown][] = []
  for (const entry of node.entries) {
    const value = readEntry(entry, spot, fields, rules)
    if (value !== undefined) values.push([entry.key, value])
  }
  for (const [key, setting] of Object.entries<Setting<unknown>>(fields)) {
    if (setting.required && !entryOf(node, key)) mistake(spot, { message: `\`${key}\` is missing` })
  }
  for (const [one, other] of rules.exclusive ?? []) {
    const second = entryOf(node, other)
    if (!second || !entryOf(node, one)) continue
    mistake(spot, {
      message: `\`${one}\` and \`${other}\` exclude each other`,
      hint: 'keep one of them',
      at: second.at,
    })
  }
  return {
    values: Object.fromEntries(values) as Partial<SectionOf<F>>,
    whole: spot.reading.found.length === before,
  }
}

function readEntry<F extends Fields>(
  entry: Entry,
  spot: Spot,
  fields: F,
  rules: SectionRules<F>,
): unknown {
  const setting = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined
  const path = spot.path ? `${spot.path}.${entry.key}` : entry.key
  if (!setting) return mistake(spot, { ...unknownKey(entry.key, fields, rules), at: entry.at })
  if (entry.value.kind === 'nothing') {
    return mistake(
      { ...spot, path },
      { message: 'there is no value', hint: 'remove the key, or give it one', at: entry.at },
    )
  }
  return setting.option.read({ ...spot, node: entry.value, path })
}

function unknownKey<F extends Fields>(
  key: string,
  fields: F,
  rules: SectionRules<F>,
): { message: string; hint: string } {
  if (key === '<<')
    return { message: 'YAML merge keys are not allowed', hint: 'write the values out' }
  const message = `unknown key \`${key.slice(0, 60)}\``
  const elsewhere = rules.elsewhere?.(key)
  const near = nearest(key, Object.keys(fields)) ?? elsewhere
  return {
    message,
    hint: near ? `did you mean \`${near}\`?` : `known here: ${supported(fields).join(', ')}`,
  }
}

/** The same mapping for editors: keys, docs, defaults and examples. */
export function sectionSchema<F extends Fields>(
  fields: F,
  { exclusive = [] }: SectionRules<F> = {},
): JsonSchema {
  const entries = Object.entries<Setting<unknown>>(fields)
  const required = entries.filter(([, { required }]) => required).map(([key]) => key)
  const properties = entries.map(([key, { option, doc, default: fallback, example }]) => [
    key,
    {
      ...option.schema,
      description: doc,
      ...defined({ default: fallback }),
      ...(example !== undefined && { examples: [example] }),
    },
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(exclusive.length > 0 && { allOf: exclusive.map(pair => ({ not: { required: pair } })) }),
  }
}

const supported = (fields: Fields): string[] => Object.keys(fields)
const listed = (keys: string[]): string => keys.map(key => `\`${key}\``).join(', ')
