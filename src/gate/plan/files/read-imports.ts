import { basename, dirname, join } from 'node:path'
import type { ImportWithFiles } from '../../../config/imports/import-slos.ts'
import type { SloImport } from '../../../config/slos/slo-imports.ts'
import { Problem } from '../../../model/problem.ts'
import type { Home } from './texts.ts'

/**
 * The texts of the files that imports name. Paths are from the folder of the config.
 * @throws Problem `config` where one cannot be read, or a pattern finds none.
 */
export const readImports = (
  imports: readonly SloImport[],
  home: Home,
): Promise<ImportWithFiles[]> =>
  Promise.all(
    imports.map(async one => {
      const paths = (await Promise.all(one.files.map(file => expand(file, one, home)))).flat()
      const found = await Promise.all(
        [...new Set(paths)].map(async path => ({
          file: home.texts.nameOf(path),
          text: await textOf(path, one, home),
        })),
      )
      return { ...one, found }
    }),
  )

/**
 * A path as it is, or in the order of the alphabet the files that a pattern finds; from the working
 * folder.
 */
async function expand(
  written: string,
  { place }: SloImport,
  { texts, config }: Home,
): Promise<string[]> {
  const path = join(dirname(config ?? ''), written)
  const [parent, pattern] = [dirname(path), basename(path)]
  if (parent.includes('*'))
    throw refuse(`${written}: a \`*\` may stand in the name of the file alone`, place)
  if (!pattern.includes('*')) return [path]
  const found = await texts.find(path.replace(/[?[{]/g, '[$&]'))
  if (found.kind === 'missing') throw refuse(`${written}: ${found.why}`, place, found.hint)
  if (found.paths.length === 0) throw refuse(`${written}: there is no such file`, place)
  return found.paths
}

async function textOf(file: string, { place }: SloImport, { texts }: Home): Promise<string> {
  const read = await texts.read(file)
  if (read.kind === 'missing') throw refuse(`${file}: ${read.why}`, place, read.hint)
  return read.text
}

function refuse(
  message: string,
  place: SloImport['place'],
  hint = 'the path is taken from the folder of the config',
): Problem {
  return new Problem('config', message, { mistakes: [{ message, hint, place }] })
}
