import type { GitHub } from '../../github/github.ts'
import type { PullRequest } from '../../model/github.ts'
import type { Event } from './event.ts'

/**
 * The open pull request whose head is the event's commit: by its branch, which finds a fork's too,
 * else by the commit. Undefined where there is none, or none can be found out.
 */
export async function findPullRequest(
  { sha, headLabel }: Pick<Event, 'sha' | 'headLabel'>,
  github: Pick<GitHub, 'listPullRequestsOf' | 'findPullRequest'>,
): Promise<PullRequest | undefined> {
  const ofBranch = headLabel === undefined ? undefined : await github.listPullRequestsOf(headLabel)
  const found =
    ofBranch?.kind === 'ok'
      ? ofBranch.value.find(({ open, headSha }) => open && headSha === sha)
      : undefined
  return found ?? github.findPullRequest(sha)
}

/** The pull request that an event names; undefined where it cannot be read. */
export async function pullRequestOf(
  number: number,
  github: Pick<GitHub, 'getPullRequest'>,
): Promise<PullRequest | undefined> {
  const found = await github.getPullRequest(number)
  return found.kind === 'ok' ? found.value : undefined
}
