import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { textsIn } from './texts-in.ts'

/*
 * Lists every text that a user can read: each string and template in `src` that has words, once,
 * with the places where it stands. What is inserted into a text is shown as its source.
 *
 *   npm run messages [-- FOLDER OR FILE OF src …]
 */

const root = join(import.meta.dirname, '..')

/** Whether a file is, or lies below, one of the paths; all are where there is no path. */
const isAmong = (file: string, paths: readonly string[]): boolean =>
  paths.length === 0 || paths.some(path => file === path || file.startsWith(`${path}/`))

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length

const only = process.argv.slice(2).map(path => path.replace(/\/+$/, ''))
const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
const files = entries
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(root, join(entry.parentPath, entry.name)))
  .filter(file => isAmong(file, only))
  .sort()
const places = new Map<string, string[]>()
for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8')
  for (const { text, at } of textsIn(file, source)) {
    const line = text.replace(/\s+/g, ' ').trim()
    places.set(line, [...(places.get(line) ?? []), `${file}:${lineAt(source, at)}`])
  }
}
for (const [text, found] of places) process.stdout.write(`${found.join(' ')}\t${text}\n`)
