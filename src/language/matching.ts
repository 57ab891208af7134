import { type TextOption, textOption } from './text-option.ts'
import { quote } from './yaml/tree.ts'

/** A string of one form. `expected` as in "expected a log group"; `hint`: an example. */
export const matching = (form: RegExp, expected: string, hint: string): TextOption<string> =>
  textOption({
    type: 'text',
    expected,
    hint,
    schema: { pattern: form.source },
    parse: written =>
      form.test(written)
        ? { value: written }
        : { refused: `expected ${expected}; found ${quote(written)}`, hint },
  })
