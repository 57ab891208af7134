import { resolve } from 'node:path'
import { isCommitSha } from '../../model/basics/commit-sha.ts'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { noGit, runGit, type Said } from '../../tools/git/run-git.ts'
import type { Machine } from '../../tools/machine.ts'

/** How much of a shallow history is fetched, in turn, until the merge base is in it. */
const depths = [50, 500, 5000]

type Repository = {
  /** Where it is checked out. */
  folder: string
  git: (...words: string[]) => Promise<Said>
}

/**
 * The commit that a `ref` names: `base` is where the checkout left the branch that it is to be
 * merged into, and anything else what git makes of it. What a shallow checkout lacks is fetched
 * from `origin`. `target`: a commit of the branch that a pull request is to be merged into; without
 * one the default branch is meant.
 * @throws Problem `target`
 */
export async function baseCommit(
  ref: string,
  { folder, target }: { folder: string; target?: string | undefined },
  { step, environment }: Machine,
  signal: AbortSignal,
): Promise<{ repository: string; commit: string }> {
  const git = (...words: string[]) => runGit(folder, words, step ?? environment, signal)
  const top = await git('rev-parse', '--show-toplevel')
  if (!top.ok) throw noRepository(ref, folder, top.why)
  const repository = { folder, git }
  const commit =
    ref === 'base' ? await mergeBase(repository, target) : await commitOf(repository, ref)
  return { repository: top.text, commit }
}

function noRepository(ref: string, folder: string, why: string): Problem {
  if (why === noGit)
    return refusal(ref, why, 'install git in a step before actions/checkout, or in the image')
  if (why.includes('dubious ownership')) {
    const allow = `git config --global --add safe.directory ${resolve(folder)}`
    return refusal(ref, why, `run \`${allow}\` in an earlier step, if you trust the folder`)
  }
  return refusal(ref, `there is no git repository: ${why}`, 'check the repository out first')
}

const refusal = (ref: string, why: string, hint?: string): Problem =>
  new Problem('target', `baseline.ref ${ref}: ${why}`, defined({ hint }))

const fetchHint =
  'let actions/checkout fetch it, by `fetch-depth: 0`, and leave its `persist-credentials` on'

async function commitOf({ git }: Repository, ref: string): Promise<string> {
  const name = ['rev-parse', '--verify', '--quiet', '--end-of-options']
  const there = await git(...name, `${ref}^{commit}`)
  if (there.ok) return there.text
  const fetched = await git('fetch', '--no-tags', '--depth=1', 'origin', '--', ref)
  const commit = fetched.ok ? await git('rev-parse', '--verify', 'FETCH_HEAD^{commit}') : fetched
  if (commit.ok) return commit.text
  throw refusal(ref, `no such commit: ${commit.why}`, `check its name, or ${fetchHint}`)
}

async function mergeBase(repository: Repository, target: string | undefined): Promise<string> {
  const { git } = repository
  const tip = target ?? (await defaultBranch(repository))
  const find = async () => git('merge-base', tip, 'HEAD')
  let found = await find()
  const isShallow = isText(await git('rev-parse', '--is-shallow-repository'), 'true')
  let unfetched: string | undefined
  for (const depth of found.ok || !isShallow ? [] : depths) {
    const head = await git('rev-parse', 'HEAD')
    const commits = [tip, ...(head.ok ? [head.text] : [])].filter(isCommitSha)
    const fetched = await git('fetch', '--no-tags', `--depth=${depth}`, 'origin', ...commits)
    if (!fetched.ok) unfetched = fetched.why
    found = await find()
    if (found.ok) break
  }
  if (!found.ok) {
    const why = unfetched ?? found.why
    throw refusal('base', `there is no merge base with ${tip}: ${why}`, fetchHint)
  }
  const isItself = isText(await git('rev-parse', 'HEAD'), found.text)
  return isItself ? before(repository, isShallow) : found.text
}

/**
 * On the branch itself: the commit before, or the same one where what is measured is not committed
 * yet.
 */
async function before({ git }: Repository, isShallow: boolean): Promise<string> {
  const changed = await git('status', '--porcelain', '--untracked-files=no')
  const which = changed.ok && changed.text !== '' ? 'HEAD' : 'HEAD^1'
  const commit = await git('rev-parse', '--verify', `${which}^{commit}`)
  if (commit.ok) return commit.text
  const fetched = isShallow ? await git('fetch', '--no-tags', '--deepen=1', 'origin') : undefined
  const again = await git('rev-parse', '--verify', `${which}^{commit}`)
  if (again.ok) return again.text
  const none = 'the checkout is the base itself, and has no commit before it'
  throw fetched?.ok === false
    ? refusal('base', `${none}: the checkout is shallow, and ${fetched.why}`, fetchHint)
    : refusal('base', none, 'commit a change, or run on a branch: a comparison takes two commits')
}

async function defaultBranch({ git }: Repository): Promise<string> {
  const head = await git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')
  const names = [...(head.ok ? [head.text] : []), 'origin/main', 'origin/master', 'main', 'master']
  for (const name of names) {
    if ((await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)).ok) return name
  }
  throw refusal('base', 'the default branch is not known', 'name it: baseline: { ref: main }')
}

const isText = (said: Said, text: string): boolean => said.ok && said.text === text
