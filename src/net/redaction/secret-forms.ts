/**
 * Of base64 and hex that only holds the middle of a secret; a shorter piece could stand anywhere.
 */
const leastEncodedLength = 8
/** From here on a secret is found with blanks in it too: whoever wraps lines leaves them. */
const leastWrappedLength = 12

/** One way to write a secret. */
export type SecretForm = {
  /** Finds it. */
  pattern: string
  /**
   * Its letters and digits in lower case: they stand in every match in this order, whatever is
   * between them. To look for them takes no pattern, which is slow to compile.
   */
  letters: string
  /** No match has fewer characters. */
  leastLength: number
}

/**
 * The forms in which programs write a secret: as it is, percent-encoded, escaped for JSON, HTML or
 * a shell (more than once, too), in base64, in hex, and with line breaks or unseen characters in
 * it.
 */
export function formsOf(secret: string): SecretForm[] {
  const text = secret.toWellFormed()
  const inJson = JSON.stringify(text).slice(1, -1)
  const base64 = [text, ...(inJson === text ? [] : [inJson])].flatMap(written =>
    base64Forms(Buffer.from(written, 'utf8')),
  )
  const hex = Buffer.from(text, 'utf8').toString('hex')
  return [
    asItIs(secret),
    ...base64.map(inBase64),
    ...(hex.length >= leastEncodedLength ? [inHex(hex)] : []),
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
  `(?:[\\s${unseen}]|\\+|%(?:25){0,4}(?:20|09)|&nbsp;|${lineEnds}|${[...new Set(run)].map(inAnyForm).join('|')}){1,${run.length + 8}}`

function asItIs(secret: string): SecretForm {
  const between = secret.length >= leastWrappedLength ? wideGap : gap
  // Runs of blanks, one after each text but the last.
  const runs = secret
    .split(/(\s+)/)
    .map((run, i) => (i % 2 === 1 ? [inBlanks(run)] : [...run].map(inAnyForm)))
  return {
    pattern: runs.map(run => run.join(between)).join(''),
    letters: lettersOf(secret),
    leastLength: runs.flat().length,
  }
}

/** Base64 is found in the alphabet of URLs too. */
const inBase64 = (text: string): SecretForm => ({
  pattern: [...text]
    .map(character =>
      character === '+'
        ? `(?:-|${inAnyForm('+')})`
        : character === '/'
          ? `(?:_|${inAnyForm('/')})`
          : character,
    )
    .join(text.length >= leastWrappedLength ? wideGap : gap),
  letters: lettersOf(text),
  leastLength: text.length,
})

const inHex = (text: string): SecretForm => ({
  pattern: [...text]
    .map(digit => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
    .join(''),
  letters: text,
  leastLength: text.length,
})

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/**
 * One character of a secret: letters and digits are encoded by nobody. Every repetition has a
 * bound, since the text is foreign and may be made to take long.
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

/**
 * Whole, and as it looks within a longer encoded text, where it may start at any of three places of
 * a group.
 */
function base64Forms(bytes: Buffer): string[] {
  const whole = bytes.toString('base64').replace(/=+$/, '')
  const within = [0, 1, 2]
    .map(dropped =>
      bytes
        .subarray(dropped, dropped + Math.floor((bytes.length - dropped) / 3) * 3)
        .toString('base64'),
    )
    .filter(piece => piece.length >= leastEncodedLength)
  return [whole, ...within]
}
