import type { ImportWithFiles } from '../../../config/imports/import-slos.ts'
import type { SloImport } from '../../../config/slos/slo-imports.ts'
import type { Mistake } from '../../../model/problem.ts'
import { filesNamed, fromConfig, type Home } from './texts.ts'

type File = ImportWithFiles['found'][number]

/**
 * The texts of the files that imports name. A file that cannot be read and a pattern that finds
 * none are mistakes where they are named.
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

async function expand(
  written: string,
  { place }: SloImport,
  home: Home,
): Promise<{ paths: string[] } | { mistake: Mistake }> {
  const found = await filesNamed(written, home)
  return found.kind === 'found' ? found : refuse(`${written}: ${found.why}`, place, found.hint)
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
