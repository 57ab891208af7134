import { textOption } from '../../language/text-option.ts'
import { quote } from '../../language/yaml/tree.ts'
import { dayMs, formatDays, hourMs, parsePromDuration } from '../../model/basics/units.ts'

const [least, most] = [hourMs, 366 * dayMs]

/** How long an error budget has to last. */
export const sloWindow = textOption<number>({
  type: 'duration in days',
  expected: 'a duration',
  hint: 'such as 30d or 4w',
  schema: { pattern: '^\\s*(?=\\d)(\\d+w)?(\\d+d)?(\\d+h)?\\s*$' },
  parse: written => {
    const text = written.trim()
    const value = /^[\dhdw]+$/.test(text) ? parsePromDuration(text) : undefined
    if (!value)
      return {
        refused: `expected a duration in h, d or w; found ${quote(written)}`,
        hint: 'such as 30d or 4w',
      }
    if (value >= least && value <= most) return { value }
    return {
      refused: `expected a duration between 1h and ${formatDays(most)}; found ${quote(written)}`,
    }
  },
})
