/** Replaces secrets, in every form in which a program writes them, by `***`. */
export type Redactor = { add: (secret: string) => void; redact: (text: string) => string }

/** Shorter ones are left alone: hiding each `1` or `on` would hide the text, and protect nothing. */
const leastLength = 4
/** Of base64 that only holds the middle of a secret; a shorter piece could stand anywhere. */
const leastBase64Length = 8

const mask = '***'

/**
 * A redactor that knows some secrets and learns others. It also hides the credentials of every URL
 * (`https://user:password@host` becomes `https://***@host`), known or not.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const forms = new Set<string>()
  let any: RegExp | undefined
  const add = (secret: string): void => {
    for (const part of parts(secret)) for (const form of writtenForms(part)) forms.add(form)
    any = forms.size > 0 ? new RegExp([...forms].map(literal).join('|')) : undefined
  }
  for (const secret of secrets) add(secret)
  const redact = (text: string): string => {
    const bare = hideUserinfo(text)
    return any?.test(bare) ? hide(bare, forms) : bare
  }
  return { add, redact }
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** A password may hold an `@`: what follows the last one before the path is the host. */
const hideUserinfo = (text: string): string => text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://${mask}@`)

/** The secret itself; of `Bearer token` the token; of `Basic …` the password. */
function parts(secret: string): string[] {
  const whole = secret.trim()
  const [, scheme = '', token = ''] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? []
  const credentials = scheme.toLowerCase() === 'basic' ? Buffer.from(token, 'base64').toString('utf8') : ''
  const password = credentials.slice(credentials.indexOf(':') + 1)
  return [secret, whole, token, credentials, password].filter(part => part.length >= leastLength)
}

function writtenForms(secret: string): string[] {
  const text = secret.toWellFormed()
  const encoded = encodeURIComponent(text)
  // encodeURIComponent leaves !'()* as they are, URLSearchParams does not, and it writes a blank as +.
  const form = new URLSearchParams({ '': text }).toString().slice(1)
  const inUrls = [encoded, encodeURI(text), form, form.replaceAll('+', '%20')]
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [
    secret,
    ...inUrls,
    ...inUrls.map(url => url.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase())),
    inJson,
    inJson.replaceAll('/', '\\/'),
    ...base64Forms(Buffer.from(text, 'utf8')),
  ]
}

/** Whole, and as it looks within a longer encoded text, where it may start at any of three places of a group. */
function base64Forms(bytes: Buffer): string[] {
  const whole = bytes.toString('base64').replace(/=+$/, '')
  const within = [0, 1, 2]
    .map(dropped => bytes.subarray(dropped, dropped + Math.floor((bytes.length - dropped) / 3) * 3).toString('base64'))
    .filter(piece => piece.length >= leastBase64Length)
  return [whole, ...within].flatMap(form => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}

/** Occurrences may overlap, so that all are found first and hidden together. */
function hide(text: string, forms: Iterable<string>): string {
  const found: [start: number, end: number][] = []
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length])
  }
  found.sort((a, b) => a[0] - b[0])
  let hidden = ''
  let done = 0
  for (const [start, end] of found) {
    if (start > done || (start === 0 && done === 0)) hidden += text.slice(done, start) + mask
    done = Math.max(done, end)
  }
  return hidden + text.slice(done)
}
