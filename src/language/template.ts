import type { Refusal } from './text-option.ts'
import { quote } from './yaml/tree.ts'

/**
 * One `{{ … }}` of a string. `name`: of a captured value or, with a dot, of a column of data.
 * `braces`: two of them, as they are.
 */
export type Placeholder =
  | { kind: 'value'; name: string }
  | { kind: 'uuid' | 'timestamp' | 'iteration' | 'braces' }
  | { kind: 'int'; least: number; most: number }
  | { kind: 'text'; length: number }

/** A string and its placeholders, in order. `index`: where a placeholder begins in the text. */
export type Template = (string | (Placeholder & { index: number }))[]

/** Names that placeholders know a value or data by. */
export const valueName = /^[A-Za-z_][A-Za-z0-9_-]*$/
export const valueNameForm = 'made of letters, digits, _ and -, and begins with a letter'

/** Names that values may not have, since they mean something already. */
export const givenNames = ['uuid', 'int', 'text', 'timestamp', 'iteration'] as const

const longestText = 1000
const known = `a captured value, a column such as users.name, uuid, int(1, 100), text(12), timestamp or iteration`

/** How a string says that it means the braces themselves. */
export const howToSendBraces = "to send a literal {{, write {{ '{{' }}"

export const isTemplate = (text: string): boolean => text.includes('{{')

/**
 * Reads `{{ users.name }}`, `{{ token }}`, `{{ int(1, 100) }}` and the like; all else of a string
 * stays as it is.
 */
export function parseTemplate(text: string): { value: Template } | Refusal {
  const parts: Template = []
  let from = 0
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', from)) {
    const end = text.indexOf('}}', at)
    if (end < 0)
      return {
        refused: 'the placeholder is not closed',
        hint: `write }} at its end; ${howToSendBraces}`,
        index: at,
      }
    if (at > from) parts.push(text.slice(from, at))
    const inner = text.slice(at + 2, end)
    const parsed = parsePlaceholder(inner.trim())
    if (typeof parsed === 'string')
      return { refused: parsed, hint: `known: ${known}; ${howToSendBraces}`, index: at }
    parts.push({ ...parsed, index: at })
    from = end + 2
  }
  if (from < text.length) parts.push(text.slice(from))
  return { value: parts }
}

/** Why it is none, where it is none. */
function parsePlaceholder(text: string): Placeholder | string {
  if (text === 'uuid' || text === 'timestamp' || text === 'iteration') return { kind: text }
  if (text === "'{{'") return { kind: 'braces' }
  const [, called, given = ''] = /^(\w+)\s*\(([^()]*)\)$/.exec(text) ?? []
  const numbers = given.split(',').map(one => (/^\s*-?\d{1,15}\s*$/.test(one) ? Number(one) : NaN))
  if (called === 'int') {
    const [least = NaN, most = NaN] = numbers
    return numbers.length === 2 && least <= most
      ? { kind: 'int', least, most }
      : `expected int(least, most) with least ≤ most; found ${quote(text)}`
  }
  if (called === 'text') {
    const [length = NaN] = numbers
    return numbers.length === 1 && length >= 1 && length <= longestText
      ? { kind: 'text', length }
      : `expected text(length) of 1 to ${longestText} characters; found ${quote(text)}`
  }
  if (isValueName(text) && !givenNames.some(name => name === text))
    return { kind: 'value', name: text }
  return text === '' ? 'the placeholder is empty' : `there is no placeholder ${quote(text)}`
}

const isValueName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_-]*(\.[^.{}]+)?$/u.test(text)

/**
 * The text with letters in the place of its placeholders, as long as it is: what does not read
 * templates can check the rest.
 */
export const masked = (text: string): string =>
  text.replace(/\{\{.*?(?:\}\}|$)/gs, found => 'x'.repeat(found.length))
