import { type TextOption, textOption } from '../language/text-option.ts'
import { quote } from '../language/yaml/tree.ts'

const form = '^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?\\.?$|^[0-9A-Fa-f]*:[0-9A-Fa-f:.]+$'

/** A host name, or an IP address as it is typed, without a port. */
export const hostName: TextOption<string> = textOption({
  type: 'host',
  expected: 'a host',
  hint: 'such as db.internal, without scheme and port',
  schema: { pattern: form, maxLength: 253 },
  parse: written => {
    const text = written.trim()
    if (new RegExp(form).test(text) && text.length <= 253) return { value: text }
    return {
      refused: `expected a host; found ${quote(written)}`,
      hint: 'such as db.internal, without scheme and port',
    }
  },
})
