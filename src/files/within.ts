import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { type Missing, missingFor } from './plain-file.ts'

/** Whether a path stands below a folder, or is it, as it is written. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Said of a path that leaves its root, by `..` or by a link. */
export const outside: Missing = {
  kind: 'missing',
  isThere: true,
  why: 'it is outside of the repository',
  hint: 'a config names files of its own repository or, without one, of the working folder',
}

/**
 * The path where it lies below `root` once all links are followed; of what is not there yet, the
 * folders on the way to it are looked at. Nothing outside of `root` is asked for but the ends of
 * links.
 */
export async function within(
  root: string,
  path: string,
): Promise<{ kind: 'within'; path: string } | Missing> {
  if (!isBelow(root, path)) return outside
  try {
    const real = await realPathOf(path)
    return isBelow(await realpath(root), real) ? { kind: 'within', path: real } : outside
  } catch (error) {
    return missingFor(error)
  }
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const parent = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error
    return join(await realPathOf(parent), basename(path))
  }
}
