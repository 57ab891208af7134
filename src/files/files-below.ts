import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

type Search = {
  isWanted: (name: string) => boolean
  /** How many folders deep. */
  depth: number
  /** The search ends once there are more. */
  most: number
}

/**
 * Paths of files below a folder, in the order of their names. Links are not followed, so that no
 * folder is below itself; what cannot be read, and node_modules, is left out.
 */
export async function filesBelow(folder: string, search: Search): Promise<string[]> {
  const { isWanted, depth, most } = search
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0 && entry.name !== 'node_modules')
      found.push(...(await filesBelow(path, { ...search, depth: depth - 1 })))
    else if (entry.isFile() && isWanted(entry.name)) found.push(path)
    if (found.length > most) break
  }
  return found
}
