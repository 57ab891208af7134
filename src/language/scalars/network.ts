import { secretsOfPath } from '../access/telling-names.ts'
import type { Option } from '../option.ts'
import { type TextOption, textOption } from '../text-option.ts'
import { mistake } from '../yaml/reading.ts'
import { quote } from '../yaml/tree.ts'
import { integer } from './amounts.ts'

/** `Name: value` of a header that an answer is to have. */
export const headerLine: TextOption<{ name: string; value: string }> = textOption({
  type: 'header',
  expected: 'a header',
  hint: 'such as "X-Commit: $commit", in quotes',
  schema: { pattern: '^\\s*[\\w-]+\\s*:\\s*\\S' },
  parse: text => {
    const [, header, value] = /^\s*([\w-]{1,100})\s*:\s*([ -~]*?)\s*$/.exec(text) ?? []
    if (header && value) return { value: { name: header, value } }
    return {
      refused: `expected a header; found ${quote(text)}`,
      hint: 'such as "X-Commit: $commit"',
    }
  },
})

/** An IPv4 or IPv6 address. */
export const address: TextOption<string> = textOption({
  type: 'IP address',
  expected: 'an IP address',
  hint: 'put it in quotes',
  schema: { pattern: '^\\s*[\\dA-Fa-f:.]+\\s*$' },
  parse: text => {
    const value = text.trim()
    if (isAddress(value)) return { value }
    return { refused: `expected an IP address; found ${quote(text)}`, hint: 'such as 10.1.2.3' }
  },
})

const isAddress = (text: string): boolean =>
  text.includes(':')
    ? /^[\da-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]`)
    : /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && URL.parse(`http://${text}`)?.hostname === text

/** One status code, or a list of them. */
export const statuses: Option<number[]> = (() => {
  const status = integer({ least: 100, most: 599 })
  return {
    type: 'status code, or a list of them',
    schema: {
      anyOf: [status.schema, { type: 'array', items: status.schema, minItems: 1, maxItems: 20 }],
    },
    read: spot => {
      const { node } = spot
      if (node.kind === 'text' && /^[1-5]xx$/i.test(node.text))
        return mistake(spot, {
          message: `expected a status code; found ${quote(node.text)}`,
          hint: 'name each, such as [200, 201]',
        })
      if (node.kind !== 'list') {
        const single = status.read(spot)
        return single === undefined ? undefined : [single]
      }
      if (node.items.length === 0 || node.items.length > 20)
        return mistake(spot, { message: 'expected 1 to 20 status codes' })
      const codes = node.items.map((item, index) =>
        status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }),
      )
      return codes.every(code => code !== undefined) ? codes : undefined
    },
  }
})()

/** Without its query, which may hold a key. */
const quotePath = (path: string): string =>
  quote(path.replace(/\?.*$/s, '?…').replace(/^(https?:\/\/)[^/]*@/i, '$1'))

/** A path of the target: printable ASCII after a slash, no fragment. */
const anyPath: TextOption<string> = textOption({
  type: 'path',
  expected: 'a path',
  hint: 'a path begins with a slash, such as /products',
  schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2000 },
  parse: value => {
    if (!value.startsWith('/')) {
      const hint = /^https?:/i.test(value)
        ? 'give the address of the target as `target.url`'
        : 'such as /products'
      return {
        refused: `expected a path that begins with a slash; found ${quotePath(value)}`,
        hint,
      }
    }
    if (value.startsWith('//'))
      return { refused: `a path begins with one slash, not with two; found ${quotePath(value)}` }
    if (value.length > 2000) return { refused: 'the path is longer than 2000 characters' }
    const index = value.search(/[^!"$-~]/)
    if (index < 0) return { value }
    const found = quotePath(value)
    return {
      refused: `a path has only ASCII characters, without blanks and #; found ${found}`,
      hint: 'percent-encode it, such as %20',
      index,
    }
  },
})

/** A path of the target; what its query calls a key or a token is a secret. */
export const path: TextOption<string> = {
  ...anyPath,
  read: spot => {
    const value = anyPath.read(spot)
    for (const secret of secretsOfPath(value ?? '')) spot.reading.secrets.add(secret)
    return value
  },
}
