import type { Option } from '../option.ts'
import { text } from '../scalars/texts.ts'
import type { TextOption } from '../text-option.ts'
import { mistake } from '../yaml/reading.ts'
import { record } from './mapping.ts'

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
}): Option<Record<string, string>> =>
  record(
    {
      type: 'mapping of labels to values',
      expected: 'a mapping of labels to values',
      hint: `such as ${such}${why === undefined ? '' : `; ${why}`}`,
      what: 'labels',
      least: 1,
      most: 20,
      names: { pattern: form.source },
      values: value.schema,
    },
    ({ key }, own) =>
      form.test(key) ? value.read(own) : mistake(own, { message: 'expected the name of a label' }),
  )
