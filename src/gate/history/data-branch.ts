import type { BranchTip, NewCommit, Remote } from '../../model/github.ts'

/** The branch that `baseline.history.branch` names, where history is kept on GitHub. */
export type BranchStore = {
  readBranch: (branch: string) => Promise<Remote<BranchTip | undefined>>
  readBlob: (sha: string) => Promise<Remote<string>>
  createCommit: (commit: NewCommit) => Promise<Remote<string>>
  moveBranch: (branch: string, place: { to: string; isNew: boolean }) => Promise<Remote<undefined>>
}

/** Texts by their path, null for a file that is removed; what is not named stays. */
export type Changes = Record<string, string | null>

/** Each try fails only where somebody else's has succeeded, so this many have to be as fast. */
const mostTries = 10

/**
 * Commits to a branch, which begins without any history where it does not exist. `change` works the
 * files out of what the branch holds, and is asked again where somebody else was faster, so that no
 * commit undoes another.
 */
export async function commitTo(
  store: BranchStore,
  branch: string,
  {
    message,
    change,
  }: { message: string; change: (tip: BranchTip | undefined) => Promise<Remote<Changes>> },
): Promise<Remote<undefined>> {
  let tip = await store.readBranch(branch)
  for (let tries = 1; ; tries += 1) {
    if (tip.kind !== 'ok') return tip
    const parent = tip.value
    const changes = await change(parent)
    if (changes.kind !== 'ok') return changes
    const made = await store.createCommit({ parent, message, files: changes.value })
    if (made.kind !== 'ok') return made
    const moved = await store.moveBranch(branch, { to: made.value, isNew: parent === undefined })
    if (moved.kind === 'ok') return moved
    // Refused because of another commit, or done although its response was lost: the branch says.
    tip = await store.readBranch(branch)
    const now = tip.kind === 'ok' ? tip.value?.commit : undefined
    if (now === made.value) return { kind: 'ok', value: undefined }
    if (now === parent?.commit || tries === mostTries) return moved
  }
}

/** The text of a file of a branch; '' where it has no such file. */
export async function readBranchFile(
  store: BranchStore,
  tip: BranchTip | undefined,
  path: string,
): Promise<Remote<string>> {
  const file = tip?.files.get(path)
  return file ? store.readBlob(file.blob) : { kind: 'ok', value: '' }
}
