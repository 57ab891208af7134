import type { Option } from './option.ts'
import { text } from './scalars/texts.ts'
import type { TextOption } from './text-option.ts'
import { mistake } from './yaml/reading.ts'
import { describe } from './yaml/tree.ts'

const prometheusName = /^[A-Za-z_][A-Za-z0-9_]*$/
const longestValue = 500

/**
 * Labels and their values: at least one. `why`: what none would do; `form`: of their names, and
 * `value`, where they are not those of Prometheus.
 */
export const labels = ({
  such,
  why,
  form = prometheusName,
  value = text({ most: longestValue, expected: 'the value of a label' }),
}: {
  such: string
  why?: string
  form?: RegExp
  value?: TextOption<string>
}): Option<Record<string, string>> => ({
  type: 'mapping of labels to values',
  schema: {
    type: 'object',
    additionalProperties: value.schema,
    propertyNames: { pattern: form.source },
    minProperties: 1,
    maxProperties: 20,
  },
  read: spot => {
    if (spot.node.kind !== 'map' || spot.node.entries.length === 0)
      return mistake(spot, {
        message: `expected a mapping of labels to values; found ${describe(spot.node)}`,
        hint: `such as ${such}${why === undefined ? '' : `; ${why}`}`,
      })
    const pairs = spot.node.entries.map(entry => {
      const at = { ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }
      if (!form.test(entry.key))
        return [entry.key, mistake(at, { message: 'expected the name of a label' })] as const
      return [entry.key, value.read(at)] as const
    })
    return pairs.every((pair): pair is [string, string] => pair[1] !== undefined)
      ? Object.fromEntries(pairs)
      : undefined
  },
})
