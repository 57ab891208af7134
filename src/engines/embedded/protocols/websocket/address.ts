import { path } from '../../../../language/scalars/network.ts'
import { isTemplate } from '../../../../language/template.ts'
import { type TextOption, textOption } from '../../../../language/text-option.ts'
import { quote } from '../../../../language/yaml/tree.ts'

const hint = 'such as /feed on the target, ":9000/feed" on its host, or wss://feed.example/live'

/** `/feed` on the target, `:9000/feed` on its host, or a whole address. */
export const websocketAddress: TextOption<string> = textOption({
  type: 'WebSocket address',
  expected: 'a path or an address',
  hint,
  schema: {
    pattern: '^\\s*(wss?://[^\\s/?#@]+(/[!"$-~]*)?|:\\d{1,5}(/[!"$-~]*)?|/(?!/)[!"$-~]*)\\s*$',
  },
  parse: written => {
    const text = written.trim()
    const [, origin, port, rest = ''] =
      /^(?:(wss?:\/\/[^\s/?#@]+)|:(\d{1,5}))?(.*)$/s.exec(text) ?? []
    const refused = { refused: `expected a path or an address; found ${quote(text)}`, hint }
    if (isTemplate(text))
      return {
        refused: 'a WebSocket address cannot hold placeholders',
        hint: 'write the path as it is',
      }
    if (origin === undefined && port === undefined)
      return text.startsWith('/') ? path.parse(text) : refused
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return refused
    if (origin !== undefined && !URL.canParse(origin)) return refused
    const parsed = rest === '' ? { value: '/' } : path.parse(rest)
    if ('refused' in parsed) return parsed
    return { value: `${origin ?? `:${Number(port)}`}${parsed.value}` }
  },
})

/**
 * The server of an address, by which connections are held apart; undefined of a path, which is the
 * target's.
 */
export function serverOf(written: string, target: string | undefined): string | undefined {
  if (written.startsWith('/')) return undefined
  if (!written.startsWith(':')) {
    const { protocol, host } = new URL(written)
    return `${protocol}//${host}`
  }
  if (target === undefined) return undefined
  const { protocol, hostname } = new URL(target)
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${hostname}${written.replace(/\/.*$/s, '')}`
}
