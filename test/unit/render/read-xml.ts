export type XmlElement = {
  name: string
  attributes: Record<string, string>
  parent: string | null
  text: string
}

/**
 * The elements of an XML document in order, read strictly: what this refuses, an XML parser
 * refuses.
 * @throws Error where the document is not well-formed.
 */
export function readXml(xml: string): XmlElement[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
  if (!xml.isWellFormed() || forbidden.test(xml))
    throw new Error('a character that XML does not allow')
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const token =
    /<\/([a-z-]+)>|<([a-z-]+)((?: [a-z]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot|#39);)+)/gy
  const open: XmlElement[] = []
  const elements: XmlElement[] = []
  for (let at = 0; at < body.length; at = token.lastIndex) {
    token.lastIndex = at
    const match = token.exec(body)
    if (!match) throw new Error(`not well-formed at ${at}: ${body.slice(at, at + 60)}`)
    const [, end, start, written, empty, text] = match
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> closes nothing`)
    if (text !== undefined) addText(text, open.at(-1))
    if (start === undefined) continue
    const element = {
      name: start,
      attributes: readAttributes(written!),
      parent: open.at(-1)?.name ?? null,
      text: '',
    }
    elements.push(element)
    if (empty === '') open.push(element)
  }
  if (open.length > 0 || elements.filter(({ parent }) => parent === null).length !== 1)
    throw new Error('not one root')
  return elements
}

function addText(text: string, element: XmlElement | undefined): void {
  if (element) element.text += decode(text)
  else if (text.trim() !== '') throw new Error('text outside the root')
}

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, decode(value!)] as const,
  )
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length)
    throw new Error(`an attribute twice: ${written}`)
  return Object.fromEntries(pairs)
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name]!)
