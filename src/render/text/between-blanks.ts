/** Escaping takes the blanks at both ends of a piece, which part it from its neighbours. */
export function betweenBlanks(text: string, escaped: (text: string) => string): string {
  const [first, last] = [/^ /.test(text) ? ' ' : '', /. $/.test(text) ? ' ' : '']
  return `${first}${escaped(text)}${last}`
}
