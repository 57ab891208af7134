import { basename, dirname, join } from 'node:path'
import type { ImportWithFiles } from '../../../config/imports/import-slos.ts'
import type { SloImport } from '../../../config/slos/slo-imports.ts'
import type { Mistake } from '../../../model/problem.ts'
import { fromConfig, type Home } from './texts.ts'

type File = ImportWithFiles['found'][number]

/**
 * The texts of the files that imports name. Paths are from the folder of the config. A file that
 * cannot be read and a pattern that finds none are mistakes where they are named.
 */
export async function readImports(
  imports: readonly SloImport[],
  home: Home,
): Promise<{ found: ImportWithFiles[]; mistakes: Mistake[] }> {
  const read = await Promise.all(imports.map(one => readImport(one, home)))
  return {
    found: read.map(({ found }) => found).filter(({ found }) => found.length > 0),
    mistakes: read.flatMap(one => one.mistakes),
  }
}

async function readImport(
  one: SloImport,
  home: Home,
): Promise<{ found: ImportWithFiles; mistakes: Mistake[] }> {
  const expanded = await Promise.all(one.files.map(file => expand(file, one, home)))
  const paths = new Set(expanded.flatMap(found => ('paths' in found ? found.paths : [])))
  const texts = await Promise.all([...paths].map(path => textOf(path, one, home)))
  return {
    found: { ...one, found: texts.filter(text => 'text' in text) },
    mistakes: [...expanded, ...texts].flatMap(found => ('mistake' in found ? found.mistake : [])),
  }
}

/**
 * A path as it is, or in the order of the alphabet the files that a pattern finds; from the working
 * folder.
 */
async function expand(
  written: string,
  { place }: SloImport,
  { texts, config }: Home,
): Promise<{ paths: string[] } | { mistake: Mistake }> {
  const path = join(dirname(config ?? ''), written)
  const [parent, pattern] = [dirname(path), basename(path)]
  if (parent.includes('*'))
    return refuse(`${written}: \`*\` is allowed in the name of the file only`, place)
  if (!pattern.includes('*')) return { paths: [path] }
  const found = await texts.find(path.replace(/[?[{]/g, '[$&]'))
  if (found.kind === 'missing') return refuse(`${written}: ${found.why}`, place, found.hint)
  if (found.paths.length === 0) return refuse(`${written}: there is no such file`, place)
  return found
}

async function textOf(
  path: string,
  { place }: SloImport,
  { texts }: Home,
): Promise<File | { mistake: Mistake }> {
  const read = await texts.read(path)
  if (read.kind === 'missing') return refuse(`${path}: ${read.why}`, place, read.hint)
  return { file: texts.nameOf(path), text: read.text }
}

const refuse = (message: string, place: SloImport['place'], hint = fromConfig) => ({
  mistake: { message, hint, place },
})
