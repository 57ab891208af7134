import { isTemplate, type Placeholder, parseTemplate } from '../../../language/template.ts'
import type { Values } from './values.ts'

/** A text with the values of an iteration in it. */
export type Render = (values: Values) => string

/** How a value is written where its placeholder stands. */
type Writer = (value: unknown) => string

const asText: Writer = value =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
const encoded: Writer = value => encodeURIComponent(asText(value))
const writers = { text: asText, path: encoded, form: encoded }

/** Made once of what is sent again and again; a text without placeholders is the same always. */
export function compile(text: string, kind: keyof typeof writers = 'text'): Render {
  const write = writers[kind]
  return join(partsOf(text).map(part => (typeof part === 'string' ? part : one(part, write))))
}

/**
 * The same of JSON: a text that is one placeholder becomes the value, with its type; within a text
 * the value stands as text, with what JSON escapes.
 */
export function compileJson(json: string): Render {
  const parts = partsOf(json)
  const made = parts.map((part, at) => {
    if (typeof part === 'string') {
      const from = isWhole(parts, at - 1) ? 1 : 0
      return part.slice(from, isWhole(parts, at + 1) ? -1 : undefined)
    }
    return one(part, isWhole(parts, at) ? value => JSON.stringify(value ?? null) : withinText)
  })
  return join(made)
}

const withinText: Writer = value => JSON.stringify(asText(value)).slice(1, -1)

/** Whether a placeholder is all of a JSON text that is no key. */
function isWhole(parts: readonly (string | Placeholder)[], at: number): boolean {
  const [before, part, after] = [parts[at - 1], parts[at], parts[at + 1]]
  return (
    typeof part === 'object' &&
    typeof before === 'string' &&
    typeof after === 'string' &&
    /(?<!\\)"$/.test(before) &&
    /^"(?!\s*:)/.test(after)
  )
}

/** @throws TypeError for what the config has let through and must not. */
function partsOf(text: string): readonly (string | Placeholder)[] {
  if (!isTemplate(text)) return [text]
  const parsed = parseTemplate(text)
  if ('refused' in parsed) throw new TypeError(parsed.refused)
  return parsed.value
}

const one =
  (placeholder: Placeholder, write: Writer): Render =>
  values =>
    write(values.of(placeholder))

function join(parts: readonly (string | Render)[]): Render {
  if (parts.every(part => typeof part === 'string')) {
    const text = parts.join('')
    return () => text
  }
  return values => {
    let text = ''
    for (const part of parts) text += typeof part === 'string' ? part : part(values)
    return text
  }
}
