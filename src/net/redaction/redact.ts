import { readEscapes } from './read-escapes.ts'
import { formsOf, type SecretForm, startsOf } from './secret-forms.ts'

/** Replaces secrets, in every form in which a program writes them, by `***`. */
export type Redactor = { add: (secret: string) => void; redact: (text: string) => string }

/**
 * Shorter ones are left alone: hiding each `1` or `on` would hide the text, and protect nothing.
 */
const leastLength = 4
/**
 * Longer secrets, such as keys and tokens, are looked for piece by piece: a part of one is a secret
 * too.
 */
const longestPiece = 128
const pieceLength = 64

export const mask = '***'

type Range = [start: number, end: number]
type Findable = SecretForm & { compiled?: RegExp }

/**
 * A redactor that knows some secrets and learns others. It also hides the credentials of every URL
 * (`https://user:password@host` becomes `https://***@host`), known or not.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const forms = new Map<string, Findable>()
  const starts = new Set<string>()
  const add = (secret: string): void => {
    for (const piece of parts(secret).flatMap(pieces)) {
      for (const form of formsOf(piece)) if (!forms.has(form.pattern)) forms.set(form.pattern, form)
      for (const start of startsOf(piece)) starts.add(start)
    }
  }
  for (const secret of secrets) add(secret)
  const redact = (text: string): string => {
    const bare = hideUserinfo(text)
    if (forms.size === 0) return bare
    const find = (written: string): Range[] => {
      const letters = written.toLowerCase()
      const whole = [...forms.values()].filter(form => mayHold(letters, form))
      return [...whole.flatMap(form => findAll(written, form)), ...findCut(written, starts)]
    }
    const read = readEscapes(bare)
    const escaped = read
      ? find(read.text).map(([from, to]): Range => [read.at(from), read.at(to)])
      : []
    return hide(bare, [...find(bare), ...escaped])
  }
  return { add, redact }
}

/** A password may hold an `@`: what follows the last one before the path is the host. */
const hideUserinfo = (text: string): string =>
  text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://${mask}@`)

/** The secret itself; of `Bearer token` the token; of `Basic …` the password. */
function parts(secret: string): string[] {
  const whole = secret.trim()
  const [, scheme = '', token = ''] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? []
  const credentials =
    scheme.toLowerCase() === 'basic' ? Buffer.from(token, 'base64').toString('utf8') : ''
  const password = credentials.slice(credentials.indexOf(':') + 1)
  return [secret, whole, token, credentials, password].filter(part => part.length >= leastLength)
}

/** A key in lines is known by each of its lines. */
function pieces(part: string): string[] {
  if (part.length <= longestPiece && !/[\r\n]/.test(part)) return [part]
  const lines = part
    .split(/[\r\n]+/)
    .filter(line => line.trim().length >= leastLength && !isFrame(line))
  const cut = lines.flatMap(line => {
    const count = Math.ceil(line.length / longestPiece)
    // None shorter than half of the others, so that no piece is a common word.
    const length =
      count === 1 ? line.length : Math.ceil(line.length / Math.ceil(line.length / pieceLength))
    return Array.from({ length: Math.ceil(line.length / length) }, (_, i) =>
      line.slice(i * length, (i + 1) * length),
    )
  })
  return part.length <= longestPiece ? [part, ...cut] : cut
}

/** `-----BEGIN PRIVATE KEY-----` tells nothing. */
const isFrame = (line: string): boolean => /^-{5}[A-Z0-9 ]+-{5}\s*$/.test(line)

/** Only few texts hold the letters of a secret, so that most patterns are never compiled. */
function mayHold(lowerCase: string, { letters, leastLength }: SecretForm): boolean {
  if (lowerCase.length < leastLength) return false
  let at = 0
  for (const letter of letters) {
    at = lowerCase.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Occurrences may overlap. */
function findAll(text: string, form: Findable): Range[] {
  form.compiled ??= new RegExp(form.pattern, form.isInAnyCase ? 'gi' : 'g')
  const pattern = form.compiled
  const found: Range[] = []
  pattern.lastIndex = 0
  while (text.length - pattern.lastIndex >= form.leastLength) {
    const match = pattern.exec(text)
    if (!match) break
    found.push([match.index, match.index + match[0].length])
    pattern.lastIndex = match.index + 1
  }
  return found
}

/**
 * Of a string that was cut before it came here, `…` shows where: the beginning of a secret may
 * stand before it.
 */
function findCut(text: string, starts: Iterable<string>): Range[] {
  const found: Range[] = []
  for (let end = text.indexOf('…'); end >= 0; end = text.indexOf('…', end + 1)) {
    for (const form of starts) {
      const from = Math.max(0, end - form.length + 1)
      const before = text.slice(from, end)
      for (
        let at = before.indexOf(form.slice(0, leastLength));
        at >= 0;
        at = before.indexOf(form.slice(0, leastLength), at + 1)
      ) {
        if (form.startsWith(before.slice(at))) found.push([from + at, end])
      }
    }
  }
  return found
}

function hide(text: string, found: Range[]): string {
  found.sort((a, b) => a[0] - b[0])
  let hidden = ''
  let done = 0
  for (const [start, end] of found) {
    if (start > done || (start === 0 && done === 0)) hidden += text.slice(done, start) + mask
    done = Math.max(done, end)
  }
  return hidden + text.slice(done)
}
