/*
 * Whether a string tells a secret, found in another way than the product hides it: the text is
 * decoded in every way that it may have been encoded, and looked through for any six characters of
 * the secret.
 */
const windowLength = 6

const lenient = (decode: (text: string) => string) => (text: string) => {
  try {
    return decode(text)
  } catch {
    return text
  }
}

const names: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const decoders: ((text: string) => string)[] = [
  text => text.replace(/(?:%[0-9a-f]{2})+/gi, lenient(decodeURIComponent)),
  text =>
    text.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  text => text.replace(/\\+([^\w])/g, '$1'),
  text =>
    text
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole),
  text => text.replaceAll('+', ' '),
  // Line breaks, blanks and what is not seen.
  text => text.replace(/\\+[nrt]|[\s\p{Cf}\p{Cc}]/gu, ''),
]

/** Everything that a string can be read as: each decoder alone, twice, and after each other one. */
function readings(text: string): Set<string> {
  const found = new Set([text])
  for (let round = 0; round < 2; round += 1)
    for (const one of [...found]) for (const decode of decoders) found.add(decode(one))
  for (const one of [...found]) {
    for (const run of one.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []) {
      for (let dropped = 0; dropped < 4; dropped += 1)
        found.add(Buffer.from(run.slice(dropped), 'base64').toString('latin1'))
      if (/^[0-9a-f]+$/i.test(run))
        for (const dropped of [0, 1])
          found.add(Buffer.from(run.slice(dropped), 'hex').toString('latin1'))
    }
  }
  return found
}

/** The secrets of which six characters in a row can be read out of a string. */
export function revealed(text: string, secrets: readonly string[]): string[] {
  const all = [...readings(text)].join('\n')
  return secrets.filter(secret =>
    Array.from({ length: secret.length - windowLength + 1 }, (_, i) =>
      secret.slice(i, i + windowLength),
    ).some(part => all.includes(part)),
  )
}
