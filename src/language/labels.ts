import type { Option } from './option.ts'
import { text } from './scalars/texts.ts'
import { mistake } from './yaml/reading.ts'
import { describe } from './yaml/tree.ts'

const labelForm = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Labels of Prometheus and their values: at least one. `why`: what none would do. */
export const labels = ({
  such,
  why,
}: {
  such: string
  why?: string
}): Option<Record<string, string>> => ({
  type: 'mapping of labels to values',
  schema: {
    type: 'object',
    additionalProperties: { type: 'string', minLength: 1, maxLength: 500 },
    propertyNames: { pattern: labelForm.source },
    minProperties: 1,
    maxProperties: 20,
  },
  read: spot => {
    if (spot.node.kind !== 'map' || spot.node.entries.length === 0)
      return mistake(spot, {
        message: `expected a mapping of labels to values; found ${describe(spot.node)}`,
        hint: `such as ${such}${why === undefined ? '' : `; ${why}`}`,
      })
    const value = text({ most: 500, expected: 'the value of a label' })
    const pairs = spot.node.entries.map(entry => {
      const at = { ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }
      if (!labelForm.test(entry.key))
        return [entry.key, mistake(at, { message: 'expected the name of a label' })] as const
      return [entry.key, value.read(at)] as const
    })
    return pairs.every((pair): pair is [string, string] => pair[1] !== undefined)
      ? Object.fromEntries(pairs)
      : undefined
  },
})
