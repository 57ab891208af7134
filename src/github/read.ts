import type { Octokit } from '@octokit/rest'
import type { BranchFile, Remote } from '../model/github.ts'
import type { Common } from './call.ts'
import { parseTree } from './parse.ts'

/** All files of a tree, by their path. */
export const readTree = async (
  rest: Octokit['rest'],
  common: Common,
  sha: string,
): Promise<Map<string, BranchFile>> =>
  parseTree(
    (await rest.git.getTree({ ...common, tree_sha: sha, recursive: 'true' })).data as Parameters<
      typeof parseTree
    >[0],
  )

/** What GitHub does not have is no refusal. */
export const unlessMissing = <T>(read: Remote<T>): Remote<T | undefined> =>
  read.kind === 'refused' && read.status === 404 ? { kind: 'ok', value: undefined } : read
