import { dirname, join, resolve } from 'node:path'
import { exists } from '../files/exists.ts'
import { rootOf } from '../gate/plan/files/texts.ts'

/**
 * Below which the files that a config names have to lie: the repository around the working folder
 * or, without one, that folder; of a config that stands elsewhere its own folder.
 */
export async function rootFolder(config?: string): Promise<string> {
  const root = (await repositoryAround(process.cwd())) ?? process.cwd()
  return rootOf(root, config && resolve(config))
}

async function repositoryAround(folder: string): Promise<string | undefined> {
  if (await exists(join(folder, '.git'))) return folder
  return dirname(folder) === folder ? undefined : repositoryAround(dirname(folder))
}
