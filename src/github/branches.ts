import type { BranchTip, NewCommit, Remote } from '../model/github.ts'
import type { Call } from './call.ts'
import { parseBlob, parseSha } from './parse.ts'
import { readTree, unlessMissing } from './read.ts'

/** Commits without a checkout: what they hold is made object by object. */
export function branchOperations(call: Call) {
  return {
    readBranch: async (branch: string): Promise<Remote<BranchTip | undefined>> => {
      const read = await call('contents: read', async ({ rest }, common) => {
        const { data: ref } = await rest.git.getRef({ ...common, ref: `heads/${branch}` })
        const commit = parseSha(ref.object)
        const { data } = await rest.git.getCommit({ ...common, commit_sha: commit })
        const tree = parseSha(data.tree)
        return { commit, tree, files: await readTree(rest, common, tree) }
      })
      return unlessMissing(read)
    },
    readBlob: (sha: string) =>
      call('contents: read', async ({ rest }, common) =>
        parseBlob((await rest.git.getBlob({ ...common, file_sha: sha })).data),
      ),
    createCommit: ({ parent, message, files }: NewCommit) =>
      call('contents: write', async ({ rest }, common) => {
        const entries = Object.entries(files).map(([path, content]) => ({
          path,
          mode: '100644' as const,
          type: 'blob' as const,
          ...(content === null ? { sha: null } : { content }),
        }))
        const base = parent ? { base_tree: parent.tree } : {}
        const { data: tree } = await rest.git.createTree({ ...common, ...base, tree: entries })
        const parents = parent ? [parent.commit] : []
        const order = { ...common, message, tree: parseSha(tree), parents }
        return parseSha((await rest.git.createCommit(order)).data)
      }),
    /** Never by force: 422 where the branch holds more than the commit and its parents. */
    moveBranch: (branch: string, { to, isNew }: { to: string; isNew: boolean }) =>
      call('contents: write', async ({ rest }, common) => {
        if (isNew) await rest.git.createRef({ ...common, ref: `refs/heads/${branch}`, sha: to })
        else await rest.git.updateRef({ ...common, ref: `heads/${branch}`, sha: to, force: false })
        return undefined
      }),
  }
}
