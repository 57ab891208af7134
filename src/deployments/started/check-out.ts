import { realpath } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Context } from '../../model/context.ts'
import { Problem } from '../../model/problem.ts'
import { addWorktree } from '../../tools/git/worktree.ts'
import type { Leave } from '../../tools/leftover.ts'
import type { Machine } from '../../tools/machine.ts'
import { baseCommit } from './base-commit.ts'

/**
 * `path`: where the commit is; `folder`: what the working folder is to the checkout, so that paths
 * from there mean the same.
 */
export type CheckedOut = {
  path: string
  folder: string
  commit: string
  remove: () => Promise<void>
}

/**
 * The commit that a ref names, checked out beside the working folder.
 * @param target a commit of the branch that a pull request is to be merged into.
 * @throws Problem `target`
 */
export async function checkOut(
  ref: string,
  { folder, target }: { folder: string; target?: string | undefined },
  { machine, leave }: { machine: Machine; leave: Leave },
  { log, signal }: Context,
): Promise<CheckedOut> {
  const { repository, commit } = await baseCommit(ref, { folder, target }, machine, signal)
  log.info(`Checking out the baseline: ${commit.slice(0, 7)}`)
  const title = 'the baseline'
  try {
    const { path, remove } = await addWorktree(
      { repository, commit, title },
      machine,
      leave,
      signal,
    )
    const within = relative(await realpath(repository), await realpath(resolve(folder)))
    return { path, folder: join(path, within), commit, remove }
  } catch (error) {
    const why = (error as Error).message
    throw new Problem('target', `the baseline could not be checked out: ${why}`)
  }
}
