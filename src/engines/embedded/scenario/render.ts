import {
  type TemplateKind,
  type TemplatePart,
  templateParts,
  type WrittenAs,
} from '../../../language/template-parts.ts'
import type { Values } from './values.ts'

/** A string with the values of an iteration in it. */
export type Render = (values: Values) => string

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)

const writers: Readonly<Record<WrittenAs, (value: unknown) => string>> = {
  text: asText,
  encoded: value => encodeURIComponent(asText(value)),
  json: value => JSON.stringify(value ?? null),
  'within json': value => JSON.stringify(asText(value)).slice(1, -1),
}

/** Made once of what is sent again and again; a string without placeholders is the same always. */
export function compile(text: string, kind?: TemplateKind): Render {
  const parts = templateParts(text, kind)
  if (parts.every(part => typeof part === 'string')) {
    const whole = parts.join('')
    return () => whole
  }
  const renders = parts.map(renderOf)
  return values => {
    let filled = ''
    for (const part of renders) filled += typeof part === 'string' ? part : part(values)
    return filled
  }
}

function renderOf(part: TemplatePart): string | Render {
  if (typeof part === 'string') return part
  const write = writers[part.as]
  return values => write(values.of(part.placeholder))
}
