import { parseSync } from 'oxc-parser'

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

/** Errors of these are bugs of the gate, which no user can mend. */
const bugs = new Set(['TypeError', 'RangeError', 'Error'])

/** Two words one after the other. */
const hasWords = (text: string): boolean =>
  /[A-Za-z’'`,:;)}…]+ [A-Za-z`${(]/.test(text) && /[a-z]{2}/.test(text)

/** The texts with words of a file, each with the offset at which it begins; comments are none. */
export function textsIn(file: string, source: string): { text: string; at: number }[] {
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
