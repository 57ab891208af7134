import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/**
 * Writes a file as a whole or not at all, in the stead of what has its name: nobody reads half of
 * it, and where a link stands the link is replaced, never what it leads to.
 * @throws the file system's error, such as EISDIR.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const made = `${path}.${randomUUID().slice(0, 8)}.new`
  try {
    await writeFile(made, text, { flag: 'wx' })
    await rename(made, path)
  } catch (error) {
    await rm(made, { force: true }).catch(() => undefined)
    throw error
  }
}
