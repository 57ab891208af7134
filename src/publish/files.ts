import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Denial } from './denial.ts'
import { fileDenialOf } from './file-denial.ts'

/** `paths` in the order of the files. */
export type WrittenFiles = { kind: 'published'; paths: string[] } | Denial

/** Writes files by their names into a folder, which it makes where it is missing; one that is cut short does not stay. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<WrittenFiles> {
  const paths: string[] = []
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name)
      await writeFile(path, text).catch(async error => {
        await rm(path, { force: true }).catch(() => undefined)
        throw error
      })
      paths.push(path)
    }
  } catch (error) {
    return fileDenialOf(error, `the files could not be written to ${folder}`)
  }
  return { kind: 'published', paths }
}
