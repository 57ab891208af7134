import type { Option } from '../option.ts'
import { text } from '../scalars/texts.ts'
import { mistake } from '../yaml/reading.ts'
import { record } from './mapping.ts'

const labelForm = /^[A-Za-z_][A-Za-z0-9_]*$/
const value = text({ most: 500, expected: 'the value of a label' })

/** Labels of Prometheus and their values: at least one. `why`: what none would do. */
export const labels = ({
  such,
  why,
}: {
  such: string
  why?: string
}): Option<Record<string, string>> =>
  record(
    {
      type: 'mapping of labels to values',
      expected: 'a mapping of labels to values',
      hint: `such as ${such}${why === undefined ? '' : `; ${why}`}`,
      what: 'labels',
      least: 1,
      most: 20,
      names: { pattern: labelForm.source },
      values: { type: 'string', minLength: 1, maxLength: 500 },
    },
    ({ key }, own) =>
      labelForm.test(key)
        ? value.read(own)
        : mistake(own, { message: 'expected the name of a label' }),
  )
