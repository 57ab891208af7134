import { type TextOption, textOption } from './text-option.ts'
import { quote } from './yaml/tree.ts'

/**
 * A string of one form, a regular expression from `^` to `$`, with blanks around it. `expected` as
 * in "expected a log group"; `hint`: an example.
 */
export const matching = (
  form: RegExp,
  expected: string,
  hint: string,
  type = 'text',
): TextOption<string> =>
  textOption({
    type,
    expected,
    hint: `${hint}, in quotes`,
    schema: { pattern: form.source.replace(/^\^/, '^\\s*').replace(/\$$/, '\\s*$') },
    parse: written => {
      const value = written.trim()
      return form.test(value)
        ? { value }
        : { refused: `expected ${expected}; found ${quote(written)}`, hint }
    },
  })
