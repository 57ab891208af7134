import type { Option } from '../../../language/option.ts'
import { mistake } from '../../../language/yaml/reading.ts'
import { describe } from '../../../language/yaml/tree.ts'

const units: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  ...Object.fromEntries([...'kMGTP'].map((letter, at) => [letter, 1000 ** (at + 1)])),
  ...Object.fromEntries([...'KMGTP'].map((letter, at) => [`${letter}i`, 1024 ** (at + 1)])),
}
const form = /^(\d{1,15}(?:\.\d{1,9})?)(n|u|m|k|[MGTP]|[KMGTP]i)?$/

/** How much an amount of Kubernetes is, such as `500m` or `2Gi`; undefined of what is none. */
export function amountOf(quantity: unknown): number | undefined {
  const [, number, unit = ''] = form.exec(String(quantity)) ?? []
  return number === undefined ? undefined : Number(number) * units[unit]!
}

/** An amount above zero, as Kubernetes writes it, where numbers need no quotes. */
export const quantity: Option<string> = {
  type: 'quantity',
  schema: {
    anyOf: [
      { type: 'string', pattern: form.source },
      { type: 'number', exclusiveMinimum: 0 },
    ],
  },
  read: spot => {
    const { node } = spot
    const text = node.kind === 'text' ? node.text : node.kind === 'number' ? node.source : ''
    if (amountOf(text)) return text
    return mistake(spot, {
      message: `expected a quantity of Kubernetes above 0; found ${describe(node)}`,
      hint: 'such as 500m or 2 for cores, and 512Mi for memory',
    })
  },
}
