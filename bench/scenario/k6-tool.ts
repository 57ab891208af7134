import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** Where the load bench has built k6, or where it is on the PATH. */
export function k6Tool(): string | undefined {
  const folders = ['.cache/bench-tools/go', ...(process.env.PATH ?? '').split(delimiter)]
  const found = folders.map(folder => join(folder, 'k6')).find(path => existsSync(path))
  return found && resolve(found)
}
