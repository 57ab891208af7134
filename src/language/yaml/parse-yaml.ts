import {
  CST,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLError,
} from 'yaml'
import { defined } from '../../model/basics/defined.ts'
import type { Place } from '../../model/problem.ts'
import { readingOfNoFile } from './plain-spot.ts'
import { mistake, type Reading, type Remark } from './reading.ts'
import { nodeOf, type TreeNode } from './tree.ts'
import { treeOf } from './yaml-tree.ts'

/** Larger files are refused before anything reads them: a config, and a file of another tool. */
const mostBytes = { config: 256 * 1024, foreign: 1024 * 1024 }

/** `within`: where a place of the text stands in `file`, of a string that is a part of it. */
type Options = Pick<Reading, 'file' | 'environment'> & { within?: (place: Place) => Place }

type Kind = { of: keyof typeof mostBytes; empty: string; hint?: string }

/**
 * A YAML text as a tree of plain values with their places. Undefined, with the mistakes noted,
 * where it is no YAML that a config may be: too large, empty, broken, several documents, or with
 * aliases, anchors, tags or directives.
 */
export function parseYaml(text: string, options: Options): [Reading, TreeNode | undefined] {
  const [reading, [node]] = parseDocuments(text, options, {
    of: 'config',
    empty: 'the config is empty',
    hint: 'remove the file to run with the defaults, or write `version: 1`',
  })
  return [reading, node]
}

/** What stands for a config where there is no file. */
export const noYaml = (environment: Reading['environment']): [Reading, TreeNode] => [
  readingOfNoFile(environment),
  { kind: 'map', at: 0, entries: [] },
]

/**
 * The same of another tool's file, which may hold several documents, aliases and merge keys; empty
 * documents are passed over.
 */
export const parseYamlDocuments = (text: string, options: Options): [Reading, TreeNode[]] =>
  parseDocuments(text, options, { of: 'foreign', empty: 'the file is empty' })

function parseDocuments(
  text: string,
  { within = place => place, ...options }: Options,
  { of, empty, hint }: Kind,
): [Reading, TreeNode[]] {
  const lines = new LineCounter()
  const reading: Reading = {
    ...options,
    place: at => {
      const { line, col } = lines.linePos(at)
      return within({ file: options.file, line: Math.max(1, line), column: Math.max(1, col) })
    },
    found: [],
    deprecated: [],
    secrets: new Set(),
    references: [],
  }
  const refuse = (...remarks: Remark[]): [Reading, TreeNode[]] => {
    for (const remark of remarks) mistake({ node: nodeOf(''), path: '', reading }, remark)
    return [reading, []]
  }

  if (new TextEncoder().encode(text).length > mostBytes[of])
    return refuse({ message: `the file is larger than ${mostBytes[of] / 1024} KB` })
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)

  const refused = refusedTokens(text, of)
  if (refused.length > 0) return refuse(...refused)
  const documents = parseAllDocuments(text, {
    uniqueKeys: false, // quadratic in the library; `treeOf` finds the duplicates
    stringKeys: true,
    prettyErrors: false, // a pretty error quotes the line, which may hold a secret
    logLevel: 'silent',
  })
  const broken = syntaxRemarks(
    documents.flatMap(({ errors }) => errors),
    text,
    lines,
  )
  if (broken.length > 0) return refuse(...broken)
  const filled = documents.map(({ contents }) => contents).filter(contents => !isEmpty(contents))
  if (filled.length === 0) return refuse({ message: empty, hint })
  const second = of === 'config' ? filled[1] : undefined
  if (second) return refuse({ ...secondDocument, at: second.range?.[0] })
  return [
    reading,
    filled.map(contents =>
      treeOf(contents, {
        text,
        reading,
        values: 0,
        aliased: 0,
        ...defined({ anchors: of === 'foreign' ? new Map() : undefined }),
      }),
    ),
  ]
}

/** The first error of each line. */
function syntaxRemarks(errors: readonly YAMLError[], text: string, lines: LineCounter): Remark[] {
  const broken = new Map<number, Remark>()
  for (const { code, pos } of errors) {
    const { line } = lines.linePos(pos[0])
    if (broken.has(line)) continue
    const open = openBefore(text, code, pos[0])
    broken.set(
      line,
      open === undefined
        ? { ...syntaxRemark(code, lineOf(text, lines, line)), at: pos[0] }
        : { ...unclosed(text[open]!), at: open },
    )
  }
  return [...broken.values()]
}

/**
 * Where what a string of YAML says stands in the file that holds it: line by line of a literal
 * block and of a string on one line, else where the text begins.
 */
export function placesWithin(
  node: TreeNode & { kind: 'text' },
  { place }: Reading,
): (inner: Place) => Place {
  if (node.block) {
    const { at, indent } = node.block
    return ({ line, column }) => ({
      ...place(at),
      line: place(at).line + line - 1,
      column: column + indent,
    })
  }
  const start = place(node.textAt ?? node.at)
  if (node.textAt === undefined) return () => start
  return ({ line, column }) => ({
    ...start,
    line: start.line + line - 1,
    column: start.column + column - 1,
  })
}

const isEmpty = (node: Node | null): boolean =>
  !node || (isScalar(node) && node.value === null) || (isMap(node) && node.items.length === 0)

const refusals: Record<string, [what: string, hint: string]> = {
  alias: [
    'YAML aliases are not allowed',
    'write the value out, or put a string that begins with * in quotes',
  ],
  anchor: [
    'YAML anchors are not allowed',
    'write the value out, or put a string that begins with & in quotes',
  ],
  tag: [
    'YAML tags are not allowed',
    'remove the tag, or put a string that begins with ! in quotes',
  ],
  'directive-line': ['YAML directives are not allowed', 'remove the line'],
}
const ofConfigs = ['alias', 'anchor']

/** What a string is that is still to be filled in. */
export const unrendered = {
  message: 'this is a template, not YAML',
  hint: 'render it first, for example with `helm template`, and name the result',
}
const unquoted = {
  message: 'a string that begins with {{ is not valid YAML',
  hint: 'put the text in quotes',
}
/** What Prometheus itself fills in, in annotations. */
const ofPrometheus = /^\{\{-?\s*(?:\$labels|\$value|\$externalLabels)\b/

const secondDocument = {
  message: 'a config is one YAML document',
  hint: 'remove what follows `---`',
}

const aroundDocuments = [
  'space',
  'newline',
  'comment',
  'doc-start',
  'doc-end',
  'byte-order-mark',
  'directive-line',
]

/**
 * Templates, tags, directives, and of a config aliases, anchors and second documents, found before
 * anything is composed from them. What YAML says of a template helps nobody, so that it alone is
 * told.
 */
function refusedTokens(text: string, of: Kind['of']): Remark[] {
  const found: Remark[] = []
  let hasContent = false
  let before: string | undefined
  for (const { type, at } of tokensOf(text)) {
    // `{{` where a key or a value begins: a mapping as the key of another, which nobody writes.
    if (type === 'flow-map-start' && before === type)
      return [
        { ...(ofPrometheus.test(text.slice(at - 1, at + 30)) ? unquoted : unrendered), at: at - 1 },
      ]
    before = type
    const refusal = of === 'foreign' && ofConfigs.includes(type) ? undefined : refusals[type]
    if (refusal) found.push({ message: refusal[0], hint: refusal[1], at })
    if (of === 'config' && type === 'doc-start' && hasContent) found.push({ ...secondDocument, at })
    hasContent ||= !aroundDocuments.includes(type)
  }
  return found
}

function* tokensOf(text: string): Generator<{ type: string; at: number }> {
  let at = 0
  let inScalar = false
  for (const source of new Lexer().lex(text)) {
    const type = inScalar ? 'scalar' : (CST.tokenType(source) ?? 'scalar')
    inScalar = source === CST.SCALAR
    if (source === CST.SCALAR || source === CST.DOCUMENT || source === CST.FLOW_END) continue
    yield { type, at }
    at += source.length
  }
}

/** The innermost bracket, or the quote, that is still open where a mistake was found. */
function openBefore(text: string, code: string, found: number): number | undefined {
  const brackets: number[] = []
  let quote: number | undefined
  for (const { type, at } of tokensOf(text)) {
    if (at >= found) break
    if (/^flow-(?:map|seq)-start$/.test(type)) brackets.push(at)
    else if (/^flow-(?:map|seq)-end$/.test(type)) brackets.pop()
    quote = /^(?:double|single)-quoted-scalar$/.test(type) ? at : undefined
  }
  if (code === 'MISSING_CHAR') return quote
  return code === 'BAD_INDENT' ? brackets.at(-1) : undefined
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

const unclosed = (bracket: string): Remark => ({
  message: `this ${bracket} is not closed on the lines that belong to it (YAML syntax)`,
  hint: `put a ${closing[bracket] ?? bracket} where it ends`,
})

function lineOf(text: string, lines: LineCounter, line: number): string {
  return text.slice(lines.lineStarts[line - 1], lines.lineStarts[line])
}

const syntaxMessages: Record<string, string> = {
  BAD_INDENT: 'the indentation does not match the lines above',
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
    return { message, hint: 'inside { … } a value that contains a brace or a comma needs quotes' }
  }
  if (code === 'BAD_SCALAR_START') return { message, hint: 'put the value in quotes' }
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return { message, hint: 'a value that holds `: ` needs quotes' }
  return { message }
}
