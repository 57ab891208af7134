import { limits } from '../../language/limits.ts'
import { mapping } from '../../language/mappings/mapping.ts'
import { nameForm, noteName } from '../../language/mappings/names.ts'
import type { Option, Setting } from '../../language/option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { type Entry, entryOf, type TreeNode } from '../../language/yaml/tree.ts'
import { type ProviderKind, providerKeys, providers } from '../../providers/providers.ts'

/**
 * A source beside that of its kind at the top of the file: of which key, and what is written below
 * it.
 */
export type NamedSource = { name: string; key: string; written: unknown }

/** The kinds that can be there several times: those that are asked. */
const queriedKinds = providerKeys().filter(({ ask }) => ask)
/** What the record calls where an objective has its number from. */
const taken = [...providerKeys().map(({ key }) => key), 'load', 'baseline', 'alerts']

/** `{ staging: { prometheus: { … } } }`: each has one key, as at the top of the file. */
export const sources: Option<NamedSource[]> = mapping(
  {
    type: 'mapping of sources',
    expected: 'a mapping of names',
    hint: 'such as { staging: { prometheus: { url: … } } }',
    what: 'sources',
    most: limits.sources,
    names: { pattern: nameForm, not: { enum: taken } },
    values: {
      type: 'object',
      properties: Object.fromEntries(
        queriedKinds.map(({ key }) => [key, { $ref: `#/properties/${key}` }]),
      ),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
  },
  readNamed,
)

function readNamed(entry: Entry, own: Spot, spot: Spot): NamedSource | undefined {
  const { key: name, at, value: node } = entry
  if (taken.includes(name))
    return mistake(spot, {
      message: `the name \`${name}\` is reserved: it names another source of numbers`,
      hint: 'such as `staging`',
      at,
    })
  if (noteName(entry, spot, 'staging')) return undefined
  const keys = queriedKinds.map(({ key }) => key).join(', ')
  const [first, other] = node.kind === 'map' ? node.entries : []
  const kind = queriedKinds.find(({ key }) => key === first?.key)
  if (!first || !kind || other)
    return mistake(own, {
      message: `expected one of the keys ${keys}, with the settings of that source`,
      hint: 'such as { prometheus: { url: … } }',
      at: (kind ? other : first)?.at,
    })
  return readSettings(
    { name, kind },
    { ...own, node: first.value, path: `${own.path}.${first.key}` },
  )
}

function readSettings(
  { name, kind: { key, title, setting } }: { name: string; kind: ProviderKind },
  spot: Spot,
): NamedSource | undefined {
  const written = (setting as Setting<unknown>).option.read(spot)
  if (written === undefined) return undefined
  const kind = providers.find(one => one.key === key && one.plan(written, { startsTarget: false }))
  if (!kind)
    return mistake(spot, {
      message: `no address of ${title} is given`,
      hint: `set ${spot.path}.url`,
    })
  if (kind.isStarted)
    return mistake(spot, {
      message: `a ${title} of the gate's own is started for the source \`${key}\` alone`,
      hint: `move it to \`${key}\` at the top of the file`,
    })
  return { name, key, written }
}

/**
 * The keys of the sources that a file names, by name, whatever else of it is wrong: what an
 * objective asks is read by them.
 */
export function sourceKeysIn(file: TreeNode | undefined): ReadonlyMap<string, string> {
  const named = entryOf(file, 'sources')?.value
  if (named?.kind !== 'map') return new Map()
  return new Map(
    named.entries.flatMap(({ key: name, value }): [string, string][] => {
      const key = value.kind === 'map' ? value.entries[0]?.key : undefined
      return key === undefined ? [] : [[name, key]]
    }),
  )
}
