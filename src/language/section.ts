import { defined } from '../model/basics/defined.ts'
import { docsPage } from '../model/basics/docs.ts'
import { listedKeys } from '../model/basics/listed.ts'
import { nearest } from '../model/basics/nearest.ts'
import type { Fields, JsonSchema, Option, SectionOf, Setting } from './option.ts'
import { deprecate, isOverridden, mistake, type Reading, type Spot } from './yaml/reading.ts'
import { describe, describeKind, type Entry, entryOf } from './yaml/tree.ts'

type Pair<F extends Fields> = readonly [keyof F & string, keyof F & string]

export type SectionRules<F extends Fields> = {
  /** Pairs of keys of which one at most may be there. */
  exclusive?: readonly Pair<F>[]
  /** Such pairs of which an override of one takes the place of the other. */
  alternatives?: readonly Pair<F>[]
  /**
   * Whether what is right beside a mistake is kept, for checks of what it names. Only for sections
   * without required keys.
   */
  keepsRest?: true
  /** Where else a key is at home, for the hint at an unknown one. */
  elsewhere?: (key: string) => string | undefined
  /** What a key is that is at home in no file, for the same hint. */
  outside?: (key: string) => string | undefined
}

/**
 * A mapping with known keys. Unknown keys, missing ones and those that exclude each other are
 * mistakes.
 */
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
      return whole || rules.keepsRest ? (values as SectionOf<F>) : undefined
    },
  }
}

/**
 * What could be read of a section, and whether that is all of it; for what still has something to
 * check in the rest.
 */
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
      message: `expected a mapping with the keys ${listedKeys(Object.keys(fields))}; found ${found}`,
    })
    return { values: {}, whole: false }
  }
  const values: [string, unknown][] = []
  const entries = withoutReplaced(node.entries, rules, spot.reading)
  for (const entry of node.entries) {
    const unused = entries.includes(entry) ? entry.replaced : entry.value
    if (unused) lookAt({ ...entry, value: unused }, spot, fields, rules)
  }
  for (const entry of entries) {
    const value = readEntry(entry, spot, fields, rules)
    if (value !== undefined) values.push([entry.key, value])
  }
  for (const [key, setting] of Object.entries<Setting<unknown>>(fields)) {
    if (setting.required && !entryOf(node, key)) mistake(spot, { message: `\`${key}\` is missing` })
  }
  noteExclusive(entries, rules, spot)
  return {
    values: Object.fromEntries(values) as Partial<SectionOf<F>>,
    whole: spot.reading.found.length === before,
  }
}

/** Where two keys exclude each other, at the second of them, or at what an override says. */
function noteExclusive<F extends Fields>(
  entries: readonly Entry[],
  rules: SectionRules<F>,
  spot: Spot,
): void {
  const entryAt = (key: string) => entries.find(entry => entry.key === key)
  for (const [one, other] of refusedPairs(rules)) {
    const [first, second] = [entryAt(one), entryAt(other)]
    if (!first || !second) continue
    mistake(spot, {
      message: `\`${one}\` and \`${other}\` exclude each other`,
      hint: 'keep one of them',
      at: isOverridden(spot.reading, first.at) ? first.at : second.at,
    })
  }
}

/** All pairs of keys of which one at most may be there. */
export const pairsOf = <K extends string>(keys: readonly K[]): (readonly [K, K])[] =>
  keys.flatMap((one, index) => keys.slice(index + 1).map(other => [one, other] as const))

const refusedPairs = <F extends Fields>({ alternatives = [], exclusive = [] }: SectionRules<F>) => [
  ...alternatives,
  ...exclusive,
]

/**
 * Notes the mistakes of what the file says and an override replaces: the file is right or wrong
 * whatever is given.
 */
function lookAt<F extends Fields>(
  entry: Entry,
  spot: Spot,
  fields: F,
  rules: SectionRules<F>,
): void {
  readEntry(entry, { ...spot, reading: { ...spot.reading, references: [] } }, fields, rules)
}

/** Without what the file says where an override of an alternative has been given. */
function withoutReplaced<F extends Fields>(
  entries: readonly Entry[],
  { alternatives = [] }: SectionRules<F>,
  reading: Reading,
): readonly Entry[] {
  const given = new Set(entries.filter(({ at }) => isOverridden(reading, at)).map(({ key }) => key))
  const isReplaced = ({ key }: Entry) =>
    !given.has(key) &&
    alternatives.some(
      ([one, other]) => (key === one && given.has(other)) || (key === other && given.has(one)),
    )
  return entries.filter(entry => !isReplaced(entry))
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
  if (setting.deprecated !== undefined)
    deprecate({ path, reading: spot.reading }, entry.at, setting.deprecated)
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
  const known = () => rules.outside?.(key) ?? describeKnown(fields)
  return {
    message,
    hint: near ? `did you mean \`${near}\`?` : known(),
  }
}

const mostKnown = 12

/** What a mapping may hold: its keys, or of many the first ones and where all of them are. */
export function describeKnown(fields: Fields): string {
  const keys = Object.keys(fields)
  if (keys.length <= mostKnown) return `known here: ${keys.join(', ')}`
  const first = keys.slice(0, mostKnown).join(', ')
  return `known here: ${first}, and ${keys.length - mostKnown} more: see ${docsPage('configuration.md')}`
}

/** Editors show a description as plain text, far from the pages that it links to. */
const inEditor = (doc: string): string =>
  doc.replace(
    /\[([^\]]+)\]\(([^)#:]+)(#[^)]*)?\)/g,
    (_, text: string, page: string) => `${text} (${docsPage(page)})`,
  )

/** The same mapping for editors: keys, docs, defaults and examples. */
export function sectionSchema<F extends Fields>(
  fields: F,
  rules: SectionRules<F> = {},
): JsonSchema {
  const exclusive = refusedPairs(rules)
  const entries = Object.entries<Setting<unknown>>(fields)
  const required = entries.filter(([, { required }]) => required).map(([key]) => key)
  const properties = entries.map(
    ([key, { option, doc, default: fallback, example, deprecated }]) => [
      key,
      {
        ...option.schema,
        description: inEditor(doc),
        ...defined({
          default: fallback,
          examples: example === undefined ? undefined : [example],
          deprecated: deprecated === undefined ? undefined : true,
        }),
      },
    ],
  )
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...defined({
      required: required.length > 0 ? required : undefined,
      allOf:
        exclusive.length > 0 ? exclusive.map(pair => ({ not: { required: pair } })) : undefined,
    }),
  }
}
