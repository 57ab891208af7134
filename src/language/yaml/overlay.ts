import { defined } from '../../model/basics/defined.ts'
import { parseYaml } from './parse-yaml.ts'
import { mistake, mistakeAt, type Reading } from './reading.ts'
import { describeKind, type Entry, type TreeNode } from './tree.ts'

/**
 * A value from outside of the file, such as of an input or a flag, for the keys of `path`; or why
 * there is none. `by`: what people call it, such as `input rate` or `--set load.rate`. `text` is
 * taken as it is, `yaml` is read as it would be in the file.
 */
export type Override = Given | { by: string; refused: string; hint?: string }
type Given = { by: string; path: readonly string[]; value: { text: string } | { yaml: string } }

/**
 * A tree with the values of overrides in the stead of its own, and the same reading, which knows
 * them by their offsets: they stand behind the `length` of the text that the tree is of.
 */
export function overlay(
  [read, tree]: readonly [Reading, TreeNode],
  overrides: readonly Override[],
  length: number,
): [Reading, TreeNode] {
  const placed = placeBehind(length, overrides)
  const found = (at: number) => placed.find(({ start, end }) => at >= start && at <= end)
  const reading: Reading = {
    ...read,
    overriddenAt: at => {
      const override = found(at)?.override
      return (
        override && { by: override.by, path: 'path' in override ? override.path.join('.') : '' }
      )
    },
    place: at => {
      const one = found(at)
      // Before the file, in their own order.
      return one ? { file: '', line: 0, column: one.start, input: one.override.by } : read.place(at)
    },
  }
  noteTwice(placed, reading)
  // The value of a mapping comes before those of its keys, so that both hold.
  const grown = placed
    .toSorted((a, b) => depth(a) - depth(b))
    .reduce((growing, one) => withOverride(growing, one, reading), tree)
  return [reading, grown]
}

type Placed = { override: Override; start: number; end: number }

function placeBehind(length: number, overrides: readonly Override[]): Placed[] {
  let start = length
  return overrides.map(override => {
    start += 1
    const placed = { override, start, end: start + ('value' in override ? lengthOf(override) : 0) }
    start = placed.end
    return placed
  })
}

const lengthOf = ({ value }: Given): number => ('text' in value ? value.text : value.yaml).length
const depth = ({ override }: Placed): number => ('path' in override ? override.path.length : 0)

function noteTwice(placed: readonly Placed[], reading: Reading): void {
  const first = new Map<string, string>()
  for (const { override, start } of placed) {
    if (!('path' in override)) continue
    const { path, by } = override
    const key = JSON.stringify(
      isHeader(path) ? [...path.slice(0, -1), path.at(-1)!.toLowerCase()] : path,
    )
    const other = first.get(key)
    if (other === undefined) first.set(key, by)
    else {
      const hint = `first by ${other}`
      mistakeAt(start, reading, { message: `\`${path.join('.')}\` is given twice`, hint })
    }
  }
}

function withOverride(tree: TreeNode, { override, start }: Placed, reading: Reading): TreeNode {
  if ('refused' in override) {
    const { refused: message, hint } = override
    mistakeAt(start, reading, { message, ...defined({ hint }) })
    return tree
  }
  const value = nodeFor(override, start, reading)
  const grown = value && graft(tree, override.path, { value, at: start })
  if (grown && 'refused' in grown) {
    mistakeAt(start, reading, { message: grown.refused, hint: 'give all of it' })
    return tree
  }
  return grown ?? tree
}

/**
 * The value as a part of the tree; undefined, with the mistakes noted, where it is no YAML that a
 * config may hold.
 */
function nodeFor({ value, path }: Given, start: number, reading: Reading): TreeNode | undefined {
  if ('text' in value)
    return { kind: 'text', at: start, text: value.text, textAt: start, isLiteral: true }
  if (value.yaml.trim() === '') return { kind: 'nothing', at: start }
  const [own, node] = parseYaml(value.yaml, { file: '', environment: undefined })
  for (const { mistake: found } of own.found) {
    const { message, hint } = found
    const spot = { node: { kind: 'nothing', at: start }, path: path.join('.'), reading } as const
    mistake(spot, { message, hint })
  }
  return own.found.length > 0 ? undefined : node && shifted(node, start)
}

/** A tree of its own text, as a part of another. */
function shifted(node: TreeNode, by: number): TreeNode {
  const at = node.at + by
  if (node.kind === 'list') return { ...node, at, items: node.items.map(item => shifted(item, by)) }
  if (node.kind === 'map') {
    const entries = node.entries.map(
      (entry): Entry => ({ ...entry, at: entry.at + by, value: shifted(entry.value, by) }),
    )
    return { ...node, at, entries }
  }
  if (node.kind !== 'text') return { ...node, at }
  const { block, textAt } = node
  return {
    ...node,
    at,
    ...defined({
      textAt: textAt === undefined ? undefined : textAt + by,
      block: block && { ...block, at: block.at + by },
    }),
  }
}

type Grafted = { value: TreeNode; at: number; path?: readonly string[] }

/**
 * A tree with a value at the end of a path; refused where a value that is no mapping stands in the
 * way.
 */
function graft(
  tree: TreeNode | undefined,
  path: readonly string[],
  { value, at, path: whole = path }: Grafted,
): TreeNode | { refused: string } {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (tree && tree.kind !== 'map' && tree.kind !== 'nothing') {
    const passed = whole.slice(0, whole.length - path.length).join('.')
    return {
      refused: `${passed === '' ? 'the config' : `\`${passed}\``} is ${describeKind(tree)} in the file`,
    }
  }
  const entries = tree?.kind === 'map' ? tree.entries : []
  const isSame = sameKey(whole.slice(0, whole.length - rest.length))
  const old = entries.find(entry => isSame(entry.key))
  const below = graft(old?.value, rest, { value, at, path: whole })
  if ('refused' in below) return below
  const isWhole = rest.length === 0
  const entry: Entry = {
    key,
    at: old && !isWhole ? old.at : at,
    value: below,
    ...defined({ replaced: old && isWhole ? (old.replaced ?? old.value) : undefined }),
  }
  return {
    kind: 'map',
    at: tree?.kind === 'map' ? tree.at : at,
    entries: old ? entries.map(one => (one === old ? entry : one)) : [...entries, entry],
  }
}

/**
 * Whether another key means the same as the last one of a path: case does not count in the names of
 * headers.
 */
function sameKey(path: readonly string[]): (key: string) => boolean {
  const last = path.at(-1)!
  return isHeader(path) ? key => key.toLowerCase() === last.toLowerCase() : key => key === last
}

const isHeader = (path: readonly string[]): boolean => path.at(-2) === 'headers'
