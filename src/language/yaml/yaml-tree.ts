import { isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml'
import { defined } from '../../model/basics/defined.ts'
import { mistakeAt, type Reading, type Remark } from './reading.ts'
import { type Entry, printable, type TreeNode } from './tree.ts'

const deepest = 64
/** A few lines of aliases of aliases can stand for more than any memory holds. */
const mostAliased = 100_000

/**
 * A document that becomes a tree: the anchors that it has passed, and how many values it has, those
 * that aliases stand for included. Without `anchors` its aliases have been refused, and `<<` is a
 * key as others are.
 */
export type Growing = {
  text: string
  reading: Reading
  anchors?: Map<string, Anchored>
  values: number
  aliased: number
}

/** What an anchor names, and of how many values it is made. */
type Anchored = { node: TreeNode; size: number }

/**
 * A YAML node as a tree of plain values with their places. An alias is the very value that its
 * anchor names, with the place of that; what merge keys bring stands behind the mapping's own keys.
 */
export function treeOf(
  node: Node | null,
  growing: Growing,
  { depth = deepest, fallbackAt = 0 }: { depth?: number; fallbackAt?: number } = {},
): TreeNode {
  const before = growing.values
  growing.values += 1
  const at = node?.range?.[0] ?? fallbackAt
  if (isAlias(node)) return aliased(node.source, at, growing)
  const tree = plainTreeOf(node, growing, { depth, at })
  if (node?.anchor) growing.anchors?.set(node.anchor, { node: tree, size: growing.values - before })
  return tree
}

type At = { depth: number; at: number }

function plainTreeOf(node: Node | null, growing: Growing, { depth, at }: At): TreeNode {
  if (depth === 0) {
    note(growing, at, {
      message: 'the values are nested too deeply',
      hint: `at most ${deepest} levels`,
    })
    return { kind: 'nothing', at }
  }
  const below = { depth: depth - 1, fallbackAt: at }
  if (isSeq<Node | null>(node))
    return { kind: 'list', at, items: node.items.map(item => treeOf(item, growing, below)) }
  if (isMap<Scalar<string>, Node | null>(node)) {
    const entries = node.items.map(({ key, value }): Entry => {
      const keyAt = key.range?.[0] ?? at
      return {
        key: String(key.value),
        at: keyAt,
        value: treeOf(value, growing, { ...below, fallbackAt: keyAt }),
      }
    })
    return { kind: 'map', at, entries: withMerged(withoutDoubles(entries, growing), growing) }
  }
  return isScalar(node) ? scalarOf(node, at, growing.text) : { kind: 'nothing', at }
}

const note = ({ reading }: Growing, at: number, remark: Remark) => mistakeAt(at, reading, remark)

function aliased(name: string, at: number, growing: Growing): TreeNode {
  const anchored = growing.anchors?.get(name)
  growing.values += anchored?.size ?? 0
  growing.aliased += anchored?.size ?? 0
  if (anchored && growing.aliased <= mostAliased) return anchored.node
  note(
    growing,
    at,
    anchored
      ? { message: 'the aliases expand to too many values', hint: `at most ${mostAliased}` }
      : { message: `no anchor &${printable(name.slice(0, 60))} precedes this alias` },
  )
  return { kind: 'nothing', at }
}

function withoutDoubles(entries: readonly Entry[], growing: Growing): Entry[] {
  const kept = new Map<string, Entry>()
  for (const entry of entries) {
    const first = kept.get(entry.key)
    if (first)
      note(growing, entry.at, {
        message: `duplicate key \`${printable(entry.key.slice(0, 60))}\``,
        hint: `first in line ${growing.reading.place(first.at).line}`,
      })
    else kept.set(entry.key, entry)
  }
  return [...kept.values()]
}

const mergeKey = '<<'

/**
 * A mapping's own keys, then those that `<<` brings, of several mappings the first that has one.
 */
function withMerged(entries: Entry[], growing: Growing): Entry[] {
  const merge = growing.anchors ? entries.find(({ key }) => key === mergeKey) : undefined
  if (!merge) return entries
  const merged = new Map(entries.filter(entry => entry !== merge).map(entry => [entry.key, entry]))
  for (const source of merge.value.kind === 'list' ? merge.value.items : [merge.value]) {
    if (source.kind !== 'map')
      note(growing, source.at, { message: 'expected a mapping, or a list of them, behind `<<`' })
    else
      for (const entry of source.entries) if (!merged.has(entry.key)) merged.set(entry.key, entry)
  }
  return [...merged.values()]
}

function scalarOf(node: Scalar, at: number, text: string): TreeNode {
  const { value } = node
  if (typeof value === 'number')
    return { kind: 'number', at, value, source: node.source ?? String(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', at, value }
  if (typeof value !== 'string') return { kind: 'nothing', at }
  if (node.type === Scalar.BLOCK_LITERAL)
    return { kind: 'text', at, text: value, block: blockOf(value, at, text) }
  const textAt = node.type === Scalar.PLAIN ? at : at + 1
  return {
    kind: 'text',
    at,
    text: value,
    ...defined({ textAt: text.startsWith(value, textAt) ? textAt : undefined }),
  }
}

/** Where the first line of a literal block stands, and how far it is indented. */
function blockOf(value: string, at: number, text: string): { at: number; indent: number } {
  const first = text.indexOf('\n', at) + 1
  const lines = value.split('\n')
  const index = Math.max(
    0,
    lines.findIndex(line => line.trim() !== ''),
  )
  const written = text.slice(first).split('\n', index + 1)[index] ?? ''
  return {
    at: first,
    indent: Math.max(0, written.replace(/\r$/, '').length - lines[index]!.length),
  }
}
