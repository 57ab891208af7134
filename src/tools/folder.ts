import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'
import { exists } from '../files/exists.ts'
import type { Leave, Leftover, Undo } from './leftover.ts'
import type { Machine } from './machine.ts'

/** All folders of ours begin like this: nothing else is ever removed. */
const prefix = 'reliability-gate-'

/** A folder of a tool's own. */
export type ToolFolder = { path: string; remove: () => Promise<void> }

/**
 * A new folder that only we can enter, where the machine has its temporary ones.
 * @param name the tool, as in `reliability-gate-prometheus-…`; `title`: the same for people.
 * @throws what the file system refuses, such as ENOENT or ENOSPC.
 */
export async function makeToolFolder(
  { name, title }: { name: string; title: string },
  { temporary = tmpdir() }: Machine,
  leave: Leave,
): Promise<ToolFolder> {
  const path = join(await realpath(temporary), `${prefix}${name}-${randomUUID()}`)
  const leftover: Leftover = { kind: 'folder', id: path, title }
  leave.add(leftover)
  await mkdir(path, { mode: 0o700 })
  return {
    path,
    remove: async () => {
      await removeFolder(path)
      leave.done(leftover)
    },
  }
}

const removeFolder = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 3 })

export const undoFolder: Undo = async ({ id }) => {
  if (!isAbsolute(id) || !basename(id).startsWith(prefix))
    throw new Error('it is not a folder of the gate')
  const isThere = await exists(id)
  await removeFolder(id)
  return isThere ? 'undone' : 'was not there'
}
