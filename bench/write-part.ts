import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes a part of a page of docs/ between its marks, `<!-- bench:NAME -->`; the rest of the page
 * is written by hand.
 */
export function writePart(page: string, name: string, part: string): void {
  const file = new URL(`../docs/${page}`, import.meta.url)
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const text = readFileSync(file, 'utf8')
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  writeFileSync(file, `${before}\n${part}\n${text.slice(text.indexOf(end))}`)
}
