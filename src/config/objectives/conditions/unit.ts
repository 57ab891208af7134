import { textOption } from '../../../language/text-option.ts'
import { quote } from '../../../language/yaml/tree.ts'
import type { Unit } from '../../../model/basics/units.ts'

const namedUnits = new Map([
  ['seconds', 's'],
  ['second', 's'],
  ['sec', 's'],
  ['milliseconds', 'ms'],
  ['percent', '%'],
  ['rps', '/s'],
])

export const unit = textOption<Unit>({
  type: 'unit',
  expected: 'a unit',
  hint: 'such as s, ms, ratio or /s',
  schema: {
    minLength: 1,
    maxLength: 20,
    pattern: '^[^\\s\\d.<>=+-]\\S*$',
    examples: ['s', 'ms', 'ratio', '/s', 'MB'],
  },
  parse: written => {
    const meant = namedUnits.get(written.trim().toLowerCase())
    if (meant)
      return {
        refused: `expected a unit's sign; found ${quote(written)}`,
        hint: `did you mean \`${meant}\`?`,
      }
    if (/^[^\s\d.<>=+-]\S{0,19}$/.test(written) && !/[\p{Cc}\p{Cf}]/u.test(written))
      return { value: written }
    return {
      refused: `expected a unit of at most 20 characters without blanks; found ${quote(written)}`,
      hint: 'such as s, ms, ratio, /s or MB',
    }
  },
})
