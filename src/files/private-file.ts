import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes JSON that only its user can read, as a whole or not at all. At once: nothing happens in
 * between.
 */
export function writePrivate(path: string, value: unknown): void {
  makePrivate(dirname(path))
  writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** As `makeFolder`, at once: Node's own `recursive` never ends below /proc. */
function makePrivate(folder: string): void {
  if (existsSync(folder)) return
  makePrivate(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
