import { mapping } from '../../language/mappings/mapping.ts'
import type { Option } from '../../language/option.ts'
import { isTemplate } from '../../language/template.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe, type TreeNode } from '../../language/yaml/tree.ts'

const mostFields = 200

/** A form as its pairs, `name=value`, each encoded; placeholders stay as they are. */
export const form: Option<string[]> = mapping(
  {
    type: 'mapping of names to values',
    expected: 'a mapping of names to values',
    hint: 'such as { sku: 1 }',
    what: 'fields',
    most: mostFields,
    values: { type: ['string', 'number', 'boolean'] },
    secret: true,
  },
  ({ key, value }, own) => {
    const written = scalarText(value)
    if (written !== undefined) return `${encode(key)}=${encode(written)}`
    return mistake(own, { message: `expected a string or a number; found ${describe(value)}` })
  },
)

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
