import type { Fields, Setting } from '../language/option.ts'
import { describeKnown, readSection } from '../language/section.ts'
import { type Override, overlay } from '../language/yaml/overlay.ts'
import { noYaml, parseYaml } from '../language/yaml/parse-yaml.ts'
import {
  type Environment,
  type Reading,
  type Reference,
  refuseFile,
  type Spot,
  sortedMistakes,
} from '../language/yaml/reading.ts'
import { type Entry, entryOf, itemsOf, type TreeNode } from '../language/yaml/tree.ts'
import { nearest } from '../model/basics/nearest.ts'
import type { Mistake, Place } from '../model/problem.ts'
import { configProblem } from './config-problem.ts'
import type { Imported } from './imports/import-slos.ts'
import { type Input, inputs } from './inputs.ts'
import { configFields, type Settings } from './options.ts'
import { sourceKeysIn } from './sources/sources.ts'

/**
 * A config file, read, and what overrides it: what they say, and what of it must never be shown.
 * `file`: undefined where there is none. `imported`: of the files that it names.
 */
export type Config = {
  file: string | undefined
  settings: Settings
  secrets: string[]
  /** Keys that still work, and what to write in their place. */
  deprecated: readonly Mistake[]
  imported?: Imported
  /** What it names of its own parts and of other files; see `plan/references.ts`. */
  references: readonly Reference[]
  /**
   * What is not known as a whole, because of a mistake in it: sections of the file, and what they
   * name. What refers to it cannot be checked.
   */
  broken: ReadonlySet<Part>
  /**
   * Where the value of a key stands, such as of `load` and `rate`, or an item of a list by its
   * number; undefined where it is not written.
   */
  placeOf: (...keys: (string | number)[]) => Place | undefined
}

/** A section of the config, or the rows of `load.data`. */
export type Part = (keyof typeof configFields & string) | 'load.data'

/** Where a config is looked for when none is named. */
export const configFiles = ['reliability-gate.yml', '.github/reliability-gate.yml'] as const

export type ParseOptions = {
  file: string | undefined
  environment: Environment | undefined
  /** ISO 8601 date, UTC; a waiver that has ended before is a mistake. */
  today?: string | undefined
  /** What inputs or flags say in the stead of the file. */
  overrides?: readonly Override[]
}

/**
 * Reads the text of a config file with what overrides it; without a string the overrides alone.
 * Without an environment `${NAME}` in header values stays as it is: good for all that sends
 * nothing, such as judging a record again.
 * @throws Problem `config` with all mistakes of the file and of the overrides, each with its place.
 */
export function parseConfig(text: string | undefined, options: ParseOptions): Config {
  const { config, mistakes } = readConfig(text, options)
  if (mistakes.length > 0) throw configProblem(mistakes, options.file)
  return config
}

/**
 * The same, with all mistakes and what is right beside them: the files that it names can still be
 * read.
 */
export function readConfig(
  text: string | undefined,
  options: ParseOptions,
): { config: Config; mistakes: Mistake[] } {
  const [reading, node] = readTree(text, options)
  const spot = node && { node, path: '', reading: { ...reading, sources: sourceKeysIn(node) } }
  const settings = spot ? readSection(configFields, { elsewhere, outside }, spot).values : {}
  return {
    config: {
      file: options.file,
      settings,
      secrets: [...reading.secrets].filter(secret => secret !== ''),
      deprecated: reading.deprecated,
      references: reading.references,
      placeOf: (...keys) => {
        const found = keys.reduce(
          (above: TreeNode | undefined, key) =>
            typeof key === 'string' ? entryOf(above, key)?.value : itemsOf(above)[key],
          node,
        )
        return found && reading.place(found.at)
      },
      broken: brokenParts(reading, node),
    },
    mistakes: sortedMistakes(reading),
  }
}

/**
 * An unknown key leaves the section in doubt that is meant by it, or all those that are not there;
 * another mistake at the root every section.
 */
function brokenParts({ found, place }: Reading, node: TreeNode | undefined): ReadonlySet<Part> {
  const all = Object.keys(configFields)
  const entries = node?.kind === 'map' ? node.entries : []
  const unknown = entries.filter(({ key }) => !Object.hasOwn(configFields, key))
  const isUnknown = (one: Place) =>
    unknown
      .map(({ at }) => place(at))
      .some(
        ({ line, column, input }) =>
          line === one.line && column === one.column && input === one.input,
      )
  if (found.some(one => one.section === '' && !isUnknown(one.place))) return new Set(all as Part[])
  const absent = all.filter(part => !entries.some(({ key }) => key === part))
  const meant = unknown.flatMap(({ key }) => {
    const near = nearest(key, all) ?? elsewhere(key)?.replace(/\..*/, '')
    return near ?? absent
  })
  const sections = new Set([...meant, ...found.map(({ section }) => section)])
  return new Set(all.filter(part => sections.has(part)) as Part[])
}

/** The config without what one of its parts names, which could not be read. */
export const withBroken = (config: Config, part: Part): Config => ({
  ...config,
  broken: new Set([...config.broken, part]),
})

/**
 * The tree of the file, with the values of overrides in it; undefined, with the mistakes noted,
 * where the file is no config.
 */
function readTree(
  text: string | undefined,
  { overrides = [], ...options }: ParseOptions,
): [Reading, TreeNode | undefined] {
  if (text === undefined) return overlay(noYaml(options.environment), overrides, 0)
  const [reading, node] = parseYaml(text, { ...options, file: options.file ?? '' })
  return node && isConfig({ node, path: '', reading })
    ? overlay([reading, node], overrides, text.length)
    : [reading, undefined]
}

/** A mapping none of whose keys could be one of a config is a file of another kind. */
function isConfig(spot: Spot): boolean {
  const { node } = spot
  const known = Object.keys(configFields)
  const isKey = ({ key }: Entry) =>
    /^[a-z_-]{1,30}$/.test(key) ||
    key === '<<' ||
    nearest(key, known) !== undefined ||
    elsewhere(key) !== undefined
  if (node.kind !== 'map' || node.entries.some(isKey)) return true
  refuseFile(spot, {
    message: 'this is not a config of the gate: it has none of its keys',
    hint: describeKnown(configFields),
  })
  return false
}

/**
 * The service's name in a string that may be wrong elsewhere, or as an override has it; undefined
 * where even that cannot be read, or nobody says it.
 */
export function readServiceName(
  text: string | undefined,
  options: Pick<ParseOptions, 'file' | 'overrides'>,
): string | undefined {
  const { overrides = [] } = options
  const [written, tree] = readTree(text, { ...options, environment: undefined })
  const [reading, node] = tree ? [written, tree] : overlay(noYaml(undefined), overrides, 0)
  const entry = entryOf(node, 'service')
  return entry && configFields.service.option.read({ node: entry.value, path: 'service', reading })
}

/**
 * The `policy` in a string that may be wrong elsewhere; undefined where even that cannot be read.
 */
export function readPolicy(text: string, file: string): Settings['policy'] | undefined {
  const [reading, node] = parseYaml(text, { file, environment: undefined })
  if (!node) return undefined
  const entry = entryOf(node, 'policy')
  return entry
    ? configFields.policy.option.read({ node: entry.value, path: 'policy', reading })
    : {}
}

/** Inputs and flags that say nothing of the plan. */
function outside(key: string): string | undefined {
  const input = inputs.find(({ name, overrides }: Input) => name === key && !overrides)
  const { flag }: Partial<Input> = input ?? {}
  return (
    input && `it is the input \`${key}\` of the action${flag ? ` and the flag ${flag.name}` : ''}`
  )
}

/** Where a key is at home that stands at the root: `duration` → `load.duration`. */
function elsewhere(key: string): string | undefined {
  for (const [section, { option }] of Object.entries<Setting<unknown>>(configFields)) {
    if (isMapping(option) && Object.hasOwn(option.fields, key)) return `${section}.${key}`
  }
  return undefined
}

const isMapping = (option: {
  type: string
  fields?: Fields
}): option is { type: 'mapping'; fields: Fields } => option.type === 'mapping'
