import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'

/*
 * Lists every text that a user can read: each string and template in `src` that has words, once,
 * with the places where it stands. What is inserted into a text is shown as its source.
 *
 *   npm run messages [-- FOLDER OR FILE OF src …]
 */

/** A node of the syntax tree, as far as it is looked at. */
type Node = {
  type: string
  start: number
  end: number
  value?: unknown
  callee?: { name?: string }
  source?: unknown
  quasis?: { value: { cooked: string } }[]
  expressions?: Node[]
}

const root = join(import.meta.dirname, '..')

/** Errors of these are bugs of the gate, which no user can mend. */
const bugs = new Set(['TypeError', 'RangeError', 'Error'])

/** Two words one after the other. */
const hasWords = (text: string): boolean =>
  /[A-Za-z’'`,:;)}…]+ [A-Za-z`${(]/.test(text) && /[a-z]{2}/.test(text)

/** Texts of a file, each with the offset at which it begins. */
function textsIn(file: string, source: string): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item)
      return
    }
    if (!isNode(value) || isPassedOver(value)) return
    const text = textOf(value, source)
    if (text !== undefined && hasWords(text)) found.push({ text, at: value.start })
    for (const [key, child] of Object.entries(value)) if (key !== 'source') visit(child)
  }
  visit(parseSync(file, source).program.body)
  return found
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

const isPassedOver = ({ type, callee }: Node): boolean =>
  type === 'ImportDeclaration' || (type === 'NewExpression' && bugs.has(callee?.name ?? ''))

function textOf({ type, value, quasis, expressions }: Node, source: string): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value
  if (type !== 'TemplateLiteral' || !quasis || !expressions) return undefined
  return quasis
    .map(({ value: { cooked } }, at) => {
      const inserted = expressions[at]
      return inserted ? `${cooked}\${${source.slice(inserted.start, inserted.end)}}` : cooked
    })
    .join('')
}

/** Whether a file is, or lies below, one of the paths; all are where there is no path. */
const isAmong = (file: string, paths: readonly string[]): boolean =>
  paths.length === 0 || paths.some(path => file === path || file.startsWith(`${path}/`))

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length

const only = process.argv.slice(2).map(path => path.replace(/\/+$/, ''))
const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
const files = entries
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(root, join(entry.parentPath, entry.name)))
  .filter(file => isAmong(file, only))
  .sort()
const places = new Map<string, string[]>()
for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8')
  for (const { text, at } of textsIn(file, source)) {
    const line = text.replace(/\s+/g, ' ').trim()
    places.set(line, [...(places.get(line) ?? []), `${file}:${lineAt(source, at)}`])
  }
}
for (const [text, found] of places) process.stdout.write(`${found.join(' ')}\t${text}\n`)
