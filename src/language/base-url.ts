import { decoded } from '../model/basics/decoded.ts'
import { Secret } from '../model/secret.ts'
import type { Option } from './option.ts'
import { type Parsed, readText, textOption } from './text-option.ts'

/** An address without its credentials; they have become the value of an `authorization` header. */
export type BaseUrl = { url: string; authorization?: Secret; secrets: string[] }

const hint = 'an address such as https://preview.example'

/**
 * An `http` or `https` address as a base for paths. Credentials in it become Basic authorization.
 * No message quotes the address, since it may hold a secret.
 */
export function parseBaseUrl(written: string): Parsed<BaseUrl> {
  const text = written.trim()
  if (text === '') return { refused: 'expected an address; found an empty text', hint }
  if (text.includes('${'))
    return {
      refused: 'variables are read in header values only',
      hint: 'give the address by an input instead',
    }
  const index = text.search(/[\s\p{Cc}\p{Cf}]/u)
  if (index >= 0) return { refused: 'an address must not contain blanks', hint, index }
  if (!URL.canParse(text))
    return { refused: 'expected an address that begins with http:// or https://', hint }
  const url = new URL(text)
  if (!/^https?:\/\//i.test(text)) {
    const scheme = /^[a-z]+:\/\//i.test(text) ? `; found ${url.protocol}//` : ''
    return { refused: `expected an address that begins with http:// or https://${scheme}`, hint }
  }
  if (url.search !== '' || url.hash !== '' || /[?#]$/.test(text)) {
    return {
      refused: 'a base address has no query and no fragment',
      hint: 'paths are joined to it; give keys as headers',
    }
  }
  return {
    value:
      url.username === '' && url.password === ''
        ? { url: text, secrets: [] }
        : splitCredentials(url),
  }
}

function splitCredentials(url: URL): BaseUrl {
  const user = decoded(url.username)
  const password = decoded(url.password)
  const basic = base64(`${user}:${password}`)
  const secrets = password === '' ? [user, url.username, basic] : [password, url.password, basic]
  url.username = ''
  url.password = ''
  return {
    url: url.href,
    authorization: new Secret(`Basic ${basic}`),
    secrets: [...new Set(secrets)],
  }
}

/** Of a string's UTF-8. */
export const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))

const form = textOption({
  type: 'address',
  expected: 'an address',
  hint,
  parse: parseBaseUrl,
  schema: { pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s?#]+\\s*$' },
  secret: true,
})

export const baseUrl: Option<BaseUrl> = {
  ...form,
  read: spot => {
    const base = spot.node.kind === 'text' ? readText(spot, parseBaseUrl) : form.read(spot)
    for (const secret of base?.secrets ?? []) spot.reading.secrets.add(secret)
    return base
  },
}
