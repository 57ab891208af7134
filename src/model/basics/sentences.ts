/** First words of our own sentences; any other may be a name. */
const openings: ReadonlySet<string> = new Set(
  [
    'A All An At Base Both Each Every For In It Its Most Neither No None Not Nothing Of Only Some',
    'That The There This What While',
  ].flatMap(words => words.split(' ')),
)

/** A sentence that ends another one, after a colon: it begins with no capital. */
export const afterColon = (sentence: string): string =>
  sentence.replace(/^[A-Z][a-z]*\b/, word => (openings.has(word) ? word.toLowerCase() : word))
