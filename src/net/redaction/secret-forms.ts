import { defined } from '../../model/basics/defined.ts'

/**
 * Of base64 and hex that only holds the middle of a secret; a shorter piece could stand anywhere.
 */
const leastEncodedLength = 8
/** From here on a secret is found with blanks in it too: whoever wraps lines leaves them. */
const leastWrappedLength = 12

/** From here on a word is found in any case; a secret with more than letters in it always is. */
const leastWordLength = 8

/** One way to write a secret. */
export type SecretForm = {
  /** Finds it. */
  pattern: string
  /** Case does not count. */
  isInAnyCase?: true
  /**
   * Its letters and digits in lower case: they stand in every match in this order, whatever is
   * between them. To look for them takes no pattern, which is slow to compile.
   */
  letters: string
  /** No match has fewer characters. */
  leastLength: number
}

/**
 * The forms in which programs write a secret: as it is or in another case, with its signs
 * percent-encoded or escaped for JSON, HTML or a shell (more than once, too), in base64 (twice,
 * too), as bytes in hex or decimal, and with line breaks or unseen characters in it.
 */
export function formsOf(secret: string): SecretForm[] {
  const text = secret.toWellFormed()
  const inJson = JSON.stringify(text).slice(1, -1)
  const base64 = [text, ...(inJson === text ? [] : [inJson])].flatMap(written =>
    base64Forms(Buffer.from(written, 'utf8')),
  )
  const twice = base64.flatMap(({ written }) => base64Within(Buffer.from(written, 'ascii')))
  const bytes = [...Buffer.from(text, 'utf8')]
  const isLong = bytes.length * 2 >= leastEncodedLength
  return [
    asItIs(secret),
    ...[...base64, ...twice].map(inBase64),
    ...(isLong ? [inHex(bytes), inDecimal(bytes)] : []),
  ]
}

const lettersOf = (written: string): string => written.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

/** The forms of which the beginning alone is known when a string is cut. */
export function startsOf(secret: string): string[] {
  const text = secret.toWellFormed()
  const inJson = JSON.stringify(text).slice(1, -1)
  return [
    ...new Set([
      secret,
      encodeURIComponent(text),
      inJson,
      Buffer.from(text, 'utf8').toString('base64'),
    ]),
  ]
}

const unseen =
  '\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff'
const lineEnds = '\\\\{1,8}[nrt]|%(?:25){0,4}0[aAdD]|&#1[03];'
const gap = `(?:[${unseen}]|${lineEnds}){0,8}`
const wideGap = `(?:[\\s${unseen}]|${lineEnds}){0,8}`
/** Blanks of a secret: any other blanks stand for them. */
const inBlanks = (run: string): string =>
  `(?:[\\s${unseen}]|\\+|%(?:25){0,4}(?:20|09)|&nbsp;|${lineEnds}|${[...new Set(run)].map(inAnyForm).join('|')}){1,${run.length * 3 + 8}}`

function asItIs(secret: string): SecretForm {
  const between = secret.length >= leastWrappedLength ? wideGap : gap
  // Runs of blanks, one after each text but the last.
  const runs = secret
    .split(/(\s+)/)
    .map((run, i) => (i % 2 === 1 ? [inBlanks(run)] : [...run].map(inAnyForm)))
  const isInAnyCase = secret.length >= leastWordLength || /[^\p{L}]/u.test(secret)
  return {
    pattern: runs.map(run => run.join(between)).join(''),
    letters: lettersOf(secret),
    leastLength: runs.flat().length,
    ...defined({ isInAnyCase: isInAnyCase || undefined }),
  }
}

/**
 * Base64 is found in the alphabet of URLs too, and within a longer text with its edges: the
 * characters beside it that may hold a byte or two of the secret.
 */
function inBase64({ written, isWithin }: Base64): SecretForm {
  const edge = isWithin ? `(?:[\\w+/-]${gap}){0,3}` : ''
  const end = isWithin ? `(?:${gap}[\\w+/-]){0,3}` : ''
  const characters = [...written].map(character =>
    character === '+'
      ? `(?:-|${inAnyForm('+')})`
      : character === '/'
        ? `(?:_|${inAnyForm('/')})`
        : character,
  )
  return {
    pattern: `${edge}${characters.join(written.length >= leastWrappedLength ? wideGap : gap)}${end}`,
    letters: lettersOf(written),
    leastLength: written.length,
  }
}

/** `7333`, `73 33`, `73:33`, `0x73, 0x33`. */
const inHex = (bytes: readonly number[]): SecretForm => ({
  pattern: bytes.map(byte => anyCase(byte, 2)).join('(?:[\\s:,;-]{1,2}(?:0x)?)?'),
  letters: bytes.map(byte => byte.toString(16).padStart(2, '0')).join(''),
  leastLength: bytes.length * 2,
})

/** As a list of numbers: `115, 51`. */
const inDecimal = (bytes: readonly number[]): SecretForm => ({
  pattern: `(?<!\\d)${bytes.join('[\\s,]{1,8}')}(?!\\d)`,
  letters: bytes.join(''),
  leastLength: bytes.join(',').length,
})

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/**
 * One character of a secret: escapes of letters and digits are read before (`readEscapes`). Every
 * repetition has a bound, since the text is foreign and may be made to take long.
 */
function inAnyForm(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const code = character.toWellFormed().codePointAt(0)!
  const bytes = [...Buffer.from(character.toWellFormed(), 'utf8')]
  const forms = [
    `\\\\{0,8}${literal}`,
    bytes.map(byte => `%(?:25){0,4}${anyCase(byte, 2)}`).join(''),
    [...character.toWellFormed()]
      .flatMap(one => Array.from({ length: one.length }, (_, i) => one.charCodeAt(i)))
      .map(unit => `\\\\{1,8}u${anyCase(unit, 4)}`)
      .join(''),
    `&(?:amp;){0,4}#0{0,6}${code};`,
    `&(?:amp;){0,4}#[xX]0{0,6}${anyCase(code, 1)};`,
    ...(names[character] ? [`&(?:amp;){0,4}${names[character]};`] : []),
  ]
  return `(?:${forms.join('|')})`
}

const anyCase = (value: number, digits: number): string =>
  value
    .toString(16)
    .padStart(digits, '0')
    .replace(/[a-f]/g, digit => `[${digit}${digit.toUpperCase()}]`)

/** Base64 of a secret; of one within a longer text only what is sure to look so. */
type Base64 = { written: string; isWithin: boolean }

const base64Forms = (bytes: Buffer): Base64[] => [
  { written: bytes.toString('base64').replace(/=+$/, ''), isWithin: false },
  ...base64Within(bytes),
]

/** Within a longer encoded text it may start at any of three places of a group. */
const base64Within = (bytes: Buffer): Base64[] =>
  [0, 1, 2]
    .map(dropped => bytes.subarray(dropped, bytes.length - ((bytes.length - dropped) % 3)))
    .map(whole => ({ written: whole.toString('base64'), isWithin: true }))
    .filter(({ written }) => written.length >= leastEncodedLength)
