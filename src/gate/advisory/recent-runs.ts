import type { PastRun, PastRuns } from '../../model/advisory.ts'
import { defined } from '../../model/basics/defined.ts'
import { counted } from '../../model/basics/units.ts'
import type {
  CheckText,
  PullRequest,
  RecentPullRequest,
  Remote,
  SeenStatus,
} from '../../model/github.ts'
import { serviceOfCheck } from '../../publish/check-run.ts'
import { parseCheckTitle } from '../../publish/check-title.ts'
import { parseStatus } from '../../publish/commit-status.ts'
import { remoteValue } from '../remote-value.ts'

/** What is asked of GitHub. */
export type RunStore = {
  listRecentPullRequests: (since: string, most: number) => Promise<Remote<RecentPullRequest[]>>
  listChecks: (sha: string) => Promise<Remote<CheckText[]>>
  listCommitStatuses: (sha: string) => Promise<Remote<SeenStatus[]>>
}

/** Each costs one or two requests of the thousand that a job's token has in an hour. */
const mostPullRequests = 300
const atOnce = 5

/** A check, or the commit status that stood in for it, with what it says. */
type Seen = { service: string; title: string; conclusion: string | null }

/**
 * What the checks of the gate say at the head commits of the pull requests that were touched since
 * then (ISO 8601).
 * @throws Problem `github` where the pull requests cannot be listed.
 */
export async function readRecentRuns(
  github: RunStore,
  { since, repository }: { since: string; repository: string },
): Promise<PastRuns> {
  const pulls = remoteValue(
    await github.listRecentPullRequests(since, mostPullRequests),
    `the pull requests of ${repository} cannot be read`,
  )
  const read = await readAll(github, pulls)
  const runs = read.flatMap(({ runs }) => runs)
  const unread = read.flatMap(({ failure }) => failure ?? [])
  const unjudged = read.reduce((sum, { unjudged }) => sum + unjudged, 0)
  const notes = [
    ...(pulls.length === mostPullRequests
      ? [`only the newest ${mostPullRequests} pull requests were looked at`]
      : []),
    ...(unread.length > 0
      ? [`the checks of ${counted(unread.length, 'pull request')} could not be read: ${unread[0]}`]
      : []),
    ...(unjudged > 0
      ? [`${counted(unjudged, 'more was', 'more were')} cancelled or not done yet`]
      : []),
  ]
  return {
    from: `${counted(pulls.length, 'pull request')} of ${repository} since ${since.slice(0, 10)}`,
    runs,
    notes,
  }
}

/** `unjudged`: checks that say nothing yet, or nothing any more. */
type ReadPull = { runs: PastRun[]; unjudged: number; failure?: string }

async function readAll(github: RunStore, pulls: readonly PullRequest[]): Promise<ReadPull[]> {
  const read: ReadPull[] = []
  for (let at = 0; at < pulls.length; at += atOnce) {
    read.push(
      ...(await Promise.all(pulls.slice(at, at + atOnce).map(pull => readPull(github, pull)))),
    )
  }
  return read
}

async function readPull(github: RunStore, pull: PullRequest): Promise<ReadPull> {
  const { seen, failure } = await readChecks(github, pull)
  const runs = seen.map(one => pastRun(one, pull)).filter(run => run !== undefined)
  return { runs, unjudged: seen.length - runs.length, ...defined({ failure }) }
}

async function readChecks(
  github: RunStore,
  pull: PullRequest,
): Promise<{ seen: Seen[]; failure?: string }> {
  const checks = await github.listChecks(pull.headSha)
  const failures = checks.kind === 'ok' ? [] : [checks.message]
  const seen = checks.kind === 'ok' ? checks.value.flatMap(seenCheck) : []
  if (seen.length > 0) return { seen }
  const statuses = await github.listCommitStatuses(pull.headSha)
  if (statuses.kind !== 'ok') failures.push(statuses.message)
  const instead = statuses.kind === 'ok' ? newestOfEach(statuses.value.flatMap(seenStatus)) : []
  return {
    seen: instead,
    ...defined({ failure: instead.length === 0 ? failures[0] : undefined }),
  }
}

function seenCheck({ name, title, conclusion }: CheckText): Seen[] {
  const service = serviceOfCheck(name)
  return service === undefined ? [] : [{ service, title, conclusion }]
}

function seenStatus({ context, description, state }: SeenStatus): Seen[] {
  const parsed = parseStatus(context, description)
  return parsed ? [{ ...parsed, conclusion: state === 'pending' ? null : state }] : []
}

/** They come newest first. */
function newestOfEach(seen: Seen[]): Seen[] {
  const services = new Set<string>()
  return seen.filter(({ service }) => !services.has(service) && services.add(service))
}

/** Undefined where nothing was judged: it was cancelled, or is under way. */
function pastRun(
  { service, title, conclusion }: Seen,
  { headSha, number }: PullRequest,
): PastRun | undefined {
  const at = { service, commit: headSha, pullRequest: number }
  const parsed = parseCheckTitle(title)
  const isRed = conclusion === 'failure'
  if (parsed && conclusion !== null) {
    const { verdict, reason, advisory, wouldBlock } = parsed
    const rule =
      wouldBlock ?? (verdict === 'fail' || verdict === 'error' ? verdict : 'inconclusive')
    const effect = wouldBlock ? 'would-block' : isRed ? 'blocked' : undefined
    return {
      ...at,
      verdict,
      reason,
      advisory,
      effect: effect ? { kind: effect, rule } : { kind: 'none' },
    }
  }
  // A wrong config is no verdict: it blocks an advisory run too.
  if (isRed)
    return {
      ...at,
      verdict: 'error',
      reason: title,
      advisory: false,
      effect: { kind: 'blocked', rule: 'config' },
    }
  return undefined
}
