import { textOption } from '../../../language/text-option.ts'
import { quote } from '../../../language/yaml/tree.ts'
import type { Reducer } from '../../../model/plan/question.ts'
import { parseQuantile } from './metrics.ts'

const reducers = ['max', 'min', 'avg', 'last'] as const

/** `max`, `min`, `avg`, `last` or `p(95)`. */
export const reducer = textOption<Reducer>({
  type: '`max`, `min`, `avg`, `last` or percentile',
  expected: 'what becomes of the values',
  hint: 'such as max or p(95)',
  schema: { pattern: '^\\s*(max|min|avg|last|p\\(\\d+(\\.\\d+)?\\))\\s*$' },
  parse: written => {
    const word = written.trim()
    const kind = reducers.find(known => known === word)
    if (kind) return { value: { kind } }
    const quantile = parseQuantile(word)
    if (quantile !== undefined) return { value: { kind: 'quantile', quantile } }
    return {
      refused: `expected max, min, avg, last or a percentile; found ${quote(written)}`,
      hint: 'such as p(95)',
    }
  },
})
