import { isTemplate, type Placeholder, parseTemplate } from './template.ts'

/**
 * How a value is written where its placeholder stands: as it is; with what a URL encodes; as a
 * value of JSON, with its type; or within a string of JSON, with what JSON escapes.
 */
export type WrittenAs = 'text' | 'encoded' | 'json' | 'within json'

/** A string between placeholders, or a placeholder and how its value is written. */
export type TemplatePart = string | { placeholder: Placeholder; as: WrittenAs }

/** What a template is part of. */
export type TemplateKind = 'text' | 'path' | 'form' | 'json'

/**
 * A template, ready to be filled. In JSON a string that is one placeholder becomes the value
 * itself: the quotes around it are gone.
 * @throws TypeError for what the config has let through and must not.
 */
export function templateParts(text: string, kind: TemplateKind = 'text'): TemplatePart[] {
  const parts = readParts(text)
  if (kind === 'json') return partsOfJson(parts)
  const as = kind === 'text' ? 'text' : 'encoded'
  return parts.map(part => (typeof part === 'string' ? part : { placeholder: part, as }))
}

function readParts(text: string): readonly (string | Placeholder)[] {
  if (!isTemplate(text)) return [text]
  const parsed = parseTemplate(text)
  if ('refused' in parsed) throw new TypeError(parsed.refused)
  return parsed.value.map(part => {
    if (typeof part === 'string') return part
    const { index: _, ...placeholder } = part
    return placeholder
  })
}

const partsOfJson = (parts: readonly (string | Placeholder)[]): TemplatePart[] =>
  parts.map((part, at) => {
    if (typeof part !== 'string')
      return { placeholder: part, as: isWhole(parts, at) ? 'json' : 'within json' }
    const from = isWhole(parts, at - 1) ? 1 : 0
    return part.slice(from, isWhole(parts, at + 1) ? -1 : undefined)
  })

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
