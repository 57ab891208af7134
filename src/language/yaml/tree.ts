import { butJoiners } from '../../model/basics/joiners.ts'

/**
 * One value of a config file, with where it stands. Offsets count UTF-16 units from the start of
 * the text; `textAt` is where the first character of a string stands, absent where the text is not
 * in the file as it reads (escapes, several lines). `block`: of a literal block, where its first
 * line begins and by how many characters its lines are indented.
 */
export type TreeNode =
  | {
      kind: 'text'
      at: number
      text: string
      textAt?: number
      /** No `${NAME}` in it is a variable. */
      isLiteral?: true
      block?: { at: number; indent: number }
    }
  | { kind: 'number'; at: number; value: number; source: string }
  | { kind: 'boolean'; at: number; value: boolean }
  | { kind: 'nothing'; at: number }
  | { kind: 'list'; at: number; items: TreeNode[] }
  | { kind: 'map'; at: number; entries: Entry[] }

/** `replaced`: what the file says, where `value` is that of an override. */
export type Entry = { key: string; at: number; value: TreeNode; replaced?: TreeNode }

/** What a default is written as in the option table. */
export type Written = string | number | boolean | readonly Written[]

/** Any value that JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** The same value as it would stand in a file. */
export function nodeOf(written: Json): TreeNode {
  if (typeof written === 'string') return { kind: 'text', at: 0, text: written }
  if (typeof written === 'number')
    return { kind: 'number', at: 0, value: written, source: String(written) }
  if (typeof written === 'boolean') return { kind: 'boolean', at: 0, value: written }
  if (written === null) return { kind: 'nothing', at: 0 }
  if (Array.isArray(written)) return { kind: 'list', at: 0, items: written.map(nodeOf) }
  const entries = Object.entries(written as { readonly [key: string]: Json })
  return {
    kind: 'map',
    at: 0,
    entries: entries.map(([key, value]) => ({ key, at: 0, value: nodeOf(value) })),
  }
}

/**
 * `the number 30`, `a list`, `"abc"`: what was found, short, on one line, for a mistake. Never used
 * for secrets.
 */
export function describe(node: TreeNode): string {
  if (node.kind === 'text') return quote(node.text)
  if (node.kind === 'number') return `the number ${node.source}`
  if (node.kind === 'boolean') return `${node.value}`
  return describeKind(node)
}

/** The same without the value, where it may be a secret. */
export function describeKind(node: TreeNode): string {
  const words = {
    text: 'a string',
    number: 'a number',
    boolean: 'true or false',
    nothing: 'nothing',
    list: 'a list',
    map: 'a mapping',
  }
  return words[node.kind]
}

/** Foreign text as a mistake shows it: quoted, on one line, at most 60 characters. */
export function quote(text: string): string {
  const characters = [...text]
  const short = characters.length > 60 ? `${characters.slice(0, 57).join('')}...` : text
  return printable(JSON.stringify(short))
}

/** With a question mark for whatever breaks a line, acts on a terminal or hides. */
export const printable = (text: string): string => text.replace(unseen, '?')

const unseen = butJoiners('[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]', 'gu')

export function entryOf(node: TreeNode | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find(entry => entry.key === key) : undefined
}

/** Those of a list; none of anything else. */
export const itemsOf = (node: TreeNode | undefined): readonly TreeNode[] =>
  node?.kind === 'list' ? node.items : []
