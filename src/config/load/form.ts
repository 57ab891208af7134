import type { Option } from '../../language/option.ts'
import { isTemplate } from '../../language/template.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe, describeKind, type TreeNode } from '../../language/yaml/tree.ts'

const mostFields = 200

/** A form as its pairs, `name=value`, each encoded; placeholders stay as they are. */
export const form: Option<string[]> = {
  type: 'mapping of names to values',
  schema: {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean'] },
    maxProperties: mostFields,
  },
  read: spot => {
    const { node } = spot
    if (node.kind !== 'map') {
      return mistake(spot, {
        message: `expected a mapping of names to values; found ${describeKind(node)}`,
        hint: 'such as { sku: 1 }',
      })
    }
    if (node.entries.length > mostFields)
      return mistake(spot, { message: `more than ${mostFields} fields` })
    const before = spot.reading.found.length
    const pairs = node.entries.map(({ key, value }) => {
      const written = scalarText(value)
      if (written !== undefined) return `${encode(key)}=${encode(written)}`
      const own = { ...spot, node: value, path: `${spot.path}.${key}` }
      return mistake(own, { message: `expected a string or a number; found ${describe(value)}` })
    })
    return spot.reading.found.length > before ? undefined : (pairs as string[])
  },
}

/** A string, number or boolean as it is sent in a form; undefined of anything else. */
export const scalarText = (node: TreeNode): string | undefined => {
  if (node.kind === 'text') return node.text
  if (node.kind === 'number' || node.kind === 'boolean') return String(node.value)
  return undefined
}

const encode = (text: string): string =>
  isTemplate(text)
    ? text
        .split(/(\{\{.*?\}\})/s)
        .map(part => (part.startsWith('{{') ? part : encodeURIComponent(part)))
        .join('')
    : encodeURIComponent(text)
