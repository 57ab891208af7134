import { randomUUID } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { exists } from '../../files/exists.ts'
import type { Leave, Leftover, Undo } from '../leftover.ts'
import type { Machine } from '../machine.ts'
import { runGit } from './run-git.ts'

/** Only folders that begin like this are removed. */
const prefix = 'reliability-gate-base-'

export type Worktree = { path: string; remove: () => Promise<void> }

/**
 * A commit of a repository, checked out in a folder of its own beside it.
 * @throws Error with git's own words.
 */
export async function addWorktree(
  { repository, commit, title }: { repository: string; commit: string; title: string },
  { temporary = tmpdir(), step, environment }: Machine,
  leave: Leave,
  signal: AbortSignal,
): Promise<Worktree> {
  const path = join(await realpath(temporary), `${prefix}${randomUUID()}`)
  const leftover: Leftover = { kind: 'worktree', id: path, title, data: { repository } }
  leave.add(leftover)
  await forgetOwn(repository)
  const words = ['worktree', 'add', '--detach', path, commit]
  const added = await runGit(repository, words, step ?? environment, signal)
  const remove = async () => {
    await removeWorktree(repository, path)
    leave.done(leftover)
  }
  if (added.ok) return { path, remove }
  await remove()
  throw new Error(added.why)
}

/**
 * Git forgets a folder that is gone, and with the second `--force` one that is locked because its
 * `add` was cut short. It is not told to prune, which would forget worktrees of the user's that are
 * out of reach at the moment.
 */
async function removeWorktree(repository: string, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(unlessGone)
  await runGit(repository, [...ofOwn(repository), 'worktree', 'remove', '--force', '--force', path])
}

/** The repository of a checkout, whichever the environment names. */
const ofOwn = (repository: string): string[] => ['--git-dir', join(repository, '.git')]

/** Where a file has taken the place of the temporary folder, nothing is left in it. */
const unlessGone = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOTDIR') throw error
}

/** Forgets checkouts of runs that were killed, whose folders went with them. */
async function forgetOwn(repository: string): Promise<void> {
  const listed = await runGit(repository, [...ofOwn(repository), 'worktree', 'list', '--porcelain'])
  const paths = listed.ok
    ? [...listed.text.matchAll(/^worktree (.+)$/gm)].map(([, path]) => path!)
    : []
  for (const path of paths.filter(path => basename(path).startsWith(prefix)))
    if (!(await exists(path))) await removeWorktree(repository, path)
}

export const undoWorktree: Undo = async ({ id, data }) => {
  const { repository } = (data ?? {}) as { repository?: unknown }
  if (!basename(id).startsWith(prefix) || typeof repository !== 'string')
    throw new Error('it is not a checkout of the gate')
  const wasThere = await exists(id)
  await removeWorktree(repository, id)
  return wasThere ? 'undone' : 'was not there'
}
