/** A text in which escapes stand as the letters and digits that they mean. */
type ReadText = {
  text: string
  /** Where in the written text a character of it begins; of its end, where that one ends. */
  at: (index: number) => number
}

/**
 * `%41`, `\u0041`, `\u{41}`, `\x41`, `&#65;`, `&#x41;`, escaped more than once too; and the colours
 * of a terminal. Every repetition has a bound, since the text is foreign.
 */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how colours begin.
  /%(?:25){0,4}([3-7][\da-f])|\\{1,8}(?:x|u00|u\{0{0,4})([3-7][\da-f])\}?|&(?:amp;){0,4}#x0{0,6}([3-7][\da-f]);|&(?:amp;){0,4}#0{0,6}(\d{2,3});|\x1b\[[\d;]{0,20}m/gi

/**
 * Reads escapes of letters and digits, which nobody has to escape; those of signs stay. Undefined
 * where there are none.
 */
export function readEscapes(written: string): ReadText | undefined {
  const starts: number[] = []
  let text = ''
  let done = 0
  const take = (end: number) => {
    text += written.slice(done, end)
    for (let at = done; at < end; at += 1) starts.push(at)
  }
  for (const match of written.matchAll(escapes)) {
    const read = characterOf(match)
    if (read === undefined) continue
    take(match.index)
    text += read
    if (read !== '') starts.push(match.index)
    done = match.index + match[0].length
  }
  if (done === 0) return undefined
  take(written.length)
  return { text, at: index => starts[index] ?? written.length }
}

/** Of a colour nothing. */
function characterOf([, percent, slashed, hex, decimal]: RegExpExecArray): string | undefined {
  const digits = percent ?? slashed ?? hex
  if (digits === undefined && decimal === undefined) return ''
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16)
  const character = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(character) ? character : undefined
}
