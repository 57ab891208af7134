import { CST, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseAllDocuments, Scalar } from 'yaml'
import { mistake, type Reading, type Remark } from './reading.ts'
import { type Entry, nodeOf, printable, type TreeNode } from './tree.ts'

/** Larger files are refused before anything reads them. */
const mostConfigBytes = 256 * 1024
const deepest = 64

/**
 * A YAML text as a tree of plain values with their places. Undefined, with the mistakes noted, where it is no YAML that a
 * config may be: too large, empty, broken, several documents, or with aliases, anchors, tags or directives.
 */
export function parseYaml(
  text: string,
  options: Pick<Reading, 'file' | 'environment'>,
): [Reading, TreeNode | undefined] {
  const [reading, [node]] = parseDocuments(text, options, {
    one: true,
    empty: 'the config is empty',
    hint: 'remove the file to run with the defaults, or write `version: 1`',
  })
  return [reading, node]
}

/** The same of a file that may hold several documents; empty ones are passed over. */
export const parseYamlDocuments = (
  text: string,
  options: Pick<Reading, 'file' | 'environment'>,
): [Reading, TreeNode[]] => parseDocuments(text, options, { one: false, empty: 'the file is empty' })

function parseDocuments(
  text: string,
  options: Pick<Reading, 'file' | 'environment'>,
  { one, empty, hint }: { one: boolean; empty: string; hint?: string },
): [Reading, TreeNode[]] {
  const lines = new LineCounter()
  const reading: Reading = {
    ...options,
    place: at => {
      const { line, col } = lines.linePos(at)
      return { file: options.file, line: Math.max(1, line), column: Math.max(1, col) }
    },
    found: [],
    secrets: new Set(),
    references: [],
  }
  const refuse = (remark: Remark): [Reading, TreeNode[]] => {
    mistake({ node: nodeOf(''), path: '', reading }, remark)
    return [reading, []]
  }

  if (new TextEncoder().encode(text).length > mostConfigBytes)
    return refuse({ message: 'the file is larger than 256 KB' })
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)

  const refused = refusedTokens(text, one)
  if (refused.length > 0) {
    for (const remark of refused) refuse(remark)
    return [reading, []]
  }
  const documents = parseAllDocuments(text, {
    uniqueKeys: false, // quadratic in the library; `treeOf` finds the duplicates
    stringKeys: true,
    prettyErrors: false, // a pretty error quotes the line, which may hold a secret
    logLevel: 'silent',
  })
  const broken = new Map<number, Remark>()
  for (const { code, pos } of documents.flatMap(({ errors }) => errors)) {
    const { line } = reading.place(pos[0])
    if (!broken.has(line)) broken.set(line, { ...syntaxRemark(code, lineOf(text, lines, line)), at: pos[0] })
  }
  if (broken.size > 0) {
    for (const remark of broken.values()) refuse(remark)
    return [reading, []]
  }
  const filled = documents.map(({ contents }) => contents).filter(contents => !isEmpty(contents))
  if (filled.length === 0) return refuse({ message: empty, hint })
  const second = one ? filled[1] : undefined
  if (second) return refuse({ ...secondDocument, at: second.range?.[0] })
  return [reading, filled.map(contents => treeOf(contents, text, reading, deepest))]
}

const isEmpty = (node: Node | null): boolean =>
  !node || (isScalar(node) && node.value === null) || (isMap(node) && node.items.length === 0)

const refusals: Record<string, [what: string, hint: string]> = {
  alias: ['YAML aliases are not allowed', 'write the value out, or put a text that begins with * into quotes'],
  anchor: ['YAML anchors are not allowed', 'write the value out, or put a text that begins with & into quotes'],
  tag: ['YAML tags are not allowed', 'remove the tag, or put a text that begins with ! into quotes'],
  'directive-line': ['YAML directives are not allowed', 'remove the line'],
}

const secondDocument = { message: 'a config is one YAML document', hint: 'remove what follows `---`' }

const aroundDocuments = ['space', 'newline', 'comment', 'doc-start', 'doc-end', 'byte-order-mark', 'directive-line']

/** Aliases, anchors, tags, directives and, where there may be but one, second documents, found before anything is composed from them. */
function refusedTokens(text: string, one: boolean): Remark[] {
  const found: Remark[] = []
  let at = 0
  let inScalar = false
  let hasContent = false
  for (const source of new Lexer().lex(text)) {
    const type = inScalar ? 'scalar' : (CST.tokenType(source) ?? 'scalar')
    inScalar = source === CST.SCALAR
    if (source === CST.SCALAR || source === CST.DOCUMENT || source === CST.FLOW_END) continue
    const refusal = refusals[type]
    if (refusal) found.push({ message: refusal[0], hint: refusal[1], at })
    if (one && type === 'doc-start' && hasContent) {
      found.push({ ...secondDocument, at })
    }
    hasContent ||= !aroundDocuments.includes(type)
    at += source.length
  }
  return found
}

function lineOf(text: string, lines: LineCounter, line: number): string {
  return text.slice(lines.lineStarts[line - 1], lines.lineStarts[line])
}

const syntaxMessages: Record<string, string> = {
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_DQ_ESCAPE: 'an escape in double quotes that YAML does not know',
  BAD_SCALAR_START: 'a value without quotes cannot begin with this character',
  BLOCK_AS_IMPLICIT_KEY: 'a second `key: value` on one line, or a wrong indentation',
  MISSING_CHAR: 'a closing quote, bracket or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or the indentation is wrong',
  NON_STRING_KEY: 'a key must be a plain text',
  RESOURCE_EXHAUSTION: 'the values are nested too deeply',
  TAB_AS_INDENT: 'YAML is indented with blanks, not with tabs',
}

/** The library's own messages can quote the file, and with it a secret; these cannot. */
function syntaxRemark(code: string, line: string): Remark {
  const message = `${syntaxMessages[code] ?? 'this is not valid YAML here'} (YAML syntax)`
  if (/[$)\w]\{/.test(line)) {
    return { message, hint: 'inside { … } a value that holds a brace or a comma needs quotes' }
  }
  if (code === 'BAD_SCALAR_START') return { message, hint: 'put the value into quotes' }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { message, hint: 'a value that holds `: ` needs quotes' }
  return { message }
}

function treeOf(node: Node | null, text: string, reading: Reading, depth: number, fallbackAt = 0): TreeNode {
  const at = node?.range?.[0] ?? fallbackAt
  const nothing: TreeNode = { kind: 'nothing', at }
  const note = (remark: Remark) => mistake({ node: nothing, path: '', reading }, remark)
  if (depth === 0) {
    note({ message: 'the values are nested too deeply', hint: `at most ${deepest} levels` })
    return nothing
  }
  if (isSeq<Node | null>(node))
    return { kind: 'list', at, items: node.items.map(item => treeOf(item, text, reading, depth - 1, at)) }
  if (isMap<Scalar<string>, Node | null>(node)) {
    const entries = new Map<string, Entry>()
    for (const { key, value } of node.items) {
      const entry = { key: String(key.value), at: key.range?.[0] ?? at }
      const first = entries.get(entry.key)
      if (first)
        note({
          message: `the key \`${printable(entry.key.slice(0, 60))}\` is there twice`,
          hint: `first in line ${reading.place(first.at).line}`,
          at: entry.at,
        })
      else entries.set(entry.key, { ...entry, value: treeOf(value, text, reading, depth - 1, entry.at) })
    }
    return { kind: 'map', at, entries: [...entries.values()] }
  }
  return isScalar(node) ? scalarOf(node, at, text) : nothing
}

function scalarOf(node: Scalar, at: number, text: string): TreeNode {
  const { value } = node
  if (typeof value === 'number') return { kind: 'number', at, value, source: node.source ?? String(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', at, value }
  if (typeof value !== 'string') return { kind: 'nothing', at }
  const textAt = node.type === Scalar.PLAIN ? at : at + 1
  return { kind: 'text', at, text: value, ...(text.startsWith(value, textAt) && { textAt }) }
}
