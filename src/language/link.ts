import { type TextOption, textOption } from './text-option.ts'

const hint = 'an address such as https://grafana.example/d/abc/checkout'

/**
 * An address that is shown to everyone, and so has no credentials. A fragment would swallow what is
 * added to it.
 */
export const link: TextOption<string> = textOption({
  type: 'address',
  expected: 'an address',
  hint,
  schema: { pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s#]+\\s*$', maxLength: 1000 },
  secret: true,
  parse: written => {
    const text = written.trim()
    if (text.includes('${')) return { refused: 'variables are read in header values only' }
    if (
      !/^https?:\/\//i.test(text) ||
      !URL.canParse(text) ||
      /[\s\p{Cc}\p{Cf}]/u.test(text) ||
      text.length > 1000
    )
      return { refused: 'expected an address that begins with http:// or https://', hint }
    const { username, password, hash, href } = new URL(text)
    if (username !== '' || password !== '')
      return {
        refused: 'a link that is shown must not contain credentials',
        hint: 'leave out what is before the @',
      }
    return hash === ''
      ? { value: href }
      : { refused: 'a link has no fragment', hint: 'leave out what follows the #' }
  },
})
